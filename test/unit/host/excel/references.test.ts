import {describe, expect, test} from "vitest";
import {type OurPlaces, refersToUs} from "../../../../src/host/excel/references";

const ours: OurPlaces = {
  sheetTitles: ["ICP Summary"],
  names: ["ICP_Floors"],
  columns: [
    {sheet: "Sales", area: {row: 0, column: 5, rows: 401, columns: 1}, heading: "ICP Tier", table: undefined},
    {sheet: "List", area: {row: 2, column: 3, rows: 10, columns: 1}, heading: "ICP [Tier]", table: "Customers"},
  ],
};

/** A formula in the fourth row of a sheet, right of everything. */
const at = (sheet: string) => ({sheet, area: {row: 3, column: 30, rows: 1, columns: 1}});

describe("refersToUs(formula, at, ours)", () => {
  test.each([
    ["='ICP Summary'!B4", "Other"],
    ["=SUM('icp summary'!A:A)", "Other"],
    ["=INDEX(icp_floors,2)", "Other"],
    ["=F2", "Sales"],
    ["=COUNTA(A1:Z9)", "Sales"],
    ["=SUM(F:F)", "Sales"],
    ["=SUM(3:4)", "Sales"],
    ['=Sales!$F$2&"x"', "Other"],
    ["=COUNTIF(Customers[ICP '[Tier']],\"Large\")", "Other"],
    ["=[@ICP '[Tier']]", "List"],
    ["=COUNTIF(Customers[[#All],[ICP '[Tier']]],1)", "Other"],
  ])("%s on %s does", (formula, sheet) => expect(refersToUs(formula, at(sheet), ours)).toBe(true));

  test.each([
    ["=F2", "Other"],
    ["=E2", "Sales"],
    ["=F402", "Sales"],
    ["=\"F2 ICP_Floors 'ICP Summary'!A1\"", "Sales"],
    ["=ICP_Floors2", "Sales"],
    ["=Other!F2", "Sales"],
    ["=LOG10(E1)", "Sales"],
    ["=Customers[Tier]", "Sales"],
    // A table of another list, with a column of that name too.
    ["=[@ICP '[Tier']]", "Other"],
    ["=COUNTA(Prospects[ICP '[Tier']])", "Other"],
  ])("%s on %s does not", (formula, sheet) => expect(refersToUs(formula, at(sheet), ours)).toBe(false));
});
