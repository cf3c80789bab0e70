import type {Cell} from "../../domain/cell";
import type {PlannedCell} from "../../domain/plan";

/** Excel reads what we write as if it were typed: "=x" would be a formula, "1/2" a date, "007" a number. Words alone are safe. */
const RISKY = /^[\s=+\-@'#＝＋－＠]|\p{N}|^(true|false)$/iu;

/** A cell as it must be typed so that Excel stores exactly it. A leading apostrophe makes text and is not stored. */
export function typed(cell: PlannedCell): Cell {
  if (typeof cell === "object" && cell !== null) return cell.formula;
  return typeof cell === "string" && RISKY.test(cell) ? `'${cell}` : cell;
}

/** A value for a column of ours; where a row has none its cell becomes blank rather than staying as it was. */
export const typedOrBlank = (cell: Cell): Cell => typed(cell) ?? "";

/** What a cell held, from its formula and its value as Excel reads them out: a text that looks like a formula is its own value. */
export const typedAgain = (formula: Cell, value: Cell): Cell => (formula === value ? typed(value) : formula);
