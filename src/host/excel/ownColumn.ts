import type {PlannedColumn, Run} from "../../domain/plan";
import type {WrittenColumn} from "../../domain/receipt";
import type {Area} from "../../domain/source";
import {contains} from "./address";
import {columnAnchor, findName, sameTitle} from "./ourNames";
import type {SheetFacts, Survey, TableFacts} from "./survey";

/** A column of ours where it stands now, wherever people have moved it. */
export interface OwnColumn {
  readonly key: string;
  readonly sheet: SheetFacts;
  /** From the heading to the last cell of the last run. */
  readonly area: Area;
  readonly table: TableFacts | undefined;
}

/** How a column of ours looks that is given no number format. */
export const GENERAL = "General";

/** The cells from a column's heading to the end of its last run. */
export function extentOf({column, headingRow, runs}: Pick<PlannedColumn, "column" | "headingRow" | "runs">): Area {
  const end = Math.max(headingRow + 1, ...runs.map((run) => run.row + run.rows));
  return {row: headingRow, column, rows: end - headingRow, columns: 1};
}

/** Heading and runs of a column as areas, neighbours joined. */
export function cellsOf({column, headingRow, runs}: Pick<PlannedColumn, "column" | "headingRow" | "runs">): Area[] {
  const areas: Area[] = [];
  for (const {row, rows} of [{row: headingRow, rows: 1}, ...runs]) {
    const last = areas.at(-1);
    if (last && last.row + last.rows === row) areas[areas.length - 1] = {...last, rows: last.rows + rows};
    else areas.push({row, column, rows, columns: 1});
  }
  return areas;
}

/** Finds a column of ours by its hidden name; undefined where the name or its cells are gone. */
export function findOwnColumn(seen: Survey, key: string, slot: number): OwnColumn | undefined {
  const target = findName(seen.names, columnAnchor(key, slot))?.target;
  const sheet = target && seen.sheets.find(({title}) => sameTitle(title, target.title));
  if (!target || !sheet) return undefined;
  const table = seen.tables.find(({sheetId, area}) => sheetId === sheet.id && contains(area, target.area));
  return {key, sheet, area: target.area, table};
}

/** The rows of a written column where they stand now; after rows were inserted or deleted within it, all of its cells. */
export function movedColumn(written: WrittenColumn, {row, column, rows}: Area): {column: number; headingRow: number; runs: readonly Run[]} {
  if (rows !== extentOf(written).rows) return {column, headingRow: row, runs: rows > 1 ? [{row: row + 1, rows: rows - 1}] : []};
  const down = row - written.headingRow;
  return {column, headingRow: row, runs: written.runs.map((run) => ({row: run.row + down, rows: run.rows}))};
}
