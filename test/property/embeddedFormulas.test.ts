import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {cellError} from "../../src/embedded/workbook/errors";
import type {CellValue, SheetModel} from "../../src/embedded/workbook/model";
import {createWorkbook} from "../../src/embedded/workbook/workbook";

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  {weight: 4, arbitrary: fc.integer({min: -5, max: 30})},
  {weight: 2, arbitrary: fc.double({min: -100, max: 100, noNaN: true})},
  {weight: 3, arbitrary: fc.constantFrom("Large", "large", "Small", "7", "", "a*", "<5", "Ünit")},
  {weight: 1, arbitrary: fc.boolean()},
  {weight: 1, arbitrary: fc.constantFrom(cellError("#N/A"), cellError("#DIV/0!"))},
  {weight: 2, arbitrary: fc.constant(null)},
);

const rows = fc.array(fc.tuple(cell, cell), {minLength: 2, maxLength: 12});

/** Relative formulas as our plans write them, and one of each kind of step that columns take together. */
const RELATIVE: readonly string[] = [
  `=IF(ISNUMBER(RC1),IFERROR(INDEX(R1C5:R3C5,1+SUMPRODUCT(--(R1C6:R3C6>RC1))),"none"),"none")`,
  `=IFERROR(LOOKUP(RC1,R1C7:R3C7,R1C8:R3C8),"none")`,
  "=RC1+RC2*2-1",
  "=RC1/RC2",
  "=RC1^RC2",
  "=-RC1%",
  "=RC1&RC2",
  "=RC1=RC2",
  "=RC1<RC2",
  "=RC1>=5",
  `=RC1="LARGE"`,
  `=RC1<>""`,
  "=IF(RC1,RC2,RC1)",
  "=IF(RC1>RC2,RC1)",
  "=IFERROR(RC1/RC2,0)",
  "=IFNA(RC1,RC2)",
  "=AND(RC1>1,RC2>1)",
  "=OR(ISTEXT(RC1),ISBLANK(RC2),ISERROR(RC1))",
  "=NOT(ISNUMBER(RC1))",
  "=SUM(RC1:RC2)",
  "=SUM(RC1,RC2,1)",
  "=MAX(RC1:RC2)&MIN(RC1,3)",
  "=AVERAGE(RC1:RC2)",
  "=COUNT(RC1:RC2)+COUNTA(RC1:RC2)",
  "=SUMPRODUCT(RC1:RC2,RC1:RC2)",
  "=SUMPRODUCT((R1C6:R3C6<=RC1)*R1C7:R3C7)",
  "=MATCH(RC1,R1C7:R3C7)",
  "=MATCH(RC1,R1C2:R12C2,0)",
  "=VLOOKUP(RC1,R1C7:R3C8,2,TRUE)",
  "=INDEX(R1C8:R3C8,RC1)",
  `=COUNTIF(R1C1:R12C1,RC2)`,
  `=SUMIFS(R1C1:R12C1,R1C2:R12C2,RC1)`,
  "=ABS(RC1)+INT(RC2)",
  "=ROUND(RC1,1)",
  "=SQRT(RC1)",
  "=LEFT(RC1,2)&LEN(RC2)",
  "=ROW()+COLUMN()",
  "=N(RC1)&T(RC2)",
  "=RC1/SUM(R1C6:R3C6)",
  "=R[1]C1",
  "=@R1C1:R12C1",
];

function withData(data: readonly (readonly CellValue[])[]): SheetModel {
  const sheet = createWorkbook().activeSheet;
  sheet.setValues(0, 0, data);
  sheet.setValues(0, 4, [
    ["Large", 21, 1, "Small"],
    ["Medium", 6, 6, "Medium"],
    ["Small", 1, 21, "Large"],
  ]);
  return sheet;
}

const OUT = 9;

describe("formulas by column", () => {
  test.each(RELATIVE)("setFormulaR1C1(%s) over rows gives what each cell gives by itself", (formula) => {
    fc.assert(
      fc.property(rows, (data) => {
        const sheet = withData(data);
        sheet.setFormulaR1C1({row: 0, column: OUT, rows: data.length, columns: 1}, formula);
        const together = sheet.values({row: 0, column: OUT, rows: data.length, columns: 1}).map(([value]) => value);
        const alone = data.map((_, row) => {
          const other = withData(data);
          other.setFormulaR1C1({row, column: OUT, rows: 1, columns: 1}, formula);
          return other.value(row, OUT);
        });
        expect(together).toEqual(alone);
      }),
      {numRuns: 40},
    );
  });

  test("an edit recalculates what a fresh workbook would hold", () => {
    const formulas = ["=RC1*2", "=SUM(R1C10:R[0]C10)", "=IF(ROW()=1,RC1,N(R[-1]C)+N(RC1))", "=SUMIFS(R1C1:R12C1,R1C2:R12C2,RC2)"];
    fc.assert(
      fc.property(rows, fc.nat(), cell, (data, at, value) => {
        const edited = withData(data);
        const put = (sheet: SheetModel) =>
          formulas.forEach((formula, i) => sheet.setFormulaR1C1({row: 0, column: OUT + i, rows: data.length, columns: 1}, formula));
        const area = {row: 0, column: OUT, rows: data.length, columns: formulas.length};
        put(edited);
        edited.values(area);
        edited.setValue(at % data.length, 0, value);
        const fresh = withData(data.map((row, i) => (i === at % data.length ? [value, row[1]] : row)));
        put(fresh);
        expect(edited.values(area)).toEqual(fresh.values(area));
      }),
      {numRuns: 60},
    );
  });
});

describe("aggregates", () => {
  const clean = fc.array(fc.tuple(fc.constantFrom("Large", "small", "SMALL", null, 5), fc.integer({min: -50, max: 50})), {
    minLength: 1,
    maxLength: 30,
  });

  function answer(data: readonly (readonly CellValue[])[], formula: string): CellValue {
    const sheet = createWorkbook().activeSheet;
    sheet.setValues(0, 0, data);
    sheet.setFormula(0, 5, formula.replace(/#/g, String(data.length)));
    return sheet.value(0, 5);
  }

  test("SUMIFS(amounts, tiers, tier) is SUMPRODUCT((tiers=tier)*amounts)", () => {
    fc.assert(
      fc.property(clean, (data) => {
        expect(answer(data, `=SUMIFS(B1:B#,A1:A#,"Small")`)).toBe(answer(data, `=SUMPRODUCT((A1:A#="small")*B1:B#)`));
        expect(answer(data, `=SUMIFS(B:B,A:A,"Small")`)).toBe(answer(data, `=SUMPRODUCT(--(A1:A#="small"),B1:B#)`));
        expect(answer(data, `=COUNTIFS(A:A,"small",B:B,">0")`)).toBe(answer(data, `=SUMPRODUCT((A1:A#="small")*(B1:B#>0))`));
      }),
    );
  });

  test("LARGE, SMALL, MEDIAN and AGGREGATE agree with sorting", () => {
    fc.assert(
      fc.property(clean, (data) => {
        const sorted = data.map(([, amount]) => amount).sort((a, b) => a - b);
        const last = sorted[sorted.length - 1];
        const middle =
          sorted.length % 2 === 1 ? sorted[(sorted.length - 1) / 2] : ((sorted[sorted.length / 2 - 1] ?? 0) + (sorted[sorted.length / 2] ?? 0)) / 2;
        expect(answer(data, "=LARGE(B1:B#,1)")).toBe(last);
        expect(answer(data, "=SMALL(B:B,#)")).toBe(last);
        expect(answer(data, "=MEDIAN(B1:B#)")).toBeCloseTo(middle ?? NaN, 12);
        expect(answer(data, "=AGGREGATE(16,6,B1:B#/(B1:B#=B1:B#),0.5)")).toBeCloseTo(middle ?? NaN, 12);
      }),
    );
  });
});
