import {existsSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {startPlayground, type Playground, type Visit} from "./playground";
import {buildRelease, HOME, OFFICE_CDN, serveRelease} from "./release";

let release: ReturnType<typeof buildRelease>;
let playground: Playground;

beforeAll(async () => {
  release = buildRelease();
  if (release.status !== 0) throw new Error(release.said);
  playground = await startPlayground();
}, 600_000);

afterAll(async () => {
  await playground?.close();
  if (release) rmSync(release.folder, {recursive: true});
});

const file = (name: string) => readFileSync(join(release.folder, name), "utf8");

test("npm run build makes every file that the manifest names, at the address it was told", () => {
  const addresses = [...file("manifest.xml").matchAll(/Value="(https:[^"]+)"/g)].map(([, address = ""]) => address);
  expect(addresses.length).toBeGreaterThan(50);
  expect(addresses.filter((address) => !address.startsWith(HOME) || !existsSync(join(release.folder, address.slice(HOME.length))))).toEqual([]);
});

test("npm run build prints the initial and the total size, gzipped", () => {
  expect(release.said).toMatch(/initial \d+ kB, total \d+ kB \(gzipped\)/);
});

test("nothing in the release names the developer's machine", () => {
  const texts = readdirSync(release.folder).filter((name) => /\.(html|xml|json|css)$/.test(name));
  expect(texts.length).toBeGreaterThan(5);
  expect(texts.filter((name) => file(name).includes("localhost"))).toEqual([]);
});

test("the built pane loads office.js from Microsoft, and nothing else from anywhere else", () => {
  const scripts = [...file("taskpane.html").matchAll(/<script[^>]+src="?([^"\s>]+)/g)].map(([, source = ""]) => source);
  expect(scripts.filter((source) => source.includes("://"))).toEqual([`${OFFICE_CDN}office.js`]);
  expect(scripts.filter((source) => !source.includes("://") && !existsSync(join(release.folder, source)))).toEqual([]);
});

test("the built pane's policy allows its own files and Microsoft's library, and nothing else", () => {
  const policy = /http-equiv="?Content-Security-Policy"?\s+content="([^"]+)"/.exec(file("taskpane.html"))?.[1];
  expect(policy?.split("; ").sort()).toEqual([
    "base-uri 'none'",
    "connect-src 'self'",
    "default-src 'none'",
    "font-src 'self'",
    "form-action 'none'",
    "img-src 'self' data:",
    "script-src 'self' https://appsforoffice.microsoft.com",
    "style-src 'self' 'unsafe-inline'",
    "worker-src 'self'",
  ]);
});

test("the release walks all steps, writes, speaks Persian and removes, and asks for no file but its own and Microsoft's library", async () => {
  const {page, pane, requests, complaints} = await visitRelease();
  const violations = await watchPolicy(page);
  await page.getByTestId("ribbon-scoreSheet").click();
  await pane.getByText("None of your cells is overwritten.").waitFor();
  await pane.getByRole("button", {name: "Write to workbook"}).click();
  await pane.getByText("Written to your workbook").waitFor();
  await pane.getByRole("button", {name: "Language"}).click();
  await pane.getByRole("menuitemradio", {name: "فارسی"}).click();
  await pane.locator('[lang="fa"][dir="rtl"]').first().waitFor({state: "attached"});
  await page.getByTestId("ribbon-removeResults").click();
  await pane.getByText("نتایج حذف شد").waitFor();
  const foreign = requests.filter(
    (address) => !address.startsWith(playground.address) && !address.startsWith(OFFICE_CDN) && !/^(blob|data):/.test(address),
  );
  expect([foreign, await violations(), complaints]).toEqual([[], [], []]);
  expect(requests.filter((address) => address.startsWith(OFFICE_CDN)).every((address) => address.endsWith(".js"))).toBe(true);
});

test("the policy of the release refuses every way out", async () => {
  const {page, pane} = await visitRelease();
  const violations = await watchPolicy(page);
  await paneRun(page, async () => {
    await fetch("https://elsewhere.example/").catch(() => undefined);
    new Image().src = "https://elsewhere.example/picture.png";
    navigator.sendBeacon("https://elsewhere.example/beacon", "x");
    const script = document.createElement("script");
    script.src = "https://elsewhere.example/script.js";
    document.head.append(script);
    const frame = document.createElement("iframe");
    frame.src = "https://elsewhere.example/frame";
    document.body.append(frame);
  });
  await pane.getByRole("button", {name: "Next"}).waitFor();
  await expect.poll(async () => [...new Set(await violations())].sort()).toEqual(["connect-src", "frame-src", "img-src", "script-src-elem"]);
});

test("a pane from before a new version says 'Reload pane' where a later step's file is gone, and reloading mends it", async () => {
  const {page, pane, gone} = await visitRelease();
  // The later steps are fetched ahead while the first is looked at; a pane that was open before has not come to it yet.
  for (const name of readdirSync(release.folder).filter((each) => each.startsWith("steps."))) gone.add(name);
  expect(gone.size).toBeGreaterThan(0);
  await page.getByTestId("close-pane").click();
  await page.getByTestId("toggle-pane").click();
  await page.getByTestId("ribbon-scoreSheet").click();
  await pane.getByRole("heading", {name: "A part of Lodestar could not be loaded"}).waitFor();
  gone.clear();
  await pane.getByRole("button", {name: "Reload pane"}).click();
  await pane
    .getByText(/Step [3-6] of 6/)
    .first()
    .waitFor();
});

test("a pane whose engine's file is gone says so, instead of waiting for it for ever", async () => {
  const {page, pane, gone} = await visitRelease();
  const scripts = (await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name))).concat(
    await paneRun(page, () => performance.getEntriesByType("resource").map(({name}) => name)),
  );
  const own = readdirSync(release.folder).filter((name) => /^[\w-]+\.[0-9a-f]{8}\.js$/.test(name) && !/^(taskpane|steps|functions)\./.test(name));
  expect(own.filter((name) => scripts.some((address) => address.endsWith(name))).length).toBeGreaterThan(0);
  for (const name of own) gone.add(name);
  await page.getByTestId("close-pane").click();
  await page.getByTestId("toggle-pane").click();
  await pane.getByRole("heading", {name: "A part of Lodestar could not be loaded"}).waitFor();
  gone.clear();
  await pane.getByRole("button", {name: "Reload pane"}).click();
  await pane.getByRole("button", {name: "Next"}).waitFor();
});

test("a page that the browser kept says so where even its first script is gone, in three languages", async () => {
  const {page, pane, gone} = await visitRelease();
  for (const name of readdirSync(release.folder).filter((each) => /^taskpane\..*\.js$/.test(each))) gone.add(name);
  await page.getByTestId("close-pane").click();
  await page.getByTestId("toggle-pane").click();
  for (const text of ["A part of Lodestar could not be loaded", "Không tải được một phần của Lodestar", "بخشی از Lodestar بارگیری نشد"])
    await pane.getByText(text).waitFor();
  gone.clear();
  await pane.getByRole("button", {name: "Reload pane"}).click();
  await pane.getByRole("button", {name: "Next"}).waitFor();
});

/** A window on the playground with the release in the pane's frame. */
async function visitRelease(): Promise<Visit & {readonly gone: Set<string>}> {
  let gone = new Set<string>();
  const visit = await playground.open({
    before: async (page) => {
      gone = await serveRelease(page, playground.address, release.folder);
    },
  });
  await visit.pane.getByText("400 customers").waitFor();
  return {...visit, gone};
}

/** Runs something in the pane's own window. */
async function paneRun<T>(page: Page, run: () => T | Promise<T>): Promise<T> {
  const frame = page.frames().find((each) => each.url().includes("taskpane.html"));
  if (!frame) throw new Error("no pane");
  return frame.evaluate(run);
}

declare global {
  interface Window {
    /** What the policy refused since a test began to look. */
    refused?: string[];
  }
}

/** Directives of the policy that something has run against in the pane from now on. */
async function watchPolicy(page: Page): Promise<() => Promise<string[]>> {
  await paneRun(page, () => {
    const refused: string[] = (window.refused = []);
    document.addEventListener("securitypolicyviolation", ({effectiveDirective}) => refused.push(effectiveDirective));
  });
  return () => paneRun(page, () => window.refused ?? []);
}
