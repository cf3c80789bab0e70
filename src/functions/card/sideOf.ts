import type {CardSide, SideLine} from "../../analysis/index";
import type {CellValue} from "../cellValue";
import {Fault} from "../fault";
import {type CardGrid, isBlankValue} from "./cardGrid";
import {lineShape} from "./lineShape";

/** A line as its cells stand, with the row that a sentence can name. */
export interface RawLine {
  readonly row: number;
  readonly label: string;
  readonly from: CellValue;
  readonly to: CellValue;
  readonly value: CellValue;
}

/** The cells of a line, with blanks as null also where they arrive as 0: its name tells which cells it has. */
export function settled(line: RawLine, {areBlanksZero, words}: CardGrid): RawLine {
  const shape = areBlanksZero ? (lineShape(line.label, words) ?? {from: false, to: false, value: false}) : undefined;
  const at = (cell: "from" | "to" | "value") => (isBlankValue(line[cell]) || (line[cell] === 0 && shape?.[cell] === false) ? null : line[cell]);
  return {...line, from: at("from"), to: at("to"), value: at("value")};
}

/** Whether a line is the last of its attribute: it holds all that no line before it does. */
export function isLastLine({label, from, to, value}: RawLine, {words}: CardGrid): boolean {
  if (value !== null || to !== null || label === "") return false;
  return typeof from === "number" || lineShape(label, words)?.value !== true;
}

/** How a value of a list stands in the column Value. */
const LISTED = /^;(.+);$/su;
const DATE = /\p{Nd}{4}[-/]\p{Nd}{1,2}[-/]\p{Nd}{1,2}/u;

/** Settled lines as what they hold. Throws where edges do not ascend or cannot be read, as the sheet's own check of the card does. */
export function sideOf(lines: readonly RawLine[], grid: CardGrid): CardSide {
  const values = valuesOf(lines, grid);
  const isDate = values === "number" && lines.some(({label, from, to, value}) => DATE.test(label) && [from, to, value].some(isNumber));
  if (values === "number") checkEdges(lines, grid);
  return {values, isDate, lines: lines.map((line, i) => sideLine(line, values, i, grid))};
}

function valuesOf(lines: readonly RawLine[], {words}: CardGrid): CardSide["values"] {
  if (lines.some(({value}) => typeof value === "string" && LISTED.test(value.trim()))) return "list";
  if (lines.some(({label}) => label === words.bins.includesNot)) return "list";
  if (lines.some(({from, to}) => !isBlankValue(from) || !isBlankValue(to))) return "number";
  if (lines.some(({label}) => label === words.bins.otherNumber)) return "number";
  const own = lines.filter(({value}) => value !== null);
  return own.length > 0 && own.every(({value}) => isNumber(value)) ? "number" : "text";
}

function sideLine(line: RawLine, values: CardSide["values"], i: number, grid: CardGrid): SideLine {
  const {label, from, to, value} = line;
  if (values === "list") {
    const listed = typeof value === "string" ? (LISTED.exec(value.trim())?.[1] ?? value) : undefined;
    return listed === undefined ? {kind: i === 0 ? "nothing" : "lacks"} : {kind: "holds", value: listed};
  }
  if (typeof value === "string" || typeof value === "number") return {kind: "own", value};
  if (values === "text") return {kind: isLastLine(line, grid) ? "other" : "nothing"};
  if (lineShape(label, grid.words)?.value === true) return {kind: "nothing"};
  return {kind: "range", from: isNumber(from) ? from : undefined, to: isNumber(to) ? to : undefined};
}

const isNumber = (value: CellValue): value is number => typeof value === "number";

/** All ranges but the first have an edge, edges are numbers, and they ascend. */
function checkEdges(lines: readonly RawLine[], grid: CardGrid): void {
  let last = -Infinity;
  let isFirst = true;
  for (const {row, from, to, value, label} of lines) {
    if (value !== null || lineShape(label, grid.words)?.value === true) continue;
    const begin = from === null && isFirst ? -Infinity : from;
    const isReadable = isNumber(begin) && (to === null || isNumber(to));
    if (!isReadable || begin < last || (!isFirst && begin === last) || (isNumber(to) && to <= begin)) {
      throw new Fault({code: "cardOutOfOrder", fault: "edges", row: grid.rowInArgument(row)});
    }
    last = begin;
    isFirst = false;
  }
}
