import {Button, makeStyles, Text, tokens} from "@fluentui/react-components";
import type {Understanding} from "../../domain/customers";
import type {Link, LinkedSheet} from "../../domain/links";
import {useWords} from "../language";
import {cellAddress} from "../cellAddress";
import {CellList} from "./CellList";
import {Disclosure} from "./Disclosure";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  head: {display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS},
  muted: {color: tokens.colorNeutralForeground2},
  action: {flexShrink: 0},
});

/** Misses that are shown at once; the rest is counted. */
const MOST = 30;

/** A sheet that is joined to the customers: how, what it brought, and what found no counterpart. */
export function LinkedSheetCard(props: {
  link: Link;
  /** How it was joined, once it was. */
  joined: LinkedSheet | undefined;
  understanding: Understanding | undefined;
  /** Title of the customers' own sheet. */
  sheet: string;
  onRemove: () => void;
  onShow: (address: string) => void;
}) {
  const words = useWords();
  const styles = useStyles();
  const {link, joined, understanding, sheet, onRemove, onShow} = props;
  const {links} = words.data;
  const title = link.table ?? link.sheet;
  const customerColumn = understanding?.customerColumn ?? 0;
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <Text weight="semibold">
          <bdi>{title}</bdi>
          {words.formats.separator}
          {links.kinds[link.kind]}
        </Text>
        <Button size="small" appearance="subtle" className={styles.action} aria-label={links.removeNamed(title)} onClick={onRemove}>
          {links.remove}
        </Button>
      </div>
      {joined && understanding && (
        <>
          <Text size={200} className={styles.muted}>
            {links.joinedOn(joined.customerHeading, joined.heading)}{" "}
            {links.matched({
              customers: joined.matchedCustomers,
              allCustomers: understanding.customers,
              rows: joined.matchedRows,
              allRows: joined.rows,
            })}{" "}
            {joined.byName > 0 && links.byName(joined.byName)}
          </Text>
          <Text size={200} className={styles.muted}>
            {links.adds(joined.columns)}
          </Text>
          {joined.lostRows > 0 && (
            <Disclosure label={links.lost(joined.lostRows)}>
              <CellList
                cells={joined.lost.slice(0, MOST).map(({row, name}) => ({address: cellAddress(joined.sheet, row, joined.column), text: name}))}
                count={joined.lostRows}
                onShow={onShow}
              />
            </Disclosure>
          )}
          {joined.missedCustomers > 0 && (
            <Disclosure label={links.missed(joined.missedCustomers)}>
              <CellList
                cells={joined.missed.slice(0, MOST).map(({row, name}) => ({address: cellAddress(sheet, row, customerColumn), text: name}))}
                count={joined.missedCustomers}
                onShow={onShow}
              />
            </Disclosure>
          )}
        </>
      )}
    </div>
  );
}
