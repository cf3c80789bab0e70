import {expect, test} from "vitest";
import {typed, typedAgain, typedOrBlank} from "../../../../src/host/excel/typed";

test.each(["=1+1", "+49 30", "-", "@name", "\ttab", "\rreturn", "'quoted", "007", "1/2", "TRUE", "false", "#N/A", " 5", "۱۲", "May 5"])(
  "typed(%j) is kept as text by an apostrophe",
  (text) => {
    expect(typed(text)).toBe(`'${text}`);
  },
);

test.each(["Large", "Customer type", "", "Khách hàng", "مشتری"])("typed(%j) is a word and needs nothing", (text) => expect(typed(text)).toBe(text));

test("typed(cell) leaves numbers, truth values and formulas as they are, and null alone", () => {
  expect([1.5, true, null, {formula: "=A1"}].map(typed)).toEqual([1.5, true, null, "=A1"]);
});

test("typedOrBlank(null) clears a cell", () => expect(typedOrBlank(null)).toBe(""));

test("typedAgain(formula, value) keeps a formula, and a text that looks like one", () => {
  expect(typedAgain("=A1", 5)).toBe("=A1");
  expect(typedAgain("=A1", "=A1")).toBe("'=A1");
  expect(typedAgain("", "")).toBe("");
});
