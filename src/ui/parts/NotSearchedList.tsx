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

/** Columns that were not searched, each with its reason; those that the user excluded can come back. */
export function NotSearchedList({columns, onUseAgain}: {columns: readonly NotSearched[]; onUseAgain: (heading: string) => void}) {
  const words = useWords();
  const styles = useStyles();
  if (columns.length === 0) return null;
  return (
    <Disclosure label={words.traits.notSearched(columns.length)}>
      <ul className={styles.list}>
        {columns.map(({column, heading, why}) => (
          <li key={column} className={styles.item}>
            <span className={styles.text}>
              {heading}
              <Text size={200} className={styles.why}>
                {words.traits.why[why]}
              </Text>
            </span>
            {why === "excluded" && (
              <Button size="small" appearance="subtle" aria-label={words.traits.useAgainName(heading)} onClick={() => onUseAgain(heading)}>
                {words.traits.useAgain}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
