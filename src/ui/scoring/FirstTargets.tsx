import {Link, makeStyles, Text, tokens} from "@fluentui/react-components";
import type {Language} from "../../domain/language";
import type {ProspectScores} from "../../domain/prospects";
import {prospectWordsIn} from "../../words/prospects/languages";
import {useWords} from "../language";
import {Section} from "../parts/Section";

const useStyles = makeStyles({
  list: {listStyleType: "none", margin: 0, padding: 0},
  target: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {minWidth: 0, overflowWrap: "anywhere", textAlign: "start"},
  fit: {flexShrink: 0, fontVariantNumeric: "tabular-nums"},
});

/** The prospects with the best fit, each a way to its row. */
export function FirstTargets(props: {scores: ProspectScores; sheet: string; language: Language; onShow: (address: string) => void}) {
  const {scores, sheet, language, onShow} = props;
  const styles = useStyles();
  const words = prospectWordsIn(language);
  const {formats} = useWords();
  if (scores.first.length === 0) return null;
  return (
    <Section heading={words.pane.first}>
      <ol className={styles.list}>
        {scores.first.map(({name, sheetRow, fit}) => (
          <li key={sheetRow} className={styles.target}>
            <Link as="button" className={styles.name} onClick={() => onShow(`${sheet}!A${sheetRow + 1}`)}>
              {name === "" ? words.sheet.unnamed.replace("{row}", formats.number(sheetRow + 1)) : name}
            </Link>
            <Text weight="semibold" className={styles.fit}>
              {formats.number(Math.round(fit))}
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}
