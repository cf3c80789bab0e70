import {describe, expect, test} from "vitest";
import {chooseCutoffs} from "../../../../src/analysis/segments/chooseCutoffs";
import {RULING} from "../../../../src/analysis/segments/judgeRules";

/** 100 customers whose answer is known, 20 of them best: [fit, customers, best]. */
const ROWS = [
  [30, 20, 0],
  [45, 20, 2],
  [60, 20, 3],
  [70, 20, 5],
  [80, 20, 10],
] as const;
const known = {
  fit: Float64Array.from(ROWS.flatMap(([fit, customers]) => Array.from({length: customers}, () => fit))),
  isBest: Uint8Array.from(ROWS.flatMap(([, customers, best]) => Array.from({length: customers}, (_, i) => Number(i < best)))),
  isHeldOut: true,
};
const nobodyRuled = new Uint8Array(100);

describe("chooseCutoffs()", () => {
  test("by evidence says how often customers beyond each cut were best", () => {
    const cutoffs = chooseCutoffs({fit: known.fit, rulings: nobodyRuled, known}, {kind: "evidence"});
    expect(cutoffs).toMatchObject({idealFrom: 75, avoidBelow: 50, baseRate: 0.2, isHeldOut: true});
    expect(cutoffs.ideal).toMatchObject({customers: 20, best: 10, rate: 0.5});
    expect(cutoffs.avoid).toMatchObject({customers: 40, best: 2, rate: 0.05});
    expect(cutoffs).not.toHaveProperty("capacity");
  });

  test("by capacity works the share that was chosen, and avoids by evidence only", () => {
    const cutoffs = chooseCutoffs({fit: known.fit, rulings: nobodyRuled, known}, {kind: "capacity", share: 0.4});
    expect(cutoffs).toMatchObject({idealFrom: 70, avoidBelow: 50, capacity: 40});
    expect(cutoffs.ideal).toMatchObject({customers: 40, best: 15});
    expect(chooseCutoffs({fit: known.fit, rulings: nobodyRuled}, {kind: "capacity", share: 0.4})).toMatchObject({
      idealFrom: 70,
      avoidBelow: undefined,
    });
  });

  test("by capacity gives no place to those whom a rule bars", () => {
    const rulings = Uint8Array.from(known.fit, (fit) => (fit === 80 ? RULING.notIdeal : RULING.free));
    expect(chooseCutoffs({fit: known.fit, rulings, known}, {kind: "capacity", share: 0.2}).idealFrom).toBe(70);
  });

  test("takes what the user gives as it is, and says what it is worth", () => {
    const cutoffs = chooseCutoffs({fit: known.fit, rulings: nobodyRuled, known}, {kind: "given", idealFrom: 65, avoidBelow: undefined});
    expect(cutoffs).toMatchObject({idealFrom: 65, avoidBelow: undefined, avoid: undefined});
    expect(cutoffs.ideal).toMatchObject({customers: 40, best: 15});
  });

  test("without known answers has no evidence for anything", () => {
    const cutoffs = chooseCutoffs({fit: known.fit, rulings: nobodyRuled}, {kind: "evidence"});
    expect(cutoffs).toMatchObject({idealFrom: undefined, avoidBelow: undefined, ideal: undefined, avoid: undefined, isHeldOut: false});
    expect(cutoffs.baseRate).toBeNaN();
  });

  test("says that nobody lies beyond a cut that is out of reach", () => {
    const {ideal} = chooseCutoffs({fit: known.fit, rulings: nobodyRuled, known}, {kind: "given", idealFrom: 99, avoidBelow: undefined});
    expect(ideal).toEqual({customers: 0, best: 0, rate: Number.NaN, interval: [0, 1]});
  });
});
