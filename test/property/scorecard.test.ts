import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {deviation} from "../../src/analysis/fit/binCounts";
import {crossValidate} from "../../src/analysis/fit/crossValidate";
import type {FitColumn} from "../../src/analysis/fit/fitColumn";
import {pickRows} from "../../src/analysis/fit/fitColumn";
import {learnScorecards} from "../../src/analysis/fit/learnScorecard";
import {mergeNeighbours} from "../../src/analysis/fit/mergeAlike";
import {areaUnderCurve, caught, rank} from "../../src/analysis/fit/ranking";
import {reasonsFor} from "../../src/analysis/fit/reasons";
import {encodeCard, score} from "../../src/analysis/fit/score";
import type {Scorecard} from "../../src/domain/scorecard";
import {drawToFront, randomBelow} from "../../src/analysis/math/random";
import {finish, numbers, texts} from "../unit/analysis/fit/columns";

interface Table {
  readonly columns: readonly FitColumn[];
  readonly isBest: Uint8Array;
}

/** Tables of 40 to 300 customers: skewed numbers, few numbers, texts with rare ones, blanks, and a label that leans on two of them. */
const table = fc
  .record({seed: fc.integer(), rows: fc.integer({min: 40, max: 300}), lean: fc.integer({min: 0, max: 60})})
  .map(({seed, rows, lean}): Table => {
    const below = randomBelow(seed);
    const each = <T>(draw: () => T): T[] => Array.from({length: rows}, draw);
    const skewed = each(() => (below(10) === 0 ? NaN : Math.floor((below(1000) * below(1000)) / 1000)));
    const few = each(() => below(4));
    const kinds = each(() => (below(8) === 0 ? "" : `Kind ${Math.floor((below(12) * below(12)) / 12)}`));
    const isBest = Uint8Array.from(skewed, (value, i) => Number(below(100) < 20 + (value > 300 ? lean : 0) + (kinds[i] === "Kind 1" ? lean / 3 : 0)));
    isBest[0] = 1;
    isBest[1] = 0;
    return {columns: [numbers("Skewed", skewed, 0), numbers("Few", few, 1), texts("Kind", kinds, 2)], isBest};
  });

const shuffled = ({columns, isBest}: Table, seed: number): Table => {
  const rows = Int32Array.from(isBest.keys());
  drawToFront(rows, rows.length, randomBelow(seed));
  return {columns: columns.map((column) => pickRows(column, rows)), isBest: Uint8Array.from(rows, (i) => isBest[i])};
};

function cardsOf({columns, isBest}: Table): Scorecard[] {
  const {fine, readable} = learnScorecards(columns, isBest, 1);
  return [fine, readable];
}

describe("the laws of the scorecard", () => {
  test("no point runs against its own clear evidence", () => {
    fc.assert(
      fc.property(table, (one) => {
        for (const {blocks} of cardsOf(one)) {
          for (const {points, best, rest} of blocks.flatMap(({bins}) => bins)) {
            const z = deviation({best, rest});
            if (z > 1) expect(points).toBeGreaterThanOrEqual(0);
            if (z < -1) expect(points).toBeLessThanOrEqual(0);
          }
        }
      }),
      {numRuns: 60},
    );
  });

  test("the order of the rows changes nothing, neither card nor verdict, to the last digit", () => {
    fc.assert(
      fc.property(table, fc.integer(), (one, seed) => {
        const other = shuffled(one, seed);
        expect(learnScorecards(other.columns, other.isBest, 1)).toEqual(learnScorecards(one.columns, one.isBest, 1));
        expect(finish(crossValidate(other, 1))).toEqual(finish(crossValidate(one, 1)));
      }),
      {numRuns: 8},
    );
  });

  test("each customer with a value is in one bin, and the counts are everybody's", () => {
    fc.assert(
      fc.property(table, (one) => {
        for (const card of cardsOf(one)) {
          for (const {bins, blank} of card.blocks) {
            const sum = (side: "best" | "rest") => bins.reduce((all, bin) => all + bin[side].matching, 0);
            expect(sum("best") + blank.best.matching).toBe(card.best);
            expect(sum("rest") + blank.rest.matching).toBe(card.rest);
          }
        }
      }),
      {numRuns: 40},
    );
  });

  test("reasons add up to the points", () => {
    fc.assert(
      fc.property(table, (one) => {
        for (const card of cardsOf(one)) {
          const encoded = encodeCard(card, one.columns, one.isBest.length);
          const {points} = score(card, encoded);
          for (let row = 0; row < one.isBest.length; row += 7) {
            expect(reasonsFor(card, encoded, row).reduce((all, reason) => all + reason.points, 0)).toBe(points[row]);
          }
        }
      }),
      {numRuns: 30},
    );
  });

  test("a constant attribute earns nothing and changes nobody's points", () => {
    fc.assert(
      fc.property(table, ({columns, isBest}) => {
        const constant = numbers(
          "Constant",
          Array.from(isBest, () => 7),
          9,
        );
        expect(learnScorecards([...columns, constant], isBest, 1)).toEqual(learnScorecards(columns, isBest, 1));
      }),
      {numRuns: 20},
    );
  });
});

const scored = fc.array(fc.record({score: fc.integer({min: 0, max: 12}), isBest: fc.integer({min: 0, max: 1})}), {minLength: 2, maxLength: 40});

describe("the laws of ranking", () => {
  test("areaUnderCurve() is the share of pairs in the right order, counted one by one", () => {
    fc.assert(
      fc.property(scored, (customers) => {
        const [best, rest] = [customers.filter(({isBest}) => isBest === 1), customers.filter(({isBest}) => isBest === 0)];
        fc.pre(best.length > 0 && rest.length > 0);
        let right = 0;
        for (const a of best) for (const b of rest) right += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
        const scores = customers.map((one) => one.score);
        const isBest = Uint8Array.from(customers, (one) => one.isBest);
        expect(areaUnderCurve(scores, isBest)).toBeCloseTo(right / (best.length * rest.length), 12);
        const turned = scores.map((value) => -value);
        expect(areaUnderCurve(scores, isBest) + areaUnderCurve(turned, isBest)).toBeCloseTo(1, 12);
      }),
    );
  });

  test("caught() grows with the part that is taken, up to all", () => {
    fc.assert(
      fc.property(scored, (customers) => {
        const isBest = Uint8Array.from(customers, (one) => one.isBest);
        fc.pre(isBest.includes(1));
        const ranked = rank(
          customers.map((one) => one.score),
          isBest,
        );
        const gains = [0.1, 0.3, 0.5, 0.8, 1].map((part) => caught(ranked, part));
        gains.slice(1).forEach((gain, k) => expect(gain).toBeGreaterThanOrEqual(gains[k]));
        expect(gains[4]).toBeCloseTo(1, 12);
      }),
    );
  });

  test("mergeNeighbours() costs no more than any other grouping", () => {
    const bin = fc.record({weight: fc.integer({min: -20, max: 20}), information: fc.integer({min: 1, max: 40})});
    fc.assert(
      fc.property(fc.array(bin, {minLength: 1, maxLength: 8}), fc.integer({min: 0, max: 127}), (bins, cuts) => {
        const [weights, information] = [bins.map(({weight}) => weight / 10), bins.map((one) => one.information)];
        const limits = {price: 1, mostGroups: 8, customers: bins.map(() => 10), fewest: 5};
        const group = bins.map((_, b) => bins.slice(0, b).filter((_, k) => (cuts >> k) & 1).length);
        const groups = [...new Set(group)];
        const lost = groups.map((g) => {
          const own = bins.flatMap((_, b) => (group[b] === g ? [b] : []));
          const h = own.reduce((all, b) => all + information[b], 0);
          const mean = own.reduce((all, b) => all + information[b] * weights[b], 0) / h;
          return own.reduce((all, b) => all + (information[b] * (weights[b] - mean) ** 2) / 2, 0);
        });
        const cost = lost.reduce((all, one) => all + one, 0) + groups.length;
        expect(mergeNeighbours({weights, information}, limits).cost).toBeLessThanOrEqual(cost + 1e-9);
      }),
    );
  });
});
