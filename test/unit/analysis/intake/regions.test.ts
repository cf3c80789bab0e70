import {describe, expect, test} from "vitest";
import type {Cell} from "../../../../src/domain/cell";
import {customersOf, note, sheetOf, understood} from "../sheet";

const HEAD = ["Company", "Industry", "ARR"];
const ROWS: Cell[][] = [
  ["Aldaby", "IT", 100],
  ["Barside", "Retail", 50],
  ["Corvale", "IT", 25],
  ["Dunmore", "Law", 75],
];
const beside = (left: readonly Cell[][], right: readonly Cell[][]): Cell[][] =>
  Array.from({length: Math.max(left.length, right.length)}, (_, i) => [...(left[i] ?? ["", "", ""]), "", ...(right[i] ?? [])]);
const LEGEND: Cell[][] = [
  ["Tier", "Floor"],
  ["Large", 90],
  ["Small", 0],
];
const names = (rows: Cell[][], choices = {}) => customersOf(sheetOf(rows), choices).names;
const FOUR = ["Aldaby", "Barside", "Corvale", "Dunmore"];

describe("several tables on a sheet", () => {
  test("the list of customers is read, a smaller table beside it is not, and it is said", () => {
    const many = [HEAD, ...ROWS, ...ROWS.map(([name, ...rest]): Cell[] => [`${String(name)} 2`, ...rest])];
    const found = understood(sheetOf(beside(many, LEGEND)));
    expect(found.customers).toBe(8);
    expect(found.columns.map(({heading}) => heading)).toEqual(HEAD);
    expect(note(found, "severalTables")).toEqual({code: "severalTables", used: "Sales!A1:C9", others: ["Sales!E1:F3"]});
    expect(found.tables).toEqual({
      areas: [
        {row: 0, column: 0, rows: 9, columns: 3},
        {row: 0, column: 4, rows: 3, columns: 2},
      ],
      used: 0,
    });
  });

  test("the one that the user picks is read", () => {
    const stock: Cell[][] = [
      ["Product", "Stock"],
      ["Pump", 3],
      ["Valve", 4],
      ["Hose", 9],
    ];
    const rows: Cell[][] = [HEAD, ...ROWS, ["", "", ""], ...stock];
    expect(names(rows)).toEqual(FOUR);
    const other = understood(sheetOf(rows), {tableAt: {row: 6, column: 0}});
    expect(other.columns.map(({heading}) => heading)).toEqual(["Product", "Stock"]);
    expect(other.customers).toBe(3);
    expect(note(other, "severalTables")).toMatchObject({used: "Sales!A7:B10", others: ["Sales!A1:C5"]});
  });

  test("a choice that fits no table is passed over", () => {
    expect(names([HEAD, ...ROWS], {tableAt: {row: 9, column: 9}})).toEqual(FOUR);
  });

  test("a table below with a title of its own is another one; its customers are not added", () => {
    const rows: Cell[][] = [
      ["Customers", "", ""],
      HEAD,
      ...ROWS,
      ["", "", ""],
      ["Lost customers", "", ""],
      HEAD.map((text) => `${text} `),
      ["Elmhold", "IT", 40],
      ["Farrow", "Law", 60],
    ];
    expect(names(rows)).toEqual(FOUR);
    rows[7] = ["Company", "Reason", "Loss"];
    expect(names(rows)).toEqual(FOUR);
  });

  test("two lists side by side that both name customers are two", () => {
    const second: Cell[][] = [
      ["Company", "Seats"],
      ["Elmhold", 3],
      ["Farrow", 4],
      ["Gunby", 5],
      ["Harth", 6],
    ];
    const found = understood(sheetOf(beside([HEAD, ...ROWS], second)));
    expect(found.columns.map(({heading}) => heading)).toEqual(HEAD);
    expect(found.tables?.areas).toHaveLength(2);
  });

  test("a blank column or blank rows within a table part nothing", () => {
    const more: Cell[][] = [
      ["Seats", "Country"],
      [3, "UK"],
      [4, "UK"],
      [5, "France"],
      [6, "Spain"],
    ];
    const found = understood(sheetOf(beside([HEAD, ...ROWS], more)));
    expect(found.columns.map(({heading}) => heading)).toEqual([...HEAD, "Seats", "Country"]);
    expect(found.tables).toBeUndefined();
    expect(names([HEAD, ROWS[0], ["", "", ""], ROWS[1], ["", "", ""], ["", "", ""], ROWS[2], ROWS[3]])).toEqual(FOUR);
  });

  test("sparse remarks beside the table are columns of it", () => {
    const remarks: Cell[][] = [
      ["Remark", "By"],
      ["", ""],
      ["late", "Ann"],
      ["", ""],
      ["", ""],
    ];
    expect(understood(sheetOf(beside([HEAD, ...ROWS], remarks))).columns).toHaveLength(5);
  });

  test("figures without headings beside the table are notes", () => {
    const many = [HEAD, ...Array.from({length: 20}, (_, i): Cell[] => [`Firm ${i}`, "IT", i + 1])];
    const found = understood(
      sheetOf(
        beside(many, [
          ["Total", 210],
          ["Customers", 20],
        ]),
      ),
    );
    expect(found.columns.map(({heading}) => heading)).toEqual(HEAD);
    expect(note(found, "sideNotes")).toEqual({code: "sideNotes", cells: "Sales!E1:F2"});
  });

  test("a printed list that repeats its headings on each page is one table", () => {
    expect(names([HEAD, ...ROWS.slice(0, 2), ["", "", ""], HEAD, ...ROWS.slice(2)])).toEqual(FOUR);
  });
});

describe("hidden rows", () => {
  const hidden = (choices = {}) => {
    const intake = sheetOf([HEAD, ...ROWS], {hidden: [2, 4]});
    return {found: understood(intake, choices), names: customersOf(intake, choices).names, runs: customersOf(intake, choices).runs};
  };
  test("count unless the user says otherwise, and it is said", () => {
    expect(hidden().names).toEqual(FOUR);
    expect(hidden().found.hiddenRows).toBe(2);
    expect(note(hidden().found, "hiddenRows")).toEqual({code: "hiddenRows", count: 2, first: "Sales!A3", isCounted: true});
  });
  test("are left out where only visible rows count", () => {
    expect(hidden({rows: "visible"})).toMatchObject({
      names: ["Aldaby", "Corvale"],
      runs: [
        {row: 1, rows: 1},
        {row: 3, rows: 1},
      ],
    });
    expect(note(hidden({rows: "visible"}).found, "hiddenRows")).toMatchObject({count: 2, isCounted: false});
    expect(hidden({rows: "visible"}).found.customers).toBe(2);
  });
});
