import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import vm from "node:vm";
import type {ExcelHostOptions} from "./objects/excelHost";
import {ExcelHost} from "./objects/excelHost";
import {nativeBridge} from "./wire/nativeBridge";
import {isSetSupported, requirementMatrix} from "./wire/requirementMatrix";
import type {WorkbookModel} from "./workbook/model";

/** Excel as an add-in's code finds it, in Node: Microsoft's own client library over an embedded workbook. */
export interface ExcelInNode {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** What of `Office` code outside the pane may ask for: requirement sets and languages. */
  readonly Office: OfficeInNode;
  readonly host: ExcelHost;
  /** Ends events and lets the workbook go. */
  close(): void;
}

export interface OfficeInNode {
  readonly context: {
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly requirements: {isSetSupported(name: string, version?: string): boolean};
  };
  onReady(callback?: (about: {host: string; platform: string}) => void): Promise<{host: string; platform: string}>;
}

/** The library's script, compiled once a process: it is 2 MB. */
let library: vm.Script | undefined;

function compiledLibrary(): vm.Script {
  if (library === undefined) {
    const file = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
    library = new vm.Script(readFileSync(file, "utf8"), {filename: file});
  }
  return library;
}

/** Starts an Excel over a workbook. Each has its own copy of the library, so several can run side by side. */
export async function startExcel(workbook: WorkbookModel, options: ExcelHostOptions = {}): Promise<ExcelInNode> {
  const host = new ExcelHost(workbook, options);
  const {bridge, close} = nativeBridge(host);
  const window = scriptWindow(bridge);
  compiledLibrary().runInContext(vm.createContext(window));
  // The script defines both as Microsoft's types describe them.
  const defined = window as unknown as Pick<ExcelInNode, "Excel" | "OfficeExtension">;
  return {
    Excel: defined.Excel,
    OfficeExtension: defined.OfficeExtension,
    Office: officeInNode(host),
    host,
    close() {
      close();
      host.close();
    },
  };
}

/** As much of a browser's window as the library touches while it loads and runs. */
function scriptWindow(bridge: object): vm.Context {
  const location = {hash: "", search: "", href: "https://localhost/", origin: "https://localhost"};
  const window: vm.Context = {
    _richApiNativeBridge: bridge,
    // The library's arrays and errors come from here, so that `instanceof` and deep comparison hold outside.
    ...{Array, Object, Error, Date, Map, Set, Promise, JSON, console, setTimeout, clearTimeout, setInterval, clearInterval, performance},
    location,
    navigator: {userAgent: "node"},
    document: {URL: location.href, getElementsByTagName: () => [], createElement: () => ({})},
    addEventListener: () => undefined,
  };
  window["window"] = window;
  window["self"] = window;
  return window;
}

function officeInNode(host: ExcelHost): OfficeInNode {
  const matrix = requirementMatrix(host.apiVersion);
  const about = {host: "Excel", platform: "OfficeOnline"};
  return {
    context: {
      displayLanguage: host.locale,
      contentLanguage: host.locale,
      requirements: {isSetSupported: (name, version) => isSetSupported(matrix, name, version)},
    },
    async onReady(callback) {
      callback?.(about);
      return about;
    },
  };
}
