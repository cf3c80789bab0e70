import type {Area} from "../workbook/model";
import {MAX_COLUMNS, MAX_ROWS} from "../workbook/model";
import type {RowRun} from "../workbook/runs";
import type {Sheet} from "../workbook/sheet";
import type {Formula} from "./formula";
import type {CellsTarget, Edge, Reference, Target} from "./reference";
import {DEAD, targetArea} from "./reference";

/** Cells beyond a line move by one: within a band of rows to the right or left, or within a band of columns down. */
export interface Shift {
  readonly sheet: Sheet;
  readonly axis: "column" | "row";
  /** First column or row that moves; when by is -1, the one that is deleted. */
  readonly at: number;
  readonly by: 1 | -1;
  /** Rows (or columns) in which cells move, end not included. */
  readonly bandStart: number;
  readonly bandEnd: number;
}

/** Whether a cell moves. */
export function isMoved(sheet: Sheet, row: number, column: number, shift: Shift): boolean {
  const [along, across] = shift.axis === "column" ? [column, row] : [row, column];
  return sheet === shift.sheet && along >= (shift.by < 0 ? shift.at + 1 : shift.at) && across >= shift.bandStart && across < shift.bandEnd;
}

/** Cuts a run of one formula where the shift begins to treat its rows, or the cells they refer to, differently. */
export function segmentsOf(run: RowRun<Formula>, sheet: Sheet, shift: Shift): [number, number][] {
  const lines = shift.axis === "row" ? [shift.at] : [shift.bandStart, shift.bandEnd];
  const cuts = new Set<number>([run.start, run.end]);
  const add = (row: number) => {
    for (const cut of [row - 1, row, row + 1]) if (cut > run.start && cut < run.end) cuts.add(cut);
  };
  if (sheet === shift.sheet) lines.forEach(add);
  for (const {target} of run.value.references) {
    if (target.kind !== "cells" || target.sheet !== shift.sheet) continue;
    for (const edge of [target.top, target.bottom]) if (edge !== undefined && !edge.isAbsolute) for (const line of lines) add(line - edge.at);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => [sorted[i] ?? run.start, end]);
}

/** The formula as it reads after the shift, for a cell that stood at `from` and stands at `to`. The same object where nothing changes. */
export function shiftFormula(formula: Formula, from: readonly [number, number], to: readonly [number, number], shift: Shift): Formula {
  let hasChanged = false;
  const references = formula.references.map((reference): Reference => {
    const target = shiftTarget(reference.target, from, to, shift);
    if (target === reference.target) return reference;
    hasChanged = true;
    return {target};
  });
  return hasChanged ? formula.withReferences(references) : formula;
}

function shiftTarget(target: Target, from: readonly [number, number], to: readonly [number, number], shift: Shift): Target {
  if (target.kind !== "cells") return target;
  const before = targetArea(target, from[0], from[1]);
  const after = target.sheet === shift.sheet ? shiftArea(before, target, shift) : before;
  if (after === undefined) return DEAD;
  const isSame = after === before && from[0] === to[0] && from[1] === to[1];
  return isSame ? target : placed(target, after, to);
}

/** The cells that an area means after the shift. Areas that the band cuts through stay; undefined when all of it was deleted. */
function shiftArea(area: Area, target: CellsTarget, {axis, at, by, bandStart, bandEnd}: Shift): Area | undefined {
  const [first, count, across, acrossCount] =
    axis === "column" ? [area.column, area.columns, area.row, area.rows] : [area.row, area.rows, area.column, area.columns];
  const isOpen = axis === "column" ? target.left === undefined : target.top === undefined;
  if (isOpen || across < bandStart || across + acrossCount > bandEnd || first + count <= at) return area;
  const last = first + count - 1;
  if (by < 0 && first === at && last === at) return undefined;
  const newFirst = by > 0 ? (first >= at ? first + 1 : first) : first > at ? first - 1 : first;
  const newLast = by > 0 ? last + 1 : last - 1;
  const size = newLast - newFirst + 1;
  return axis === "column" ? {...area, column: newFirst, columns: size} : {...area, row: newFirst, rows: size};
}

/** The target for an area seen from a cell, with the edges as absolute or relative as they were. */
function placed(target: CellsTarget, area: Area, [row, column]: readonly [number, number]): CellsTarget {
  const edge = (old: Edge | undefined, at: number, from: number): Edge | undefined =>
    old === undefined ? undefined : old.isAbsolute ? {isAbsolute: true, at} : {isAbsolute: false, at: at - from};
  return {
    ...target,
    top: edge(target.top, Math.min(area.row, MAX_ROWS - 1), row),
    bottom: edge(target.bottom, Math.min(area.row + area.rows, MAX_ROWS) - 1, row),
    left: edge(target.left, Math.min(area.column, MAX_COLUMNS - 1), column),
    right: edge(target.right, Math.min(area.column + area.columns, MAX_COLUMNS) - 1, column),
  };
}
