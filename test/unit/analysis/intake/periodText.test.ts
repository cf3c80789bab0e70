import {expect, test} from "vitest";
import {areMonths, periodOf, periodStart} from "../../../../src/analysis/intake/periodText";
import {isoDate} from "../../../../src/analysis/intake/understand";

test.each([
  ["Q3 2024", "2024-07-01"],
  ["H2 2023", "2023-07-01"],
  ["Tháng 3 năm 2024", "2024-03-01"],
  ["KW 12/2024", "2024-03-18"],
  ["سه‌ماهه چهارم ۱۴۰۲", "2023-12-22"],
  ["پاییز ۱۴۰۲", "2023-09-23"],
  ["III kw. 2023", "2023-07-01"],
])("periodOf(%j) begins on %s", (text, day) => {
  const period = periodOf(text);
  expect(period && isoDate(periodStart(period, false))).toBe(day);
});

test.each([
  "Q1",
  "2024",
  "Q5 2024",
  "H3 2024",
  "2 2024",
  "Version 2 2024",
  "Quartal",
  "Q1 Q2 2024",
  "FY24 Q1",
  "Q1 2024 (est.)",
  "Aldaby 2 2024",
  "",
])("periodOf(%j) is no part of a year", (text) => expect(periodOf(text)).toBeUndefined());

test("areMonths() of parts of a year: Vietnamese months have numbers that no quarter has", () => {
  const [months, quarters] = [
    ["T1/2024", "T12/2023"],
    ["T1 2024", "T4 2023"],
  ].map((texts) => texts.map(periodOf));
  expect([areMonths(months), areMonths(quarters)]).toEqual([true, false]);
  expect(quarters.map((period) => period && isoDate(periodStart(period, false)))).toEqual(["2024-01-01", "2023-10-01"]);
  expect(months.map((period) => period && isoDate(periodStart(period, true)))).toEqual(["2024-01-01", "2023-12-01"]);
});

test("periodStart() of a month that a quarter cannot be is no day", () => {
  expect(periodStart({unit: "part", number: 12, year: 2024}, false)).toBeNaN();
});
