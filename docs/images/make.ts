/** Takes the pictures that the README and the docs show, or only those that are named: `npx tsx docs/images/make.ts [step-6-320 …]`. */
import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import type {Visit} from "../../test/e2e/playground";
import {startPlayground} from "../../test/e2e/playground";

const picture = (name: string) => fileURLToPath(new URL(`${name}.png`, import.meta.url));
const named = process.argv.slice(2);
const isWanted = (name: string) => named.length === 0 || named.includes(name);
const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const playground = await startPlayground();

/** A list whose best customers have nothing in common, and the sample many times over, which takes a while to search. */
const NOTHING_IN_COMMON = file("test/golden/steps-none/input.csv");
const LONG_LIST = manyTimes(file("assets/samples/customers.csv"), 40);

try {
  await firstSight("playground");
  await wholePane("step-1-320", 320);
  await wholePane("step-1-450", 450);
  await wholePane("step-1-dark", 320, {dark: true});
  await wholePane("step-1-vi", 320, {language: "vi"});
  await wholePane("step-1-fa", 320, {language: "fa"});
  await wholePane("step-2-320", 320, {step: 2});
  await wholePane("step-2-450", 450, {step: 2});
  await wholePane("step-2-fa", 320, {step: 2, language: "fa"});
  for (const step of [3, 4, 5, 6]) {
    await wholePane(`step-${step}-320`, 320, {step});
    await wholePane(`step-${step}-450`, 450, {step});
  }
  await wholePane("step-4-dark", 320, {step: 4, dark: true});
  await wholePane("step-3-vi", 320, {step: 3, language: "vi"});
  await wholePane("step-4-fa", 320, {step: 4, language: "fa"});
  await wholePane("step-6-fa", 320, {step: 6, language: "fa"});
  await wholePane("step-6-vi", 320, {step: 6, language: "vi"});
  await wholePane("blend-320", 320, {step: 3, act: mixBlend});
  await wholePane("blend-dark", 320, {step: 3, act: mixBlend, dark: true});
  await wholePane("blend-fa", 320, {step: 3, act: mixBlend, language: "fa"});
  await wholePane("no-profile-320", 320, {step: 4, list: NOTHING_IN_COMMON});
  await wholePane("no-profile-fa", 320, {step: 4, list: NOTHING_IN_COMMON, language: "fa"});
  await wholePane("no-profile-vi", 320, {step: 4, list: NOTHING_IN_COMMON, language: "vi"});
  await wholePane("insist-450", 450, {step: 6, list: NOTHING_IN_COMMON, act: insist});
  await wholePane("people-320", 320, {step: 4, act: sayPeople});
  await wholePane("search-320", 320, {step: 4, list: LONG_LIST, isUnderWay: true});
  await summary("summary");
} finally {
  await playground.close();
}

interface Look {
  readonly step?: number;
  readonly language?: string;
  readonly dark?: boolean;
  /** A list of customers (CSV) instead of the sample. */
  readonly list?: string;
  /** What is done on the step before the picture is taken. */
  readonly act?: (visit: Visit) => Promise<void>;
  /** Whether the picture is taken while the step's answer is still being found. */
  readonly isUnderWay?: boolean;
}

/** What a visitor of the playground sees first. */
async function firstSight(name: string): Promise<void> {
  if (!isWanted(name)) return;
  const visit = await playground.open({width: 1280, height: 800});
  await customersAreRead(visit);
  await visit.page.screenshot({path: picture(name)});
  await visit.page.context().close();
}

/** The pane at a width, as tall as its content needs. */
async function wholePane(name: string, width: number, look: Look = {}): Promise<void> {
  if (!isWanted(name)) return;
  const visit = await playground.open({width: 1280, height: 1800, dark: look.dark ?? false});
  await customersAreRead(visit);
  if (look.list !== undefined) await openList(visit, look.list);
  if (look.language) await speak(visit, look.language);
  const edge = visit.page.getByTestId("pane-edge");
  await edge.focus();
  for (let pixels = 320; pixels < width; pixels += 10) await edge.press("ArrowLeft");
  for (let step = 1; step < (look.step ?? 1); step++) await goOn(visit);
  if (look.isUnderWay) await visit.pane.locator("[role=progressbar][aria-valuenow]").waitFor();
  else await isSettled(visit);
  await look.act?.(visit);
  if (!look.isUnderWay) await isSettled(visit);
  await visit.page.getByTestId("pane").screenshot({path: picture(name)});
  await visit.page.context().close();
}

async function summary(name: string): Promise<void> {
  if (!isWanted(name)) return;
  const visit = await playground.open({width: 1500, height: 1150});
  await customersAreRead(visit);
  for (let step = 1; step < 6; step++) await visit.pane.getByRole("button", {name: "Next"}).click();
  await visit.pane.getByText("None of your cells is overwritten.").waitFor();
  await visit.pane.getByRole("button", {name: "Write to workbook"}).click();
  await visit.pane.getByText("Written to your workbook").waitFor();
  await visit.page.getByRole("tab", {name: "ICP Summary"}).click();
  await visit.page.waitForTimeout(1500);
  await visit.page.screenshot({path: picture(name)});
  await visit.page.context().close();
}

/** One step on, as soon as the step has its answer: until then Next is disabled, and a click on it does nothing. */
async function goOn({page, pane}: Visit): Promise<void> {
  const next = pane.locator("footer button").last();
  for (let tries = 0; tries < 100 && (await next.getAttribute("aria-disabled")) === "true"; tries++) await page.waitForTimeout(200);
  await next.click();
  await page.waitForTimeout(400);
}

/** The pane has its answers and has drawn them. */
async function isSettled({page, pane}: Visit): Promise<void> {
  for (let tries = 0; tries < 100 && (await pane.locator("[role=progressbar]").count()) > 0; tries++) await page.waitForTimeout(200);
  await page.waitForTimeout(1500);
}

/** Opens a list as a file. */
async function openList({page, pane}: Visit, csv: string): Promise<void> {
  await page.getByTestId("file-picker").setInputFiles({name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(csv)});
  const customers = csv.trimEnd().split("\n").length - 1;
  await pane.getByText(`${new Intl.NumberFormat("en").format(customers)} customers`).waitFor();
}

/** The rows of a list again and again, each time under other names. */
function manyTimes(csv: string, times: number): string {
  const [headings = "", ...rows] = csv.trimEnd().split("\n");
  const copies = Array.from({length: times}, (_, copy) => rows.map((row) => row.replace(/^[^,]*/, (name) => `${name} ${copy + 1}`)));
  return [headings, ...copies.flat()].join("\n");
}

/** Best is what they pay and the NPS, the first counting more. */
async function mixBlend({page, pane}: Visit): Promise<void> {
  await pane.locator("main select").first().selectOption("blend");
  await pane.locator("main [role=group] select").last().selectOption({label: "NPS"});
  await pane.locator("main input[type=range]").nth(1).waitFor();
  await pane.locator("main input[type=range]").first().fill("5");
  await page.waitForTimeout(400);
}

/** Writes a profile although the evidence says that there is none. */
async function insist({pane}: Visit): Promise<void> {
  await pane.locator("main").getByRole("switch", {name: "Write it anyway"}).click();
}

/** Customers are people: the company's step is passed over. */
async function sayPeople({pane}: Visit): Promise<void> {
  await pane.getByRole("button", {name: "Our customers are people, not companies"}).click();
}

async function customersAreRead({pane}: Visit): Promise<void> {
  await pane.getByText("400 customers").waitFor();
}

async function speak({page, pane}: Visit, language: string): Promise<void> {
  await pane.getByRole("button", {name: "Language"}).click();
  await pane.locator(`[lang="${language}"], [data-language="${language}"]`).last().click();
  await page.waitForTimeout(800);
}
