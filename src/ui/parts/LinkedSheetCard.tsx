import {Button, makeStyles, Text, tokens} from "@fluentui/react-components";
import type {Understanding} from "../../domain/customers";
import type {Link, LinkedSheet} from "../../domain/links";
import {useWords} from "../language";
import {cellAddress} from "../cellAddress";
import {CellList, type ListedCell} from "./CellList";
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
            <Matches joined={joined} customers={understanding.customers} />
          </Text>
          {joined.columns.length > 0 && (
            <Text size={200} className={styles.muted}>
              {links.adds(joined.columns)}
            </Text>
          )}
          <Misses joined={joined} customers={{sheet, column: understanding.customerColumn ?? 0}} onShow={onShow} />
        </>
      )}
    </div>
  );
}

/** On what it was joined, and how much of both sides came together. */
function Matches({joined, customers}: {joined: LinkedSheet; customers: number}) {
  const {links} = useWords().data;
  const {over, customerHeading, heading, matchedCustomers, matchedRows, rows, byName} = joined;
  const matched =
    over === undefined
      ? links.matched({customers: matchedCustomers, allCustomers: customers, rows: matchedRows, allRows: rows})
      : links.lookedUp({heading: customerHeading, sheet: over.title, rows: matchedCustomers, allRows: over.rows});
  return (
    <>
      {links.joinedOn(customerHeading, heading)} {matched} {byName > 0 && links.byName(byName)}
    </>
  );
}

/** What found no counterpart, on both sides; a click shows the cell. */
function Misses({joined, customers, onShow}: {joined: LinkedSheet; customers: {sheet: string; column: number}; onShow: (address: string) => void}) {
  const {links} = useWords().data;
  const {over, lost, lostRows, missed, missedCustomers} = joined;
  const cellsOf = (misses: LinkedSheet["lost"], sheet: string, column: number): ListedCell[] =>
    misses.slice(0, MOST).map(({row, name}) => ({address: cellAddress(sheet, row, column), text: name}));
  const place = over ?? customers;
  const missing = over?.notListed ?? missedCustomers;
  return (
    <>
      {lostRows > 0 && (
        <Disclosure label={over === undefined ? links.lost(lostRows) : links.unasked(lostRows)}>
          <CellList cells={cellsOf(lost, joined.sheet, joined.column)} count={lostRows} onShow={onShow} />
        </Disclosure>
      )}
      {missing > 0 && (
        <Disclosure label={over === undefined ? links.missed(missing) : links.notListed(missing)}>
          <CellList cells={cellsOf(missed, place.sheet, place.column)} count={missing} onShow={onShow} />
        </Disclosure>
      )}
    </>
  );
}
