import type {PairDraft} from "./buildCard";
import type {Model} from "./fitModel";
import {mergedRules} from "./mergeBins";
import {roundCut} from "./roundCut";

/** A two-way table while its rows and columns are merged: for each cell Σ information × weight, and Σ information. */
interface Table {
  readonly rows: readonly (readonly number[])[];
  readonly columns: readonly (readonly number[])[];
}

/** A pair of a model with its rows and columns merged. */
export interface MergedTable extends Table {
  /** Which of the pairs. */
  readonly k: number;
}

/** The pair's table as long as a merge costs less than the cells it saves. */
export function mergedTable(model: Model, k: number, price: number): MergedTable {
  const {blocks, sides} = model.pairs[k];
  const isOrdered = [model.blocks[blocks[0]].learnt.isOrdered, model.blocks[blocks[1]].learnt.isOrdered] as const;
  let table: Table = {rows: sides[0].rules.map((_, r) => [r]), columns: sides[1].rules.map((_, c) => [c])};
  for (;;) {
    const next = cheapest(table, gridOf(model, k), price, isOrdered);
    if (next === undefined) return {...table, k};
    table = next;
  }
}

/** The merged pair with the rules of its rows and columns. */
export function pairDraft(model: Model, {rows, columns, k}: MergedTable): PairDraft {
  const {blocks, sides} = model.pairs[k];
  const [first, second] = [model.blocks[blocks[0]], model.blocks[blocks[1]]];
  const side = (block: typeof first, coarse: readonly number[], merged: Table["rows"]) =>
    mergedRules(
      block.learnt,
      coarse.map((broad) => merged.findIndex((own) => own.includes(broad))),
      roundCut(block.learnt.sorted),
    );
  return {
    columns: [first.column, second.column],
    rules: [side(first, sides[0].group, rows), side(second, sides[1].group, columns)],
    weights: rows.flatMap((row) => columns.map((column) => mean(gridOf(model, k), row, column).weight)),
  };
}

function gridOf({blocks, pairs, fitted}: Model, k: number): Grid {
  const at = blocks.length + k;
  return {width: pairs[k].sides[1].rules.length, weights: fitted.weights[at], information: fitted.information[at]};
}

interface Grid {
  readonly width: number;
  readonly weights: Float64Array;
  readonly information: Float64Array;
}

function mean(
  {width, weights, information}: Grid,
  rows: readonly number[],
  columns: readonly number[],
): {readonly weight: number; readonly spread: number} {
  let [h, hw, hww] = [0, 0, 0];
  for (const r of rows) {
    for (const c of columns) {
      const cell = r * width + c;
      h += information[cell];
      hw += information[cell] * weights[cell];
      hww += information[cell] * weights[cell] ** 2;
    }
  }
  return h > 0 ? {weight: hw / h, spread: Math.max(0, hww - (hw * hw) / h) / 2} : {weight: 0, spread: 0};
}

/** The table after the merge that loses least beyond what its cells cost; undefined where none is worth it. Of equals the first. */
function cheapest(table: Table, grid: Grid, price: number, isOrdered: readonly [boolean, boolean]): Table | undefined {
  const {rows, columns} = table;
  let [least, found]: [number, Table | undefined] = [0, undefined];
  const consider = (next: Table, saved: number, lost: number) => {
    if (lost - price * saved < least) [least, found] = [lost - price * saved, next];
  };
  for (const [a, b] of mergeable(rows.length, isOrdered[0])) {
    const both = [...rows[a], ...rows[b]];
    const lost = columns.reduce(
      (all, column) => all + mean(grid, both, column).spread - mean(grid, rows[a], column).spread - mean(grid, rows[b], column).spread,
      0,
    );
    consider({rows: joined(rows, a, b), columns}, columns.length, lost);
  }
  for (const [a, b] of mergeable(columns.length, isOrdered[1])) {
    const both = [...columns[a], ...columns[b]];
    const lost = rows.reduce(
      (all, row) => all + mean(grid, row, both).spread - mean(grid, row, columns[a]).spread - mean(grid, row, columns[b]).spread,
      0,
    );
    consider({rows, columns: joined(columns, a, b)}, rows.length, lost);
  }
  return found;
}

/** Neighbours of an ordered side, any two of another. */
function mergeable(size: number, isOrdered: boolean): [number, number][] {
  const all: [number, number][] = [];
  for (let a = 0; a < size; a++) for (let b = a + 1; b < (isOrdered ? Math.min(size, a + 2) : size); b++) all.push([a, b]);
  return all;
}

const joined = (parts: Table["rows"], a: number, b: number): Table["rows"] =>
  parts.flatMap((part, at) => (at === b ? [] : [at === a ? [...part, ...parts[b]].sort((x, y) => x - y) : part]));
