import {describe, expect, test} from "vitest";
import type {Cell} from "../../../../src/domain/cell";
import {note, sheetOf, understood} from "../sheet";

/** The headings that are found over these rows. */
const headings = (rows: Cell[][]) => understood(sheetOf(rows)).columns.map(({heading}) => heading);
const data: Cell[][] = [
  ["Aldaby", "IT", 100, 120, 3],
  ["Barside", "Retail", 50, 40, 2],
  ["Corvale", "IT", 25, 30, 9],
];

describe("headings in several lines", () => {
  test("a group over years is put together with each of them, its merged cells too", () => {
    const rows: Cell[][] = [["Customer", "Industry", "Revenue", "", "Seats"], ["", "", 2023, 2024, ""], ...data];
    expect(headings(rows)).toEqual(["Customer", "Industry", "Revenue 2023", "Revenue 2024", "Seats"]);
    expect(understood(sheetOf(rows))).toMatchObject({headingRow: 1, customers: 3});
    expect(note(understood(sheetOf(rows)), "titleLines")).toBeUndefined();
  });

  test("years as text, and a year over what repeats below it", () => {
    expect(headings([["Customer", "Industry", "2023", "", ""], ["", "", "Revenue", "Seats", "Deals"], ...data])).toEqual([
      "Customer",
      "Industry",
      "Revenue",
      "Seats",
      "Deals",
    ]);
    expect(headings([["Customer", "Industry", "2023", "2024", ""], ["", "", "Revenue", "Revenue", "Deals"], ...data])).toEqual([
      "Customer",
      "Industry",
      "Revenue 2023",
      "Revenue 2024",
      "Deals",
    ]);
  });

  test("a heading broken over two lines is one", () => {
    expect(
      headings([["Name of", "Line of", "Annual", "Won", "Number of"], ["customer", "business", "revenue", "revenue", "employees"], ...data]),
    ).toEqual(["Name of customer", "Line of business", "Annual revenue", "Won revenue", "Number of employees"]);
  });

  test("units below headings belong to them", () => {
    const found = understood(sheetOf([["Kunde", "Branche", "Umsatz", "Vorjahr", "Mitarbeiter"], ["", "", "in €", "in €", "Anzahl"], ...data]));
    expect(found.headingRow).toBe(1);
    expect(found.columns[2]).toMatchObject({heading: "Umsatz in €", currency: "EUR"});
  });

  test("whose name it is stands above", () => {
    const rows: Cell[][] = [
      ["Company", "", "Contact", "", "ARR"],
      ["Name", "Industry", "Name", "Email", ""],
      ["Aldaby", "IT", "Ann", "ann@aldaby.com", 10],
      ["Barside", "Law", "Bob", "bob@barside.com", 20],
    ];
    const found = understood(sheetOf(rows));
    expect(found.columns.map(({heading, role}) => [heading, role])).toEqual([
      ["Company Name", "company"],
      ["Industry", "industry"],
      ["Contact Name", "contact"],
      ["Contact Email", "email"],
      ["ARR", "amount"],
    ]);
  });

  test("in Vietnamese and Persian likewise", () => {
    expect(headings([["Khách hàng", "Ngành", "Doanh thu", "", "Số nhân viên"], ["", "", "2023", "2024", ""], ...data])[3]).toBe("Doanh thu 2024");
    expect(headings([["مشتری", "صنعت", "درآمد", "", "تعداد کارکنان"], ["", "", "۱۴۰۲", "۱۴۰۳", ""], ...data])[3]).toBe("درآمد ۱۴۰۳");
  });

  test("places under one group are each put together with it, a country among customers is none", () => {
    expect(headings([["Customer", "Industry", "Revenue", "", "Seats"], ["", "", "UK", "US", ""], ...data])).toEqual([
      "Customer",
      "Industry",
      "Revenue UK",
      "Revenue US",
      "Seats",
    ]);
    const rows: Cell[][] = [
      ["Customer", "Country", "Seats", "ARR"],
      ["Firm 0", "UK", 5, 100],
      ["Firm 1", "US", 6, 120],
      ["Firm 2", "UK", 7, 140],
    ];
    expect(understood(sheetOf(rows))).toMatchObject({headingRow: 0, customers: 3});
  });

  test("a title, a note of two cells and groups that add nothing stay out of the headings", () => {
    expect(headings([["Customers 2024", "", "", "", ""], ["Customer", "Industry", "ARR", "Costs", "Seats"], ...data])[0]).toBe("Customer");
    expect(headings([["Exported by", "Ann", "", "", ""], ["Customer", "Industry", "ARR", "Costs", "Seats"], ...data])).toEqual([
      "Customer",
      "Industry",
      "ARR",
      "Costs",
      "Seats",
    ]);
    expect(headings([["Firm", "", "Money", "", ""], ["Customer", "Industry", "ARR", "Costs", "Seats"], ...data])[2]).toBe("ARR");
  });

  test.each([
    ["a first amount of 2000", 2000],
    ["a first amount of 1402", 1402],
  ])("%s is no year under its heading", (_, amount) => {
    const rows = [
      ["Acct", "Owner", null, "Rev. to date", "Type"],
      ...Array.from({length: 8}, (__, i): Cell[] => [
        `Gamma ${i} Oy`,
        "Al",
        i % 3 === 0 ? "x" : null,
        amount + 31 * i,
        i % 2 ? "Reseller" : "End user",
      ]),
    ];
    const found = understood(sheetOf(rows));
    expect([found.headingRow, found.customers]).toEqual([0, 8]);
    expect(found.columns.map(({heading}) => heading)).toEqual(["Acct", "Owner", "Column C", "Rev. to date", "Type"]);
  });

  test("a customer without numbers is no heading", () => {
    const found = understood(
      sheetOf([
        ["Customer", "Industry", "ARR", "Seats"],
        ["Aldaby", "IT", "n/a", "-"],
        ["Barside", "Law", 10, 2],
        ["Corvale", "IT", 20, 3],
      ]),
    );
    expect(found).toMatchObject({headingRow: 0, customers: 3});
    expect(
      understood(
        sheetOf([
          ["Customer", "Industry", "ARR"],
          ["Aldaby", "IT", "on request"],
          ["Barside", "Law", 10],
          ["Corvale", "IT", 20],
        ]),
      ).headingRow,
    ).toBe(0);
  });
});
