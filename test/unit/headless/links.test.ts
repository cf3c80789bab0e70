import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {analyze} from "../../../src/headless/analyze";
import type {Answer} from "../../../src/headless/answer";
import {hasTables, tablePath, tablesNote} from "./sharedTables";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lodestar-"));
});
afterAll(() => rmSync(folder, {recursive: true}));

const file = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
};

async function run(...line: string[]): Promise<{readonly code: number; readonly answer: Answer | undefined; readonly complaints: readonly string[]}> {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await analyze(line, {
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
    clock: () => Date.UTC(2026, 10, 22, 12),
  });
  return {code, answer: code === 0 ? JSON.parse(printed.join("")) : undefined, complaints};
}

describe("analyze --link", () => {
  const customers = () => file("customers.csv", ["Company,Country", "Alder Ltd,VN", "Birch,DE", "Cedar,FR", "Dogwood,FR"]);
  const deals = () =>
    file("deals.csv", [
      "Account,Stage,Rep,Amount",
      "Alder,Won,Kim,900",
      "ALDER LTD,Won,Kim,100",
      "Birch,Won,Omar,300",
      "Cedar,Lost,Zoe,9",
      "Elm,Won,Kim,5",
    ]);

  test("tells how each file was joined and lists what found no counterpart, with its names, on both sides", async () => {
    const {answer} = await run(customers(), "--link", `deals=${deals()}`);
    expect(answer?.revenue).toBe(1300);
    expect(answer?.links).toEqual([
      {
        sheet: "deals",
        kind: "deals",
        joinedOn: ["Company", "Account"],
        rows: 5,
        matchedRows: 4,
        byName: 1,
        columns: ["Deals", "Deals won", "Deals lost", "Win rate", "Amount won", "Average deal", "Largest deal", "Usual Rep"],
        unmatchedRows: 1,
        unmatched: [{row: 6, name: "Elm"}],
        missing: [{row: 5, name: "Dogwood"}],
      },
    ]);
  });

  test("takes a list that says more about a column of the deals, whatever the order", async () => {
    const teams = file("teams.csv", ["Rep,Office", "Kim,East", "Omar,West", "Pat,West"]);
    const {answer} = await run(customers(), "--link", `lookup=${teams}`, "--link", `deals=${deals()}`);
    expect(answer?.links?.[0]).toMatchObject({
      sheet: "teams",
      kind: "lookup",
      over: "deals",
      joinedOn: ["Rep", "Rep"],
      columns: ["Usual Office"],
      unmatched: [{row: 4, name: "Pat"}],
      missing: [{row: 5, name: "Zoe"}],
    });
    expect(answer?.problems.find(({code}) => code === "valuesNotListed")?.place).toBe("deals!C5");
  });

  test("without a link says nothing of links", async () => {
    const {answer} = await run(file("alone.csv", ["Company,ARR", "Alder,5", "Birch,7", "Cedar,9"]));
    expect(answer?.links).toBeUndefined();
  });

  test("names a list that nothing asks for, and stops with 2", async () => {
    const {code, complaints} = await run(customers(), "--link", `lookup=${file("moons.csv", ["Moon,Planet", "Io,Jupiter", "Titan,Saturn"])}`);
    expect(code).toBe(2);
    expect(complaints.at(-1)).toContain("listed in moons");
  });
});

describe.runIf(hasTables)(`analyze(maven accounts) with its pipeline${tablesNote}`, () => {
  test("finds the tiers, the focus tier and the best of maven_customers.csv", async () => {
    const [{answer: linked}, {answer: whole}] = [
      await run(tablePath("maven/maven_accounts.csv"), "--link", `deals=${tablePath("maven/maven_sales_pipeline.csv")}`),
      await run(tablePath("maven_customers.csv")),
    ];
    for (const key of ["rows", "customers", "unclassified", "revenue", "tiers", "focusTier", "best"] as const)
      expect(linked?.[key]).toEqual(whole?.[key]);
    expect(linked?.links?.[0]).toMatchObject({unmatchedRows: 1425, missing: []});
  });
});
