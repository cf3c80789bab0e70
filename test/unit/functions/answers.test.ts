import {afterEach, beforeEach, describe, expect, test, vi} from "vitest";
import type {Cell} from "../../../src/domain/cell";
import {icpFit} from "../../../src/functions/functions";
import {keepSaved} from "../../../src/functions/savedScorecard";
import {type OfficeRuntime, startRuntime} from "./officeRuntime";

const TOP: Cell[] = ["Attribute", "Group", "Bin", "From", "To", "Value", "Points", "Best", "Rest", "Multiple", "Rule"];
const line = (attribute: string, label: string, from: Cell, to: Cell, value: Cell, points: number): Cell[] => [
  attribute,
  "Other",
  label,
  from,
  to,
  value,
  points,
  "",
  "",
  "",
  "",
];
/** Employees under 20 are worth −10, referrals exactly 0 worth −10, IT worth +10. */
const card = (blank: Cell = null): Cell[][] =>
  [
    TOP,
    line("Employees", "under 20", null, 20, null, -10),
    line("Employees", "20 and more", 20, null, null, 10),
    line("Referrals", "exactly 0", null, null, 0, -10),
    line("Referrals", "any other number", null, null, null, 0),
    line("Industry", "IT", null, null, "IT", 10),
    line("Industry", "any other value", null, null, null, 0),
    new Array<Cell>(11).fill(null),
  ].map((row) => row.map((cell) => (cell === null || cell === "" ? blank : cell)));
const HEADERS = [["Employees", "Referrals", "Industry"]];
const fit = (points: number) => expect.closeTo(100 / (1 + 2 ** (-points / 10)), 9);

let runtime: OfficeRuntime;
beforeEach(() => (runtime = startRuntime()));
afterEach(() => {
  keepSaved({});
  runtime.close();
  vi.unstubAllGlobals();
});

/** Lets the functions find the Excel in which they run. */
const inExcel = (platform: string) => vi.stubGlobal("Office", {context: {displayLanguage: "en-US", platform}});

describe("a blank cell is neutral", () => {
  test.each<[string, Cell]>([
    ["null", null],
    ['""', ""],
    ["0", 0],
  ])("where it arrives as %s, beside other values and alone, whatever the scorecard's own blanks are", (_, blank) => {
    for (const scorecard of [card(), card(""), card(0)]) {
      expect(icpFit([[blank, 3, "IT"]], HEADERS, scorecard)).toEqual([[fit(10)]]);
      expect(icpFit([[30, 3, blank]], HEADERS, scorecard)).toEqual([[fit(10)]]);
      expect(icpFit([[blank]], [["Employees"]], scorecard)).toEqual([[50]]);
      expect(icpFit([[blank]], [["Industry"]], scorecard)).toEqual([[50]]);
    }
  });

  test("also where blanks of one call arrive in different ways", () => {
    expect(icpFit([[0, null, ""]], HEADERS, card())).toEqual([[50]]);
  });
});

describe("a 0", () => {
  test("is a number where the blank cells of the scorecard show that this Excel tells them from 0", () => {
    inExcel("Mac");
    expect(icpFit([[0, 3, "IT"]], HEADERS, card())).toEqual([[fit(0)]]);
    expect(icpFit([[0, 3, "IT"]], HEADERS, card(""))).toEqual([[fit(0)]]);
  });

  test("says nothing where blank cells arrive as 0, unless a line of the scorecard speaks of it", () => {
    inExcel("PC");
    expect(icpFit([[0, 3, "IT"]], HEADERS, card(0))).toEqual([[fit(10)]]);
    expect(icpFit([[30, 0, "IT"]], HEADERS, card(0))).toEqual([[fit(10)]]);
  });

  test("says nothing in a row whose texts are 0, for that is how its blank cells arrived", () => {
    inExcel("OfficeOnline");
    expect(icpFit([[0, 3, 0]], HEADERS, card())).toEqual([[50]]);
  });

  test.each<[string, readonly number[]]>([
    ["PC", [10, 0]],
    ["OfficeOnline", [0, 0]],
  ])("by the saved scorecard, which tells nothing about cells, counts in Excel %s", (platform, points) => {
    inExcel(platform);
    keepSaved({scorecard: card("")});
    const rows = [
      [0, 3, "IT"],
      [0, null, "IT"],
    ];
    expect(icpFit(rows, HEADERS)).toEqual(points.map((each) => [fit(each)]));
  });
});

test("ICPFIT goes by what the cells hold now, also where the same arrays come again with other contents", () => {
  const [scorecard, headers] = [card(), [...HEADERS.map((row) => [...row])]];
  expect(icpFit([[30, 3, "IT"]], headers, scorecard)).toEqual([[fit(20)]]);
  scorecard[5]?.splice(6, 1, -40);
  expect(icpFit([[30, 3, "IT"]], headers, scorecard)).toEqual([[fit(-30)]]);
  headers[0]?.splice(0, 1, "x");
  expect(icpFit([[30, 3, "IT"]], headers, scorecard)).toEqual([[fit(-40)]]);
});

test("a row gives the same alone as among others", () => {
  const rows = [
    [0, 3, "IT"],
    [5, "n/a", null],
    [null, 0, "Mining"],
    ["25 people", 1, " it"],
    [0, 0, 0],
  ];
  expect(icpFit(rows, HEADERS, card())).toEqual(rows.map((row) => icpFit([row], HEADERS, card())[0]));
});
