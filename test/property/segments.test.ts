import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {fitOf, score} from "../../src/analysis/fit/score";
import {drawToFront, randomBelow} from "../../src/analysis/math/random";
import {placesOf} from "../../src/analysis/segments/capacityCut";
import {avoidCutByEvidence, idealCutByEvidence} from "../../src/analysis/segments/evidenceCut";
import {fitGroups, together} from "../../src/analysis/segments/fitGroups";
import {judgeRules, RULING} from "../../src/analysis/segments/judgeRules";
import {plainNumber} from "../../src/analysis/segments/plainNumber";
import {reasonsFor} from "../../src/analysis/segments/reasonsFor";
import {segmentCustomers} from "../../src/analysis/segments/segmentCustomers";
import {wilsonInterval} from "../../src/analysis/segments/wilsonInterval";
import type {BinRule, Scorecard} from "../../src/domain/scorecard";
import type {CutoffChoice, HardRule} from "../../src/domain/segment";
import {NEUTRAL_FIT, SEGMENT} from "../../src/domain/segment";
import {is, mustHave, never, tableOfColumns} from "../unit/analysis/segments/tables";

const COUNTRIES = ["UK", "France", "Russia", ""] as const;

/** A customer: points, a country that may be blank, and whether they are best. */
const customer = fc.record({points: fc.integer({min: -40, max: 40}), country: fc.constantFrom(...COUNTRIES), isBest: fc.boolean()});
const customers = fc.array(customer, {minLength: 1, maxLength: 120});
type Customer = {readonly points: number; readonly country: string; readonly isBest: boolean};

const cut = fc.option(fc.integer({min: 0, max: 100}), {nil: undefined});
const choice: fc.Arbitrary<CutoffChoice> = fc.oneof(
  fc.constant<CutoffChoice>({kind: "evidence"}),
  fc.constantFrom(0.1, 0.2, 0.3, 0.4).map((share): CutoffChoice => ({kind: "capacity", share})),
  fc.tuple(cut, cut).map(([idealFrom, avoidBelow]): CutoffChoice => ({kind: "given", idealFrom, avoidBelow})),
);
const rules = fc.subarray<HardRule>([never("Country", is("Russia")), mustHave("Country", is("UK"), is("France"))]);

const fitsOf = (some: readonly Customer[]) => Float64Array.from(some, ({points}) => fitOf(points));
const bestOf = (some: readonly Customer[]) => Uint8Array.from(some, ({isBest}) => Number(isBest));
const tableOf = (some: readonly Customer[]) => tableOfColumns({Country: some.map(({country}) => country)});

function segmented(some: readonly Customer[], hard: readonly HardRule[], by: CutoffChoice) {
  const [fit, isBest] = [fitsOf(some), bestOf(some)];
  return segmentCustomers({fit, table: tableOf(some), rules: hard, choice: by, isBest, known: {fit, isBest, isHeldOut: false}});
}

describe("the laws of segments", () => {
  test("the order of rows changes nobody's segment", () => {
    fc.assert(
      fc.property(customers, rules, choice, fc.integer(), (some, hard, by, seed) => {
        const order = Int32Array.from(some, (_, i) => i);
        drawToFront(order, order.length, randomBelow(seed));
        const [straight, shuffled] = [
          segmented(some, hard, by),
          segmented(
            Array.from(order, (i) => some[i]),
            hard,
            by,
          ),
        ];
        expect([...shuffled.segments]).toEqual(Array.from(order, (i) => straight.segments[i]));
        expect([shuffled.cutoffs, shuffled.counts]).toEqual([straight.cutoffs, straight.counts]);
      }),
    );
  });

  test("of two customers whom the rules treat alike, the one with more points is never in the lesser segment", () => {
    fc.assert(
      fc.property(customers, rules, choice, (some, hard, by) => {
        const {segments} = segmented(some, hard, by);
        const {rulings} = judgeRules(hard, {table: tableOf(some), customers: some.length});
        for (let a = 0; a < some.length; a++)
          for (let b = 0; b < some.length; b++)
            if (rulings[a] === rulings[b] && some[a].points >= some[b].points) expect(segments[a]).toBeGreaterThanOrEqual(segments[b]);
      }),
    );
  });

  test("a never-rule always wins, nobody who lacks a must-have is Ideal, and a blank changes nothing", () => {
    fc.assert(
      fc.property(customers, rules, choice, (some, hard, by) => {
        const {segments, cutoffs} = segmented(some, hard, by);
        const {rulings} = judgeRules(hard, {table: tableOf(some), customers: some.length});
        const free = segmented(some, [], {kind: "given", ...cutoffs}).segments;
        some.forEach(({country}, i) => {
          if (rulings[i] === RULING.avoid) expect(segments[i]).toBe(SEGMENT.avoid);
          if (rulings[i] === RULING.notIdeal) expect(segments[i]).toBeLessThan(SEGMENT.ideal);
          if (country === "") expect(segments[i]).toBe(free[i]);
        });
      }),
    );
  });

  test("as many are Ideal as come nearest to the capacity without parting equals, and never by fits that say nothing", () => {
    fc.assert(
      fc.property(customers, rules, fc.constantFrom(0.1, 0.2, 0.3, 0.4), (some, hard, share) => {
        const {segments} = segmented(some, hard, {kind: "capacity", share});
        const {rulings} = judgeRules(hard, {table: tableOf(some), customers: some.length});
        const open = some.filter((one, i) => rulings[i] === RULING.free && one.points > 0);
        const ideal = some.filter((_, i) => segments[i] === SEGMENT.ideal);
        const places = placesOf(share, some.length);
        const possible = [...new Set(open.map(({points}) => points))].map((least) => open.filter(({points}) => points >= least).length);
        expect(ideal.every((one) => open.includes(one))).toBe(true);
        if (possible.length === 0) expect(ideal).toEqual([]);
        else expect(Math.abs(ideal.length - places)).toBe(Math.min(...possible.map((taken) => Math.abs(taken - places))));
      }),
    );
  });

  test("everybody is counted once, and so are the best", () => {
    fc.assert(
      fc.property(customers, rules, choice, (some, hard, by) => {
        const {counts} = segmented(some, hard, by);
        expect(counts.reduce((all, one) => all + one.customers, 0)).toBe(some.length);
        expect(counts.reduce((all, one) => all + one.best.matching, 0)).toBe(some.filter(({isBest}) => isBest).length);
        expect(counts.reduce((all, one) => all + one.share, 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});

/** Groups of customers by points, of whom the more are best the more points they have. */
const evidence = fc
  .array(fc.record({points: fc.integer({min: -60, max: 60}), customers: fc.integer({min: 1, max: 60}), luck: fc.integer({min: 0, max: 100})}), {
    minLength: 2,
    maxLength: 30,
  })
  .map((rows) =>
    rows.flatMap(({points, customers: many, luck}): Customer[] => {
      const best = Math.round((many * fitOf(points) * luck) / 10_000);
      return Array.from({length: many}, (_, i) => ({points, country: "", isBest: i < best}));
    }),
  );

describe("the laws of cut-offs by evidence", () => {
  test("those at the cut and above are reliably and by a third more often best, those below the other reliably and at most half as often, and 50 lies between", () => {
    fc.assert(
      fc.property(evidence, (some) => {
        const groups = fitGroups({fit: fitsOf(some), isBest: bestOf(some)});
        const [ideal, avoid] = [idealCutByEvidence(groups), avoidCutByEvidence(groups)];
        const tally = (isBeyond: (fit: number) => boolean) => {
          const {customers: many, best} = together(groups.filter(({fit}) => isBeyond(fit)));
          return {rate: best / many, interval: wilsonInterval({matching: best, of: many})};
        };
        const base = tally(() => true).rate;
        if (ideal !== undefined) {
          const {rate, interval} = tally((fit) => fit >= ideal);
          expect(ideal).toBeGreaterThan(NEUTRAL_FIT);
          expect(Number.isInteger(ideal)).toBe(true);
          expect(rate).toBeGreaterThanOrEqual((4 / 3) * base - 1e-12);
          expect(interval[0]).toBeGreaterThan(base);
        }
        if (avoid !== undefined) {
          const {rate, interval} = tally((fit) => fit < avoid);
          expect(avoid).toBeLessThanOrEqual(NEUTRAL_FIT);
          expect(Number.isInteger(avoid)).toBe(true);
          expect(rate).toBeLessThanOrEqual(base / 2 + 1e-12);
          expect(interval[1]).toBeLessThan(base);
        }
      }),
    );
  });

  test("of 2 000 lists whose best were drawn by lot, at most one in 40 gets an Ideal cut-off, and one in 40 an Avoid one", () => {
    const below = randomBelow(20_261_122);
    let [ideal, avoid] = [0, 0];
    for (let list = 0; list < 2000; list++) {
      const size = 100 + below(400);
      const order = Int32Array.from({length: size}, (_, i) => i);
      drawToFront(order, size / 5, below);
      const isBest = new Uint8Array(size);
      for (let i = 0; i < Math.floor(size / 5); i++) isBest[order[i]] = 1;
      const groups = fitGroups({fit: Float64Array.from({length: size}, () => fitOf(below(61) - 30)), isBest});
      if (idealCutByEvidence(groups) !== undefined) ideal++;
      if (avoidCutByEvidence(groups) !== undefined) avoid++;
    }
    expect(ideal).toBeLessThanOrEqual(50);
    expect(avoid).toBeLessThanOrEqual(50);
  });

  test("wilsonInterval() holds the share it is about, and turned round it is its own mirror", () => {
    const counts = fc.integer({min: 1, max: 5000}).chain((of) => fc.record({matching: fc.integer({min: 0, max: of}), of: fc.constant(of)}));
    fc.assert(
      fc.property(counts, ({matching, of}) => {
        const [low, high] = wilsonInterval({matching, of});
        const [mirroredLow, mirroredHigh] = wilsonInterval({matching: of - matching, of});
        expect(low).toBeLessThanOrEqual(matching / of);
        expect(high).toBeGreaterThanOrEqual(matching / of);
        expect(low + mirroredHigh).toBeCloseTo(1, 12);
        expect(high + mirroredLow).toBeCloseTo(1, 12);
      }),
    );
  });

  test("plainNumber() parts what it is to part, and is whole where a whole number does", () => {
    const fit = fc.double({min: 0, max: 100, noNaN: true});
    fc.assert(
      fc.property(fit, fit, (a, b) => {
        fc.pre(a !== b);
        const [over, upTo] = [Math.min(a, b), Math.max(a, b)];
        const number = plainNumber(over, upTo);
        expect(number).toBeGreaterThan(over);
        expect(number).toBeLessThanOrEqual(upTo);
        expect(Number.isInteger(number)).toBe(Math.floor(upTo) > over);
      }),
    );
  });
});

/** A card of some blocks and a pair of the first two, with every customer's bins; the last code of each is blank. */
const scored = fc.integer({min: 2, max: 5}).chain((blocks) =>
  fc.record({
    points: fc.array(fc.array(fc.integer({min: -20, max: 20}), {minLength: 3, maxLength: 3}), {minLength: blocks, maxLength: blocks}),
    cells: fc.array(fc.integer({min: -9, max: 9}), {minLength: 9, maxLength: 9}),
    codes: fc.array(fc.array(fc.integer({min: 0, max: 3}), {minLength: 4, maxLength: 4}), {minLength: blocks, maxLength: blocks}),
  }),
);

test("reasonsFor() tells all the points of a customer when it may tell everything, the largest first", () => {
  const nobody = {best: {matching: 0, of: 0}, rest: {matching: 0, of: 0}, multiple: Number.NaN};
  const rulesOfBins: BinRule[] = ["a", "b", "c"].map((value) => ({kind: "texts", values: [value]}));
  fc.assert(
    fc.property(scored, ({points, cells, codes}) => {
      const name = (column: number) => ({attribute: `Column ${column}`, column});
      const side = (column: number) => ({...name(column), rules: rulesOfBins});
      const card: Scorecard = {
        kind: "fine",
        blocks: points.map((worth, column) => ({
          ...name(column),
          group: "other",
          unit: "number",
          bins: worth.map((one, bin) => ({rule: rulesOfBins[bin], points: one, ...nobody})),
          blank: {...nobody, points: 0, isPredictive: false},
        })),
        pairs: [{sides: [side(0), side(1)], cells: cells.map((one, at) => ({at: [Math.floor(at / 3), at % 3] as const, points: one, ...nobody}))}],
        best: 0,
        rest: 0,
        tellingBlanks: [],
        intercept: 0,
        fittedOn: 0,
      };
      const blocks = codes.map((some) => Uint16Array.from(some));
      const encoded = {rows: 4, blocks, pairs: [[blocks[0], blocks[1]] as const]};
      const sums = score(card, encoded).points;
      const reasonsOf = reasonsFor({card, encoded, rules: []}, Infinity);
      sums.forEach((sum, i) => {
        const told = reasonsOf(i).map((reason) => ("points" in reason ? reason.points : Number.NaN));
        expect(told.reduce((all, one) => all + one, 0)).toBe(sum);
        told.slice(1).forEach((one, at) => expect(Math.abs(one)).toBeLessThanOrEqual(Math.abs(told[at])));
      });
    }),
  );
});
