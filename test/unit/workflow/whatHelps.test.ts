import {describe, expect, test} from "vitest";
import type {Measure} from "../../../src/domain/best";
import type {Cell} from "../../../src/domain/cell";
import type {ColumnSummary} from "../../../src/domain/customers";
import type {Profile} from "../../../src/domain/profile";
import type {Trait} from "../../../src/domain/trait";
import {whatHelps} from "../../../src/workflow/whatHelps";
import {oneTier, profileOf} from "../analysis/steps";

const count = (matching: number, of: number) => ({matching, of});
const trait = (more: Partial<Trait> = {}): Trait => ({
  attribute: "Industry",
  column: 2,
  group: "firmographic",
  role: undefined,
  condition: {kind: "is", value: "Logistics"},
  best: count(6, 12),
  rest: count(6, 28),
  tierRest: count(6, 28),
  multiple: 2,
  lift: 2,
  interval: [1, 4],
  p: 0.2,
  q: 0.2,
  verdict: "weak",
  isTypicalOfTier: false,
  inProfile: false,
  others: [],
  filled: 1,
  ...more,
});
// Only what is read here; the rest of a profile is of no matter.
const profile = (best: number, traits: readonly Trait[]): Profile => ({best, traits}) as unknown as Profile;
const column = (heading: string, role?: string): ColumnSummary => ({
  column: 0,
  heading,
  role,
  kind: "number",
  confidence: 1,
  filled: 1,
  examples: [],
});
const measure: Measure = {objective: {kind: "revenue"}, headings: ["ARR"], direction: "highest", unit: "money"};
const evidence = (best: number, traits: readonly Trait[]) => whatHelps(profile(best, traits), measure, []).evidence;

describe("whatHelps(profile, measure, columns)", () => {
  test("fewer than ten best are too few before anything else", () => {
    expect(evidence(7, [trait()])).toEqual({kind: "thin", best: 7, needed: 10});
  });

  test("the trait that needs the fewest more best customers comes closest, if it is enough more usual among them", () => {
    const close = trait({attribute: "Country", best: count(9, 12), p: 0.08});
    expect(evidence(12, [trait(), close, trait({verdict: "common", best: count(12, 12), multiple: 1.2})])).toMatchObject({
      kind: "close",
      trait: {attribute: "Country"},
      moreBest: 5,
    });
  });

  test("a trait that chance gives in every second search is no hint", () => {
    expect(evidence(12, [trait({p: 0.5}), trait({verdict: "unrelated", p: 0.1})])).toEqual({
      kind: "nothing",
      searched: 2,
      missing: ["industry", "employees", "tools"],
    });
  });

  test("where nothing comes close, usual columns that the sheet lacks are named, whatever they are called in it", () => {
    const columns = [column("Branche", "industry"), column("Staff", "employees"), column("Lead source", "source"), column("Notes")];
    expect(whatHelps(profile(12, []), measure, columns).evidence).toEqual({kind: "nothing", searched: 0, missing: ["tools", "title"]});
  });

  test("the two emptiest of the columns that are mostly blank are named", () => {
    const traits = [0.9, 0.4, 0.1, 0.59, 0.6].map((filled) => trait({attribute: `${filled}`, filled, verdict: "unrelated"}));
    expect(whatHelps(profile(12, traits), measure, []).gaps).toEqual([
      {heading: "0.1", filled: 0.1},
      {heading: "0.4", filled: 0.4},
    ]);
  });

  test("the aims that the sheet has columns for are named, but for what is best already", () => {
    const columns = [column("Margin", "margin"), column("Created", "created"), column("Closed", "closed"), column("NPS", "nps")];
    const aims = (now: Measure["objective"], some = columns) => whatHelps(profile(12, []), {...measure, objective: now}, some).aims;
    expect(aims({kind: "revenue"})).toEqual([{kind: "profit"}, {kind: "loyalty"}]);
    expect(aims({kind: "profit"})).toEqual([{kind: "revenue"}, {kind: "loyalty"}]);
    expect(aims({kind: "revenue"}, [column("NPS", "nps")])).toEqual([{kind: "column", heading: "NPS", direction: "highest"}]);
    expect(aims({kind: "column", heading: "NPS", direction: "highest"}, [column("NPS", "nps")])).toEqual([{kind: "revenue"}]);
    expect(aims({kind: "revenue"}, [])).toEqual([]);
  });

  test("a list grown as foretold, with the same rates, has the trait as a defining one", () => {
    const grown = (times: number) =>
      profileOf(
        oneTier(
          ["Industry", "Country"],
          Array.from({length: times}, () => small)
            .flat()
            .map(([name, amount, ...rest], i) => [`${name} ${i}`, amount ?? null, ...rest]),
        ),
        {bestCount: 10 * times, floorMethod: "manual", floors: [2, 1]},
      );
    const now = whatHelps(grown(1), undefined, []).evidence;
    if (now.kind !== "close") throw new Error(`not close: ${now.kind}`);
    expect(now.trait.attribute).toBe("Industry");
    const times = Math.ceil(1 + now.moreBest / 10);
    expect(grown(times).traits[0]).toMatchObject({attribute: "Industry", verdict: "defining"});
  });
});

/** Ten best, six of them in logistics, and twenty others, four of them in logistics; countries by turns. */
const small: readonly (readonly Cell[])[] = Array.from({length: 30}, (_, i) => [
  "Firm",
  i < 10 ? 900 - i : 400 - i,
  (i < 10 ? i < 6 : i < 14) ? "Logistics" : ["Retail", "Banking"][i % 2],
  ["UK", "France", "Spain"][i % 3],
]);
