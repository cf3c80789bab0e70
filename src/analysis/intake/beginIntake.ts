import type {AttributeTable} from "../../domain/attribute";
import type {Customers, Understanding} from "../../domain/customers";
import type {Outcome} from "../../domain/outcome";
import {failure, success} from "../../domain/outcome";
import type {Choices} from "../../domain/settings";
import {FEWEST_CUSTOMERS} from "../../domain/settings";
import type {Block, Source} from "../../domain/source";
import {sourceTitle} from "../../domain/source";
import {amountProblem, currenciesOf} from "./amountNotes";
import {findDuplicates, repeatsNote, withoutRepeats} from "./duplicates";
import type {Duplicates} from "./duplicates";
import {attributeTable} from "./attributeTable";
import {chooseColumns} from "./chooseColumns";
import type {ChosenColumns} from "./chooseColumns";
import {cleanCustomers} from "./cleanCustomers";
import {groupCustomers} from "./groupCustomers";
import type {Grouping} from "./groupCustomers";
import {findHeadingRow} from "./headingRow";
import {SheetReader} from "./rawSheet";
import type {RawSheet} from "./rawSheet";
import {tableColumns} from "./tableColumns";
import type {TableColumns} from "./tableColumns";
import {tableFrame} from "./tableFrame";
import type {TableFrame} from "./tableFrame";
import {understand} from "./understand";

/** A sheet on its way in: blocks are added as they are read, then it is understood, as often as the choices change. */
export interface Intake {
  /** Takes the next block. Rows are encoded at once; the block itself is not kept. */
  add(block: Block): void;
  /**
   * What the sheet holds, under these choices. Cheap to ask again with others: cells are looked at once for each heading row.
   * Fails where there is nothing to analyse, or where a choice names a column that is not there.
   *
   * @param today Serial date of today.
   */
  finish(choices: Choices, today: number): Outcome<Understanding>;
  /** The customers as clean columns. Fails where {@link finish} does, and where there is no amount, or amounts in several currencies and none chosen. */
  customers(choices: Choices, today: number): Outcome<Customers>;
  /** Every column by customer, in the order of {@link customers}: what steps 3 to 6 rank and compare. Fails where {@link finish} does. */
  attributes(choices: Choices, today: number): Outcome<AttributeTable>;
}

/** What was found below one heading row; it does not depend on the other choices. */
interface Table {
  readonly sheet: RawSheet;
  readonly frame: TableFrame;
  readonly found: TableColumns;
  /** What was found of customers that repeat, by the position of the customer column (-1 for none). */
  readonly duplicates: Map<number, Duplicates>;
  /** How rows were grouped before, by the customer column and what becomes of repeats. */
  readonly groupings: Map<string, Counted>;
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
  let known: {readonly rows: number; readonly headingRow: number | undefined; readonly table: Outcome<Table>} | undefined;
  const tableFor = ({headingRow}: Choices): Outcome<Table> => {
    const sheet = reader.sheet();
    if (known === undefined || known.headingRow !== headingRow || known.rows !== sheet.rows) {
      known = {rows: sheet.rows, headingRow, table: findTable(sheet, headingRow)};
    }
    return known.table;
  };
  const settleFor = (choices: Choices): Outcome<Settled> => {
    const table = tableFor(choices);
    return table.ok ? settle(table.value, choices) : table;
  };
  return {
    add: (block) => {
      known = undefined;
      reader.add(block);
    },
    finish: (choices) => {
      const settled = settleFor(choices);
      return settled.ok ? success(settled.value.understanding) : settled;
    },
    customers: (choices) => {
      const settled = settleFor(choices);
      return settled.ok ? clean(settled.value, choices) : settled;
    },
    attributes: (choices) => {
      const settled = settleFor(choices);
      if (!settled.ok) return settled;
      const {chosen, frame, grouping, found} = settled.value;
      return success(
        attributeTable({columns: chosen.columns, body: frame.body, grouping, decimals: found.decimals, merged: choices.mergedValues ?? []}),
      );
    },
  };
}

function findTable(sheet: RawSheet, chosenRow: number | undefined): Outcome<Table> {
  const title = sourceTitle(sheet.source);
  if (sheet.filled.every((count) => count === 0)) return failure({code: "sheetEmpty", sheet: title});
  const wanted = chosenRow === undefined ? undefined : chosenRow - sheet.firstRow;
  const headingRow = wanted !== undefined && wanted >= 0 && wanted < sheet.rows ? wanted : findHeadingRow(sheet);
  const frame = tableFrame(sheet, headingRow);
  if (frame.body.length === 0) return failure({code: "headingsOnly", sheet: title, row: sheet.firstRow + headingRow + 1});
  if (frame.body.length < FEWEST_CUSTOMERS)
    return failure({code: "tooFewCustomers", sheet: title, found: frame.body.length, needed: FEWEST_CUSTOMERS});
  const found = tableColumns(sheet, frame);
  return success({sheet, frame, found, duplicates: new Map(), groupings: new Map()});
}

function settle(table: Table, choices: Choices): Outcome<Settled> {
  const {sheet, frame, found} = table;
  const chosen = chooseColumns(sheet, frame, found.columns, choices);
  if (!chosen.ok) return chosen;
  if (chosen.value.numeric.length === 0) return failure({code: "noNumericColumn", sheet: sourceTitle(sheet.source)});
  const counted = countedRows(table, chosen.value, choices.duplicates ?? "once");
  const duplicates = counted.grouping.isGrouped ? [] : duplicatesOf(table, chosen.value).groups;
  const understanding = understand({sheet, chosen: chosen.value, ...counted, decimals: found.decimals, notes: found.notes, duplicates});
  return success({...table, ...counted, chosen: chosen.value, understanding});
}

function countedRows(table: Table, chosen: ChosenColumns, duplicates: NonNullable<Choices["duplicates"]>): Counted {
  const key = `${chosen.customer?.position ?? -1} ${duplicates}`;
  const counted = table.groupings.get(key) ?? countRows(table, chosen, duplicates);
  table.groupings.set(key, counted);
  return counted;
}

function countRows(table: Table, chosen: ChosenColumns, duplicates: NonNullable<Choices["duplicates"]>): Counted {
  const {sheet, frame} = table;
  const {customer, columns} = chosen;
  const grouping = groupCustomers(sheet, frame, customer, columns, duplicates === "together");
  if (grouping.isGrouped || duplicates !== "once" || customer === undefined) return {frame, grouping};
  const found = duplicatesOf(table, chosen);
  if (found.repeats.size === 0) return {frame, grouping};
  const rest = withoutRepeats(sheet, frame, found);
  const apart = groupCustomers(sheet, rest, customer, columns);
  return {frame: rest, grouping: {...apart, notes: [...apart.notes, repeatsNote(sheet, customer, found)]}};
}

function duplicatesOf({sheet, frame, duplicates}: Table, {customer, columns}: ChosenColumns): Duplicates {
  const position = customer?.position ?? -1;
  const found = duplicates.get(position) ?? findDuplicates(sheet, frame, customer, columns);
  duplicates.set(position, found);
  return found;
}

function clean({sheet, frame, found, chosen, grouping, understanding}: Settled, choices: Choices): Outcome<Customers> {
  const {amount, metric, columns} = chosen;
  if (amount === undefined || metric === undefined) return failure(amountProblem(sheet, frame, columns));
  const currencies = currenciesOf(amount, columns, frame.body);
  if (currencies.length > 1 && choices.currency === undefined) return failure({code: "mixedCurrencies", heading: amount.heading, currencies});
  const currency = currencies.length > 1 ? choices.currency : undefined;
  return success(cleanCustomers({sheet, frame, grouping, understanding, chosen: {...chosen, amount, metric}, decimals: found.decimals, currency}));
}
