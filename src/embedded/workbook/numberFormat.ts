import SSF from "ssf";
import {isError, valueText} from "./errors";
import type {CellValue} from "./model";

/** A value as the grid shows it under a number format. What the format cannot show (a date before 1900) is a row of #. */
export function formatValue(value: CellValue, numberFormat = "General"): string {
  if (value === null) return "";
  if (isError(value) || typeof value === "boolean") return valueText(value);
  if (typeof value === "string" && !numberFormat.includes("@")) return value;
  try {
    return SSF.format(withoutColours(numberFormat), value);
  } catch {
    // the library throws where Excel fills the cell with #: dates out of range, formats that are none
    return typeof value === "number" ? "########" : value;
  }
}

/** Locale marks ([$-409], [$€-2]) keep their currency sign and lose the rest, which the library does not know everywhere. */
const withoutColours = (format: string): string => format.replace(/\[\$([^\]-]*)-[^\]]*\]/g, (_, sign: string) => (sign === "" ? "" : `"${sign}"`));
