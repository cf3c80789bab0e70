import {describe, expect, test} from "vitest";
import {matchHeadings} from "../../../../src/analysis/prospects/matchHeadings";

describe("matchHeadings(wanted, given)", () => {
  test.each<[string, string[], string[], number[]]>([
    ["finds the very heading before any other", ["Country"], ["COUNTRY", "Country"], [1]],
    ["takes capitals, accents, spaces and API names for the same", ["Annual revenue", "Größe"], [" grosse ", "annual_revenue"], [1, 0]],
    ["finds by meaning what is called otherwise", ["Employees", "Country"], ["Name", "Headcount", "Land"], [1, 2]],
    ["finds by meaning across languages", ["Employees", "Industry"], ["Số nhân viên", "صنعت"], [0, 1]],
    ["says −1 where there is no such column", ["Employees", "Country"], ["Name", "Headcount"], [1, -1]],
    ["gives no column twice, and the very heading its own", ["Employees", "Headcount"], ["Headcount", "Staff"], [1, 0]],
    ["matches nothing by blank headings", ["", "Industry"], ["", "x"], [-1, -1]],
    ["finds nothing where nothing is given", ["Industry"], [], [-1]],
  ])("%s", (_, wanted, given, found) => {
    expect(matchHeadings(wanted, given)).toEqual(found);
  });
});
