import {intersection} from "../workbook/address";
import type {Area, SheetModel} from "../workbook/model";
import {oneOf} from "./arguments";
import type {RangeContent} from "./rangeContent";
import {refusal} from "./refusal";
import type {Session} from "./session";

/** Takes contents, formats or both out of an area. The embedded Excel has no hyperlinks to take out. */
export function clearArea(session: Session, sheet: SheetModel, area: Area, what: unknown): void {
  const wanted = oneOf(what, ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"], "All");
  if (wanted === "Hyperlinks" || wanted === "RemoveHyperlinks") return;
  if (wanted === "Contents") session.requireUnlocked(sheet, intersection(area, sheet.usedArea(true) ?? area) ?? area);
  else session.requireUnprotected(sheet);
  sheet.clear(area, wanted);
}

/** How a copy is made, as `Range.copyFrom` says it. */
export interface CopyOptions {
  readonly what: unknown;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** Copies cells; a source smaller than its destination is repeated, a single destination cell takes the whole source. */
export function copyArea(session: Session, from: RangeContent, to: RangeContent, options: CopyOptions): void {
  const what = oneOf(options.what, ["All", "Formulas", "Values", "Formats"], "All");
  if (options.transpose) throw refusal("ApiNotFound", "Range.copyFrom with transpose");
  const area = destination(from.area, to.area);
  if (what === "All" || what === "Formats") session.requireUnprotected(to.sheet);
  session.requireUnlocked(to.sheet, area);
  const copies = cellsOf(from).map((row) => row.map((cell) => ({...cell})));
  for (let row = 0; row < area.rows; row += 1) {
    for (let column = 0; column < area.columns; column += 1) {
      const copy = copies[row % from.area.rows]?.[column % from.area.columns];
      const cell = {row: area.row + row, column: area.column + column, rows: 1, columns: 1};
      if (copy !== undefined && !(options.skipBlanks && copy.value === null)) paste(to.sheet, cell, copy, what);
    }
  }
}

type Copy = ReturnType<typeof cellsOf>[number][number];

function cellsOf({sheet, area}: RangeContent) {
  return sheet.values(area).map((values, row) =>
    values.map((value, column) => {
      const [at, across] = [area.row + row, area.column + column];
      return {value, formula: sheet.formulaR1C1(at, across), look: sheet.look(at, across)};
    }),
  );
}

function paste(sheet: SheetModel, cell: Area, copy: Copy, what: "All" | "Formulas" | "Values" | "Formats"): void {
  if (what === "All" || what === "Formats") {
    sheet.clear(cell, "Formats");
    sheet.setLook(cell, copy.look);
  }
  if (what === "Formats") return;
  if (what !== "Values" && copy.formula !== undefined) sheet.setFormulaR1C1(cell, copy.formula);
  else sheet.setValue(cell.row, cell.column, copy.value);
}

function destination(from: Area, to: Area): Area {
  const isMultiple = to.rows % from.rows === 0 && to.columns % from.columns === 0;
  return isMultiple ? to : {...to, rows: from.rows, columns: from.columns};
}
