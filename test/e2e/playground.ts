import {spawn, type ChildProcess} from "node:child_process";
import {createServer} from "node:net";
import {fileURLToPath} from "node:url";
import type {Browser, FrameLocator, Page} from "playwright-core";
import {openBrowser} from "../support/browser";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The playground as `npm start` serves it, with a browser in front of it. */
export interface Playground {
  readonly address: string;
  /** A new window on it, with the sample loaded and the pane at its first step; `before` prepares the page before it loads. */
  open(options?: {
    readonly width?: number;
    readonly height?: number;
    readonly language?: string;
    readonly dark?: boolean;
    readonly before?: (page: Page) => Promise<void>;
  }): Promise<Visit>;
  close(): Promise<void>;
}

/** One window: the page, and the task pane in its frame. */
export interface Visit {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Every address that was asked for, and everything the page complained about. */
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

export async function startPlayground(): Promise<Playground> {
  const port = await freePort();
  const webpack = fileURLToPath(new URL("node_modules/webpack/bin/webpack.js", `file://${root}`));
  const server = spawn(process.execPath, [webpack, "serve", "--env", "playground"], {
    cwd: root,
    env: {...process.env, PORT: String(port)},
    stdio: "pipe",
  });
  const address = `http://localhost:${port}/`;
  await answering(server, address);
  const browser = await openBrowser();
  return {
    address,
    open: (options = {}) => visit(browser, address, options),
    close: async () => {
      await browser.close();
      server.kill();
    },
  };
}

/** The first visit waits for a cold browser and for scripts that were just built; a busy machine takes its time. */
const FIRST_PAINT = 90_000;

async function visit(
  browser: Browser,
  address: string,
  options: {width?: number; height?: number; language?: string; dark?: boolean; before?: (page: Page) => Promise<void>},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: {width: options.width ?? 1400, height: options.height ?? 900},
    colorScheme: options.dark ? "dark" : "light",
    acceptDownloads: true,
  });
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  await options.before?.(page);
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(address, {timeout: FIRST_PAINT});
  const pane = page.frameLocator('[data-testid="pane"]');
  await pane.getByRole("button", {name: "Next"}).waitFor({timeout: FIRST_PAINT});
  return {page, pane, requests, complaints};
}

/** Goes to a cell of the shown sheet by the name box, and waits until it shows what stands there: only then do keys go into the cell. */
export async function goToCell(page: Page, address: string, shows: string): Promise<void> {
  const nameBox = page.getByTestId("name-box");
  await nameBox.fill(address);
  await nameBox.press("Enter");
  await page.waitForFunction(
    (content) =>
      document.activeElement?.getAttribute("data-testid") !== "name-box" &&
      document.querySelector<HTMLInputElement>('[data-testid="formula-bar"]')?.value === content,
    shows,
  );
}

/** Asks the server until it answers; fails with what it said when it ends instead. */
async function answering(server: ChildProcess, address: string): Promise<void> {
  let said = "";
  server.stdout?.on("data", (text) => (said += String(text)));
  server.stderr?.on("data", (text) => (said += String(text)));
  for (let tries = 0; tries < 240; tries++) {
    if (server.exitCode !== null) throw new Error(`the playground's server ended: ${said}`);
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`the playground's server does not answer: ${said}`);
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "localhost", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port"))));
    });
  });
}

/** Walks through the steps of the sample and writes everything, fit and segment included. */
export async function buildProfile(pane: Visit["pane"]): Promise<void> {
  for (const sign of [
    /brings \d+% of your revenue/,
    /best customers? of/,
    /best against the other/,
    /best against the other/,
    "What will be written",
  ]) {
    await pane.getByRole("button", {name: "Next"}).click();
    await pane.getByText(sign).first().waitFor();
  }
  await pane.getByText("None of your cells is overwritten.").waitFor();
  await pane.getByRole("button", {name: "Write to workbook"}).click();
  await pane.getByText("Written to your workbook").waitFor();
}
