import {existsSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {AxeBuilder} from "@axe-core/playwright";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {goToCell, startPlayground, type Playground, type Visit} from "./playground";

const root = fileURLToPath(new URL("../..", import.meta.url));
const sample = `${root}assets/samples/customers.csv`;
const maven = `${root}../shared/data/customers/maven_customers.csv`;
const wholesale = `${root}../shared/data/customers/wholesale_customers.csv`;

let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground();
}, 180_000);
afterAll(() => playground?.close());

test("a person opens a list, walks the steps, writes, changes a floor, saves, reopens and removes", async () => {
  const {page, pane, requests, complaints} = await playground.open();
  await openFile(page, "shop.csv", readFileSync(sample));
  await pane.getByText("400 customers").waitFor();
  const before = await snapshot(page);

  await next({page, pane});
  await pane.getByText("Large brings 60% of your revenue").waitFor();
  await writeTiers(pane);
  expect(await tabs(page)).toEqual(["shop", "ICP Summary"]);
  expect(await text(page, "shop", "X1")).toBe("ICP Tier");
  expect(await counts(page)).toEqual({Large: "84", Medium: "110", Small: "206"});

  await page.getByRole("tab", {name: "ICP Summary"}).click();
  await type(page, "B15", "50");
  await expect.poll(async () => Number((await counts(page)).Large), {timeout: 90_000}).toBeLessThan(84);
  const moved = await counts(page);
  expect(Number(moved.Large) + Number(moved.Medium) + Number(moved.Small)).toBe(400);
  expect(await tierCount(page, "Large")).toBe(Number(moved.Large));

  const saved = await save(page);
  await openFile(page, "again.xlsx", saved);
  await page.getByTestId("file-name").getByText("again").waitFor();
  expect(await counts(page)).toEqual(moved);
  await pane.getByRole("button", {name: "Remove results"}).waitFor();
  await remove(pane, true);
  expect(await tabs(page)).toEqual(["shop"]);
  expect(await text(page, "shop", "X1")).toBe("");

  // Every cell of the reopened list, with its value: what was written, moved and removed has left no trace among them.
  expect(cellsOf(await snapshot(page))).toEqual(cellsOf(before));

  expect(
    requests.filter((address) => !address.startsWith(playground.address) && !address.startsWith("blob:") && !address.startsWith("data:")),
  ).toEqual([]);
  expect(complaints).toEqual([]);
});

test("Remove results leaves the workbook exactly as it was, also after the pane was closed in the middle", async () => {
  const {page, pane, complaints} = await playground.open();
  await pane.getByText("400 customers").waitFor();
  const before = await snapshot(page);
  await next({page, pane});
  await writeTiers(pane);
  await page.getByTestId("close-pane").click();
  await page.getByTestId("toggle-pane").click();
  await pane.getByRole("button", {name: "Remove results"}).waitFor();
  await remove(pane, false);
  expect(withoutOurState(await snapshot(page))).toEqual(withoutOurState(before));
  expect(complaints).toEqual([]);
});

test("what was chosen is found again after a restart of the pane and a switch of sheets", async () => {
  const {page, pane} = await playground.open();
  await pane.getByText("400 customers").waitFor();
  const remembered = async () => JSON.stringify((await snapshot(page)) as {customXml: unknown});
  const before = await remembered();
  await pane.getByRole("radio", {name: /Equal counts/}).click();
  await pane.getByText(/Tiers updated/).waitFor({state: "attached"});
  await page.getByRole("tab", {name: "Prospects"}).click();
  await page.getByRole("tab", {name: "Customers"}).click();
  await expect.poll(remembered, {timeout: 90_000}).not.toBe(before);
  await page.getByTestId("close-pane").click();
  await page.getByTestId("toggle-pane").click();
  await pane.getByText("400 customers").waitFor();
  expect(await pane.getByRole("radio", {name: /Equal counts/}).isChecked()).toBe(true);
});

test("the keyboard alone walks from start to end, and every step is accessible", async () => {
  const visit = await playground.open();
  await visit.pane.getByText("400 customers").waitFor();
  await walkByKeyboard(visit);
});

test.skipIf(!existsSync(maven))("the keyboard alone walks a real table: maven_customers.csv (skipped where shared/ is absent)", async () => {
  const visit = await playground.open();
  await openFile(visit.page, "maven_customers.csv", readFileSync(maven));
  await visit.pane.getByText("85 customers").waitFor();
  await walkByKeyboard(visit);
});

test("all six steps on the sample: written, saved, reopened, written anew for another objective, removed", async () => {
  const {page, pane, complaints} = await playground.open();
  await openFile(page, "shop.csv", readFileSync(sample));
  await pane.getByText("400 customers").waitFor();
  const before = await snapshot(page);
  await walk({page, pane});
  await pane.getByText("None of your cells is overwritten.").waitFor();
  await write(pane);
  expect(await tabs(page)).toEqual(["shop", "ICP Summary", "ICP Shortlist", "ICP Profile", "ICP Scorecard"]);
  const ranked = await ranks(page, 400);
  expect(ranked).toHaveLength(20);

  await openFile(page, "again.xlsx", await save(page));
  await pane.getByRole("button", {name: "Remove results"}).waitFor();
  expect(await ranks(page, 400)).toEqual(ranked);

  await pane.getByRole("button", {name: "Step 3 of 6: Best customers"}).click();
  await pane.getByLabel("Best means").selectOption("profit");
  await pane.getByText("Measured by Gross margin %").waitFor();
  await pane.getByText("Settings changed since this was written").waitFor();
  await walk({page, pane}, 3);
  await pane.getByText("None of your cells is overwritten.").waitFor();
  await pane.getByRole("button", {name: "Update results"}).click();
  await expect.poll(() => ranks(page, 400), {timeout: 90_000}).not.toEqual(ranked);
  await pane.getByText("Written to your workbook").waitFor();
  expect(await pane.getByText("Settings changed since this was written").count()).toBe(0);
  // Another card stands where the first one stood, and its formulas calculate.
  expect((await fits(page)).map(({value}) => typeof value)).toEqual([...Array(12).fill("number"), ...Array(12).fill("string")]);

  await remove(pane, false);
  expect(await tabs(page)).toEqual(["shop"]);
  await openFile(page, "shop.csv", readFileSync(sample));
  await pane.getByText("400 customers").waitFor();
  expect(await snapshot(page)).toEqual(before);
  expect(complaints).toEqual([]);
});

test("Repair formulas and Convert to values ask first, give the focus back, and do what they say", async () => {
  const {page, pane, complaints} = await playground.open();
  await openFile(page, "shop.csv", readFileSync(sample));
  await pane.getByText("400 customers").waitFor();
  await walk({page, pane});
  await pane.getByText("None of your cells is overwritten.").waitFor();
  await write(pane);
  expect([await text(page, "shop", "Z1"), await text(page, "shop", "AA1")]).toEqual(["ICP Fit", "ICP Segment"]);
  const written = await fits(page);
  expect(written.every(({formula}) => formula?.startsWith("=") === true)).toBe(true);

  // Somebody types over a fit, and over a segment.
  await page.getByRole("tab", {name: "shop"}).click();
  for (const [address, typed] of [
    ["Z3", "99"],
    ["AA4", "mine"],
  ] as const) {
    await goToCell(page, address, (await cell(page, "shop", address)).formula ?? "");
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    await expect.poll(() => text(page, "shop", address), {timeout: 90_000}).toBe(typed);
  }
  await pane.getByRole("button", {name: "Repair or convert"}).click();
  const repair = pane.getByRole("button", {name: "Repair formulas"});
  await repair.click();
  const dialog = pane.getByRole("dialog");
  await dialog.getByText("also where somebody deleted or typed over our formulas").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await dialog.waitFor({state: "detached"});
  expect(await pane.locator(":focus").textContent()).toBe("Repair formulas");
  expect(await text(page, "shop", "AA4")).toBe("mine");
  await repair.click();
  await dialog.getByRole("button", {name: "Repair formulas"}).click();
  await expect.poll(() => fits(page), {timeout: 90_000}).toEqual(written);
  await pane.getByText("Written to your workbook").waitFor();

  await pane.getByRole("button", {name: "Convert to values"}).click();
  await dialog.getByText("values replace our formulas").waitFor();
  await dialog.getByRole("button", {name: "Convert to values"}).click();
  await pane.getByText("The results are values.").waitFor();
  const converted = await fits(page);
  expect(converted.map(({formula}) => formula)).toEqual(written.map(() => undefined));
  expect(converted.map(({value}) => value)).toEqual(written.map(({value}) => (typeof value === "number" ? expect.closeTo(value, 9) : value)));
  await pane.getByRole("button", {name: "Back to formulas"}).waitFor();
  expect(await pane.getByRole("button", {name: "Convert to values"}).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test.skipIf(!existsSync(maven))("all six steps on a real table: maven_customers.csv (skipped where shared/ is absent)", async () => {
  const {page, pane, complaints} = await playground.open();
  await openFile(page, "maven_customers.csv", readFileSync(maven));
  await pane.getByText("85 customers").waitFor();
  const before = await snapshot(page);
  await walk({page, pane});
  await pane.getByText("None of your cells is overwritten.").waitFor();
  expect(await violations(page)).toEqual([]);
  await write(pane);
  expect((await tabs(page)).slice(0, 3)).toEqual(["maven_customers", "ICP Summary", "ICP Shortlist"]);
  const listed = await shortlisted(page);
  expect(listed.length).toBeGreaterThan(5);

  await openFile(page, "again.xlsx", await save(page));
  await pane.getByRole("button", {name: "Remove results"}).waitFor();
  expect(await shortlisted(page)).toEqual(listed);
  await pane.getByRole("button", {name: "Step 3 of 6: Best customers"}).click();
  await pane.getByLabel("Best means").selectOption("growth");
  await pane.getByText("Settings changed since this was written").waitFor();
  await walk({page, pane}, 3);
  await pane.getByText("None of your cells is overwritten.").waitFor();
  await pane.getByRole("button", {name: "Update results"}).click();
  await expect.poll(() => shortlisted(page), {timeout: 90_000}).not.toEqual(listed);
  await pane.getByText("Written to your workbook").waitFor();

  await remove(pane, false);
  expect(await tabs(page)).toEqual(["maven_customers"]);
  await openFile(page, "maven_customers.csv", readFileSync(maven));
  await pane.getByText("85 customers").waitFor();
  expect(await snapshot(page)).toEqual(before);
  expect(complaints).toEqual([]);
});

test.skipIf(!existsSync(wholesale))(
  "a real table without an Excel table around it: wholesale_customers.csv (skipped where shared/ is absent)",
  async () => {
    const {page, pane, complaints} = await playground.open();
    await openFile(page, "wholesale_customers.csv", readFileSync(wholesale));
    await pane.getByText("440 customers").waitFor();
    await next({page, pane});
    await writeTiers(pane);
    // awk -F, 'NR>1{s+=$10}END{print s}' wholesale_customers.csv
    const totals = await Promise.all(
      [16, 17, 18, 19].map(async (row) => [await text(page, "ICP Summary", `A${row}`), (await cell(page, "ICP Summary", `E${row}`)).value]),
    );
    expect(Object.fromEntries(totals)).toMatchObject({Total: 14_619_500});
    expect(complaints).toEqual([]);
  },
);

/** What each step from the second on shows when it has its answer. */
const SIGNS = [
  /brings \d+% of your revenue/,
  /best customers? of/,
  /best against the other|There is no profile here yet/,
  /best against the other|There is no profile here yet/,
  "What will be written",
];

/** Goes on from a step to the last. */
async function walk({page, pane}: Pick<Visit, "page" | "pane">, from = 1): Promise<void> {
  for (const sign of SIGNS.slice(from - 1)) {
    await next({page, pane});
    await pane.getByText(sign).first().waitFor();
  }
}

/** From the first step to what was written with no mouse; every step has its heading in focus and no fault of accessibility. */
async function walkByKeyboard(visit: Visit): Promise<void> {
  const {page, pane} = visit;
  expect(await violations(page)).toEqual([]);
  for (const [step, sign] of SIGNS.entries()) {
    await tabTo(visit, "Next");
    await page.keyboard.press("Enter");
    await pane.getByText(sign).first().waitFor();
    expect(await pane.locator(":focus").textContent()).toContain(`Step ${step + 2} of 6`);
    expect(await violations(page)).toEqual([]);
  }
  await pane.getByText("None of your cells is overwritten.").waitFor();
  await tabTo(visit, "Write to workbook");
  await page.keyboard.press("Enter");
  await pane.getByText("Written to your workbook").waitFor();
  expect(await violations(page)).toEqual([]);
}

/** Presses Tab until the focus is on a button of that name. */
async function tabTo({page, pane}: Pick<Visit, "page" | "pane">, name: string): Promise<void> {
  const focused = () => pane.locator("body").evaluate(() => document.activeElement?.textContent?.slice(0, 40) ?? "");
  const trail = [await focused()];
  // A pane that has just opened leaves the focus in the sheet.
  if (await pane.locator("body").evaluate(() => document.activeElement === document.body))
    await pane.getByRole("heading", {level: 2}).first().focus();
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    trail.push(await focused());
    if (trail.at(-1) === name) return;
  }
  throw new Error(`${name} was not reached with Tab: ${trail.join(" > ")}`);
}

/** The best customers' ranks as they stand beside the customers, by sheet row. */
async function ranks(page: Page, customers: number): Promise<string[]> {
  expect(await text(page, "shop", "Y1")).toBe("ICP Best");
  const cells = await Promise.all(Array.from({length: customers}, async (_, row) => `${row + 2}: ${await text(page, "shop", `Y${row + 2}`)}`));
  return cells.filter((found) => !found.endsWith(": "));
}

/** Fit and segment of the first customers, as they stand in the grid: value and formula. */
async function fits(page: Page) {
  const cells = ["Z", "AA"].flatMap((column) => Array.from({length: 12}, (_, row) => `${column}${row + 2}`));
  return Promise.all(
    cells.map(async (address) => {
      const {value, formula} = await cell(page, "shop", address);
      return {address, value, formula};
    }),
  );
}

/** The names on the sheet of the best customers, in their order. */
async function shortlisted(page: Page): Promise<string[]> {
  const names = await Promise.all(Array.from({length: 60}, (_, row) => text(page, "ICP Shortlist", `B${row + 1}`)));
  const first = names.indexOf("Customer") + 1;
  return first === 0 ? [] : names.slice(first, names.indexOf("", first));
}

const next = async ({pane}: Pick<Visit, "page" | "pane">) => pane.getByRole("button", {name: "Next"}).click();

/** Writes the tiers alone, at step 2. */
async function writeTiers(pane: Visit["pane"]): Promise<void> {
  await pane.getByRole("button", {name: "Write tiers now"}).click();
  await pane.getByText("None of your cells is overwritten.").waitFor();
  await write(pane);
}

async function write(pane: Visit["pane"]): Promise<void> {
  await pane.getByRole("button", {name: "Write to workbook"}).click();
  await pane.getByText("Written to your workbook").waitFor();
}

/** Takes the results away; where people have worked with our cells, the pane asks first. */
async function remove(pane: Visit["pane"], isAsked: boolean): Promise<void> {
  await pane.getByRole("button", {name: "Remove results"}).click();
  if (isAsked) await pane.getByRole("button", {name: "Remove anyway"}).click();
  await pane.getByText("The results were removed").waitFor();
}

async function openFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.getByTestId("file-picker").setInputFiles({name, mimeType: "application/octet-stream", buffer: bytes});
  await page
    .getByTestId("file-name")
    .getByText(name.replace(/\.\w+$/, ""))
    .waitFor();
}

async function save(page: Page): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.getByTestId("save").click();
  await page.getByTestId("save-xlsx").click();
  return readFileSync(await (await download).path());
}

/** Types into a cell as a person does: its address in the name box, a look at the formula bar, then the keys. */
async function type(page: Page, address: string, typed: string): Promise<void> {
  const {formula, value} = await cell(page, "ICP Summary", address);
  await goToCell(page, address, formula ?? String(value));
  await page.keyboard.type(typed);
  await page.keyboard.press("Enter");
}

const tabs = async (page: Page) => page.getByRole("tab").allTextContents();
const snapshot = (page: Page) => page.evaluate(() => window.lodestarPlayground?.snapshot());

const cell = (page: Page, sheet: string, address: string) =>
  page.evaluate(
    ([on = "", at = ""]) => {
      const hooks = window.lodestarPlayground;
      if (!hooks) throw new Error("the page has no hooks");
      return hooks.cell(on, at);
    },
    [sheet, address],
  );

const text = async (page: Page, sheet: string, address: string) => (await cell(page, sheet, address)).text;

async function counts(page: Page): Promise<Record<string, string>> {
  const rows = await Promise.all(
    [15, 16, 17].map(async (row) => [await text(page, "ICP Summary", `A${row}`), await text(page, "ICP Summary", `C${row}`)] as const),
  );
  return Object.fromEntries(rows);
}

async function tierCount(page: Page, tier: string): Promise<number> {
  const cells = await Promise.all(Array.from({length: 400}, (_, row) => text(page, "shop", `X${row + 2}`)));
  return cells.filter((found) => found === tier).length;
}

/** The cells of each sheet by its title; a new file may number ids and looks differently. */
function cellsOf(found: unknown): unknown {
  // A snapshot is plain data of this shape.
  const {sheets} = found as {sheets: readonly {title: string; cells: Readonly<Record<string, unknown>>}[]};
  expect(Object.keys(sheets[0]?.cells ?? {}).length).toBeGreaterThan(8000);
  return sheets.map(({title, cells}) => ({title, cells}));
}

/** The choices stay in the workbook after Remove results, in our own part; everything else must be as before. */
function withoutOurState(found: unknown): unknown {
  return {...(found as object), customXml: undefined};
}

async function violations(page: Page): Promise<string[]> {
  const {violations: found} = await new AxeBuilder({page}).include('[data-testid="pane"]').analyze();
  return found.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}
