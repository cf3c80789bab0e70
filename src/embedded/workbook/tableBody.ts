import type {Area, TableModel} from "./model";

/** A table's cells without its heading and totals rows; one row at least. */
export const tableBody = ({area, hasHeadings, hasTotals}: Pick<TableModel, "area" | "hasHeadings" | "hasTotals">): Area => ({
  ...area,
  row: area.row + Number(hasHeadings),
  rows: Math.max(1, area.rows - Number(hasHeadings) - Number(hasTotals)),
});
