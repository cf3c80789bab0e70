import {describe, expect, test} from "vitest";
import {analyzeTiers, scoreProspects, searchProfile, searchProof} from "../../../../src/analysis";
import type {Cell} from "../../../../src/domain/cell";
import type {ProspectList} from "../../../../src/domain/prospects";
import {SEGMENT} from "../../../../src/domain/segment";
import {choose, csvOf, customersOf, NAMES, sheetOf, TODAY, valueOf} from "../sheet";
import {bestOf, tableOf} from "../steps";

const SAMPLES = new URL("../../../../assets/samples/", import.meta.url);
const CUTOFFS = {idealFrom: 70, avoidBelow: 20};

function last<T>(steps: Generator<number, T, void>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The card of the sample's profile by early growth. */
function sampleCard() {
  const [customers, choices] = [csvOf(new URL("customers.csv", SAMPLES)), choose({objective: {kind: "growth"}})];
  const clean = customersOf(customers, choices);
  const tiers = valueOf(analyzeTiers(clean, choices, NAMES));
  const input = {customers: clean, table: tableOf(customers, choices), tiers, shortlist: bestOf(customers, choices), choices, today: TODAY};
  return last(searchProof(input, last(searchProfile(input, {seed: 1})), {seed: 1})).card;
}

const card = sampleCard();
const listOf = (rows: readonly (readonly Cell[])[]): ProspectList => valueOf(sheetOf(rows).prospects(choose()));
const scoreOf = (list: ProspectList, matching = {}) => scoreProspects({list, card, cutoffs: CUTOFFS, rules: [], matching});

describe("scoreProspects()", () => {
  const list = valueOf(csvOf(new URL("prospects.csv", SAMPLES)).prospects(choose()));
  const scored = scoreOf(list);

  test("finds the columns of the sample's prospects under other headings", () => {
    const found = Object.fromEntries(scored.matches.map(({attribute, heading}) => [attribute, heading]));
    expect(found).toMatchObject({Industry: "Sector", Employees: "Headcount", "Tools used": "Tech stack"});
    const lacking = scored.matches.filter(({by}) => by === "none").map(({attribute}) => attribute);
    expect(lacking.filter((attribute) => !["NPS", "Referrals", "Gross margin %"].includes(attribute))).toEqual([]);
  });

  test("puts the prospects that fit the planted profile first", () => {
    const attribute = (heading: string) => list.table.attributes.find((one) => one.heading === heading)?.values;
    const [sector, staff, tools] = [attribute("Sector"), attribute("Headcount"), attribute("Tech stack")];
    const isPlanted = (i: number): boolean => {
      if (sector?.kind !== "text" || staff?.kind !== "number" || tools?.kind !== "many") throw new Error("unexpected kinds");
      const own = Array.from(tools.codes.subarray(tools.starts[i], tools.starts[i + 1]), (code) => tools.texts[code]);
      return sector.texts[sector.codes[i]] === "Logistics" && staff.numbers[i] >= 120 && staff.numbers[i] <= 300 && own.includes("Warehouse system");
    };
    const order = [...scored.fit.keys()].sort((a, b) => scored.fit[b] - scored.fit[a]);
    const planted = order.filter(isPlanted).length;
    expect(planted).toBeGreaterThan(30);
    expect(order.slice(0, planted).filter(isPlanted).length / planted).toBeGreaterThan(0.75);
  });

  test("segments by the cut-offs that it is given", () => {
    scored.fit.forEach((fit, i) => {
      const expected = fit >= CUTOFFS.idealFrom ? SEGMENT.ideal : fit < CUTOFFS.avoidBelow ? SEGMENT.avoid : SEGMENT.neutral;
      expect(scored.segmented.segments[i]).toBe(expected);
    });
  });
});

describe("scoreProspects() on lists of other shapes", () => {
  test("an attribute that the sheet lacks is unknown for everybody, and said", () => {
    const {matches, fit} = scoreOf(listOf([["Firm"], ["Ada"], ["Bob"]]));
    expect(matches.every(({by, known}) => by === "none" && known === 0)).toBe(true);
    expect([...fit]).toEqual([50, 50]);
  });

  test("a column that says the same value everywhere counts too", () => {
    const [one, other] = [
      [
        ["Name", "Industry"],
        ["Ada", "Logistics"],
        ["Bob", "Logistics"],
      ],
      [
        ["Name", "Industry"],
        ["Ada", "Logistics"],
        ["Bob", "Retail"],
      ],
    ].map((rows) => scoreOf(listOf(rows)).fit);
    expect(one[0]).toBe(other[0]);
    expect(one[0]).toBeGreaterThan(50);
  });

  test("a range of employees counts where all of it lies in one line", () => {
    const bins = card.blocks.find(({attribute}) => attribute === "Employees")?.bins ?? [];
    const edge = bins.flatMap(({rule}) => (rule.kind === "range" && rule.from !== undefined ? [rule.from] : []))[0] ?? 0;
    expect(edge).toBeGreaterThan(10);
    const rows = (size: Cell) => [
      ["Name", "Employees"],
      ["Ada", size],
      ["Bob", `${edge - 9}-${edge + 9}`],
    ];
    const [asRange, asNumber] = [`${edge}-${edge + 1}`, edge].map((size) => scoreOf(listOf(rows(size))));
    expect(asRange.fit[0]).toBe(asNumber.fit[0]);
    expect(asRange.fit[1]).toBe(50);
  });

  test("a single tool in a cell is a list of one", () => {
    const {fit} = scoreOf(
      listOf([
        ["Name", "Tools used"],
        ["Ada", "Warehouse system"],
        ["Bob", "CRM"],
      ]),
    );
    expect(fit[0]).toBeGreaterThan(50);
    expect(fit[1]).toBeLessThan(50);
  });

  test("a column that the user names goes before all others, and none means none", () => {
    const list = listOf([
      ["Name", "Industry", "Branch"],
      ["Ada", "Retail", "Logistics"],
      ["Bob", "Retail", "Food"],
    ]);
    const byUser = scoreOf(list, {Industry: "Branch"});
    expect(byUser.matches.find(({attribute}) => attribute === "Industry")).toMatchObject({by: "user", heading: "Branch"});
    expect(byUser.fit[0]).toBeGreaterThan(scoreOf(list).fit[0]);
    expect([...scoreOf(list, {Industry: ""}).fit]).toEqual([50, 50]);
  });

  test("values that no line holds are told, the commonest first", () => {
    const rows: Cell[][] = [
      ["Name", "Employees"],
      ["Ada", "many"],
      ["Bob", "few"],
      ["Cy", "few"],
    ];
    expect(scoreOf(listOf(rows)).matches.find(({attribute}) => attribute === "Employees")).toMatchObject({known: 0, strange: ["few", "many"]});
  });

  test("one column that the user matches to two attributes is read in the form that each asks for", () => {
    const named = card.blocks.flatMap(({attribute, bins}) => {
      const [value] = bins.flatMap(({rule}) => (rule.kind === "texts" ? rule.values : []));
      return value === undefined ? [] : [{attribute, value}];
    });
    const [one, other] = named;
    if (one === undefined || other === undefined) throw new Error("the sample's card has fewer than two attributes of texts");
    const list = listOf([
      ["Name", "Both"],
      ["Ada", `${one.value.replace(" ", "  ")}`],
      ["Bob", other.value.toUpperCase()],
    ]);
    const {matches} = scoreOf(list, {[one.attribute]: "Both", [other.attribute]: "Both"});
    const known = (wanted: string) => matches.find(({attribute}) => attribute === wanted)?.known;
    expect([known(one.attribute), known(other.attribute)]).toEqual([0.5, 0.5]);
  });
});
