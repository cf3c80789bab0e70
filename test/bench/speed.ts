/**
 * `npm run -s bench:speed [-- --json OUT] [--rows N]`: how fast the written formulas calculate in the embedded Excel, next to reading the same
 * cells, and how fast the engine reads and counts a million rows, next to a bare pass over the same numbers. Ratios of one run; seconds only to look at.
 */
import {writeFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {analyzeTiers, beginIntake, tierOf} from "../../src/analysis/index";
import {DEFAULT_CHOICES, type Choices} from "../../src/domain/settings";
import type {Source} from "../../src/domain/source";
import {startExcel} from "../../src/embedded/excelInNode";
import {openCsv} from "../../src/embedded/file/openCsv";
import type {SheetModel, WorkbookModel} from "../../src/embedded/workbook/model";
import {createWorkbook} from "../../src/embedded/workbook/workbook";
import {excelWorkbook} from "../../src/host/excel/excelWorkbook";
import {planWorkbook} from "../../src/report/planWorkbook";
import {wordsIn} from "../../src/words/languages";

const TODAY = 46_000;
/** Calculating may take this many times a bare read of the same cells; above it the run exits with 1. */
const LIMIT = 3;
const CHOICES: Choices = {...DEFAULT_CHOICES, output: "formulas"};
const TIER_NAMES = ["Large", "Medium", "Small"];

const {values: options} = parseArgs({options: {json: {type: "string"}, rows: {type: "string"}, engineRows: {type: "string"}}});
const results = {formulas: await formulas(Number(options.rows ?? 100_000)), engine: engine(Number(options.engineRows ?? 1_000_000))};
if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);

/** The plan as users get it, applied through the adapter; then the first calculation, an edited floor, and a plain read of the same cells. */
async function formulas(rows: number) {
  const workbook = customerBook(rows);
  const {Excel} = await startExcel(workbook);
  const port = excelWorkbook(Excel);
  const source = wanted(await port.activeSource());
  const intake = beginIntake(source);
  wanted(await port.read(source, (block) => intake.add(block)));
  const customers = wanted(intake.customers(CHOICES, TODAY));
  const analysis = wanted(analyzeTiers(customers, CHOICES, TIER_NAMES));
  const plan = planWorkbook(customers, analysis, CHOICES, wordsIn("en").report, 1, {today: TODAY});
  const write = await timed(async () => wanted(await port.apply(plan, 0)));

  const list = sheetOf(workbook, "Sheet1");
  const summary = sheetOf(workbook, "ICP Summary");
  const tier = plan.columns.find(({key}) => key === "tier");
  const floors = workbook.name("ICP_Floors");
  const floorCells = floors && workbook.nameArea(floors);
  if (!tier || !floorCells) throw new Error("the plan lacks: tier column or floors");
  const area = {row: 1, column: tier.column - 2, rows, columns: 3};

  const read: number[] = [];
  const first: number[] = [];
  const edit: number[] = [];
  const readByApi: number[] = [];
  for (let round = 0; round < 7; round++) {
    first.push(await timed(() => workbook.calculate("Full")));
    edit.push(
      await timed(() => {
        summary.setValue(floorCells.area.row, floorCells.area.column, 30 + round);
        workbook.calculate();
      }),
    );
    read.push(await timed(() => list.values(area)));
    readByApi.push(
      await timed(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(area.row, area.column, area.rows, area.columns).load("values");
          await context.sync();
        }),
      ),
    );
  }
  const tiers = analysis.tiers.map((each, index) => ({...each, floor: index === 0 ? 36 : each.floor}));
  const expected = tierOf(customers, tiers);
  const wrong = list.values({row: 1, column: tier.column, rows, columns: 1}).filter(([name], row) => name !== TIER_NAMES[expected[row] ?? -1]).length;
  const result = {
    rows,
    firstOverRead: median(first) / median(read),
    floorEditOverRead: median(edit) / median(read),
    firstOverApiRead: median(first) / median(readByApi),
    floorEditOverApiRead: median(edit) / median(readByApi),
    differentFromEngine: wrong,
    milliseconds: {write, readByApi: median(readByApi), first: median(first), floorEdit: median(edit), read: median(read)},
  };
  console.log(
    `formulas, ${rows} rows: first calculation ${result.firstOverRead.toFixed(2)} x a bare read of the same cells, a floor edit ` +
      `${result.floorEditOverRead.toFixed(2)} x (limit ${LIMIT}); next to reading them through Excel's API ${result.firstOverApiRead.toFixed(2)} x and ` +
      `${result.floorEditOverApiRead.toFixed(2)} x; ${wrong} tiers differ from the engine (bare read ${median(read).toFixed(0)} ms, applying the plan ${write.toFixed(0)} ms)`,
  );
  if (Math.max(result.firstOverRead, result.floorEditOverRead) > LIMIT || wrong > 0) process.exitCode = 1;
  return result;
}

/** Intake and tiers of a full sheet's worth of rows, against one bare pass that adds up the same numbers from the same rows. */
function engine(rows: number) {
  const columns = 20;
  const text = Array.from({length: 50}, (_, each) => `value ${each}`);
  const random = generator(7);
  const block = (size: number) =>
    Array.from({length: size}, (_, row) =>
      Array.from({length: columns}, (_, column) =>
        column === 0
          ? `Customer ${Math.floor(random() * 1e9)}-${row}`
          : column % 2
            ? Math.ceil(random() ** 4 * 1000)
            : (text[Math.floor(random() * 50)] ?? ""),
      ),
    );
  const headings = Array.from({length: columns}, (_, column) =>
    column === 0 ? "Company" : column === 1 ? "Seats" : column === 3 ? "ARR" : `Attribute ${column}`,
  );
  const source: Source = {
    kind: "range",
    sheetId: "1",
    sheet: "Sheet1",
    area: {row: 0, column: 0, rows: rows + 1, columns},
    freeColumn: columns,
    canWiden: true,
    isProtected: false,
  };
  const intake = beginIntake(source);
  intake.add({firstRow: 0, firstColumn: 0, rows: [headings]});
  let bare = 0;
  let bareTime = 0;
  let adding = 0;
  let done = 0;
  while (done < rows) {
    const part = block(Math.min(20_000, rows - done));
    const before = performance.now();
    for (let column = 1; column < columns; column += 2) for (const row of part) bare += Number(row[column]);
    const between = performance.now();
    intake.add({firstRow: done + 1, firstColumn: 0, rows: part});
    adding += performance.now() - between;
    bareTime += between - before;
    done += part.length;
  }
  if (bare <= 0) throw new Error(`nothing added up: ${bare}`);
  const start = performance.now();
  const customers = wanted(intake.customers(DEFAULT_CHOICES, TODAY));
  const understanding = performance.now() - start;
  const again = performance.now();
  wanted(analyzeTiers(customers, DEFAULT_CHOICES, TIER_NAMES));
  const tiers = performance.now() - again;
  const megabytes = process.memoryUsage().rss / 1e6;
  console.log(
    `engine, ${rows} x ${columns}: take in ${(adding / 1000).toFixed(1)} s (${(adding / bareTime).toFixed(0)} x a bare sum), understand ${(understanding / 1000).toFixed(1)} s, ` +
      `tiers ${(tiers / 1000).toFixed(1)} s; ${megabytes.toFixed(0)} MB resident`,
  );
  return {
    rows,
    columns,
    takeInOverBareSum: adding / bareTime,
    seconds: {takeIn: adding / 1000, understand: understanding / 1000, tiers: tiers / 1000},
    megabytes,
  };
}

/** A list of customers as a file brings it: names, seats and what they pay. */
function customerBook(rows: number): WorkbookModel {
  const random = generator(1);
  const lines = Array.from({length: rows}, (_, row) => {
    const seats = Math.ceil(Math.exp(random() * random() * 6));
    return `Customer ${row},${seats},${Math.round(seats * (150 + random() * 100))}`;
  });
  const workbook = createWorkbook();
  openCsv(`Company,Seats,ARR\n${lines.join("\n")}\n`, workbook, {title: "Sheet1"});
  return workbook;
}

function sheetOf(workbook: WorkbookModel, title: string): SheetModel {
  const sheet = workbook.sheet(title);
  if (!sheet) throw new Error(`missing sheet: ${title}`);
  return sheet;
}

function wanted<T>(outcome: {ok: true; value: T} | {ok: false; problem: {code: string}}): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.problem.code}`);
  return outcome.value;
}

async function timed(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;
}

/** Park and Miller's minimal generator: the same numbers on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
