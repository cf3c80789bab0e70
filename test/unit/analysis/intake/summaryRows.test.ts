import {describe, expect, test} from "vitest";
import {isTotalsLabel, mentionsTotal} from "../../../../src/analysis/intake/totalsLabel";
import type {Cell} from "../../../../src/domain/cell";
import {customersOf, note, sheetOf, understood} from "../sheet";

const HEAD = ["Company", "Country", "ARR", "Seats"];
const ROWS: Cell[][] = [
  ["Aldaby", "Germany", 100, 4],
  ["Barside", "Germany", 50, 6],
  ["Corvale", "France", 25, 8],
  ["Dunmore", "France", 75, 2],
];
const names = (rows: Cell[][]) => customersOf(sheetOf([HEAD, ...rows])).names;
const FOUR = ["Aldaby", "Barside", "Corvale", "Dunmore"];

describe("rows that sum up others", () => {
  test.each([
    ["Average", 62.5, 5],
    ["Durchschnitt", 62.5, 5],
    ["Trung bình", 62.5, 5],
    ["میانگین", 62.5, 5],
    ["Moyenne", 62.5, 5],
    ["Promedio", 62.5, 5],
    ["Median", 62.5, 5],
    ["Anzahl", 4, 4],
  ])("%s is no customer", (label, arr, seats) => {
    expect(names([...ROWS, [label, "", arr, seats]])).toEqual(FOUR);
  });

  test("a total and an average below it are no customers", () => {
    expect(names([...ROWS, ["Total", "", 250, 20], ["Average", "", 62.5, 5]])).toEqual(FOUR);
    expect(names([...ROWS, ["", "", "", ""], ["Total", "", 250, 20], ["", "", "", ""], ["Average", "", 62.5, 5]])).toEqual(FOUR);
  });

  test("totals of countries between their customers are no customers, in any words", () => {
    for (const [first, second] of [
      ["Germany total", "France total"],
      ["Total Germany", "Total France"],
      ["Summe Deutschland", "Summe Frankreich"],
      ["Tổng Đức", "Tổng Pháp"],
      ["جمع آلمان", "جمع فرانسه"],
    ]) {
      const rows: Cell[][] = [ROWS[0], ROWS[1], [first, "", 150, 10], ROWS[2], ROWS[3], [second, "", 100, 10], ["Total", "", 250, 20]];
      expect(names(rows), first).toEqual(FOUR);
    }
  });

  test("a total above the customers is no customer", () => {
    expect(names([["Total", "", 250, 20], ...ROWS])).toEqual(FOUR);
  });

  test("a total of amounts kept as text is found by what it adds up to", () => {
    const rows: Cell[][] = [
      ["Aldaby", "Germany", "1.000,50 €", 4],
      ["Barside", "Germany", "2.000,25 €", 6],
      ["Summe Nord", "", "3.000,75 €", 10],
      ["Corvale", "France", "4.000,00 €", 8],
    ];
    expect(names(rows)).toEqual(["Aldaby", "Barside", "Corvale"]);
  });

  test("a last row without a name whose numbers are the sums is no customer; without the sums it is one", () => {
    const found = understood(sheetOf([HEAD, ...ROWS, ["", "", 250, 20]]));
    expect(found.customers).toBe(4);
    expect(note(found, "totalsRow")).toEqual({code: "totalsRow", cell: "Sales!C6", found: "250"});
    expect(understood(sheetOf([HEAD, ...ROWS, ["", "", 90, 7]])).customers).toBe(5);
  });

  test("firms that are called so stay customers", () => {
    expect(names([["Total Energies", "France", 500, 4], ...ROWS])).toEqual(["Total Energies", ...FOUR]);
    expect(names([...ROWS.slice(0, 2), ["Total Wine", "", 900, 3], ...ROWS.slice(2)])).toHaveLength(5);
    expect(names([...ROWS, ["Average Joe", "USA", 62.5, 5]])).toHaveLength(5);
    expect(names([...ROWS, ["Max", "USA", 90, 5]])).toHaveLength(5);
  });

  test("headings that stand there again are no customers", () => {
    const found = understood(sheetOf([HEAD, ...ROWS.slice(0, 2), HEAD, ...ROWS.slice(2)]));
    expect(found.customers).toBe(4);
    expect(found.columns[2].kind).toBe("number");
    expect(note(found, "headingsAgain")).toEqual({code: "headingsAgain", count: 1, cells: ["Sales!A4"]});
  });
});

describe("labels of totals", () => {
  test.each(["Total", "GRAND TOTAL:", "Gesamtsumme", "Tổng cộng", "جمع کل", "Ø-Wert", "Mittelwert", "Tổng số khách hàng"])("%s", (label) => {
    const isOne = !label.startsWith("Ø") && !label.includes("khách");
    expect(isTotalsLabel(label)).toBe(isOne);
  });
  test.each([
    ["Germany Total", true],
    ["Total Energies", true],
    ["Totally Spies", false],
    ["Acme", false],
    ["Gesamtverband", false],
  ])("mentionsTotal(%s) is %s", (text, expected) => {
    expect(mentionsTotal(text)).toBe(expected);
  });
});
