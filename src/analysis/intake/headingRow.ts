import {isErrorText} from "../../domain/cell";
import {dateOf} from "./dateText";
import {NUMBER, TEXT} from "./encodedColumn";
import {numberText} from "./numberText";
import type {RawSheet} from "./rawSheet";

/** Headings stand in the first rows or nowhere. */
const ROWS_LOOKED_AT = 60;
/** A heading row is at least this full, held against the fullest row near the top. Title lines are not. */
const LEAST_FILLED = 0.5;
/** Share of a heading row's cells that read like headings. */
const LEAST_HEADINGS = 0.6;
/** Cells of a row that are looked at; the first few hundred tell. */
const CELLS_LOOKED_AT = 500;

/**
 * The row of the headings (from 0, within what was read): for a table the first, for a range the first that is about as full as the
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
    return isGroupLine(sheet, row, rows) ? row + 1 : row;
  }
  return Math.max(0, firstWide);
}

/** Whether a row only groups the headings below it ("Company | | Money | |"): the next one is fuller, reads like headings too, and data follow it. */
function isGroupLine(sheet: RawSheet, row: number, rows: number): boolean {
  const next = row + 1;
  if (next + 1 >= rows || sheet.filled[next] <= sheet.filled[row]) return false;
  return headingShare(sheet, next) === 1 && headingShare(sheet, next + 1) < headingShare(sheet, next);
}

/** Share of a row's filled cells that read like headings: text that is no number, date or error, or a year. */
function headingShare(sheet: RawSheet, row: number): number {
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

const readsLikeHeading = (text: string): boolean => !isErrorText(text) && numberText(text) === undefined && Number.isNaN(dateOf(text));

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value <= 2100;
