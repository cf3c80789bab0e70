import {isNoValue} from "./cellTally";
import type {Tally} from "./cellTally";
import {compactDate, compactDateText, dateOf, dayOrder, dayOrderVotes} from "./dateText";
import type {DayOrder} from "./dateText";
import type {EncodedColumn} from "./encodedColumn";
import {NUMBER, TEXT} from "./encodedColumn";
import {areMonths, periodOf, periodStart} from "./periodText";

/** Share of a column's texts that must be dates for the column to be one. */
const MOST = 0.8;
/** Days from 1940 to 2100 as Excel counts them. */
const SERIALS = {first: 14_611, last: 73_415};

/** The days of a column's texts, by code, and what they tell of the order of day and month. */
export interface ColumnDates {
  readonly values: Float64Array;
  readonly order: DayOrder | "open" | undefined;
}

/**
 * Whether the numbers of a column whose heading names a date can be serial dates.
 *
 * @param read Texts that are numbers; serial dates stand in number cells.
 */
export const areSerials = ({numbers, lowest, highest}: Tally, read: number): boolean =>
  read === 0 && numbers > 0 && lowest >= SERIALS.first && highest <= SERIALS.last;

/** Whether every number of a column, as number or text, writes a day as 20170301 or a month as 03.2017. */
export function areCompactDates(column: EncodedColumn, body: Int32Array): boolean {
  const ofText = compactDates(column).values;
  let found = 0;
  for (const row of body) {
    const kind = column.kind(row);
    if (kind !== NUMBER && kind !== TEXT) continue;
    const day = kind === NUMBER ? compactDate(column.value(row)) : ofText[column.value(row)];
    if (!Number.isNaN(day)) found++;
    else if (kind === NUMBER || !isNoValue(column.texts[column.value(row)])) return false;
  }
  return found > 0;
}

/** The days of texts that write them as 20170301, or their months as 03.2017. */
export const compactDates = ({texts}: EncodedColumn): ColumnDates => ({
  values: Float64Array.from(texts, (text) => (text.length <= LONGEST_COMPACT ? compactDateText(text) : Number.NaN)),
  order: undefined,
});

/** Eight digits, with spaces around. */
const LONGEST_COMPACT = 12;

/**
 * The days of a column's texts; undefined where most of its values are none.
 *
 * @param filled Cells with a value.
 * @param ofSheet Order of day and month where the column does not tell.
 */
export function dateTexts(column: EncodedColumn, tally: Tally, filled: number, ofSheet: DayOrder | undefined): ColumnDates | undefined {
  const {someTexts, uses, numbers} = tally;
  const isDay = (text: string) => !Number.isNaN(dateOf(text, "dayFirst")) || !Number.isNaN(dateOf(text)) || periodOf(text) !== undefined;
  const sample = someTexts.filter(isDay).length;
  if (sample < MOST * someTexts.length) return undefined;
  const used = column.texts.filter((_, code) => uses[code] > 0);
  const order = dayOrder(used, ofSheet);
  const isMonths = areMonths(someTexts.map(periodOf));
  const values = Float64Array.from(column.texts, (text) => firstDay(text, order, isMonths));
  const days = values.reduce((count, day, code) => (Number.isNaN(day) ? count : count + uses[code]), 0);
  if (days + numbers < MOST * filled) return undefined;
  const {dayFirst, monthFirst, open} = dayOrderVotes(used);
  return {values, order: dayFirst !== monthFirst ? order : open > 0 ? "open" : undefined};
}

/** The day of a date; of a month, a quarter or a week its first one. */
function firstDay(text: string, order: DayOrder, isMonths: boolean): number {
  const day = dateOf(text, order);
  const period = Number.isNaN(day) ? periodOf(text) : undefined;
  return period === undefined ? day : periodStart(period, isMonths);
}
