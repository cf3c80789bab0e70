import {existsSync} from "node:fs";
import {chromium, type Browser} from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const INSTALLED = [
  process.env.LODESTAR_BROWSER ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * A browser as a person would have it: an installed Chrome, Chromium or Edge (LODESTAR_BROWSER names another), else the
 * Chromium that ships inside an npm package, which runs on a bare Linux.
 */
export async function openBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => path !== "" && existsSync(path));
  if (installed) return chromium.launch({executablePath: installed, args: FLAGS});
  if (process.platform !== "linux") throw new Error("No browser found: install Chrome or Edge, or name one in LODESTAR_BROWSER.");
  return openPackagedBrowser();
}

async function openPackagedBrowser(): Promise<Browser> {
  // The package unpacks its shared libraries only where it believes to stand on AWS Lambda.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const {default: packaged} = await import("@sparticuz/chromium");
  const refused = new Set(["--single-process", "--no-zygote"]);
  const args = [...packaged.args.filter((flag: string) => !refused.has(flag)), ...FLAGS];
  return chromium.launch({executablePath: await packaged.executablePath(), args});
}
