import {describe, expect, test} from "vitest";
import {isError} from "../../../../src/embedded/workbook/errors";
import type {CellValue, WorkbookModel} from "../../../../src/embedded/workbook/model";
import {createWorkbook} from "../../../../src/embedded/workbook/workbook";

const DATA: readonly (readonly CellValue[])[] = [
  ["Large", 10, 1, "x*y"],
  ["small", 20, 6, "<5"],
  ["SMALL", 30.5, 21, "abc"],
  [null, -4, 40, "12"],
  ["Medium", "7", 50, "TRUE"],
  ["large", null, 60, "a?c"],
];

const shown = (value: CellValue): unknown => (isError(value) ? value.error : value);

function answer(formula: string): unknown {
  const sheet = createWorkbook().activeSheet;
  sheet.setValues(0, 0, DATA);
  sheet.setFormula(0, 5, formula);
  return shown(sheet.value(0, 5));
}

/** LibreOffice 7.4.7.2, `soffice --headless --convert-to csv` of a .fods with these cells and formulas (wildcards on). */
const LIBREOFFICE: readonly [string, string | number | boolean][] = [
  ['=SUMIF(A1:A6,"small",B1:B6)', 50.5],
  ['=SUMIF(A1:A6,"<>small",B1:B6)', 6],
  ['=COUNTIF(B1:B6,">5")', 3],
  ['=COUNTIF(A1:A6,"?mall")', 2],
  ['=COUNTIF(A1:A6,"*l*")', 4],
  ['=COUNTIF(D1:D6,"a~?c")', 1],
  ['=COUNTIF(D1:D6,"<5")', 0],
  ['=AVERAGEIF(A1:A6,"large",B1:B6)', 10],
  ["=COUNTBLANK(A1:B6)", 2],
  ["=COUNT(A1:D6)", 10],
  ["=COUNTA(A1:D6)", 22],
  ["=SUM(B1:B6)", 56.5],
  ['=SUMPRODUCT((A1:A6="small")*C1:C6)', 27],
  ["=SUMPRODUCT(B1:B6,C1:C6)", 610.5],
  ['=SUMPRODUCT(--(A1:A6="LARGE"))', 2],
  ["=MATCH(22,C1:C6,1)", 3],
  ['=MATCH("med*",A1:A6,0)', 5],
  ["=MATCH(0,C1:C6,1)", "#N/A"],
  ["=LOOKUP(0,C1:C6)", "#N/A"],
  ["=VLOOKUP(21,C1:D6,2,FALSE)", "abc"],
  ['=VLOOKUP("SMALL",A1:C6,3,FALSE)', 6],
  ['=HLOOKUP("Large",A1:D3,2,FALSE)', "small"],
  ["=INDEX(A1:D6,3,2)", 30.5],
  ["=PERCENTILE(C1:C6,0.3)", 13.5],
  ["=QUARTILE(C1:C6,1)", 9.75],
  ["=MEDIAN(C1:C6)", 30.5],
  ["=LARGE(C1:C6,2)", 50],
  ["=RANK(21,C1:C6)", 4],
  ["=RANK(21,C1:C6,1)", 3],
  ["=SUBTOTAL(1,C1:C6)", 29.6666666666667],
  ["=STDEV(C1:C6)", 24.0721138803111],
  ["=CORREL(C1:C6,C1:C6)", 1],
  ["=ROUND(2.675,2)", 2.68],
  ["=ROUND(-2.5,0)", -3],
  ["=ROUND(1234.567,-2)", 1200],
  ["=ROUNDUP(-1.21,1)", -1.3],
  ["=ROUNDDOWN(-1.29,1)", -1.2],
  ["=TRUNC(-3.7)", -3],
  ["=INT(-3.2)", -4],
  ["=MOD(-7,3)", 2],
  ["=MOD(7,-3)", -2],
  ["=CEILING(4.1,0.5)", 4.5],
  ["=FLOOR(4.9,0.5)", 4.5],
  ["=POWER(2,-2)", 0.25],
  ["=2^3^2", 64],
  ["=-2^2", 4],
  ["=1/0", "#DIV/0!"],
  ["=LOG(8,2)", 3],
  ["=LOG(100)", 2],
  ['="a"<"B"', true],
  ['="a"=1', false],
  ['=1<"a"', true],
  ['="1"+1', 2],
  ['="a"+1', "#VALUE!"],
  ["=TRUE+TRUE", 2],
  ['=LEFT("hello",2)&RIGHT("hello",3)&MID("hello",2,2)', "helloel"],
  ['=TRIM("  a   b ")', "a b"],
  ['=SUBSTITUTE("banana","a","o",2)', "banona"],
  ['=FIND("n","banana",4)', 5],
  ['=SEARCH("N?n","banana")', 3],
  ['=FIND("N","banana")', "#VALUE!"],
  ['=EXACT("a","A")', false],
  ['=REPT("ab",3)', "ababab"],
  ['=PROPER("hello wORLD")', "Hello World"],
  ['=TEXT(1234.5,"#,##0.00")', "1,234.50"],
  ['=TEXT(0.125,"0.0%")', "12.5%"],
  ['=TEXT(46348,"yyyy-mm-dd")', "2026-11-22"],
  ['=VALUE("12.5%")', 0.125],
  ['=VALUE("1,234")', 1234],
  ["=YEAR(46348)*10000+MONTH(46348)*100+DAY(46348)", 20261122],
  ["=EOMONTH(46348,-9)", 46081],
  ["=EDATE(46053,1)", 46081],
  ["=WEEKDAY(46348)", 1],
  ["=WEEKDAY(46348,2)", 7],
  ['=DATEDIF(45000,46348,"m")', 44],
  ['=IF(B6="",1,2)', 1],
  ["=IF(B6=0,1,2)", 1],
  ["=ISBLANK(B6)", true],
  ["=ISNUMBER(B5)", false],
  ['=IFERROR(1/0,"e")', "e"],
  ["=OR(FALSE,0)", false],
  ['=CHOOSE(2,"a","b","c")', "b"],
  ['=N("x")+N(TRUE)', 1],
  ['=T(1)&T("a")', "a"],
  ["=ISEVEN(-3)", false],
  ["=ISODD(3)", true],
  ["=MAX(A1:A6)", 0],
  ["=MIN(B1:B6)", -4],
  ["=AVERAGE(A1:A6)", "#DIV/0!"],
  ["=PRODUCT(B1:B3)", 6100],
  ["=ROWS(A1:D6)*COLUMNS(A1:D6)", 24],
  ["=SUM(A1:INDEX(C1:C6,2))", 37],
  ['=SUMIFS(C1:C6,A1:A6,"small",B1:B6,">20")', 21],
  ['=COUNTIFS(A1:A6,"small",C1:C6,"<10")', 1],
  ['=AVERAGEIFS(C1:C6,A1:A6,"none")', "#DIV/0!"],
  ['=SUMIF(A1:A6,"",C1:C6)', 40],
  ['=COUNTIF(A1:A6,"")', 1],
  ["=NPV(0.1,100,200)", 256.198347107438],
  ["=PMT(0.01,12,1000)", -88.8487886783417],
  ["=FACT(5)", 120],
  ["=COMBIN(5,2)", 10],
  ['=CODE("A")&CHAR(66)', "65B"],
  ["=SUM({1,2;3,4})", 10],
  ["=SUMPRODUCT({1,2,3},{4,5,6})", 32],
  ["=MATCH(2,{1,2,3},0)", 2],
  ["=0.1+0.2=0.3", true],
  ["=0.5-0.4-0.1", 0],
  ["=MATCH(5,{9,7,5,3},-1)", 3],
  ["=MATCH(6,{9,7,5,3},-1)", 2],
  ["=ADDRESS(3,28)", "$AB$3"],
  ["=ERROR.TYPE(1/0)", 2],
];

/** Where LibreOffice differs from Excel or lacks the function: Excel's documentation (support.microsoft.com, function by function). */
const EXCEL: readonly [string, string | number | boolean][] = [
  ["=LOOKUP(45,C1:C6,A1:A6)", 0],
  ["=INDEX(C1:C6,7)", "#REF!"],
  ["=PERCENTILE.EXC(C1:C6,0.3)", 7.5],
  ["=SMALL(C1:C6,7)", "#NUM!"],
  ['=AGGREGATE(14,6,C1:C6/(A1:A6="small"),1)', 21],
  ["=AGGREGATE(9,6,B1:B6)", 56.5],
  ["=MODE(C1:C6)", "#N/A"],
  ["=SQRT(-1)", "#NUM!"],
  ['="z"<TRUE', true],
  ['=1&""&TRUE', "1TRUE"],
  ["=DATE(2024,2,30)", 45352],
  ['=MAXIFS(C1:C6,A1:A6,"large")', 60],
  ["=UNKNOWN(1)", "#NAME?"],
  ["=Nobody", "#NAME?"],
  ["=Nowhere!A1", "#REF!"],
  ["=DATE(1900,2,29)", 60],
  ['=IF(A1="LARGE",,1)', 0],
  ['=SUM("3",TRUE,A1)', 4],
];

describe("functions", () => {
  test.each([...LIBREOFFICE, ...EXCEL])("%s is %s", (formula, expected) => {
    const found = answer(formula);
    if (typeof expected === "number") expect(found).toBeCloseTo(expected, 9);
    else expect(found).toBe(expected);
  });
});

describe("recalculation", () => {
  const area = (row: number, column: number, rows: number, columns: number) => ({row, column, rows, columns});

  function tiers(rows: number): WorkbookModel {
    const book = createWorkbook();
    const sheet = book.activeSheet;
    sheet.setValues(0, 0, [["Name", "Seats"]]);
    sheet.fillColumn(
      1,
      1,
      Float64Array.from({length: rows}, (_, i) => (i % 10 === 9 ? NaN : i % 30)),
    );
    const table = book.addTable(sheet, area(0, 0, rows + 1, 2), true, "Customers");
    const summary = book.addSheet("My Summary");
    summary.setValues(0, 0, [
      ["Large", 21],
      ["Medium", 6],
      ["Small", 1],
    ]);
    book.addName("ICP_Tiers", "='My Summary'!$A$1:$A$3");
    book.addName("ICP_Floors", "='My Summary'!$B$1:$B$3");
    book.addTableColumn(table, undefined, undefined, "Tier");
    const formula = `=IF(ISNUMBER([@Seats]),IFERROR(INDEX(ICP_Tiers,1+SUMPRODUCT(--(ICP_Floors>[@Seats]))),"Unclassified"),"Unclassified")`;
    sheet.setFormulaR1C1(area(1, 2, rows, 1), formula);
    summary.setFormula(0, 3, `=COUNTIF(Customers[Tier],A1)`);
    summary.setFormula(1, 3, `=COUNTIF(Customers[Tier],"Unclassified")`);
    return book;
  }

  test("an edited floor moves tiers and the counts over them, across blocks", () => {
    const rows = 40_000;
    const book = tiers(rows);
    const summary = book.sheet("My Summary");
    if (summary === undefined) throw new Error("missing sheet: My Summary");
    const expected = (floor: number) => Array.from({length: rows}, (_, i) => i % 10 !== 9 && i % 30 >= floor).filter(Boolean).length;
    expect(summary.value(0, 3)).toBe(expected(21));
    summary.setValue(0, 1, 25);
    expect(summary.value(0, 3)).toBe(expected(25));
    const unclassified = Array.from({length: rows}, (_, i) => i % 10 === 9 || i % 30 < 1).filter(Boolean).length;
    expect(summary.value(1, 3)).toBe(unclassified);
  });

  test("cells that read the row above are calculated in order, also 20 000 of them", () => {
    const sheet = createWorkbook().activeSheet;
    sheet.setFormulaR1C1(area(1, 0, 20_000, 1), "=N(R[-1]C)+1");
    expect(sheet.value(20_000, 0)).toBe(20_000);
    sheet.setValue(0, 0, 5);
    expect(sheet.value(20_000, 0)).toBe(20_005);
  });

  test("columns that read each other in zigzag are no circle", () => {
    const sheet = createWorkbook().activeSheet;
    sheet.setValue(0, 0, 1);
    sheet.setFormulaR1C1(area(1, 0, 50, 1), "=R[-1]C[1]+1");
    sheet.setFormulaR1C1(area(0, 1, 50, 1), "=RC[-1]*1");
    expect(sheet.value(50, 0)).toBe(51);
  });

  test("cells that read themselves are 0 and nothing hangs", () => {
    const sheet = createWorkbook().activeSheet;
    sheet.setFormula(0, 0, "=B1+1");
    sheet.setFormula(0, 1, "=A1+1");
    sheet.setFormula(0, 2, "=A1+5");
    expect(sheet.values(area(0, 0, 1, 3))).toEqual([[0, 0, 5]]);
    sheet.setValue(0, 1, 1);
    expect(sheet.values(area(0, 0, 1, 3))).toEqual([[2, 1, 7]]);
  });

  test("ROWS(A:A) may stand in column A", () => {
    const sheet = createWorkbook().activeSheet;
    sheet.setFormula(0, 0, "=ROWS(A:A)");
    expect(sheet.value(0, 0)).toBe(1_048_576);
  });

  test("a formula that replaces one, or is taken away, is followed by its readers", () => {
    const sheet = createWorkbook().activeSheet;
    sheet.setFormula(0, 0, "=1+1");
    sheet.setFormula(0, 1, "=A1*10");
    expect(sheet.value(0, 1)).toBe(20);
    sheet.setFormula(0, 0, "=3");
    expect(sheet.value(0, 1)).toBe(30);
    sheet.clear(area(0, 0, 1, 1), "Contents");
    expect(sheet.value(0, 1)).toBe(0);
  });

  test("manual calculation waits for calculate()", () => {
    const book = createWorkbook();
    const sheet = book.activeSheet;
    sheet.setFormula(0, 1, "=A1*2");
    expect(sheet.value(0, 1)).toBe(0);
    book.calculationMode = "Manual";
    sheet.setValue(0, 0, 4);
    expect(sheet.value(0, 1)).toBe(0);
    book.calculate();
    expect(sheet.value(0, 1)).toBe(8);
  });

  test("formulas in table headings and cells are told in A1 and R1C1", () => {
    const sheet = createWorkbook().activeSheet;
    sheet.setFormulaR1C1(area(4, 3, 3, 1), "=SUM(R[-4]C1:R[-1]C1)+R1C[-1]");
    expect(sheet.formula(5, 3)).toBe("=SUM($A2:$A5)+C$1");
    expect(sheet.formulaR1C1(5, 3)).toBe("=SUM(R[-4]C1:R[-1]C1)+R1C[-1]");
    expect(sheet.formulaAreas(area(0, 0, 10, 10))).toEqual([area(4, 3, 3, 1)]);
  });
});
