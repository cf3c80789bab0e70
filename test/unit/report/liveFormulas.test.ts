import {describe, expect, test} from "vitest";
import {ROWS} from "./example";
import {written} from "./written";

const text = (value: unknown) => (typeof value === "object" && value !== null && "error" in value ? value.error : value);

describe.each([
  ["a plain range", undefined],
  ["a table", "Customers"],
])("a floor edited on the summary of %s", (_, table) => {
  test("moves tiers, revenue and captions without the add-in", async () => {
    const sheet = await written(ROWS, {}, table);
    expect(sheet.column("ICP Tier")).toEqual(["Large", "Large", "Medium", "Medium", "Small", "Small"]);
    expect(sheet.row(sheet.firstTier).slice(0, 5)).toEqual(["Large", 21, 2, 2 / 6, 15_000]);
    sheet.setFloor(0, 25);
    expect(sheet.column("ICP Tier")).toEqual(["Large", "Medium", "Medium", "Medium", "Small", "Small"]);
    expect(sheet.row(sheet.firstTier).slice(0, 8)).toEqual(["Large", 25, 1, 1 / 6, 9000, 9000 / 21_000, 9000, 9000]);
    expect(sheet.row(1)[0]).toBe("Medium customers bring the most revenue: 52% of it.");
    expect(sheet.row(sheet.firstTier + 1)[8]).toBe("Focus tier");
  });

  test("out of order is an error everywhere, with a sentence that says what to do", async () => {
    const sheet = await written(ROWS, {}, table);
    for (const wrong of [6, 3, "many", null]) {
      sheet.setFloor(0, wrong);
      expect(sheet.column("ICP Tier").map(text)).toEqual(Array(6).fill("#N/A"));
      expect(sheet.row(sheet.firstTier).slice(2, 8).map(text)).toEqual(Array(6).fill("#N/A"));
      expect(sheet.row(1)[0]).toBe("Each floor must be a number below the one above it. Until then tiers read #N/A.");
    }
    sheet.setFloor(0, 21);
    expect(sheet.column("ICP Tier")).toContain("Large");
  });

  test("above a customer leaves that customer unclassified, and counted", async () => {
    const sheet = await written(ROWS, {}, table);
    sheet.setFloor(2, 2);
    expect(sheet.column("ICP Tier")[5]).toBe("Unclassified");
    expect([sheet.row(sheet.firstTier + 4)[2], sheet.row(sheet.firstTier + 4)[4]]).toEqual([1, 300]);
  });
});

test("a tier renamed on the summary is renamed beside every customer", async () => {
  const sheet = await written(ROWS, {}, "Customers");
  sheet.summary.setValue(sheet.firstTier, 0, "=Giants");
  expect(sheet.column("ICP Tier").slice(0, 3)).toEqual(["=Giants", "=Giants", "Medium"]);
  expect(sheet.row(sheet.firstTier)[4]).toBe(15_000);
});

test("a row added to a table counts at once", async () => {
  const sheet = await written(ROWS, {}, "Customers");
  const [table] = sheet.book.tables;
  if (!table) throw new Error("no table");
  sheet.book.resizeTable(table, {...table.area, rows: table.area.rows + 1});
  sheet.customers.setValues(7, 0, [["Gum", 50, 4000]]);
  sheet.customers.setFormula(7, 3, sheet.customers.formula(6, 3) ?? "");
  expect(sheet.row(sheet.firstTier).slice(2, 5)).toEqual([3, 3 / 7, 19_000]);
});

test("shares that are nearly equal are said to be, and no longer when a floor makes them differ", async () => {
  const rows = [
    ["Company", "Seats", "ARR"],
    ["A", 30, 5000],
    ["B", 22, 5100],
    ["C", 8, 10_000],
    ["D", 2, 100],
  ];
  const sheet = await written(rows, {});
  const remark = sheet.firstTier + 6;
  expect(sheet.row(remark)[0]).toContain("nearly equal");
  sheet.setFloor(0, 25);
  expect(sheet.row(remark)[0]).toBe("");
});
