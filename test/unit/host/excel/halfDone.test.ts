import {expect, test} from "vitest";
import type {Area} from "../../../../src/domain/source";
import type {Receipt} from "../../../../src/domain/receipt";
import {both, withoutNewLooks} from "../../../../src/host/excel/receipts";

const receipt = (sheet: {readonly areas?: readonly Area[]; readonly look?: string}): Receipt => ({
  slot: 1,
  columns: [],
  sheets: [{anchor: "ICP_Summary", sheetId: "{1}", hash: "", ...sheet}],
  names: [],
  writtenAt: 1,
});
const area = (row: number, rows: number): Area => ({row, column: 0, rows, columns: 4});

test("both(first, second) knows the cells of either, each once, because a write that died may have left both", () => {
  const joined = both(receipt({areas: [area(0, 2), area(10, 5)]}), receipt({areas: [area(0, 2), area(8, 3)]}));
  expect(joined?.sheets[0]?.areas).toEqual([area(0, 2), area(8, 3), area(10, 5)]);
});

test("withoutNewLooks(intent, standing) keeps only the look that stands there already", () => {
  expect(withoutNewLooks(receipt({look: "new"}), undefined).sheets[0]?.look).toBeUndefined();
  expect(withoutNewLooks(receipt({look: "new"}), receipt({look: "old"})).sheets[0]?.look).toBeUndefined();
  expect(withoutNewLooks(receipt({look: "same"}), receipt({look: "same"})).sheets[0]?.look).toBe("same");
});
