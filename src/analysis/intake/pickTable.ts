import type {Problem} from "../../domain/problem";
import type {Choices} from "../../domain/settings";
import type {Area} from "../../domain/source";
import {areaPlace} from "./place";
import type {RawSheet} from "./rawSheet";
import {areaOfRegion, tableRegions, withinRegion} from "./regions";
import type {Region} from "./regions";
import {matchRole} from "./roles";

/** The table of a sheet that is read, and the others. */
export interface PickedTable {
  /** The sheet with this table alone. */
  readonly sheet: RawSheet;
  /** Where each table of the sheet stands, in reading order. */
  readonly tables: readonly Area[];
  /** Position of the one that is read. */
  readonly picked: number;
  readonly notes: readonly Problem[];
}

/** Picks the table that the user chose, or the first with the heading row that the user chose; else, of those that name customers, the one with the most cells; else the one with the most. Of equals the first. */
export function pickTable(sheet: RawSheet, {tableAt, headingRow}: Pick<Choices, "tableAt" | "headingRow">): PickedTable {
  const regions = tableRegions(sheet);
  const tables = regions.map((region) => areaOfRegion(sheet, region));
  if (regions.length === 1) return {sheet, tables, picked: 0, notes: []};
  const isChosen = ({row, column, rows}: Area) =>
    tableAt !== undefined
      ? row === tableAt.row && column === tableAt.column
      : headingRow !== undefined && headingRow >= row && headingRow < row + rows;
  const chosen = tables.findIndex(isChosen);
  const picked = chosen >= 0 ? chosen : likeliest(sheet, regions, tables);
  const places = tables.map((area) => areaPlace(sheet.source.sheet, area));
  const others = places.filter((_, at) => at !== picked);
  return {sheet: withinRegion(sheet, regions[picked]), tables, picked, notes: [{code: "severalTables", used: places[picked], others}]};
}

function likeliest(sheet: RawSheet, regions: readonly Region[], tables: readonly Area[]): number {
  const weights = tables.map((area, at) => area.rows * area.columns * (namesCustomers(sheet, regions[at]) ? 1e9 : 1));
  return weights.indexOf(Math.max(...weights));
}

/** Whether a table has a column called like the customer. */
function namesCustomers(sheet: RawSheet, {top, bottom, left, right}: Region): boolean {
  const own = {...sheet, columns: sheet.columns.slice(left, right + 1)};
  const rows = Math.min(bottom, top + 10);
  for (let row = top; row <= rows; row++) {
    if (own.columns.some((column) => matchRole(column.text(row))?.role === "company")) return true;
  }
  return false;
}
