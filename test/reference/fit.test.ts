import {describe, expect, test} from "vitest";
import {logisticFit} from "../../src/analysis/fit/logisticFit";
import {placements, rank} from "../../src/analysis/fit/ranking";
import {separation} from "../../src/analysis/fit/separation";

const IS_BEST = Uint8Array.of(1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0);
const ORDERED = Uint16Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 1, 2);
const TEXT = Uint16Array.of(0, 1, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0);

/**
 * Python 3.11.7, the standard library alone: the penalised loss of these twelve customers, written out term by term, followed down its gradient in 400 000 steps of 0.02 (clipped to the bound after each step);
 * ridge 1 and smooth 2 on the first attribute, ridge 5 on the second.
 */
describe("logisticFit() against plain gradient descent", () => {
  test.each([
    [-Infinity, -0.305573737507, [0.222035334206, 0.023363188518, -0.245398522724], 0.231807289962],
    [0, -0.484992921408, [0.337771193519, 0.17348623982, 0], 0.232653693507],
  ])("with the third coefficient at least %d", (least, intercept, ordered, text) => {
    const terms = [
      {
        codes: ORDERED,
        size: 3,
        ridge: 1,
        smooth: 2,
        chained: 3,
        low: Float64Array.of(-Infinity, -Infinity, least),
        high: new Float64Array(3).fill(Infinity),
      },
      {codes: TEXT, size: 2, ridge: 5, smooth: 0, chained: 0, low: new Float64Array(2).fill(-Infinity), high: new Float64Array(2).fill(Infinity)},
    ];
    const fitted = logisticFit({isBest: IS_BEST, terms});
    expect(fitted.intercept).toBeCloseTo(intercept, 9);
    ordered.forEach((weight, bin) => expect(fitted.weights[0][bin]).toBeCloseTo(weight, 9));
    expect(fitted.weights[1][0]).toBeCloseTo(text, 9);
    expect(fitted.weights[1][1]).toBeCloseTo(-text, 9);
  });
});

/** Python 3.11.7, the standard library alone: placements counted pair by pair and the variances of DeLong (1988) and Obuchowski (1997) by their definitions. */
describe("separation() against the definitions", () => {
  const scores = [5, 3, 4, 2, 2, 1, 6, 3, 3, 2, 1, 4];
  const placed = placements(rank(scores, IS_BEST), IS_BEST);

  test("each customer for itself: DeLong's variance 0.0398639", () => {
    const {auc, interval, z} = separation(placed, IS_BEST);
    expect(auc).toBeCloseTo(0.5857142857142857, 12);
    expect(interval[0]).toBeCloseTo(0.21987077848483663, 9);
    expect(interval[1]).toBeCloseTo(0.8764216610330321, 9);
    expect(z).toBeCloseTo(0.4871987657646902, 12);
  });

  test("in groups: Obuchowski's variance 0.0395140", () => {
    const {interval, z} = separation(placed, IS_BEST, Int32Array.of(0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5));
    expect(interval[0]).toBeCloseTo(0.22109010404941126, 9);
    expect(interval[1]).toBeCloseTo(0.8756512216847677, 9);
    expect(z).toBeCloseTo(0.43119907540796354, 12);
  });
});
