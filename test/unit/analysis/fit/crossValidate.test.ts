import {describe, expect, test} from "vitest";
import {crossValidate} from "../../../../src/analysis/fit/crossValidate";
import {randomBelow} from "../../../../src/analysis/math/random";
import {finish, numbers, texts} from "./columns";

/** Customers whose industry decides by so many per cent, among columns that say nothing. */
function customers(count: number, seed: number, whenIT: number, otherwise: number) {
  const below = randomBelow(seed);
  const industry = Array.from({length: count}, () => ["IT", "Food", "Law", "Toys"][below(4)]);
  const isBest = Uint8Array.from(industry, (one) => Number(below(100) < (one === "IT" ? whenIT : otherwise)));
  const noise = Array.from({length: 6}, (_, k) =>
    numbers(
      `Noise ${k}`,
      Array.from({length: count}, () => below(1000)),
      k + 1,
    ),
  );
  return {columns: [texts("Industry", industry, 0), ...noise], isBest};
}

describe("crossValidate()", () => {
  test("sees a clear profile, and says how good it is", () => {
    const check = finish(crossValidate(customers(600, 1, 80, 8), 1));
    expect(check.verdict).toBe("strong");
    expect(check.needed).toBeUndefined();
    const {auc, interval, gains, caughtInTopFifth, topBandLift} = check.readable;
    expect(interval[0]).toBeLessThan(auc);
    expect(interval[1]).toBeGreaterThan(auc);
    expect(gains[9]).toBe(1);
    expect(gains[1]).toBe(caughtInTopFifth);
    expect(topBandLift).toBeGreaterThan(2);
  });

  test("sees none in noise, in at least 17 of 20 tables, and says what it would take", () => {
    const checks = Array.from({length: 20}, (_, seed) => finish(crossValidate(customers(150, seed + 50, 20, 20), 1)));
    expect(checks.filter(({verdict}) => verdict === "none").length).toBeGreaterThanOrEqual(17);
    for (const {verdict, needed, best} of checks) if (verdict === "none") expect(needed?.best).toBeGreaterThan(best);
  });

  test("is not fooled by groups: a hundred rows of each account are not a hundred customers", () => {
    // Each account has a size of its own, and its rows are best or not as the account is, by chance.
    const below = randomBelow(11);
    const accounts = Array.from({length: 12}, () => ({size: below(1000), isBest: below(2)}));
    const groups = Int32Array.from({length: 1200}, (_, i) => i % 12);
    const isBest = Uint8Array.from(groups, (group) => accounts[group].isBest);
    const columns = [
      numbers(
        "Size",
        Array.from(groups, (group) => accounts[group].size),
      ),
    ];
    expect(finish(crossValidate({columns, isBest}, 1)).verdict).toBe("strong");
    const grouped = finish(crossValidate({columns, isBest, groups}, 1));
    expect([grouped.verdict, grouped.notes]).toEqual(["none", ["grouped"]]);
  });

  test("yields its progress, ever further and up to 1", () => {
    const steps = [...crossValidate(customers(120, 3, 60, 10), 1)];
    // After each of the fifteen folds, and in between.
    expect(steps).toEqual(expect.arrayContaining(Array.from({length: 15}, (_, fold) => (fold + 1) / 15)));
    expect(steps.length).toBeGreaterThan(15);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBe(1);
  });

  test("says that there is too little to try, and where only strong profiles show", () => {
    const {columns} = customers(40, 4, 50, 50);
    const few = finish(crossValidate({columns, isBest: Uint8Array.from({length: 40}, (_, i) => Number(i < 4))}, 1));
    expect(few).toMatchObject({verdict: "none", notes: ["tooFew", "onlyStrong"], readable: {auc: NaN}});
    expect(finish(crossValidate({columns, isBest: Uint8Array.from({length: 40}, (_, i) => Number(i < 8))}, 1)).notes).toEqual(["onlyStrong"]);
  });
});
