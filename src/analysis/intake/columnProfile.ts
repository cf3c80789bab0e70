import type {ColumnKind} from "../../domain/customers";
import {isErrorText} from "../../domain/cell";
import {dateOf, dayOrder, isDateFormat} from "./dateText";
import {decimalVotes, isOpen, settleDecimals} from "./decimals";
import type {DecimalVotes} from "./decimals";
import type {EncodedColumn} from "./encodedColumn";
import {BLANK, NUMBER, TEXT, TRUTH} from "./encodedColumn";
import {isMissingText, numberText, readNumber} from "./numberText";
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
  /** Dates are numbers too. */
  readonly dates: Float64Array | undefined;
  readonly lowest: number;
  readonly highest: number;
  readonly isWhole: boolean;
  /** Whole numbers that count up row by row: a running number, not a measure. */
  readonly isRunning: boolean;
  /** Cells by the currency in their text. */
  readonly currencies: ReadonlyMap<string, number>;
  /** Different texts in use, at most {@link EXAMPLE_TEXTS} of them, in order of appearance. */
  readonly someTexts: readonly string[];
  readonly distinctTexts: number;
}

/** First different texts of a column that its kind is told from. */
const EXAMPLE_TEXTS = 500;
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
  const dates = isNumeric || some.length === 0 ? undefined : dateTexts(column, tally, filled);
  const isDate = (isNumeric && format !== undefined && isDateFormat(format)) || dates !== undefined;
  const isKept = isNumeric && !isDate;
  const profile = {
    filled,
    numbers: isNumeric ? tally.numbers + read : 0,
    numberTexts: isNumeric ? read : 0,
    unreadable: isNumeric ? places(column, body, (code) => readings?.[code] === undefined && !isNoValue(column.texts[code])) : {count: 0, rows: []},
    errors: tally.errors === 0 ? {count: 0, rows: []} : places(column, body, (code) => isErrorText(column.texts[code])),
    readings: isKept ? readings : undefined,
    votes: decimalVotes(isKept && readings !== undefined ? usedDigits(readings, tally.uses) : []),
    dates,
    lowest: tally.lowest,
    highest: tally.highest,
    isWhole: tally.isWhole && read === 0,
    isRunning: tally.isRunning && tally.numbers > 2 && read === 0,
    currencies: isKept && readings !== undefined ? currencyCounts(readings, tally.uses) : new Map<string, number>(),
    someTexts: some,
    distinctTexts: tally.distinctTexts,
  };
  return {...profile, kind: kindOf(profile, isNumeric, isDate, label, tally.truths)};
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

interface Tally {
  readonly numbers: number;
  readonly truths: number;
  readonly textCells: number;
  /** Text cells that say "n/a" or are errors. */
  readonly missing: number;
  readonly errors: number;
  /** How many cells hold each text, by code. */
  readonly uses: Int32Array;
  readonly someTexts: readonly string[];
  readonly distinctTexts: number;
  readonly lowest: number;
  readonly highest: number;
  readonly isWhole: boolean;
  readonly isRunning: boolean;
}

function tallyCells(column: EncodedColumn, body: Int32Array): Tally {
  const uses = new Int32Array(column.texts.length);
  let [numbers, truths, textCells] = [0, 0, 0];
  let [lowest, highest, previous] = [Infinity, -Infinity, Number.NaN];
  let [isWhole, isRunning] = [true, true];
  for (let i = 0; i < body.length; i++) {
    const kind = column.kind(body[i]);
    if (kind === BLANK) continue;
    const value = column.value(body[i]);
    if (kind === TEXT) {
      textCells++;
      uses[value]++;
    } else if (kind === TRUTH) truths++;
    else {
      numbers++;
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
      if (isWhole && !Number.isInteger(value)) isWhole = false;
      if (value - previous !== 1 && !Number.isNaN(previous)) isRunning = false;
      previous = value;
    }
  }
  const texts = textTally(column, uses);
  return {numbers, truths, textCells, uses, lowest, highest, isWhole, isRunning: isRunning && isWhole, ...texts};
}

function textTally(column: EncodedColumn, uses: Int32Array): Pick<Tally, "missing" | "errors" | "someTexts" | "distinctTexts"> {
  const someTexts: string[] = [];
  let [missing, errors, distinctTexts] = [0, 0, 0];
  for (let code = 0; code < uses.length; code++) {
    if (uses[code] === 0) continue;
    const text = column.texts[code];
    if (isErrorText(text)) errors += uses[code];
    if (isNoValue(text)) missing += uses[code];
    else {
      distinctTexts++;
      if (someTexts.length < EXAMPLE_TEXTS) someTexts.push(text);
    }
  }
  return {missing, errors, someTexts, distinctTexts};
}

/** The longest text that can say "nothing" or be an error; a look at the length spares a million names the rest. */
const LONGEST_NO_VALUE = 16;

/** Whether a text says that there is no value, or is an error. */
export const isNoValue = (text: string): boolean => text.length <= LONGEST_NO_VALUE && (isErrorText(text) || isMissingText(text));

function readTexts(column: EncodedColumn, {uses}: Tally): (NumberText | undefined)[] {
  return column.texts.map((text, code) => (uses[code] > 0 && !isNoValue(text) ? numberText(text) : undefined));
}

function dateTexts(column: EncodedColumn, tally: Tally, filled: number): Float64Array | undefined {
  const order = dayOrder(tally.someTexts);
  const sample = tally.someTexts.filter((text) => !Number.isNaN(dateOf(text, order))).length;
  if (sample < MOST * tally.someTexts.length) return undefined;
  const dates = Float64Array.from(column.texts, (text) => dateOf(text, order));
  return countBy(tally.uses, (code) => !Number.isNaN(dates[code])) + tally.numbers >= MOST * filled ? dates : undefined;
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
