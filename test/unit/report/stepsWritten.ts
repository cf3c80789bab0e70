import type {Cell} from "../../../src/domain/cell";
import type {Problem} from "../../../src/domain/problem";
import {type Choices, DEFAULT_CHOICES} from "../../../src/domain/settings";
import {startExcel} from "../../../src/embedded/excelInNode";
import type {CellValue, SheetModel, WorkbookModel} from "../../../src/embedded/workbook/model";
import {createWorkbook} from "../../../src/embedded/workbook/workbook";
import {analyzeBook} from "../../../src/headless/analyzeBook";
import {stopwatch} from "../../../src/headless/stopwatch";
import {excelWorkbook} from "../../../src/host/excel/excelWorkbook";

const clock = () => Date.UTC(2026, 10, 22, 12);

/** A workbook with customers, where all six steps can be written again and again. */
export interface Steps {
  readonly book: WorkbookModel;
  readonly customers: SheetModel;
  /** Writes all steps under these choices. */
  write(choices?: Partial<Choices>): Promise<void>;
  /** What people would lose if our results were taken away. */
  edits(): Promise<readonly Problem[]>;
  /** Rows of one of our sheets as values, known by its anchor; undefined where it does not stand. */
  sheet(anchor: string): readonly (readonly CellValue[])[] | undefined;
  sheetModel(anchor: string): SheetModel;
}

/** A workbook with these rows on its first sheet, as a table where it has a name. */
export function steps(rows: readonly (readonly Cell[])[], table?: string): Steps {
  const book = createWorkbook();
  const customers = book.activeSheet;
  customers.setValues(0, 0, rows);
  if (table !== undefined) book.addTable(customers, {row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0}, true, table);
  const find = (anchor: string) => {
    const name = book.name(anchor);
    return name && book.nameArea(name)?.sheet;
  };
  return {
    book,
    customers,
    write: async (choices = {}) => {
      const all: Choices = {...DEFAULT_CHOICES, floorMethod: "manual", floors: [21, 6, 1], ...choices};
      book.activate(customers);
      const watch = stopwatch(clock, () => undefined);
      const found = await inExcel(book, (workbook) => analyzeBook({workbook, choices: all, sheet: undefined, clock, watch, isWritten: true}));
      if (!found.ok) throw new Error(`not written: ${JSON.stringify(found.problem)}`);
    },
    edits: () =>
      inExcel(book, async (workbook) => {
        const state = await workbook.loadState();
        const receipt = state.ok ? state.value.profiles[0]?.receipt : undefined;
        if (receipt === undefined) throw new Error("no receipt");
        const edits = await workbook.edits(receipt);
        if (!edits.ok) throw new Error(JSON.stringify(edits.problem));
        return edits.value;
      }),
    sheet: (anchor) => {
      const sheet = find(anchor);
      const used = sheet?.usedArea();
      return used && sheet?.values({row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns});
    },
    sheetModel: (anchor) => {
      const sheet = find(anchor);
      if (sheet === undefined) throw new Error(`no sheet: ${anchor}`);
      return sheet;
    },
  };
}

async function inExcel<T>(book: WorkbookModel, use: (workbook: ReturnType<typeof excelWorkbook>) => Promise<T>): Promise<T> {
  const excel = await startExcel(book);
  try {
    return await use(excelWorkbook(excel.Excel));
  } finally {
    excel.close();
  }
}

const A_DAY = 86_400_000;

const day = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** Forty customers: those in Logistics close fast; a few have left or have no dates. Large from 21 seats. */
export const FORTY: readonly (readonly Cell[])[] = [
  ["Company", "Industry", "Country", "Seats", "ARR", "Created", "Closed", "Churned on"],
  ...Array.from({length: 40}, (_, i): Cell[] => {
    const isLogistics = i < 10;
    const created = Date.UTC(2023, 2, 15 + i);
    return [
      `Firm ${String.fromCharCode(65 + (i % 26))}${i}`,
      isLogistics ? "Logistics" : (["Health", "Retail", "Media"][i % 3] ?? ""),
      ["UK", "Spain", "Peru"][i % 3] ?? "",
      i < 30 ? 30 + i : 3,
      1000 * (i + 1),
      day(created),
      i === 29 ? null : day(created + ((isLogistics ? 10 : 60) + i) * A_DAY),
      i === 28 ? "2024-07-27" : null,
    ];
  }),
];
