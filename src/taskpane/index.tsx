import {createRoot} from "react-dom/client";
import {excelWorkbook} from "../host/excel/excelWorkbook";
import {App} from "../ui/App";
import {Refusal, type RefusalReason} from "../ui/Refusal";
import {languageFor} from "../words/languages";
import {createSession, type Session} from "../workflow/session";
import {engineInWorker} from "../workflow/workerEngine";
import {copyText} from "./clipboard";
import {offerPersianFont, offerVietnameseFont} from "./fonts";

/** The requirement set that the manifest declares; below it our adapter does not work. */
const EXCEL_API = "1.12";

const root = createRoot(document.getElementById("pane") ?? document.body);

/** Set by browserCheck.js where the web view is too old; its own page is on the screen then. */
const isWebViewOld = document.documentElement.classList.contains("old");

if (!isWebViewOld) void begin();

async function begin() {
  offerPersianFont();
  offerVietnameseFont();
  if (typeof Office === "undefined") return refuse("outsideExcel", navigator.language);
  const {host, platform} = await Office.onReady();
  if (host !== Office.HostType.Excel) return refuse("outsideExcel", navigator.language);
  const {displayLanguage, requirements} = Office.context;
  if (!requirements.isSetSupported("ExcelApi", EXCEL_API)) return refuse("excelTooOld", displayLanguage);
  const session = createSession({
    workbook: excelWorkbook(Excel),
    engine: engineInWorker(new Worker(new URL("../workflow/engineWorker.ts", import.meta.url))),
    clock: Date.now,
    language: languageFor(displayLanguage),
    environment: environment(String(platform)),
  });
  saveOnLeaving(session);
  root.render(<App session={session} copy={copyText} />);
  await session.start();
}

function refuse(reason: RefusalReason, locale: string) {
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
