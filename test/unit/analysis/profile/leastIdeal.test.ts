import {describe, expect, test} from "vitest";
import {randomBelow} from "../../../../src/analysis/math/random";
import type {Cell} from "../../../../src/domain/cell";
import type {LeastIdeal} from "../../../../src/domain/profile";
import {sheetOf} from "../sheet";
import {profileOf} from "../steps";

const INDUSTRIES = ["Logistics", "Retail", "Food", "Health", "Hotels", "Energy"];

/** Two hundred customers of whom every fifth has left; what they are is drawn by chance, but for what `industryOf` says. */
function leastOf(seed: number, industryOf: (hasLeft: boolean, drawn: string, i: number) => string = (_, drawn) => drawn): LeastIdeal {
  const below = randomBelow(seed);
  const rows = Array.from({length: 200}, (_, i): Cell[] => {
    const hasLeft = below(5) === 0;
    const industry = industryOf(hasLeft, INDUSTRIES[below(6)], i);
    const figures = [below(3000), 1950 + below(70), below(400), ["Web", "Fair", "Partner"][below(3)], ["A", "B", "C", "D", "E"][below(5)]];
    return [`C${i}`, 1000 + below(9000), hasLeft ? `2025-0${1 + below(9)}-1${below(10)}` : "", industry, ...figures];
  });
  const headings = ["Company", "ARR", "Churned on", "Industry", "Employees", "Founded", "Offices", "Channel", "Region"];
  const {least} = profileOf(sheetOf([headings, ...rows], {block: 250}), {objective: {kind: "revenue"}});
  if (least === undefined) throw new Error("no least ideal profile");
  return least;
}

describe("leastIdeal()", () => {
  test("tries a card on those who left, where one trait is theirs, and says how well it tells them", () => {
    const least = leastOf(3, (hasLeft, drawn, i) => (hasLeft && i % 5 !== 0 ? "Hotels" : drawn));
    expect(least).toMatchObject({from: "churned", check: {best: least.customers.length, customers: 200}});
    expect(["strong", "moderate"]).toContain(least.verdict);
    expect(least.check?.fine.z).toBeGreaterThanOrEqual(3);
    expect(least.traits[0]).toMatchObject({attribute: "Industry", verdict: "defining", inProfile: true, condition: {kind: "is", value: "Hotels"}});
  });

  test("says none of noise, in at least 18 of 20 tables, and then claims no trait; what looked defining is weak", () => {
    const found = Array.from({length: 20}, (_, k) => leastOf(40 + k));
    const none = found.filter(({verdict}) => verdict === "none");
    expect(none.length).toBeGreaterThanOrEqual(18);
    for (const {traits} of none) expect(traits.filter(({inProfile, verdict}) => inProfile || verdict === "defining")).toEqual([]);
    const overruled = none.filter(({check}) => check !== undefined);
    expect(overruled.length).toBeGreaterThan(0);
    for (const {traits} of overruled) expect(traits.some(({verdict, p}) => verdict === "weak" && p <= 0.05)).toBe(true);
  });
});
