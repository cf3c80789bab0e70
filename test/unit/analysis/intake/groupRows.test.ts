import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Cell} from "../../../../src/domain/cell";
import {customersOf, note, sheetOf, understood} from "../sheet";

const HEAD = ["Company", "Industry", "ARR", "Seats"];
const GERMANS: Cell[][] = [
  ["Aldaby", "Retail", 100, 4],
  ["Barside", "Banking", 50, 6],
  ["Corvale", "Retail", 70, 1],
];
const FRENCH: Cell[][] = [
  ["Dunmore", "Health", 25, 8],
  ["Elmsford", "Retail", 75, 2],
];
const FIVE = ["Aldaby", "Barside", "Corvale", "Dunmore", "Elmsford"];
const names = (rows: Cell[][], head: Cell[] = HEAD) => customersOf(sheetOf([head, ...rows])).names;
const group = (name: Cell): Cell[] => [name, "", "", ""];
const BLANK = ["", "", "", ""];

describe("rows that name a group of the customers below them", () => {
  test.each([
    ["Germany", "France"],
    ["Deutschland", "Frankreich"],
    ["North", "South"],
    ["Miền Bắc", "Miền Nam"],
    ["شمال", "جنوب"],
    ["North", "Bavaria"],
    ["Tier 1", "Tier 2"],
    ["Key accounts:", "Others:"],
  ])("%s and %s are no customers, and the note names them", (first, second) => {
    const rows = [group(first), ...GERMANS, group(second), ...FRENCH];
    expect(names(rows)).toEqual(FIVE);
    expect(note(understood(sheetOf([HEAD, ...rows])), "groupRows")).toEqual({
      code: "groupRows",
      count: 2,
      cells: ["Sales!A2", "Sales!A6"],
      found: [first, second],
    });
  });

  test("with blank rows, totals and a group of groups between them", () => {
    expect(names([group("Nord"), ...GERMANS, BLANK, group("Süd"), ...FRENCH])).toEqual(FIVE);
    expect(names([group("Nord"), ...GERMANS, ["Summe Nord", "", 220, 11], group("Süd"), ...FRENCH, ["Summe Süd", "", 100, 10]])).toEqual(FIVE);
    expect(
      names([
        group("Europe"),
        group("Germany"),
        ...GERMANS,
        ...GERMANS.map(([name, ...rest]) => [`${String(name)} 2`, ...rest]),
        group("France"),
        ...FRENCH,
      ]),
    ).toHaveLength(8);
  });

  test("below customers without a group where they are countries or stand apart", () => {
    expect(names([...GERMANS, group("France"), ...FRENCH, group("Spain"), ["Fairley", "Retail", 10, 1], ["Garnet", "Retail", 12, 1]])).toHaveLength(
      7,
    );
    expect(names([...GERMANS, BLANK, group("Partners"), ...FRENCH, BLANK, group("Resellers"), ["Fairley", "Retail", 10, 1]])).toHaveLength(6);
  });

  test("in a column of their own, even a single one", () => {
    const inSecond = (rows: Cell[][]) => rows.map((row) => ["", ...row]);
    const rows = [["Nord", "", "", "", ""], ...inSecond(GERMANS), ...inSecond(FRENCH)];
    expect(names(rows, ["Region", ...HEAD])).toEqual(FIVE);
    expect(names(rows, ["", ...HEAD])).toEqual(FIVE);
  });

  test("under any name where the first stands above a long list, each of them above many customers", () => {
    const listed = (from: number) => Array.from({length: 20}, (_, i): Cell[] => [`Firm ${from + i}`, "Retail", 10 + i, i]);
    expect(names([group("تهران"), ...listed(0), group("اصفهان"), ...listed(20)])).toHaveLength(40);
    expect(names([group("تهران"), ...listed(0), group("اصفهان"), ...listed(20).slice(1)])).toHaveLength(41);
  });

  test("one country above all customers is none of them", () => expect(names([group("Germany"), ...GERMANS, ...FRENCH])).toEqual(FIVE));
});

describe("customers of whom only the name is known stay", () => {
  test.each<[string, Cell[][]]>([
    ["at the end", [...GERMANS, group("Hartwell")]],
    ["at the end of groups", [group("North"), ...GERMANS, group("South"), ...FRENCH, group("Hartwell")]],
    ["in the middle", [...GERMANS, group("Hartwell"), ...FRENCH]],
    [
      "two in the middle",
      [...GERMANS, group("Hartwell"), ...FRENCH, group("Inverness"), ...GERMANS.map(([, ...rest], i) => [`Other ${i}`, ...rest])],
    ],
    ["at the beginning", [group("Hartwell"), ...GERMANS, ...FRENCH]],
    ["with a legal form", [group("Hartwell GmbH"), ...GERMANS, group("Inverness Ltd"), ...FRENCH]],
    ["several below one another", [...["A", "B", "C", "D"].map((name) => group(`Firm ${name}`)), ...GERMANS, group("Hartwell"), ...FRENCH]],
    ["as many as others", [group("Hartwell"), GERMANS[0], group("Inverness"), GERMANS[1], group("Jarrow"), GERMANS[2]]],
  ])("%s", (_, rows) => {
    const all = rows.map(([name]) => name).filter((name) => name !== "North" && name !== "South");
    expect(names(rows)).toEqual(all);
  });

  test("in whatever order a short list stands", () => {
    const full = fc.array(fc.integer({min: 1, max: 900}), {minLength: 4, maxLength: 37});
    fc.assert(
      fc.property(full, fc.infiniteStream(fc.nat()), (amounts, places) => {
        const rows = amounts.map((amount, i): Cell[] => [`Firm ${i}`, "Retail", amount, i]);
        for (const name of ["Hartwell", "Inverness"]) rows.splice(places.next().value % (rows.length + 1), 0, group(name));
        expect(names(rows)).toHaveLength(rows.length);
      }),
    );
  });

  test("where other rows are thin too", () => {
    const thin: Cell[][] = [1, 2, 3, 4, 5, 6].map((i) => [`Firm ${i}`, "", i, "", "", ""]);
    const head = [...HEAD, "City", "Owner"];
    expect(
      names(
        [["Hartwell"], ...thin.slice(0, 3), ["Inverness"], ...thin.slice(3)].map((row) => [...row, "", "", "", "", ""].slice(0, 6)),
        head,
      ),
    ).toHaveLength(8);
  });

  test("where a column of customers names each one once above its deals", () => {
    const deals: Cell[][] = [
      ["", "D-1", 10, 1],
      ["", "D-2", 20, 2],
      ["", "D-3", 30, 3],
    ];
    expect(understood(sheetOf([["Company", "Deal", "Amount", "Seats"], group("Aldaby"), ...deals])).rows).toBe(4);
  });
});
