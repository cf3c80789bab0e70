import {existsSync} from "node:fs";
import {describe, expect, test} from "vitest";
import type {Objective} from "../../../../src/domain/best";
import type {Choices} from "../../../../src/domain/settings";
import {csvOf, customersOf, problemOf, sheetOf} from "../sheet";
import {bestOf, bestOutcome, keysOf, tableOf} from "../steps";

const DATA = "/../shared/data/customers/";
const shared = (name: string) => csvOf(`${process.cwd()}${DATA}${name}`);

const MAVEN: Partial<Choices> = {floorMethod: "manual", floors: [150_000, 95_000], focusTier: "Medium"};

describe.skipIf(!existsSync(`${process.cwd()}${DATA}`))(
  "shortlist() of real customers equals an independent calculation (skipped where shared/ is absent)",
  () => {
    // For each: awk -F, 'NR>1 && $11>=95000 && $11<150000 {print KEY","$11","$1}' maven_customers.csv | sort -t, -k1,1n[r] -k2,2nr -s | head -19
    test.each<[Objective["kind"], Objective, string]>([
      [
        "growth",
        {kind: "growth"},
        "Kinnamplus|Betatech|J-Texon|Sunnamplex|Xx-zobam|Stanredtax|Domzoom|Ron-tech|Genco Pura Olive Oil Company|Zotware|Ontomedia|Acme Corporation|Gekko & Co|Inity|Fasehatice|Conecom|Rundofase|Groovestreet|Cancity",
      ],
      [
        // KEY is the whole days from $15 to 2017-12-31, the last day of the data.
        "loyalty",
        {kind: "loyalty"},
        "Codehow|Y-corporation|Finjob|Ron-tech|Conecom|Cancity|Rundofase|Sonron|Acme Corporation|Domzoom|Betasoloin|Donquadtech|Plexzap|Inity|Gekko & Co|Dontechi|Hatfan|Vehement Capital Partners|J-Texon",
      ],
      [
        "revenue",
        {kind: "revenue"},
        "Donquadtech|Plexzap|Stanredtax|Inity|Codehow|Labdrill|Zotware|Xx-zobam|Gekko & Co|Y-corporation|Dontechi|Finjob|Funholding|Fasehatice|Ron-tech|Conecom|Ganjaflex|Lexiqvolax|Cancity",
      ],
    ])("by %s", (_, objective, names) => {
      expect(keysOf(bestOf(shared("maven_customers.csv"), {...MAVEN, objective}))).toEqual(names.split("|"));
    });

    test("by a column, ten of them", () => {
      const objective = {kind: "column", heading: "win_rate", direction: "highest"} as const;
      expect(keysOf(bestOf(shared("maven_customers.csv"), {...MAVEN, objective, bestCount: 10}))).toEqual(
        "Donquadtech|Gekko & Co|Finjob|Stanredtax|J-Texon|Inity|Domzoom|Rundofase|Zotware|Sunnamplex".split("|"),
      );
    });

    test("by profit, which has no column here, is by revenue and says so", () => {
      const found = bestOf(shared("maven_customers.csv"), {...MAVEN, objective: {kind: "profit"}});
      expect(found.measure).toMatchObject({objective: {kind: "revenue"}, insteadOf: {kind: "profit"}, headings: ["won_revenue"]});
      expect(found.notes).toContainEqual({code: "objectiveColumnMissing", objective: "profit", heading: "won_revenue"});
    });

    test("6 711 deals are 85 customers first; the days to close are the median of each customer's deals", () => {
      const deals = shared("maven_closed_deals.csv");
      expect(customersOf(deals).names).toHaveLength(85);
      expect(keysOf(bestOf(deals, {...MAVEN, objective: {kind: "growth"}}))).toEqual(
        keysOf(bestOf(shared("maven_customers.csv"), {...MAVEN, objective: {kind: "growth"}})),
      );
      expect(tableOf(deals).rowsOfCustomer.reduce((all, rows) => all + rows, 0)).toBe(4238);
    });
  },
);

const HEADINGS = ["Company", "ARR", "Gross margin", "Churned on", "NPS", "Created", "Closed"];
/** Eight large customers, and two small ones. */
const ROWS = [
  HEADINGS,
  ["Alder", 900, 50, "", 9, "2024-01-01", "2024-01-11"],
  ["Birch", 800, 50, "", 9, "2024-01-01", "2024-01-09"],
  ["Cedar", 900, 50, "", "", "2024-01-01", "2024-02-01"],
  ["Dogwood", 700, 70, "2025-03-01", 9, "2024-01-01", "2024-01-03"],
  ["Elm", 600, 80, "", 3, "2024-01-01", "2024-01-05"],
  ["Fir", 500, "", "", 8, "2024-01-01", ""],
  ["Gum", 400, 60, "", 10, "2024-01-05", "2024-01-01"],
  ["Hazel", 300, 40, "", 7, "2024-01-01", "2024-01-20"],
  ["Ivy", 5, 90, "", 10, "2024-01-01", "2024-01-02"],
  ["Juniper", 4, 10, "", 10, "2024-01-01", "2024-01-30"],
];
const CHOICES: Partial<Choices> = {floorMethod: "manual", floors: [100, 5], objective: {kind: "profit"}};
const eight = (choices: Partial<Choices> = {}) => bestOf(sheetOf(ROWS), {...CHOICES, ...choices});

describe("shortlist()", () => {
  test("ranks the focus tier, at most half of it; equal margins by amount, equal amounts by the order of the sheet", () => {
    const found = eight();
    expect(found.best.map(({key, rank, value}) => [key, rank, value])).toEqual([
      ["Gum", 1, 60],
      ["Alder", 2, 50],
      ["Cedar", 3, 50],
      ["Birch", 4, 50],
    ]);
    expect(found).toMatchObject({inFocusTier: 8, candidates: 5, isThin: true, isCutTied: false});
  });

  test("says when the tie rule decided who is in", () => {
    expect(eight({bestCount: 2})).toMatchObject({isCutTied: true, wanted: 2});
  });

  test("lists who churned, is dissatisfied or lacks a value, and ranks none of them", () => {
    expect(eight().leftOut).toEqual([
      {customer: 3, key: "Dogwood", why: "churned", heading: "Churned on", value: 45_717},
      {customer: 4, key: "Elm", why: "dissatisfied", heading: "NPS", value: 3},
      {customer: 5, key: "Fir", why: "objectiveMissing", heading: "Gross margin", value: Number.NaN},
    ]);
  });

  test("puts them back when told", () => {
    expect(keysOf(eight({putBack: ["Elm"]}))).toEqual(["Elm", "Gum", "Alder", "Cedar"]);
    expect(keysOf(eight({putBack: "all"}))).toEqual(["Elm", "Dogwood", "Gum", "Alder"]);
  });

  test("pins go before everything, with their reason; a pinned customer without a value ranks last", () => {
    const found = eight({pinnedIn: [{customer: "Fir", reason: "reference"}], pinnedOut: [{customer: "Gum", reason: "sold"}]});
    expect(found.best.map(({key, isPinned, reason}) => [key, isPinned, reason])).toEqual([
      ["Alder", false, undefined],
      ["Cedar", false, undefined],
      ["Birch", false, undefined],
      ["Fir", true, "reference"],
    ]);
    expect(found.leftOut).toContainEqual({customer: 6, key: "Gum", why: "pinnedOut", heading: "", value: Number.NaN, reason: "sold"});
  });

  test("a pin of somebody who is gone is said", () => {
    expect(eight({pinnedIn: [{customer: "Zelkova", reason: ""}]}).notes).toContainEqual({code: "pinUnknown", customer: "Zelkova"});
  });

  test("fewer than ten best are thin evidence, and more than half of the tier is refused", () => {
    expect(eight({bestCount: 6}).notes).toEqual([
      {code: "bestLimited", wanted: 6, given: 4, tier: "Large"},
      {code: "thinEvidence", found: 4, needed: 10},
    ]);
  });

  test("growth is the fastest close; a deal closed before it was created has no time", () => {
    const found = eight({objective: {kind: "growth"}, putBack: "all"});
    expect(found.best.map(({key, value}) => [key, value])).toEqual([
      ["Dogwood", 2],
      ["Elm", 4],
      ["Birch", 8],
      ["Alder", 10],
    ]);
    expect(found.leftOut.map(({key}) => key)).toEqual(["Fir", "Gum"]);
  });

  test("pareto takes the top 20 % of the tier and shows the share of revenue of the richest", () => {
    const found = eight({objective: {kind: "revenue"}, bestCount: "pareto"});
    expect(keysOf(found)).toEqual(["Alder", "Cedar"]);
    expect(found.pareto).toEqual({customers: 2, revenueShare: 1800 / 5100});
    expect(found.revenueShare).toBeCloseTo(1800 / 5100, 12);
  });

  test("a blend is the weighted mean of percentile ranks among the candidates", () => {
    const parts = [
      {objective: {kind: "revenue"}, weight: 3},
      {objective: {kind: "column", heading: "Gross margin", direction: "lowest"}, weight: 1},
    ] as const;
    const found = eight({objective: {kind: "blend", parts}});
    // Six candidates by revenue: Alder and Cedar share ranks 5 and 6 of 6 (83.3); five by margin: Alder, Birch, Cedar share ranks 2 to 4 of 5 (50).
    expect(found.best[0]).toMatchObject({key: "Alder", value: expect.closeTo(0.75 * (500 / 6) + 0.25 * 50, 9)});
    expect(found.measure.headings).toEqual(["ARR", "Gross margin"]);
  });

  test("a column that is not there, or holds no numbers, is named", () => {
    const column = (heading: string) =>
      problemOf(bestOutcome(sheetOf(ROWS), {...CHOICES, objective: {kind: "column", heading, direction: "highest"}}));
    expect(column("Votes")).toMatchObject({code: "columnUnknown", heading: "Votes"});
    expect(column("Company")).toEqual({code: "columnNotNumber", heading: "Company", cell: "Sales!A2", found: "Alder"});
  });

  test("nobody with a value is a problem, not an empty list", () => {
    const rows = ROWS.map((row, i) => (i === 0 || i > 8 ? row : row.map((cell, j) => (j === 2 ? "" : cell))));
    expect(problemOf(bestOutcome(sheetOf(rows), CHOICES))).toEqual({code: "nobodyToRank", tier: "Large", headings: ["Gross margin"]});
  });

  test("a list of the user's own is best whatever the tier", () => {
    const rows = ROWS.map((row, i) => [...row, i === 0 ? "Favourite" : i === 2 || i === 9 ? "yes" : ""]);
    const found = bestOf(sheetOf(rows), {...CHOICES, objective: {kind: "list", heading: "Favourite"}});
    expect(keysOf(found)).toEqual(["Birch", "Ivy"]);
    expect(problemOf(bestOutcome(sheetOf(rows), {...CHOICES, objective: {kind: "list", heading: "Company"}}))).toMatchObject({code: "bestListEmpty"});
  });

  test("the aim sets the objective where none is chosen", () => {
    const measure = (aim: Choices["aim"]) => eight({objective: undefined, aim}).measure.objective.kind;
    expect([measure("none"), measure("growth"), measure("churn"), measure("upsell")]).toEqual(["revenue", "growth", "loyalty", "revenue"]);
  });
});
