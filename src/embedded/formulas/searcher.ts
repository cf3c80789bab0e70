import {BLANK, BOOLEAN, decode, kindOf, NUMBER, TEXT} from "../workbook/columnCells";
import type {Dictionary} from "../workbook/dictionary";
import {isError} from "../workbook/errors";
import type {CellValue} from "../workbook/model";
import {compareValues} from "./compare";
import type {Grid, Strip} from "./values";
import {gridValue, stripOf} from "./values";
import {hasWildcards, wildcardPattern} from "./wildcards";

/** A row or column that values are looked up in; what speeds it up is made when first needed. */
export class Searcher {
  private exact: Map<string | number | boolean, number> | undefined;
  private readonly sameKind = new Map<number, Int32Array>();

  constructor(
    private readonly strip: Strip,
    private readonly dictionary: Dictionary,
  ) {}

  /** How many values there are, trailing blanks aside. */
  get length(): number {
    return this.strip.kinds.length;
  }

  /** Place of the first equal value, from 0; texts whatever their case, with wildcards. -1 where there is none. */
  equal(sought: CellValue): number {
    if (sought === null) return this.equal(0);
    if (isError(sought)) return -1;
    if (typeof sought === "string" && hasWildcards(sought)) return this.matching(wildcardPattern(sought, "whole"));
    this.exact ??= this.index();
    return this.exact.get(typeof sought === "string" ? `${this.dictionary.fold(this.dictionary.id(sought))}` : sought) ?? -1;
  }

  private index(): Map<string | number | boolean, number> {
    const found = new Map<string | number | boolean, number>();
    const {kinds, numbers} = this.strip;
    for (let i = 0; i < kinds.length; i++) {
      const kind = kinds[i] ?? BLANK;
      const number = numbers[i] ?? 0;
      // texts are keyed by their fold as text, so that they never meet a number
      const key = kind === NUMBER ? number : kind === TEXT ? `${this.dictionary.fold(number)}` : kind === BOOLEAN ? number !== 0 : undefined;
      if (key !== undefined && !found.has(key)) found.set(key, i);
    }
    return found;
  }

  private matching(pattern: RegExp): number {
    const {kinds, numbers} = this.strip;
    for (let i = 0; i < kinds.length; i++) if (kinds[i] === TEXT && pattern.test(this.dictionary.text(numbers[i] ?? 0))) return i;
    return -1;
  }

  /** Place of the last value not larger than the sought one, among values of its kind in ascending order; -1 where there is none. */
  notAbove(sought: CellValue): number {
    if (isError(sought)) return -1;
    const value = sought ?? 0;
    const places = this.ofKind(kindOf(value));
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.isAbove(places[middle] ?? 0, value)) high = middle;
      else low = middle + 1;
    }
    return low === 0 ? -1 : (places[low - 1] ?? -1);
  }

  private isAbove(place: number, sought: CellValue): boolean {
    const number = this.strip.numbers[place] ?? 0;
    if (typeof sought === "number") return number > sought;
    return compareValues(decode(this.dictionary, this.strip.kinds[place] ?? BLANK, number), sought) > 0;
  }

  /** Place of the last value not smaller than the sought one, among values of its kind in descending order. */
  notBelow(sought: CellValue): number {
    if (isError(sought)) return -1;
    const value = sought ?? 0;
    let found = -1;
    for (const place of this.ofKind(kindOf(value))) {
      const order = compareValues(decode(this.dictionary, this.strip.kinds[place] ?? BLANK, this.strip.numbers[place] ?? 0), value);
      if (order < 0) break;
      found = place;
      if (order === 0) break;
    }
    return found;
  }

  private ofKind(kind: number): Int32Array {
    const known = this.sameKind.get(kind);
    if (known !== undefined) return known;
    const {kinds} = this.strip;
    const places = new Int32Array(kinds.length);
    let count = 0;
    for (let i = 0; i < kinds.length; i++) if (kinds[i] === kind) places[count++] = i;
    const found = places.subarray(0, count);
    this.sameKind.set(kind, found);
    return found;
  }
}

/** A grid of one row or one column as a strip; undefined for other shapes. */
export function lineOf(grid: Grid, dictionary: Dictionary): Strip | undefined {
  if (grid.columns === 1) return grid.strips[0] ?? stripOf(dictionary, []);
  if (grid.rows !== 1) return undefined;
  return stripOf(
    dictionary,
    grid.strips.map((_, c) => gridValue(dictionary, grid, 0, c)),
  );
}
