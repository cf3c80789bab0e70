import type {AttributeTable} from "../../domain/attribute";
import type {Cell} from "../../domain/cell";
import type {Customers, Understanding} from "../../domain/customers";
import type {ListDigest, ListDrift} from "../../domain/listDigest";
import type {Outcome} from "../../domain/outcome";
import {failure, success} from "../../domain/outcome";
import type {DataReport} from "../../domain/dataReport";
import {isLinkedColumn, isSameLink, type Link, type LinkedHeadings, type LinkProposal} from "../../domain/links";
import type {ProspectList} from "../../domain/prospects";
import type {Choices} from "../../domain/settings";
import {DEFAULT_CHOICES, FEWEST_CUSTOMERS} from "../../domain/settings";
import type {Block, FormatQuestion, FormatRun, Source} from "../../domain/source";
import {sourceTitle} from "../../domain/source";
import {customerHosts} from "../links/customerHosts";
import {type LinkedTables, linkSheets, NOTHING_LINKED, type ReadLink} from "../links/linkSheets";
import {proposeLink} from "../links/proposeLink";
import {saysCurrency} from "./amountCurrencies";
import {amountProblem, mixedCurrencies} from "./amountNotes";
import {dataReport} from "./dataReport";
import {findDuplicates, isTooLongUnasked, repeatsNote, withoutRepeats} from "./duplicates";
import type {Duplicates} from "./duplicates";
import {attributeTable} from "./attributeTable";
import {chooseColumns, customerColumn, withRoles} from "./chooseColumns";
import type {ChosenColumns} from "./chooseColumns";
import {cleanCustomers} from "./cleanCustomers";
import {groupCustomers} from "./groupCustomers";
import type {Grouping} from "./groupCustomers";
import {formatsWanted} from "./formatsWanted";
import {findHeadingRow} from "./headingRow";
import {digestOf} from "./listDigest";
import type {DigestedList} from "./listDigest";
import {driftSince} from "./listDrift";
import {listRows} from "./listRows";
import {SheetReader} from "./rawSheet";
import type {RawSheet} from "./rawSheet";
import {formattedColumns, tableColumns} from "./tableColumns";
import type {TableColumns} from "./tableColumns";
import {pickTable, type PickedTable} from "./pickTable";
import {tableFrame} from "./tableFrame";
import type {TableFrame} from "./tableFrame";
import {understand} from "./understand";

/** A sheet on its way in: blocks are added as they are read, then it is understood, as often as the choices change. */
export interface Intake {
  /** Takes the next block of the source, or of the sheet that was linked last. Rows are encoded at once; the block itself is not kept. */
  add(block: Block): void;
  /** Expects the blocks of another sheet from now on. It counts where the choices name it; one of the same place that was read before is forgotten. */
  link(source: Source, link: Link, headings: LinkedHeadings): void;
  /** Number formats that must be known before amounts are added up: of this sheet, and of those that the choices link to it. */
  formatsWanted(choices: Choices, today: number): readonly FormatQuestion[];
  /** Takes formats in that were asked for, from the top down; none where the columns have but General. */
  addFormats(question: FormatQuestion, runs: readonly FormatRun[]): void;
  /**
   * What the sheet holds, under these choices. Cheap to ask again with others: cells are looked at once for each heading row.
   * Fails where there is nothing to analyse, or where a choice names a column that is not there.
   *
   * @param today Serial date of today.
   */
  finish(choices: Choices, today: number): Outcome<Understanding>;
  /** What is filled, unreadable, far out or repeated, column by column. Takes longer than {@link finish}, and fails where it does. */
  report(choices: Choices, today: number): Outcome<DataReport>;
  /** Whether another sheet, by its first rows, could be linked to the customers, and as what; undefined where it could not. */
  propose(source: Source, blocks: readonly Block[], choices: Choices): LinkProposal | undefined;
  /** The customers as clean columns. Fails where {@link finish} does, and where there is no amount, or amounts in several currencies and none chosen. */
  customers(choices: Choices, today: number): Outcome<Customers>;
  /** The rows of customers in a few kilobytes, to tell later what has changed. Fails where {@link finish} does. */
  digest(choices: Choices, today: number): Outcome<ListDigest>;
  /** What has changed in the rows since they were digested. Fails where {@link finish} does. */
  drift(before: ListDigest, choices: Choices, today: number): Outcome<ListDrift>;
  /** Every column by customer, in the order of {@link customers}: what steps 3 to 6 rank and compare. Fails where {@link finish} does. */
  attributes(choices: Choices, today: number): Outcome<AttributeTable>;
  /** Every row by itself, whatever its columns are: a list of prospects. Fails where there are no headings with rows below them. */
  prospects(choices: Choices): Outcome<ProspectList>;
  /** The sheet's own cells of a sheet column as they were read, by sheet row; both count from 0. Null where nothing was read. */
  cells(column: number): (row: number) => Cell;
}

/** What was found below one heading row; it does not depend on the other choices. */
interface Table {
  readonly sheet: RawSheet;
  readonly place: Omit<PickedTable, "sheet">;
  readonly frame: TableFrame;
  readonly found: TableColumns;
  /** What was found of customers that repeat, by the position of the customer column (-1 for none), whether the whole list was searched, and among which rows. */
  readonly duplicates: Map<string, Duplicates>;
  /** How rows were grouped before, by the customer column and what becomes of repeats. */
  readonly groupings: Map<string, Counted>;
  /** What linked sheets add. */
  readonly linked: LinkedTables;
}

/** A linked sheet on its way in. */
interface Linked {
  readonly link: Link;
  readonly headings: LinkedHeadings;
  readonly reader: SheetReader;
  table?: Outcome<Table>;
}

/** The rows that count, and which of them are which customer. */
interface Counted {
  readonly frame: TableFrame;
  readonly grouping: Grouping;
}

/** A table with its columns settled and its rows put together. */
interface Settled extends Table {
  readonly chosen: ChosenColumns;
  readonly grouping: Grouping;
  readonly understanding: Understanding;
}

/** Begins to take a source in. */
export function beginIntake(source: Source): Intake {
  const reader = new SheetReader(source);
  let linked: readonly Linked[] = [];
  let current = reader;
  let joined: {readonly key: string; readonly table: Table; readonly outcome: Outcome<Table>} | undefined;
  let known: {readonly rows: number; readonly where: string; readonly table: Outcome<Table>} | undefined;
  const tableFor = (choices: Choices): Outcome<Table> => {
    const sheet = reader.sheet();
    const where = JSON.stringify([choices.headingRow, choices.tableAt, choices.rows]);
    if (known === undefined || known.where !== where || known.rows !== sheet.rows) {
      known = {rows: sheet.rows, where, table: findTable(sheet, choices)};
    }
    return known.table;
  };
  /** The table with what linked sheets add; joined anew where the sheets or the customers' column are others. */
  const joinedFor = (choices: Choices, today: number): Outcome<Table> => {
    const table = tableFor(choices);
    if (!table.ok || (choices.links ?? []).length === 0) return table;
    const {customerHeading, currency, asOf, roles} = choices;
    const key = JSON.stringify([choices.links, customerHeading, currency, asOf, roles, today]);
    if (joined?.key !== key || joined.table !== table.value) joined = {key, table: table.value, outcome: join(table.value, linked, choices, today)};
    return joined.outcome;
  };
  const settleFor = (choices: Choices, today: number): Outcome<Settled> => {
    const table = joinedFor(choices, today);
    return table.ok ? settle(table.value, choices) : table;
  };
  const digestedFor = (choices: Choices, today: number): Outcome<DigestedList> => {
    const settled = settleFor(choices, today);
    if (!settled.ok) return settled;
    const {chosen, frame} = settled.value;
    return success({body: frame.body, columns: chosen.columns, customer: chosen.customer?.cells});
  };
  return {
    add: (block) => {
      joined = undefined;
      if (current === reader) known = undefined;
      else for (const one of linked) delete one.table;
      current.add(block);
    },
    link: (other, link, headings) => {
      joined = undefined;
      current = new SheetReader(other);
      linked = [...linked.filter((one) => !isSameLink(one.link, link)), {link, headings, reader: current}];
    },
    formatsWanted: (choices, today) => {
      const joinedTable = joinedFor(choices, today);
      const own = joinedTable.ok ? joinedTable : tableFor(choices);
      const others = linked.filter(({link}) => (choices.links ?? []).some((one) => isSameLink(one, link))).map((one) => tableOf(one));
      return [questionOf(own, choices), ...others.map((table) => questionOf(table, DEFAULT_CHOICES))].flatMap((question) => question ?? []);
    },
    addFormats: (question, runs) => {
      const isAsked = ({source: {sheetId, table}}: SheetReader) => sheetId === question.source.sheetId && table === question.source.table;
      const told = new Set(runs.map(({column}) => column));
      if (told.size > 0) joined = undefined;
      if (isAsked(reader)) {
        reader.addFormats(question, runs);
        if (known !== undefined) known = {...known, table: withFormats(known.table, told)};
      }
      for (const one of linked) {
        if (!isAsked(one.reader)) continue;
        one.reader.addFormats(question, runs);
        if (one.table !== undefined) one.table = withFormats(one.table, told);
      }
    },
    finish: (choices, today) => {
      const settled = settleFor(choices, today);
      return settled.ok ? success(settled.value.understanding) : settled;
    },
    report: (choices, today) => {
      const settled = settleFor(choices, today);
      if (!settled.ok) return settled;
      const {sheet, frame, found, chosen, understanding} = settled.value;
      const duplicates =
        understanding.duplicates.length > 0 || understanding.isGrouped ? understanding.duplicates : duplicatesOf(settled.value, chosen, true).groups;
      const {columns} = chosen;
      const {tierCount} = choices;
      return success(dataReport({sheet, body: frame.body, columns, decimals: found.decimals, understanding, duplicates, tierCount}));
    },
    propose: (other, blocks, choices) => {
      const table = tableFor(choices);
      const sample = new SheetReader(other);
      blocks.forEach((block) => sample.add(block));
      const theirs = findTable(sample.sheet(), {});
      if (!table.ok || !theirs.ok) return undefined;
      const {found, frame} = table.value;
      const columns = withRoles(found.columns, choices.roles);
      const asking = linked.flatMap(({link, table: read}) =>
        read?.ok === true && link.kind !== "lookup" && (choices.links ?? []).some((own) => isSameLink(own, link))
          ? [{columns: read.value.found.columns, body: read.value.frame.body}]
          : [],
      );
      return proposeLink({columns, body: frame.body, customer: customerColumn(columns, choices, frame.body.length)}, asking, theirs.value);
    },
    customers: (choices, today) => {
      const settled = settleFor(choices, today);
      return settled.ok ? clean(settled.value, choices) : settled;
    },
    prospects: (choices) => {
      const table = tableFor(choices);
      return table.ok ? success(listRows(table.value, choices)) : table;
    },
    cells: (column) => {
      const {columns, firstColumn, firstRow} = reader.sheet();
      const cells = columns[column - firstColumn];
      return (row) => (cells === undefined || row < firstRow ? null : cells.cell(row - firstRow));
    },
    digest: (choices, today) => {
      const list = digestedFor(choices, today);
      return list.ok ? success(digestOf(list.value)) : list;
    },
    drift: (before, choices, today) => {
      const list = digestedFor(choices, today);
      return list.ok ? success(driftSince(before, list.value)) : list;
    },
    attributes: (choices, today) => {
      const settled = settleFor(choices, today);
      if (!settled.ok) return settled;
      const {chosen, frame, grouping, found} = settled.value;
      return success(
        attributeTable({columns: chosen.columns, body: frame.body, grouping, decimals: found.decimals, merged: choices.mergedValues ?? []}),
      );
    },
  };
}

function findTable(whole: RawSheet, {headingRow: chosenRow, tableAt, rows}: Pick<Choices, "headingRow" | "tableAt" | "rows">): Outcome<Table> {
  const title = sourceTitle(whole.source);
  if (whole.filled.every((count) => count === 0)) return failure({code: "sheetEmpty", sheet: title});
  const {sheet, ...place} = pickTable(whole, {tableAt, headingRow: chosenRow});
  const wanted = chosenRow === undefined ? undefined : chosenRow - sheet.firstRow;
  const headingRow = wanted !== undefined && wanted >= 0 && wanted < sheet.rows ? wanted : findHeadingRow(sheet);
  const frame = tableFrame(sheet, headingRow, {isHiddenCounted: rows !== "visible", isChosen: wanted === headingRow});
  if (frame.body.length === 0) return failure({code: "headingsOnly", sheet: title, row: sheet.firstRow + headingRow + 1});
  if (frame.body.length < FEWEST_CUSTOMERS)
    return failure({code: "tooFewCustomers", sheet: title, found: frame.body.length, needed: FEWEST_CUSTOMERS});
  const found = tableColumns(sheet, frame);
  return success({sheet, place, frame, found, duplicates: new Map(), groupings: new Map(), linked: NOTHING_LINKED});
}

/** The table of a linked sheet, found once. */
function tableOf(linked: Linked): Outcome<Table> {
  linked.table ??= findTable(linked.reader.sheet(), {});
  return linked.table;
}

/** The table after formats of some of its sheet columns have come. */
const withFormats = (table: Outcome<Table>, columns: ReadonlySet<number>): Outcome<Table> =>
  table.ok && columns.size > 0 ? success({...table.value, found: formattedColumns(table.value, columns)}) : table;

/** What of a table's formats must still be asked for. */
function questionOf(table: Outcome<Table>, choices: Choices): FormatQuestion | undefined {
  if (!table.ok) return undefined;
  const {sheet, frame, found} = table.value;
  const chosen = chooseColumns(sheet, frame, found.columns, choices);
  return chosen.ok ? formatsWanted(sheet, chosen.value) : undefined;
}

/** The table with the columns that linked sheets add. A sheet that the choices name and that was not read is a fault of ours. */
function join(table: Table, linked: readonly Linked[], choices: Choices, today: number): Outcome<Table> {
  const {sheet, frame, found} = table;
  const links: ReadLink[] = [];
  for (const link of choices.links ?? []) {
    const own = linked.find((one) => isSameLink(one.link, link));
    if (own === undefined) throw new Error(`link not read: ${link.sheet}`);
    const read = tableOf(own);
    if (!read.ok) return read;
    links.push({link, headings: own.headings, table: read.value});
  }
  const columns = withRoles(found.columns, choices.roles);
  const customer = customerColumn(columns, choices, frame.body.length);
  const tables = linkSheets(
    {table: {sheet, frame, found: {...found, columns}}, customer, hosts: customerHosts(columns, frame.body)},
    links,
    choices,
    today,
  );
  if (!tables.ok) return tables;
  const all = {...found, columns: [...found.columns, ...tables.value.columns]};
  return success({...table, found: all, linked: tables.value});
}

function settle(table: Table, choices: Choices): Outcome<Settled> {
  const {sheet, frame, found} = table;
  const chosen = chooseColumns(sheet, frame, found.columns, choices);
  if (!chosen.ok) return chosen;
  if (chosen.value.numeric.length === 0) return failure({code: "noNumericColumn", sheet: sourceTitle(sheet.source)});
  const counted = countedRows(table, chosen.value, choices);
  const duplicates = listedDuplicates(table, chosen.value, choices);
  const {tables, picked, notes: placeNotes} = table.place;
  const notes = [...placeNotes, ...found.notes];
  const own = understand({sheet, chosen: chosen.value, ...counted, decimals: found.decimals, notes, duplicates, tables, usedTable: picked});
  const understanding = withLinks(own, table.linked);
  return success({...table, ...counted, chosen: chosen.value, understanding});
}

/** The understanding with what linked sheets have brought. */
function withLinks(understanding: Understanding, {sheets, notes}: LinkedTables): Understanding {
  if (sheets.length === 0) return understanding;
  const from = new Map(sheets.flatMap(({columns, title}) => columns.map((heading) => [heading, title] as const)));
  const columns = understanding.columns.map((column) => {
    const linkedFrom = isLinkedColumn(column.column) ? from.get(column.heading) : undefined;
    return linkedFrom === undefined ? column : {...column, linkedFrom};
  });
  return {...understanding, columns, links: sheets, notes: [...understanding.notes, ...notes]};
}

function countedRows(table: Table, chosen: ChosenColumns, {duplicates}: Pick<Choices, "duplicates">): Counted {
  const key = groupingKey(chosen, duplicates);
  const counted = table.groupings.get(key) ?? countRows(table, chosen, duplicates);
  table.groupings.set(key, counted);
  return counted;
}

/** What the grouping of rows depends on. */
function groupingKey({customer, columns}: ChosenColumns, duplicates: Choices["duplicates"]): string {
  const stages = columns.flatMap(({role, position}) => (role === "stage" || role === "status" ? [position] : []));
  return `${customer?.position ?? -1} ${duplicates} ${stages.join()}`;
}

function countRows(table: Table, chosen: ChosenColumns, asked: Choices["duplicates"]): Counted {
  const duplicates = asked ?? "once";
  const {sheet, frame} = table;
  const {customer, columns} = chosen;
  const grouping = groupCustomers(sheet, frame, customer, columns, duplicates === "together");
  if (grouping.isGrouped || duplicates !== "once" || customer === undefined) return {frame, grouping};
  const found = duplicatesOf(table, chosen, asked !== undefined);
  if (found.repeats.size === 0) return {frame, grouping};
  const rest = withoutRepeats(sheet, frame, found);
  const apart = groupCustomers(sheet, rest, customer, columns);
  return {frame: rest, grouping: {...apart, notes: [...apart.notes, repeatsNote(sheet, customer, found)]}};
}

/**
 * The rows that could be one customer; in a list of deals the first ones of each spelling, since all rows of one name are one customer there. What the user put together is still listed, so that it can be parted
 * again.
 */
function listedDuplicates(table: Table, chosen: ChosenColumns, choices: Choices): Duplicates["groups"] {
  const isAsked = choices.duplicates !== undefined;
  const {frame, grouping} = countedRows(table, chosen, choices.duplicates === "together" ? {duplicates: "apart"} : choices);
  if (!grouping.isGrouped) return duplicatesOf(table, chosen, isAsked).groups;
  const spelt = {...table, frame: {...frame, body: grouping.firstRows}};
  return duplicatesOf(spelt, chosen, isAsked, `of ${groupingKey(chosen, "apart")}`).groups.map((group) => ({
    ...group,
    why: group.why === "row" ? "name" : group.why,
  }));
}

/** What repeats; in a very long list only where somebody asked. */
function duplicatesOf({sheet, frame, duplicates}: Table, {customer, columns}: ChosenColumns, isAsked: boolean, rows = "of all"): Duplicates {
  const isWhole = isAsked || !isTooLongUnasked(frame.body.length);
  const key = `${customer?.position ?? -1} ${isWhole} ${rows}`;
  const own = columns.filter(({column}) => !isLinkedColumn(column));
  const found = duplicates.get(key) ?? findDuplicates(sheet, frame, customer, own, isAsked);
  duplicates.set(key, found);
  return found;
}

function clean({sheet, frame, found, chosen, grouping, understanding}: Settled, choices: Choices): Outcome<Customers> {
  const {amount, metric, columns} = chosen;
  if (amount === undefined || metric === undefined) return failure(amountProblem(sheet, frame, columns));
  const mixed = [amount, ...(saysCurrency(metric) ? [metric] : [])].map((column) => mixedCurrencies(sheet, frame, column, columns)).find(Boolean);
  if (mixed !== undefined && choices.currency === undefined) return failure(mixed);
  const {decimals} = found;
  const {currency} = choices;
  const customers = cleanCustomers({sheet, frame, grouping, understanding, chosen: {...chosen, amount, metric}, decimals, currency});
  const linked = columns.filter(({column}) => isLinkedColumn(column));
  if (linked.length === 0) return success(customers);
  return success({...customers, linked: attributeTable({columns: linked, body: frame.body, grouping, decimals, merged: []}).attributes});
}
