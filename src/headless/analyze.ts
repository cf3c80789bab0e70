import {writeFile} from "node:fs/promises";
import {pathToFileURL} from "node:url";
import {failure, type Outcome, success} from "../domain/outcome";
import {startExcel} from "../embedded/excelInNode";
import {saveXlsx} from "../embedded/file/saveXlsx";
import type {WorkbookModel} from "../embedded/workbook/model";
import {excelWorkbook} from "../host/excel/excelWorkbook";
import {problemSentence} from "../words/languages";
import {analyzeBook, type Found} from "./analyzeBook";
import {type Answer, answerOf} from "./answer";
import {choicesOf} from "./choices";
import {HELP} from "./help";
import {openBook, systemCode} from "./openBook";
import {type OpenedLink, openLinks} from "./openLinks";
import {type Options, parseOptions} from "./options";
import {type Stopwatch, stopwatch} from "./stopwatch";

/** Where a run prints, and its clock. */
export interface Terminal {
  readonly print: (text: string) => void;
  readonly complain: (line: string) => void;
  readonly clock: () => number;
}

/** Runs the command; returns its exit code: 0, or 2 where the input cannot be used. */
export async function analyze(line: readonly string[], terminal: Terminal): Promise<0 | 2> {
  if (line.includes("--help") || line.includes("-h")) {
    terminal.print(HELP);
    return 0;
  }
  const options = parseOptions(line);
  const outcome = options.ok ? await run(options.value, terminal) : options;
  if (outcome.ok) return 0;
  terminal.complain(problemSentence(outcome.problem, options.ok ? options.value.language : "en").replace(/\s+/g, " "));
  return 2;
}

async function run(options: Options, terminal: Terminal): Promise<Outcome<void>> {
  const watch = stopwatch(terminal.clock, terminal.complain);
  watch.stage("open");
  const book = await openBook(options.file, (share) => watch.progress(share));
  if (!book.ok) return book;
  const links = await openLinks(book.value, options.links ?? []);
  if (!links.ok) return links;
  const found = await analyzeInExcel(book.value, options, links.value, terminal.clock, watch);
  if (!found.ok) return found;
  if (options.workbookFile !== undefined) {
    watch.stage("save");
    const saved = await save(book.value, options.workbookFile, terminal);
    if (!saved.ok) return saved;
  }
  const answer = answerOf(found.value, watch.timings(), options.language);
  return publish(answer, options.jsonFile, terminal);
}

/** The same adapter as in the pane, over the embedded Excel. */
async function analyzeInExcel(
  book: WorkbookModel,
  options: Options,
  links: readonly OpenedLink[],
  clock: () => number,
  watch: Stopwatch,
): Promise<Outcome<Found>> {
  watch.stage("start");
  const excel = await startExcel(book);
  try {
    const isWritten = options.workbookFile !== undefined;
    return await analyzeBook({
      workbook: excelWorkbook(excel.Excel),
      choices: choicesOf(options),
      compare: options.compare,
      sheet: options.sheet,
      links,
      clock,
      watch,
      isWritten,
      isProven: true,
    });
  } finally {
    excel.close();
  }
}

async function save(book: WorkbookModel, file: string, terminal: Terminal): Promise<Outcome<void>> {
  const {bytes, lost} = saveXlsx(book);
  for (const part of lost) terminal.complain(`Not in the saved file: ${part}`);
  return store(file, "-o", bytes);
}

async function publish(answer: Answer, file: string | undefined, terminal: Terminal): Promise<Outcome<void>> {
  const text = `${JSON.stringify(answer, null, 2)}\n`;
  if (file !== undefined) return store(file, "--json", text);
  terminal.print(text);
  return success(undefined);
}

async function store(file: string, option: string, content: Uint8Array | string): Promise<Outcome<void>> {
  try {
    await writeFile(file, content);
    return success(undefined);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return failure({code: "optionInvalid", option, found: file, allowed: `a place that can be written (${code})`});
  }
}

const isCommand = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isCommand) {
  const terminal = {
    print: (text: string) => process.stdout.write(text),
    complain: (line: string) => process.stderr.write(`${line}\n`),
    clock: Date.now,
  };
  process.exitCode = await analyze(process.argv.slice(2), terminal);
}
