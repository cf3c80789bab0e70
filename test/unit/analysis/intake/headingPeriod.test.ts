import {describe, expect, test} from "vitest";
import {isOtherPeriod, yearOf} from "../../../../src/analysis/intake/headingPeriod";

describe("yearOf(heading)", () => {
  test.each([
    ["Umsatz 2024", 2024],
    ["Sales FY24", 2024],
    ["Sales FY 2024", 2024],
    ["CA_2023", 2023],
    ["Doanh thu năm 2025", 2025],
    ["فروش ۱۴۰۲", 1402],
    ["Revenue", undefined],
    ["Revenue Q1 2024", undefined],
    ["Revenue 2024 YTD", undefined],
    ["Growth 2023/2024", undefined],
    ["Revenue (in 1000 USD)", undefined],
    ["", undefined],
  ])("of %s is %s", (heading, year) => expect(yearOf(heading)).toBe(year));
});

describe("isOtherPeriod(one, other)", () => {
  test.each([
    ["Revenue 2023", "Revenue 2024", true],
    ["Revenue Q1", "Revenue Q2", true],
    ["Doanh số T1/2025", "Doanh số T2/2025", true],
    ["Umsatz 2024", "Umsatz 2025 (YTD)", true],
    ["Revenue 2024", "Revenue 2024", false],
    ["Revenue 2023", "Costs 2024", false],
    ["Revenue", "Revenue 2024", false],
    ["Revenue", "Turnover", false],
  ])("of %s and %s is %s", (one, other, isOther) => expect(isOtherPeriod(one, other)).toBe(isOther));
});
