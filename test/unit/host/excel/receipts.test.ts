import {expect, test} from "vitest";
import type {Receipt} from "../../../../src/domain/receipt";
import {DEFAULT_CHOICES} from "../../../../src/domain/settings";
import {both, difference, isEmptyReceipt} from "../../../../src/host/excel/receipts";
import {merged, saved, withoutReceipts, withReceipts} from "../../../../src/host/excel/stateStore";
import type {KeptState} from "../../../../src/host/excel/stateXml";

const receipt = (names: readonly string[], anchors: readonly string[] = []): Receipt => ({
  slot: 1,
  columns: [],
  sheets: anchors.map((anchor) => ({anchor, sheetId: anchor, hash: ""})),
  names,
  writtenAt: 1,
});
const source = {
  kind: "range",
  sheetId: "{1}",
  sheet: "Sales",
  area: {row: 0, column: 0, rows: 2, columns: 2},
  freeColumn: 2,
  canWiden: false,
  isProtected: false,
} as const;
const empty: KeptState = {version: 1, profiles: []};
const chosen: KeptState = {version: 1, profiles: [{slot: 1, sheetId: "{1}", sheet: "Sales", choices: {...DEFAULT_CHOICES, tierCount: 4}, step: 3}]};

test("both(first, second) is everything of either", () => {
  expect(both(receipt(["a"], ["S"]), receipt(["a", "b"], ["T"]))).toMatchObject({names: ["a", "b"], sheets: [{anchor: "S"}, {anchor: "T"}]});
  expect(both(undefined, receipt(["a"]))).toEqual(receipt(["a"]));
});

test("difference(receipt, other) is what the other does not have, and nothing where they are the same", () => {
  expect(difference(receipt(["a", "b"], ["S"]), receipt(["b"]))).toMatchObject({names: ["a"], sheets: [{anchor: "S"}]});
  expect(isEmptyReceipt(difference(receipt(["a"], ["S"]), receipt(["a"], ["S"])))).toBe(true);
});

test("withReceipts then withoutReceipts leaves nothing of a source that was never saved, and all of one that was", () => {
  expect(withoutReceipts(withReceipts(empty, source, 1, {pending: receipt([])}), 1)).toEqual(empty);
  expect(withoutReceipts(withReceipts(chosen, source, 1, {receipt: receipt([])}), 1)).toEqual(chosen);
});

test("merged(kept, chosen) takes choices from the caller and receipts from the workbook", () => {
  const kept = withReceipts(empty, source, 1, {receipt: receipt(["real"])});
  const stale: KeptState = {version: 1, profiles: chosen.profiles.map((profile) => ({...profile, pending: receipt(["stale"])}))};
  expect(saved(merged(kept, stale)).profiles).toEqual([{...chosen.profiles[0], receipt: receipt(["real"])}]);
});

test("merged(kept, chosen) keeps a profile that has results, even when the caller forgot it", () => {
  const kept = withReceipts(empty, source, 1, {receipt: receipt(["real"])});
  expect(merged(kept, empty)).toEqual(kept);
  expect(merged(chosen, empty)).toEqual(empty);
});
