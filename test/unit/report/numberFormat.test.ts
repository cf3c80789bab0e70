import {expect, test} from "vitest";
import {floorFormat, moneyFormat} from "../../../src/report/numberFormat";

test("moneyFormat(currency, largest) puts the sign where the currency has it", () => {
  expect(moneyFormat("USD", 84_000)).toBe('"$"#,##0');
  expect(moneyFormat("EUR", 84_000)).toBe('#,##0 "€"');
  expect(moneyFormat("VND", 84_000)).toBe('#,##0 "₫"');
  expect(moneyFormat("CHF", 84_000)).toBe('"CHF" #,##0');
});

test("moneyFormat(currency, largest) keeps cents where amounts are small", () => {
  expect(moneyFormat("USD", 12.5)).toBe('"$"#,##0.00');
  expect(moneyFormat(undefined, 12.5)).toBe("#,##0.00");
});

test("moneyFormat(currency, largest) shows an unknown code behind the number, quotes taken out", () => {
  expect(moneyFormat("xaf", 84_000)).toBe('#,##0 "XAF"');
  expect(moneyFormat('a"b', 84_000)).toBe('#,##0 "AB"');
});

test("moneyFormat(currency, largest) writes a unit as the heading does", () => {
  expect(moneyFormat("Mio. €", 84_000)).toBe('#,##0 "Mio. €"');
  expect(moneyFormat("k€", 12.5)).toBe('#,##0.00 "k€"');
  expect(moneyFormat("thousands of US dollars", 84_000)).toBe("#,##0");
});

test("floorFormat(floors) shows thousands for large whole floors only", () => {
  expect(floorFormat([50_000, 1000, 0])).toBe("#,##0");
  expect(floorFormat([21, 6, 1])).toBe("General");
  expect(floorFormat([50_000.5, 1])).toBe("General");
});
