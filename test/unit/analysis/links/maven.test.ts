import {describe, expect, test} from "vitest";
import type {Attribute, AttributeTable} from "../../../../src/domain/attribute";
import {createLocalEngine} from "../../../../src/workflow/localEngine";
import {hasTables, tablePath, tablesNote} from "../../headless/sharedTables";
import {choose, TODAY, valueOf} from "../sheet";
import {csvSheet, linkedIntake, linkOf, rangeOf} from "./linkedSheets";

/** The columns of maven_customers.csv by ours. The last one, best_top20_revenue, is no column of any of its sources: it is who is best by revenue, and is compared below. */
const SAME: Readonly<Record<string, string>> = {
  account: "account",
  sector: "sector",
  year_established: "year_established",
  revenue: "revenue",
  employees: "employees",
  office_location: "office_location",
  subsidiary_of: "subsidiary_of",
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
  main_region: "Usual regional_office",
  win_rate: "Win rate",
  is_subsidiary: "subsidiary_of: subsidiary",
};

/** Decimals to which maven_customers.csv is rounded. */
const ROUNDED: Readonly<Record<string, number>> = {avg_deal: 2, win_rate: 4};

/** The columns that the accounts and the pipeline do not hold: the region stands in the list of the sales teams, and the pipeline spells a product in its own way. */
const NOT_IN_PIPELINE = {main_region: undefined, top_product: "GTXPro"};

const sheets = () => ({
  truth: csvSheet("Customers", tablePath("maven_customers.csv")).rows,
  accounts: csvSheet("Accounts", tablePath("maven/maven_accounts.csv")),
  pipeline: csvSheet("Pipeline", tablePath("maven/maven_sales_pipeline.csv")),
  teams: csvSheet("Teams", tablePath("maven/maven_sales_teams.csv")),
  products: csvSheet("Products", tablePath("maven/maven_products.csv")),
});

describe.skipIf(!hasTables)(`the sheets of maven${tablesNote}`, () => {
  test("accounts, pipeline, sales teams and products joined give the table of maven_customers.csv, cell by cell", () => {
    const {truth, accounts, pipeline, teams, products} = sheets();
    const {intake, links} = linkedIntake(accounts, [
      ["deals", pipeline],
      ["lookup", teams],
      ["lookup", products],
    ]);
    const choices = choose({links});
    const {wrong, compared} = differences(truth, valueOf(intake.attributes(choices, TODAY)), SAME);
    expect(wrong).toEqual([]);
    expect(compared).toBe(85 * (truth[0].length - 1));
    const [deals, agents, listed] = valueOf(intake.finish(choices, TODAY)).links ?? [];
    expect(deals).toMatchObject({matchedCustomers: 85, matchedRows: 7375, lostRows: 1425, byName: 0, missedCustomers: 0});
    expect(agents).toMatchObject({
      customerHeading: "sales_agent",
      heading: "sales_agent",
      columns: ["Usual manager", "Usual regional_office"],
      over: {title: "Pipeline", column: 1, rows: 8800},
      matchedRows: 30,
      lostRows: 5,
      matchedCustomers: 8800,
      missedCustomers: 0,
    });
    // "GTXPro" of the pipeline is "GTX Pro" in the list of products: 1480 rows, counted by grep -c GTXPro.
    expect(listed).toMatchObject({
      customerHeading: "product",
      columns: ["Usual series", "Different series"],
      byName: 1480,
      lostRows: 0,
      missedCustomers: 0,
    });
  });

  test("accounts and pipeline alone give all of it but the region and one spelling of a product", () => {
    const {truth, accounts, pipeline} = sheets();
    const {intake, links} = linkedIntake(accounts, [["deals", pipeline]]);
    const {main_region: _, ...same} = SAME;
    const {wrong} = differences(truth, valueOf(intake.attributes(choose({links}), TODAY)), same);
    expect(wrong.every((line) => line.startsWith("top_product") && line.endsWith(`${NOT_IN_PIPELINE.top_product}, not GTX Pro`))).toBe(true);
    expect(wrong).toHaveLength(truth.filter((cells) => cells[truth[0].indexOf("top_product")] === "GTX Pro").length);
  });

  test("best_top20_revenue is who is best by revenue of all customers", async () => {
    const {truth, accounts, pipeline} = sheets();
    const engine = createLocalEngine();
    const link = linkOf("deals", pipeline.title);
    await engine.begin(rangeOf(accounts));
    await engine.add({firstRow: 0, firstColumn: 0, rows: accounts.rows});
    await engine.link(rangeOf(pipeline), link);
    await engine.add({firstRow: 0, firstColumn: 0, rows: pipeline.rows});
    // Nobody reaches the upper floor, so that all customers are of one tier and "pareto" is the top 20 % of all.
    const all = {floorMethod: "manual", tierCount: 2, floors: [1e9, 0]} as const;
    const choices = choose({links: [link], ...all, objective: {kind: "revenue"}, bestCount: "pareto"});
    const {shortlist, places} = valueOf(await engine.best(choices, TODAY));
    const column = truth[0].indexOf("best_top20_revenue");
    const known = truth.slice(1).flatMap((cells) => (cells[column] === 1 ? [String(cells[0])] : []));
    expect(shortlist.best).toHaveLength(17);
    expect(places.map(({name}) => name).sort()).toEqual(known.sort());
  });
});

/** Every cell of the truth that is another one in the table. */
function differences(
  [headings = [], ...rows]: readonly (readonly unknown[])[],
  table: AttributeTable,
  same: Readonly<Record<string, string>>,
): {readonly wrong: readonly string[]; readonly compared: number} {
  const wrong: string[] = [];
  let compared = 0;
  headings.forEach((heading, column) => {
    const ours = same[String(heading)];
    if (ours === undefined) return;
    const attribute = attributeNamed(table, ours);
    rows.forEach((cells, customer) => {
      const [found, known] = [valueAt(attribute, customer), truthOf(cells[column])];
      const decimals = ROUNDED[String(heading)];
      // Half of the last digit, because a 5 may have been rounded either way.
      const isSame = decimals === undefined ? found === known : Math.abs(Number(found) - Number(known)) < 0.5 * 10 ** -decimals + 1e-9;
      if (!isSame) wrong.push(`${String(heading)} of ${customer + 1}: ${found}, not ${known}`);
      compared++;
    });
  });
  return {wrong, compared};
}

function attributeNamed({attributes}: AttributeTable, heading: string): Attribute {
  const found = attributes.find((attribute) => attribute.heading === heading);
  if (found === undefined) throw new Error(`no column ${heading}: ${attributes.map((one) => one.heading).join()}`);
  return found;
}

/** Dates as they stand in the file. */
function valueAt({values, kind}: Attribute, customer: number): string | number {
  if (values.kind === "text") return values.texts[values.codes[customer] ?? -1] ?? "";
  if (values.kind === "many") throw new Error("no column of several values expected");
  const value = values.numbers[customer] ?? Number.NaN;
  if (kind === "date") return new Date((value - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return value;
}

const truthOf = (cell: unknown): string | number => {
  const text = String(cell ?? "");
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
};
