import {describe, expect, test} from "vitest";
import {columnLetters} from "../../../src/ui/columnLetters";
import {numberToType, typedNumber} from "../../../src/ui/numberInput";

describe("typedNumber(text, locale)", () => {
  test.each([
    ["1,234.5", "en-GB", 1234.5],
    ["1.234,5", "vi-VN", 1234.5],
    ["۱٬۲۳۴٫۵", "fa-IR", 1234.5],
    ["١٢", "fa-IR", 12],
    [" 21 ", "en-GB", 21],
    ["-5", "en-GB", -5],
    ["1 000", "en-GB", 1000],
  ])("reads %s in %s as %d", (text, locale, number) => {
    expect(typedNumber(text, locale)).toBe(number);
  });

  test.each(["", "ten", "1.2.3", "5 seats", "--1"])("is no number for “%s”", (text) => {
    expect(typedNumber(text, "en-GB")).toBeNaN();
  });

  test.each(["en-GB", "vi-VN", "fa-IR"])("reads back in %s what numberToType wrote", (locale) => {
    for (const number of [0, 6, 1234.56, -7, 1_000_000]) expect(typedNumber(numberToType(number, locale), locale)).toBe(number);
  });
});

test("columnLetters(column) counts as Excel does", () => {
  expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
});
