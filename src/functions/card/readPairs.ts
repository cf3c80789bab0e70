import {type CardGrid, COLUMN, textAt} from "./cardGrid";
import {pointsAt} from "./readBlocks";
import type {SheetPair} from "./sheetCard";
import {type RawLine, settled, sideOf} from "./sideOf";

/** The two-way tables below the one table, from a row on. */
export function readPairs(grid: CardGrid, from: number): SheetPair[] {
  const pairs: SheetPair[] = [];
  for (let row = from + 2; row < grid.rows; row++) if (isEdges(grid, row)) pairs.push(pairAt(grid, row));
  return pairs;
}

/** The third row of edges: it names the first attribute, and where the points begin stand values of the second; two rows above it the second is named. */
function isEdges(grid: CardGrid, row: number): boolean {
  const {words} = grid;
  return (
    textAt(grid, row, COLUMN.bin) === words.bin &&
    textAt(grid, row, COLUMN.value) === words.value &&
    textAt(grid, row, COLUMN.attribute) !== "" &&
    textAt(grid, row - 2, COLUMN.value) !== "" &&
    textAt(grid, row - 2, COLUMN.points) !== ""
  );
}

function pairAt(grid: CardGrid, edges: number): SheetPair {
  const rows = linesDown(grid, edges + 1);
  const columns = linesAcross(grid, edges);
  const [first, second] = [rows, columns].map((lines) => lines.map((line) => settled(line, grid)));
  const points = rows.flatMap(({row}) => columns.map((_, j) => pointsAt(grid, row, COLUMN.points + j)));
  return {
    sides: [
      {attribute: textAt(grid, edges, COLUMN.attribute), side: sideOf(first, grid), labels: rows.map(({label}) => label)},
      {attribute: textAt(grid, edges - 2, COLUMN.value), side: sideOf(second, grid), labels: columns.map(({label}) => label)},
    ],
    points: Float64Array.from(points),
  };
}

/** A line each row, down to the first that has no name or begins something else. */
function linesDown(grid: CardGrid, from: number): RawLine[] {
  const lines: RawLine[] = [];
  for (let row = from; row < grid.rows && isPairLine(grid, row); row++) {
    lines.push({
      row,
      label: textAt(grid, row, COLUMN.bin),
      from: grid.at(row, COLUMN.from),
      to: grid.at(row, COLUMN.to),
      value: grid.at(row, COLUMN.value),
    });
  }
  return lines;
}

/** A line whose value was cleared has no name, but the next one has. */
const isPairLine = (grid: CardGrid, row: number): boolean =>
  textAt(grid, row, COLUMN.attribute) === "" &&
  (textAt(grid, row, COLUMN.bin) !== "" || (textAt(grid, row + 1, COLUMN.attribute) === "" && textAt(grid, row + 1, COLUMN.bin) !== ""));

/** A line each column; it ends where the next one begins. */
function linesAcross(grid: CardGrid, edges: number): RawLine[] {
  const lines: RawLine[] = [];
  for (let column: number = COLUMN.points; isNamed(grid, edges - 2, column); column++) {
    lines.push({row: edges, label: textAt(grid, edges - 2, column), from: grid.at(edges - 1, column), to: null, value: grid.at(edges, column)});
  }
  return lines;
}

const isNamed = (grid: CardGrid, row: number, column: number): boolean =>
  isName(textAt(grid, row, column)) || (isName(textAt(grid, row, column + 1)) && !isName(textAt(grid, row, column)));

/** A blank cell may read 0. */
const isName = (text: string): boolean => text !== "" && text !== "0";
