import type {Area, CellValue, Look, SheetModel, WorkbookModel} from "../workbook/model";

/** One thing the person did, with how to take it back and do it again. */
export interface Deed {
  undo(): void;
  redo(): void;
}

/** What the person did at the grid, for Undo and Redo. */
export interface History {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  add(deed: Deed): void;
  undo(): void;
  redo(): void;
  clear(): void;
}

const longestHistory = 100;

/** An empty history. */
export function createHistory(): History {
  const done: Deed[] = [];
  const undone: Deed[] = [];
  return {
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0;
    },
    add(deed) {
      undone.length = 0;
      done.push(deed);
      if (done.length > longestHistory) done.shift();
    },
    undo() {
      const deed = done.pop();
      if (!deed) return;
      deed.undo();
      undone.push(deed);
    },
    redo() {
      const deed = undone.pop();
      if (!deed) return;
      deed.redo();
      done.push(deed);
    },
    clear() {
      done.length = 0;
      undone.length = 0;
    },
  };
}

interface CellState {
  readonly row: number;
  readonly column: number;
  readonly formula: string | undefined;
  readonly value: CellValue;
  readonly look: Look;
}

/** Runs an edit of an area and remembers its cells before and after. Sheets are found again by their id. */
export function remembered(workbook: WorkbookModel, sheet: SheetModel, area: Area, edit: () => void): Deed {
  const before = cellStates(sheet, area);
  edit();
  const after = cellStates(sheet, area);
  const restore = (states: readonly CellState[]) => {
    const target = workbook.sheet(sheet.id);
    if (!target) return;
    for (const state of states) restoreCell(target, state);
  };
  return {undo: () => restore(before), redo: () => restore(after)};
}

function cellStates(sheet: SheetModel, area: Area): CellState[] {
  const states: CellState[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const formula = sheet.formula(row, column);
      // what a formula spilled comes back with that formula, never as a value that stands in its way
      const value = formula === undefined && sheet.spillAt(row, column) !== undefined ? null : sheet.value(row, column);
      states.push({row, column, formula, value, look: sheet.look(row, column)});
    }
  }
  return states;
}

function restoreCell(sheet: SheetModel, {row, column, formula, value, look}: CellState) {
  const cell = {row, column, rows: 1, columns: 1};
  if (sheet.look(row, column) !== look) {
    sheet.clear(cell, "Formats");
    if (Object.keys(look).length > 0) sheet.setLook(cell, look);
  }
  if (formula !== undefined) sheet.setFormula(row, column, formula);
  else sheet.setValue(row, column, value);
}
