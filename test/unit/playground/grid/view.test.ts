import {expect, test} from "vitest";
import type {SheetView} from "../../../../src/embedded/desk/face";
import {sheetAxes} from "../../../../src/playground/grid/sheetAxes";
import {gridView, hitTest, leastReach, reachTo, scrollTo} from "../../../../src/playground/grid/view";

const sheet: SheetView = {
  id: "1",
  title: "Sheet1",
  visible: true,
  tabColor: "",
  showGridlines: true,
  rightToLeft: false,
  frozenRows: 1,
  frozenColumns: 0,
  isProtected: false,
  usedRows: 1000,
  usedColumns: 5,
  columnWidths: [[0, 75]],
  rowHeights: [],
  hiddenRows: [],
  merges: [],
  tables: [],
};
const axes = sheetAxes(sheet);
const size = {width: 540, height: 422};
const viewAt = (x: number, y: number) => gridView(sheet, axes, {x, y}, size, 40);

test("gridView(scrolled) keeps the frozen row above the rows in sight", () => {
  const {frozenRows, rows} = viewAt(0, 200);
  expect(frozenRows).toMatchObject({from: 0, to: 1, at: 22, length: 20});
  expect(rows).toMatchObject({at: 42, length: 380, origin: 220});
  expect(rows.from).toBeLessThanOrEqual(11);
  expect(rows.to).toBeGreaterThanOrEqual(31);
});

test("hitTest(point) finds cells, frozen cells, headings, and the edge of a column", () => {
  const view = viewAt(0, 200);
  expect(hitTest(view, axes, 50, 30)).toEqual({on: "cell", row: 0, column: 0});
  expect(hitTest(view, axes, 145, 43)).toEqual({on: "cell", row: 11, column: 1});
  expect(hitTest(view, axes, 80, 5)).toEqual({on: "columnHeading", column: 0, edge: undefined});
  expect(hitTest(view, axes, 138, 5)).toEqual({on: "columnHeading", column: 0, edge: 0});
  expect(hitTest(view, axes, 142, 5)).toEqual({on: "columnHeading", column: 1, edge: 0});
  expect(hitTest(view, axes, 10, 43)).toEqual({on: "rowHeading", row: 11});
  expect(hitTest(view, axes, 10, 10)).toEqual({on: "corner"});
});

test("scrollTo(cell) moves as little as needed, and not at all for a cell in sight or a frozen one", () => {
  const scroll = {x: 0, y: 200};
  const to = (row: number) => scrollTo(sheet, axes, viewAt(0, 200), scroll, row, 0).y;
  expect([to(0), to(15), to(5), to(40)]).toEqual([200, 200, 80, 420]);
});

test("reachTo(cell) lets the sheet end move away, up to Excel's last row", () => {
  const least = leastReach(sheet);
  expect(least).toEqual({rows: 1060, columns: 40});
  expect(reachTo(least, 500, 0)).toBe(least);
  expect(reachTo(least, 1055, 0).rows).toBeGreaterThan(1060);
  expect(reachTo(least, 1_048_575, 0).rows).toBe(1_048_576);
});
