import {isErrorText} from "../../domain/cell";
import {dateOf} from "./dateText";
import {NUMBER, TEXT} from "./encodedColumn";
import {isMissingText} from "./missingText";
import {plainDigits} from "./plainDigits";
import {numberText} from "./numberText";
import type {RawSheet} from "./rawSheet";
import {headingWords} from "./headingWords";
import {isKnownHeading, isPlaceHeading} from "./roles";

/** Headings stand in the first rows or nowhere. */
const ROWS_LOOKED_AT = 60;
/** A heading row is at least this full, held against the fullest row near the top. Title lines are not. */
const LEAST_FILLED = 0.5;
/** Share of a heading row's cells that read like headings. */
const LEAST_HEADINGS = 0.6;
/** Cells of a row that are looked at; the first few hundred tell. */
const CELLS_LOOKED_AT = 500;
/** Lines of one heading; more are a table of texts. */
export const MOST_LINES = 3;
/** Rows below a line by which its columns are told to be numbers. */
const ROWS_BELOW = 5;

/**
 * The row of the headings (from 0, within what was read), the last one where they have several lines: for a table the first, for a range the first that is about as full as the
 * table is wide and reads like headings. Where no row does, the first that has about the full width.
 */
export function findHeadingRow(sheet: RawSheet): number {
  if (sheet.source.kind === "table") return 0;
  const rows = Math.min(sheet.rows, ROWS_LOOKED_AT);
  const widest = sheet.filled.subarray(0, rows).reduce((most, count) => Math.max(most, count), 0);
  const isWide = (row: number) => sheet.filled[row] > 0 && sheet.filled[row] >= LEAST_FILLED * widest;
  let firstWide = -1;
  for (let row = 0; row < rows; row++) {
    if (!isWide(row)) continue;
    if (firstWide < 0) firstWide = row;
    if (headingShare(sheet, row) < LEAST_HEADINGS) continue;
    return lastLine(sheet, belowFacts(sheet, row, rows), rows);
  }
  return Math.max(0, firstWide);
}

/** Facts of a report above its table ("Owner: | Kim") stand in at most so many rows. */
const MOST_FACTS = 8;

/** The row, or the one of wider headings that follows a blank row below: what stands above is facts about the list, not the list. */
function belowFacts(sheet: RawSheet, row: number, rows: number): number {
  let gap = row;
  while (gap < rows && sheet.filled[gap] > 0) gap++;
  while (gap < rows && sheet.filled[gap] === 0) gap++;
  if (gap >= rows || gap - row > MOST_FACTS || sheet.filled[gap] <= sheet.filled[row]) return row;
  return headingShare(sheet, gap) === 1 && sheet.filled[gap + 1] > sheet.filled[row] && isLineOfHeadings(sheet, gap) ? gap : row;
}

/** The last line of the headings that begin at a row. */
function lastLine(sheet: RawSheet, row: number, rows: number): number {
  let last = row;
  const isNext = (): boolean => (isGroupLine(sheet, last, rows) || isLineOfHeadings(sheet, last + 1)) && !holdsFigures(sheet, last + 1);
  while (last - row + 1 < MOST_LINES && isNext()) last++;
  return last;
}

/**
 * Whether numbers of a row below headings, each of which could be a year, are a customer's: 2000 under "Amount". Years under headings follow one another or are the same, stand where the line above is blank, or in
 * a line of little else.
 */
function holdsFigures(sheet: RawSheet, row: number): boolean {
  const columns = sheet.columns.slice(0, CELLS_LOOKED_AT).filter((column) => column.kind(row) === NUMBER);
  if (columns.length === 0 || 2 * sheet.filled[row] <= sheet.filled[row - 1]) return false;
  const years = new Set(columns.map((column) => column.value(row)));
  const isRun = columns.length > 1 && Math.max(...years) - Math.min(...years) === years.size - 1;
  return !isRun && columns.some((column) => column.kind(row - 1) !== 0);
}

/** Whether a row only groups the headings below it ("Company | | Money | |"): the next one is fuller, reads like headings too, and data follow it. */
function isGroupLine(sheet: RawSheet, row: number, rows: number): boolean {
  const next = row + 1;
  if (next + 1 >= rows || sheet.filled[next] <= sheet.filled[row]) return false;
  return headingShare(sheet, next) === 1 && headingShare(sheet, next + 1) < headingShare(sheet, next);
}

/**
 * Whether a row below headings belongs to them: all of it reads like headings, none of it says "n/a", text stands in it where numbers stand below, and enough of its words are known. A
 * customer without numbers is told apart by that.
 */
export function isLineOfHeadings(sheet: RawSheet, row: number): boolean {
  if (row + 1 >= sheet.rows || sheet.filled[row] === 0 || headingShare(sheet, row) < 1) return false;
  let [filled, overNumbers, known] = [0, 0, 0];
  for (const column of sheet.columns.slice(0, CELLS_LOOKED_AT)) {
    const kind = column.kind(row);
    if (kind === 0) continue;
    if (kind === TEXT && isMissingText(column.text(row))) return false;
    filled++;
    const [text, isOverNumbers] = [column.text(row), standsOverNumbers(sheet, column, row)];
    if (isOverNumbers) overNumbers++;
    // A place over texts is a customer's country; over numbers it is what they are of.
    if (kind === NUMBER || headingWords(text) === "" || (isKnownHeading(text) && (isOverNumbers || !isPlaceHeading(text)))) known++;
  }
  return overNumbers > 0 && (2 * known >= filled || (overNumbers > 1 && known > 0) || overNumbers > 2);
}

function standsOverNumbers(sheet: RawSheet, column: RawSheet["columns"][number], row: number): boolean {
  let [figures, texts] = [0, 0];
  for (let below = row + 1; below <= row + ROWS_BELOW && below < sheet.rows; below++) {
    if (sheet.filled[below] === 0 && figures + texts > 0) break;
    if (column.kind(below) === NUMBER) {
      if (!isYear(column.value(below))) figures++;
    } else if (column.kind(below) === TEXT && !isMissingText(column.text(below))) {
      if (readsLikeHeading(column.text(below))) texts++;
      else figures++;
    }
  }
  return figures > texts;
}

/** Share of a row's filled cells that read like headings: text that is no number, date or error, or a year. */
export function headingShare(sheet: Pick<RawSheet, "columns">, row: number): number {
  let filled = 0;
  let headings = 0;
  for (const column of sheet.columns) {
    if (column.kind(row) === 0) continue;
    filled++;
    if (column.kind(row) === TEXT && readsLikeHeading(column.text(row))) headings++;
    if (column.kind(row) === NUMBER && isYear(column.value(row))) headings++;
    if (filled === CELLS_LOOKED_AT) break;
  }
  return filled === 0 ? 0 : headings / filled;
}

const readsLikeHeading = (text: string): boolean =>
  !isErrorText(text) && (isYear(Number(plainDigits(text))) || numberText(text) === undefined) && Number.isNaN(dateOf(text));

/** Years by our calendar or the Iranian one. */
const isYear = (value: number): boolean => Number.isInteger(value) && ((value >= 1990 && value <= 2100) || (value >= 1380 && value <= 1450));
