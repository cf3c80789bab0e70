import type {PlannedColumn} from "../../domain/plan";
import {contains} from "./address";
import {areaOf, rangeAt, toEveryCell} from "./areas";
import {formulaJob, job, type Job} from "./jobs";
import {GENERAL} from "./ownColumn";

/**
 * Writes the formulas again that stayed texts, because people had given their cells a format of texts and the formats of the column were kept: those cells get the
 * column's own format. One sync; none where there is no such column.
 *
 * @param columns Columns whose formulas have just been written, and whose formats are the user's.
 */
export async function textCellJobs(context: Excel.RequestContext, sheetId: string, columns: readonly PlannedColumn[]): Promise<Job[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const asked = columns.flatMap(({column, runs, content, numberFormat = GENERAL}) =>
    content.kind !== "formula"
      ? []
      : runs.map((run) => {
          const area = {...run, column, columns: 1};
          const found = rangeAt(sheet, area).getSpecialCellsOrNullObject("Constants", "Text");
          found.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
          return {area, found, format: numberFormat, r1c1: content.r1c1};
        }),
  );
  if (asked.length > 0) await context.sync();
  return asked.flatMap(({area, found, format, r1c1}) => {
    if (found.isNullObject) return [];
    // Asked about a single cell, Excel looks at the whole sheet.
    const texts = found.areas.items.map(areaOf).filter((text) => contains(area, text));
    return texts.flatMap((text) => [
      job(() => {
        rangeAt(context.workbook.worksheets.getItem(sheetId), text).numberFormat = toEveryCell(format);
      }),
      formulaJob(sheetId, text, r1c1),
    ]);
  });
}
