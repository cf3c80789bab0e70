import {existsSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import Papa from "papaparse";
import {beginIntake} from "../../../../src/analysis";
import type {Attribute} from "../../../../src/domain/attribute";
import type {SpellingVariants} from "../../../../src/domain/customers";
import {startExcel} from "../../../../src/embedded/excelInNode";
import {openBook} from "../../../../src/headless/openBook";
import {excelWorkbook} from "../../../../src/host/excel/excelWorkbook";
import {choose, TODAY, valueOf} from "../sheet";

const FOLDER = new URL("../../../../../shared/data/messy/", import.meta.url);

/** Whether the messy files are at hand; a clone alone does not have them. */
export const hasMessyFiles = existsSync(FOLDER);

/** What a test's title adds where it is skipped. */
export const messyNote = hasMessyFiles ? "" : " (skipped: ../shared/data/messy is not here)";

/** One column of a truth file, the heading it has in the messy file, and what the messy numbers are multiplied by. */
export interface TrueColumn {
  readonly truth: string;
  readonly heading: string;
  readonly kind: "text" | "number" | "date";
  /** The messy file counts in units where the truth counts in millions. */
  readonly times?: number;
}

const column = (truth: string, heading: string, kind: TrueColumn["kind"], times?: number): TrueColumn => ({
  truth,
  heading,
  kind,
  ...(times === undefined ? {} : {times}),
});

/** The messy files and where their truth stands. */
export const MESSY: readonly {readonly name: string; readonly columns: readonly TrueColumn[]}[] = [
  {
    name: "messy_de",
    columns: [
      column("customer", "Kunde", "text"),
      column("industry", "Branche", "text"),
      column("company_revenue", "Umsatz des Kunden", "number", 1e6),
      column("employees", "Mitarbeiter", "number"),
      column("country", "Land", "text"),
      column("revenue_won", "Umsatz mit uns", "number"),
      column("deals", "Aufträge", "number"),
      column("first_deal", "Erster Abschluss", "date"),
    ],
  },
  {
    name: "messy_us",
    columns: [
      column("customer", "Customer Name", "text"),
      column("industry", "Industry", "text"),
      column("company_revenue", "Company Revenue", "number", 1e6),
      column("employees", "# Employees", "number"),
      column("country", "HQ Country", "text"),
      column("revenue_won", "Revenue ($)", "number"),
      column("deals", "Won Deals", "number"),
      column("first_deal", "First Deal", "date"),
    ],
  },
];

/** The truth of a messy file, row by row. */
export const truthOf = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(fileURLToPath(new URL(`${name}.truth.csv`, FOLDER)), "utf8").trim(), {header: true}).data;

export const messyPath = (file: string): string => fileURLToPath(new URL(file, FOLDER));

/** A file read the way the command does, through the adapter and the embedded Excel; the spellings that are proposed are accepted. */
export async function readFile(path: string) {
  const book = valueOf(await openBook(path, () => undefined));
  const excel = await startExcel(book);
  try {
    const port = excelWorkbook(excel.Excel);
    const source = valueOf(await port.activeSource());
    const intake = beginIntake(source);
    valueOf(await port.read(source, (block) => intake.add(block)));
    const {variants} = valueOf(intake.finish(choose(), TODAY));
    const choices = choose({mergedValues: variants});
    return {customers: valueOf(intake.customers(choices, TODAY)), table: valueOf(intake.attributes(choices, TODAY)), variants};
  } finally {
    excel.close();
  }
}

/** The value of one customer as the truth writes it: a text, a number, or an ISO date; "" where blank. */
export function valueAt({values, kind}: Attribute, customer: number): string {
  if (values.kind === "many") return "several";
  if (values.kind === "text") return values.codes[customer] < 0 ? "" : values.texts[values.codes[customer]];
  const number = values.numbers[customer];
  if (Number.isNaN(number)) return "";
  return kind === "date" ? new Date((number - 25_569) * 86_400_000).toISOString().slice(0, 10) : String(number);
}

/** A spelling as it counts once the proposals of its column are accepted; case aside. */
export function acceptedSpelling(text: string, heading: string, variants: readonly SpellingVariants[]): string {
  const lower = text.trim().toLowerCase();
  const merged = variants.find(
    (proposal) => proposal.heading === heading && [proposal.value, ...proposal.variants].some((spelling) => spelling.toLowerCase() === lower),
  );
  return (merged?.value ?? text).trim().toLowerCase();
}

/** What is not as the truth has it, cell by cell, for a file that was read. */
export function differences(
  read: Awaited<ReturnType<typeof readFile>>,
  truth: readonly Record<string, string>[],
  columns: readonly TrueColumn[],
): string[] {
  const wrong: string[] = [];
  let cells = 0;
  for (const {truth: name, heading, kind, times = 1} of columns) {
    const attribute = read.table.attributes.find((candidate) => candidate.heading === heading);
    truth.forEach((row, customer) => {
      cells++;
      const expected = row[name] ?? "";
      const found = attribute === undefined ? "no such column" : valueAt(attribute, customer);
      if (!isSame(expected, found, kind, times, (text) => acceptedSpelling(text, heading, read.variants)))
        wrong.push(`${heading}, customer ${customer + 1}: ${found} is not ${expected}`);
    });
  }
  if (cells === 0) wrong.push("nothing was compared");
  return wrong;
}

function isSame(expected: string, found: string, kind: TrueColumn["kind"], times: number, accepted: (text: string) => string): boolean {
  if (expected === "" || found === "") return expected === found;
  if (kind === "number") return Math.abs(Number(found) - Number(expected) * times) <= 1e-9 * Math.abs(Number(found));
  return kind === "date" ? found === expected : accepted(expected) === accepted(found);
}
