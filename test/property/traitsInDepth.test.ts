import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {conditionOf, matches} from "../../src/analysis/traits/condition";
import {feature} from "../../src/analysis/traits/feature";
import type {Feature} from "../../src/analysis/traits/feature";
import {coleCoefficient} from "../../src/analysis/traits/lookAlikes";
import {spread, strongest, strongestBlankness} from "../../src/analysis/traits/searchFeature";
import {strengthOf} from "../../src/analysis/traits/strength";
import type {Attribute, AttributeValues, ValueBand} from "../../src/domain/attribute";

const attributeOf = (values: AttributeValues): Attribute => ({
  column: 0,
  heading: "Industry",
  role: "industry",
  kind: "text",
  group: "firmographic",
  unit: "number",
  values,
});

const TEXTS = ["a", "b", "c", "d", "e", "f"];
/** Texts of some customers, blanks among them, and who of them is best. */
const labelled = fc.array(fc.record({code: fc.integer({min: -1, max: 5}), isBest: fc.boolean()}), {minLength: 12, maxLength: 90});

/** The same where the first three texts are more usual among the best, so that sets come about. */
const leaning = fc
  .array(fc.record({code: fc.integer({min: -1, max: 5}), chance: fc.integer({min: 0, max: 9})}), {minLength: 50, maxLength: 90})
  .map((rows) => rows.map(({code, chance}) => ({code, isBest: chance < (code >= 0 && code < 3 ? 6 : 1)})));

function spreads(rows: readonly {readonly code: number; readonly isBest: boolean}[]) {
  const attribute = attributeOf({kind: "text", texts: TEXTS, codes: Int32Array.from(rows, ({code}) => code)});
  const all = Int32Array.from(rows.keys());
  const best = all.filter((i) => rows[i].isBest);
  const of = feature(attribute, all, best.length);
  return {attribute, of, best, all: spread(of, all), ofBest: spread(of, best)};
}

/** Texts of which the first are ranges, in order, and the others plain. */
const bandedOf = (rows: readonly {readonly code: number}[], bands: readonly ValueBand[]): Attribute =>
  attributeOf({kind: "text", texts: TEXTS, codes: Int32Array.from(rows, ({code}) => code), bands: TEXTS.map((_, code) => bands[code])});

/** The largest strength of a text that three of the best have, or of neighbouring ranges that hold every range within what they cover. */
function strongestByTrying({bands}: Feature, rows: readonly {readonly code: number; readonly isBest: boolean}[]): number {
  const known = rows.filter(({code}) => code >= 0);
  const best = known.filter(({isBest}) => isBest).length;
  const strengthIn = (first: number, last: number) => {
    const covered = known.filter(({code}) => code >= first && code <= last);
    const both = covered.filter(({isBest}) => isBest).length;
    return both < 3 ? 0 : strengthOf(both, best, covered.length, known.length);
  };
  const isWhole = (first: number, last: number) => {
    const [from, to] = [bands[first].low, Math.max(...bands.slice(first, last + 1).map(({high}) => high))];
    return bands.every(({low, high}, code) => (code >= first && code <= last) || low < from || high > to);
  };
  const runs = bands.flatMap((_, first) => bands.flatMap((__, last) => (last > first && isWhole(first, last) ? [strengthIn(first, last)] : [])));
  return Math.max(...TEXTS.map((_, code) => strengthIn(code, code)), ...runs);
}

describe("the laws of sets, blanks and look-alikes", () => {
  test("a set is stronger than its own values after paying ln n for each, and holds two or three", () => {
    fc.assert(
      fc.property(leaning, (rows) => {
        const {all, ofBest} = spreads(rows);
        const {strength, set, first} = strongest(all, ofBest);
        fc.pre(set !== undefined);
        const codes = set ?? [];
        const add = (counts: Int32Array) => codes.reduce((sum, code) => sum + counts[code], 0);
        const unpaid = strengthOf(add(ofBest.counts), ofBest.known, add(all.counts), all.known);
        expect([2, 3]).toContain(codes.length);
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes[0]).toBe(first);
        expect(strength * strength).toBeCloseTo(unpaid * unpaid - (codes.length - 1) * Math.log(all.known), 9);
        for (const code of codes) expect(strengthOf(ofBest.counts[code], ofBest.known, all.counts[code], all.known)).toBeLessThan(strength);
      }),
    );
  });

  test("of ranges kept as text the strongest is what trying each band and each run of neighbours finds, whatever the order of the customers", () => {
    const ends = fc.array(fc.record({low: fc.integer({min: 0, max: 9}), size: fc.integer({min: 0, max: 9})}), {minLength: 4, maxLength: 5});
    fc.assert(
      fc.property(labelled, ends, (rows, drawn) => {
        const bands = drawn.map(({low, size}) => ({low, high: low + size})).sort((a, b) => a.low - b.low || a.high - b.high);
        const attribute = bandedOf(rows, bands);
        const order = Int32Array.from(rows.keys());
        const found = [order, order.slice().reverse()].map((customers) => {
          const best = customers.filter((i) => rows[i].isBest);
          const of = feature(attribute, customers, best.length);
          return {of, best: strongest(spread(of, customers), spread(of, best))};
        });
        expect(found[1].best).toEqual(found[0].best);
        const [{of, best}] = found;
        expect(best.strength).toBeCloseTo(strongestByTrying(of, rows), 9);
        if (best.strength === 0) return;
        const condition = conditionOf(of, best);
        const among = matches(attribute, condition);
        rows.forEach(({code}, i) => expect(among[i]).toBe(code < 0 ? -1 : Number(code >= best.first && code <= best.last)));
        if (condition.kind === "oneOf") expect(condition.values).toEqual(TEXTS.slice(best.first, best.last + 1));
      }),
    );
  });

  test("the strongest condition does not ask in which order customers stand", () => {
    fc.assert(
      fc.property(labelled, (rows) => {
        const [one, other] = [spreads(rows), spreads([...rows].reverse())];
        expect(strongest(other.all, other.ofBest)).toEqual(strongest(one.all, one.ofBest));
        expect(strongestBlankness(other.all, other.ofBest)).toEqual(strongestBlankness(one.all, one.ofBest));
      }),
    );
  });

  test("a set matches whoever one of its values matches", () => {
    fc.assert(
      fc.property(labelled, fc.uniqueArray(fc.integer({min: 0, max: 5}), {minLength: 2, maxLength: 3}), (rows, set) => {
        const {attribute, of} = spreads(rows);
        const joined = matches(attribute, conditionOf(of, {first: set[0], last: set[0], set}));
        const single = set.map((code) => matches(attribute, conditionOf(of, {first: code, last: code})));
        joined.forEach((found, i) => expect(found).toBe(Math.max(...single.map((one) => one[i]))));
      }),
    );
  });

  test("everybody is either blank or filled in, and both at the strength of their counts", () => {
    fc.assert(
      fc.property(labelled, (rows) => {
        const {attribute, all, ofBest} = spreads(rows);
        const [blank, filled] = [matches(attribute, {kind: "blank"}), matches(attribute, {kind: "filled"})];
        blank.forEach((one, i) => expect(one + filled[i]).toBe(1));
        const {strength, first} = strongestBlankness(all, ofBest);
        fc.pre(strength > 0);
        const found = first === 1 ? blank : filled;
        const both = rows.filter(({isBest}, i) => isBest && found[i] === 1).length;
        const covered = found.reduce((sum, one) => sum + one, 0);
        expect(strength).toBe(strengthOf(both, ofBest.members, covered, rows.length));
      }),
    );
  });

  test("coleCoefficient() is symmetric, at most 1, 1 for one within the other, and phi where as many meet each", () => {
    const counts = fc
      .integer({min: 4, max: 200})
      .chain((of) => fc.record({of: fc.constant(of), a: fc.integer({min: 1, max: of - 1}), b: fc.integer({min: 1, max: of - 1}), extra: fc.nat()}));
    fc.assert(
      fc.property(counts, ({of, a, b, extra}) => {
        const [fewest, most] = [Math.max(0, a + b - of), Math.min(a, b)];
        const both = fewest + (extra % (most - fewest + 1));
        const found = coleCoefficient(both, a, b, of);
        expect(found).toBe(coleCoefficient(both, b, a, of));
        expect(found).toBeLessThanOrEqual(1);
        expect(Math.sign(found)).toBe(Math.sign(both * of - a * b));
        expect(coleCoefficient(most, a, b, of)).toBe(1);
        const phi = (both * of - a * b) / Math.sqrt(a * b * (of - a) * (of - b));
        if (a === b) expect(found).toBeCloseTo(phi, 12);
        else if (phi > 0) expect(found).toBeGreaterThanOrEqual(phi - 1e-12);
      }),
    );
  });
});
