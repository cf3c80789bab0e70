import {describe, expect, test} from "vitest";
import type {Cell} from "../../../../src/domain/cell";
import {choose, problemOf, TODAY, understood, valueOf} from "../sheet";
import {cellsOf, linkedIntake, rangeOf, type Sheet} from "./linkedSheets";

const CUSTOMERS: Sheet = {
  title: "Customers",
  rows: [
    ["Company", "Country"],
    ["Alder Ltd", "Vietnam"],
    ["Birch GmbH", "Germany"],
    ["Cedar", "France"],
    ["Dogwood", "Narnia"],
  ],
};

const DEALS: Sheet = {
  title: "Deals",
  rows: [
    ["Account", "Stage", "Sales rep", "Amount"],
    ["Alder Ltd", "Won", "Kim Lee", 100],
    ["Alder Ltd", "Won", "kim-lee", 300],
    ["Alder Ltd", "Lost", "Omar", 50],
    ["Birch GmbH", "Won", "Omar", 50],
    ["Cedar", "Won", "Zoe", 70],
  ],
};

const TEAMS: Sheet = {
  title: "Teams",
  rows: [
    ["Rep", "Office", "Quota", "Since"],
    ["Kim Lee", "East", "1.250,5", "2020-02-01"],
    ["Omar", "West", "900,0", "2019-01-01"],
    ["Pat", "West", "800,0", "2018-01-01"],
  ],
};

const REGIONS: Sheet = {
  title: "Regions",
  rows: [
    ["Country", "Continent", "Population (m)", "Joined"],
    ["France", "Europe", "68,4", "1958-01-01"],
    ["Germany", "Europe", "84,6", "1957-03-25"],
    ["Vietnam", "Asia", "100,3", ""],
    ["Peru", "America", "34,0", ""],
  ],
};

describe("a list over a column of the deals", () => {
  const {intake, links} = linkedIntake(CUSTOMERS, [
    ["lookup", TEAMS],
    ["deals", DEALS],
  ]);
  const table = valueOf(intake.attributes(choose({links}), TODAY));

  test("says of each customer what most of their won deals have, in whatever order the two were linked", () => {
    expect(cellsOf(table, "Usual Office")).toEqual(["East", "West", null, null]);
  });

  test("spells the values as the list does, where they differ in case and punctuation only", () => {
    expect(cellsOf(table, "Usual Sales rep")).toEqual(["Kim Lee", "Omar", "Zoe", null]);
  });

  test("tells what is in the list and not asked for, and what is asked for and not in the list, with the first cell of each", () => {
    const {links: joined = [], notes, columns} = understood(intake, choose({links}));
    expect(joined[0]).toMatchObject({
      kind: "lookup",
      title: "Teams",
      heading: "Rep",
      customerHeading: "Sales rep",
      over: {title: "Deals", sheet: "Deals", column: 2, rows: 5},
      columns: ["Usual Office"],
      rows: 3,
      matchedRows: 2,
      matchedCustomers: 4,
      byName: 1,
      lost: [{row: 3, name: "Pat"}],
      missedCustomers: 1,
      missed: [{row: 5, name: "Zoe"}],
    });
    expect(notes).toContainEqual({code: "valuesNotListed", sheet: "Teams", heading: "Sales rep", count: 1, cells: ["Deals!C6"]});
    expect(columns.find(({heading}) => heading === "Usual Office")?.linkedFrom).toBe("Teams");
    expect(columns.find(({heading}) => heading === "Usual Sales rep")?.linkedFrom).toBe("Deals");
  });
});

describe("a list over a column of the customers", () => {
  const {intake, links} = linkedIntake(CUSTOMERS, [["lookup", REGIONS]]);
  const table = valueOf(intake.attributes(choose({links}), TODAY));

  test("gives each customer its texts, and its numbers and dates as the list itself writes them", () => {
    expect(cellsOf(table, "Continent")).toEqual(["Asia", "Europe", "Europe", null]);
    expect(cellsOf(table, "Population (m)")).toEqual([100.3, 84.6, 68.4, null]);
    // Python: (date(1957, 3, 25) - date(1899, 12, 30)).days, and of 1958-01-01
    expect(cellsOf(table, "Joined")).toEqual([null, 20_904, 21_186, null]);
  });

  test("counts every value that is not listed, also beyond those that are named", () => {
    const land = (i: number): string => `Land ${i}`;
    const listed: Cell[][] = Array.from({length: 500}, (_, i) => [land(i), i % 2 === 0 ? "North" : "South"]);
    const asking: Cell[][] = Array.from({length: 900}, (_, i) => [`Firm ${i}`, land(i), 100 + i]);
    const {intake: wide, links: asked} = linkedIntake({title: "Customers", rows: [["Company", "Country", "Revenue"], ...asking]}, [
      ["lookup", {title: "Regions", rows: [["Country", "Continent"], ...listed]}],
    ]);
    const {links: joined = [], notes} = understood(wide, choose({links: asked}));
    expect(joined[0].missed).toHaveLength(300);
    expect(joined[0].over?.notListed).toBe(400);
    expect(notes).toContainEqual(expect.objectContaining({code: "valuesNotListed", count: 400}));
  });

  test("tells where a value is not listed", () => {
    const {links: joined = [], notes} = understood(intake, choose({links}));
    expect(joined[0]).toMatchObject({over: {title: "Customers", column: 1}, missed: [{row: 4, name: "Narnia"}], lost: [{row: 4, name: "Peru"}]});
    expect(notes).toContainEqual({code: "valuesNotListed", sheet: "Regions", heading: "Country", count: 1, cells: ["Customers!B5"]});
  });

  test("may have one line a customer: more is then known of each", () => {
    const rows: Cell[][] = [
      ["Firm", "Fleet"],
      ["alder", 7],
      ["BIRCH", 9],
      ["Cedar", 2],
    ];
    const own = linkedIntake(CUSTOMERS, [["lookup", {title: "Fleets", rows}]]);
    expect(cellsOf(valueOf(own.intake.attributes(choose({links: own.links}), TODAY)), "Fleet")).toEqual([7, 9, 2, null]);
  });
});

test("a list that nobody asks for cannot be linked, and says so", () => {
  const {intake, links} = linkedIntake(CUSTOMERS, [["lookup", TEAMS]]);
  expect(problemOf(intake.finish(choose({links}), TODAY))).toEqual({code: "lookUpNoKey", sheet: "Teams"});
});

test("a list in which a value stands twice has no answer for it, so that it is no list to look up in", () => {
  const rows = [...REGIONS.rows, ["France", "Overseas", "1,0", ""]];
  const {intake, links} = linkedIntake(CUSTOMERS, [["lookup", {title: "Regions", rows}]]);
  expect(problemOf(intake.finish(choose({links}), TODAY))).toMatchObject({code: "lookUpNoKey"});
});

describe("propose(source, blocks) for a list", () => {
  const block = ({rows}: Sheet) => [{firstRow: 0, firstColumn: 0, rows}];

  test("names the column of the customers that asks for it", () => {
    const {intake} = linkedIntake(CUSTOMERS, []);
    expect(intake.propose(rangeOf(REGIONS), block(REGIONS), choose())).toMatchObject({
      kind: "lookup",
      heading: "Country",
      customerHeading: "Country",
      share: 0.75,
    });
  });

  test("names the column of a linked sheet, while that is linked", () => {
    const {intake, links} = linkedIntake(CUSTOMERS, [["deals", DEALS]]);
    valueOf(intake.finish(choose({links}), TODAY));
    expect(intake.propose(rangeOf(TEAMS), block(TEAMS), choose({links}))).toMatchObject({kind: "lookup", customerHeading: "Sales rep"});
    expect(intake.propose(rangeOf(TEAMS), block(TEAMS), choose())).toBeUndefined();
  });
});
