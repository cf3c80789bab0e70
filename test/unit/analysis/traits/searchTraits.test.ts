import {describe, expect, test} from "vitest";
import {binEdges} from "../../../../src/analysis/traits/numberBins";
import type {Cell} from "../../../../src/domain/cell";
import type {Choices} from "../../../../src/domain/settings";
import type {Trait} from "../../../../src/domain/trait";
import {randomBelow} from "../../../../src/analysis/math/random";
import {sheetOf, valueOf} from "../sheet";
import {profileOf, profileOutcome} from "../steps";

const LIST: Partial<Choices> = {objective: {kind: "list", heading: "Best list"}};

/** A hundred customers of whom the first twenty are best, with one column besides. */
function customers(heading: string, valueOf: (i: number, isBest: boolean) => Cell): Cell[][] {
  const rows = Array.from({length: 100}, (_, i): Cell[] => [`C${i}`, 1000 + ((i * 37) % 100), i < 20 ? 1 : 0, valueOf(i, i < 20)]);
  return [["Company", "ARR", "Best list", heading], ...rows];
}

function traitOf(rows: Cell[][]): Trait {
  const [trait] = profileOf(sheetOf(rows, {block: 100}), LIST).traits;
  if (trait === undefined) throw new Error("no trait searched");
  return trait;
}

describe("searchTraits()", () => {
  test("finds one value of a text, whatever its case", () => {
    const trait = traitOf(customers("Industry", (i, isBest) => (isBest ? (i % 2 === 0 ? "IT" : "it ") : ["Retail", "Food", "IT", "Health"][i % 4])));
    expect(trait).toMatchObject({
      verdict: "defining",
      condition: {kind: "is", value: "IT"},
      best: {matching: 20, of: 20},
      rest: {matching: 20, of: 80},
      multiple: 4,
    });
  });

  test("finds one value of a many-valued cell", () => {
    const trait = traitOf(customers("Tools used", (i, isBest) => (isBest ? "CRM; ERP" : i % 3 === 0 ? "CRM; Mail" : "CRM; Chat")));
    expect(trait).toMatchObject({verdict: "defining", condition: {kind: "contains", value: "ERP"}, multiple: Infinity});
    expect(trait.interval[1]).toBe(Infinity);
  });

  test("finds a range of numbers, with ends that people would say", () => {
    const trait = traitOf(customers("Employees", (i, isBest) => (isBest ? 21 + i : i % 2 === 0 ? i % 19 : 50 + i * 3)));
    expect(trait).toMatchObject({verdict: "defining", condition: {kind: "range", from: 20, to: 40, unit: "number"}, rest: {matching: 0, of: 80}});
  });

  test("finds a range of dates", () => {
    const day = (i: number) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
    const trait = traitOf(customers("Funding date", (i, isBest) => (isBest ? day(300 + i) : day(i * 2))));
    expect(trait).toMatchObject({verdict: "defining", condition: {kind: "range", unit: "date"}});
  });

  test("never takes a blank for a trait, and leaves blanks out of every count", () => {
    const trait = traitOf(customers("Industry", (i, isBest) => (i % 4 === 1 ? "" : isBest || i % 2 === 0 ? "IT" : "Retail")));
    expect(trait.best).toEqual({matching: 15, of: 15});
    expect(trait.filled).toBe(0.75);
  });

  test("leaves a column out whose blanks give the best away, and says why, unless the user turns it on", () => {
    const rows = customers("Reference call", (i, isBest) => (isBest && i < 15 ? (i % 2 ? "Yes" : "No") : ""));
    const found = profileOf(sheetOf(rows, {block: 100}), LIST);
    expect(found.traits).toEqual([]);
    expect(found.notSearched).toContainEqual(expect.objectContaining({heading: "Reference call", why: "blanks"}));
    expect(found.blanks).toHaveLength(1);
    const on = profileOf(sheetOf(rows, {block: 100}), {...LIST, attributesOn: ["Reference call"]});
    expect(on.traits.map(({attribute}) => attribute)).toEqual(["Reference call"]);
  });

  test("leaves ranks and judgements of the customers out, and says why", () => {
    const why = (heading: string, value: (i: number) => Cell) =>
      profileOf(sheetOf(customers(heading, value), {block: 100}), LIST).notSearched.find((one) => one.heading === heading)?.why;
    expect(why("Lead quality", (i) => (i < 20 ? "High" : "Low"))).toBe("assessment");
    expect(why("Account rating", (i) => (i % 3 ? "A" : "B"))).toBe("assessment");
  });

  test("gives a lone trait among twenty columns a q-value that its shuffles alone could not tell, and noise none", () => {
    const below = randomBelow(5);
    const noise = Array.from({length: 19}, (_, k) => `Figure ${k}`);
    const rows = customers("Industry", (i, isBest) => (isBest && i % 7 !== 0 ? "IT" : ["Retail", "Food", "IT", "Health", "Law"][i % 5]));
    const wide = rows.map((row, i) => [...row, ...noise.map((name) => (i === 0 ? name : below(10_000)))]);
    const {traits} = valueOf(profileOutcome(sheetOf(wide, {block: 100}), LIST, {permutations: 199}));
    expect(traits.length).toBe(20);
    expect(traits[0]).toMatchObject({attribute: "Industry", verdict: "defining", p: 1 / 200});
    // By the share of the shuffles it would be 20 × 1/200.
    expect(traits[0].q).toBeLessThan(0.05);
    for (const {q} of traits.slice(1)) expect(q).toBeGreaterThan(0.05);
  });

  test("calls common what most of the best have and most others too", () => {
    const trait = traitOf(customers("Country", (i) => (i % 10 === 0 ? "Spain" : "France")));
    expect(trait).toMatchObject({verdict: "common", condition: {kind: "is", value: "France"}, inProfile: false});
  });

  test("calls unrelated what only a few of the best have", () => {
    expect(traitOf(customers("Country", (i) => ["Spain", "France", "Italy", "Malta"][i % 4]))).toMatchObject({
      verdict: "unrelated",
      inProfile: false,
    });
  });

  test("finds next to nothing in noise: of 40 tables of ten columns, at most 6 have anything defining", () => {
    const found = Array.from({length: 40}, (_, seed) => profileOf(sheetOf(noise(seed), {block: 100}), LIST).verdict).filter(
      (verdict) => verdict !== "none",
    );
    expect(found.length).toBeLessThanOrEqual(6);
  });

  test("binEdges() never parts equal values, and gives few different ones a bin each", () => {
    expect(binEdges(Float64Array.of(1, 1, 2, 3), 48)).toEqual(Float64Array.of(1, 2, 3));
    expect(
      binEdges(
        Float64Array.from({length: 1000}, (_, i) => i),
        48,
      ).length,
    ).toBe(48);
  });
});

function noise(seed: number): Cell[][] {
  const below = randomBelow(seed);
  const rows = Array.from({length: 120}, (_, i): Cell[] => [
    `C${i}`,
    1000 + below(5000),
    below(5) === 0 ? 1 : 0,
    ...Array.from({length: 5}, () => `V${below(6)}`),
    ...Array.from({length: 5}, () => below(1000)),
  ]);
  return [
    ["Company", "ARR", "Best list", ..."ABCDE".split("").map((name) => `Trait ${name}`), ..."VWXYZ".split("").map((name) => `Figure ${name}`)],
    ...rows,
  ];
}
