import {Link, makeStyles, Text, tokens} from "@fluentui/react-components";
import {useWords} from "../language";

const useStyles = makeStyles({
  list: {listStyleType: "none", margin: 0, padding: 0, overflowWrap: "anywhere"},
  item: {paddingBlock: tokens.spacingVerticalXXS},
  text: {color: tokens.colorNeutralForeground2, marginInlineStart: tokens.spacingHorizontalXS},
});

/** A cell with what stands in it. */
export interface ListedCell {
  readonly address: string;
  readonly text: string;
}

/** Cells that can be looked at: a click selects each of them in the sheet. Of a long list the first are shown, and how many more there are. */
export function CellList({cells, count, onShow}: {cells: readonly ListedCell[]; count: number; onShow: (address: string) => void}) {
  const words = useWords();
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list}>
        {cells.map(({address, text}) => (
          <li key={address} className={styles.item}>
            <Link as="button" inline onClick={() => onShow(address)} title={words.start.showCell(address)}>
              <bdi>{address}</bdi>
            </Link>
            <Text size={200} className={styles.text}>
              <bdi>{text === "" ? words.data.blank : text}</bdi>
            </Text>
          </li>
        ))}
      </ul>
      {count > cells.length && <Text size={200}>{words.data.more(count - cells.length)}</Text>}
    </>
  );
}
