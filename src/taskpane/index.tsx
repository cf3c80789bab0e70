import {createRoot} from "react-dom/client";
import {joinRibbon} from "../commands/ribbon";
import {associateFunctions} from "../functions/associate";
import {excelWorkbook} from "../host/excel/excelWorkbook";
import {App} from "../ui/App";
import {Refusal, type RefusalReason} from "../ui/Refusal";
import {StalePage} from "../ui/Stale";
import type {Language} from "../domain/language";
import {languageFor} from "../words/languages";
import {createSession, type Session} from "../workflow/session";
import {engineInWorker} from "../workflow/workerEngine";
import {copyText} from "./clipboard";
import {offerPersianFont, offerVietnameseFont} from "./fonts";
import {helpAddress} from "./help";
import {keepSavedCells} from "./savedCells";

/** The requirement set that the manifest declares; below it our adapter does not work. */
const EXCEL_API = "1.12";

const root = createRoot(document.getElementById("pane") ?? document.body);

/** Set by browserCheck.js where the web view is too old; its own page is on the screen then. */
const isWebViewOld = document.documentElement.classList.contains("old");

if (!isWebViewOld) begin();

function begin() {
  offerPersianFont();
  offerVietnameseFont();
  if (typeof Office === "undefined") return refuse("outsideExcel", navigator.language);
  const session = Office.onReady().then(({host, platform}) => open(host, platform));
  // At once and not when Office is ready: Excel may have started this runtime only for a click on the ribbon.
  joinRibbon(Office, {
    session: session.then(started),
    helpAddress: () => helpAddress(languageFor(Office.context.displayLanguage), window.location.href),
    openWindow: (address) => window.open(address, "_blank", "noopener"),
  });
}

/** Draws the pane with its session; where this is no Excel for us, says so and has none. */
function open(host: Office.HostType, platform: Office.PlatformType): Session | undefined {
  if (host !== Office.HostType.Excel) return refuse("outsideExcel", navigator.language);
  const {displayLanguage, requirements} = Office.context;
  if (!requirements.isSetSupported("ExcelApi", EXCEL_API)) {
    associateFunctions();
    return refuse("excelTooOld", displayLanguage);
  }
  const session = openSession(languageFor(displayLanguage), String(platform));
  saveOnLeaving(session);
  root.render(<App session={session} copy={copyText} />);
  return session;
}

function openSession(language: Language, platform: string): Session {
  const workbook = excelWorkbook(Excel, {groupsUndo: Office.context.requirements.isSetSupported("ExcelApi", "1.20")});
  const session = createSession({
    workbook,
    engine: engineInWorker(engineWorker(language)),
    clock: Date.now,
    language,
    environment: environment(platform),
  });
  const saved = keepSavedCells(session, workbook);
  // Cells may ask for a function before the pane is drawn; holdFunctions.js lets them wait until the saved scorecard is known, by which they may go.
  void saved.again().then(associateFunctions, associateFunctions);
  // People edit the scorecard in the sheet and come back to the pane; cells that name the range follow at once.
  window.addEventListener("focus", () => void saved.again());
  return session;
}

/** The session once it has looked at the workbook. */
async function started(session: Session | undefined): Promise<Session | undefined> {
  await session?.start();
  return session;
}

/** The engine's worker. One that cannot be loaded, or dies, would let the pane wait for ever; so the pane says that it must be loaded anew. */
function engineWorker(language: Language): Worker {
  const worker = new Worker(new URL("../workflow/engineWorker.ts", import.meta.url));
  worker.addEventListener("error", () => root.render(<StalePage language={language} />));
  return worker;
}

function refuse(reason: RefusalReason, locale: string): undefined {
  root.render(<Refusal reason={reason} language={languageFor(locale)} />);
}

/** What we run in, for the diagnostics. */
const environment = (platform: string): Record<string, string> => ({
  Lodestar: LODESTAR_VERSION,
  Excel: Office.context.diagnostics.version,
  platform,
  "display language": Office.context.displayLanguage,
  browser: navigator.userAgent,
});

/** A pane may be closed at any moment; what was chosen within the last half second is saved on the way out. */
function saveOnLeaving(session: Session) {
  window.addEventListener("pagehide", () => void session.close());
}
