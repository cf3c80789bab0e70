import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openXlsx} from "../../../src/embedded/file/openXlsx";
import {createWorkbook} from "../../../src/embedded/workbook/workbook";
import {analyze} from "../../../src/headless/analyze";
import type {Answer} from "../../../src/headless/answer";
import {hasTables, KNOWN, KNOWN_SHORTLISTS, MAVEN_OPTIONS, tablePath, tablesNote} from "./sharedTables";

/** A clock that stands still: nothing takes over a second, however busy the machine is. */
const NOON = Date.UTC(2026, 10, 22, 12);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lodestar-"));
});
afterAll(() => rmSync(folder, {recursive: true}));

/** Runs the command and catches what it prints. */
async function run(...line: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await analyze(line, {print: (text) => printed.push(text), complain: (text) => complaints.push(text), clock: () => NOON});
  return {code, printed: printed.join(""), complaints};
}

const answerOf = (text: string): Answer => JSON.parse(text);

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const CUSTOMERS = "Company,Seats,ARR\nAlder,30,9000\nBirch,21,6000\nCedar,8,3000\nElm,3,700\nFir,,300\n";

describe.runIf(hasTables)("analyze(real table)", () => {
  test.each(KNOWN)("$file adds up to what another program says", async ({file: name, options, customers, revenue, tiers}) => {
    const {code, printed} = await run(tablePath(name), ...options);
    const answer = answerOf(printed);
    expect(code).toBe(0);
    expect([answer.customers, answer.revenue]).toEqual([customers, revenue]);
    expect(answer.tiers.map((tier) => [tier.name, tier.customers, tier.revenue])).toEqual(tiers);
  });
});

describe.runIf(hasTables)("analyze(maven_customers.csv)", () => {
  test.each(KNOWN_SHORTLISTS)("shortlists by $objective whom another program ranks first", async ({objective, best}) => {
    const {code, printed} = await run(tablePath("maven_customers.csv"), ...MAVEN_OPTIONS, "--objective", objective);
    expect(code).toBe(0);
    expect(answerOf(printed).best?.map(({row, name, value}) => [row, name, value])).toEqual(best);
  });

  test("lets revenue stand in where there is no margin, and says so", async () => {
    const {printed} = await run(tablePath("maven_customers.csv"), ...MAVEN_OPTIONS, "--objective", "profit");
    expect(answerOf(printed).best?.[0]?.name).toBe("Donquadtech");
    expect(answerOf(printed).problems.map(({code}) => code)).toContain("objectiveColumnMissing");
  });
});
test.skipIf(hasTables)(`analyze(maven_customers.csv) shortlists whom another program ranks first${tablesNote}`, () => undefined);

describe("analyze(sample)", () => {
  const sample = fileURLToPath(new URL("../../../assets/samples/customers.csv", import.meta.url));

  test("prints best, traits and profile as JSON without NaN, and the story in the language of the run", async () => {
    const {printed} = await run(sample, "--objective", "growth");
    const {best, traits, profile} = answerOf(printed);
    expect(best).toHaveLength(20);
    expect(traits?.filter(({inProfile}) => inProfile).map(({attribute}) => attribute)).toEqual(
      expect.arrayContaining(["Industry", "Employees", "Tools used"]),
    );
    expect(profile?.verdict).not.toBe("none");
    expect(profile?.auc).toBeGreaterThan(0.5);
    const [low, high] = profile?.aucInterval ?? [Number.NaN, Number.NaN];
    expect(low).toBeLessThan(profile?.auc ?? 0);
    expect(high).toBeGreaterThan(profile?.auc ?? 1);
    expect(profile?.narrative.en).toContain("Logistics");
  });

  test("refuses an objective whose column is not there, in one line", async () => {
    const {code, complaints} = await run(sample, "--objective", "Nowhere");
    expect([code, complaints.length]).toEqual([2, 1]);
    expect(complaints[0]).toContain("Nowhere");
  });
});

test.skipIf(hasTables)(`analyze(real table) adds up${tablesNote}`, () => undefined);

describe("analyze(file)", () => {
  test("prints the answer as JSON: tiers highest first, shares of the classified revenue", async () => {
    const {code, printed, complaints} = await run(file("customers.csv", CUSTOMERS), "--floors", "6,21", "--tiers", "Small,Medium,Large");
    const {tiers, ...answer} = answerOf(printed);
    expect([code, complaints]).toEqual([0, []]);
    expect(tiers).toEqual([
      {name: "Large", floor: 21, customers: 2, revenue: 15_000, share: 15_000 / 18_700},
      {name: "Medium", floor: 6, customers: 1, revenue: 3000, share: 3000 / 18_700},
      {name: "Small", floor: 1, customers: 1, revenue: 700, share: 700 / 18_700},
    ]);
    expect(answer).toMatchObject({rows: 5, customers: 5, unclassified: 1, revenue: 18_700, focusTier: "Large"});
    expect(answer.columns.map(({heading, role}) => [heading, role])).toEqual([
      ["Company", "company"],
      ["Seats", "seats"],
      ["ARR", "amount"],
    ]);
    expect(answer.problems).toContainEqual({code: "unclassified", place: "customers!B6", message: expect.stringContaining("customers!B6")});
    expect(answer.timings["total"]).toBe(0);
  });

  test("leaves out what is not built yet rather than faking it", async () => {
    const {printed} = await run(file("customers.csv", CUSTOMERS));
    expect(Object.keys(answerOf(printed))).toEqual([
      "rows",
      "customers",
      "unclassified",
      "revenue",
      "tiers",
      "focusTier",
      "best",
      "traits",
      "combinations",
      "largestWracc",
      "profile",
      "columns",
      "problems",
      "timings",
    ]);
  });

  test("writes the JSON to a file where it is told to", async () => {
    const target = join(folder, "answer.json");
    const {code, printed} = await run(file("customers.csv", CUSTOMERS), "--json", target);
    expect([code, printed]).toEqual([0, ""]);
    expect(answerOf(readFileSync(target, "utf8")).customers).toBe(5);
  });

  test("-o writes a workbook that can be analysed again, with the same answer and in the same place", async () => {
    const target = join(folder, "out.xlsx");
    const line = ["--floors", "6,21"];
    const first = await run(file("customers.csv", CUSTOMERS), ...line, "-o", target);
    const again = await run(target, ...line, "-o", join(folder, "again.xlsx"));
    expect([first.code, again.code, again.complaints]).toEqual([0, 0, []]);
    const {timings: _, ...one} = answerOf(first.printed);
    const {timings: __, ...two} = answerOf(again.printed);
    expect(two).toEqual(one);
  });

  test("--help prints every option", async () => {
    const {code, printed} = await run("--help");
    expect(code).toBe(0);
    for (const option of [
      "--sheet",
      "--customer",
      "--amount",
      "--metric",
      "--floors",
      "--tiers",
      "--language",
      "--values",
      "--formulas",
      "-o",
      "--json",
    ]) {
      expect(printed).toContain(option);
    }
  });
});

describe("analyze(unusable input) says so in one line and returns 2", () => {
  const refused = async (line: string[], ...parts: string[]) => {
    const {code, printed, complaints} = await run(...line);
    expect([code, printed, complaints.length]).toEqual([2, "", 1]);
    for (const part of parts) expect(complaints[0]).toContain(part);
  };

  test("no file", () => refused([join(folder, "nobody.csv")], "nobody.csv"));
  test("a folder", () => refused([folder], folder));
  test("an empty file", () => refused([file("empty.csv", "")], "empty.csv"));
  test("headings only", () => refused([file("headings.csv", "Company,Seats,ARR\n")], "headings"));
  test("one customer", () => refused([file("one.csv", "Company,Seats,ARR\nAlder,3,100\n")], "one"));
  test("a sheet with text where the amounts should be", () =>
    refused(
      [file("texts.csv", "Company,Seats,ARR\nAlder,30,see contract\nBirch,22,see contract\nCedar,8,2000\n")],
      "Column “ARR” should hold numbers, but texts!C2 reads “see contract”. Correct it, or choose another column.",
    ));
  test("no amount", () => refused([file("scores.csv", "Company,Score 1,Score 2\nA,1.5,2.5\nB,3.5,2\nC,4,1\n")], "No column of scores looks like"));
  test("no numeric column", () => refused([file("words.csv", "Company,Country\nAlder,UK\nBirch,FR\nCedar,DE\n")], "words"));
  test("a broken workbook", () => refused([file("broken.xlsx", "PK nothing")], "broken.xlsx"));
  test("an unknown option", () => refused(["--colour", "red", file("customers.csv", CUSTOMERS)], "--colour"));
  test("an unknown column", () => refused([file("customers.csv", CUSTOMERS), "--amount", "Revenues"], "Revenues"));
  test("an unknown sheet", () => refused([file("customers.csv", CUSTOMERS), "--sheet", "Sheet9"], "Sheet9", "customers"));
  test("floors out of order", () => refused([file("customers.csv", CUSTOMERS), "--floors", "6,6"], "6"));
  test("a target that cannot be written", () => refused([file("customers.csv", CUSTOMERS), "-o", join(folder, "no", "out.xlsx")], "out.xlsx"));
});

describe("analyze(input with something wrong in it) answers all the same, and names the place", () => {
  const noted = async (name: string, text: string, code: string, place: string) => {
    const {code: exit, printed, complaints} = await run(file(name, text), "--floors", "5,20");
    const {tiers, problems} = answerOf(printed);
    expect([exit, complaints]).toEqual([0, []]);
    expect(problems.filter((problem) => problem.code === code)).toEqual([
      {code, place, message: expect.stringContaining(place.split(", ")[0] ?? "")},
    ]);
    return tiers.map((tier) => [tier.customers, tier.revenue]);
  };

  test("an error among the amounts", async () =>
    expect(await noted("errors.csv", "Company,Seats,ARR\nA,30,9000\nB,8,#N/A\nC,1,300\n", "cellErrors", "errors!C3")).toEqual([
      [1, 9000],
      [1, 0],
      [1, 300],
    ]));

  test("a totals row and blank rows", async () =>
    expect(await noted("totals.csv", "Company,Seats,ARR\nA,30,9000\n\nB,8,2000\nC,1,300\nTotal,39,11300\n", "totalsRow", "totals!A6")).toEqual([
      [1, 9000],
      [1, 2000],
      [1, 300],
    ]));

  test("names that look like formulas, written and read again", async () => {
    const target = join(folder, "evil.xlsx");
    const {code, complaints} = await run(
      file("evil.csv", "Company,Seats,ARR\n=1+1,30,9000\n+EVIL(),8,2000\n-EVIL,1,300\n@EVIL,1,200\n"),
      ...["--tiers", "=S,+M,@L", "--floors", "5,20", "-o", target],
    );
    expect([code, complaints]).toEqual([0, []]);
    const again = await run(target, "--tiers", "=S,+M,@L", "--floors", "5,20");
    expect(answerOf(again.printed).tiers.map((tier) => [tier.name, tier.customers, tier.revenue])).toEqual([
      ["@L", 1, 9000],
      ["+M", 1, 2000],
      ["=S", 2, 500],
    ]);
  });
});

describe("analyze(--link)", () => {
  const CRM = "Company,Country\nAlder Ltd,Germany\nBirch,France\nCedar,France\nDogwood,Spain\nElm,Spain\n";
  const DEALS =
    "Account,Stage,Closed,Amount\nAlder,Won,2025-01-05,900\nAlder Ltd,Won,2025-03-05,100\nBirch,Won,2025-02-01,500\nCedar,Lost,2025-02-01,70\nElm,Won,2025-02-01,20\nYew,Won,2025-02-01,1\n";
  const PEOPLE = "Name,Company,Job title\nAn,Alder Ltd,CEO\nBo,Birch,Buyer\n";

  test("joins deals and contacts, puts their columns into the JSON, and names the rows that found no customer", async () => {
    const [deals, people] = [file("deals.csv", DEALS), file("people.csv", PEOPLE)];
    const {code, printed} = await run(file("crm.csv", CRM), "--link", `deals=${deals}`, "--link", `contacts=${people}`);
    const answer = answerOf(printed);
    expect(code).toBe(0);
    expect([answer.customers, answer.revenue, answer.unclassified]).toEqual([5, 1520, 2]);
    expect(answer.columns.find(({heading}) => heading === "Amount won")).toMatchObject({role: "amount", kind: "number", filled: 0.6});
    expect(answer.columns.map(({heading}) => heading)).toEqual(expect.arrayContaining(["Deals won", "Win rate", "Contacts", "Buyer title"]));
    expect(answer.problems).toContainEqual(expect.objectContaining({code: "linkedRowsUnmatched", place: "deals!A7"}));
    expect(answer.problems).toContainEqual(expect.objectContaining({code: "customersUnlinked", place: "crm!A5"}));
  });

  test("writes the joined values on ICP Data, and a data report where it is asked for; the saved workbook holds the linked sheet", async () => {
    const out = join(folder, "linked.xlsx");
    await run(file("crm.csv", CRM), "--link", `deals=${file("deals.csv", DEALS)}`, "--data-report", "-o", out);
    const book = createWorkbook();
    openXlsx(new Uint8Array(readFileSync(out)), book);
    expect(book.sheets.map(({title}) => title)).toEqual(["crm", "deals", "ICP Summary", "ICP Shortlist", "ICP Data"]);
    const data = book.sheets.find(({title}) => title === "ICP Data");
    const headings = data?.values({row: 4, column: 0, rows: 1, columns: 40})[0] ?? [];
    const at = headings.indexOf("Deals won");
    expect(data?.values({row: 5, column: at, rows: 5, columns: 1}).flat()).toEqual([2, 1, 0, null, 1]);
    expect(data?.values({row: 5, column: headings.indexOf("Amount won"), rows: 5, columns: 1}).flat()).toEqual([1000, 500, null, null, 20]);
    expect(data?.values({row: 0, column: 0, rows: 1, columns: 40})[0]).toContain("Data report: crm");
    // The same file again: what it links is among its own sheets now.
    const {code, printed} = await run(out, "--sheet", "crm", "--link", "deals=deals");
    expect([code, answerOf(printed).revenue]).toEqual([0, 1520]);
  });

  test("says in one line what cannot be linked", async () => {
    const crm = file("crm.csv", CRM);
    expect((await run(crm, "--link", "deals")).complaints).toHaveLength(1);
    const missing = await run(crm, "--link", `deals=${join(folder, "none.csv")}`);
    expect([missing.code, missing.complaints.at(-1)]).toEqual([2, expect.stringContaining("none.csv")]);
    const foreign = await run(crm, "--link", `orders=${file("products.csv", "Product,Price\nA,5\nB,6\n")}`);
    expect([foreign.code, foreign.complaints.at(-1)]).toEqual([2, expect.stringContaining("No column of products names the customers of crm")]);
  });
});
