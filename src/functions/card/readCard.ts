import type {Cutoffs} from "../../domain/segment";
import type {Cells} from "../argument";
import {cellValue, isError} from "../cellValue";
import {Fault} from "../fault";
import {cardGrid, type CardGrid, COLUMN, isBlankValue, textAt} from "./cardGrid";
import {readBlocks} from "./readBlocks";
import {readPairs} from "./readPairs";
import {readRules} from "./readRules";
import type {SheetCard} from "./sheetCard";

/** Column of a cut-off, beside its name. */
const CUTOFF = 1;

/**
 * Reads a scorecard exactly as its cells show it: points, edges, values, rules, cut-offs and two-way tables, edited or not. The one table alone will do, and so will more cells above and below.
 * Throws a {@link Fault} where the range is no scorecard, or where something in it cannot be read: a wrong fit would go unnoticed.
 */
export function readCard(cells: Cells): SheetCard {
  const grid = cardGrid(cells);
  if (grid === undefined) throw noCard(cells);
  const {blocks, end} = readBlocks(grid);
  if (blocks.length === 0) throw new Fault({code: "notAScorecard"});
  return {
    language: grid.language,
    blocks,
    pairs: readPairs(grid, end),
    rules: readRules(grid, end),
    cutoffs: readCutoffs(grid, end),
    areBlanksZero: grid.areBlanksZero,
  };
}

/** An argument that is an error is passed on. */
function noCard(cells: Cells): Fault {
  const [[only = null] = []] = cells;
  const value = cellValue(only);
  return new Fault(isError(value) ? {code: "argumentError", found: value.error} : {code: "notAScorecard"});
}

function readCutoffs(grid: CardGrid, from: number): Cutoffs | undefined {
  const {words} = grid;
  const row = findRow(grid, from, words.idealFrom);
  if (row === undefined) return undefined;
  const below = findRow(grid, row, words.avoidBelow);
  return {idealFrom: cutoffAt(grid, row), avoidBelow: below === undefined ? undefined : cutoffAt(grid, below)};
}

function findRow(grid: CardGrid, from: number, name: string): number | undefined {
  for (let row = from; row < grid.rows; row++) if (textAt(grid, row, COLUMN.attribute) === name) return row;
  return undefined;
}

/** A blank cut-off cuts nobody off. Where blank cells arrive as 0, a 0 is one: nobody would write a cut-off that parts nobody. */
function cutoffAt(grid: CardGrid, row: number): number | undefined {
  const value = grid.at(row, CUTOFF);
  if (typeof value === "number") return value === 0 && grid.areBlanksZero ? undefined : value;
  if (isError(value) || !isBlankValue(value)) throw new Fault({code: "cardOutOfOrder", fault: "cutoffs", row: grid.rowInArgument(row)});
  return undefined;
}
