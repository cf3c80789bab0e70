import {makeStyles, Text, tokens} from "@fluentui/react-components";
import type {Combination} from "../../domain/combination";
import {DEFINING_P} from "../../domain/settings";
import {conditionText, multipleText} from "../../words/conditions";
import {useWords} from "../language";
import {Section} from "./Section";

const useStyles = makeStyles({
  list: {listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS},
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  attribute: {color: tokens.colorNeutralForeground3},
  hint: {color: tokens.colorNeutralForeground3},
});

/** Conditions that tell more together than apart (M4.6): only those that chance would not find, with their lift on customers not seen before. */
export function Combinations({combinations}: {combinations: readonly Combination[]}) {
  const words = useWords();
  const styles = useStyles();
  const {card} = words;
  const sure = combinations.filter(({p}) => p <= DEFINING_P);
  return (
    <Section heading={card.combinations}>
      <Text size={200} className={styles.hint}>
        {sure.length === 0 ? card.noCombinations : card.combinationsHint}
      </Text>
      {sure.length > 0 && (
        <ul className={styles.list}>
          {sure.map((combination, position) => (
            <li key={position} className={styles.card}>
              <One combination={combination} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function One({combination: {conditions, best, lift, holdoutLift, p}}: {combination: Combination}) {
  const words = useWords();
  const styles = useStyles();
  const {card, formats, traits} = words;
  const heldOut = Number.isNaN(holdoutLift) ? card.heldOutNobody : card.heldOut(multipleText(holdoutLift, formats));
  return (
    <>
      <Text weight="semibold">
        {conditions.map(({attribute, condition}, position) => (
          <span key={attribute}>
            {position > 0 && ` ${card.and} `}
            <bdi className={styles.attribute}>{attribute}</bdi> <bdi>{conditionText(condition, words.language)}</bdi>
          </span>
        ))}
      </Text>
      <Text>{card.combination(best, multipleText(lift, formats))}</Text>
      <Text size={200} className={styles.hint}>
        {[heldOut, traits.chance(p)].join(formats.separator)}
      </Text>
    </>
  );
}
