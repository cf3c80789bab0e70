import type {Area, SheetModel} from "../workbook/model";
import {intersection} from "../workbook/address";
import type {SelectionFigures} from "./face";

const rowsAtOnce = 4_096;

/** Count, sum, average, smallest and largest of a selection, as the status bar shows them. Blank selections count 0. */
export function selectionFigures(sheet: SheetModel, selection: Area): SelectionFigures {
  const used = sheet.usedArea();
  const area = used && intersection(used, selection);
  if (!area) return {filled: 0, numbers: 0};
  const tally = {filled: 0, numbers: 0, sum: 0, min: Infinity, max: -Infinity, hasError: false};
  for (let row = 0; row < area.rows; row += rowsAtOnce) {
    const part = {...area, row: area.row + row, rows: Math.min(rowsAtOnce, area.rows - row)};
    for (const values of sheet.values(part)) {
      for (const value of values) {
        if (value === null) continue;
        tally.filled++;
        if (typeof value === "object") tally.hasError = true;
        if (typeof value !== "number") continue;
        tally.numbers++;
        tally.sum += value;
        if (value < tally.min) tally.min = value;
        if (value > tally.max) tally.max = value;
      }
    }
  }
  const {filled, numbers, sum, min, max, hasError} = tally;
  return numbers === 0 || hasError ? {filled, numbers} : {filled, numbers, sum, average: sum / numbers, min, max};
}
