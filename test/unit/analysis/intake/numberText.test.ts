import {describe, expect, test} from "vitest";
import {currencyWithin} from "../../../../src/analysis/intake/currency";
import {dateOf, dayOrder, isDateFormat} from "../../../../src/analysis/intake/dateText";
import {decimalVotes, settleDecimals} from "../../../../src/analysis/intake/decimals";
import {isMissingText} from "../../../../src/analysis/intake/missingText";
import {numberText, readNumber} from "../../../../src/analysis/intake/numberText";
import type {Decimals} from "../../../../src/analysis/intake/numberText";
import {cellPlace} from "../../../../src/analysis/intake/place";
import {isTotalsLabel} from "../../../../src/analysis/intake/totalsLabel";

const read = (text: string, decimals: Decimals) => {
  const number = numberText(text);
  return number === undefined ? undefined : readNumber(number, decimals);
};

describe("numberText", () => {
  test.each<[string, Decimals, number]>([
    ["$2,057.2m", "point", 2_057_200_000],
    ["1.100,04 Mio. €", "comma", 1_100_040_000],
    ["(1,234)", "point", -1234],
    ["-5", "point", -5],
    ["5-", "point", -5],
    ["−7.5", "point", -7.5],
    ["18.3 MM", "point", 18_300_000],
    ["$101.744K", "point", 101_744],
    ["USD 107,408", "point", 107_408],
    ["12%", "point", 0.12],
    ["1 234 567,5", "comma", 1_234_567.5],
    ["1'234'567.50 CHF", "point", 1_234_567.5],
    ["12,34,567", "point", 1_234_567],
    ["۱۲۳٬۴۵۶ تومان", "point", 123_456],
    ["1,2 tỷ", "comma", 1_200_000_000],
    ["35 triệu đồng", "comma", 35_000_000],
    ["~2,822", "point", 2822],
    ["1,234 employees", "point", 1234],
    ["US$ 12k per year", "point", 12_000],
    [".5", "point", 0.5],
  ])("numberText(%j) with a decimal %s reads %d", (text, decimals, expected) => expect(read(text, decimals)).toBe(expected));

  test.each([
    "",
    "Acme",
    "3M Company",
    "2017-03-01",
    "01.03.2017",
    "20–50",
    "1.2.3",
    "A12",
    "+49 30 1234",
    "(5",
    "5 of 6",
    "--5",
    "x".repeat(32_767),
  ])("numberText(%j) is no number", (text) => {
    expect(numberText(text)).toBeUndefined();
  });

  test.each(["C00100", "ca100", "US4711", "est2019"])("numberText(%s) is a key, not roughly a number", (text) =>
    expect(numberText(text)).toBeUndefined(),
  );

  test.each(["c. 100", "ca. 100", "ca 100", "~100", "est. 100", "kr100", "US$100"])("numberText(%s) is a number", (text) =>
    expect(read(text, "point")).toBe(100),
  );

  test("numberText() tells the currency", () => {
    expect(["$5", "5 €", "EUR 5", "£5", "5 ₫", "5"].map((text) => numberText(text)?.currency)).toEqual([
      "USD",
      "EUR",
      "EUR",
      "GBP",
      "VND",
      undefined,
    ]);
  });

  test("isMissingText() knows how people write nothing", () => {
    expect(["n/a", "-", "N.A.", "unknown", "k.A.", "không có"].every(isMissingText)).toBe(true);
    expect(isMissingText("0")).toBe(false);
  });
});

describe("decimal marks", () => {
  test("settleDecimals() follows what is certain in the column", () => {
    expect(settleDecimals(decimalVotes(["1.100,04", "2.822"]), undefined)).toBe("comma");
    expect(settleDecimals(decimalVotes(["1,100.04", "2,822"]), undefined)).toBe("point");
    expect(settleDecimals(decimalVotes(["1.234.567"]), undefined)).toBe("comma");
  });
  test("settleDecimals() follows the sheet where the column is open, and takes groups of three for thousands where nothing tells", () => {
    expect(settleDecimals(decimalVotes(["2.822"]), "point")).toBe("point");
    expect(settleDecimals(decimalVotes(["2.822", "1.210"]), undefined)).toBe("comma");
    expect(settleDecimals(decimalVotes(["2,822"]), undefined)).toBe("point");
  });
});

describe("dates", () => {
  test.each([
    ["2017-03-01", 42_795],
    ["2017/3/1", 42_795],
    ["2017-03-01 09:30", 42_795],
    ["2017-03-01T00:00:00Z", 42_795],
    ["01.03.2017", 42_795],
    ["3/1/2017", 42_795],
    ["1970-01-01", 25_569],
  ])("dateOf(%j) is %d", (text, serial) => expect(dateOf(text)).toBe(serial));
  test("dateOf() of a day that never was is none", () =>
    expect(["2017-02-30", "13/13/2017", "12345", "March"].every((text) => Number.isNaN(dateOf(text)))).toBe(true));
  test("dayOrder() is told by a first part over 12", () => {
    expect(dateOf("25/12/2017", dayOrder(["25/12/2017"]))).toBe(43_094);
    expect(dayOrder(["03/12/2017"])).toBe("monthFirst");
  });
  test("isDateFormat() knows dates from money", () => {
    expect(["yyyy-mm-dd", "m/d/yyyy", "[$-409]d-mmm-yy;@", "dd.mm.yyyy hh:mm"].every(isDateFormat)).toBe(true);
    expect(["General", "0.00", '#,##0 "days"', "[Red]0", "$#,##0", "@"].some(isDateFormat)).toBe(false);
  });
});

test("currencyWithin() finds the currency of a heading or a format", () => {
  expect(["Revenue ($)", "Umsatz in EUR", "[$€-407] #,##0.00", '"£"#,##0', "Doanh thu (đ)", "Revenue", "ARR"].map(currencyWithin)).toEqual([
    "USD",
    "EUR",
    "EUR",
    "GBP",
    "VND",
    undefined,
    undefined,
  ]);
});

test("cellPlace() quotes titles as Excel does", () => {
  expect(cellPlace("Sales", 16, 2)).toBe("Sales!C17");
  expect(cellPlace("My sheet", 0, 27)).toBe("'My sheet'!AB1");
  expect(cellPlace("Bob's", 0, 0)).toBe("'Bob''s'!A1");
  expect(cellPlace("Q1", 0, 0)).toBe("'Q1'!A1");
});

test("isTotalsLabel() knows totals, and no customer", () => {
  expect(["Total", "TOTALS:", "Grand Total", "Summe", "Tổng cộng", "جمع کل", "Total (85)"].every(isTotalsLabel)).toBe(true);
  expect(["TotalEnergies", "Summit Freight", "Total Wine", "Tongdale", ""].some(isTotalsLabel)).toBe(false);
});
