import {describe, expect, test} from "vitest";
import {percentileRanks} from "../../src/analysis/best/chooseMeasure";
import {holm} from "../../src/analysis/compare/holm";
import {logisticFit} from "../../src/analysis/fit/logisticFit";
import {areaUnderCurve, placements, rank} from "../../src/analysis/fit/ranking";
import {separation} from "../../src/analysis/fit/separation";
import {wilsonInterval} from "../../src/analysis/segments/wilsonInterval";
import {fisherExact} from "../../src/analysis/traits/combinations/fisherExact";

describe("wilsonInterval() against R", () => {
  /** R 4.2.2: prop.test(matching, of, correct = FALSE)$conf.int */
  test.each([
    [8, 20, 0.218806532372817, 0.613418499237747],
    [3, 40, 0.0258360257745882, 0.1986423352431054],
    [20, 20, 0.838874841947181, 1],
    [0, 17, 0, 0.184318135008852],
    [2, 100_000, 5.48473851652405e-6, 7.29268375420123e-5],
  ])("%d of %d", (matching, of, low, high) => {
    const interval = wilsonInterval({matching, of});
    expect(interval[0]).toBeCloseTo(low, 12);
    expect(interval[1]).toBeCloseTo(high, 12);
  });
});

describe("holm() against R", () => {
  /** R 4.2.2: p.adjust(c(0.012, 0.2, 0.0004, 0.031, 0.031, 0.9, 0.007), "holm") */
  test("of seven chances, two of them equal", () => {
    const corrected = holm([0.012, 0.2, 0.0004, 0.031, 0.031, 0.9, 0.007]);
    [0.06, 0.4, 0.0028, 0.124, 0.124, 0.9, 0.042].forEach((chance, at) => expect(corrected[at]).toBeCloseTo(chance, 14));
  });
});

describe("fisherExact() against R", () => {
  /** R 4.2.2: fisher.test(matrix(c(both, covered - both, best - both, all - covered - best + both), 2), alternative = "greater")$p.value */
  test.each([
    [11, 13, 24, 200, 4.40626317683372e-10],
    [3, 3, 3, 6, 0.05],
    [6, 7, 29, 200, 3.62491077618864e-5],
    [57, 69, 112, 1000, 3.42100815975502e-49],
    [12, 40, 20, 62, 0.788049731019489],
  ])("%d of %d, %d of %d", (both, covered, best, all, chance) => {
    expect(fisherExact({both, covered, best, all}) / chance).toBeCloseTo(1, 12);
  });
});

describe("areaUnderCurve() and separation() against R's pROC and scikit-learn", () => {
  /**
   * pROC 1.18.0 in R 4.2.2: r <- roc(best, scores, direction = "<"); auc(r); var(r, method = "delong"). scikit-learn 1.9.1: roc_auc_score(best, scores) gives the same areas.
   * The second table is eight customers six times over: scores <- round(10 * sin(1:48)) + 3 * best.
   */
  const few = {best: [1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0], scores: [5, 3, 4, 2, 2, 1, 6, 3, 3, 2, 1, 4]};
  const eight = [1, 0, 0, 1, 0, 0, 0, 0];
  const many = {
    best: Array.from({length: 48}, (_, i) => eight[i % 8]),
    scores: Array.from({length: 48}, (_, i) => Math.round(10 * Math.sin(i + 1)) + 3 * eight[i % 8]),
  };
  test.each([
    ["twelve customers", few, 0.5857142857142857, 0.0398639455782313],
    ["48 customers with ties", many, 0.6076388888888888, 0.00889097238923628],
  ])("of %s", (_, {best, scores}, area, variance) => {
    const isBest = Uint8Array.from(best);
    expect(areaUnderCurve(scores, isBest)).toBeCloseTo(area, 14);
    const {auc, interval} = separation(placements(rank(scores, isBest), isBest), isBest);
    expect(auc).toBeCloseTo(area, 14);
    // The interval is made on log-odds, so half its width there is 1.96 standard errors of them.
    const logOdds = (share: number) => Math.log(share / (1 - share));
    const error = ((logOdds(interval[1]) - logOdds(interval[0])) / 2 / 1.959963984540054) * area * (1 - area);
    expect(error ** 2).toBeCloseTo(variance, 12);
  });
});

describe("logisticFit() against scipy and scikit-learn", () => {
  const isBest = Uint8Array.of(1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0);
  const free = (size: number) => ({low: new Float64Array(size).fill(-Infinity), high: new Float64Array(size).fill(Infinity)});
  const ordered = {codes: Uint16Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 1, 2), size: 3, ...free(3)};
  const text = {codes: Uint16Array.of(0, 1, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0), size: 2, smooth: 0, chained: 0, ...free(2)};

  /** scikit-learn 1.9.1: LogisticRegression(C=1.0, tol=1e-14, max_iter=100000, solver="newton-cholesky").fit(one column a bin, best) */
  test("a ridge of 1 on every bin", () => {
    const {intercept, weights} = logisticFit({
      isBest,
      terms: [
        {...ordered, ridge: 1, smooth: 0, chained: 0},
        {...text, ridge: 1},
      ],
    });
    expect(intercept).toBeCloseTo(-0.3028922, 7);
    [0.51188218, -0.01594721, -0.49593497].forEach((weight, bin) => expect(weights[0][bin]).toBeCloseTo(weight, 7));
    [0.64002897, -0.64002897].forEach((weight, bin) => expect(weights[1][bin]).toBeCloseTo(weight, 7));
  });

  /** scipy 1.17.1: optimize.minimize(loss, zeros(6), jac=gradient, method="BFGS", options={"gtol": 1e-14}), the loss with ridge 1 and smooth 2 on three neighbouring bins and ridge 5 on two texts. */
  test("neighbouring bins held together", () => {
    const {intercept, weights} = logisticFit({
      isBest,
      terms: [
        {...ordered, ridge: 1, smooth: 2, chained: 3},
        {...text, ridge: 5},
      ],
    });
    expect(intercept).toBeCloseTo(-0.30557374, 7);
    [0.22203533, 0.02336319, -0.24539852].forEach((weight, bin) => expect(weights[0][bin]).toBeCloseTo(weight, 7));
    expect(weights[1][0]).toBeCloseTo(0.23180729, 7);
  });
});

describe("percentileRanks() against R", () => {
  /** R 4.2.2: (rank(x, ties.method = "average") - 0.5) / length(x) * 100 for x = c(10, 20, 20, 40, 5, 20, 31) */
  test("of seven values, three of them equal", () => {
    const ranks = percentileRanks(Float64Array.of(10, 20, 20, 40, 5, 20, 31), [0, 1, 2, 3, 4, 5, 6]);
    [21.4285714285714, 50, 50, 92.8571428571429, 7.14285714285714, 50, 78.5714285714286].forEach((share, at) =>
      expect(ranks[at]).toBeCloseTo(share, 11),
    );
  });
});
