import {describe, expect, test} from "vitest";
import {groupedFolds, stratifiedFolds} from "../../../../src/analysis/fit/folds";
import {areaUnderCurve, bandLift, caught, placements, rank} from "../../../../src/analysis/fit/ranking";
import {bestNeeded, verdictOf} from "../../../../src/analysis/fit/verdict";

describe("areaUnderCurve()", () => {
  test("is 1 where all best score highest, 0 where lowest, and half where all are equal", () => {
    const isBest = Uint8Array.of(1, 1, 0, 0);
    expect([areaUnderCurve([4, 3, 2, 1], isBest), areaUnderCurve([1, 2, 3, 4], isBest), areaUnderCurve([7, 7, 7, 7], isBest)]).toEqual([1, 0, 0.5]);
  });

  test("counts equal scores half", () => {
    // The pairs 3>2, 3>1, 1<2 and 1=1.
    expect(areaUnderCurve([3, 1, 2, 1], Uint8Array.of(1, 1, 0, 0))).toBe(0.625);
  });

  test("is NaN where there is nobody to compare with", () => {
    expect([areaUnderCurve([1, 2], Uint8Array.of(1, 1)), areaUnderCurve([1, 2], Uint8Array.of(0, 0))]).toEqual([NaN, NaN]);
  });
});

describe("rank()", () => {
  const isBest = Uint8Array.of(1, 0, 1, 0, 0, 0, 0, 0, 0, 0);

  test("caught() shares the places that equal scores compete for", () => {
    // One of ten places; the three that score 9 hold one best.
    expect(caught(rank([9, 9, 5, 9, 1, 1, 1, 1, 1, 1], isBest), 0.1)).toBeCloseTo(1 / 3 / 2, 12);
    expect(caught(rank([9, 9, 5, 9, 1, 1, 1, 1, 1, 1], isBest), 1)).toBe(1);
  });

  test("bandLift() is the band's rate of best over everybody's", () => {
    // Two places, both best: rate 1 against 2 of 10.
    expect(bandLift(rank([9, 1, 9, 1, 1, 1, 1, 1, 1, 1], isBest), 0.2)).toBe(5);
  });

  test("placements() are shares of the other side, best and rest", () => {
    expect([...placements(rank([3, 1, 2, 1], Uint8Array.of(1, 1, 0, 0)), Uint8Array.of(1, 1, 0, 0))]).toEqual([1, 0.25, 0.5, 0.75]);
  });
});

describe("folds", () => {
  test("stratifiedFolds() spread best and rest evenly, the same for the same seed", () => {
    const isBest = Uint8Array.from({length: 23}, (_, i) => (i < 7 ? 1 : 0));
    const fold = stratifiedFolds(isBest, 5, 1);
    const count = (label: number, k: number) => isBest.filter((one, i) => one === label && fold[i] === k).length;
    for (let k = 0; k < 5; k++)
      expect([count(1, k), count(1, k) + count(0, k)].map((held, at) => held - [1, 4][at]).every((more) => more === 0 || more === 1)).toBe(true);
    expect(stratifiedFolds(isBest, 5, 1)).toEqual(fold);
    expect(stratifiedFolds(isBest, 5, 2)).not.toEqual(fold);
  });

  test("groupedFolds() never part a group, and fill every fold", () => {
    const groups = Int32Array.from({length: 120}, (_, i) => (i * 7) % 31);
    const fold = groupedFolds(
      Uint8Array.from({length: 120}, (_, i) => Number(i % 4 === 0)),
      groups,
      5,
      3,
    );
    for (const group of new Set(groups)) expect(new Set(fold.filter((_, i) => groups[i] === group)).size).toBe(1);
    expect(new Set(fold).size).toBe(5);
  });
});

describe("verdictOf()", () => {
  test("says none, weak, moderate, strong", () => {
    const of = (auc: number, z: number, low = 0.71) => verdictOf({auc, z, interval: [low, 0.9]});
    expect([of(0.9, 2.1), of(0.9, 2.2), of(0.7, 3), of(0.8, 3, 0.69), of(0.8, 3)]).toEqual(["none", "weak", "moderate", "moderate", "strong"]);
  });

  test("bestNeeded() says how many best would make the same separation clear", () => {
    // n = (2.2 / 0.15)² / (12 × 0.2 × 0.8), a fifth of them best.
    expect(bestNeeded({auc: 0.65, interval: [0.4, 0.8], z: 1.6}, 10, 40)).toEqual({verdict: "weak", best: 23, auc: 0.65});
    expect(bestNeeded({auc: 0.7, interval: [0.6, 0.8], z: 2.5}, 20, 80)?.verdict).toBe("moderate");
    expect(bestNeeded({auc: 0.7, interval: [0.6, 0.8], z: 3}, 20, 80)).toBeUndefined();
  });
});
