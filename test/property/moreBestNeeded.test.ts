import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {likelihoodRatio, moreBestNeeded} from "../../src/analysis/profile/moreBestNeeded";

const count = fc.integer({min: 1, max: 200}).chain((of) => fc.record({matching: fc.integer({min: 0, max: of}), of: fc.constant(of)}));
const times = (k: number, {matching, of}: {matching: number; of: number}) => ({matching: k * matching, of: k * of});

describe("the laws of what would help", () => {
  test("likelihoodRatio() is never negative and grows with the customers", () => {
    fc.assert(
      fc.property(count, count, fc.integer({min: 2, max: 9}), (best, rest, k) => {
        const statistic = likelihoodRatio(best, rest);
        expect(statistic).toBeGreaterThanOrEqual(-1e-9);
        expect(likelihoodRatio(times(k, best), times(k, rest))).toBeCloseTo(k * statistic, 6);
      }),
    );
  });

  test("likelihoodRatio() is the same from the side of those who do not match", () => {
    fc.assert(
      fc.property(count, count, (best, rest) => {
        const others = ({matching, of}: {matching: number; of: number}) => ({matching: of - matching, of});
        expect(likelihoodRatio(others(rest), others(best))).toBeCloseTo(likelihoodRatio(best, rest), 9);
      }),
    );
  });

  test("moreBestNeeded() asks for no fewer customers where chance is likelier", () => {
    const chance = fc.double({min: 0.011, max: 0.499, noNaN: true});
    fc.assert(
      fc.property(count, count, chance, chance, fc.integer({min: 1, max: 100}), (best, tierRest, one, other, found) => {
        const more = (p: number) => moreBestNeeded({best, tierRest, p}, found);
        const [few, many] = [more(Math.min(one, other)), more(Math.max(one, other))];
        if (few !== undefined && many !== undefined) expect(few).toBeLessThanOrEqual(many);
        expect(few === undefined).toBe(many === undefined);
      }),
    );
  });
});
