import {describe, expect, test} from "vitest";
import {randomBelow} from "../../../../src/analysis/math/random";
import type {Cell} from "../../../../src/domain/cell";
import {sheetOf} from "../sheet";
import {profileOf} from "../steps";

const CUSTOMERS = 200;
const below = randomBelow(5);
/** What two hundred customers pay, in no order, and the rank of each. */
const AMOUNTS = Array.from({length: CUSTOMERS}, () => Math.round(400 + (2 + below(1000) / 100) ** 4));
const byAmount = AMOUNTS.map((_, i) => i).sort((a, b) => AMOUNTS[b] - AMOUNTS[a]);
const RANKS = AMOUNTS.map((_, i) => byAmount.indexOf(i) + 1);
const TOTAL = AMOUNTS.reduce((sum, amount) => sum + amount, 0);
const cumulative = (i: number) => byAmount.slice(0, RANKS[i]).reduce((sum, at) => sum + AMOUNTS[at], 0) / TOTAL;
const abc = (i: number) => (RANKS[i] <= 30 ? "A" : RANKS[i] <= 90 ? "B" : "C");

/** Columns that give the answer away, under headings that say so or do not, and why they are left out. */
const LEAKS: readonly (readonly [string, (i: number) => Cell, string])[] = [
  ["With tax", (i) => Math.round(AMOUNTS[i] * 119) / 100, "rank"],
  ["Anteil", (i) => AMOUNTS[i] / TOTAL, "rank"],
  ["Kum. Anteil", cumulative, "rank"],
  ["Pos", (i) => RANKS[i], "rank"],
  ["Percentile", (i) => Math.ceil(RANKS[i] / 2), "rank"],
  ["Thousands", (i) => Math.round(AMOUNTS[i] / 1000), "rank"],
  ["Size", (i) => (AMOUNTS[i] > 9000 ? "large" : AMOUNTS[i] > 3000 ? "mid" : "small"), "rank"],
  ["Class with slips", (i) => (i % 25 === 0 ? "B" : abc(i)), "rank"],
  ["Last year", (i) => Math.round(AMOUNTS[i] * (0.9 + ((i * 7) % 20) / 100)), "rank"],
  ["Umsatz 2022", (i) => Math.round(AMOUNTS[i] * (0.9 + ((i * 11) % 20) / 100)), "rank"],
  ["January", (i) => Math.round(AMOUNTS[i] * 0.3), "rank"],
  ["Product A", (i) => (i * 37) % 350, "answer"],
  ["Product B", (i) => AMOUNTS[i] - ((i * 37) % 350), "answer"],
  ["Gross margin", (i) => AMOUNTS[i] * 0.35 + (i % 9), "outcome"],
  ["Discount EUR", (i) => AMOUNTS[i] * 0.05 + (i % 9), "outcome"],
  ["Priorität", abc, "assessment"],
  ["ABC class", abc, "answer"],
  ["Lead quality", (i) => (RANKS[i] <= 40 ? "High" : "Low"), "assessment"],
  ["Reference call", (i) => (RANKS[i] <= 25 ? ["good", "ok"][i % 2] : ""), "blanks"],
  ["Kundennummer", (i) => 10_000 + i * 7, "name"],
];

const sheet = sheetOf(
  [
    ["Company", "ARR", "Industry", ...LEAKS.map(([heading]) => heading)],
    ...AMOUNTS.map((amount, i): Cell[] => [`C${i}`, amount, ["IT", "Law", "Food"][(i * 7) % 3], ...LEAKS.map(([, valueOf]) => valueOf(i))]),
  ],
  {block: 500},
);
const PAID = {amountHeading: "ARR", metricHeading: "ARR"};

describe("columns that give the answer away", () => {
  const {notSearched, traits} = profileOf(sheet, PAID);

  test.each(LEAKS)("%s is left out", (heading, _, why) => {
    expect(notSearched.find((one) => one.heading === heading)).toMatchObject({why});
  });

  test("what describes the customer is not", () => expect(traits.map(({attribute}) => attribute)).toEqual(["Industry"]));

  test("the amount and the name can be no traits in any case, all others can", () => {
    expect(notSearched.filter(({isGiven}) => isGiven).map(({heading}) => heading)).toEqual(["Company", "ARR"]);
  });

  test("each is searched once the user turns it on", () => {
    const on = profileOf(sheet, {...PAID, attributesOn: LEAKS.map(([heading]) => heading)});
    const patternless = ["constant", "tooFewValues", "everyValueDifferent"];
    expect(on.notSearched.filter(({why, isGiven}) => !isGiven && !patternless.includes(why))).toEqual([]);
    expect(on.traits.map(({attribute}) => attribute)).toEqual(
      expect.arrayContaining(["Pos", "Product A", "Priorität", "Class with slips", "Reference call"]),
    );
  });
});
