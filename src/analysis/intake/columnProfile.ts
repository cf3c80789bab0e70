import type {ColumnKind} from "../../domain/customers";
import {isErrorText} from "../../domain/cell";
import {bandOrNumber, bandText} from "./bandText";
import type {BandText} from "./bandText";
import {isNoValue, tallyCells} from "./cellTally";
import type {Tally} from "./cellTally";
import {dateOf, dayOrder, dayOrderVotes, isDateFormat} from "./dateText";
import type {DayOrder} from "./dateText";
import {decimalVotes, isOpen, settleDecimals} from "./decimals";
import type {DecimalVotes} from "./decimals";
import type {EncodedColumn} from "./encodedColumn";
import {NUMBER, TEXT} from "./encodedColumn";
import {numberText, readNumber} from "./numberText";
import type {Decimals, NumberText} from "./numberText";
import {textKind} from "./textKind";

/** Places of a kind of cell: how many, and the rows of the first few. */
export interface Places {
  readonly count: number;
  readonly rows: readonly number[];
}

/** What the customers' cells of one column are, counted once. Rows are rows of the sheet as read. */
export interface ColumnProfile {
  readonly kind: ColumnKind;
  /** Cells with a value: not blank, no error, no "n/a". */
  readonly filled: number;
  /** Number cells, and texts that were read as numbers. */
  readonly numbers: number;
  readonly numberTexts: number;
  /** Texts in a column of numbers that are none, and do not say "n/a" either. */
  readonly unreadable: Places;
  readonly errors: Places;
  /** Number of each text by its code, once the column's separators are settled; a text that is none is NaN. Undefined where texts are no numbers. */
  readonly readings: readonly (NumberText | undefined)[] | undefined;
  readonly votes: DecimalVotes;
  /** Range of each text by its code, in a column of ranges; a plain number is a range of one. */
  readonly bands: readonly (BandText | undefined)[] | undefined;
  /** Dates are numbers too. */
  readonly dates: Float64Array | undefined;
  /** Which order of day and month its dates can only have; "open" where they could have both, undefined where there are none to tell. */
  readonly dayOrder: DayOrder | "open" | undefined;
  readonly lowest: number;
  readonly highest: number;
  readonly isWhole: boolean;
  /** Whole numbers that count up row by row: a running number, not a measure. */
  readonly isRunning: boolean;
  /** Cells by the currency in their text. */
  readonly currencies: ReadonlyMap<string, number>;
  /** Different texts in use, at most a few hundred of them, in order of appearance. */
  readonly someTexts: readonly string[];
  readonly distinctTexts: number;
}

/** Places of a problem that are named. */
const PLACES_NAMED = 5;
/** Share of the values that must be of a kind for the column to be. */
const MOST = 0.8;
const HALF = 0.5;

/** What is known about a column besides its cells. */
export interface ColumnLabel {
  readonly heading: string;
  readonly format: string | undefined;
  /** Whether the heading names a figure ("Seats"), so that 1, 2, 3 is no running number. */
  readonly namesFigure: boolean;
  /** Order of day and month where the column's own dates do not tell. */
  readonly dayOrder?: DayOrder;
}

/** Looks at the customers' cells of a column. */
export function columnProfile(column: EncodedColumn, body: Int32Array, label: ColumnLabel): ColumnProfile {
  const {format} = label;
  const tally = tallyCells(column, body);
  const some = tally.someTexts;
  const readings = tally.numbers > 0 || some.some((text) => numberText(text) !== undefined) ? readTexts(column, tally) : undefined;
  const read = readings === undefined ? 0 : countBy(tally.uses, (code) => readings[code] !== undefined);
  const filled = tally.numbers + tally.truths + tally.textCells - tally.missing;
  const isNumeric =
    filled > 0 && (tally.numbers + read) / filled >= HALF && (read === 0 || (tally.numbers + read) / filled >= MOST || tally.numbers > 0);
  const showsDates = isNumeric && format !== undefined && isDateFormat(format);
  const dates = (isNumeric && !showsDates) || some.length === 0 ? undefined : dateTexts(column, tally, filled, label.dayOrder);
  const isDate = showsDates || dates !== undefined;
  const isKept = isNumeric && !isDate;
  const bands = isNumeric || isDate || !some.some((text) => bandText(text) !== undefined) ? undefined : bandTexts(column, tally);
  const profile = {
    filled,
    numbers: isNumeric ? tally.numbers + read : 0,
    numberTexts: isNumeric ? read : 0,
    unreadable:
      isNumeric || isDate
        ? places(
            column,
            body,
            (code) => (isDate ? Number.isNaN(dates?.values[code] ?? Number.NaN) : readings?.[code] === undefined) && !isNoValue(column.texts[code]),
          )
        : {count: 0, rows: []},
    errors: tally.errors === 0 ? {count: 0, rows: []} : places(column, body, (code) => isErrorText(column.texts[code])),
    readings: isKept ? readings : undefined,
    votes: isKept && readings !== undefined ? votesOf(readings, tally) : decimalVotes(bands === undefined ? [] : bandDigits(bands, tally.uses)),
    bands,
    dates: dates?.values,
    dayOrder: dates?.order,
    lowest: tally.lowest,
    highest: tally.highest,
    isWhole: tally.isWhole && read === 0,
    isRunning: tally.isRunning && tally.numbers > 2 && read === 0,
    currencies: isKept && readings !== undefined ? currencyCounts(readings, tally.uses) : new Map<string, number>(),
    someTexts: some,
    distinctTexts: tally.distinctTexts,
  };
  const kind = kindOf(profile, isNumeric, isDate, label, tally.truths);
  return kind === "band" ? {...profile, kind} : {...profile, kind, bands: undefined, votes: isKept ? profile.votes : decimalVotes([])};
}

/** The numbers of a column for some rows; NaN where a cell has none. Dates count as their serial numbers. */
export function numbersOf(column: EncodedColumn, profile: ColumnProfile, rows: Int32Array, sheetDecimals: Decimals | undefined): Float64Array {
  const decimals = settleDecimals(profile.votes, sheetDecimals);
  const byCode = profile.dates ?? Float64Array.from(profile.readings ?? [], (text) => (text === undefined ? Number.NaN : readNumber(text, decimals)));
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const kind = column.kind(rows[i]);
    const value = column.value(rows[i]);
    values[i] = kind === NUMBER ? value : kind === TEXT && value < byCode.length ? byCode[value] : Number.NaN;
  }
  return values;
}

/** Whether nothing in the column or the sheet tells what its separators mean. */
export const isAmbiguous = (profile: ColumnProfile, sheetDecimals: Decimals | undefined): boolean =>
  sheetDecimals === undefined && isOpen(profile.votes);

function readTexts(column: EncodedColumn, {uses}: Tally): (NumberText | undefined)[] {
  return column.texts.map((text, code) => (uses[code] > 0 && !isNoValue(text) ? numberText(text) : undefined));
}

/** Dates by code, and what they tell of the order of day and month. */
interface Dates {
  readonly values: Float64Array;
  readonly order: DayOrder | "open" | undefined;
}

function dateTexts(column: EncodedColumn, tally: Tally, filled: number, ofSheet: DayOrder | undefined): Dates | undefined {
  const sample = tally.someTexts.filter((text) => !Number.isNaN(dateOf(text, "dayFirst")) || !Number.isNaN(dateOf(text))).length;
  if (sample < MOST * tally.someTexts.length) return undefined;
  const used = column.texts.filter((_, code) => tally.uses[code] > 0);
  const order = dayOrder(used, ofSheet);
  const values = Float64Array.from(column.texts, (text) => dateOf(text, order));
  if (countBy(tally.uses, (code) => !Number.isNaN(values[code])) + tally.numbers < MOST * filled) return undefined;
  const {dayFirst, monthFirst, open} = dayOrderVotes(used);
  return {values, order: dayFirst !== monthFirst ? order : open > 0 ? "open" : undefined};
}

function bandTexts(column: EncodedColumn, {uses}: Tally): (BandText | undefined)[] {
  return column.texts.map((text, code) => (uses[code] === 0 || isNoValue(text) ? undefined : bandOrNumber(text)));
}

function* bandDigits(bands: readonly (BandText | undefined)[], uses: Int32Array): Iterable<string> {
  for (let code = 0; code < uses.length; code++) {
    if (uses[code] === 0) continue;
    for (const end of [bands[code]?.low, bands[code]?.high]) if (end !== undefined) yield end.digits;
  }
}

function places(column: EncodedColumn, body: Int32Array, isFaulty: (code: number) => boolean): Places {
  const faulty = Uint8Array.from(column.texts, (_, code) => (isFaulty(code) ? 1 : 0));
  const rows: number[] = [];
  let count = 0;
  for (const row of body) {
    if (column.kind(row) !== TEXT || faulty[column.value(row)] === 0) continue;
    count++;
    if (rows.length < PLACES_NAMED) rows.push(row);
  }
  return {count, rows};
}

function countBy(uses: Int32Array, isCounted: (code: number) => boolean): number {
  let count = 0;
  for (let code = 0; code < uses.length; code++) if (uses[code] > 0 && isCounted(code)) count += uses[code];
  return count;
}

/** Number cells with a fraction beside the texts were understood with a decimal point when the file was opened. */
function votesOf(readings: readonly (NumberText | undefined)[], {uses, numbers, isWhole}: Tally): DecimalVotes {
  const votes = decimalVotes(usedDigits(readings, uses));
  return isOpen(votes) && numbers > 0 && !isWhole ? {...votes, point: votes.point + 1} : votes;
}

function* usedDigits(readings: readonly (NumberText | undefined)[], uses: Int32Array): Iterable<string> {
  for (let code = 0; code < uses.length; code++) {
    const text = readings[code];
    if (uses[code] > 0 && text !== undefined) yield text.digits;
  }
}

function currencyCounts(readings: readonly (NumberText | undefined)[], uses: Int32Array): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  readings.forEach((text, code) => {
    if (text?.currency !== undefined) counts.set(text.currency, (counts.get(text.currency) ?? 0) + uses[code]);
  });
  return counts;
}

function kindOf(
  profile: Omit<ColumnProfile, "kind">,
  isNumeric: boolean,
  isDate: boolean,
  {heading, namesFigure}: ColumnLabel,
  truths: number,
): ColumnKind {
  const {filled, numbers, distinctTexts, lowest, highest, numberTexts} = profile;
  if (filled === 0) return "empty";
  if (
    filled > 1 &&
    ((numbers === filled && numberTexts === 0 && lowest === highest) || (distinctTexts === 1 && numbers === numberTexts && truths === 0))
  )
    return "constant";
  if (isDate) return "date";
  if (truths >= MOST * filled) return "boolean";
  if (isNumeric) return (profile.isRunning && !namesFigure) || (profile.isWhole && isIdHeading(heading)) ? "id" : "number";
  return textKind(profile.someTexts, distinctTexts / filled, isIdHeading(heading));
}

/** Whether a heading names a key: "Customer ID", "opportunity_id", "Kunden-Nr.". */
const isIdHeading = (heading: string): boolean =>
  /(^|[\s_\-.#])(id|uuid|guid|key|nr|no)\.?$|(?<=[a-z])I[Dd]$|^(id|uuid)[\s_]|^mã |شناسه|کد/iu.test(heading.trim());
