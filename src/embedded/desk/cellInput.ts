import type {CellValue, SheetModel} from "../workbook/model";
import type {CellKind} from "./face";

/** The kind of a calculated value. */
export function kindOf(value: CellValue): CellKind {
  if (value === null) return "blank";
  if (typeof value === "object") return "error";
  return typeof value === "string" ? "text" : typeof value === "number" ? "number" : "boolean";
}

/** What a person would type to get this cell again: the formula bar shows it, and editing starts from it. Blank is "". */
export function cellInput(sheet: SheetModel, row: number, column: number): string {
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return formula;
  const value = sheet.value(row, column);
  const look = sheet.look(row, column);
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return look.quotePrefix ? `'${value}` : value;
  return numberInput(value, look.numberFormat ?? "General", () => sheet.text(row, column));
}

function numberInput(value: number, format: string, asShown: () => string): string {
  if (isDateFormat(format)) return asShown();
  if (format.includes("%")) return `${plainNumber(value * 100)}%`;
  return plainNumber(value);
}

// Excel keeps 15 digits: 0.1 + 0.2 reads 0.3 in its formula bar.
const plainNumber = (value: number) => String(Number(value.toPrecision(15)));

/** Whether a number format shows dates or times. */
export const isDateFormat = (format: string) => /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").replace(/General/gi, ""));
