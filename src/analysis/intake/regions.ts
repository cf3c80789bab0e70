import type {Area} from "../../domain/source";
import {EncodedColumn} from "./encodedColumn";
import {headingShare, isLineOfHeadings} from "./headingRow";
import type {RawSheet} from "./rawSheet";
import {matchRole} from "./roles";

/** A rectangle of what was read; rows and columns count from the first cell, both ends belong to it. */
export interface Region {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Title lines between a blank row and the headings of a second table. */
const MOST_TITLES = 3;
/** Fewest rows of a table, its headings among them. */
const FEWEST_ROWS = 3;
/** How full the rows of a block are, from its headings to its end, for it to be a table of its own; remarks beside a table are not. */
const DENSE = 0.8;
/** Blocks side by side end at the same row, give or take this share of the longer one, where they are one table with a gap. */
const SAME_LENGTH = 0.1;
/** Tables of one sheet that are told apart; a sheet of more is no list. */
const MOST_TABLES = 20;

/**
 * The tables of a sheet, each with the titles above it, in reading order; one where nothing parts them. A blank column parts two tables where the block behind it has headings of its own and other
 * rows, a blank row where headings follow it. An Excel table is one.
 */
export function tableRegions(sheet: RawSheet): readonly Region[] {
  const whole = {top: 0, bottom: sheet.rows - 1, left: 0, right: sheet.columns.length - 1};
  if (sheet.source.kind === "table" || sheet.rows === 0 || sheet.columns.length === 0) return [whole];
  const found = parted(sheet, whole, 0);
  return found.length > MOST_TABLES ? [whole] : found;
}

/** A title that only counts pages. */
const PAGE = /\b(?:page|seite|trang|p[aá]gina|pag)\b|صفحه/iu;

function parted(sheet: RawSheet, region: Region, depth: number): Region[] {
  if (depth > 3) return [region];
  const beside = sideBySide(sheet, region);
  if (beside.length > 1) return beside.flatMap((own) => parted(sheet, own, depth + 1));
  const below = oneBelowAnother(sheet, region);
  return below.length > 1 ? below.flatMap((own) => parted(sheet, own, depth + 1)) : [region];
}

/** Blocks between blank columns, put together again where they are one table. */
function sideBySide(sheet: RawSheet, region: Region): Region[] {
  const found: Region[] = [];
  let left = -1;
  for (let c = region.left; c <= region.right + 1; c++) {
    const isFilled = c <= region.right && hasCells(sheet.columns[c], region);
    if (isFilled && left < 0) left = c;
    if (isFilled || left < 0) continue;
    const block = {...region, left, right: c - 1};
    const before = found[found.length - 1];
    if (before === undefined || isApart(sheet, before, block)) found.push(block);
    else found[found.length - 1] = {...before, right: block.right};
    left = -1;
  }
  return found;
}

const hasCells = (column: EncodedColumn, {top, bottom}: Region): boolean => {
  if (column.lastRow < top) return false;
  for (let row = top; row <= Math.min(bottom, column.lastRow); row++) if (column.kind(row) !== 0) return true;
  return false;
};

/** Whether the block behind a blank column is a table of its own. */
function isApart(sheet: RawSheet, before: Region, block: Region): boolean {
  const [first, second] = [outlineOf(sheet, before), outlineOf(sheet, block)];
  if (first === undefined || second === undefined || second.density < DENSE) return false;
  if (first.headingRow !== second.headingRow) return true;
  const [long, short] = [Math.max(first.last, second.last), Math.min(first.last, second.last)];
  const isShorter = long - short > Math.max(2, SAME_LENGTH * (long - first.headingRow));
  return (isShorter && first.density >= DENSE) || namesCustomersAgain(sheet, before, block, first.headingRow);
}

/** Whether both blocks have a column for the customer's name, called the same. */
function namesCustomersAgain(sheet: RawSheet, before: Region, block: Region, row: number): boolean {
  const headings = (region: Region) => columnsOf(sheet, region).map((column) => column.text(row).toLowerCase());
  const known = new Set(headings(before));
  return headings(block).some((heading) => heading !== "" && known.has(heading) && matchRole(heading)?.role === "company");
}

interface Outline {
  readonly headingRow: number;
  readonly last: number;
  /** Share of the rows below the headings that hold anything. */
  readonly density: number;
}

/** Where a block has its headings and its last row; undefined where it is no table: one column wide, without headings, or with fewer than two rows. */
function outlineOf(sheet: RawSheet, region: Region): Outline | undefined {
  if (region.right === region.left) return undefined;
  const columns = columnsOf(sheet, region);
  const last = Math.min(region.bottom, Math.max(...columns.map(({lastRow}) => lastRow)));
  const own = {...sheet, columns};
  for (let row = region.top; row <= last; row++) {
    const filled = countFilled(columns, row);
    if (filled < 2) continue;
    if (headingShare(own, row) < 1 || last - row + 1 < FEWEST_ROWS) return undefined;
    let full = 0;
    for (let below = row + 1; below <= last; below++) if (countFilled(columns, below) > 0) full++;
    return {headingRow: row, last, density: full / (last - row)};
  }
  return undefined;
}

const columnsOf = (sheet: RawSheet, {left, right}: Region): readonly EncodedColumn[] => sheet.columns.slice(left, right + 1);

const countFilled = (columns: readonly EncodedColumn[], row: number): number =>
  columns.reduce((count, column) => count + (column.kind(row) === 0 ? 0 : 1), 0);

/** Parts of a region that begin, after a blank row, with headings of their own. */
function oneBelowAnother(sheet: RawSheet, region: Region): Region[] {
  const columns = columnsOf(sheet, region);
  const isWhole = columns.length === sheet.columns.length;
  const filledAt = (row: number) => (isWhole ? sheet.filled[row] : countFilled(columns, row));
  const own = {...sheet, columns};
  const starts = [region.top];
  const titles = new Set<string>();
  let headings: readonly string[] | undefined;
  for (let row = region.top; row <= region.bottom; row++) {
    const isAfterGap = row > region.top && filledAt(row) > 0 && filledAt(row - 1) === 0;
    if (!isAfterGap && headings !== undefined) continue;
    if (filledAt(row) === 0) continue;
    const line = headingsFrom(own, row, region.bottom, filledAt);
    if (line === undefined) continue;
    const texts = columns.map((column) => column.text(line));
    const title = row === line ? "" : (columns.find((column) => column.kind(row) !== 0)?.text(row) ?? "");
    const isAgain = (headings?.every((text, c) => text === texts[c]) ?? false) && (title === "" || titles.has(title) || PAGE.test(title));
    titles.add(title);
    if (headings !== undefined && isAfterGap && !isAgain) starts.push(row);
    if (!isAgain) headings = texts;
  }
  return starts.map((top, i) => ({...region, top, bottom: i + 1 < starts.length ? starts[i + 1] - 1 : region.bottom}));
}

/** The row of headings that begin a table here, after a few titles; undefined where there is none. */
function headingsFrom(sheet: RawSheet, start: number, bottom: number, filledAt: (row: number) => number): number | undefined {
  let row = start;
  while (row - start < MOST_TITLES && row <= bottom && filledAt(row) <= 1) row++;
  const isTable = row + FEWEST_ROWS - 1 <= bottom && filledAt(row) >= 2 && filledAt(row + 1) >= 2;
  return isTable && isLineOfHeadings(sheet, row) ? row : undefined;
}

/** Where a region stands on the sheet, its blank edges taken off. */
export function areaOfRegion(sheet: RawSheet, region: Region): Area {
  const columns = columnsOf(sheet, region);
  const isFilled = (row: number) => countFilled(columns, row) > 0;
  let [top, bottom, left, right] = [region.top, region.bottom, region.left, region.right];
  while (top < bottom && !isFilled(top)) top++;
  while (bottom > top && !isFilled(bottom)) bottom--;
  while (left < right && !hasCells(sheet.columns[left], region)) left++;
  while (right > left && !hasCells(sheet.columns[right], region)) right--;
  return {row: sheet.firstRow + top, column: sheet.firstColumn + left, rows: bottom - top + 1, columns: right - left + 1};
}

/** The sheet as if it held nothing but a region; rows and columns keep their numbers. */
export function withinRegion(sheet: RawSheet, region: Region): RawSheet {
  const rows = region.bottom + 1;
  const filled = new Int32Array(rows);
  const columns = sheet.columns.map((column, c) => {
    const own = new EncodedColumn();
    if (c < region.left || c > region.right) return own;
    for (let row = region.top; row < rows; row++) if (own.put(row, column.cell(row))) filled[row]++;
    return own;
  });
  return {...sheet, rows, columns, filled};
}
