import type {PlannedColumn, PlannedSheet, Run} from "../../domain/plan";
import type {WrittenSheet} from "../../domain/receipt";
import type {Cell} from "../../domain/cell";
import {rangeAt, toEveryCell} from "./areas";
import {cellJobs, formulaJob, job, type Job} from "./jobs";
import {cellsOf, GENERAL, movedColumn, type OwnColumn} from "./ownColumn";
import type {WrittenColumn} from "../../domain/receipt";
import {typed, typedOrBlank} from "./typed";

/** Width in points of a column of ours where the column had none of its own: the longest tier names of all languages fit. */
export const OUR_WIDTH = 96;

/**
 * Heading first, so that a crash leaves a column that can be recognised; then its rows.
 *
 * @param keepsFormat Sheet row (from 0) up to which the user's own number formats are kept.
 */
export function columnJobs(sheetId: string, column: PlannedColumn, limit: number, keepsFormat = 0): Job[] {
  return [
    job((context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const format = toEveryCell(column.numberFormat ?? GENERAL);
      // A new table column takes over its neighbour's format; in a text format our formulas would stay texts.
      for (const run of rowsFrom(keepsFormat, column.runs)) rangeAt(sheet, {...run, column: column.column, columns: 1}).numberFormat = format;
      rangeAt(sheet, {row: column.headingRow, rows: 1, column: column.column, columns: 1}).values = [[typed(column.heading)]];
    }),
    ...contentJobs(sheetId, column, limit),
  ];
}

/** Where the heading of a new column stands in its cell; what people make of it later is theirs. */
export const headingLookJobs = (sheetId: string, {headingRow, column, headingAlign}: PlannedColumn): Job[] =>
  headingAlign === undefined
    ? []
    : [
        job((context) => {
          const sheet = context.workbook.worksheets.getItem(sheetId);
          rangeAt(sheet, {row: headingRow, rows: 1, column, columns: 1}).format.horizontalAlignment = headingAlign;
        }),
      ];

/** The rows of some runs from a row on. */
const rowsFrom = (first: number, runs: readonly Run[]): Run[] =>
  runs.flatMap(({row, rows}) => {
    const start = Math.max(row, first);
    return start < row + rows ? [{row: start, rows: row + rows - start}] : [];
  });

const TEXT = "@";

/**
 * Up to which sheet row (from 0) a column of ours keeps the number formats that people gave it: as far as it stood, where it stays in its place and would be given the
 * same format again. In a text format formulas would stay texts, so that one goes.
 */
export function keptFormats(
  column: PlannedColumn,
  own: OwnColumn | undefined,
  written: WrittenColumn | undefined,
  format: string | undefined,
): number {
  if (own === undefined || written === undefined || format === TEXT) return 0;
  const isSame = written.format === (column.numberFormat ?? GENERAL) && own.area.column === column.column;
  return isSame ? own.area.row + own.area.rows : 0;
}

function contentJobs(sheetId: string, {column, runs, content}: PlannedColumn, limit: number): Job[] {
  if (content.kind === "formula") return runs.map((run) => formulaJob(sheetId, {...run, column, columns: 1}, content.r1c1));
  let first = 0;
  return runs.flatMap(({row, rows}) => {
    const values = content.values.slice(first, (first += rows));
    return cellJobs(
      sheetId,
      row,
      column,
      values.map((value) => [typedOrBlank(value)]),
      limit,
    );
  });
}

/** Takes the old content out of a column that is written anew; its looks too where the column moves to another place. */
export const clearedColumnJob = (column: PlannedColumn, own: OwnColumn, written: WrittenColumn): Job =>
  job((context) => {
    const sheet = context.workbook.worksheets.getItem(own.sheet.id);
    const what = column.column === own.area.column ? "Contents" : "All";
    for (const area of cellsOf(movedColumn(written, own.area))) rangeAt(sheet, area).clear(what);
  });

/** Takes the looks of an earlier layout off a sheet of ours. */
export const plainJob = (sheetId: string, {areas = []}: WrittenSheet): Job =>
  job((context) => {
    for (const area of areas) rangeAt(context.workbook.worksheets.getItem(sheetId), area).clear("Formats");
  });

/** Contents of a sheet of ours; what an earlier plan wrote and this one does not is cleared first, the user's own notes beside it stay. */
export function sheetJobs(sheetId: string, sheet: PlannedSheet, standing: WrittenSheet | undefined, limit: number): Job[] {
  const old = standing?.areas ?? [];
  const clear = job((context) => {
    for (const area of old) rangeAt(context.workbook.worksheets.getItem(sheetId), area).clear("Contents");
  });
  const regions = sheet.regions.filter(({cells}) => cells.some((row) => row.length > 0));
  return [
    ...(old.length > 0 ? [clear] : []),
    ...regions.flatMap(({row, column, cells}) => cellJobs(sheetId, row, column, squared(cells.map((line) => line.map(typed))), limit)),
  ];
}

/** Rows of one length; what a short row lacks is left alone. */
function squared(rows: readonly (readonly Cell[])[]): Cell[][] {
  const columns = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<Cell>(columns - row.length).fill(null)]);
}
