import type {ColumnKind} from "../../domain/customers";
import {isErrorText} from "../../domain/cell";
import {bandOrNumber} from "./bandText";
import type {BandText} from "./bandText";
import {isNoValue, noValueIn, tallyCells} from "./cellTally";
import type {Tally} from "./cellTally";
import {areCompactDates, areSerials, compactDates, dateTexts} from "./columnDates";
import {compactDate, isDateFormat} from "./dateText";
import type {DayOrder} from "./dateText";
import {decimalVotes, isOpen, settleDecimals} from "./decimals";
import type {DecimalVotes} from "./decimals";
import type {EncodedColumn} from "./encodedColumn";
import {NUMBER, TEXT} from "./encodedColumn";
import {numberReadings} from "./numberReadings";
import type {NumberReadings} from "./numberReadings";
import {numberText} from "./numberText";
import type {Decimals} from "./numberText";
import {plainDigits} from "./plainDigits";
import {textKey} from "./sameText";
import {textKind} from "./textKind";
import {isTick} from "./ticks";

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
  /** The numbers that its texts stand for; undefined where texts are no numbers. */
  readonly readings: NumberReadings | undefined;
  readonly votes: DecimalVotes;
  /** Range of each text by its code, in a column of ranges; a plain number is a range of one. */
  readonly bands: readonly (BandText | undefined)[] | undefined;
  /** Day of each text by its code, in a column of dates: dates are numbers too. */
  readonly dates: Float64Array | undefined;
  /** Whether its numbers write year, month and day behind one another (20170301). */
  readonly isCompact: boolean;
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
  /** Whether the heading names a key ("Kundennummer"), so that whole numbers are no measure. */
  readonly namesKey?: boolean;
  /** Whether the heading names a date ("Closed on"), so that serial numbers are days without a format that says so. */
  readonly namesDate?: boolean;
  /** Whether the heading names one thing a row (a firm, an address), so that a semicolon or a line break is part of it. */
  readonly namesOne?: boolean;
  /** Order of day and month where the column's own dates do not tell. */
  readonly dayOrder?: DayOrder;
}

/** Looks at the customers' cells of a column. */
export function columnProfile(column: EncodedColumn, body: Int32Array, label: ColumnLabel): ColumnProfile {
  const {format} = label;
  const tally = tallyCells(column, body);
  const some = tally.someTexts;
  const readings = tally.numbers > 0 || some.some((text) => numberText(text) !== undefined) ? readTexts(column, tally) : undefined;
  const read = readings === undefined ? 0 : countBy(tally.uses, readings.isNumberText);
  const filled = tally.numbers + tally.truths + tally.textCells - tally.missing;
  const isNumeric =
    filled > 0 && (tally.numbers + read) / filled >= HALF && (read === 0 || (tally.numbers + read) / filled >= MOST || tally.numbers > 0);
  const isCompact = isNumeric && label.namesDate === true && areCompactDates(column, body);
  const showsDates =
    isNumeric && ((format !== undefined && isDateFormat(format)) || isCompact || (label.namesDate === true && areSerials(tally, read)));
  const texted = isCompact || (isNumeric && !showsDates) || some.length === 0 ? undefined : dateTexts(column, tally, filled, label.dayOrder);
  const dates = isCompact ? compactDates(column) : texted;
  const isDate = showsDates || dates !== undefined;
  const isKept = isNumeric && !isDate;
  const profile = {
    filled,
    numbers: isNumeric ? tally.numbers + read : 0,
    numberTexts: isNumeric ? read : 0,
    unreadable:
      isNumeric || isDate
        ? places(
            column,
            body,
            (code) =>
              (isDate ? Number.isNaN(dates?.values[code] ?? Number.NaN) : readings?.isNumber(code) !== true) && !isNoValue(column.texts[code]),
          )
        : {count: 0, rows: []},
    errors: tally.errors === 0 ? {count: 0, rows: []} : places(column, body, (code) => isErrorText(column.texts[code])),
    readings: isKept ? readings : undefined,
    votes: isKept && readings !== undefined ? readings.votes : decimalVotes([]),
    bands: undefined,
    dates: dates?.values,
    isCompact,
    dayOrder: dates?.order,
    lowest: tally.lowest,
    highest: tally.highest,
    isWhole: tally.isWhole && read === 0,
    isRunning: tally.isRunning && tally.numbers > 2 && read === 0,
    currencies: isKept && readings !== undefined ? currencyCounts(readings, tally.uses) : new Map<string, number>(),
    someTexts: some,
    distinctTexts: tally.distinctTexts,
  };
  const isTicked = filled < body.length && isTick(profile, tally, label);
  const kind = isTicked ? "boolean" : kindOf(profile, isNumeric, isDate, label, tally.truths);
  if (kind !== "band") return {...profile, kind};
  const bands = bandTexts(column, tally);
  return {...profile, kind, bands, votes: decimalVotes(bandDigits(bands, tally.uses))};
}

/** The numbers of a column for some rows; NaN where a cell has none. Dates count as their serial numbers. */
export function numbersOf(column: EncodedColumn, profile: ColumnProfile, rows: Int32Array, sheetDecimals: Decimals | undefined): Float64Array {
  const decimals = settleDecimals(profile.votes, sheetDecimals);
  const {dates, readings} = profile;
  const ofText = dates === undefined ? (code: number) => readings?.value(code, decimals) ?? Number.NaN : (code: number) => dates[code] ?? Number.NaN;
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const kind = column.kind(rows[i]);
    const value = column.value(rows[i]);
    values[i] = kind === NUMBER ? (profile.isCompact ? compactDate(value) : value) : kind === TEXT ? ofText(value) : Number.NaN;
  }
  return values;
}

/** Whether nothing in the column or the sheet tells what its separators mean. */
export const isAmbiguous = (profile: ColumnProfile, sheetDecimals: Decimals | undefined): boolean =>
  sheetDecimals === undefined && isOpen(profile.votes);

function readTexts({texts}: EncodedColumn, {uses, numbers, isWhole}: Tally): NumberReadings {
  const saysNothing = noValueIn(texts);
  // Number cells with a fraction beside the texts were understood with a decimal point when the file was opened.
  const withFractions = (votes: DecimalVotes) => (isOpen(votes) && numbers > 0 && !isWhole ? {...votes, point: votes.point + 1} : votes);
  return numberReadings(texts, (code) => uses[code] > 0 && !saysNothing(texts[code]), withFractions);
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

function currencyCounts(readings: NumberReadings, uses: Int32Array): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let code = 0; code < uses.length; code++) {
    const currency = readings.currency(code);
    if (currency !== undefined) counts.set(currency, (counts.get(currency) ?? 0) + uses[code]);
  }
  return counts;
}

function kindOf(
  profile: Omit<ColumnProfile, "kind">,
  isNumeric: boolean,
  isDate: boolean,
  {heading, namesFigure, namesKey = false, namesOne = false}: ColumnLabel,
  truths: number,
): ColumnKind {
  const {filled, numbers, distinctTexts, lowest, highest, numberTexts, someTexts} = profile;
  const isKey = namesKey || isIdHeading(heading);
  if (filled === 0) return "empty";
  if (
    filled > 1 &&
    ((numbers === filled && numberTexts === 0 && lowest === highest) ||
      (isOneText(someTexts, distinctTexts) && numbers === numberTexts && truths === 0))
  )
    return "constant";
  if (isDate) return "date";
  if (truths >= MOST * filled) return "boolean";
  if (isNumeric) return (profile.isRunning && !namesFigure) || (isKey && areWhole(profile)) ? "id" : "number";
  const kind = textKind(someTexts, distinctTexts / filled, isKey);
  return kind === "many" && namesOne ? "text" : kind;
}

/** More spellings of one text than this are several. */
const MOST_SPELLINGS = 8;

/** Whether a column says the same everywhere, however it is spelt. */
const isOneText = (texts: readonly string[], distinct: number): boolean =>
  distinct === 1 || (distinct > 0 && distinct <= MOST_SPELLINGS && new Set(texts.map(textKey)).size === 1);

/** Whether numbers and texts of numbers are whole: keys are. */
const areWhole = ({isWhole, someTexts}: Pick<ColumnProfile, "isWhole" | "someTexts">): boolean =>
  isWhole || (someTexts.length > 0 && someTexts.every(isDigits));

const isDigits = (text: string): boolean => /^\d+$/.test(plainDigits(text));

/** Whether a heading names a key: "Customer ID", "opportunity_id", "Kunden-Nr.", "accountId", which "Amount paid" is not. */
const isIdHeading = (heading: string): boolean =>
  /(^|[\s_\-.#])(id|uuid|guid|key|nr|no)\.?$|^(id|uuid)[\s_]|^mã |شناسه|کد/iu.test(heading.trim()) || /[a-z]I[Dd]$/.test(heading.trim());
