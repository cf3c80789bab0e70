import {describe, expect, test} from "vitest";
import {compareObjectives} from "../../../../src/analysis/compare/compareObjectives";
import {is, range, tableOfColumns} from "../segments/tables";
import {foundOf} from "./found";

/** 60 customers: the first 30 in IT, the rest in retail; 1 to 60 employees; every other one in the UK. */
const SIZE = 60;
const all = Array.from({length: SIZE}, (_, i) => i);
const TABLE = tableOfColumns({
  Industry: all.map((i) => (i < 30 ? "IT" : "Retail")),
  Employees: all.map((i) => i + 1),
  Country: all.map((i) => (i % 2 === 0 ? "UK" : "France")),
});
const found = (best: readonly number[], ...rest: Parameters<typeof foundOf> extends [unknown, unknown, unknown, ...infer R] ? R : never) =>
  foundOf(TABLE, SIZE, best, ...rest);

const FIRST_20 = all.slice(0, 20);
const LAST_20 = all.slice(40);
const kinds = (comparison: ReturnType<typeof compareObjectives>) => comparison.changes.map(({attribute, change}) => [attribute, change]);

describe("compareObjectives()", () => {
  test("says which traits stay, change, vanish and appear", () => {
    const first = found(FIRST_20, {Industry: is("IT"), Employees: range(1, 20)});
    const second = found(all.slice(5, 25), {Employees: range(6, 25), Country: is("UK")});
    expect(kinds(compareObjectives(TABLE, first, second))).toEqual([
      ["Industry", "vanishes"],
      ["Country", "appears"],
      ["Employees", "changes"],
    ]);
    expect(kinds(compareObjectives(TABLE, first, first))).toEqual([
      ["Industry", "stays"],
      ["Employees", "stays"],
    ]);
  });

  test("calls a range the same whose ends differ where no customer is", () => {
    const [a, b] = [found(FIRST_20, {Employees: range(1, 20)}), found(FIRST_20, {Employees: range(0.5, 20.4)})];
    expect(kinds(compareObjectives(TABLE, a, b))).toEqual([["Employees", "stays"]]);
  });

  test("finds a trait of one aim that is significantly rarer among the best of the other", () => {
    const {changes} = compareObjectives(TABLE, found(FIRST_20, {Industry: is("IT")}), found(LAST_20, {Country: is("UK")}));
    expect(changes[0]).toMatchObject({attribute: "Industry", change: "opposes", second: undefined, secondAmongFirst: undefined});
    // None of the second's best is in IT, of the other forty 30: 7.17e-9 (plain Python 3.11, exact sums of math.comb), doubled since two traits were compared.
    expect(changes[0].firstAmongSecond).toMatchObject({best: {matching: 0, of: 20}, tierRest: {matching: 30, of: 40}, turnsAgainst: true});
    expect(changes[0].firstAmongSecond?.p).toBeCloseTo(2 * 7.16749272507345e-9, 15);
    expect(changes[1]).toMatchObject({attribute: "Country", change: "appears"});
  });

  /** So many of the second's best 20 are in IT, of the other forty the rest of the 30. Chances: plain Python 3.11, exact sums of math.comb. */
  test.each([
    [5, 0.006349473145896315, "opposes"],
    [6, 0.026948602891414514, "opposes"],
    [7, 0.08511085158464236, "vanishes"],
    [9, 0.39232628678138864, "vanishes"],
    [20, 1, "vanishes"],
  ])("calls %d of 20 in IT, which has a chance of %d, %s", (inIt, chance, change) => {
    const best = [...all.slice(0, inIt), ...all.slice(30, 50 - inIt)];
    const {changes} = compareObjectives(TABLE, found(FIRST_20, {Industry: is("IT")}), found(best, {}));
    expect(changes[0].firstAmongSecond?.p).toBeCloseTo(chance, 12);
    expect(changes[0].change).toBe(change);
  });

  test("asks more of each condition, the more of them are compared", () => {
    // 6 of 20 in IT: p = 0.027 alone, 0.054 beside a second condition.
    const best = [...all.slice(0, 6), ...all.slice(30, 44)];
    const {changes} = compareObjectives(TABLE, found(FIRST_20, {Industry: is("IT"), Country: is("UK")}), found(best, {}));
    const industry = changes.find(({attribute}) => attribute === "Industry");
    expect(industry?.change).toBe("vanishes");
    expect(industry?.firstAmongSecond?.p).toBeCloseTo(2 * 0.026948602891414514, 12);
  });

  test("does not make much of a difference that is certain and small", () => {
    // Of the second's best 400 of 500 are in IT, of the others 1 350 of 1 500: 80 and 90 %.
    const many = Array.from({length: 2000}, (_, i) => i);
    const table = tableOfColumns({Industry: many.map((i) => (i < 1750 ? "IT" : "Retail"))});
    const second = foundOf(table, 2000, [...many.slice(0, 400), ...many.slice(1900)], {});
    const {changes} = compareObjectives(table, foundOf(table, 2000, many.slice(0, 100), {Industry: is("IT")}), second);
    expect(changes[0]).toMatchObject({change: "vanishes", firstAmongSecond: {best: {matching: 400, of: 500}, tierRest: {matching: 1350, of: 1500}}});
    expect(changes[0].firstAmongSecond?.p).toBeLessThan(1e-6);
  });

  test("knows two values of one attribute that oppose each other", () => {
    const {changes} = compareObjectives(TABLE, found(FIRST_20, {Industry: is("IT")}), found(LAST_20, {Industry: is("Retail")}));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({change: "opposes", first: {condition: is("IT")}, second: {condition: is("Retail")}});
    expect([changes[0].firstAmongSecond?.turnsAgainst, changes[0].secondAmongFirst?.turnsAgainst]).toEqual([true, true]);
  });

  test("says so where the other objective did not search the column, and claims nothing", () => {
    const notSearched = [{heading: "Employees", column: 1, group: "firmographic", why: "answer"}] as const;
    const {changes} = compareObjectives(TABLE, found(FIRST_20, {Employees: range(1, 20)}), found(LAST_20, {}, notSearched));
    expect(changes[0]).toMatchObject({change: "notSearched", why: "answer", firstAmongSecond: undefined});
  });

  test("names the trait that says the same in the other profile", () => {
    const follower = {condition: is("UK"), inProfile: false, sameAs: "Industry"};
    const {changes} = compareObjectives(TABLE, found(FIRST_20, {Country: is("UK")}), found(FIRST_20, {Industry: is("IT"), Country: follower}));
    expect(changes.map(({attribute, change, sameAs}) => [attribute, change, sameAs])).toEqual([
      ["Country", "vanishes", "Industry"],
      ["Industry", "appears", undefined],
    ]);
    const without = {Industry: {condition: is("IT"), inProfile: false}, Country: follower};
    expect(compareObjectives(TABLE, found(FIRST_20, {Country: is("UK")}), found(FIRST_20, without)).changes[0]).not.toHaveProperty("sameAs");
  });

  test("counts the customers that are best by both", () => {
    const {best} = compareObjectives(TABLE, found([7, 3, 5, 1], {}), found([5, 9, 3], {}));
    expect(best).toEqual({both: [3, 5], first: 4, second: 3, jaccard: 2 / 5});
    expect(compareObjectives(TABLE, found([1], {}), found([2], {})).best).toEqual({both: [], first: 1, second: 1, jaccard: 0});
  });

  test("keeps both verdicts, so that a change from nothing is not taken for news", () => {
    const {first, second} = compareObjectives(TABLE, found(FIRST_20, {Industry: is("IT")}), found(LAST_20, {}));
    expect([first.verdict, second.verdict]).toEqual(["moderate", "none"]);
  });
});
