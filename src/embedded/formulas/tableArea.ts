import type {Area} from "../workbook/model";
import type {Sheet} from "../workbook/sheet";
import type {TableTarget} from "./reference";

/** What part of a table a structured reference means: cells, the cells of the formula's own row, or nothing that exists. */
export type TablePart =
  | {readonly kind: "cells"; readonly sheet: Sheet; readonly area: Area}
  | {readonly kind: "thisRow"; readonly sheet: Sheet; readonly area: Area}
  | {readonly kind: "gone"};

/** The cells that a structured reference means now. For "this row" the area is the data rows of its columns. */
export function tablePart(target: TableTarget): TablePart {
  const {table} = target;
  if (table === undefined || table.sheet.isDeleted) return {kind: "gone"};
  const columns = columnsOf(target);
  if (columns === undefined) return {kind: "gone"};
  const {sheet, dataArea} = table;
  const whole = {...table.area, ...columns};
  const data = {...dataArea, ...columns};
  const has = (section: string) => target.sections.includes(section);
  if (has("this row")) return {kind: "thisRow", sheet, area: data};
  if (has("all")) return {kind: "cells", sheet, area: whole};
  if (has("headers") && has("data")) return {kind: "cells", sheet, area: {...whole, rows: whole.rows - (table.hasTotals ? 1 : 0)}};
  if (has("totals") && has("data")) return {kind: "cells", sheet, area: {...data, rows: data.rows + (table.hasTotals ? 1 : 0)}};
  if (has("headers")) return table.hasHeadings ? {kind: "cells", sheet, area: {...whole, rows: 1}} : {kind: "gone"};
  if (has("totals")) return table.hasTotals ? {kind: "cells", sheet, area: {...whole, row: whole.row + whole.rows - 1, rows: 1}} : {kind: "gone"};
  return data.rows > 0 ? {kind: "cells", sheet, area: data} : {kind: "gone"};
}

function columnsOf({table, columns}: TableTarget): {column: number; columns: number} | undefined {
  if (table === undefined) return undefined;
  if (columns.length === 0) return {column: table.area.column, columns: table.area.columns};
  const places = columns.map((each) => (typeof each === "string" ? -1 : table.columns.indexOf(each)));
  if (places.includes(-1)) return undefined;
  const first = Math.min(...places);
  return {column: table.area.column + first, columns: Math.max(...places) - first + 1};
}
