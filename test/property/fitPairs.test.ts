import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Coarse} from "../../src/analysis/fit/coarse";
import {eachAlone} from "../../src/analysis/fit/eachAlone";
import {joinTerms, sizeOf} from "../../src/analysis/fit/jointTerms";
import {CELL_RIDGE, promisingTables, stillPromising} from "../../src/analysis/fit/promise";
import {groupSides} from "../../src/analysis/fit/sideGroups";
import type {Term} from "../../src/analysis/fit/term";
import {randomBelow} from "../../src/analysis/math/random";

interface Drawn {
  readonly isBest: Uint8Array;
  readonly sides: readonly Coarse[];
  readonly fitted: {readonly chances: Float64Array};
}

/** Some sides of one to five broad bins, every other one with blanks. */
function draw(seed: number, customers: number): Drawn {
  const below = randomBelow(seed);
  const sides = Array.from({length: 2 + below(7)}, (_, place): Coarse => {
    const bins = 1 + below(5);
    const hasBlanks = place % 2 === 1;
    const codes = Uint8Array.from({length: customers}, () => below(bins + Number(hasBlanks)));
    return {group: [...Array(bins).keys()], bins, codes, hasBlanks};
  });
  const chances = Float64Array.from({length: customers}, () => (1 + below(98)) / 100);
  return {isBest: Uint8Array.from({length: customers}, () => below(2)), sides, fitted: {chances}};
}

const drawn = fc.tuple(fc.integer(), fc.integer({min: 5, max: 3000})).map(([seed, customers]) => draw(seed, customers));

/** How far what is unexplained leans to a table, customer by customer from the definition; undefined where it has a single row or column. */
function leaning({isBest, sides, fitted: {chances}}: Drawn, a: number, b: number): {gain: number; z: number} | undefined {
  const [rows, columns] = [sides[a].bins, sides[b].bins];
  if (rows < 2 || columns < 2) return undefined;
  let [explained, expected, spread] = [0, 0, 0];
  for (let cell = 0; cell < rows * columns; cell++) {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    let [residual, information] = [0, 0];
    chances.forEach((chance, i) => {
      if (sides[a].codes[i] !== row || sides[b].codes[i] !== column) return;
      residual += isBest[i] - chance;
      information += chance * (1 - chance);
    });
    explained += residual ** 2 / (information + CELL_RIDGE);
    expected += information / (information + CELL_RIDGE);
    spread += (information / (information + CELL_RIDGE)) ** 2;
  }
  const free = ((rows - 1) * (columns - 1)) / (rows * columns);
  const [mean, freedom] = [free * expected, (free * expected ** 2) / spread];
  // Wilson and Hilferty's cube root of chi-square over its degrees of freedom.
  const z = (Math.cbrt(explained / mean) - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom));
  return {gain: explained - mean, z: spread > 0 ? z : 0};
}

/** Sums of the same numbers in another order differ by less. */
const ROUNDING = 1e-9;

/** All of them that lean so far. */
function byDefinition(table: Drawn, leastZ: number, leastGain = 0) {
  const places = table.sides.flatMap((_, a) => table.sides.slice(a + 1).map((__, k) => [a, a + 1 + k] as const));
  return places
    .map((one) => ({places: one, ...leaning(table, ...one)}))
    .filter(
      (one): one is {places: readonly [number, number]; gain: number; z: number} => (one.z ?? -Infinity) >= leastZ && (one.gain ?? 0) > leastGain,
    );
}

const joined = (tables: readonly {places: readonly number[]}[]): string[] => tables.map(({places}) => places.join());

describe("pairs of attributes", () => {
  test("promisingTables() finds what counting each table by itself finds", () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(0, 0.5, 2), (table, leastZ) => {
        // What is within rounding of the least may be found or not, and equals may stand in either order.
        const [found, wanted] = [promisingTables(table, leastZ), byDefinition(table, leastZ - ROUNDING, -ROUNDING)];
        const definitions = new Map(wanted.map((one) => [one.places.join(), one]));
        expect(joined(found)).toEqual(expect.arrayContaining(joined(byDefinition(table, leastZ + ROUNDING, ROUNDING))));
        found.forEach((one, k) => {
          const definition = definitions.get(one.places.join());
          expect(one.gain).toBeCloseTo(definition?.gain ?? Number.NaN, 9);
          expect(one.z).toBeCloseTo(definition?.z ?? Number.NaN, 9);
          expect(one.gain).toBeLessThanOrEqual(found[k - 1]?.gain ?? Infinity);
        });
      }),
      {numRuns: 40},
    );
  });

  test("stillPromising() of all tables is promisingTables()", () => {
    fc.assert(
      fc.property(drawn, (table) => {
        const all = promisingTables(table, 0);
        const again = stillPromising(table, [...all].reverse(), 0);
        const deviations = new Map(all.map(({places, z}) => [places.join(), z]));
        expect(joined(again).sort()).toEqual(joined(all).sort());
        again.forEach(({places, z}) => expect(z).toBeCloseTo(deviations.get(places.join()) ?? Number.NaN, 9));
      }),
      {numRuns: 40},
    );
  });

  test("groupSides() gives each customer one code that stands for its broad bins, of no more cells than there are customers", () => {
    fc.assert(
      fc.property(drawn, ({sides, isBest}) => {
        const groups = groupSides(sides);
        const telling = [...sides.keys()].filter((place) => sides[place].bins > 1);
        expect(groups.flatMap(({places}) => places).sort((a, b) => a - b)).toEqual(telling);
        for (const {places, widths, cells, codes, bins} of groups) {
          expect(cells).toBe(widths.reduce((all, width) => all * width, 1));
          if (places.length > 1) expect(cells ** 2).toBeLessThanOrEqual(isBest.length);
          places.forEach((place, k) => expect(codes.map((code) => bins[k][code])).toEqual(sides[place].codes));
        }
      }),
      {numRuns: 30},
    );
  });
});

describe("what steers the regression's rounds", () => {
  test("eachAlone() is symmetric and positive among the free coefficients, and leaves the others", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({min: 20, max: 200}), (seed, customers) => {
        const below = randomBelow(seed);
        const terms = Array.from({length: 1 + below(4)}, (_, j): Term => {
          const size = 1 + below(6);
          const [low, high] = [new Float64Array(size).fill(-Infinity), new Float64Array(size).fill(Infinity)];
          const codes = Uint16Array.from({length: customers}, () => below(size));
          return {codes, size, ridge: 1 + j, smooth: j % 2 === 0 ? 15 : 0, chained: j % 2 === 0 ? size - 1 : 0, low, high};
        });
        const joined = joinTerms(terms, customers);
        const size = sizeOf(joined);
        const own = Float64Array.from({length: size}, () => below(50) / 10);
        const isFree = Uint8Array.from({length: size}, (_, at) => Number(at === 0 || below(3) > 0));
        const solver = eachAlone(joined, own, isFree);
        const wanted = (): Float64Array => Float64Array.from(isFree, (one) => (one === 1 ? below(21) - 10 : 0));
        const solve = (amounts: Float64Array): Float64Array => {
          const solved = new Float64Array(size);
          solver(amounts, solved);
          return solved;
        };
        const product = (one: Float64Array, other: Float64Array): number => one.reduce((all, amount, at) => all + amount * other[at], 0);
        const [one, other] = [wanted(), wanted()];
        const [ofOne, ofOther] = [solve(one), solve(other)];
        const scale = Math.sqrt(product(one, ofOne) * product(other, ofOther));
        expect(Math.abs(product(one, ofOther) - product(other, ofOne))).toBeLessThanOrEqual(1e-9 * scale);
        if (one.some((amount) => amount !== 0)) expect(product(one, ofOne)).toBeGreaterThan(0);
        isFree.forEach((free, at) => free === 0 && expect(ofOne[at]).toBe(0));
      }),
      {numRuns: 200},
    );
  });
});
