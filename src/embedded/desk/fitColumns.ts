import type {SheetModel} from "../workbook/model";

const rowsLookedAt = 60;
/** Points a character of Calibri 11 takes, about. */
const characterWidth = 5.6;
const standard = 48;
const widest = 170;
/** A pixel in points: files keep widths in whole pixels. */
const pixel = 0.75;

/** Makes columns as wide as their headings and first rows need. CSV files say nothing about widths; dates would read "####". */
export function fitColumns(sheet: SheetModel): void {
  const area = sheet.usedArea();
  if (!area) return;
  const rows = Math.min(area.rows, rowsLookedAt);
  for (let column = area.column; column < area.column + area.columns; column++) {
    // Room for the button that Excel puts beside a heading.
    const lengths = Array.from({length: rows}, (_, row) => sheet.text(area.row + row, column).length + (row === 0 ? 3 : 1));
    const points = Math.min(widest, Math.max(...lengths) * characterWidth);
    if (points > standard) sheet.setColumnWidth(column, Math.round(points / pixel) * pixel);
  }
}
