import {type LinkedSheet, type Miss, MOST_MISSES} from "../../domain/links";
import type {Problem} from "../../domain/problem";
import {sourceTitle} from "../../domain/source";
import {cellPlace} from "../intake/place";
import type {TableColumn} from "../intake/tableColumns";
import type {Join} from "./joinColumns";
import type {Customers, ReadLink, ReadTable} from "./linkSheets";

const PLACES_NAMED = 5;

/** How a sheet of sales or contacts, or a look-up over the customers' own columns, was joined to the customers. */
export function customersSummary(ours: Customers, {link, table}: ReadLink, join: Join, columns: readonly string[]): LinkedSheet {
  const known = new Set(join.customerRows.filter((row) => row >= 0));
  const {lostRows, lost} = rowsWithout(table, join.theirs, (_, i) => join.customerRows[i] >= 0);
  const missing = customersWithout(ours, join.ours, known);
  return {
    kind: link.kind,
    title: sourceTitle(table.sheet.source),
    sheet: table.sheet.source.sheet,
    customerHeading: join.ours.heading,
    heading: join.theirs.heading,
    column: join.theirs.column,
    rows: table.frame.body.length,
    matchedRows: table.frame.body.length - lostRows,
    byName: join.byName,
    matchedCustomers: known.size,
    columns,
    lostRows,
    lost,
    missedCustomers: missing.length,
    missed: missing.slice(0, MOST_MISSES).map((row) => ({row: ours.table.sheet.firstRow + row, name: ours.customer?.cells.text(row) ?? ""})),
  };
}

/**
 * How a look-up was joined to the sheet that asks. Its rows are lost where nobody asks for them; the rows that ask and found nothing are listed once for each
 * different value, because a value stands in many rows.
 */
export function lookUpSummary({link, table}: ReadLink, join: Join, asking: ReadTable, columns: readonly string[]): LinkedSheet {
  const {ours: key, theirs: asked, customerRows} = join;
  const used = new Set(customerRows.filter((row) => row >= 0));
  const {lostRows, lost} = rowsWithout(table, key, (row) => used.has(row));
  const missed = new Map<string, Miss>();
  let [matched, missedRows] = [0, 0];
  asking.frame.body.forEach((row, i) => {
    if (customerRows[i] >= 0) matched++;
    else {
      missedRows++;
      const name = asked.cells.text(row);
      if (name !== "" && !missed.has(name)) missed.set(name, {row: asking.sheet.firstRow + row, name});
    }
  });
  const {source} = asking.sheet;
  return {
    kind: link.kind,
    title: sourceTitle(table.sheet.source),
    sheet: table.sheet.source.sheet,
    customerHeading: asked.heading,
    heading: key.heading,
    column: key.column,
    rows: table.frame.body.length,
    matchedRows: used.size,
    byName: join.byName,
    matchedCustomers: matched,
    columns,
    lostRows,
    lost,
    missedCustomers: missedRows,
    missed: [...missed.values()].slice(0, MOST_MISSES),
    over: {title: sourceTitle(source), sheet: source.sheet, column: asked.column, rows: asking.frame.body.length, notListed: missed.size},
  };
}

/** Rows of a table that found no counterpart. Names that found nobody are told before rows that name nobody, because they can be put right. */
function rowsWithout(
  {sheet, frame}: ReadTable,
  column: TableColumn,
  isFound: (row: number, i: number) => boolean,
): Pick<LinkedSheet, "lostRows" | "lost"> {
  const named: Miss[] = [];
  const blank: Miss[] = [];
  let lostRows = 0;
  frame.body.forEach((row, i) => {
    if (isFound(row, i)) return;
    lostRows++;
    const name = column.cells.text(row);
    const list = name === "" ? blank : named;
    if (list.length < MOST_MISSES) list.push({row: sheet.firstRow + row, name});
  });
  return {lostRows, lost: [...named, ...blank].slice(0, MOST_MISSES)};
}

/** Rows of customers that a sheet does not name; of several rows with one key the first stands for all. */
function customersWithout(ours: Customers, key: TableColumn, known: ReadonlySet<number>): number[] {
  const names = new Set([...known].map((row) => key.cells.text(row).toLowerCase()));
  const missing: number[] = [];
  for (const row of ours.hosts) {
    const name = key.cells.text(row).toLowerCase();
    if (known.has(row) || names.has(name)) continue;
    if (name !== "") names.add(name);
    missing.push(row);
  }
  return missing.sort((a, b) => a - b);
}

/** Says what found no counterpart, on both sides. Rows of a look-up that nobody asks for are no mistake: a list of countries is longer than ours. */
export function missNotes(linked: LinkedSheet, {table, customer}: Customers, {table: other}: ReadLink): Problem[] {
  const notes: Problem[] = [];
  const {title, heading, lostRows, lost, missedCustomers, missed, over, customerHeading} = linked;
  if (over !== undefined) {
    const cells = missed.slice(0, PLACES_NAMED).map(({row}) => cellPlace(over.sheet, row, over.column));
    return cells.length === 0 ? [] : [{code: "valuesNotListed", sheet: title, heading: customerHeading, count: over.notListed, cells}];
  }
  if (lostRows > 0) {
    const cells = lost.slice(0, PLACES_NAMED).map(({row}) => cellPlace(other.sheet.source.sheet, row, linked.column));
    notes.push({code: "linkedRowsUnmatched", sheet: title, heading, count: lostRows, cells});
  }
  if (missedCustomers > 0) {
    const column = customer?.column ?? table.sheet.firstColumn;
    const cells = missed.slice(0, PLACES_NAMED).map(({row}) => cellPlace(table.sheet.source.sheet, row, column));
    notes.push({code: "customersUnlinked", sheet: title, count: missedCustomers, cells});
  }
  return notes;
}
