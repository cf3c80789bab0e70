import {describe, expect, test} from "vitest";
import type {Cell} from "../../../../src/domain/cell";
import {customersOf, sheetOf, understood} from "../sheet";

const HEADINGS = ["Company", "Account ID", "Website", "Country", "Amount"];
const OTHERS: Cell[][] = [
  ["Fir", "K6", "fir.example", "Spain", 1],
  ["Gum", "K7", "gum.example", "Spain", 2],
  ["Hazel", "K8", "hazel.example", "Spain", 4],
];

const listOf = (...rows: Cell[][]) => sheetOf([HEADINGS, ...rows, ...OTHERS]);

/** What they pay together, in the order of the customers. */
const amounts = (rows: Cell[][], duplicates: "once" | "together" | "apart") => [...customersOf(listOf(...rows), {duplicates}).amount];

describe("rows that may be the same customer", () => {
  test.each<[string, string, Cell[][]]>([
    [
      "name",
      "Company",
      [
        ["Alder, Inc.", "K1", "alder.example", "France", 100],
        ["ALDER", "K2", "birch.example", "Spain", 200],
      ],
    ],
    [
      "key",
      "Account ID",
      [
        ["Alder", "K1", "alder.example", "France", 100],
        ["Old name of Alder", "k1", "birch.example", "Spain", 200],
      ],
    ],
    [
      "key",
      "Website",
      [
        ["Alder", "K1", "https://www.alder.example/about", "France", 100],
        ["Alder Trading", "K2", "alder.example", "Spain", 200],
      ],
    ],
  ])("by %s of %s are listed, and added up or kept apart as the user says", (why, heading, rows) => {
    expect(understood(listOf(...rows)).duplicates).toEqual([{why, heading, rows: [1, 2], names: [rows[0]?.[0], rows[1]?.[0]]}]);
    expect(amounts(rows, "together")).toEqual([300, 1, 2, 4]);
    expect(amounts(rows, "apart")).toEqual([100, 200, 1, 2, 4]);
    expect(amounts(rows, "once")).toEqual([100, 200, 1, 2, 4]);
  });

  test("may be one through a third: a name shared with one, an id with another", () => {
    const rows: Cell[][] = [
      ["Alder", "K1", "alder.example", "France", 100],
      ["Alder GmbH", "K2", "birch.example", "Spain", 200],
      ["Renamed", "K2", "cedar.example", "Spain", 400],
    ];
    expect(amounts(rows, "together")).toEqual([700, 1, 2, 4]);
    expect(understood(listOf(...rows)).duplicates.map(({why, rows: own}) => [why, own])).toEqual([
      ["name", [1, 2]],
      ["key", [2, 3]],
    ]);
  });

  test("are listed once where name and id say the same", () => {
    const rows: Cell[][] = [
      ["Alder", "K1", "alder.example", "France", 100],
      ["Alder Ltd", "K1", "alder.example", "Spain", 200],
    ];
    expect(understood(listOf(...rows)).duplicates).toHaveLength(1);
  });

  test("are not told by a host that everybody uses, nor by a blank one", () => {
    const rows: Cell[][] = [
      ["Alder", "K1", "gmail.com", "France", 100],
      ["Birch", "K2", "gmail.com", "Spain", 200],
      ["Cedar", "K3", "", "Spain", 400],
      ["Dogwood", "K4", "n/a", "Spain", 800],
      ["Elm", "K5", "-", "Spain", 1600],
    ];
    expect(understood(listOf(...rows)).duplicates).toEqual([]);
    expect(amounts(rows, "together")).toEqual([100, 200, 400, 800, 1600, 1, 2, 4]);
  });

  test("of which one repeats the other in every column count once, unless the user keeps them apart", () => {
    const rows: Cell[][] = [
      ["Alder", "K1", "alder.example", "France", 100],
      ["Alder Ltd", "K1", "alder.example", "France", 100],
    ];
    expect(understood(listOf(...rows)).duplicates).toMatchObject([{why: "row", rows: [1, 2]}]);
    expect(amounts(rows, "once")).toEqual([100, 1, 2, 4]);
    expect(amounts(rows, "together")).toEqual([200, 1, 2, 4]);
    expect(amounts(rows, "apart")).toEqual([100, 100, 1, 2, 4]);
  });
});

describe("spellings of a customer in a list of deals", () => {
  const deals: Cell[][] = [
    ["Deal", "Account Name", "Stage", "Amount"],
    ...[..."123"].map((n): Cell[] => [`Alder ${n}`, "Alder Ltd", "Closed Won", 100]),
    ["Alder 4", "ALDER", "Closed Won", 10],
    ["Alder 5", "ALDER", "Closed Won", 20],
    ["Alder 6", "Alder GmbH", "Closed Lost", 40],
    ...[..."12"].map((n): Cell[] => [`Birch ${n}`, "Birch", "Closed Won", 1000]),
    ...[..."12"].map((n): Cell[] => [`Cedar ${n}`, "Cedar Inc.", "Closed Won", 3000]),
  ];
  const spellings = [{why: "name", heading: "Account Name", rows: [1, 4], names: ["Alder Ltd", "ALDER"]}];

  test("are listed once each, and those of deals that were not won are not", () => {
    const found = understood(sheetOf(deals));
    expect([found.isGrouped, found.customers]).toEqual([true, 4]);
    expect(found.duplicates).toEqual(spellings);
  });

  test("are one customer where the user says so, and listed all the same, so that they can be parted again", () => {
    expect(understood(sheetOf(deals), {duplicates: "together"}).duplicates).toEqual(spellings);
    expect([...customersOf(sheetOf(deals), {duplicates: "together"}).amount]).toEqual([330, 2000, 6000]);
    expect([...customersOf(sheetOf(deals), {duplicates: "apart"}).amount]).toEqual([300, 30, 2000, 6000]);
  });
});
