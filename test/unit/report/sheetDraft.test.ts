import {expect, test} from "vitest";
import {sheetDraft} from "../../../src/report/sheetDraft";

test("sheetDraft(widths) lays out from the left", () => {
  const draft = sheetDraft([100, 50, 60], false);
  draft.put(1, 0, "Tier", 21);
  expect(draft.content().regions).toEqual([
    {
      row: 0,
      column: 0,
      cells: [
        [null, null, null],
        ["Tier", 21, null],
      ],
    },
  ]);
  expect(draft.at(1, 0, 2)).toBe("$A$2:$A$3");
  expect(draft.inRow(4, 1)).toBe("$B5");
  expect(draft.content().columnWidths).toEqual({0: 100, 1: 50, 2: 60});
});

test("sheetDraft(widths, right to left) lays out from the right, addresses and widths with it", () => {
  const draft = sheetDraft([100, 50, 60], true);
  draft.put(0, 0, "رده", 21);
  draft.look(0, 0, 1, 2, {bold: true, align: "Left"});
  const {regions, styles, columnWidths} = draft.content();
  expect(regions[0]?.cells).toEqual([[null, 21, "رده"]]);
  expect(draft.at(0, 0)).toBe("$C$1");
  expect(draft.area(0, 0, 1, 2)).toEqual({row: 0, column: 1, rows: 1, columns: 2});
  expect(styles[0]).toEqual({area: {row: 0, column: 0, rows: 1, columns: 3}, align: "Right"});
  expect(styles[1]).toEqual({area: {row: 0, column: 1, rows: 1, columns: 2}, bold: true, align: "Right"});
  expect(columnWidths).toEqual({0: 60, 1: 50, 2: 100});
});

test("sheetDraft.put(row, column, cells) refuses cells outside the layout", () => {
  expect(() => sheetDraft([100], false).put(0, 1, "x")).toThrow("cell outside the layout: row 0, column 1");
});
