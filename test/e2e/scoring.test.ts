import type {Page} from "playwright-core";
import {AxeBuilder} from "@axe-core/playwright";
import {afterAll, beforeAll, expect, test} from "vitest";
import {buildProfile, goToCell, startPlayground, type Playground} from "./playground";

let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground();
}, 180_000);
afterAll(() => playground?.close());

test("prospects are scored with the profile, listed best first, and taken away again", async () => {
  const {page, pane, complaints} = await playground.open();
  await pane.getByText("400 customers").waitFor();
  const before = await snapshot(page);
  await buildProfile(pane);
  const written = await snapshot(page);

  await pane.getByRole("button", {name: "Score Prospects"}).click();
  await pane.getByText(/\d+ of 300 prospects are Ideal/).waitFor();
  expect(await pane.getByLabel("Industry", {exact: true}).inputValue()).toBe("Sector");
  await pane.getByText("None of your cells is overwritten.").waitFor();
  expect((await new AxeBuilder({page}).include('[data-testid="pane"]').analyze()).violations).toEqual([]);
  await pane.getByRole("button", {name: "Write scores"}).click();
  await pane.getByText("Written to your workbook").waitFor();
  expect(await page.getByRole("tab").allTextContents()).toContain("ICP Targets");
  expect([await text(page, "Prospects", "O1"), await text(page, "Prospects", "P1"), await text(page, "Prospects", "Q1")]).toEqual([
    "ICP Fit",
    "ICP Segment",
    "ICP Reason",
  ]);

  const header = await headerRow(page);
  const [first, second] = [await targetAt(page, header + 1), await targetAt(page, header + 2)];
  expect(first.segment).toBe("Ideal");
  expect(first.fit).toBeGreaterThanOrEqual(second.fit);
  await page.getByRole("tab", {name: "ICP Targets"}).click();
  await goToCell(page, `F${header + 2}`, "");
  await page.keyboard.type("Ann");
  await page.keyboard.press("Enter");
  await expect.poll(() => text(page, "ICP Targets", `F${header + 2}`)).toBe("Ann");

  await pane.getByLabel("Industry", {exact: true}).selectOption("");
  await pane.getByText("None of your cells is overwritten.").waitFor();
  await pane.getByRole("button", {name: "Update scores"}).click();
  await expect.poll(() => text(page, "ICP Targets", `E${header + 1}`), {timeout: 90_000}).not.toContain("Sector");
  await pane.getByText("Written to your workbook").waitFor();
  expect(await ownerOf(page, second.name)).toBe("Ann");

  await pane.getByRole("button", {name: "Remove results"}).click();
  await pane.getByRole("button", {name: "Remove anyway"}).click();
  await pane.getByText("The results were removed").waitFor();
  expect(withoutOurState(await snapshot(page))).toEqual(withoutOurState(written));
  await pane.getByRole("button", {name: "Back"}).click();
  await pane.getByRole("button", {name: "Remove results"}).click();
  await pane.getByText("The results were removed").waitFor();
  expect(withoutOurState(await snapshot(page))).toEqual(withoutOurState(before));
  expect(complaints).toEqual([]);
});

const snapshot = (page: Page) => page.evaluate(() => window.lodestarPlayground?.snapshot());

async function text(page: Page, sheet: string, address: string): Promise<string> {
  const found = await page.evaluate(([on = "", at = ""]) => window.lodestarPlayground?.cell(on, at), [sheet, address]);
  return found?.text ?? "";
}

/** Row of the headings on the sheet of targets, from 1. */
async function headerRow(page: Page): Promise<number> {
  const column = await Promise.all(Array.from({length: 20}, (_, row) => text(page, "ICP Targets", `A${row + 1}`)));
  return column.indexOf("Rank") + 1;
}

async function targetAt(page: Page, row: number) {
  const [name, fit, segment] = await Promise.all(["B", "C", "D"].map((column) => text(page, "ICP Targets", `${column}${row}`)));
  return {name: name ?? "", fit: Number(fit), segment};
}

/** Who owns a target, wherever it stands now. */
async function ownerOf(page: Page, name: string): Promise<string> {
  const names = await Promise.all(Array.from({length: 320}, (_, row) => text(page, "ICP Targets", `B${row + 1}`)));
  return text(page, "ICP Targets", `F${names.indexOf(name) + 1}`);
}

/** Choices stay in the workbook after Remove results, in our own part, and the sheet that is shown may be another; all else must be as before. */
function withoutOurState(found: unknown): unknown {
  return {...(found as object), customXml: undefined, activeSheet: undefined};
}
