import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {BOOLEAN} from "../../../../src/embedded/workbook/columnCells";
import {Dictionary} from "../../../../src/embedded/workbook/dictionary";
import {cellError} from "../../../../src/embedded/workbook/errors";
import type {CellValue} from "../../../../src/embedded/workbook/model";
import {createWorkbook} from "../../../../src/embedded/workbook/workbook";
import {oneByOne} from "../../../../src/embedded/formulas/elementwise";
import {Chosen, FlagPlanes, Flags} from "../../../../src/embedded/formulas/flags";
import {asNumbers, elementwiseOperator} from "../../../../src/embedded/formulas/operators";
import {Grid, gridOf, gridValue, Lanes, stripOf} from "../../../../src/embedded/formulas/values";

const number = fc.oneof(fc.integer({min: -3, max: 6}), fc.constantFrom(0.3, 0.1 + 0.2, -0, 1e300, 20.5, 20.500000000000004));
const text = fc.constantFrom("Large", "LARGE", "small", "7", "Ünit", "ünit", "<5");
const plain: fc.Arbitrary<CellValue> = fc.oneof(
  {weight: 4, arbitrary: number},
  {weight: 3, arbitrary: text},
  {weight: 1, arbitrary: fc.boolean()},
  {weight: 2, arbitrary: fc.constant(null)},
);
const withErrors = fc.oneof({weight: 12, arbitrary: plain}, {weight: 1, arbitrary: fc.constant(cellError("#N/A"))});
const column = fc.array(plain, {minLength: 2, maxLength: 40});
const comparison = fc.constantFrom("=", "<>", "<", ">", "<=", ">=");
const wanted = fc.oneof(number, text, fc.constant(""));

/** A column as a sheet keeps it: blanks at its end are not there. */
function gridOfColumn(dictionary: Dictionary, values: readonly CellValue[]): Grid {
  const end = values.reduce<number>((so, value, i) => (value === null ? so : i + 1), 0);
  return new Grid(values.length, 1, [stripOf(dictionary, values.slice(0, end))]);
}

const valuesOf = (dictionary: Dictionary, grid: Grid): CellValue[] =>
  Array.from({length: grid.rows}, (_, row) => gridValue(dictionary, grid, row, 0));

describe("a comparison of a column with one value", () => {
  test("grid(column, value) is what each cell says by itself", () => {
    let fast = 0;
    fc.assert(
      fc.property(column, comparison, wanted, fc.boolean(), (values, sign, value, isTurned) => {
        const dictionary = new Dictionary();
        const operator = elementwiseOperator(sign);
        const pair = <T>(cells: T, one: CellValue): (T | CellValue)[] => (isTurned ? [one, cells] : [cells, one]);
        const found = operator.grid?.(pair(gridOfColumn(dictionary, values), value), dictionary);
        if (found === undefined) {
          expect([typeof value, sign === "=" || sign === "<>"]).toEqual(["string", false]);
          return;
        }
        fast++;
        expect(found).toBeInstanceOf(Flags);
        expect(valuesOf(dictionary, found)).toEqual(values.map((each) => operator.scalar(pair(each, value), dictionary)));
      }),
      {numRuns: 400},
    );
    expect(fast).toBeGreaterThan(100);
  });

  test("grid(column, value) leaves a column with an error to the way of single cells", () => {
    const dictionary = new Dictionary();
    const grid = gridOfColumn(dictionary, [1, cellError("#N/A"), 3]);
    expect(elementwiseOperator(">").grid?.([grid, 2], dictionary)).toBeUndefined();
    expect(elementwiseOperator("=").grid?.([grid, "a"], dictionary)).toBeUndefined();
  });

  test("planes(few, own) is what each row says of each of the few", () => {
    const few = fc.array(number, {minLength: 1, maxLength: 4});
    fc.assert(
      fc.property(few, column, comparison, (floors, values, sign) => {
        const dictionary = new Dictionary();
        const operator = elementwiseOperator(sign);
        const own = stripOf(dictionary, values);
        const args = [
          gridOf(
            dictionary,
            floors.map((floor) => [floor]),
          ),
          new Lanes(own.kinds, own.numbers, true),
        ];
        const found = operator.planes?.(args, values.length, dictionary);
        expect(found).toBeInstanceOf(FlagPlanes);
        found?.items.forEach((item, i) => {
          const slow = oneByOne(operator, [floors[i] ?? 0, own], values.length, dictionary);
          expect(item).toMatchObject({kinds: slow.kinds, numbers: slow.numbers});
        });
      }),
    );
  });
});

describe("arithmetic with flags", () => {
  const dictionary = new Dictionary();
  const flags = (...mask: number[]): Flags => new Flags(Uint8Array.from(mask), BOOLEAN);

  test("* is 1 where both hold, 1- turns them, -- makes numbers of them", () => {
    const product = elementwiseOperator("*").grid?.([flags(1, 1, 0, 0, 1), flags(1, 0, 1, 0, 1)], dictionary);
    expect(product && valuesOf(dictionary, product)).toEqual([1, 0, 0, 0, 1]);
    const turned = elementwiseOperator("-").grid?.([1, flags(1, 0)], dictionary);
    expect(turned && valuesOf(dictionary, turned)).toEqual([0, 1]);
    const numbers = asNumbers.grid?.([flags(1, 0)], dictionary);
    expect(numbers && valuesOf(dictionary, numbers)).toEqual([1, 0]);
  });

  test("/ is the column where they hold and #DIV/0! elsewhere", () => {
    const quotient = elementwiseOperator("/").grid?.([gridOfColumn(dictionary, [5, 6, null, "a"]), flags(1, 0, 1, 1)], dictionary);
    expect(quotient).toBeInstanceOf(Chosen);
    expect(quotient && valuesOf(dictionary, quotient)).toEqual([5, cellError("#DIV/0!"), 0, cellError("#VALUE!")]);
  });
});

describe("formulas over conditions", () => {
  /** Conditions on columns A and B as formulas write them, with # for the last row. */
  const CONDITIONS = [
    `ISNUMBER(A1:A#)`,
    "A1:A#>=2",
    `A1:A#="large"`,
    `A1:A#<>""`,
    "1-ISTEXT(B1:B#)",
    "B1:B#>0.3",
    "3>=B1:B#",
    `"SMALL"=B1:B#`,
    "ISBLANK(B1:B#)",
  ];
  const rows = fc.array(fc.tuple(withErrors, withErrors), {minLength: 3, maxLength: 30});
  const conditions = fc.subarray(CONDITIONS, {minLength: 1, maxLength: 3});

  /** The answer of a formula over whole columns, and of the same formula over columns in which each cell was calculated by itself. */
  function bothWays(data: readonly (readonly CellValue[])[], chosen: readonly string[], whole: (flags: string) => string, own: string): CellValue[] {
    const sheet = createWorkbook().activeSheet;
    const last = data.length;
    sheet.setValues(0, 0, data);
    const flags = chosen.map((each) => `(${each.replace(/#/g, String(last))})`).join("*");
    data.forEach((_, row) => {
      const here = flags.replace(/([AB])1:[AB]\d+/g, `$1${row + 1}`);
      sheet.setFormula(row, 3, `=1*${here}`);
      sheet.setFormula(row, 4, `=B${row + 1}/(${here})`);
    });
    sheet.setFormula(0, 6, whole(chosen.length === 1 ? `--${flags}` : flags).replace(/#/g, String(last)));
    sheet.setFormula(0, 7, own.replace(/#/g, String(last)));
    return [sheet.value(0, 6), sheet.value(0, 7)];
  }

  test.each<[(flags: string) => string, string]>([
    [(flags) => `=SUMPRODUCT(${flags})`, "=SUMPRODUCT(D1:D#)"],
    [(flags) => `=SUM(${flags})`, "=SUM(D1:D#)"],
    [(flags) => `=SUMPRODUCT(${flags},B1:B#)`, "=SUMPRODUCT(D1:D#,B1:B#)"],
    [(flags) => `=AGGREGATE(14,6,B1:B#/(${flags}),2)`, "=AGGREGATE(14,6,E1:E#,2)"],
    [(flags) => `=AGGREGATE(16,6,B1:B#/(${flags}),0.5)`, "=AGGREGATE(16,6,E1:E#,0.5)"],
    [(flags) => `=MAX(IF(${flags},B1:B#))`, "=MAX(IF(D1:D#,B1:B#))"],
    [(flags) => `=INDEX(${flags},3)`, "=INDEX(D1:D#,3)"],
    [(flags) => `=COUNT(B1:B#/(${flags}))`, "=COUNT(E1:E#)"],
  ])("%s gives what single cells add up to", (whole, own) => {
    fc.assert(
      fc.property(rows, conditions, (data, chosen) => {
        const [together, alone] = bothWays(data, chosen, whole, own);
        expect(together).toEqual(alone);
      }),
      {numRuns: 120},
    );
  });

  test("SUMPRODUCT(--(floors>own)) counts the larger ones in each row, also among more than a byte can count", () => {
    for (const count of [255, 256, 300]) {
      const sheet = createWorkbook().activeSheet;
      sheet.fillColumn(
        0,
        0,
        Float64Array.from({length: count}, (_, row) => row),
      );
      sheet.setFormulaR1C1({row: 0, column: 1, rows: count, columns: 1}, `=SUMPRODUCT(--(R1C1:R${count}C1>RC1))`);
      expect(sheet.values({row: 0, column: 1, rows: count, columns: 1})).toEqual(Array.from({length: count}, (_, row) => [count - 1 - row]));
    }
  });

  test("SUMPRODUCT(A=1) counts nothing, because truth values are no numbers", () => {
    const sheet = createWorkbook().activeSheet;
    sheet.setValues(0, 0, [[1], [1]]);
    sheet.setFormula(0, 2, "=SUMPRODUCT(A1:A2=1)");
    sheet.setFormula(0, 3, "=SUMPRODUCT(A1:A2=1,A1:A2)");
    expect([sheet.value(0, 2), sheet.value(0, 3)]).toEqual([0, 0]);
  });
});
