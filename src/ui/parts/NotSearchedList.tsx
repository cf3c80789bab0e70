import {Button, makeStyles, Text, tokens} from "@fluentui/react-components";
import type {NotSearched} from "../../domain/trait";
import {useWords} from "../language";
import {Disclosure} from "./Disclosure";

const useStyles = makeStyles({
  list: {listStyleType: "none", margin: 0, padding: 0},
  item: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: {minWidth: 0, overflowWrap: "anywhere"},
  why: {display: "block", color: tokens.colorNeutralForeground3},
});

/** Reasons that the values themselves give: there is nothing to find in such a column. */
const PATTERNLESS: readonly NotSearched["why"][] = ["constant", "tooFewValues", "everyValueDifferent"];

const canBeUsed = ({why, isGiven}: NotSearched): boolean => isGiven !== true && !PATTERNLESS.includes(why);

/** Columns that were not searched, each with its reason. The user may want any of them all the same, but for what the analysis stands on. */
export function NotSearchedList({columns, onUse}: {columns: readonly NotSearched[]; onUse: (column: NotSearched) => void}) {
  const words = useWords();
  const styles = useStyles();
  if (columns.length === 0) return null;
  return (
    <Disclosure label={words.traits.notSearched(columns.length)}>
      <ul className={styles.list}>
        {columns.map((each) => (
          <li key={each.column} className={styles.item}>
            <span className={styles.text}>
              {each.heading}
              <Text size={200} className={styles.why}>
                {words.traits.why[each.why]}
              </Text>
            </span>
            {canBeUsed(each) && (
              <Button size="small" appearance="subtle" aria-label={words.traits.useAgainName(each.heading)} onClick={() => onUse(each)}>
                {words.traits.useAgain}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
