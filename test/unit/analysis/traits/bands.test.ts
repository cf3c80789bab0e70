import {existsSync} from "node:fs";
import {describe, expect, test} from "vitest";
import type {Attribute, ValueBand} from "../../../../src/domain/attribute";
import {spanOf} from "../../../../src/analysis/traits/bands";
import type {Cell} from "../../../../src/domain/cell";
import type {Choices} from "../../../../src/domain/settings";
import type {Trait} from "../../../../src/domain/trait";
import {conditionText} from "../../../../src/words/conditions";
import {csvOf, sheetOf} from "../sheet";
import {profileOf, tableOf} from "../steps";

const LIST: Partial<Choices> = {objective: {kind: "list", heading: "Best list"}};
const MESSY = "../shared/data/messy/messy_us.csv";
const LADDER = ["1–10", "11–20", "21–50", "51–100", "101–250", "251–1000", "1000+"];

/** Two hundred customers of whom the first forty are best. */
function traitOf(heading: string, cell: (i: number, isBest: boolean) => Cell): Trait {
  const rows = Array.from({length: 200}, (_, i): Cell[] => [`C${i}`, 1000 + ((i * 37) % 200), i < 40 ? 1 : 0, cell(i, i < 40)]);
  const [trait] = profileOf(sheetOf([["Company", "ARR", "Best list", heading], ...rows], {block: 200}), LIST).traits;
  if (trait === undefined) throw new Error("no trait searched");
  return trait;
}

const anyBand = (i: number) => LADDER[(i * 5) % LADDER.length];

const banded = (bands: readonly (ValueBand | undefined)[]): Attribute => ({
  column: 0,
  heading: "Employees",
  role: "employees",
  kind: "band",
  group: "firmographic",
  unit: "number",
  values: {kind: "text", texts: bands.map((_, code) => `band ${code}`), codes: new Int32Array(0), bands},
});

describe("searchTraits() with ranges kept as text", () => {
  test("puts neighbours together, in order, and says what they cover", () => {
    const trait = traitOf("Employees", (i, isBest) => (isBest && i % 10 !== 0 ? ["21–50", "51–100", "101–250"][i % 3] : anyBand(i)));
    expect(trait).toMatchObject({
      verdict: "defining",
      inProfile: true,
      condition: {kind: "oneOf", values: ["21–50", "51–100", "101–250"], span: {from: 21, to: 250, unit: "number"}},
    });
    expect(conditionText(trait.condition, "en")).toBe("21 to 250");
  });

  test("leaves the end of an open band open", () => {
    const trait = traitOf("Employees", (i, isBest) => (isBest ? ["251–1000", "1000+"][i % 2] : anyBand(i)));
    expect(trait.condition).toMatchObject({kind: "oneOf", values: ["251–1000", "1000+"], span: {from: 251}});
    expect((["en", "vi", "fa"] as const).map((language) => conditionText(trait.condition, language))).toEqual([
      "at least 251",
      "từ 251 trở lên",
      "دست‌کم ۲۵۱",
    ]);
  });

  test("stays with one band, as the sheet spells it, where its neighbours add nothing", () => {
    const trait = traitOf("Employees", (i, isBest) => (isBest && i % 8 !== 0 ? "51–100" : anyBand(i)));
    expect(trait.condition).toEqual({kind: "is", value: "51–100"});
  });

  test("never puts bands together over one between them that the best avoid, as a set of plain texts would", () => {
    const trait = traitOf("Employees", (i, isBest) => (isBest ? ["1–10", "1000+"][i % 2] : anyBand(i)));
    expect(trait.condition.kind).toBe("is");
  });

  test("tells a text among the bands by itself, and never as a neighbour", () => {
    const trait = traitOf("Employees", (i, isBest) =>
      isBest && i % 8 !== 0 ? ["1000+", "unknown size"][i % 2] : i % 9 === 0 ? "unknown size" : anyBand(i),
    );
    expect(trait.condition).toEqual({kind: "is", value: "unknown size"});
  });

  test("shows bands that most of the best and most others have as what they cover", () => {
    const trait = traitOf("Employees", (i) => (i % 10 === 0 ? "1000+" : ["11–20", "21–50"][i % 2]));
    expect(trait).toMatchObject({verdict: "common", condition: {kind: "oneOf", values: ["11–20", "21–50"], span: {from: 11, to: 50}}});
    expect(trait.others.map(({condition}) => condition)).toEqual(["11–20", "21–50", "1000+"].map((value) => ({kind: "is", value})));
  });

  test("reads spellings of one band as one, with units of money", () => {
    const spelt = ["€1m to €5m", "5 to 10 m €", "€10m-€50m", "> 50 Mio. €"];
    const trait = traitOf("Annual revenue", (i, isBest) => (isBest ? [spelt[1], "€5–10 million", spelt[2]][i % 3] : spelt[(i * 3) % 4]));
    expect(trait.condition).toMatchObject({kind: "oneOf", span: {from: 5e6, to: 5e7, unit: "money"}});
  });
});

test.skipIf(!existsSync(MESSY))(
  "searchTraits() finds the run of bands in a messy export whose sizes are typed as bands (skipped where shared/ is absent)",
  () => {
    const table = tableOf(csvOf(MESSY));
    const employees = table.attributes.find(({heading}) => heading === "# Employees");
    if (employees?.values.kind !== "number") throw new Error("no employees");
    const sizes = [...employees.values.numbers];
    const spelt = (size: number, i: number): Cell => {
      if (Number.isNaN(size)) return ["N/A", "-", ""][i % 3];
      if (size <= 500) return ["1-500", "under 500 employees", " 1 to 500"][i % 2 === 0 ? 0 : 2];
      if (size <= 1000) return ["501–1000", "501-1,000 employees"][i % 2];
      if (size <= 2500) return ["1,001 - 2,500", "1001 to 2500"][i % 2];
      return ["2500+", ">2,500"][i % 2];
    };
    const rows = sizes.map((size, i): Cell[] => [`C${i}`, 1000 + ((i * 37) % 90), size > 500 && size <= 2500 && i % 6 !== 0 ? 1 : 0, spelt(size, i)]);
    const {traits} = profileOf(sheetOf([["Company", "ARR", "Best list", "# Employees"], ...rows], {block: 200}), LIST);
    expect(traits[0]).toMatchObject({verdict: "defining", condition: {kind: "oneOf", span: {from: 501, to: 2500}}});
    expect(traits[0].rest.matching).toBe(rows.filter(([, , best], i) => best === 0 && sizes[i] > 500 && sizes[i] <= 2500).length);
  },
);

describe("spanOf()", () => {
  const LISTS = [
    {low: 1, high: 10},
    {low: 1, high: 50},
    {low: 11, high: 50},
    {low: 51, high: 200},
    {low: 201, high: Infinity},
  ];

  test.each([
    ["bands side by side", 2, 3, {from: 11, to: 200, unit: "number"}],
    ["an open band", 3, 4, {from: 51, unit: "number"}],
    ["all that begin together", 0, 2, {from: 1, to: 50, unit: "number"}],
  ] as const)("says what is covered by %s", (_, first, last, expected) => {
    expect(spanOf(banded(LISTS), first, last)).toEqual(expected);
  });

  test.each([
    ["an earlier band lies within", 1, 3],
    ["a later band lies within", 0, 1],
    ["a text stands among them", 4, 5],
  ] as const)("says nothing where %s", (_, first, last) => {
    expect(spanOf(banded([...LISTS, undefined]), first, last)).toBeUndefined();
  });

  test("says nothing of bands that cover everything", () => {
    const bands = [
      {low: -Infinity, high: 9},
      {low: 10, high: Infinity},
    ];
    expect(spanOf(banded(bands), 0, 1)).toBeUndefined();
  });
});

test("profileOf() does not ask in which order the bands come", () => {
  const cell = (i: number, isBest: boolean) => (isBest && i % 10 !== 0 ? ["21–50", "51–100"][i % 2] : anyBand(i));
  const rows = Array.from({length: 200}, (_, i): Cell[] => [`C${i}`, 1000 + ((i * 37) % 200), i < 40 ? 1 : 0, cell(i, i < 40)]);
  const heading = ["Company", "ARR", "Best list", "Employees"];
  const [one, other] = [rows, [...rows].reverse()].map((own) => profileOf(sheetOf([heading, ...own], {block: 200}), LIST).traits[0]);
  expect(other.condition).toEqual(one.condition);
  expect([other.best, other.rest]).toEqual([one.best, one.rest]);
});
