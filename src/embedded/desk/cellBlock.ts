import {isError} from "../workbook/errors";
import type {Area, Look, SheetModel} from "../workbook/model";
import {isDateFormat, kindOf} from "./cellInput";
import type {CellBlock, CellKind} from "./face";

/** No screen shows more of one cell; a cell may hold 32 767 characters. */
const longestShown = 2_000;

/** A block of cells as the grid draws them. */
export function cellBlock(sheet: SheetModel, area: Area): CellBlock {
  const texts: string[] = [];
  const kinds: CellKind[] = [];
  const looks: Look[] = [];
  const indexOf = new Map<Look, number>();
  const sentences = new Map<number, string>();
  const lookOf = new Uint16Array(area.rows * area.columns);
  // One read of values first: it brings the whole block's formulas up to date at once.
  const values = sheet.values(area);
  let cell = 0;
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const value = values[row]?.[column] ?? null;
      kinds.push(kindOf(value));
      const sentence = isError(value) ? sheet.sentence(area.row + row, area.column + column) : undefined;
      if (sentence !== undefined) sentences.set(cell, sentence);
      texts.push(value === null ? "" : shownText(sheet, area.row + row, area.column + column));
      lookOf[cell++] = indexed(sheet.look(area.row + row, area.column + column));
    }
  }
  return {area, texts, kinds, looks, lookOf, sentences};

  function indexed(look: Look): number {
    const known = indexOf.get(look);
    if (known !== undefined) return known;
    indexOf.set(look, looks.length);
    return looks.push(look) - 1;
  }
}

function shownText(sheet: SheetModel, row: number, column: number): string {
  const text = sheet.text(row, column);
  // A number that is no date, in a cell that shows dates, reads "####" in Excel at any width.
  if (text === "" && isDateFormat(sheet.look(row, column).numberFormat ?? "General") && typeof sheet.value(row, column) === "number")
    return "#".repeat(255);
  return text.slice(0, longestShown);
}
