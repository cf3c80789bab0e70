import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {saveXlsx} from "../../../src/embedded/file/saveXlsx";
import {createWorkbook} from "../../../src/embedded/workbook/workbook";
import {openLinks} from "../../../src/headless/openLinks";
import {valueOf} from "../analysis/sheet";

const EURO = "#,##0 [$€-407]";
const DOLLAR = "[$$-409]#,##0";

test("openLinks(book, links) brings the number format of every row of a file", async () => {
  const file = createWorkbook();
  const deals = file.activeSheet;
  deals.setValues(0, 0, [["Account", "Amount"], ...Array.from({length: 300}, (_, i) => [`Firm ${i % 40}`, i + 1])]);
  deals.setLook({row: 1, column: 1, rows: 300, columns: 1}, {numberFormat: EURO});
  deals.setLook({row: 249, column: 1, rows: 1, columns: 1}, {numberFormat: DOLLAR});
  const folder = mkdtempSync(join(tmpdir(), "links-"));
  try {
    const path = join(folder, "deals.xlsx");
    writeFileSync(path, saveXlsx(file).bytes);
    const book = createWorkbook();
    const [opened] = valueOf(await openLinks(book, [{kind: "deals", file: path}]));
    const sheet = book.sheets.find(({title}) => title === opened?.title);
    const formats = [0, 1, 248, 249, 250, 300].map((row) => sheet?.look(row, 1).numberFormat);
    expect(formats).toEqual([undefined, EURO, EURO, DOLLAR, EURO, EURO]);
  } finally {
    rmSync(folder, {recursive: true});
  }
});
