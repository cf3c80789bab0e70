/**
 * What one cell holds, as a spreadsheet hands it over: a number (dates are serial numbers), a text, a truth value,
 * or nothing. Nothing arrives as "" from Excel and as null from other hosts; both mean blank.
 * An Excel error arrives as its text ("#N/A"), see {@link isErrorText}.
 */
export type Cell = number | string | boolean | null;

const ERROR_TEXTS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#BUSY!",
]);

/** Whether a cell is blank: nothing, or only white space. */
export const isBlank = (cell: Cell): boolean => cell === null || (typeof cell === "string" && cell.trim() === "");

/** Whether a text is one of Excel's error values, which the host cannot tell from the same text typed by hand. */
export const isErrorText = (text: string): boolean => ERROR_TEXTS.has(text);
