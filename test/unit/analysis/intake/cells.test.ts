import {describe, expect, test} from "vitest";
import {bandText, readBand} from "../../../../src/analysis/intake/bandText";
import {nameKey} from "../../../../src/analysis/intake/customerNames";
import {dateOf, dayOrder} from "../../../../src/analysis/intake/dateText";
import {jalaliSerial} from "../../../../src/analysis/intake/jalaliDate";
import {isMissingText} from "../../../../src/analysis/intake/missingText";
import {numberText, readNumber} from "../../../../src/analysis/intake/numberText";
import type {Decimals} from "../../../../src/analysis/intake/numberText";
import {textKind} from "../../../../src/analysis/intake/textKind";
import type {Cell} from "../../../../src/domain/cell";
import {choose, customersOf, note, sheetOf, TODAY, understood, valueOf} from "../sheet";

test.each<[string, Decimals, number]>([
  ["4918,980 triệu", "comma", 4_918_980_000],
  ["1.234.567 ₫", "comma", 1_234_567],
  ["۱۰۱٬۷۴۴ ریال", "comma", 101_744],
  ["۱۰۱٬۷۴۴ ریال", "point", 101_744],
  ["۳٫۵ میلیارد تومان", "comma", 3_500_000_000],
  ["۱۲/۵", "point", 12.5],
  ["١٢٣", "point", 123],
  ["１２，３４５", "point", 12_345],
  ["12 %", "point", 0.12],
  ["1'234.–", "point", 1234],
  ["250 TEUR", "comma", 250_000],
  ["3,5 Mio€", "comma", 3_500_000],
  ["2 crore", "point", 20_000_000],
])("numberText(%j) with a decimal %s reads %d", (text, decimals, expected) => {
  const number = numberText(text);
  expect(number && readNumber(number, decimals)).toBe(expected);
});

test.each(["Select", "--None--", "(blank)", "-", "…", "k. A.", "non renseigné", "sin datos", "không rõ", "نامشخص", "نا‌مشخص", "NULL"])(
  "isMissingText(%j) is true",
  (text) => expect(isMissingText(text)).toBe(true),
);
test.each(["0", "no", "không", "Nantes", "IT"])("isMissingText(%j) is false", (text) => expect(isMissingText(text)).toBe(false));

describe("ranges", () => {
  test.each<[string, number, number]>([
    ["20–50", 20, 50],
    ["51-200 employees", 51, 200],
    ["5 to 10 m", 5e6, 10e6],
    ["1000+", 1000, Infinity],
    ["<5", -Infinity, 5],
    ["$1M-$10M", 1e6, 10e6],
    ["từ 20 đến 50", 20, 50],
    ["کمتر از ۱۰", -Infinity, 10],
    ["۱۰ تا ۵۰ نفر", 10, 50],
    ["10 bis unter 50", 10, 50],
    ["plus de 500", 500, Infinity],
    ["entre 10 y 50", 10, 50],
  ])("bandText(%j) is %d to %d", (text, low, high) => {
    const band = bandText(text);
    expect(band && readBand(band, "point")).toEqual({low, high});
  });
  test.each(["2017-03-01", "+49 30 1234", "12", "Acme", "3M-Company", "A-12"])("bandText(%j) is no range", (text) =>
    expect(bandText(text)).toBeUndefined(),
  );

  test("attributes() gives ranges in ascending order, equal ones once, with their ends", () => {
    const sizes = ["1000+", "1–10", "51-200 employees", "1-10", "51–200", "11–50", "n/a"];
    const intake = sheetOf([["Company", "Employees", "ARR"], ...sizes.map((size, i): Cell[] => [`Firm ${i}`, size, 10 + i])]);
    expect(understood(intake).columns[1]).toMatchObject({kind: "band", role: "employees"});
    const {values} = valueOf(intake.attributes(choose(), TODAY)).attributes[1];
    expect(values).toEqual({
      kind: "text",
      texts: ["1–10", "11–50", "51-200 employees", "1000+"],
      codes: Int32Array.from([3, 0, 2, 0, 2, 1, -1]),
      bands: [
        {low: 1, high: 10},
        {low: 11, high: 50},
        {low: 51, high: 200},
        {low: 1000, high: Infinity},
      ],
    });
  });
});

describe("dates", () => {
  test.each([
    ["1. März 2017", 42_795],
    ["1er mars 2017", 42_795],
    ["1 de marzo de 2017", 42_795],
    ["ngày 1 tháng 3 năm 2017", 42_795],
    ["Wed, 1 March 2017", 42_795],
    ["۱۳۹۶/۱/۱۲", 42_826],
    ["12 فروردین 1396", 42_826],
    ["1396-01-12", 42_826],
  ])("dateOf(%j) is %d", (text, serial) => expect(dateOf(text)).toBe(serial));

  /** Intl.DateTimeFormat with the Persian calendar, ICU 78.2 in Node 20.20: another program that knows the calendar. */
  test("jalaliSerial() agrees with ICU on every day from 1900 to 2100", () => {
    const format = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC"});
    const wrong: number[] = [];
    for (let serial = 81; serial < 73_415; serial++) {
      const parts = new Map(format.formatToParts(new Date((serial - 25_569) * 86_400_000)).map(({type, value}) => [String(type), parseInt(value)]));
      if (jalaliSerial(parts.get("year") ?? parts.get("relatedYear") ?? 0, parts.get("month") ?? 0, parts.get("day") ?? 0) !== serial)
        wrong.push(serial);
    }
    expect(wrong).toEqual([]);
  });

  test("dayOrder() is decided by the whole column, else by the sheet", () => {
    expect(dayOrder(["03/04/2017", "25/12/2017"])).toBe("dayFirst");
    expect(dayOrder(["03/04/2017", "12/25/2017"], "dayFirst")).toBe("monthFirst");
    expect(dayOrder(["03/04/2017"], "dayFirst")).toBe("dayFirst");
  });

  test("finish() says where dates could be read in two ways, and follows another column that tells", () => {
    const open = [
      ["Company", "ARR", "Closed"],
      ["A", 1, "03/04/2017"],
      ["B", 2, "05/06/2017"],
    ];
    expect(note(understood(sheetOf(open)), "ambiguousDates")).toEqual({
      code: "ambiguousDates",
      heading: "Closed",
      cell: "Sales!C2",
      found: "03/04/2017",
    });
    const told = understood(
      sheetOf([
        [...open[0], "Created"],
        [...open[1], "25/01/2017"],
        [...open[2], "26/01/2017"],
      ]),
    );
    expect(note(told, "ambiguousDates")).toBeUndefined();
    expect(told.period).toEqual({first: dateOf("2017-01-25"), last: dateOf("2017-06-05")});
  });
});

test.each([
  [["Sí", "No"], "boolean"],
  [["có", "không"], "boolean"],
  [["بله", "خیر"], "boolean"],
  [["CRM\nERP", "ERP", "BI\nCRM"], "many"],
  [["Berlin, Germany", "Paris, France"], "text"],
  [["VIP, North", "North", "VIP", "South, New, VIP"], "many"],
  [["a,b", "b", "a", "b,c"], "many"],
  [["London, UK", "UK", "Paris, France", "France"], "text"],
  [["Food, Beverage", "Food", "Beverage"], "text"],
  [["1,2", "1", "2", "2,1"], "text"],
])("textKind(%j) is %s", (texts, kind) => expect(textKind(texts, 0.5, false)).toBe(kind));

test("nameKey() is the same for spellings of one firm", () => {
  expect(["BLACKZIM, Inc.", "Blackzim", "blackzim inc", "Blackzim Ltd."].map(nameKey)).toEqual(Array.from({length: 4}, () => "blackzim"));
  expect(nameKey("Müller GmbH & Co. KG")).toBe("müller");
});

test.each([
  ["Công ty TNHH Hòa Phát", "HOÀ PHÁT"],
  ["Cty CP Thuỷ sản Minh Phú", "Công ty Cổ phần Thủy sản Minh Phú".normalize("NFD")],
  ["شرکت سهامی خاص پارس", "پارس"],
  ["شركت ايران‌خودرو", "ایران خودرو"],
  ["SARL Dupont", "Dupont S.A.R.L."],
  ["Grupo Pérez, S.A. de C.V.", "Grupo Pérez"],
  ["Novák s.r.o.", "NOVÁK"],
])("nameKey() is the same for %s and %s", (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
  expect(nameKey(one)).not.toBe("");
});

test.each([
  ["Hoa Mai", "Hòa Mai"],
  ["Peña", "Pena"],
  ["Công ty A", "Công ty B"],
  ["Quý Phát", "Quy Phát"],
])("nameKey() keeps %s and %s apart", (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));

test("nameKey() leaves something of a name that is all legal form", () => {
  expect(["Company", "Co. Ltd.", "شرکت", "PT"].map(nameKey).filter((key) => key === "")).toEqual([]);
});

describe("customers that stand twice", () => {
  const rows: Cell[][] = [
    ["Company", "Industry", "Country", "Domain", "ARR"],
    ["Aldaby", "IT", "UK", "aldaby.com", 100],
    ["Barside", "Law", "UK", "barside.com", 50],
    ["ALDABY, Inc.", "it ", "UK", "aldaby.com", 100],
    ["Barside Ltd", "Law", "FR", "barside.fr", 70],
    ["Corvale", "IT", "FR", "barside.com", 10],
  ];
  const read = sheetOf(rows);

  test("finish() counts a row that repeats another once, says so, and lists the ones that may", () => {
    const found = understood(read);
    expect(found).toMatchObject({rows: 4, customers: 4});
    expect(note(found, "rowsRepeated")).toEqual({code: "rowsRepeated", heading: "Company", count: 1, cells: ["Sales!A4"]});
    expect(found.duplicates.map(({why, rows: own}) => [why, ...own])).toEqual([
      ["row", 1, 3],
      ["name", 2, 4],
      ["key", 2, 5],
    ]);
  });

  test("customers() keeps them apart or puts them together where the user says so", () => {
    expect(Array.from(customersOf(read, {duplicates: "apart"}).amount)).toEqual([100, 50, 100, 70, 10]);
    // Corvale shares the domain of Barside.
    expect(Array.from(customersOf(read, {duplicates: "together"}).amount)).toEqual([200, 130]);
    expect(Array.from(customersOf(read).amount)).toEqual([100, 50, 70, 10]);
  });
});

test("attributes() merges spellings only where the choices say so", () => {
  const read = sheetOf([
    ["Company", "Country", "ARR"],
    ["A", "USA", 1],
    ["B", "United States", 2],
    ["C", "France", 3],
    ["D", "u.s.", 4],
  ]);
  const {variants} = understood(read);
  const texts = (mergedValues?: typeof variants) => {
    const {values} = valueOf(read.attributes(choose(mergedValues === undefined ? {} : {mergedValues}), TODAY)).attributes[1];
    return values.kind === "text" ? values.texts : [];
  };
  expect(variants).toEqual([{heading: "Country", value: "United States", variants: ["u.s.", "USA"], counts: [1, 1, 1]}]);
  expect(texts()).toEqual(["USA", "United States", "France", "u.s."]);
  expect(texts(variants)).toEqual(["United States", "France"]);
});

test("finish() leaves out a refund that names no customer, and keeps a customer's own", () => {
  const found = understood(
    sheetOf([
      ["Company", "Industry", "ARR"],
      ["A", "IT", 100],
      ["B", "Law", -5],
      ["Refund", "", "(1,250.00)"],
    ]),
  );
  expect(found.rows).toBe(2);
  expect(note(found, "refundRow")).toEqual({code: "refundRow", cell: "Sales!A4", found: "Refund"});
});

test("finish() leaves out what is written to the right of the table", () => {
  const found = understood(
    sheetOf([
      ["Company", "Industry", "ARR", "", ""],
      ["A", "IT", 100, "", "Check with Kim"],
      ...Array.from({length: 8}, (_, i): Cell[] => [`Firm ${i}`, "Law", i + 1, "", ""]),
      ["", "", "", "", "by Friday"],
    ]),
  );
  expect(found.columns.map(({heading}) => heading)).toEqual(["Company", "Industry", "ARR"]);
  expect(found.rows).toBe(9);
  expect(note(found, "sideNotes")).toEqual({code: "sideNotes", cells: "Sales!E2:E11"});
});

describe("names and addresses", () => {
  const kinds = (heading: string, name: (i: number) => string) =>
    understood(sheetOf([[heading, "ARR"], ...Array.from({length: 12}, (_, i): Cell[] => [name(i), 100 + 7 * i])])).columns[0].kind;

  test.each([
    ["Firma", (i: number) => `Werk ${i} GmbH & Co. KG`],
    ["Customer", (i: number) => `Alder ${i}; Birch`],
    ["Billing Street", (i: number) => `${i} High St\nSuite ${i}`],
  ])("finish() finds one of them a cell under %s, whatever marks it holds", (heading, name) => expect(kinds(heading, name)).toBe("text"));

  test("finish() finds several tools a cell", () => expect(kinds("Tools", (i) => `CRM ${i % 3}; ERP`)).toBe("many"));
});

describe("headings of keys", () => {
  const found = (heading: string, number: (i: number) => number) =>
    understood(sheetOf([["Company", heading, "Seats"], ...Array.from({length: 8}, (_, i): Cell[] => [`Firm ${i}`, number(i), 3 + i * i])]));

  test.each(["Amount paid", "Total Paid", "Highest bid"])("finish() takes whole numbers under “%s” for a measure", (heading) => {
    expect(found(heading, (i) => 900 + ((i * 37) % 50)).columns[1].kind).toBe("number");
  });

  test.each(["accountId", "Customer ID", "opportunity_id", "Kunden-Nr."])("finish() takes whole numbers under “%s” for keys", (heading) =>
    expect(found(heading, (i) => 900 + ((i * 37) % 50)).columns[1].kind).toBe("id"),
  );

  test("finish() takes numbers with a fraction for no keys, whatever the heading", () =>
    expect(found("Performance key", (i) => 900.5 + ((i * 37) % 50)).columns[1].kind).toBe("number"));
});
