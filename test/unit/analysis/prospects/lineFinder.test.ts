import {describe, expect, test} from "vitest";
import {lineFinder, listIn, numberIn, textIn} from "../../../../src/analysis/prospects/lineFinder";
import {titlePart} from "../../../../src/analysis/prospects/titlePart";
import type {Cell} from "../../../../src/domain/cell";

describe("lineFinder(side) of numbers", () => {
  const find = lineFinder({
    values: "number",
    isDate: false,
    lines: [
      {kind: "own", value: 1},
      {kind: "range", from: undefined, to: 20},
      {kind: "range", from: 20, to: 50},
      {kind: "range", from: 60, to: undefined},
    ],
  });

  test.each<[Cell, number]>([
    [1, 0],
    [0.99, 1],
    [-5, 1],
    [20, 2],
    [49.99, 2],
    [50, -1],
    [60, 3],
    ["1", 0],
    ["€ 1.250,50", 3],
    ["25k", 3],
    [" 30 ", 2],
    ["n/a", -1],
    ["", -1],
    [null, -1],
    [true, -1],
  ])("puts %j on line %i: From belongs to a range, To does not", (cell, line) => {
    expect(find(cell)).toBe(line);
  });

  test("reads texts as dates where its numbers are dates", () => {
    const since = lineFinder({
      values: "number",
      isDate: true,
      lines: [
        {kind: "range", from: undefined, to: 44_000},
        {kind: "range", from: 44_000, to: undefined},
      ],
    });
    expect(["2019-05-01", "2021-05-01", 44_000, "soon"].map((cell) => since(cell))).toEqual([0, 1, 1, -1]);
  });
});

describe("lineFinder(side) of texts", () => {
  const find = lineFinder({
    values: "text",
    isDate: false,
    lines: [{kind: "own", value: "IT"}, {kind: "own", value: "11–50"}, {kind: "nothing"}, {kind: "other"}],
  });

  test.each<[Cell, number]>([
    ["IT", 0],
    [" it ", 0],
    ["11-50 employees", 1],
    ["Mining*", 3],
    ["TRUE", 3],
    [2024, 3],
    [true, 3],
    ["n/a", -1],
    ["#REF!", -1],
    ["  ", -1],
    [null, -1],
    [0, -1],
  ])("puts %j on line %i", (cell, line) => {
    expect(find(cell)).toBe(line);
  });
});

describe("lineFinder(side) of lists", () => {
  const find = lineFinder({values: "list", isDate: false, lines: [{kind: "holds", value: "CRM"}, {kind: "lacks"}]});

  test.each<[Cell, number]>([
    ["CRM", 0],
    ["ERP; crm", 0],
    ["ERP|CRM", 0],
    ["ERP, CRM", 0],
    ["CRM Plus; ERP", 1],
    ["n/a", -1],
    ["", -1],
    [0, -1],
  ])("puts %j on line %i", (cell, line) => {
    expect(find(cell)).toBe(line);
  });
});

test("numberIn, textIn and listIn(cell) say what a cell says, and nothing of one that says nothing", () => {
  expect([numberIn("$2,057.2m", false), numberIn(3, false), numberIn(null, false)]).toEqual([2_057_200_000, 3, NaN]);
  expect([textIn(" It "), textIn("n/a"), textIn(0), textIn(false)]).toEqual(["it", undefined, undefined, "false"]);
  expect([listIn("CRM; n/a; erp"), listIn(null)]).toEqual([["crm", "erp"], []]);
});

describe("titlePart(attribute)", () => {
  test("takes function and seniority from a title, in the language of the attribute", () => {
    expect(titlePart("Buyer title: seniority")?.partOf("VP Sales")).toBe("VP or director");
    expect(titlePart("Titel: Bereich")).toMatchObject({title: "Titel"});
    expect(titlePart("Titel: Bereich")?.partOf("Leiter Einkauf")).toBe("Einkauf");
    expect(titlePart("Buyer title: function")?.partOf("xyz")).toBeUndefined();
  });

  test("is undefined for a column of its own", () => {
    expect(titlePart("Buyer title")).toBeUndefined();
  });
});

test("listIn(cell) finds values behind slashes and plus signs too, since one cell does not tell whether they divide values", () => {
  expect(listIn("CRM / ERP")).toEqual(["crm / erp", "crm", "erp"]);
  expect(listIn("SAP + BI; CMS")).toEqual(["sap + bi", "cms", "sap", "bi"]);
});
