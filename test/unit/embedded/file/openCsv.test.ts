import {describe, expect, test} from "vitest";
import {openCsv} from "../../../../src/embedded/file/openCsv";
import {FileError} from "../../../../src/embedded/file/fileError";
import {saveCsv} from "../../../../src/embedded/file/saveCsv";
import {cellError} from "../../../../src/embedded/workbook/errors";
import type {CellValue} from "../../../../src/embedded/workbook/model";
import {createWorkbook} from "../../../../src/embedded/workbook/workbook";

const opened = (source: Uint8Array | string | Iterable<string>) => {
  const workbook = createWorkbook();
  openCsv(source, workbook, {title: "customers.csv"});
  return workbook.activeSheet;
};

const cells = (source: Uint8Array | string | Iterable<string>): CellValue[][] => {
  const sheet = opened(source);
  const area = sheet.usedArea();
  return area ? sheet.values({...area, row: 0, column: 0, rows: area.row + area.rows, columns: area.column + area.columns}) : [];
};

const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof FileError) return {code: error.code, place: error.place};
    throw error;
  }
  return undefined;
};

describe("openCsv", () => {
  test.each([
    [
      "a,b\n1,x",
      [
        ["a", "b"],
        [1, "x"],
      ],
    ],
    [
      "a;b\n1,5;x",
      [
        ["a", "b"],
        ["1,5", "x"],
      ],
    ],
    [
      "a\tb\r\n1\tx\r\n",
      [
        ["a", "b"],
        [1, "x"],
      ],
    ],
    [
      "a|b\r1|x",
      [
        ["a", "b"],
        [1, "x"],
      ],
    ],
    ["sep=;\na;b,c", [["a", "b,c"]]],
    ["\uFEFFa,b", [["a", "b"]]],
    [
      'a,"b ""c"" d"\n"x\ny",2',
      [
        ["a", 'b "c" d'],
        ["x\ny", 2],
      ],
    ],
    [
      "a,b,c\n1\n,,3",
      [
        ["a", "b", "c"],
        [1, null, null],
        [null, null, 3],
      ],
    ],
    ["a\n\nb", [["a"], [null], ["b"]]],
  ] as [string, CellValue[][]][])("openCsv(%j) gives the cells", (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test.each([
    ["12", 12],
    ["-0.5", -0.5],
    ["1234567.89", 1234567.89],
    ["0.1234567890123456789", 0.1234567890123456789],
    ["1.5E+3", 1500],
    ["TRUE", true],
    ["false", false],
    ["#N/A", cellError("#N/A")],
    ["00123", "00123"],
    ["12345678901234567", "12345678901234567"],
    ["12E5", "12E5"],
    ["=1+1", "=1+1"],
    ["+49 30 1", "+49 30 1"],
    ["+5", "+5"],
    ["-5", -5],
    ["-", "-"],
    ["-x", "-x"],
    ["@you", "@you"],
    ["1.", "1."],
    [".5", ".5"],
    ["1.2.3", "1.2.3"],
    ["2026-02-30", "2026-02-30"],
    [" 7 ", " 7 "],
  ] as [string, CellValue][])("openCsv(%j) types a field", (text, value) => {
    expect(opened(text).value(0, 0)).toEqual(value);
  });

  test.each([
    ["2026-11-22", 46348, "yyyy-mm-dd"],
    ["2026-11-22T06:00:00Z", 46348.25, "yyyy-mm-dd hh:mm:ss"],
    ["1900-01-01", 1, "yyyy-mm-dd"],
    ['"1,356"', 1356, "#,##0"],
    ['"$118,627.50"', 118627.5, "$#,##0.00"],
    ["12.3%", 0.123, "0.00%"],
  ])("openCsv(%j) keeps how it was written as a number format", (text, value, format) => {
    const sheet = opened(text);
    expect([sheet.value(0, 0), sheet.look(0, 0).numberFormat]).toEqual([value, format]);
  });

  test("openCsv(chunks) does not care where the text is cut", () => {
    const text = 'name,"a ""quoted"", one"\r\n12.5,"x\r\ny"\r\n,TRUE\r\n';
    const whole = cells(text);
    for (let at = 1; at < text.length; at++) expect(cells([text.slice(0, at), text.slice(at)])).toEqual(whole);
  });

  test("openCsv(bytes) reads UTF-8, UTF-16 and Windows-1252", () => {
    const text = "Müller – €,5\n";
    const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer)]);
    const windows = Uint8Array.from("M\u00fcller \u0096 \u0080,5\n", (c) => c.charCodeAt(0));
    for (const bytes of [new TextEncoder().encode(text), utf16, utf16.slice(2), windows]) expect(cells(bytes)).toEqual([["Müller – €", 5]]);
  });

  test("openCsv(too much) refuses with the place, and leaves the workbook blank", () => {
    const workbook = createWorkbook();
    const before = workbook.snapshot();
    const open = (text: string | Iterable<string>) => refusal(() => openCsv(text, workbook, {title: "x"}));
    expect(open(`a,b\n1,${"x".repeat(32_768)}`)).toEqual({code: "textTooLong", place: "B2"});
    expect(open(",".repeat(16_384) + "x")).toEqual({code: "tooManyColumns", place: "row 1"});
    expect(open(["a\n", "\n".repeat(1_048_575), "b\n"])).toEqual({code: "tooManyRows", place: "row 1048577"});
    expect(open('a,"b\nc')).toEqual({code: "damaged", place: "B1"});
    expect(open("")).toEqual({code: "emptyFile", place: ""});
    expect(workbook.snapshot()).toEqual(before);
  });

  test("openCsv(source, workbook) adds a sheet after the others when there are cells already, under a title that Excel allows", () => {
    const workbook = createWorkbook();
    openCsv("a", workbook, {title: "clients: 2026/11.csv"});
    openCsv("b", workbook, {title: "clients: 2026/11.csv"});
    expect(workbook.sheets.map(({title}) => title)).toEqual(["clients_ 2026_11", "clients_ 2026_11 (2)"]);
  });

  test("openCsv(16 000 columns) opens", () => {
    const sheet = opened(Array.from({length: 16_000}, (_, column) => `c${column}`).join(",") + "\n" + Array(16_000).fill("1").join(","));
    expect([sheet.value(0, 15_999), sheet.value(1, 15_999)]).toEqual(["c15999", 1]);
  });
});

describe("saveCsv", () => {
  test("saveCsv(sheet) quotes what must be quoted, and texts that could be taken for formulas", () => {
    const sheet = createWorkbook().activeSheet;
    sheet.setValues(0, 0, [
      ["a", "b,c", 'd "e"', "x\ny"],
      ["=1+1", "-x", "@you", " spaced "],
      [1.5, true, cellError("#N/A"), null],
    ]);
    const expected = '\uFEFFa,"b,c","d ""e""","x\ny"\r\n"=1+1","-x","@you"," spaced "\r\n1.5,TRUE,#N/A,\r\n';
    expect(saveCsv(sheet)).toBe(expected);
  });

  test("saveCsv(openCsv(text)) gives the same cells again", () => {
    const text = 'id,when,note\n007,2026-11-22,"a\nb"\n8,2026-11-22 06:30:00,=x\n';
    const sheet = opened(text);
    expect(cells(saveCsv(sheet))).toEqual(cells(text));
  });

  test("saveCsv(blank sheet) is empty", () => {
    expect(saveCsv(createWorkbook().activeSheet)).toBe("");
  });
});
