import {isError} from "../cellValue";
import {Fault} from "../fault";
import {type CardGrid, COLUMN, isBlankValue, textAt} from "./cardGrid";
import type {SheetBlock} from "./sheetCard";
import {isLastLine, type RawLine, settled, sideOf} from "./sideOf";
import {typedRule} from "./typedRule";

/** The blocks of the one table, and the first row below it. */
export function readBlocks(grid: CardGrid): {readonly blocks: readonly SheetBlock[]; readonly end: number} {
  const groups: {attribute: string; lines: RawLine[]}[] = [];
  let row = 1;
  let isOpen = false;
  for (; row < grid.rows && isLine(grid, row); row++) {
    const attribute = textAt(grid, row, COLUMN.attribute);
    const line = settled(rawLine(grid, row), grid);
    const last = groups[groups.length - 1];
    if (isOpen && last?.attribute === attribute) last.lines.push(line);
    else groups.push({attribute, lines: [line]});
    isOpen = !isLastLine(line, grid);
  }
  return {blocks: groups.map(({attribute, lines}) => blockOf(grid, attribute, lines)), end: row};
}

/** A line has an attribute and says something about points or bins; a title below the table does not. */
const isLine = (grid: CardGrid, row: number): boolean =>
  textAt(grid, row, COLUMN.attribute) !== "" &&
  [COLUMN.bin, COLUMN.from, COLUMN.to, COLUMN.value, COLUMN.points].some(
    (column) => !isBlankValue(grid.at(row, column)) && grid.at(row, column) !== 0,
  );

const rawLine = (grid: CardGrid, row: number): RawLine => ({
  row,
  label: textAt(grid, row, COLUMN.bin),
  from: grid.at(row, COLUMN.from),
  to: grid.at(row, COLUMN.to),
  value: grid.at(row, COLUMN.value),
});

function blockOf(grid: CardGrid, attribute: string, lines: readonly RawLine[]): SheetBlock {
  return {
    attribute,
    side: sideOf(lines, grid),
    points: Float64Array.from(lines, ({row}) => pointsAt(grid, row, COLUMN.points)),
    labels: lines.map(({row, label}) => ({label, rule: typedRule(grid, row)})),
  };
}

/** Points are numbers; a blank cell is worth nothing. */
export function pointsAt(grid: CardGrid, row: number, column: number): number {
  const value = grid.at(row, column);
  if (typeof value === "number") return value;
  if (isError(value) || !isBlankValue(value)) throw new Fault({code: "cardOutOfOrder", fault: "points", row: grid.rowInArgument(row)});
  return 0;
}
