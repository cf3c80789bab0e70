import {describe, expect, test} from "vitest";
import type {Cell} from "../../../src/domain/cell";
import {cleanCells, dividedCell, readingOf} from "../../../src/report/fitReading";
import {manyValues, textValues} from "./cardExample";

const read = (values: Parameters<typeof readingOf>[0], cells: readonly Cell[]) => readingOf(values, (i) => cells[i] ?? null);
const numbers = (...values: number[]) => ({kind: "number", numbers: Float64Array.from(values)}) as const;

describe("readingOf(values, cellOf)", () => {
  test("reads numbers as they stand, beside blanks and texts that are none", () => {
    expect(read(numbers(1.5, NaN, NaN), [1.5, null, "n/a"])).toBe("cell");
  });

  test.each<[string, number, Cell]>([
    ["a number that is written as a text", 2_057_200_000, "$2,057.2m"],
    ["a band", 35, "20–50"],
    ["a number that was not taken for a value", NaN, 9999],
    ["a truth value, which LibreOffice takes for a number", NaN, true],
  ])("cannot read %s", (_, value, cell) => {
    expect(read(numbers(value), [cell])).toBe("none");
  });

  test("reads texts whatever their capitals, and blanks", () => {
    expect(read(textValues(["IT", "IT", null, null]), ["IT", "it", null, "  "])).toBe("cell");
  });

  test.each<[string, string | null, Cell]>([
    ["spaces around a text", "IT", " IT"],
    ["another form of the same letter", "é", "e\u0301"],
    ["capitals that not every program pairs", "straße", "STRASSE"],
    ["a text that says there is no value", null, "n/a"],
    ["white space that TRIM leaves", null, "\u00a0"],
    ["a truth value", "TRUE", true],
    ["a number among texts", "2024", 2024],
  ])("cannot read %s", (_, value, cell) => {
    expect(read(textValues([value]), [cell])).toBe("none");
  });

  test("takes lists apart at semicolons and bars, or at commas", () => {
    expect(read(manyValues([["CRM", "ERP"], ["CRM"], []]), ["crm; ERP", "CRM", null])).toBe("bars");
    expect(read(manyValues([["CRM", "ERP"]]), ["CRM|ERP"])).toBe("bars");
    expect(read(manyValues([["CRM", "ERP"]]), ["CRM, ERP"])).toBe("commas");
  });

  test.each<[string, readonly string[], Cell]>([
    ["a list with more space than one", ["CRM", "ERP"], "CRM;  ERP"],
    ["a list with a gap", ["CRM", "ERP"], "CRM;;ERP"],
    ["a value left out", ["CRM"], "CRM; n/a"],
    ["a list that says nothing", [], "n/a"],
    ["both kinds of dividers where one belongs to a value", ["Smith, Inc", "ERP"], "Smith, Inc;  ERP"],
  ])("cannot read %s", (_, list, cell) => {
    expect(read(manyValues([list]), [cell])).toBe("none");
  });
});

test("cleanCells(values) are numbers, texts, and lists with a semicolon between; blank where there is none", () => {
  expect(cleanCells(numbers(1.5, NaN))).toEqual([1.5, null]);
  expect(cleanCells(textValues(["IT", null, "=x"]))).toEqual(["IT", null, "=x"]);
  expect(cleanCells(manyValues([["CRM", "ERP"], [], ["ERP"]]))).toEqual(["CRM; ERP", null, "ERP"]);
});

test("dividedCell(cell, reading) stands every value between semicolons", () => {
  expect(dividedCell("A1", "commas")).toBe('";"&SUBSTITUTE(A1,", ",";")&";"');
  expect(dividedCell("A1", "bars")).toBe('";"&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(A1,"|",";"),"; ",";")," ;",";")&";"');
});
