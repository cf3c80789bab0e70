import type {Problem} from "../../domain/problem";
import {sourceTitle} from "../../domain/source";
import {BLANK, TEXT} from "./encodedColumn";
import {amountCurrencies, saysCurrency} from "./amountCurrencies";
import {notNumberProblem} from "./chooseColumns";
import type {ChosenColumns} from "./chooseColumns";
import {isAmbiguous} from "./columnProfile";
import type {Grouping} from "./groupCustomers";
import {isMissingText} from "./missingText";
import type {Decimals} from "./numberText";
import {cellPlace} from "./place";
import type {RawSheet} from "./rawSheet";
import {matchRole} from "./roles";
import {columnNumbers} from "./tableColumns";
import type {TableColumn} from "./tableColumns";
import type {TableFrame} from "./tableFrame";

/** Error cells are named for this many columns at most; a broken import has them everywhere. */
const COLUMNS_NAMED = 20;

/** What the user should know about the amounts and the metric: cells that are no numbers, none, zero, negative, or could be read in two ways. */
export function amountNotes(
  sheet: RawSheet,
  frame: TableFrame,
  {amount, metric, columns}: ChosenColumns,
  grouping: Grouping,
  decimals: Decimals | undefined,
): Problem[] {
  if (amount === undefined) return [amountProblem(sheet, frame, columns)];
  const used = metric === undefined || metric.position === amount.position ? [amount] : [amount, metric];
  const money = used.filter((column) => column === amount || saysCurrency(column));
  const readable = used.flatMap((column) => [...unreadableNote(sheet, column), ...ambiguousNote(sheet, frame, column, decimals)]);
  return [
    ...money.flatMap((column) => currencyNotes(sheet, frame, column, columns)),
    ...readable,
    ...signNotes(sheet, frame, amount, grouping, decimals),
  ];
}

/** Why there is no amount: a column is called so but holds no numbers, or none is called so. */
export function amountProblem(sheet: RawSheet, frame: TableFrame, columns: readonly TableColumn[]): Problem {
  const isCalledSo = ({heading, profile, cells}: TableColumn) =>
    profile.numbers === 0 && frame.body.some((row) => cells.kind(row) === TEXT) && matchRole(heading)?.role === "amount";
  const called = columns.find(isCalledSo);
  return called === undefined ? {code: "noAmountColumn", sheet: sourceTitle(sheet.source)} : notNumberProblem(sheet, frame, called);
}

/** Cells that hold an Excel error, by column: the amount and the metric first. */
export function errorNotes(sheet: RawSheet, {amount, metric, columns}: ChosenColumns): Problem[] {
  const first = columns.filter(({position}) => position === amount?.position || position === metric?.position);
  const rest = columns.filter((column) => !first.includes(column));
  return [...first, ...rest]
    .filter(({profile}) => profile.errors.count > 0)
    .slice(0, COLUMNS_NAMED)
    .map((column) => {
      const {count, rows} = column.profile.errors;
      return {
        code: "cellErrors",
        heading: column.heading,
        count,
        cells: rows.map((row) => placeOf(sheet, column, row)),
        found: column.cells.text(rows[0]),
      };
    });
}

/** Amounts in several currencies, with the first that is in another one than most; undefined where they are in one. */
export function mixedCurrencies(
  sheet: RawSheet,
  {body}: TableFrame,
  column: TableColumn,
  columns: readonly TableColumn[],
): MixedCurrencies | undefined {
  const {currencies, firstOther} = amountCurrencies(column, columns, body);
  if (currencies.length < 2) return undefined;
  const cell = firstOther === undefined ? {} : {cell: placeOf(sheet, column, firstOther)};
  return {code: "mixedCurrencies", heading: column.heading, currencies, ...cell};
}

type MixedCurrencies = Extract<Problem, {code: "mixedCurrencies"}>;

function currencyNotes(sheet: RawSheet, frame: TableFrame, column: TableColumn, columns: readonly TableColumn[]): Problem[] {
  const mixed = mixedCurrencies(sheet, frame, column, columns);
  const {unstated, of} = amountCurrencies(column, columns, frame.body);
  const currency = unstated.count === 0 ? undefined : of(unstated.first);
  if (currency === undefined) return mixed === undefined ? [] : [mixed];
  const {count, first} = unstated;
  const silent: Problem = {code: "currencyUnstated", heading: column.heading, count, first: placeOf(sheet, column, first), currency};
  return mixed === undefined ? [silent] : [mixed, silent];
}

const placeOf = (sheet: RawSheet, column: TableColumn, row: number): string => cellPlace(sheet.source.sheet, sheet.firstRow + row, column.column);

/** Whether an amount is blank, or says so ("tbd"); errors and other texts have notes of their own. */
const saysNothing = ({cells}: TableColumn, row: number): boolean =>
  cells.kind(row) === BLANK || (cells.kind(row) === TEXT && isMissingText(cells.text(row)));

function unreadableNote(sheet: RawSheet, column: TableColumn): Problem[] {
  const {count, rows} = column.profile.unreadable;
  if (count === 0) return [];
  return [
    {
      code: "amountNotNumber",
      heading: column.heading,
      count,
      cells: rows.map((row) => placeOf(sheet, column, row)),
      found: column.cells.text(rows[0]).slice(0, 60),
    },
  ];
}

function ambiguousNote(sheet: RawSheet, frame: TableFrame, column: TableColumn, decimals: Decimals | undefined): Problem[] {
  if (!isAmbiguous(column.profile, decimals)) return [];
  const row = frame.body.find((candidate) => /^\D*\d{1,3}[.,]\d{3}\D*$/.test(column.cells.text(candidate)));
  return row === undefined
    ? []
    : [{code: "ambiguousNumbers", heading: column.heading, cell: placeOf(sheet, column, row), found: column.cells.text(row)}];
}

function signNotes(sheet: RawSheet, frame: TableFrame, amount: TableColumn, {customerOfRow}: Grouping, decimals: Decimals | undefined): Problem[] {
  const values = columnNumbers(amount, frame.body, decimals);
  const found = (test: (value: number, row: number) => boolean) => {
    const at: {count: number; first: number} = {count: 0, first: -1};
    values.forEach((value, i) => {
      if (customerOfRow[i] < 0 || !test(value, frame.body[i])) return;
      if (at.count++ === 0) at.first = frame.body[i];
    });
    return at;
  };
  const {heading} = amount;
  const negative = found((value) => value < 0);
  const zero = found((value) => value === 0);
  const blank = found((value, row) => Number.isNaN(value) && saysNothing(amount, row));
  const notes: Problem[] = [];
  if (negative.count > 0) notes.push({code: "negativeAmounts", heading, count: negative.count, first: placeOf(sheet, amount, negative.first)});
  if (zero.count > 0) notes.push({code: "zeroAmounts", heading, count: zero.count, first: placeOf(sheet, amount, zero.first)});
  if (blank.count > 0) notes.push({code: "blankAmounts", heading, count: blank.count, first: placeOf(sheet, amount, blank.first)});
  return notes;
}
