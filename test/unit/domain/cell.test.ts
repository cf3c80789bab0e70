import {expect, test} from "vitest";
import {isBlank, isErrorText} from "../../../src/domain/cell";

test("isBlank(cell) takes white space for nothing, and zero for something", () => {
  expect([null, "", "  ", 0, false, "x"].map(isBlank)).toEqual([true, true, true, false, false, false]);
});

test("isErrorText(text) knows Excel's errors, exactly as written", () => {
  expect(["#N/A", "#REF!", "#1 customer"].map(isErrorText)).toEqual([true, true, false]);
});
