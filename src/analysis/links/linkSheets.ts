import {type Link, type LinkedHeadings, type LinkedSheet, type Miss, MOST_MISSES} from "../../domain/links";
import {failure, type Outcome, success} from "../../domain/outcome";
import type {Problem} from "../../domain/problem";
import {type Choices, DEFAULT_CHOICES} from "../../domain/settings";
import {sourceTitle} from "../../domain/source";
import {currenciesOf} from "../intake/amountNotes";
import {chooseColumns} from "../intake/chooseColumns";
import {cellPlace} from "../intake/place";
import type {RawSheet} from "../intake/rawSheet";
import type {TableColumn, TableColumns} from "../intake/tableColumns";
import type {TableFrame} from "../intake/tableFrame";
import {contactFigures} from "./contactFigures";
import {dealFigures} from "./dealFigures";
import {type Figure, type RowsOfCustomers, rowsOfCustomers} from "./figure";
import {type CustomerSide, type Join, joinSheets} from "./joinColumns";
import {linkedColumns} from "./linkedColumns";

/** A sheet whose table was found. */
export interface ReadTable {
  readonly sheet: RawSheet;
  readonly frame: TableFrame;
  readonly found: TableColumns;
}

/** A linked sheet that was read. */
export interface ReadLink {
  readonly link: Link;
  readonly headings: LinkedHeadings;
  readonly table: ReadTable;
}

/** What linked sheets add to the customers. */
export interface LinkedTables {
  readonly columns: readonly TableColumn[];
  readonly sheets: readonly LinkedSheet[];
  readonly notes: readonly Problem[];
}

export const NOTHING_LINKED: LinkedTables = {columns: [], sheets: [], notes: []};

const PLACES_NAMED = 5;

/** The customers that other sheets are joined to. */
export interface Customers {
  readonly table: ReadTable;
  readonly customer: TableColumn | undefined;
  /** Rows of the customers, as read; of several rows of one customer the first one here carries what is linked. */
  readonly hosts: Int32Array;
}

/**
 * Joins other sheets to the customers: each becomes columns beside those of the sheet, and what found no counterpart is listed both ways.
 * Fails where a sheet has no column that names the customers, or has amounts in several currencies and none is chosen.
 */
export function linkSheets(ours: Customers, links: readonly ReadLink[], choices: Choices, today: number): Outcome<LinkedTables> {
  const taken = new Set(ours.table.found.columns.map(({heading}) => heading.toLowerCase()));
  const columns: TableColumn[] = [];
  const sheets: LinkedSheet[] = [];
  const notes: Problem[] = [];
  for (const read of links) {
    const joined = joinOne(ours, read, choices, today);
    if (!joined.ok) return joined;
    const {figures, rows, join} = joined.value;
    const title = sourceTitle(read.table.sheet.source);
    const width = ours.table.sheet.columns.length;
    const added = linkedColumns(figures, rows, read.headings, {body: ours.table.frame.body, taken, before: columns.length, width, title});
    columns.push(...added);
    const sheet = summary(ours, read, join, added);
    sheets.push(sheet);
    notes.push(...joined.value.notes, ...missNotes(sheet, ours, read));
  }
  return success({columns, sheets, notes});
}

/** One sheet joined: what it says of each customer. */
interface Joined {
  readonly join: Join;
  readonly rows: RowsOfCustomers;
  readonly figures: readonly Figure[];
  readonly notes: readonly Problem[];
}

function joinOne(ours: Customers, {link, headings, table}: ReadLink, choices: Choices, today: number): Outcome<Joined> {
  const {sheet, frame, found} = table;
  const {body} = frame;
  const chosen = chooseColumns(sheet, frame, found.columns, DEFAULT_CHOICES);
  if (!chosen.ok) return chosen;
  const side: CustomerSide = {columns: ours.table.found.columns, body: ours.hosts, customer: ours.customer};
  const join = joinSheets(side, {columns: chosen.value.columns, body});
  if (join === undefined) return failure({code: "linkNoKey", sheet: sourceTitle(sheet.source), source: sourceTitle(ours.table.sheet.source)});
  const rows = rowsOfCustomers(join.customerRows);
  if (link.kind === "contacts")
    return success({join, rows, figures: contactFigures({columns: chosen.value.columns, body}, rows, headings), notes: []});
  const {amount, columns} = chosen.value;
  const currencies = amount === undefined ? [] : currenciesOf(amount, columns, body);
  if (amount !== undefined && currencies.length > 1 && choices.currency === undefined)
    return failure({code: "mixedCurrencies", heading: amount.heading, currencies});
  const currency = currencies.length > 1 ? choices.currency : undefined;
  const {kind} = link;
  const deals = {kind, chosen: chosen.value, body, decimals: found.decimals, key: join.theirs, currency, asOf: choices.asOf, today};
  const {figures, unread} = dealFigures(deals, rows, headings);
  const notes: Problem[] =
    unread === undefined
      ? []
      : [
          {
            code: "linkStageUnread",
            heading: unread.heading,
            sheet: sourceTitle(sheet.source),
            found: unread.profile.someTexts.slice(0, PLACES_NAMED).join(", "),
          },
        ];
  return success({join, rows, figures, notes});
}

function summary(ours: Customers, {link, table}: ReadLink, join: Join, added: readonly TableColumn[]): LinkedSheet {
  const {sheet, frame} = table;
  // Names that found nobody are told before rows that name nobody, because they can be put right.
  const named: Miss[] = [];
  const blank: Miss[] = [];
  let lostRows = 0;
  const known = new Set<number>();
  frame.body.forEach((row, i) => {
    if (join.customerRows[i] >= 0) {
      known.add(join.customerRows[i]);
      return;
    }
    lostRows++;
    const name = join.theirs.cells.text(row);
    const list = name === "" ? blank : named;
    if (list.length < MOST_MISSES) list.push({row: sheet.firstRow + row, name});
  });
  const missing = customersWithout(ours, join.ours, known);
  return {
    kind: link.kind,
    title: sourceTitle(sheet.source),
    sheet: sheet.source.sheet,
    customerHeading: join.ours.heading,
    heading: join.theirs.heading,
    column: join.theirs.column,
    rows: frame.body.length,
    matchedRows: frame.body.length - lostRows,
    byName: join.byName,
    matchedCustomers: known.size,
    columns: added.map(({heading}) => heading),
    lostRows,
    lost: [...named, ...blank].slice(0, MOST_MISSES),
    missedCustomers: missing.length,
    missed: missing.slice(0, MOST_MISSES).map((row) => ({row: ours.table.sheet.firstRow + row, name: ours.customer?.cells.text(row) ?? ""})),
  };
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

function missNotes(linked: LinkedSheet, {table, customer}: Customers, {table: other}: ReadLink): Problem[] {
  const notes: Problem[] = [];
  const {title, heading, lostRows, lost, missedCustomers, missed} = linked;
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
