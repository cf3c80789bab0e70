import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import Papa from "papaparse";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openXlsx} from "../../src/embedded/file/openXlsx";
import {createWorkbook} from "../../src/embedded/workbook/workbook";
import {wordsIn} from "../../src/words/languages";
import {analyze} from "../../src/headless/analyze";
import type {Language} from "../../src/domain/language";
import type {Answer} from "../../src/headless/answer";

/** The lists of `foreign/`, in the language of a user who keeps such a list; the pane speaks three. */
const LISTS = [
  {name: "foreign_vi", language: "vi"},
  {name: "foreign_fa", language: "fa"},
  {name: "foreign_fr", language: "en"},
  {name: "foreign_es", language: "en"},
] as const;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lodestar-"));
});
afterAll(() => rmSync(folder, {recursive: true}));

const place = (file: string): string => fileURLToPath(new URL(`foreign/${file}`, import.meta.url));

const truthOf = (name: string): readonly number[] =>
  Papa.parse<Record<string, string>>(readFileSync(place(`${name}.truth.csv`), "utf8").trim(), {header: true}).data.map(({amount}) => Number(amount));

async function run(file: string, language: Language, saved: string): Promise<Answer> {
  const printed: string[] = [];
  const line = [place(file), "--language", language, "--data-report", "-o", saved];
  const code = await analyze(line, {print: (text) => printed.push(text), complain: () => undefined, clock: () => Date.UTC(2026, 10, 22, 12)});
  expect(code).toBe(0);
  return JSON.parse(printed.join(""));
}

/** What the amounts of the truth come to in tiers of these floors, highest first. */
function tiersOf(amounts: readonly number[], floors: readonly number[]): {readonly customers: number; readonly revenue: number}[] {
  return floors.map((floor, i) => {
    const own = amounts.filter((amount) => amount >= floor && (i === 0 || amount < (floors[i - 1] ?? Infinity)));
    return {customers: own.length, revenue: own.reduce((sum, amount) => sum + amount, 0)};
  });
}

/** Columns of the first two headings of the data report: an add-in cannot turn a sheet around, so that the columns themselves are laid out from the right. */
function reportHeadings(saved: string, language: Language): readonly [number, number] {
  const book = createWorkbook();
  openXlsx(new Uint8Array(readFileSync(saved)), book);
  const {sheets, dataReport} = wordsIn(language).report;
  const sheet = book.sheets.find(({title}) => title === sheets.data);
  const area = sheet?.usedArea();
  if (sheet === undefined || area === undefined) throw new Error(`no sheet ${sheets.data}: ${book.sheets.map(({title}) => title).join()}`);
  const rows = sheet.values({...area, row: 0, column: 0, rows: area.row + area.rows, columns: area.column + area.columns});
  const headings = rows.find((cells) => cells.includes(dataReport.columns[0])) ?? [];
  return [headings.indexOf(dataReport.columns[0]), headings.indexOf(dataReport.columns[1])];
}

describe.each(LISTS)("analyze($name)", ({name, language}) => {
  const answers: Answer[] = [];

  test.each(["csv", "xlsx"])(
    "%s: customers, revenue and every tier are those of its truth; the report begins where Excel opens it",
    async (ending) => {
      const saved = join(folder, `${name}_${ending}.xlsx`);
      const answer = await run(`${name}.${ending}`, language, saved);
      answers.push(answer);
      const amounts = truthOf(name);
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      expect([answer.customers, answer.revenue, answer.unclassified]).toEqual([amounts.length, total, 0]);
      const floors = answer.tiers.map(({floor}) => floor);
      expect(answer.tiers.map(({customers, revenue}) => ({customers, revenue}))).toEqual(tiersOf(amounts, floors));
      const [first, second] = reportHeadings(saved, language);
      // In Persian too: the report is wider than a screen, and Excel keeps only the left end in view.
      expect(first === second ? "one column" : first < second ? "left to right" : "right to left").toBe("left to right");
    },
  );

  test("says the same of the csv and of the xlsx, places apart", () => {
    const told = answers.map(({timings: _, problems, ...answer}) => ({...answer, problems: problems.map(({code}) => code)}));
    expect(told).toHaveLength(2);
    expect(told[1]).toEqual(told[0]);
  });
});
