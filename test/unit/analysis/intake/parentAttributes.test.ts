import {describe, expect, test} from "vitest";
import type {AttributeTable} from "../../../../src/domain/attribute";
import type {Cell} from "../../../../src/domain/cell";
import {parentPart} from "../../../../src/analysis";
import {cellsOf} from "../links/linkedSheets";
import {choose, sheetOf, TODAY, valueOf} from "../sheet";

const tableOf = (rows: readonly (readonly Cell[])[]): AttributeTable => valueOf(sheetOf(rows).attributes(choose(), TODAY));
const headingsOf = ({attributes}: AttributeTable): string[] => attributes.map(({heading}) => heading);

describe("a column that names the company a customer belongs to", () => {
  test.each<[string, string, string, string]>([
    ["subsidiary_of", "subsidiary_of: subsidiary", "yes", "no"],
    ["Parent company", "Parent company: subsidiary", "yes", "no"],
    ["Muttergesellschaft", "Muttergesellschaft: Tochterfirma", "ja", "nein"],
    ["Société mère", "Société mère: filiale", "oui", "non"],
    ["Empresa matriz", "Empresa matriz: filial", "sí", "no"],
    ["Công ty mẹ", "Công ty mẹ: công ty con", "có", "không"],
    ["شرکت مادر", "شرکت مادر: شرکت زیرمجموعه", "بله", "خیر"],
  ])("%s tells whether there is one, as an attribute of its own: %s", (heading, derived, yes, no) => {
    const table = tableOf([
      ["Company", heading, "Revenue"],
      ["Alder", "", 5],
      ["Birch", "Alder", 6],
      ["Cedar", "n/a", 7],
      ["Dogwood", "Elm Group", 8],
    ]);
    expect(cellsOf(table, derived)).toEqual([no, yes, no, yes]);
    expect(table.attributes.find((attribute) => attribute.heading === derived)).toMatchObject({kind: "boolean", group: "firmographic"});
    expect(parentPart(derived)).toEqual({heading, filled: yes, blank: no});
  });

  test("tells nothing more where every customer has one", () => {
    const table = tableOf([
      ["Company", "Parent company", "Revenue"],
      ["Alder", "Elm", 5],
      ["Birch", "Elm", 6],
      ["Cedar", "Fir", 7],
    ]);
    expect(headingsOf(table)).toEqual(["Company", "Parent company", "Revenue"]);
  });

  test("tells nothing more where the sheet has a column that says the same", () => {
    const table = tableOf([
      ["Company", "Parent company", "Is subsidiary", "Revenue"],
      ["Alder", "", "no", 5],
      ["Birch", "Alder", "yes", 6],
      ["Cedar", "Elm", "yes", 7],
    ]);
    expect(headingsOf(table)).toEqual(["Company", "Parent company", "Is subsidiary", "Revenue"]);
  });
});

test("parentPart(attribute) knows no other attribute", () => {
  expect([parentPart("Industry"), parentPart("Title: function"), parentPart("Công ty mẹ: subsidiary")]).toEqual([undefined, undefined, undefined]);
});
