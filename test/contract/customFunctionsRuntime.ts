import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {JSDOM, VirtualConsole} from "jsdom";
import type {ExcelHost} from "../../src/embedded/objects/excelHost";
import {nativeBridge} from "../../src/embedded/wire/nativeBridge";

/** Microsoft's custom functions runtime, running over an embedded Excel as it does in the pane. */
export interface RuntimeOverExcel {
  /** Once Microsoft's script has had every occasion to start by itself. */
  readonly settled: Promise<void>;
  close(): void;
}

const FILE = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/custom-functions-runtime.debug.js");
const script = readFileSync(FILE, "utf8");
/** The pane's page has it right after Microsoft's script. */
const hold = readFileSync(new URL("../../assets/pages/holdFunctions.js", import.meta.url), "utf8");
/** The runtime finds itself by its script element. Nothing is loaded: jsdom fetches no scripts unless it is told to. */
const PAGE = '<!doctype html><html><head><script src="https://localhost/custom-functions-runtime.debug.js"></script></head><body></body></html>';

/**
 * Starts the runtime over a host and makes its `CustomFunctions` the one that our functions find; it tells the host that it is ready by itself, as in a page.
 * `office` is what of `Office` the functions may ask.
 */
export function runtimeOver(host: ExcelHost, office: object = {}): RuntimeOverExcel {
  const {bridge, close} = nativeBridge(host);
  const {window} = new JSDOM(PAGE, {url: "https://localhost/taskpane.html", runScripts: "outside-only", virtualConsole: new VirtualConsole()});
  Object.assign(window, {_richApiNativeBridge: bridge});
  window.eval(script);
  window.eval(hold);
  // The script's own start-up asks a window of Excel who is around it; here it is told, before the page is loaded.
  const about = Promise.resolve({host: "Excel", platform: "OfficeOnline"});
  const onReady = async (then?: (found: {host: string}) => void) => {
    then?.(await about);
    return about;
  };
  Object.assign(window["Office"] as object, {onReady});
  const global = globalThis as {CustomFunctions?: unknown; Office?: unknown};
  Object.assign(global, {CustomFunctions: window["CustomFunctions"] as unknown, Office: {context: office}});
  const settled = new Promise<void>((resolve) => window.addEventListener("load", () => setTimeout(resolve, 300)));
  return {
    settled,
    close() {
      delete global.CustomFunctions;
      delete global.Office;
      close();
      window.close();
    },
  };
}
