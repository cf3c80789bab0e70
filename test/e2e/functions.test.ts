import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {buildProfile, goToCell, startPlayground, type Playground} from "./playground";

let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground();
}, 180_000);
afterAll(() => playground?.close());

test("the add-in's functions answer in the grid: typed, with a sentence beside an error, with the pane closed, and in a file that is opened again", async () => {
  const {page, complaints} = await playground.open();
  await goToCell(page, "AZ2", "");
  await page.keyboard.type("=ICPTIER(B2,A2:B3)");
  await page.keyboard.press("Enter");
  const typed = page.getByTestId("cell-AZ2");
  const seen = async () => [await typed.textContent(), await typed.getAttribute("title")];
  await expect.poll(seen, {timeout: 60_000}).toEqual(["#VALUE!", expect.stringContaining("two columns")]);

  await page.getByTestId("close-pane").click();
  const floors = '{"Large",21;"Small",0}';
  await enter(page, "AZ2", `=ICPTIER(30,${floors})`);
  await enter(page, "BA2", `=ICPTIER({30;1;-1},${floors})`);
  await expect.poll(seen, {timeout: 60_000}).toEqual(["Large", null]);
  const spilled = () => Promise.all(["BA2", "BA3", "BA4", "BA5"].map((address) => text(page, address)));
  await expect.poll(spilled, {timeout: 60_000}).toEqual(["Large", "Small", "Unclassified", ""]);

  const bytes = await page.evaluate(async () => Array.from((await window.lodestarPlayground?.save()) ?? []));
  await page.evaluate(async (file) => window.lodestarPlayground?.open("again.xlsx", Uint8Array.from(file)), bytes);
  expect(await spilled()).toEqual(["Large", "Small", "Unclassified", ""]);
  expect((await cell(page, "AZ2"))?.formula).toBe(`=ICPTIER(30,${floors})`);
  expect(complaints).toEqual([]);
});

test("the fit, segment and reasons of a cell are those that the pane writes, one by one and spilled, and follow an edit", async () => {
  const {page, pane, complaints} = await playground.open();
  await pane.getByText("400 customers").waitFor();
  const last = letters((await headings(page)).length);
  await buildProfile(pane);
  const given = (rows: string) => `${rows},$A$1:$${last}$1,ICP_Scorecard`;
  const written = await headings(page);
  const [fit, segment] = ["ICP Fit", "ICP Segment"].map((heading) => letters(written.indexOf(heading) + 1));

  await enter(page, "AZ2", `=ICPFIT(${given(`A2:${last}401`)})`);
  await enter(page, "BA2", `=ICPSEGMENT(${given(`A2:${last}401`)})`);
  await enter(page, "BB2", `=ICPWHY(${given(`A2:${last}2`)})`);
  await enter(page, "BC2", `=ABS(AZ2-${fit}2)<0.000001`);
  await expect.poll(() => text(page, "BA401"), {timeout: 60_000}).not.toBe("");
  expect(await columnOf(page, "BA")).toEqual(await columnOf(page, segment ?? ""));
  await enter(page, "BD2", `=SUMPRODUCT(--(ABS(AZ2:AZ401-${fit}2:${fit}401)<0.000001))`);
  expect(await text(page, "BD2")).toBe("400");
  await expect.poll(() => text(page, "BB2"), {timeout: 60_000}).toMatch(/[+−]\d/);
  const before = await text(page, "AZ2");
  await enter(page, "B2", "Nobody’s industry");
  await expect.poll(async () => [await text(page, "BC2"), (await text(page, "AZ2")) === before], {timeout: 60_000}).toEqual(["TRUE", false]);
  expect(complaints).toEqual([]);
});

const cell = (page: Page, address: string) => page.evaluate((at) => window.lodestarPlayground?.cell("Customers", at), address);

const text = async (page: Page, address: string): Promise<string> => (await cell(page, address))?.text ?? "";

const enter = (page: Page, address: string, typed: string) =>
  page.evaluate(([at = "", formula = ""]) => window.lodestarPlayground?.enter("Customers", at, formula), [address, typed]);

/** Headings of the customers, from the first column on. */
async function headings(page: Page): Promise<string[]> {
  const all = await Promise.all(Array.from({length: 50}, (_, column) => text(page, `${letters(column + 1)}1`)));
  return all.slice(0, all.indexOf(""));
}

const columnOf = (page: Page, column: string) => Promise.all(Array.from({length: 400}, (_, row) => text(page, `${column}${row + 2}`)));

/** Letters of a column, from 1. */
const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : "") + String.fromCharCode(65 + ((column - 1) % 26));
