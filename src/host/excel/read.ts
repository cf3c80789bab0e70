import {failure, type Outcome, success} from "../../domain/outcome";
import {sourceTitle, type Area, type Block, type Source} from "../../domain/source";
import type {ReadProgress} from "../workbook";
import {place, sameArea} from "./address";
import {attempt, type ExcelApi} from "./attempt";
import type {Headings} from "./headings";
import {readBlocks} from "./readBlocks";
import {sourceNow} from "./sources";
import {survey} from "./survey";

/** Reads a whole source block by block, after making sure that it still is what it was when it was found. */
export function readSource(
  excel: ExcelApi,
  headings: Headings,
  source: Source,
  onBlock: (block: Block) => void,
  progress: ReadProgress = {},
): Promise<Outcome<void>> {
  const doing = {action: "read", place: place(source.sheet, source.area)} as const;
  return attempt(excel, doing, async (context) => {
    const now = sourceNow(await survey(context), source);
    if (!now.ok) return now;
    if (!sameArea(now.value.area, source.area)) return sourceChanged(source, now.value.area);
    const {area} = source;
    let done = 0;
    const sheet = {id: source.sheetId, title: now.value.sheet};
    const read = await readBlocks(
      context,
      sheet,
      area,
      (rows) => {
        if (done === 0) headings.remember(source, rows);
        done += rows.area.rows;
        onBlock({firstRow: rows.area.row, firstColumn: rows.area.column, rows: rows.cells, ...(rows.formats && {formats: rows.formats})});
        progress.onRows?.(done, area.rows);
      },
      {withFormats: true, isCancelled: progress.isCancelled},
    );
    return read.ok ? success(undefined) : read;
  });
}

/** The source has been edited since it was found: other rows or columns. */
export const sourceChanged = (source: Source, area: Area) =>
  failure({code: "sourceChanged", source: sourceTitle(source), place: place(source.sheet, area)});
