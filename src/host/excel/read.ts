import {failure, type Outcome, success} from "../../domain/outcome";
import {sourceTitle, type Area, type Block, type Source} from "../../domain/source";
import type {ReadProgress} from "../workbook";
import {place, sameArea} from "./address";
import {attempt, type ExcelApi, isTooLarge} from "./attempt";
import type {OwnCells} from "./cellChanges";
import type {Headings} from "./headings";
import {askWhetherHidden, hiddenRows} from "./hiddenRows";
import {columnAnchors} from "./ourNames";
import {askForFirstRows, readBlocks, type Rows} from "./readBlocks";
import {sourceNow} from "./sources";
import {survey, type Survey} from "./survey";

/** What the adapter remembers as long as the pane is open. */
export interface Memories {
  readonly headings: Headings;
  readonly ours: OwnCells;
  /** Whether the host can make one step for Undo of a whole write. */
  readonly groupsUndo: boolean;
}

/** Reads a whole source block by block, after making sure that it still is what it was when it was found. */
export function readSource(
  excel: ExcelApi,
  {headings, ours}: Pick<Memories, "headings" | "ours">,
  source: Source,
  onBlock: (block: Block) => void,
  progress: ReadProgress = {},
): Promise<Outcome<void>> {
  const doing = {action: "read", place: place(source.sheet, source.area)} as const;
  return attempt(excel, doing, async (context) => {
    const {seen, first, isHidden} = await surveyWithFirstRows(context, source);
    const now = sourceNow(seen, source);
    if (!now.ok) return now;
    ours.remember(source.sheetId, columnAnchors(seen.names, now.value.sheet));
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
      {withFormats: true, isCancelled: progress.isCancelled, first},
    );
    if (!read.ok) return read;
    const hidden = isHidden === false ? [] : await hiddenRows(context, source.sheetId, area);
    if (hidden.length > 0) onBlock({firstRow: area.row, firstColumn: area.column, rows: [], hidden});
    return success(undefined);
  });
}

/** The survey brings the first rows with it, so that a read costs no sync more than its blocks; rows too long for that are read by themselves. */
async function surveyWithFirstRows(
  context: Excel.RequestContext,
  source: Source,
): Promise<{seen: Survey; first: Rows | undefined; isHidden: boolean | null}> {
  let first: () => Rows | undefined = () => undefined;
  let isHidden: () => boolean | null = () => null;
  const ask = (sheetIds: readonly string[]) => {
    if (!sheetIds.includes(source.sheetId)) return;
    first = askForFirstRows(context, {id: source.sheetId, title: source.sheet}, source.area);
    isHidden = askWhetherHidden(context, source.sheetId, source.area);
  };
  try {
    return {seen: await survey(context, ask), first: first(), isHidden: isHidden()};
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return {seen: await survey(context), first: undefined, isHidden: null};
  }
}

/** The source has been edited since it was found: other rows or columns. */
export const sourceChanged = (source: Source, area: Area) =>
  failure({code: "sourceChanged", source: sourceTitle(source), place: place(source.sheet, area)});
