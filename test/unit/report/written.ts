import {startExcel} from "../../../src/embedded/excelInNode";
import type {CellValue, SheetModel, WorkbookModel} from "../../../src/embedded/workbook/model";
import {createWorkbook} from "../../../src/embedded/workbook/workbook";
import {type Choices, DEFAULT_CHOICES} from "../../../src/domain/settings";
import type {Cell} from "../../../src/domain/cell";
import {analyzeBook} from "../../../src/headless/analyzeBook";
import {stopwatch} from "../../../src/headless/stopwatch";
import {excelWorkbook} from "../../../src/host/excel/excelWorkbook";

const clock = () => Date.UTC(2026, 10, 22, 12);

/** A workbook with customers and our results in it, and how to look at them as a person does. */
export interface Written {
  readonly book: WorkbookModel;
  readonly customers: SheetModel;
  readonly summary: SheetModel;
  /** Row of the first tier on the summary. */
  readonly firstTier: number;
  /** Values of a row of the summary. */
  row(row: number): readonly CellValue[];
  /** Values of one column beside the customers, heading left out. */
  column(heading: string): readonly CellValue[];
  setFloor(tier: number, floor: CellValue): void;
}

/** Writes the results for these rows into an embedded workbook, through the Excel adapter. */
export async function written(rows: readonly (readonly Cell[])[], choices: Partial<Choices>, table?: string): Promise<Written> {
  const book = createWorkbook();
  const customers = book.activeSheet;
  customers.setValues(0, 0, rows);
  if (table !== undefined) book.addTable(customers, {row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0}, true, table);
  const excel = await startExcel(book);
  try {
    const all: Choices = {...DEFAULT_CHOICES, floorMethod: "manual", floors: [21, 6, 1], ...choices};
    const watch = stopwatch(clock, () => undefined);
    const found = await analyzeBook({
      workbook: excelWorkbook(excel.Excel),
      choices: all,
      sheet: undefined,
      clock,
      watch,
      isWritten: true,
      scope: "tiers",
    });
    if (!found.ok) throw new Error(`not written: ${JSON.stringify(found.problem)}`);
  } finally {
    excel.close();
  }
  return lookAt(book, customers);
}

function lookAt(book: WorkbookModel, customers: SheetModel): Written {
  const name = book.name("ICP_Floors");
  const floors = name && book.nameArea(name);
  if (!floors) throw new Error("no floors");
  const {sheet: summary, area} = floors;
  return {
    book,
    customers,
    summary,
    firstTier: area.row,
    row: (row) => summary.values({row, column: 0, rows: 1, columns: 9})[0] ?? [],
    column: (heading) => {
      const used = customers.usedArea();
      const cells = used ? customers.values({...used, row: 0, column: 0}) : [];
      const index = cells[0]?.indexOf(heading) ?? -1;
      return cells.slice(1).map((row) => row[index] ?? null);
    },
    setFloor: (tier, floor) => summary.setValue(area.row + tier, area.column, floor),
  };
}
