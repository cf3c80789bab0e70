import {existsSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {openCsv} from "../../../../src/embedded/file/openCsv";
import {openXlsx} from "../../../../src/embedded/file/openXlsx";
import type {SheetModel} from "../../../../src/embedded/workbook/model";
import {createWorkbook} from "../../../../src/embedded/workbook/workbook";

/** Real tables with every mess that people send, beside the project; a clone alone does not have them. */
const FOLDER = new URL("../../../../../shared/data/messy/", import.meta.url);
const hasTables = existsSync(FOLDER);

function opened(name: string): SheetModel {
  const workbook = createWorkbook();
  const bytes = new Uint8Array(readFileSync(new URL(name, FOLDER)));
  if (name.endsWith(".xlsx")) openXlsx(bytes, workbook);
  else openCsv(bytes, workbook, {title: name});
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error(`no sheet in ${name}`);
  return sheet;
}

const row = (sheet: SheetModel, at: number) => sheet.values({row: at, column: 0, rows: 1, columns: 8})[0];

test("openCsv(Windows-1252) reads the signs between 0x80 and 0x9f as they were meant", () => {
  const workbook = createWorkbook();
  // Umsatz;Kunde / 5 €;“Büro” – as Windows writes them.
  const bytes = [..."Umsatz;Kunde\n5 "].map((letter) => letter.charCodeAt(0));
  openCsv(Uint8Array.from([...bytes, 0x80, 0x3b, 0x93, 0x42, 0xfc, 0x72, 0x6f, 0x94, 0x20, 0x96, 0x0a]), workbook, {title: "Liste"});
  expect(workbook.sheets[0]?.values({row: 1, column: 1, rows: 1, columns: 1})).toEqual([["“Büro” –"]]);
  expect(workbook.sheets[0]?.text(1, 0)).toContain("€");
});

describe.runIf(hasTables)("messy tables open with the cells that stand in them", () => {
  test("openXlsx(messy_de.xlsx): a title, a blank row, headings, texts as typed, a totals row", () => {
    const sheet = opened("messy_de.xlsx");
    expect(sheet.usedArea()).toEqual({row: 0, column: 0, rows: 94, columns: 8});
    expect(row(sheet, 0)).toEqual(["Kundenliste 2017 – Auszug", null, null, null, null, null, null, null]);
    expect(row(sheet, 1)).toEqual(Array(8).fill(null));
    expect(row(sheet, 2)).toEqual(["Kunde", "Branche", "Umsatz des Kunden", "Mitarbeiter", "Land", "Umsatz mit uns", "Aufträge", "Erster Abschluss"]);
    expect(row(sheet, 3)).toEqual(["Acme Corporation", "technolgy", "1.100,04 Mio. €", "2.822", "United States", "101.744,00 €", "34", "01.03.2017"]);
    expect(row(sheet, 93)).toEqual(["Summe", null, null, null, null, "10.005.534,00 €", "4.238", null]);
  });

  test("openXlsx(messy_de.xlsx) brings every amount: those of different customers add up to the total in messy_de.json", () => {
    const sheet = opened("messy_de.xlsx");
    const amounts = new Map(
      Array.from({length: 90}, (_, i) => row(sheet, 3 + i) ?? []).map(([name, , , , , amount]) => [name, String(amount ?? "")] as const),
    );
    amounts.delete(null);
    const total = [...amounts.values()].reduce((sum, text) => sum + Number(text.replace(" €", "").replaceAll(".", "").replace(",", ".")), 0);
    expect([amounts.size, total]).toEqual([85, 10_005_534]);
  });

  test("openXlsx(messy_us.xlsx): headings, numbers as numbers and texts as texts, outer spaces included, a refund, a total", () => {
    const sheet = opened("messy_us.xlsx");
    expect(sheet.usedArea()).toEqual({row: 0, column: 0, rows: 90, columns: 8});
    expect(row(sheet, 0)).toEqual([
      "Customer Name",
      "Industry ",
      "Company Revenue",
      "# Employees",
      "HQ Country",
      "Revenue ($)",
      "Won Deals",
      "First Deal",
    ]);
    expect(row(sheet, 1)).toEqual(["Acme Corporation", "TECHNOLOGY", "$1,100.04M", "~2822", "U.S.", " $101.744K ", 34, "03/01/2017"]);
    expect(row(sheet, 4)).toEqual(["Bioholding", "Medical", "$587.34M", "1,356", "Philipines", "$90,991.00", 50, "03/10/2017"]);
    expect(row(sheet, 88)).toEqual(["Refund", null, null, null, null, "($1,250.00)", null, null]);
    expect(row(sheet, 89)).toEqual(["Grand Total", null, null, null, null, "$10,005,534.00", null, null]);
  });

  test("openCsv(messy_de.csv), Windows-1252 with semicolons, reads dashes, umlauts and euro signs", () => {
    const sheet = opened("messy_de.csv");
    expect(sheet.usedArea()).toEqual({row: 0, column: 0, rows: 94, columns: 8});
    expect(sheet.value(0, 0)).toBe("Kundenliste 2017 – Auszug");
    expect(sheet.value(2, 6)).toBe("Aufträge");
    expect([sheet.value(3, 2), sheet.value(3, 5)]).toEqual(["1.100,04 Mio. €", "101.744,00 €"]);
  });
});
test.skipIf(hasTables)("messy tables open with the cells that stand in them (skipped: ../shared/data/messy is not here)", () => undefined);
