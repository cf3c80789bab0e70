import type {Language} from "../../domain/language";
import {conditionText} from "../../words/conditions";
import {sheetFormatsIn} from "../../words/formats";
import type {CellValue} from "../cellValue";
import {type CardGrid, COLUMN, isBlankValue, textAt} from "./cardGrid";
import type {RuleLine, SheetRule} from "./sheetCard";
import {typedRule} from "./typedRule";

/** The rules that are told as conditions, in a section of their own below a row. */
export function readRules(grid: CardGrid, from: number): SheetRule[] {
  const header = headerRow(grid, from);
  if (header === undefined) return [];
  const rules: {first: number; rows: number[]}[] = [];
  for (let row = header + 1; row < grid.rows && textAt(grid, row, COLUMN.attribute) !== "" && textAt(grid, row, COLUMN.bin) !== ""; row++) {
    const last = rules[rules.length - 1];
    if (last === undefined || begins(grid, row)) rules.push({first: row, rows: [row]});
    else last.rows.push(row);
  }
  return rules.map(({first, rows}) => ({
    attribute: textAt(grid, first, COLUMN.attribute),
    typed: typedRule(grid, first),
    isDate: rows.some(
      (row) => DATE.test(textAt(grid, row, COLUMN.bin)) && typeof (grid.at(row, COLUMN.from) ?? grid.at(row, COLUMN.to)) === "number",
    ),
    lines: rows.map((row) => ruleLine(grid, row)),
  }));
}

const DATE = /\p{Nd}{4}[-/]\p{Nd}{1,2}[-/]\p{Nd}{1,2}/u;

function headerRow(grid: CardGrid, from: number): number | undefined {
  const {words} = grid;
  for (let row = from; row < grid.rows; row++) {
    const isHeader = textAt(grid, row, COLUMN.attribute) === words.attribute && textAt(grid, row, COLUMN.bin) === words.bin;
    if (isHeader && textAt(grid, row, COLUMN.rule) === words.rule) return row;
  }
  return undefined;
}

/** A rule begins where its word, or its figure, stands; those of another attribute begin anew. */
function begins(grid: CardGrid, row: number): boolean {
  const code = grid.at(row, COLUMN.code);
  const isOther = textAt(grid, row, COLUMN.attribute) !== textAt(grid, row - 1, COLUMN.attribute);
  return isOther || typedText(grid, row) || (typeof code === "number" && !grid.areBlanksZero);
}

const typedText = (grid: CardGrid, row: number): boolean => {
  const text = grid.at(row, COLUMN.rule);
  return !isBlankValue(text) && text !== 0;
};

const LISTED = /^;(.+);$/su;

function ruleLine(grid: CardGrid, row: number): RuleLine {
  const label = textAt(grid, row, COLUMN.bin);
  const value = grid.at(row, COLUMN.value);
  if (typeof value === "string" && value.trim() !== "") {
    const listed = LISTED.exec(value.trim())?.[1];
    return listed === undefined ? {kind: "text", value} : {kind: "list", value: listed};
  }
  const hasZero = (end: "from" | "to") => !grid.areBlanksZero || saysZero(label, end, grid.language);
  const [from, to] = [edge(grid.at(row, COLUMN.from), hasZero("from")), edge(grid.at(row, COLUMN.to), hasZero("to"))];
  if (from !== undefined || to !== undefined) return {kind: "range", from, to};
  const special = (["blank", "filled"] as const).find((kind) => conditionText({kind}, grid.language) === label);
  if (special !== undefined) return {kind: special};
  return {kind: label === conditionText({kind: "range", unit: "number"}, grid.language) ? "any" : "nothing"};
}

const edge = (value: CellValue, mayBeZero: boolean): number | undefined =>
  typeof value === "number" && (value !== 0 || mayBeZero) ? value : undefined;

/** Where blank cells arrive as 0, the name of a range tells whether it has this end: one without it is named otherwise. */
function saysZero(label: string, end: "from" | "to", language: Language): boolean {
  const formats = sheetFormatsIn(language);
  const numbers = label.match(/-?\p{Nd}[\p{Nd}.,]*/gu) ?? [];
  const zero = formats.number(0);
  return end === "from" ? numbers[0] === zero : numbers[numbers.length - 1] === zero && numbers.length > 1;
}
