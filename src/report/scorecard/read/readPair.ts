import type {Cell} from "../../../domain/cell";
import type {EditedCell, EditedPair} from "../../../domain/cardEdits";
import {failure, type Outcome, success} from "../../../domain/outcome";
import type {BinRule} from "../../../domain/scorecard";
import {isSameBin} from "../../../analysis/index";
import {type CardLine, linesOf} from "../lines";
import {allOf, type LineEdges, pointsIn} from "./cells";
import {groupsOf, ruleOf} from "./readBins";

/** A two-way table as it stands on the sheet, its columns in the order of the layout. */
export interface PairCells {
  readonly rows: readonly LineEdges[];
  readonly columns: readonly LineEdges[];
  readonly points: readonly (readonly Cell[])[];
}

/** One side of the table now: for each of its rules the line that speaks for it, and the rule it was. */
interface Side {
  readonly rules: readonly BinRule[];
  readonly places: readonly {readonly line: number; readonly was: number | undefined}[];
}

/** A two-way table as its cells say it now. Cells that are worth nothing and were not there stay away. */
export function readPair(written: EditedPair, {rows, columns, points}: PairCells): Outcome<EditedPair> {
  const {sides} = written;
  const name = `${sides[0].attribute} × ${sides[1].attribute}`;
  const [down, across] = sides.map(({rules}) => linesOf(rules));
  if (rows.length !== down.length || columns.length !== across.length || points.length !== down.length) return failure({code: "cardRearranged"});
  const worth = allOf(points.map((row) => allOf(row.map((cell) => pointsIn(cell, name)))));
  if (!worth.ok) return worth;
  const at = (row: number, column: number) => worth.value[row]?.[column] ?? 0;
  const first = readSide(
    name,
    down,
    rows,
    (line, other) => across.every((_, j) => at(line, j) === at(other, j)),
    (line) => across.every((_, j) => at(line, j) === 0),
  );
  const second = readSide(
    name,
    across,
    columns,
    (line, other) => down.every((_, i) => at(i, line) === at(i, other)),
    (line) => down.every((_, i) => at(i, line) === 0),
  );
  if (!first.ok) return first;
  if (!second.ok) return second;
  return success({
    sides: [
      {attribute: sides[0].attribute, rules: first.value.rules},
      {attribute: sides[1].attribute, rules: second.value.rules},
    ],
    cells: cellsOf(written, first.value, second.value, at),
  });
}

function readSide(
  name: string,
  lines: readonly CardLine[],
  cells: readonly LineEdges[],
  isAlike: (line: number, other: number) => boolean,
  isWorthless: (line: number) => boolean,
): Outcome<Side> {
  const groups = groupsOf(lines, isAlike, isWorthless);
  const rules = allOf(groups.map((group) => ruleOf(name, group, lines, cells)));
  if (!rules.ok) return rules;
  const kept = groups.flatMap(({was, lines: [line = 0]}, k) => {
    const rule = rules.value[k];
    return rule === undefined ? [] : [{rule, line, was}];
  });
  return success({rules: kept.map(({rule}) => rule), places: kept.map(({line, was}) => ({line, was}))});
}

function cellsOf(written: EditedPair, first: Side, second: Side, at: (row: number, column: number) => number): EditedCell[] {
  const isKept = (side: Side, k: 0 | 1, place: number) => {
    const was = side.places[place]?.was;
    const [before, now] = [was === undefined ? undefined : written.sides[k].rules[was], side.rules[place]];
    return before !== undefined && now !== undefined && isSameBin(before, now);
  };
  return first.places.flatMap((row, i) =>
    second.places.flatMap((column, j): EditedCell[] => {
      const points = at(row.line, column.line);
      const before = written.cells.find((cell) => cell.at[0] === row.was && cell.at[1] === column.was);
      const isSame = (before?.points ?? 0) === points && isKept(first, 0, i) && isKept(second, 1, j);
      if (before === undefined && points === 0) return [];
      return [{at: [i, j], points, ...(isSame ? (before?.isOwn === true ? {isOwn: true} : {}) : {isOwn: true})}];
    }),
  );
}
