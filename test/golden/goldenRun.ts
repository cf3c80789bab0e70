import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {startExcel} from "../../src/embedded/excelInNode";
import type {SheetModel, WorkbookModel} from "../../src/embedded/workbook/model";
import {analyzeBook} from "../../src/headless/analyzeBook";
import {choicesOf} from "../../src/headless/choices";
import {openBook} from "../../src/headless/openBook";
import {openLinks} from "../../src/headless/openLinks";
import {parseOptions} from "../../src/headless/options";
import {stopwatch} from "../../src/headless/stopwatch";
import {excelWorkbook} from "../../src/host/excel/excelWorkbook";
import type {PlanScope} from "../../src/workflow/engine";

/** Noon UTC of 22 November 2026: the same day in every time zone that the tests may run in. */
const NOON = Date.UTC(2026, 10, 22, 12);
const clock = () => NOON;

/** Runs one golden workbook the way the headless command does, and tells what was planned and what can then be seen. */
export async function goldenRun(folder: URL): Promise<{readonly plan: string; readonly sheets: string}> {
  const {table, scope, options: line} = optionsOf(folder);
  const file = fileURLToPath(new URL("input.csv", folder));
  const options = parseOptions([file, ...line]);
  if (!options.ok) throw new Error(`options: ${JSON.stringify(options.problem)}`);
  const book = await openBook(file, () => undefined);
  if (!book.ok) throw new Error(`input: ${JSON.stringify(book.problem)}`);
  if (table !== undefined) makeTable(book.value, table);
  const files = (options.value.links ?? []).map(({kind, file: name}) => ({kind, file: fileURLToPath(new URL(name, folder))}));
  const links = await openLinks(book.value, files);
  if (!links.ok) throw new Error(`links: ${JSON.stringify(links.problem)}`);
  const excel = await startExcel(book.value);
  try {
    const watch = stopwatch(clock, () => undefined);
    const asked = {choices: choicesOf(options.value), sheet: undefined, links: links.value, isWritten: true, scope};
    const run = {workbook: excelWorkbook(excel.Excel), ...asked, clock, watch};
    const found = await analyzeBook(run);
    if (!found.ok) throw new Error(`analysis: ${JSON.stringify(found.problem)}`);
    return {plan: `${JSON.stringify(found.value.plan, null, 1)}\n`, sheets: book.value.sheets.map(seen).join("\n")};
  } finally {
    excel.close();
  }
}

function optionsOf(folder: URL): {readonly table: string | undefined; readonly scope: PlanScope; readonly options: readonly string[]} {
  const found: unknown = JSON.parse(readFileSync(new URL("options.json", folder), "utf8"));
  if (typeof found !== "object" || found === null || !("options" in found) || !Array.isArray(found.options)) {
    throw new Error(`invalid options: ${fileURLToPath(folder)}`);
  }
  const scope = "scope" in found && found.scope === "all" ? "all" : "tiers";
  return {table: "table" in found ? String(found.table) : undefined, scope, options: found.options.map(String)};
}

function makeTable(book: WorkbookModel, name: string): void {
  const [sheet] = book.sheets;
  const area = sheet?.usedArea();
  if (sheet === undefined || area === undefined) throw new Error("nothing to make a table of");
  book.addTable(sheet, area, true, name);
}

/** A sheet as a person sees it: one line a row, cells as they are shown, with a bar between. */
export function seen(sheet: SheetModel): string {
  const area = sheet.usedArea();
  if (area === undefined) return `== ${sheet.title}: blank\n`;
  const lines: string[] = [];
  for (let row = 0; row < area.row + area.rows; row++) {
    const cells: string[] = [];
    for (let column = 0; column < area.column + area.columns; column++) cells.push(sheet.text(row, column));
    lines.push(cells.join(" | ").trimEnd());
  }
  return `== ${sheet.title}\n${lines.join("\n")}\n`;
}
