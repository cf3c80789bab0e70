import {describe, expect, test} from "vitest";
import type {FormatRun} from "../../src/domain/source";
import {startExcel} from "../../src/embedded/excelInNode";
import type {WorkbookModel} from "../../src/embedded/workbook/model";
import {createWorkbook} from "../../src/embedded/workbook/workbook";
import {at} from "../../src/host/excel/areas";
import {excelWorkbook} from "../../src/host/excel/excelWorkbook";
import {DEFAULT_CHOICES} from "../../src/domain/settings";
import {analyzeBook, type Run} from "../../src/headless/analyzeBook";
import {stopwatch} from "../../src/headless/stopwatch";
import {setAmount} from "../../src/workflow/actions";
import {createLocalEngine} from "../../src/workflow/localEngine";
import {createSession} from "../../src/workflow/session";
import {valueOf} from "../unit/analysis/sheet";

const EURO = "#,##0 [$€-407]";
const DOLLAR = "[$$-409]#,##0";

/** A list of customers whose amounts are in euros, but for one row in dollars. */
function listOf(rows: number, dollarsIn: number | undefined, {columns = 1, euros = EURO}: {columns?: number; euros?: string} = {}): WorkbookModel {
  const book = createWorkbook();
  const sheet = at(book.sheets, 0);
  book.renameSheet(sheet, "Sales");
  const fill = (column: number, heading: string, cell: (row: number) => string | number) =>
    sheet.fillColumn(
      0,
      column,
      Array.from({length: rows + 1}, (_, row) => (row === 0 ? heading : cell(row))),
    );
  fill(0, "Company", (row) => `Firm ${row}`);
  fill(1, "ARR", (row) => 10 + (row % 90));
  fill(2, "Fee", (row) => 5 + (row % 7));
  for (let column = 3; column < 3 + columns; column++) fill(column, `Note ${column}`, (row) => `text ${row % 50}`);
  sheet.setLook({row: 1, column: 1, rows, columns: 1}, {numberFormat: euros});
  if (dollarsIn !== undefined) sheet.setLook({row: dollarsIn - 1, column: 1, rows: 1, columns: 1}, {numberFormat: DOLLAR});
  return book;
}

async function started(book: WorkbookModel) {
  const {Excel, host, close} = await startExcel(book);
  const port = excelWorkbook(Excel);
  const session = createSession({workbook: port, engine: createLocalEngine(), clock: () => 0, language: "en", environment: {}});
  const before = host.batches;
  await session.start();
  return {session, port, host, syncs: host.batches - before, close};
}

describe("formats(question) in the embedded Excel", () => {
  test("hands on runs of formats other than General, column by column", async () => {
    const {Excel, close} = await startExcel(listOf(300, 250));
    const port = excelWorkbook(Excel);
    const source = valueOf(await port.activeSource());
    const runs: FormatRun[] = [];
    valueOf(await port.formats({source, columns: [1, 2], row: 100}, (some) => runs.push(...some)));
    close();
    expect(runs).toEqual([
      {column: 1, row: 100, rows: 149, format: EURO},
      {column: 1, row: 249, rows: 1, format: DOLLAR},
      {column: 1, row: 250, rows: 51, format: EURO},
    ]);
  });

  test("says that rows were added, and stops when it is cancelled", async () => {
    const book = listOf(300, undefined);
    const {Excel, close} = await startExcel(book);
    const port = excelWorkbook(Excel);
    const source = valueOf(await port.activeSource());
    const question = {source, columns: [1], row: 100};
    expect(await port.formats(question, () => {}, {isCancelled: () => true})).toEqual({ok: false, problem: {code: "cancelled"}});
    at(book.sheets, 0).setValue(301, 0, "New");
    expect(await port.formats(question, () => {})).toMatchObject({ok: false, problem: {code: "sourceChanged"}});
    close();
  });

  test("of 100 000 rows needs one sync for each megabyte, and one to look at the workbook", async () => {
    const {Excel, host, close} = await startExcel(listOf(100_000, 70_000));
    const port = excelWorkbook(Excel);
    const source = valueOf(await port.activeSource());
    const [batches, bytes] = [host.batches, host.bytesOut];
    let rows = 0;
    valueOf(await port.formats({source, columns: [1], row: 1}, (runs) => (rows += runs.reduce((sum, run) => sum + run.rows, 0))));
    expect(rows).toBe(100_000);
    expect(host.batches - batches).toBeLessThanOrEqual(1 + Math.ceil((host.bytesOut - bytes) / 1_048_576));
    close();
  });
});

describe("currencies that only number formats tell", () => {
  test.each([
    {rows: 300, at: 250, columns: 1},
    {rows: 300, at: 250, columns: 200},
    {rows: 12_000, at: 9_000, columns: 1},
    {rows: 12_000, at: 12_001, columns: 20},
  ])("row $at of $rows in another currency (and $columns more columns) is asked about", async ({rows, at: row, columns}) => {
    const {session, close} = await started(listOf(rows, row, {columns}));
    const {tiers} = session.store.get();
    close();
    expect(tiers).toMatchObject({
      kind: "problem",
      problem: {code: "mixedCurrencies", heading: "ARR", currencies: ["EUR", "USD"], cell: `Sales!B${row}`},
    });
  });

  test("a currency that only later rows have is the list's, and it is said", async () => {
    const book = listOf(12_000, 9_000, {euros: "General"});
    const {session, close} = await started(book);
    const {list, tiers} = session.store.get();
    close();
    expect(tiers.kind).toBe("ready");
    if (list.kind !== "ready") throw new Error(`no list: ${list.kind}`);
    expect(list.value.columns.map(({currency}) => currency).slice(0, 2)).toEqual([undefined, "USD"]);
    expect(list.value.notes).toContainEqual({code: "currencyUnstated", heading: "ARR", count: 11_999, first: "Sales!B2", currency: "USD"});
  });

  test("the formats of another column are read when the user takes it for the amount", async () => {
    const book = listOf(12_000, undefined);
    const sheet = at(book.sheets, 0);
    sheet.setLook({row: 1, column: 2, rows: 12_000, columns: 1}, {numberFormat: EURO});
    sheet.setLook({row: 11_000, column: 2, rows: 1, columns: 1}, {numberFormat: DOLLAR});
    const {session, close} = await started(book);
    expect(session.store.get().tiers.kind).toBe("ready");
    await session.change((state) => setAmount(state, "Fee"));
    const {tiers} = session.store.get();
    close();
    expect(tiers).toMatchObject({
      kind: "problem",
      problem: {code: "mixedCurrencies", heading: "Fee", currencies: ["EUR", "USD"], cell: "Sales!C11001"},
    });
  });

  test("are asked about headless too, also in deals that are linked to the customers", async () => {
    const book = listOf(300, 250, {columns: 200});
    const customers = book.addSheet("Customers");
    customers.setValues(0, 0, [["Company", "Country", "Seats"], ...[1, 2, 3, 4].map((row) => [`Firm ${row}`, row % 2 ? "France" : "Peru", row])]);
    const {Excel, close} = await startExcel(book);
    const run = (sheet: string, links: Run["links"]) =>
      analyzeBook({
        workbook: excelWorkbook(Excel),
        choices: DEFAULT_CHOICES,
        sheet,
        ...(links && {links}),
        clock: () => 0,
        watch: stopwatch(
          () => 0,
          () => {},
        ),
        isWritten: false,
        scope: "tiers",
      });
    const mixed = {ok: false, problem: {code: "mixedCurrencies", heading: "ARR", currencies: ["EUR", "USD"], cell: "Sales!B250"}};
    expect(await run("Sales", undefined)).toEqual(mixed);
    expect(await run("Customers", [{kind: "deals", title: "Sales"}])).toEqual(mixed);
    close();
  });

  test("cost a short list no sync, and a long one those of one column", async () => {
    const short = await started(listOf(900, undefined));
    const general = await started(listOf(900, undefined, {euros: "General"}));
    const long = await started(listOf(12_000, undefined));
    expect(short.syncs).toBe(general.syncs);
    expect(long.syncs - short.syncs).toBeLessThanOrEqual(2);
    [short, general, long].forEach(({close}) => close());
  });
});
