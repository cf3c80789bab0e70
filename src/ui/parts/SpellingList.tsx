import {Button, makeStyles, Text, tokens} from "@fluentui/react-components";
import type {SpellingVariants} from "../../domain/customers";
import {isSameValue} from "../../workflow/dataActions";
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
  column: {display: "block", color: tokens.colorNeutralForeground2},
  action: {flexShrink: 0},
});

/** Spellings that may be one value, column by column; merged one by one or all at once, never unasked. */
export function SpellingList(props: {
  proposals: readonly SpellingVariants[];
  merged: readonly SpellingVariants[];
  onMerge: (proposals: readonly SpellingVariants[]) => void;
  onPart: (proposal: SpellingVariants) => void;
}) {
  const words = useWords();
  const styles = useStyles();
  const {proposals, merged, onMerge, onPart} = props;
  const {spellings} = words.data;
  const open = proposals.filter((proposal) => !merged.some((own) => isSameValue(own, proposal)));
  const gone = merged.filter((own) => !proposals.some((proposal) => isSameValue(own, proposal)));
  const all = [...proposals, ...gone];
  if (all.length === 0) return null;
  return (
    <Disclosure label={spellings.heading(all.length)}>
      <Text size={200}>{spellings.hint}</Text>
      <ul className={styles.list}>
        {all.map((proposal) => {
          const {heading, value, variants, counts} = proposal;
          const isMerged = !open.includes(proposal);
          return (
            <li key={JSON.stringify([heading, value])} className={styles.item}>
              <span className={styles.text}>
                <Text size={200} className={styles.column}>
                  <bdi>{heading}</bdi>
                </Text>
                {spellings.proposal(
                  variants.map((text, i) => spellings.counted(text, counts?.[i + 1])),
                  spellings.counted(value, counts?.[0]),
                )}
              </span>
              <Button
                size="small"
                appearance={isMerged ? "subtle" : "secondary"}
                className={styles.action}
                aria-label={isMerged ? spellings.undoNamed(value) : spellings.acceptNamed(value)}
                onClick={() => (isMerged ? onPart(proposal) : onMerge([proposal]))}
              >
                {isMerged ? spellings.undo : spellings.accept}
              </Button>
            </li>
          );
        })}
      </ul>
      {open.length > 1 && (
        <Button size="small" onClick={() => onMerge(open)}>
          {spellings.acceptAll}
        </Button>
      )}
    </Disclosure>
  );
}
