import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {goToCell, startPlayground, type Playground} from "./playground";

let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground();
}, 180_000);
afterAll(() => playground?.close());

test("a person drops a list, is told how many rows were read, protects the sheet and saves it as CSV", async () => {
  const {page, pane, complaints} = await playground.open();
  await drop(page, "shop.csv", "Company,Seats\nAda,3\nBob,12\n");
  await page.getByTestId("message").getByText("“shop.csv” is open: 3 rows read.").waitFor();
  await pane.getByText("2 customers").first().waitFor();

  await page.getByTestId("sheet-menu").click();
  await page.getByTestId("protect-sheet").click();
  await page.keyboard.press("Escape");
  await page.getByTestId("protect-sheet").waitFor({state: "hidden"});
  await goToCell(page, "B2", "3");
  await page.keyboard.type("99");
  await page.keyboard.press("Enter");
  await page.getByTestId("message").getByText("This sheet is protected.").waitFor();
  await page.keyboard.press("Escape");

  await page.getByTestId("save").click();
  const waiting = page.waitForEvent("download");
  await page.getByTestId("save-csv").click();
  const saved = await waiting;
  expect(saved.suggestedFilename()).toBe("shop.csv");
  expect(readFileSync(await saved.path(), "utf8").replace(/^\uFEFF/, "")).toBe("Company,Seats\r\nAda,3\r\nBob,12\r\n");
  expect(complaints).toEqual([]);
});

test("a file that is no workbook is refused in a sentence, and the list stays", async () => {
  const {page} = await playground.open();
  await drop(page, "photo.png", "not a table");
  await page.getByTestId("message").getByText("is not a file that opens here").waitFor();
  expect(await page.getByTestId("file-name").textContent()).toContain("Customers");
});

test("the language menu lets the pane speak Vietnamese, and Persian from right to left", async () => {
  const {page, pane} = await playground.open();
  for (const [language, direction] of [
    ["vi", "ltr"],
    ["fa", "rtl"],
  ] as const) {
    await page.getByTestId("language").click();
    await page.getByTestId(`language-${language}`).click();
    await pane.locator(`[lang="${language}"][dir="${direction}"]`).first().waitFor({state: "attached"});
  }
});

/** Drops a file on the page as the browser would. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([title, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], title));
      return data;
    },
    [name, content] as const,
  );
  for (const type of ["dragover", "drop"]) await page.dispatchEvent("body", type, {dataTransfer: transfer});
}
