import type {Sheet} from "../workbook/sheet";
import type {FormulaRun} from "./graph";
import type {Precedent} from "./precedents";

/** A cell that reads itself, directly or by way of others. */
export interface CircularCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

const TODO = 0;
const ACTIVE = 1;
const DONE = 2;

/** A run whose cells are calculated one by one, with what is known of each. */
interface Progress {
  readonly run: FormulaRun;
  readonly states: Uint8Array;
  /** All rows before this one are done. */
  doneTo: number;
}

interface Cell {
  readonly progress: Progress;
  readonly row: number;
}

/**
 * Calculates runs that read each other (a running balance, zigzag columns) cell by cell, each after those that it reads.
 * Cells that truly read themselves become 0, as in Excel, and are returned.
 */
export function calculateCellByCell(
  runs: readonly FormulaRun[],
  precedentsAt: (run: FormulaRun, row: number) => readonly Precedent[],
  calculate: (run: FormulaRun, row: number) => void,
  setZero: (run: FormulaRun, row: number) => void,
): CircularCell[] {
  const all = runs.map((run): Progress => {
    const states = new Uint8Array(run.end - run.start).fill(DONE);
    states.fill(TODO, run.dirtyFrom - run.start, run.dirtyTo - run.start);
    return {run, states, doneTo: run.dirtyFrom};
  });
  const circular: CircularCell[] = [];
  const finish = ({progress, row}: Cell) => {
    progress.states[row - progress.run.start] = DONE;
    while (progress.doneTo < progress.run.end && progress.states[progress.doneTo - progress.run.start] === DONE) progress.doneTo++;
  };
  const follow = (path: Cell[]) => {
    for (let top = path[path.length - 1]; top !== undefined; top = path[path.length - 1]) {
      top.progress.states[top.row - top.progress.run.start] = ACTIVE;
      const needed = firstNeeded(all, precedentsAt(top.progress.run, top.row));
      if (needed === undefined) {
        calculate(top.progress.run, top.row);
        finish(top);
        path.pop();
      } else if (needed.progress.states[needed.row - needed.progress.run.start] === ACTIVE) {
        const loop = path.splice(path.findIndex((cell) => cell.progress === needed.progress && cell.row === needed.row));
        for (const cell of loop) {
          const {sheet, column} = cell.progress.run;
          setZero(cell.progress.run, cell.row);
          finish(cell);
          circular.push({sheet, row: cell.row, column});
        }
      } else path.push(needed);
    }
  };
  for (const progress of all)
    for (let row = progress.run.dirtyFrom; row < progress.run.dirtyTo; row++)
      if (progress.states[row - progress.run.start] === TODO) follow([{progress, row}]);
  return circular;
}

/** The first cell among some that is not calculated yet. */
function firstNeeded(all: readonly Progress[], precedents: readonly Precedent[]): Cell | undefined {
  for (const {sheet, area} of precedents) {
    for (const progress of all) {
      const {run, states} = progress;
      if (run.sheet !== sheet || run.column < area.column || run.column >= area.column + area.columns) continue;
      const end = Math.min(area.row + area.rows, run.end);
      for (let row = Math.max(area.row, run.start, progress.doneTo); row < end; row++) if (states[row - run.start] !== DONE) return {progress, row};
    }
  }
  return undefined;
}
