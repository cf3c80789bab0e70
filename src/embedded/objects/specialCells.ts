import {intersection} from "../workbook/address";
import type {Area, CellValue, SheetModel} from "../workbook/model";
import {oneOf} from "./arguments";
import {valueType} from "./cellOutput";

const KINDS = ["Formulas", "Constants", "Blanks", "Visible"] as const;

/** Cells of one kind within the used part of an area, as rectangles column by column: what "Go to special" finds. */
export function specialCells(sheet: SheetModel, area: Area, kind: unknown, valueKind: unknown): Area[] {
  const wanted = oneOf(kind, KINDS);
  const used = sheet.usedArea(true);
  const shared = used && intersection(area, used);
  if (shared === undefined) return [];
  const values = sheet.values(shared);
  const valueAt = (row: number, column: number): CellValue => values[row - shared.row]?.[column - shared.column] ?? null;
  const matches = matcher(valueKind);
  switch (wanted) {
    case "Visible":
      return runsOf(shared, (row) => !sheet.hiddenRows.has(row));
    case "Blanks":
      return runsOf(shared, (row, column) => valueAt(row, column) === null && sheet.formula(row, column) === undefined);
    case "Constants":
      return runsOf(shared, (row, column) => isConstant(sheet, row, column, valueAt) && matches(valueAt(row, column)));
    case "Formulas":
      if (isAny(valueKind)) return sheet.formulaAreas(shared);
      return runsOf(shared, (row, column) => sheet.formula(row, column) !== undefined && matches(valueAt(row, column)));
  }
}

const isAny = (valueKind: unknown): boolean => valueKind === null || valueKind === undefined || valueKind === "All";

const isConstant = (sheet: SheetModel, row: number, column: number, valueAt: (row: number, column: number) => CellValue): boolean =>
  valueAt(row, column) !== null && sheet.formula(row, column) === undefined;

/** "NumbersText" means either; Excel's words are Errors, Logical, Numbers and Text, joined in this order. */
function matcher(valueKind: unknown): (value: CellValue) => boolean {
  if (isAny(valueKind)) return () => true;
  const words: Readonly<Record<string, string>> = {Error: "Errors", Boolean: "Logical", Double: "Numbers", String: "Text"};
  return (value) => String(valueKind).includes(words[valueType(value)] ?? "none");
}

/** Maximal vertical runs of cells, column by column; runs equal to their left neighbour's are joined with it. */
function runsOf(area: Area, holds: (row: number, column: number) => boolean): Area[] {
  const runs: Area[] = [];
  let open = new Map<string, number>();
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const next = new Map<string, number>();
    for (const run of columnRuns(area, column, holds)) {
      const key = `${run.row} ${run.rows}`;
      const left = open.get(key);
      const joined = left === undefined ? undefined : runs[left];
      if (left !== undefined && joined !== undefined) runs[left] = {...joined, columns: joined.columns + 1};
      next.set(key, left ?? runs.push(run) - 1);
    }
    open = next;
  }
  return runs;
}

function columnRuns(area: Area, column: number, holds: (row: number, column: number) => boolean): Area[] {
  const runs: Area[] = [];
  const end = area.row + area.rows;
  for (let row = area.row; row < end; row += 1) {
    if (!holds(row, column)) continue;
    const start = row;
    while (row < end && holds(row, column)) row += 1;
    runs.push({row: start, column, rows: row - start, columns: 1});
  }
  return runs;
}
