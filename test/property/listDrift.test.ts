import fc from "fast-check";
import {expect, test} from "vitest";
import {digestOf} from "../../src/analysis/intake/listDigest";
import {driftSince} from "../../src/analysis/intake/listDrift";
import {EncodedColumn} from "../../src/analysis/intake/encodedColumn";
import type {Cell} from "../../src/domain/cell";
import {isUnchanged} from "../../src/domain/listDigest";

const HEADINGS = ["Company", "Seats", "Industry"];
type Row = readonly [name: string, seats: Cell, industry: Cell];

/** A list as intake holds it. */
function listOf(rows: readonly (readonly Cell[])[], headings = HEADINGS) {
  const columns = headings.map((heading, c) => {
    const cells = new EncodedColumn();
    rows.forEach((row, r) => cells.put(r, row[c] ?? null));
    return {heading, cells};
  });
  return {body: Int32Array.from(rows, (_, r) => r), columns, customer: columns[0]?.cells};
}

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer({min: -9, max: 9}),
  fc.double({noNaN: true, noDefaultInfinity: true}),
  fc.constantFrom("Retail", "Banking", ""),
  fc.boolean(),
  fc.constant(null),
);
/** Rows whose customers have names of their own. */
const rowsOf = (most: number) =>
  fc.uniqueArray(
    fc.tuple(
      fc.string({minLength: 1, maxLength: 8}).map((name) => `x${name.trim()}`),
      cell,
      cell,
    ),
    {
      minLength: 1,
      maxLength: most,
      selector: ([name]) => name,
    },
  ) as fc.Arbitrary<Row[]>;

test("driftSince(digestOf(list), the same rows in any order) finds nothing", () => {
  fc.assert(
    fc.property(
      rowsOf(60).chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, {minLength: rows.length}))),
      ([rows, shuffled]) => {
        const drift = driftSince(digestOf(listOf(rows)), listOf(shuffled));
        expect(isUnchanged(drift)).toBe(true);
        expect(drift.newColumns).toEqual([]);
      },
    ),
  );
});

test("driftSince(before, now) counts rows that came, went and changed", () => {
  fc.assert(
    fc.property(rowsOf(40), fc.nat(10), fc.nat(10), fc.nat(10), (rows, add, remove, change) => {
      const removed = Math.min(remove, rows.length);
      const kept = rows.slice(removed);
      const changed = Math.min(change, kept.length);
      const edited = kept.map((row, i): Row => (i < changed ? [row[0], "another value", row[2]] : row));
      const added = Array.from({length: add}, (_, i): Row => [`new ${i}`, i, "Retail"]);
      expect(driftSince(digestOf(listOf(rows)), listOf([...edited, ...added]))).toEqual({
        added: add,
        removed,
        changed,
        isExact: true,
        columns: removed > 0 ? undefined : changed > 0 ? ["Seats"] : [],
        newColumns: [],
        goneColumns: [],
      });
    }),
  );
});

test("driftSince(before, a list with another column) names it, and no customer has changed", () => {
  const rows = [
    ["Alder", 3, "Retail"],
    ["Birch", 4, "Banking"],
  ];
  const before = digestOf(listOf(rows));
  const wider = driftSince(
    before,
    listOf(
      rows.map((row) => [...row, 1]),
      [...HEADINGS, "Notes"],
    ),
  );
  expect(wider).toMatchObject({added: 0, removed: 0, changed: 0, columns: [], newColumns: ["Notes"]});
  expect(isUnchanged(wider)).toBe(true);
  const narrower = driftSince(
    before,
    listOf(
      rows.map((row) => row.slice(0, 2)),
      HEADINGS.slice(0, 2),
    ),
  );
  expect(narrower).toMatchObject({added: 0, removed: 0, changed: 0, goneColumns: ["Industry"]});
  expect(isUnchanged(narrower)).toBe(false);
});

test("driftSince(a long list) notices a single edit, names its column, and estimates many edits to a fifth", () => {
  const rows = Array.from({length: 20_000}, (_, i): Cell[] => [`Firm ${i}`, i % 97, "Retail"]);
  const before = digestOf(listOf(rows));
  expect(before.groups).toHaveLength(4096);
  const edited = (count: number) => rows.map((row, i) => (i % Math.floor(20_000 / count) === 0 ? [row[0] ?? null, -1, "Retail"] : row));
  expect(driftSince(before, listOf(edited(1)))).toMatchObject({added: 0, removed: 0, changed: 1, isExact: false, columns: ["Seats"]});
  const {changed} = driftSince(before, listOf(edited(1000)));
  expect(Math.abs(changed - 1000)).toBeLessThan(200);
  expect(driftSince(before, listOf([...rows, ["New", 1, "Retail"]]))).toMatchObject({added: 1, removed: 0, changed: 0, columns: undefined});
});

test("driftSince(before, deals of one customer) pairs as many as it can", () => {
  const before = digestOf(
    listOf([
      ["Alder", 1, ""],
      ["Alder", 2, ""],
      ["Alder", 3, ""],
    ]),
  );
  expect(
    driftSince(
      before,
      listOf([
        ["Alder", 3, ""],
        ["Alder", 5, ""],
      ]),
    ),
  ).toMatchObject({added: 0, removed: 1, changed: 1});
});
