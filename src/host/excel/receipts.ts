import type {PlannedSheet, WorkbookPlan} from "../../domain/plan";
import type {Receipt, WrittenColumn, WrittenSheet} from "../../domain/receipt";
import type {Area} from "../../domain/source";
import {sameArea} from "./address";
import {hashOf} from "./hash";
import {columnAnchor} from "./ourNames";
import {GENERAL} from "./ownColumn";
import type {KeptState} from "./stateXml";

/** Everything of ours that may stand in the workbook for a slot: what was finished and what a crash left half done. */
export function standingReceipt(state: KeptState, slot: number): Receipt | undefined {
  const profile = state.profiles.find((known) => known.slot === slot);
  return both(profile?.receipt, profile?.pending);
}

/** Two receipts of one slot as one; what the second says counts where they speak of the same thing, but cells of ours are those of either. */
export function both(first: Receipt | undefined, second: Receipt | undefined): Receipt | undefined {
  if (!first || !second) return first ?? second;
  return {
    ...second,
    columns: [...first.columns.filter(({key}) => !second.columns.some((other) => other.key === key)), ...second.columns],
    sheets: [
      ...first.sheets.filter(({anchor}) => !second.sheets.some((other) => other.anchor === anchor)),
      ...second.sheets.map((sheet) => withAreasOf(sheet, first)),
    ],
    names: [...new Set([...first.names, ...second.names])],
  };
}

function withAreasOf(sheet: WrittenSheet, {sheets}: Receipt): WrittenSheet {
  const before = sheets.find(({anchor}) => anchor === sheet.anchor)?.areas ?? [];
  const added = before.filter((area) => !sheet.areas?.some((own) => sameArea(own, area)));
  return added.length === 0 ? sheet : {...sheet, areas: [...(sheet.areas ?? []), ...added]};
}

/** What of a receipt is not in another one. */
export const difference = (receipt: Receipt, other: Receipt | undefined): Receipt => ({
  ...receipt,
  columns: receipt.columns.filter(({key}) => !other?.columns.some((column) => column.key === key)),
  sheets: receipt.sheets.filter(({anchor}) => !other?.sheets.some((sheet) => sheet.anchor === anchor)),
  names: receipt.names.filter((name) => !other?.names.includes(name)),
});

/** A receipt as it is kept while it is being written: until its end nobody knows which sheets and columns have got their new looks, so another attempt gives them again. */
export const withoutNewLooks = (intent: Receipt, standing: Receipt | undefined): Receipt => ({
  ...intent,
  columns: intent.columns.map(({format, ...column}) => {
    const isThere = format !== undefined && standing?.columns.some((old) => old.key === column.key && old.format === format);
    return isThere ? {...column, format} : column;
  }),
  sheets: intent.sheets.map(({look, ...sheet}) => {
    const isThere = look !== undefined && standing?.sheets.some((old) => old.anchor === sheet.anchor && old.look === look);
    return isThere ? {...sheet, look} : sheet;
  }),
});

/** Whether a receipt speaks of nothing. */
export const isEmptyReceipt = ({columns, sheets, names}: Receipt): boolean => columns.length + sheets.length + names.length === 0;

/** What is known of the workbook when a write begins. */
export interface Beginning {
  /** Ids of our sheets that already are there, by anchor. */
  readonly sheetIds: ReadonlyMap<string, string>;
  /** Width of each column that we will widen, by key. */
  readonly widths: ReadonlyMap<string, number>;
}

/** The receipt that a plan will leave, before anything is written: hashes, and the ids of new sheets, are still blank. */
export const intendedReceipt = (plan: WorkbookPlan, now: number, beginning: Beginning): Receipt => ({
  slot: plan.slot,
  columns: plan.columns.map(({key, heading, column, headingRow, runs, widensTable, numberFormat = GENERAL}): WrittenColumn => {
    const widthBefore = beginning.widths.get(key);
    return {
      key,
      sheetId: plan.source.sheetId,
      heading,
      ...(widensTable && plan.source.table !== undefined && {table: plan.source.table}),
      column,
      headingRow,
      runs,
      hash: "",
      format: numberFormat,
      ...(widthBefore !== undefined && {widthBefore}),
    };
  }),
  sheets: plan.sheets.map((sheet): WrittenSheet => ({
    anchor: sheet.anchor,
    sheetId: beginning.sheetIds.get(sheet.anchor) ?? "",
    hash: "",
    title: sheet.title,
    areas: sheet.regions.map(regionArea),
    ...(sheet.answers && {answers: sheet.answers}),
    look: lookOf(sheet),
    charts: sheet.charts,
  })),
  names: [...plan.columns.map(({key}) => columnAnchor(key, plan.slot)), ...plan.names.map(({name}) => name)],
  writtenAt: now,
});

/** Hash of how a sheet is made to look. */
export const lookOf = ({styles, columnWidths, frozenRows, frozenColumns, showGridlines, charts, print}: PlannedSheet): string =>
  hashOf([styles, columnWidths, frozenRows, showGridlines, charts, ...(print ? [print] : []), ...(frozenColumns ? [frozenColumns] : [])]);

/** The cells of a region; columns as many as its longest row has. */
export const regionArea = ({row, column, cells}: WorkbookPlan["sheets"][number]["regions"][number]): Area => ({
  row,
  column,
  rows: cells.length,
  columns: Math.max(0, ...cells.map((line) => line.length)),
});
