import {describe, expect, test} from "vitest";
import type {Attribute, AttributeTable} from "../../../../src/domain/attribute";
import {hasTables, tablePath, tablesNote} from "../../headless/sharedTables";
import {choose, TODAY, valueOf} from "../sheet";
import {csvSheet, linkedIntake} from "./linkedSheets";

/** The columns of maven_customers.csv that the deals tell, by ours. The rest of it is the accounts themselves, or needs the sales teams (main_region) or a choice (best_top20_revenue). */
const SAME: Readonly<Record<string, string>> = {
  deals_total: "Deals",
  deals_won: "Deals won",
  deals_lost: "Deals lost",
  won_revenue: "Amount won",
  avg_deal: "Average deal",
  max_deal: "Largest deal",
  median_days_to_close: "Median days to close",
  first_won_date: "First purchase",
  last_won_date: "Last purchase",
  products_bought: "Different product",
  top_product: "Usual product",
  win_rate: "Win rate",
  account: "account",
  sector: "sector",
  year_established: "year_established",
  revenue: "revenue",
  employees: "employees",
  office_location: "office_location",
  subsidiary_of: "subsidiary_of",
};

/** Decimals to which maven_customers.csv is rounded. */
const ROUNDED: Readonly<Record<string, number>> = {avg_deal: 2, win_rate: 4};

describe.skipIf(!hasTables)(`the accounts and the pipeline of maven${tablesNote}`, () => {
  test("joined give the table of maven_customers.csv, cell by cell", () => {
    const truth = csvSheet("Customers", tablePath("maven_customers.csv")).rows;
    const accounts = csvSheet("Accounts", tablePath("maven/maven_accounts.csv"));
    const pipeline = csvSheet("Pipeline", tablePath("maven/maven_sales_pipeline.csv"));
    const {intake, links} = linkedIntake(accounts, [["deals", pipeline]]);
    const choices = choose({links});
    const table = valueOf(intake.attributes(choices, TODAY));
    const [headings = [], ...rows] = truth;
    let compared = 0;
    headings.forEach((heading, column) => {
      const ours = SAME[String(heading)];
      if (ours === undefined) return;
      const attribute = attributeNamed(table, ours);
      rows.forEach((cells, customer) => {
        const [found, known] = [valueAt(attribute, customer), truthOf(cells[column])];
        const decimals = ROUNDED[String(heading)];
        if (decimals === undefined) expect([heading, customer, found]).toEqual([heading, customer, known]);
        // Half of the last digit, because a 5 may have been rounded either way.
        else expect(Math.abs(Number(found) - Number(known)), `${String(heading)} of ${customer}`).toBeLessThan(0.5 * 10 ** -decimals + 1e-9);
        compared++;
      });
    });
    expect(compared).toBe(85 * Object.keys(SAME).length);
    expect(valueOf(intake.finish(choices, TODAY)).links?.[0]).toMatchObject({
      matchedCustomers: 85,
      matchedRows: 7375,
      lostRows: 1425,
      byName: 0,
      missedCustomers: 0,
    });
  });
});

function attributeNamed({attributes}: AttributeTable, heading: string): Attribute {
  const found = attributes.find((attribute) => attribute.heading === heading);
  if (found === undefined) throw new Error(`no column ${heading}: ${attributes.map((one) => one.heading).join()}`);
  return found;
}

/** Dates as they stand in the file; the pipeline writes "GTXPro" where the list of products, and so the table, has "GTX Pro". */
function valueAt({values, kind}: Attribute, customer: number): string | number {
  if (values.kind === "text") return (values.texts[values.codes[customer] ?? -1] ?? "").replace("GTXPro", "GTX Pro");
  if (values.kind === "many") throw new Error("no column of several values expected");
  const value = values.numbers[customer] ?? Number.NaN;
  if (kind === "date") return new Date((value - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return value;
}

const truthOf = (cell: unknown): string | number => {
  const text = String(cell ?? "");
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
};
