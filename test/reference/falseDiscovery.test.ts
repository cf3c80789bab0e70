import {expect, test} from "vitest";
import {falseDiscoveryRates} from "../../src/analysis/math/falseDiscovery";

/** R 4.2.2: p.adjust(c(0.0001, 0.2, 0.03, 0.03, 0.5, 0.004, 1, 0.0499, 0.0101, 0.7), method = "BH"). */
test("falseDiscoveryRates() is R's p.adjust by Benjamini and Hochberg, ties included", () => {
  const expected = [0.001, 0.285714285714, 0.06, 0.06, 0.625, 0.02, 1, 0.083166666667, 0.033666666667, 0.777777777778];
  falseDiscoveryRates([0.0001, 0.2, 0.03, 0.03, 0.5, 0.004, 1, 0.0499, 0.0101, 0.7]).forEach((rate, i) => expect(rate).toBeCloseTo(expected[i], 12));
});
