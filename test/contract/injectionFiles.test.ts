import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openCsv} from "../../src/embedded/file/openCsv";
import {openXlsx} from "../../src/embedded/file/openXlsx";
import {createWorkbook} from "../../src/embedded/workbook/workbook";
import {analyze} from "../../src/headless/analyze";
import {skeleton} from "./formulaSkeleton";
import {HOSTILE} from "./hostileTexts";
import {formulasOf, type Snapshot} from "./pane";

const NOON = Date.UTC(2026, 10, 22, 12);
const CUSTOMERS = "Company,Seats,ARR\nAlder,30,9000\nBirch,21,6000\nCedar,8,3000\nElm,3,700\nFir,2,300\n";
/** What a file can be called on this machine. */
const NAMES = HOSTILE.filter((text) => !/[/\0]/.test(text) && text.trim() !== "" && Buffer.byteLength(text) < 200 && !/[\ud800-\udfff]/.test(text));

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lodestar-"));
});
afterAll(() => rmSync(folder, {recursive: true}));

async function run(...line: string[]) {
  const complaints: string[] = [];
  const printed: string[] = [];
  const code = await analyze(line, {print: (text) => printed.push(text), complain: (text) => complaints.push(text), clock: () => NOON});
  return {code, complaints, printed: printed.join("")};
}

/** The formulas of a saved file, without the titles that they quote. */
function skeletonsIn(path: string): string[] {
  const workbook = createWorkbook();
  openXlsx(new Uint8Array(readFileSync(path)), workbook);
  return formulasOf(workbook.snapshot() as Snapshot)
    .map(({formula}) => skeleton(formula))
    .sort();
}

describe("hostile texts in names of files", () => {
  test("analyze(file, -o) writes the same formulas whatever the file is called", async () => {
    const out = join(folder, "out.xlsx");
    const write = async (name: string) => {
      const path = join(folder, `${name}.csv`);
      writeFileSync(path, CUSTOMERS);
      const {code, complaints} = await run(path, "-o", out);
      expect({name, code, complaints}).toEqual({name, code: 0, complaints: []});
      return skeletonsIn(out);
    };
    const plain = await write("customers");
    expect(plain.length).toBeGreaterThan(10);
    expect(NAMES.length).toBeGreaterThan(150);
    for (const name of NAMES.filter((_, i) => i % 20 === 0)) expect({name, formulas: await write(name)}).toEqual({name, formulas: plain});
  }, 240_000);

  test("openCsv(bytes, workbook, {title}) makes of each a title that Excel allows", () => {
    for (const title of [...HOSTILE, "History", "history.csv"]) {
      const workbook = createWorkbook();
      openCsv(CUSTOMERS, workbook, {title});
      const [sheet] = workbook.sheets;
      expect({title, made: sheet?.title}).toEqual({title, made: expect.stringMatching(/^(?!')[^\u0000-\u001f[\]:*?/\\]{1,31}(?<!')$/)});
      expect(formulasOf(workbook.snapshot() as Snapshot)).toEqual([]);
    }
  });

  test("a file that is not there is named in one line", async () => {
    for (const name of NAMES) {
      const {code, complaints} = await run(join(folder, `${name}.not.csv`));
      expect({name, code, lines: complaints.length}).toEqual({name, code: 2, lines: 1});
      expect(complaints.join("")).not.toMatch(/[\n\r\t]/);
    }
  });
});
