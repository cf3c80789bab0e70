/** How fast the written formulas calculate in the embedded Excel, next to reading the same cells. */
import {analyzeTiers, beginIntake, tierOf} from "../../../src/analysis/index";
import {DEFAULT_CHOICES, type Choices} from "../../../src/domain/settings";
import {startExcel} from "../../../src/embedded/excelInNode";
import {openCsv} from "../../../src/embedded/file/openCsv";
import type {SheetModel, WorkbookModel} from "../../../src/embedded/workbook/model";
import {createWorkbook} from "../../../src/embedded/workbook/workbook";
import {excelWorkbook} from "../../../src/host/excel/excelWorkbook";
import {planWorkbook} from "../../../src/report/planWorkbook";
import {wordsIn} from "../../../src/words/languages";
import {generator, median, timed, wanted} from "./measure";

const TODAY = 46_000;
/** Calculating may take this many times a bare read of the same cells; above it the run exits with 1. */
const LIMIT = 3;
const CHOICES: Choices = {...DEFAULT_CHOICES, output: "formulas"};
const TIER_NAMES = ["Large", "Medium", "Small"];

/** The plan as users get it, applied through the adapter; then the first calculation, an edited floor, and a plain read of the same cells. */
export async function formulas(rows: number) {
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
