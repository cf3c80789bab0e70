import {beforeEach, describe, expect, test} from "vitest";
import type {CustomFunction} from "../../../../src/embedded/formulas/custom/description";
import {readFunctions} from "../../../../src/embedded/formulas/custom/description";
import type {Invocation} from "../../../../src/embedded/formulas/custom/customFunctions";
import {isError} from "../../../../src/embedded/workbook/errors";
import type {CellValue, SheetModel, WorkbookModel} from "../../../../src/embedded/workbook/model";
import {createWorkbook} from "../../../../src/embedded/workbook/workbook";

const matrix = {type: "any", dimensionality: "matrix"};
const FUNCTIONS: readonly CustomFunction[] = readFunctions(
  JSON.stringify({
    allowErrorForDataTypeAny: true,
    allowCustomDataForDataTypeAny: true,
    functions: [
      {id: "DOWN", name: "DOWN", parameters: [{...matrix, optional: true}]},
      {id: "MIXED", name: "mixed", parameters: [{type: "number"}, {type: "string", optional: true}, {type: "any", optional: true, repeating: true}]},
    ],
  }),
);

let book: WorkbookModel;
let sheet: SheetModel;
let asked: Invocation[];

beforeEach(() => {
  book = createWorkbook();
  sheet = book.activeSheet;
  asked = [];
  book.customFunctions.register(FUNCTIONS);
  book.customFunctions.listen((invocations) => asked.push(...invocations));
  book.customFunctions.runtimeReady();
});

const shown = (row: number, column: number): unknown => {
  const value: CellValue = sheet.value(row, column);
  return isError(value) ? value.error : value;
};
const column = (rows: number, at = 0): unknown[] => Array.from({length: rows}, (_, row) => shown(row, at));

/** Gives the call that was made last an answer. */
function answer(value: unknown, more: object = {}): void {
  sheet.value(0, 0);
  book.customFunctions.answered([{id: asked.at(-1)?.id, value, ...more}]);
}

describe("a call", () => {
  test("carries ranges as rows, blank cells as null, errors as Excel's own objects, and null for what was left out", () => {
    sheet.setValues(0, 1, [
      [1, null],
      ["a", true],
    ]);
    sheet.setFormula(2, 1, "=NA()");
    sheet.setFormula(0, 0, "=DOWN(B1:C3)");
    sheet.setFormula(4, 0, "=DOWN()");
    sheet.value(0, 0);
    const error = {value: JSON.stringify({type: "Error", basicType: "Error", basicValue: "#N/A", code: "#N/A"})};
    expect(asked.map(({values, address}) => [values, address])).toEqual([
      [
        [
          [
            [1, null],
            ["a", true],
            [error, null],
          ],
        ],
        "Sheet1!A1",
      ],
      [[null], "Sheet1!A5"],
    ]);
  });

  test("carries blank cells as 0 where the Excel that is played is one of the desktop", () => {
    book.customFunctions.blankCell = 0;
    sheet.setFormula(0, 0, "=DOWN(B1:B1)");
    sheet.value(0, 0);
    expect(asked.map(({values}) => values)).toEqual([[[[0]]]]);
  });

  test("turns values to the parameter's type and gathers repeated ones", () => {
    sheet.setFormula(0, 0, '=MIXED("12",3,"x",TRUE)');
    sheet.value(0, 0);
    expect(asked.map(({values}) => values)).toEqual([[12, "3", ["x", true]]]);
    sheet.setFormula(1, 0, '=MIXED("no number")');
    expect([shown(1, 0), asked.length]).toEqual(["#VALUE!", 1]);
  });

  test("is made once for what does not change, and again for what does", () => {
    sheet.setValue(0, 1, 1);
    sheet.setFormula(0, 0, "=DOWN(B1:B2)");
    answer("one");
    sheet.setValue(5, 5, 9);
    sheet.setValue(0, 1, 1);
    expect([shown(0, 0), asked.length]).toEqual(["one", 1]);
    sheet.setValue(1, 1, 2);
    expect([shown(0, 0), asked.length]).toEqual(["#BUSY!", 2]);
    answer("two");
    expect(shown(0, 0)).toBe("two");
  });

  test("is forgotten with its formula: a late answer changes nothing", () => {
    sheet.setFormula(0, 0, "=DOWN(B1)");
    expect([shown(0, 0), book.customFunctions.areWaiting]).toEqual(["#BUSY!", true]);
    sheet.setValue(0, 0, 7);
    answer("late");
    expect([shown(0, 0), book.customFunctions.areWaiting]).toEqual([7, false]);
  });

  test("within a formula leaves the whole formula #BUSY!, and two of them end", () => {
    sheet.setFormula(0, 0, '=IFERROR(DOWN(1)&DOWN(2),"failed")');
    expect([shown(0, 0), asked.length]).toEqual(["#BUSY!", 2]);
    book.customFunctions.answered([[asked[0]?.id, true, "a"]]);
    expect(shown(0, 0)).toBe("#BUSY!");
    book.customFunctions.answered([[asked[1]?.id, true, "b"]]);
    expect([shown(0, 0), asked.length]).toEqual(["ab", 2]);
  });

  test("of a defined name is made by the cell that uses the name", () => {
    book.addName("Fits", "=DOWN(Sheet1!$B$1)");
    sheet.setFormula(0, 0, "=Fits");
    answer(5);
    expect(shown(0, 0)).toBe(5);
  });
});

describe("an answer", () => {
  test.each<[string, unknown, object, unknown, string | undefined]>([
    ["a number", 1.5, {}, 1.5, undefined],
    ["nothing, which is 0 in Excel", null, {}, 0, undefined],
    ["what is no number", NaN, {}, "#NUM!", undefined],
    ["a formatted number", {type: "FormattedNumber", basicValue: 3, numberFormat: "0"}, {}, 3, undefined],
    ["an entity", {type: "Entity", text: "Contoso", basicValue: "#VALUE!"}, {}, "Contoso", undefined],
    ["an error with a sentence", "Why.", {failed: true, errorCode: 1}, "#N/A", "Why."],
    ["an error whose sentence Excel does not show", "Why.", {failed: true, errorCode: 5}, "#DIV/0!", undefined],
    ["a function that is not there", "", {failed: true, errorCode: 10}, "#NAME?", undefined],
    ["rows of different lengths", [[1, 2], [3]], {}, "#VALUE!", undefined],
  ])("that is %s", (_, value, more, expected, sentence) => {
    sheet.setFormula(0, 0, "=DOWN(B1)");
    answer(value, more);
    expect([shown(0, 0), sheet.sentence(0, 0)]).toEqual([expected, sentence]);
  });
});

describe("a spilled array", () => {
  const spill = (value: unknown = [[1], [2], [3]]) => {
    sheet.setFormula(0, 0, "=DOWN(F1)");
    answer(value);
  };

  test("fills the cells below, which formulas read, and goes when its formula goes", () => {
    sheet.setFormula(0, 3, "=SUM(A1:A9)");
    spill();
    expect([column(4), shown(0, 3), sheet.spillAt(2, 0)]).toEqual([[1, 2, 3, null], 6, {row: 0, column: 0, rows: 3, columns: 1}]);
    sheet.clear({row: 0, column: 0, rows: 1, columns: 1}, "Contents");
    expect([column(4), shown(0, 3)]).toEqual([[null, null, null, null], 0]);
  });

  test("shrinks and grows", () => {
    spill();
    sheet.setValue(0, 5, 1);
    answer([[7, 8]]);
    expect([column(3), shown(0, 1)]).toEqual([[7, null, null], 8]);
  });

  test("is #SPILL! where a value, a formula, a table or a merged cell is in its way, and spills once that is gone", () => {
    sheet.setValue(2, 0, "mine");
    spill();
    expect(column(3)).toEqual(["#SPILL!", null, "mine"]);
    sheet.clear({row: 2, column: 0, rows: 1, columns: 1}, "Contents");
    expect(column(3)).toEqual([1, 2, 3]);
    sheet.setFormula(1, 0, "=5");
    expect(column(3)).toEqual(["#SPILL!", 5, null]);
    sheet.clear({row: 1, column: 0, rows: 1, columns: 1}, "Contents");
    expect(column(3)).toEqual([1, 2, 3]);
  });

  test("is cut off by what is typed into it, which stays", () => {
    sheet.setFormula(0, 3, "=COUNT(A1:A9)");
    spill();
    sheet.setValue(1, 0, "mine");
    expect([column(3), shown(0, 3)]).toEqual([["#SPILL!", "mine", null], 0]);
  });

  test("does not spill over cells that it is made of", () => {
    sheet.setFormula(0, 0, "=DOWN(A2:A3)");
    answer([[1], [2]]);
    expect(column(3)).toEqual(["#SPILL!", null, null]);
  });

  test("does not spill into a table", () => {
    sheet.setValues(1, 0, [["Heading"], [null]]);
    book.addTable(sheet, {row: 1, column: 0, rows: 2, columns: 1}, true);
    spill();
    expect(column(3)).toEqual(["#SPILL!", "Heading", null]);
  });

  test("gives its first value where @ asks for one", () => {
    sheet.setFormula(0, 0, "=@DOWN(F1)");
    answer([[1], [2]]);
    expect(column(2)).toEqual([1, null]);
  });

  test("of one cell reads another's", () => {
    sheet.setFormula(0, 0, "=DOWN(F1)");
    answer([[1], [2]]);
    sheet.setFormula(0, 2, "=DOWN(A1:A2)");
    sheet.value(0, 0);
    expect(asked.at(-1)?.values).toEqual([[[1], [2]]]);
  });
});
