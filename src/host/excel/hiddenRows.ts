import type {Area} from "../../domain/source";
import {at, rangeAt} from "./areas";

/** Rows whose addresses fit into one answer: about 15 bytes each. */
const ROWS_AT_ONCE = 50_000;

/** Asks, together with whatever else is asked in the same sync, whether rows of an area are hidden; the answer is null where some are and some are not. */
export function askWhetherHidden(context: Excel.RequestContext, sheetId: string, area: Area): () => boolean | null {
  const range = rangeAt(context.workbook.worksheets.getItem(sheetId), area).load("rowHidden");
  return () => range.rowHidden;
}

/**
 * The sheet rows of an area that a filter or a hand has hidden. One sync for all stretches of the area, then one for each stretch of which only some rows are hidden: Excel tells those by the
 * addresses of the cells that can be seen.
 */
export async function hiddenRows(context: Excel.RequestContext, sheetId: string, area: Area): Promise<readonly number[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const stretches = Array.from({length: Math.ceil(area.rows / ROWS_AT_ONCE)}, (_, i): Area => {
    const row = area.row + i * ROWS_AT_ONCE;
    return {row, column: area.column, rows: Math.min(ROWS_AT_ONCE, area.row + area.rows - row), columns: 1};
  });
  const ranges = stretches.map((stretch) => rangeAt(sheet, stretch).load("rowHidden"));
  await context.sync();
  const hidden: number[] = [];
  for (const [i, stretch] of stretches.entries()) {
    const isHidden: boolean | null = at(ranges, i).rowHidden;
    if (isHidden === false) continue;
    const seen = isHidden === true ? new Set<number>() : await visibleRows(context, sheet, stretch);
    for (let row = stretch.row; row < stretch.row + stretch.rows; row++) if (!seen.has(row)) hidden.push(row);
  }
  return hidden;
}

async function visibleRows(context: Excel.RequestContext, sheet: Excel.Worksheet, stretch: Area): Promise<ReadonlySet<number>> {
  const view = rangeAt(sheet, stretch).getVisibleView().load("cellAddresses");
  await context.sync();
  const addresses: readonly (readonly string[])[] = view.cellAddresses;
  return new Set(addresses.flat().map((address) => Number(/\d+$/.exec(address)?.[0]) - 1));
}
