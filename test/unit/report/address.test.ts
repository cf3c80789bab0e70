import {expect, test} from "vitest";
import {absolute, columnLetters, escapedHeading, onSheet, tableCell, tableColumn} from "../../../src/report/address";

test("columnLetters(column) counts as Excel does", () => {
  expect([0, 25, 26, 51, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD"]);
  expect(() => columnLetters(-1)).toThrow("invalid column: -1");
});

test("absolute(area) is one cell or two corners", () => {
  expect(absolute({row: 4, column: 2, rows: 1, columns: 1})).toBe("$C$5");
  expect(absolute({row: 4, column: 2, rows: 3, columns: 2})).toBe("$C$5:$D$7");
});

test("onSheet(title, area) quotes the title and doubles its quotes", () => {
  expect(onSheet("Anna's 2025", {row: 0, column: 0, rows: 2, columns: 1})).toBe("'Anna''s 2025'!$A$1:$A$2");
});

test("escapedHeading(heading) puts an apostrophe before [ ] # ' @", () => {
  expect(escapedHeading("a[b]c#d'e@f")).toBe("a'[b']c'#d''e'@f");
});

test("tableColumn(table, heading) doubles the brackets where the heading is more than letters, digits and spaces", () => {
  expect(tableColumn("Customers", "Seats")).toBe("Customers[Seats]");
  expect(tableColumn("Customers", "Annual revenue")).toBe("Customers[Annual revenue]");
  expect(tableColumn("Customers", "Doanh thu năm")).toBe("Customers[Doanh thu năm]");
  expect(tableColumn("Customers", "Revenue ($)")).toBe("Customers[[Revenue ($)]]");
  expect(tableColumn("Customers", " Seats")).toBe("Customers[[ Seats]]");
  expect(tableColumn("Customers", "Won #")).toBe("Customers[[Won '#]]");
});

test("tableCell(heading) is the cell in the formula's own row", () => {
  expect(tableCell("Seats")).toBe("[@Seats]");
  expect(tableCell("Annual revenue")).toBe("[@[Annual revenue]]");
  expect(tableCell("Seats [2025]")).toBe("[@[Seats '[2025']]]");
});
