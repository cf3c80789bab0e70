/**
 * `npx tsx test/bench/largeSheet.ts [--rows 1048576] [--columns 20] [--output auto|formulas|values]`: a sheet as large as Excel has them, read,
 * analysed, written and taken away by the pane's own session and adapter in the embedded Excel. Prints the syncs of reading and writing beside the
 * fewest that the issue allows, seconds and memory to look at. Exit code 1 where a limit is passed or the workbook is not as before at the end.
 */
import {parseArgs} from "node:util";
import {startExcel} from "../../src/embedded/excelInNode";
import type {WorkbookModel} from "../../src/embedded/workbook/model";
import {createWorkbook} from "../../src/embedded/workbook/workbook";
import {at} from "../../src/host/excel/areas";
import {excelWorkbook} from "../../src/host/excel/excelWorkbook";
import {setOutput} from "../../src/workflow/actions";
import {createLocalEngine} from "../../src/workflow/localEngine";
import {createSession, type Session} from "../../src/workflow/session";

const {values: options} = parseArgs({options: {rows: {type: "string"}, columns: {type: "string"}, output: {type: "string"}}});
const ROWS = Number(options.rows ?? 1_048_576);
const COLUMNS = Number(options.columns ?? 20);
const OUTPUT = options.output === "formulas" || options.output === "values" ? options.output : "auto";
const MEGABYTE = 1_000_000;
/** Syncs of a write that do not grow with the list: saving choices, looking at the workbook, structure, looks, hashes, receipt, showing. */
const FIXED = 30;

const workbook = largeBook(ROWS, COLUMNS);
const {Excel, host} = await startExcel(workbook);
const port = excelWorkbook(Excel);
const session = createSession({workbook: port, engine: createLocalEngine(), clock: Date.now, language: "en", environment: {Lodestar: "bench"}});
const before = sizeOf(workbook);
let failed = false;

const source = await port.activeSource();
if (!source.ok) throw new Error(source.problem.code);
const bare = await measured("bare read through the adapter, nothing kept", async () => void (await port.read(source.value, () => {})));
const megabytes = ROWS > 100_000 ? 4 : 1;
within(
  "read",
  bare.syncs,
  2 + Math.ceil(bare.bytesOut / (megabytes * MEGABYTE)),
  `2 + ${(bare.bytesOut / MEGABYTE).toFixed(1)} MB / ${megabytes} MB`,
);

await measured("start: read, tiers", () => session.start());
said(session);
await session.change((state) => setOutput(state, OUTPUT));
await measured("walk to step 6: best, profile, plan", () => walk(session));
said(session);
const {preview} = session.store.get();
if (preview.kind !== "ready") throw new Error(`no preview: ${preview.kind}`);
const {plan} = preview.value;
console.log(`  columns written as ${plan.columns.map(({key, content}) => `${key}: ${content.kind}`).join(", ")}`);
const write = await measured("write", () => session.write());
said(session);
const blocks = Math.ceil(write.bytesIn / (megabytes * MEGABYTE));
within("write", write.syncs, FIXED + blocks, `${FIXED} + ${(write.bytesIn / MEGABYTE).toFixed(1)} MB / ${megabytes} MB`);
await measured("remove", () => session.remove());
said(session);
await session.close();
if (sizeOf(workbook) !== before) {
  failed = true;
  console.log(`not as before: ${sizeOf(workbook)}, was ${before}`);
}
process.exitCode = failed ? 1 : 0;
process.exit();

/** Runs one step and prints what it took. */
async function measured(name: string, work: () => Promise<void>) {
  const {batches, bytesIn, bytesOut} = host;
  const start = performance.now();
  await work();
  const taken = {syncs: host.batches - batches, bytesIn: host.bytesIn - bytesIn, bytesOut: host.bytesOut - bytesOut};
  const {rss, heapUsed} = process.memoryUsage();
  const inMegabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(1)} MB`;
  console.log(
    `${name}: ${((performance.now() - start) / 1000).toFixed(1)} s, ${taken.syncs} syncs, ${inMegabytes(taken.bytesIn)} sent, ${inMegabytes(taken.bytesOut)} answered; memory ${inMegabytes(rss)}, heap ${inMegabytes(heapUsed)}`,
  );
  return taken;
}

function within(what: string, syncs: number, limit: number, formula: string): void {
  const isWithin = syncs <= limit;
  console.log(`  ${what}: ${syncs} syncs, allowed ${limit} (${formula})${isWithin ? "" : " PASSED"}`);
  if (!isWithin) failed = true;
}

function said({store}: Session): void {
  const {list, tiers, best, profile, preview: planned, writing, removal, fault} = store.get();
  const stages = {list, tiers, best, profile, preview: planned, writing};
  const problems = Object.entries(stages).flatMap(([name, stage]) => (stage.kind === "problem" ? [`${name} ${JSON.stringify(stage.problem)}`] : []));
  if (removal.kind === "problem") problems.push(`removal ${JSON.stringify(removal.problem)}`);
  if (fault !== undefined) problems.push(`fault ${fault}`);
  if (problems.length === 0) return;
  failed = true;
  console.log(`  problems: ${problems.join("; ")}\n${session.diagnostics()}`);
}

async function walk({store, next}: Session): Promise<void> {
  for (let step = 0; store.get().step !== step;) {
    step = store.get().step;
    await next();
  }
}

/** What of the list's sheet and of the workbook must be the same at the end; a whole snapshot of a million rows does not fit into memory. */
function sizeOf({sheets, names}: WorkbookModel): string {
  const list = at(sheets, 0);
  const sample = [0, 1, 1000, ROWS - 1].map((row) => list.values({row: Math.min(row, ROWS - 1), column: 0, rows: 1, columns: COLUMNS + 3}));
  return JSON.stringify({used: list.usedArea(), sheets: sheets.map(({title}) => title), names: names.length, sample});
}

/** Customers with names of their own, seats and what they pay, and a column of each kind in turn; the best are in logistics. Made by a seeded generator, the same on every machine. */
function largeBook(rows: number, columns: number): WorkbookModel {
  const book = createWorkbook();
  const sheet = at(book.sheets, 0);
  book.renameSheet(sheet, "Customers");
  let seed = 12_345;
  const random = () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32;
  const seats = Float64Array.from({length: rows - 1}, () => Math.ceil(200 * random() ** 4));
  const paid = seats.map((count) => Math.round(count * (80 + 40 * random())));
  const text = (values: readonly string[]) => Array.from({length: rows - 1}, () => values[Math.floor(random() * values.length)] ?? "");
  const industries = text(["Retail", "Banking", "Education", "Health"]);
  const made: readonly (readonly [string, readonly string[] | Float64Array])[] = [
    ["Company", Array.from({length: rows - 1}, (_, i) => `Firm ${i + 1}`)],
    ["Seats", seats],
    ["ARR", paid],
    ["Industry", industries.map((industry, i) => ((paid[i] ?? 0) > 18_000 && random() < 0.7 ? "Logistics" : industry))],
    ["Country", text(["France", "Spain", "Italy", "Japan", "Peru"])],
    ["Job title", text(["Buyer", "CEO", "Head of IT"])],
    ...Array.from({length: Math.max(0, columns - 6)}, (_, i): readonly [string, readonly string[] | Float64Array] =>
      i % 2 === 0 ? [`Score ${i}`, seats.map(() => Math.floor(1000 * random()) / 10)] : [`Group ${i}`, text(["red", "green", "blue", "white"])],
    ),
  ];
  for (const [column, [heading, values]] of made.slice(0, columns).entries()) {
    sheet.setValue(0, column, heading);
    sheet.fillColumn(1, column, values);
  }
  return book;
}
