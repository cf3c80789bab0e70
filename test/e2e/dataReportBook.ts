import {saveXlsx} from "../../src/embedded/file/saveXlsx";
import type {CellValue} from "../../src/embedded/workbook/model";
import {createWorkbook} from "../../src/embedded/workbook/workbook";

type Rows = readonly (readonly CellValue[])[];

const COUNTRIES = ["Germany", "France", "Spain", "Germany"];

/** Customers with a cell that is no number, an error, a number far out, a spelling, and one customer twice; two rows are hidden, and a small table stands to the right of them. */
const CUSTOMERS: Rows = [
  ["Company", "Country", "Seats", "ARR"],
  ...Array.from({length: 24}, (_, i): readonly CellValue[] => [
    i === 5 ? "Customer E GmbH" : `Customer ${String.fromCharCode(65 + i)}`,
    i === 7 ? "germnay" : (COUNTRIES[i % 4] ?? null),
    i === 3 ? "several" : 4 + ((i * 7) % 31),
    i === 9 ? 90_000_000 : 900 + 137 * ((i * 11) % 24),
  ]),
];

const QUOTAS: Rows = [
  ["Region", "Quota"],
  ["North", 500],
  ["South", 700],
  ["West", 900],
];

const DEALS: Rows = [
  ["Account", "Stage", "Rep", "Amount"],
  ["customer a", "Won", "Kim", 900],
  ["Customer B", "Won", "Omar", 300],
  ["Customer C", "Lost", "Kim", 700],
  ["Zelkova", "Won", "Zoe", 5],
];

const REPS: Rows = [
  ["Rep", "Office"],
  ["Kim", "East"],
  ["Omar", "West"],
  ["Pat", "West"],
];

/** A workbook in which every question of the first step has something to ask. */
export function dataReportBook(): Buffer {
  const book = createWorkbook();
  const [first] = book.sheets;
  const customers = first ?? book.addSheet("Customers");
  customers.title = "Customers";
  customers.setValues(0, 0, CUSTOMERS);
  customers.setValues(0, 6, QUOTAS);
  customers.setHiddenRows([20, 21]);
  book.addSheet("Deals").setValues(0, 0, DEALS);
  book.addSheet("Reps").setValues(0, 0, REPS);
  return Buffer.from(saveXlsx(book).bytes);
}
