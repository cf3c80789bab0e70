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

describe("parts of a total below it", () => {
  test.each(["davon Deutschland", "of which Germany", "dont Allemagne", "Trong đó: Đức", "di cui Germania"])(
    "%s is no customer, nor is what stands above the total",
    (part) => {
      const foot: Cell[][] = [
        ["", "", "", ""],
        ["Anzahl Kunden", "", 4, ""],
        ["Gesamt", "", 250, 20],
        [part, "", 150, 10],
      ];
      expect(names([...ROWS, ...foot])).toEqual(FOUR);
    },
  );

  test("a customer who is called so stays one where no total stands above", () => {
    expect(names([...ROWS, ["Davon Ltd", "", 150, 10]])).toEqual([...FOUR, "Davon Ltd"]);
  });
});

describe("what stands below the last total", () => {
  const total: Cell[] = ["Total", "", 250, 20];

  test("in a few texts is the foot of the list: who made it, who signs", () => {
    const foot: Cell[][] = [
      ["", "", "", ""],
      ["Ghi chú: chưa kiểm toán", "", "", ""],
      ["Người lập biểu", "", "Kế toán trưởng", ""],
    ];
    expect(names([...ROWS, total, ...foot])).toEqual(FOUR);
    expect(names([...ROWS, total, ["Prepared by", "", "Kim", ""]])).toEqual(FOUR);
  });

  test("is told with its cells, as are remarks below a list without a total; a list that ends with its customers has no such note", () => {
    const noteOf = (rows: Cell[][]) => note(understood(sheetOf([HEAD, ...rows])), "notesBelow");
    expect(noteOf([...ROWS, total, ["Prepared by", "", "Kim", ""], ["", "", "Ann", ""]])).toEqual({
      code: "notesBelow",
      count: 2,
      cells: ["Sales!A7", "Sales!C8"],
    });
    expect(noteOf([...ROWS, ["", "", "", ""], ["Source: CRM", "", "", ""]])).toEqual({code: "notesBelow", count: 1, cells: ["Sales!A7"]});
    expect(noteOf([...ROWS, total])).toBeUndefined();
  });

  test("goes on with customers where any of it has a number or is as full as they are", () => {
    const more: Cell[] = ["Elmhold", "", "", 3];
    expect(names([...ROWS, total, more])).toEqual([...FOUR, "Elmhold"]);
    expect(names([...ROWS, total, ["Elmhold", "", "Spain", ""], more])).toHaveLength(6);
    expect(names([...ROWS, total, ["Elmhold", "Spain", "tbd", "tbd"]])).toEqual([...FOUR, "Elmhold"]);
  });

  test("a customer of whom only a text is known stays one where no total stands above", () => {
    expect(names([...ROWS, ["Elmhold", "Spain", "", ""]])).toEqual([...FOUR, "Elmhold"]);
    expect(names([total, ...ROWS, ["Elmhold", "Spain", "", ""]])).toEqual([...FOUR, "Elmhold"]);
  });
});

describe("headings that are repeated on each page", () => {
  const [first, second] = [ROWS.slice(0, 2), ROWS.slice(2)];
  const gap: Cell[] = ["", "", "", ""];

  test("take the title of their page with them", () => {
    expect(names([...first, gap, ["Page 2", "", "", ""], HEAD, ...second])).toEqual(FOUR);
    expect(names([...first, gap, ["Page 2", "", "", ""], ["", "", "", "2025-01-01"], HEAD, ...second])).toEqual(FOUR);
  });

  test("leave a customer of whom only the name is known above them alone", () => {
    expect(names([...first, ["Elmhold", "", "", ""], HEAD, ...second])).toEqual(["Aldaby", "Barside", "Elmhold", "Corvale", "Dunmore"]);
  });
});

describe("lists that were printed", () => {
  const WIDE: Cell[][] = ROWS.map(([name, country, arr, seats], i) => [name, country, `Street ${i}`, "Al", arr, seats]);
  const wide = (rows: Cell[][]) => customersOf(sheetOf([["Company", "Country", "Street", "Owner", "ARR", "Seats"], ...rows])).names;

  test.each(["-----", "=====", "___", "* * *", "+----+"])("a line of %s holds no customer, wherever it stands", (rule) => {
    const line: Cell[] = [rule, "", "", ""];
    expect(names([line, ...ROWS.slice(0, 2), line, ...ROWS.slice(2), line])).toEqual(FOUR);
    expect(names([...ROWS, [rule, rule, rule, rule], ["Total", "", 250, 20], line])).toEqual(FOUR);
  });

  test("a customer who is called by marks is one where anything else is known of them", () => {
    expect(names([...ROWS, ["+++", "Spain", 5, 1]])).toEqual([...FOUR, "+++"]);
  });

  test.each(["Total", "Summe:", "Tổng cộng", "جمع کل"])("%s right beside its sum, far from the first column, is no customer", (label) => {
    expect(wide([...WIDE, ["", "", "", label, 250, 20]])).toEqual(FOUR);
    expect(wide([["", "", "", label, 250, 20], ...WIDE])).toEqual(FOUR);
  });

  test("a customer without a name whose owner is called like a total stays one", () => {
    expect(wide([...WIDE, ["", "", "", "Sum", 17, 3], ["Elmhold", "Spain", "Street 9", "Bo", 40, 2]])).toHaveLength(6);
  });
});
