import {expect, test} from "vitest";
import type {DrawnCell} from "../../../../src/playground/grid/cellCache";
import {layRow} from "../../../../src/playground/grid/cellLayout";

const blank: DrawnCell = {text: "", kind: "blank", look: {}};
const text = (text: string, look: DrawnCell["look"] = {}): DrawnCell => ({text, kind: "text", look});
const number = (text: string, look: DrawnCell["look"] = {}): DrawnCell => ({text, kind: "number", look});

/** Cells 58 px wide with room for 50 px; a character takes 10 px. */
const lay = (...cells: DrawnCell[]) =>
  layRow({from: 0, to: cells.length, cell: (column) => cells[column], width: () => 58, textWidth: (shown) => shown.length * 10});

test("layRow(long text) reaches over blank neighbours as far as it needs", () => {
  expect(lay(text("12345678"), blank, blank)).toMatchObject([{column: 0, overEnd: 30, overStart: 0}]);
});

test("layRow(long text) stops at a filled neighbour", () => {
  expect(lay(text("1234567890123456"), blank, text("x"))[0]).toMatchObject({overEnd: 58});
  expect(lay(text("12345678"), text("x"))[0]).toMatchObject({overEnd: 0});
});

test("layRow(long text at the end side) reaches back, centred text both ways", () => {
  expect(lay(blank, text("12345678", {align: "Right"}))[0]).toMatchObject({overStart: 30, overEnd: 0});
  expect(lay(blank, text("12345678", {align: "Center"}), blank)[0]).toMatchObject({overStart: 15, overEnd: 15});
});

test("layRow(wrapped text) stays in its cell", () => {
  expect(lay(text("12345678", {wrap: true}), blank)[0]).toMatchObject({overEnd: 0});
});

test("layRow(number too wide) shortens decimals of a General number, else shows ####; it never reaches over", () => {
  expect(lay(number("3.14159265"), blank)[0]).toMatchObject({shown: "3.142", align: "end", overEnd: 0, overStart: 0});
  expect(lay(number("12,345,678", {numberFormat: "#,##0"}), blank)[0]).toMatchObject({shown: "#####"});
});

test("layRow(cells) stands truth values and errors in the middle", () => {
  expect(lay({text: "TRUE", kind: "boolean", look: {}})[0]?.align).toBe("center");
  expect(lay({text: "#N/A", kind: "error", look: {}})[0]?.align).toBe("center");
});
