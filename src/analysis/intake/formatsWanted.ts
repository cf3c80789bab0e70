import type {FormatQuestion} from "../../domain/source";
import type {ChosenColumns} from "./chooseColumns";
import {isDateFormat} from "./dateText";
import {NUMBER} from "./encodedColumn";
import type {RawSheet} from "./rawSheet";
import type {TableColumn} from "./tableColumns";

/**
 * The columns of money whose number formats are known only of the first rows: dollars further down must not be added to euros. Where no column is known to be the amount, all numbers that could be.
 * Undefined where everything is known, or where the host tells no formats at all.
 */
export function formatsWanted(sheet: RawSheet, {amount, metric, columns, numeric}: ChosenColumns): FormatQuestion | undefined {
  const {formats, rows, source, firstRow} = sheet;
  if (formats.length === 0 || formats.length >= rows) return undefined;
  const others = columns.filter(({role, position}) => role === "margin" || (position === metric?.position && !isCount(role)));
  const money = amount === undefined ? numeric : [amount, ...others];
  const positions = new Set(money.filter((column) => isOpen(sheet, column)).map(({position}) => position));
  if (positions.size === 0) return undefined;
  const own = columns.filter(({position}) => positions.has(position)).map(({column}) => column);
  return {source, columns: own, row: firstRow + formats.length};
}

/** Whether a role says that numbers count something, so that they are no money. */
const isCount = (role: string | undefined): boolean => role === "seats" || role === "employees" || role === "deals";

/** Whether a column has numbers below the formats that are known, and is neither of dates nor of shares. A linked column has no cells on the sheet. */
function isOpen({columns, formats, laterFormats}: RawSheet, {position, format, cells}: TableColumn): boolean {
  if (columns[position] !== cells || laterFormats.has(position)) return false;
  if (format !== undefined && (format.includes("%") || isDateFormat(format))) return false;
  for (let row = formats.length; row <= cells.lastRow; row++) if (cells.kind(row) === NUMBER) return true;
  return false;
}
