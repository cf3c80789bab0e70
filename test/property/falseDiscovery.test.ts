import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {falseDiscoveryRates} from "../../src/analysis/math/falseDiscovery";
import {tailChance} from "../../src/analysis/math/tailChance";

const chance = fc.integer({min: 1, max: 200}).map((k) => k / 200);
const strengths = fc.array(fc.integer({min: 0, max: 400}), {minLength: 0, maxLength: 300}).map((all) => Float64Array.from(all, (one) => one / 100));

describe("the laws of q-values and tails", () => {
  test("falseDiscoveryRates() are what the definition says: the least of chance × all ÷ how many are called, over all limits from the chance on", () => {
    fc.assert(
      fc.property(fc.array(chance, {minLength: 1, maxLength: 30}), (chances) => {
        const calledAt = (limit: number) => chances.filter((one) => one <= limit).length;
        falseDiscoveryRates(chances).forEach((rate, i) => {
          const limits = chances.filter((limit) => limit >= chances[i]);
          expect(rate).toBeCloseTo(Math.min(1, ...limits.map((limit) => (limit * chances.length) / calledAt(limit))), 12);
          expect(rate).toBeGreaterThanOrEqual(chances[i] - 1e-12);
        });
      }),
    );
  });

  test("falseDiscoveryRates() keep the order of the chances, and do not ask for theirs", () => {
    fc.assert(
      fc.property(fc.array(chance, {minLength: 2, maxLength: 30}), (chances) => {
        const rates = falseDiscoveryRates(chances);
        expect(falseDiscoveryRates([...chances].reverse())).toEqual([...rates].reverse());
        chances.forEach((a, i) => chances.forEach((b, j) => expect(a < b && rates[i] > rates[j]).toBe(false)));
      }),
    );
  });

  test("tailChance() falls with the value, is never 0, and never more than the share that reaches it, itself counted", () => {
    fc.assert(
      fc.property(strengths, fc.integer({min: 0, max: 900}), fc.integer({min: 0, max: 300}), (values, at, more) => {
        const [near, far] = [tailChance(values, at / 100), tailChance(values, (at + more) / 100)];
        expect(far).toBeLessThanOrEqual(near);
        expect(far).toBeGreaterThan(0);
        expect(near).toBeLessThanOrEqual((values.filter((one) => one >= at / 100 - 1e-9).length + 1) / (values.length + 1));
      }),
    );
  });
});
