import {AxeBuilder} from "@axe-core/playwright";
import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {dataReportBook} from "./dataReportBook";
import {startPlayground, type Playground, type Visit} from "./playground";

let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground();
}, 180_000);
afterAll(() => playground?.close());

const book = dataReportBook();

async function open(language?: string): Promise<Visit> {
  const visit = await playground.open({width: 1280, height: 900});
  const {page, pane} = visit;
  await page.getByTestId("file-picker").setInputFiles({name: "questions.xlsx", mimeType: "application/octet-stream", buffer: book});
  await page.getByTestId("file-name").getByText("questions").waitFor();
  await pane.getByText("24 customers").waitFor();
  if (language !== undefined) {
    await pane.getByRole("button", {name: "Language"}).click();
    await pane.locator(`[lang="${language}"], [data-language="${language}"]`).last().click();
  }
  return visit;
}

test("which table and which rows, the linked sheets and the data report are walked by keyboard; an address selects its cell", async () => {
  const {page, pane, complaints} = await open();
  const press = async (target: Locator, key: string) => {
    await tabTo(pane, target, page);
    await page.keyboard.press(key);
  };

  // Hidden rows: the arrow keys choose, and the list follows.
  await tabTo(pane, pane.getByRole("radio", {name: /^All/}), page);
  await page.keyboard.press("ArrowDown");
  await pane.getByText("22 customers").waitFor();
  await page.keyboard.press("ArrowUp");
  await pane.getByText("24 customers").waitFor();

  // Another sheet is linked, and a row of it that names nobody is shown.
  await press(pane.getByRole("button", {name: /^Other sheets/}), "Enter");
  await pane.getByRole("button", {name: "Link this sheet"}).waitFor();
  await press(pane.getByRole("button", {name: "Link this sheet"}), "Enter");
  await press(pane.getByRole("button", {name: "1 row that names no customer"}), "Enter");
  await press(pane.getByRole("button", {name: "Deals!A5"}), "Enter");
  await expect.poll(() => selected(page), {timeout: 90_000}).toEqual({sheet: "Deals", cell: "A5", text: "Zelkova"});

  // The report: a cell that is no number, by the space bar.
  await press(pane.getByRole("button", {name: "Data report: every column"}), "Space");
  await press(pane.getByRole("button", {name: /^Seats: 1 cell not readable/}), "Space");
  const shown = pane.getByRole("listitem", {name: "Seats"}).getByRole("button", {name: "Customers!C5"});
  await press(shown, "Enter");
  await expect.poll(() => selected(page), {timeout: 90_000}).toEqual({sheet: "Customers", cell: "C5", text: "several"});
  await press(pane.getByRole("button", {name: "Seats: 1 cell not readable, counted as missing"}), "Enter");
  await shown.waitFor({state: "detached"});
  expect(complaints).toEqual([]);
});

test.each(["en", "vi", "fa"])("opened out in %s at 320 pixels it is accessible, and nothing hangs over the edge", async (language) => {
  const {page, pane} = await open(language === "en" ? undefined : language);
  await openOut(pane);
  expect(await violations(page)).toEqual([]);
  const main = pane.locator("main");
  expect(await main.evaluate((element) => getComputedStyle(element).direction)).toBe(language === "fa" ? "rtl" : "ltr");
  expect(await main.evaluate(hangingOver)).toEqual([]);
});

/** Opens everything that can be opened, whatever it is called: the second one links a sheet. */
async function openOut(pane: Visit["pane"]): Promise<void> {
  const closed = pane.locator('main section button[aria-expanded="false"]');
  await closed.first().click();
  await pane.locator("main section select").first().waitFor();
  for (let left = await closed.count(); left > 0; left--) await closed.nth(left - 1).click();
  await pane.locator("main section li select").first().waitFor();
  for (let left = await closed.count(); left > 0; left--) await closed.nth(left - 1).click();
}

/** What is wider than the place it stands in, so that the pane would have to be scrolled sideways. */
function hangingOver(main: Element): string[] {
  const {left, right} = main.getBoundingClientRect();
  const isOver = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > right + 0.5 || box.left < left - 0.5);
  };
  return [...main.querySelectorAll("*")].filter(isOver).map((element) => `${element.tagName} ${(element.textContent ?? "").slice(0, 60)}`);
}

/** Presses Tab until something has the focus. */
async function tabTo(pane: Visit["pane"], target: Locator, page: Page): Promise<void> {
  await target.waitFor();
  if ((await pane.locator(":focus").count()) === 0) await pane.getByRole("button", {name: "Language"}).focus();
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
    if ((await pane.locator(":focus").count()) === 0) await pane.getByRole("button", {name: "Language"}).focus();
  }
  throw new Error(`not reached by Tab: ${String(target)}`);
}

/** What is selected in the grid. */
const selected = async (page: Page) => ({
  sheet: await page.getByRole("tab", {selected: true}).textContent(),
  cell: await page.getByTestId("name-box").inputValue(),
  text: await page.getByTestId("formula-bar").inputValue(),
});

async function violations(page: Page): Promise<string[]> {
  const {violations: found} = await new AxeBuilder({page}).include('[data-testid="pane"]').analyze();
  return found.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}
