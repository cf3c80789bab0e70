import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {customersCsv, prospectsCsv} from "../../../assets/samples/make";

const committed = (name: string) => readFileSync(new URL(`../../../assets/samples/${name}`, import.meta.url), "utf8");

describe("the sample lists", () => {
  test("customersCsv() makes the committed 400 customers again", () => {
    expect(customersCsv()).toBe(committed("customers.csv"));
    expect(customersCsv().trim().split("\n")).toHaveLength(401);
  });

  test("prospectsCsv() makes the committed 300 prospects again", () => {
    expect(prospectsCsv()).toBe(committed("prospects.csv"));
    expect(prospectsCsv().trim().split("\n")).toHaveLength(301);
  });

  test("customersCsv() plants a profile that the fastest, most profitable and longest Large customers share", () => {
    const [headings, ...rows] = customersCsv()
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const field = (row: readonly string[], heading: string) => row[headings.indexOf(heading)];
    const days = (row: readonly string[], from: string, to: string) =>
      (Date.parse(field(row, to) || "2025-12-31") - Date.parse(field(row, from))) / 86_400_000;
    const isIdeal = (row: readonly string[]) =>
      field(row, "Industry") === "Logistics" &&
      Number(field(row, "Employees")) >= 120 &&
      Number(field(row, "Employees")) <= 300 &&
      field(row, "Tools used").includes("Warehouse system");
    const large = rows.filter((row) => Number(field(row, "Seats")) >= 21);
    const idealAmong20 = (rank: (row: readonly string[]) => number) =>
      [...large]
        .sort((a, b) => rank(a) - rank(b))
        .slice(0, 20)
        .filter(isIdeal).length;
    expect(large.filter(isIdeal).length / large.length).toBeLessThan(0.4);
    expect(idealAmong20((row) => days(row, "Created", "Closed"))).toBeGreaterThanOrEqual(18);
    expect(idealAmong20((row) => -Number(field(row, "Gross margin %")))).toBeGreaterThanOrEqual(18);
    expect(idealAmong20((row) => -days(row, "Customer since", "Churned on"))).toBeGreaterThanOrEqual(13);
  });
});
