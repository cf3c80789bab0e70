import type {PlannedSheet, Style} from "../../domain/plan";
import {rangeAt, toEveryCell} from "./areas";
import {freeze} from "./freeze";
import {job, type Job} from "./jobs";

/** How a sheet of ours looks: styles in order, widths, frozen rows and columns, gridlines, and the direction in which its texts are read. */
export const lookJobs = (sheetId: string, sheet: PlannedSheet): Job[] => [
  job((context) => {
    const worksheet = context.workbook.worksheets.getItem(sheetId);
    worksheet.showGridlines = sheet.showGridlines;
    freeze(worksheet, sheet.frozenRows, sheet.frozenColumns ?? 0);
    if (sheet.print) {
      worksheet.pageLayout.orientation = sheet.print.landscape ? "Landscape" : "Portrait";
      worksheet.pageLayout.zoom = {horizontalFitToPages: sheet.print.pagesWide};
    }
    for (const [column, width] of Object.entries(sheet.columnWidths)) worksheet.getRangeByIndexes(0, Number(column), 1, 1).format.columnWidth = width;
  }),
  ...sheet.styles.map((style) => job((context) => applyStyle(context.workbook.worksheets.getItem(sheetId), style, sheet.rightToLeft))),
];

function applyStyle(sheet: Excel.Worksheet, style: Style, rightToLeft: boolean): void {
  const range = rangeAt(sheet, style.area);
  const {format} = range;
  if (style.numberFormat !== undefined) range.numberFormat = toEveryCell(style.numberFormat);
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.fontColor !== undefined) format.font.color = style.fontColor;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.align !== undefined) format.horizontalAlignment = style.align;
  if (style.verticalAlign !== undefined) format.verticalAlignment = style.verticalAlign;
  if (style.rowHeight !== undefined) format.rowHeight = style.rowHeight;
  if (rightToLeft) format.readingOrder = "RightToLeft";
  if (style.borderBottom !== undefined) underline(format, style.borderBottom);
}

function underline(format: Excel.RangeFormat, color: string): void {
  const border = format.borders.getItem("EdgeBottom");
  border.style = "Continuous";
  border.color = color;
}
