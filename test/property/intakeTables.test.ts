import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Cell} from "../../src/domain/cell";
import type {Choices} from "../../src/domain/settings";
import {choose, customersOf, sheetOf, TODAY, understood, valueOf} from "../unit/analysis/sheet";

const HEAD = ["Company", "Country", "ARR", "Seats"];
const BLANK = ["", "", "", ""];

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer({min: -5000, max: 5000}),
  fc.constantFrom<Cell>(
    null,
    "",
    "Total",
    "Gesamt",
    "جمع کل",
    "#N/A",
    "n/a",
    "12 %",
    "1.234,5 €",
    "$2m",
    "Note",
    true,
    "2020-01-01",
    "1396/01/12",
    "10-49",
    "CRM; ERP",
  ),
  fc.string({unit: "binary", maxLength: 6}),
);
const anyRow = fc.array(cell, {minLength: 4, maxLength: 4});

/** Rows as they stand on sheets: titles, blank rows, headings, customers, totals, remarks, and anything else, in any order. */
const line = fc.oneof(
  {weight: 2, arbitrary: fc.constant(BLANK)},
  {weight: 2, arbitrary: fc.constant(HEAD)},
  {weight: 6, arbitrary: fc.tuple(fc.string({maxLength: 5}), fc.constantFrom("UK", "FR"), fc.nat(999), fc.nat(50)).map((cells): Cell[] => cells)},
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<Cell[][]>(
        ["Customers 2024", "", "", ""],
        ["Total", "", 500, 20],
        ["UK total", "", 5, 2],
        ["", "", 7, 7],
        ["Source: CRM", "", "", ""],
      )
      .map((row) => row as unknown as Cell[]),
  },
  {weight: 3, arbitrary: anyRow},
);

const twice = (left: readonly (readonly Cell[])[], right: readonly (readonly Cell[])[]): Cell[][] =>
  Array.from({length: Math.max(left.length, right.length)}, (_, i) => [...(left[i] ?? BLANK), "", ...(right[i] ?? BLANK)]);

const grid = fc.oneof(
  fc.array(line, {maxLength: 24}),
  fc.tuple(fc.array(line, {maxLength: 14}), fc.array(line, {maxLength: 14})).map(([left, right]) => twice(left, right)),
);

test("any sheet with tables, totals, notes and hidden rows is understood or refused, and its tables do not overlap", () => {
  fc.assert(
    fc.property(
      grid,
      fc.uniqueArray(fc.nat(23)),
      fc.constantFrom<Partial<Choices>>({}, {rows: "visible"}, {duplicates: "together"}, {headingRow: 2}),
      (rows, hidden, own) => {
        const intake = sheetOf(rows, {hidden: [...hidden].sort((a, b) => a - b)});
        const choices = choose(own);
        const found = intake.finish(choices, TODAY);
        void intake.report(choices, TODAY);
        void intake.digest(choices, TODAY);
        void intake.prospects(choices);
        if (!found.ok) return;
        const {areas} = found.value.tables ?? {areas: []};
        for (const [at, a] of areas.entries()) {
          expect(a.row >= 0 && a.column >= 0 && a.row + a.rows <= rows.length).toBe(true);
          for (const b of areas.slice(at + 1)) {
            const isApart =
              a.row + a.rows <= b.row || b.row + b.rows <= a.row || a.column + a.columns <= b.column || b.column + b.columns <= a.column;
            expect(isApart).toBe(true);
          }
        }
        const customers = intake.customers(choices, TODAY);
        if (customers.ok) expect(new Set(customers.value.sheetRows).size).toBe(customers.value.sheetRows.length);
      },
    ),
    {numRuns: 300},
  );
});

/** Signs, codes and units that may stand before and behind a number, in any order, and what they multiply by. */
const AROUND: readonly (readonly [string, string, number])[] = [
  ["", "", 1],
  ["$", "", 1],
  ["US$ ", "", 1],
  ["", " €", 1],
  ["EUR ", "", 1],
  ["", " kr", 1],
  ["kr. ", "", 1],
  ["R$ ", "", 1],
  ["", " Mio. €", 1e6],
  ["€ ", " Mio.", 1e6],
  ["", " TEUR", 1e3],
  ["", "k", 1e3],
  ["$", "m", 1e6],
  ["", " triệu", 1e6],
  ["", " tỷ đồng", 1e9],
  ["", " میلیون تومان", 1e6],
  ["", " millions d'euros", 1e6],
  ["", " € HT", 1],
  ["~ ", " p.a.", 1],
  ["(", ")", -1],
  ["-", "", -1],
  ["−", " €", -1],
];
const DIGITS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)]),
  (text) => text.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)]),
  (text) => text.replace(/\d/g, (digit) => "０１２３４５６７８９"[Number(digit)]),
];
/** A number with a fraction, and how it is written with these marks. */
const written = (cents: number, [group, decimal]: readonly [string, string]): string => {
  const [whole, fraction] = (cents / 100).toFixed(2).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, group) + decimal + fraction;
};
const MARKS = [
  [",", "."],
  [".", ","],
  [" ", ","],
  ["\u00a0", ","],
  ["\u202f", ","],
  ["'", "."],
  ["’", "."],
  ["", "."],
  ["", ","],
] as const;

test("a number written in any supported convention, with any sign, unit and digits, is read back", () => {
  const conventions = fc.tuple(fc.constantFrom(...AROUND), fc.constantFrom(...MARKS), fc.constantFrom(...DIGITS));
  fc.assert(
    fc.property(
      fc.array(fc.integer({min: 101, max: 999_999_999}), {minLength: 2, maxLength: 9}),
      conventions,
      (cents, [[before, behind, scale], marks, digits]) => {
        const rows = cents.map((value, i): Cell[] => [`Firm ${i}`, before + digits(written(value, marks)) + behind]);
        const {amount} = customersOf(sheetOf([["Company", "ARR"], ...rows]));
        const meant = cents.map((value) => Math.sign(scale) * Number(`${(value / 100).toFixed(2)}e${Math.round(Math.log10(Math.abs(scale)))}`));
        expect(Array.from(amount)).toEqual(meant);
      },
    ),
    {numRuns: 300},
  );
});

describe("the order of the customers", () => {
  const customers = fc.uniqueArray(fc.tuple(fc.integer({min: 100, max: 999}), fc.constantFrom("UK", "FR"), fc.integer({min: 1, max: 900})), {
    minLength: 5,
    maxLength: 12,
    selector: ([number]) => number,
  });
  const shuffled = customers.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, {minLength: rows.length})));
  const frames: readonly (readonly [string, (rows: Cell[][]) => Cell[][]])[] = [
    ["below a title", (rows) => [["Customers", "", "", ""], BLANK, HEAD, ...rows]],
    ["above their total", (rows) => [HEAD, ...rows, ["Summe", "", sum(rows, 2), sum(rows, 3)]]],
    ["below their total", (rows) => [HEAD, ["", "Total", sum(rows, 2), sum(rows, 3)], ...rows]],
    ["above a total without a label", (rows) => [HEAD, ...rows, ["", "", sum(rows, 2), sum(rows, 3)]]],
    [
      "above another table",
      (rows) => [HEAD, ...rows, BLANK, ["Product", "Kind", "Stock", "Price"], ["Pump", "A", 3, 9], ["Valve", "B", 4, 8], ["Hose", "A", 5, 7]],
    ],
    [
      "beside another table",
      (rows) =>
        twice(
          [HEAD, ...rows],
          [
            ["Product", "Kind", "Stock", "Price"],
            ["Pump", "A", 3, 9],
            ["Valve", "B", 4, 8],
          ],
        ),
    ],
  ];
  const sum = (rows: readonly (readonly Cell[])[], column: number) => rows.reduce((all, row) => all + Number(row[column]), 0);

  test.each(frames)("never changes what is found of a table %s", (_, frame) => {
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const read = (own: typeof rows) => {
          const intake = sheetOf(frame(own.map(([number, country, seats]): Cell[] => [`Firm ${number}`, country, number, seats])));
          const {columns, customers: count, tables, notes} = understood(intake);
          const {names, amount} = customersOf(intake);
          const attributes = valueOf(intake.attributes(choose(), TODAY)).attributes.length;
          return {
            columns: columns.map(({heading, role, kind, confidence, filled}) => ({heading, role, kind, confidence, filled})),
            tables,
            notes: notes.map(({code}) => code),
            attributes,
            count,
            paid: names.map((name, i) => `${name} ${amount[i]}`).sort(),
          };
        };
        const found = read(rows);
        expect(read(others)).toEqual(found);
        expect(found.count).toBe(rows.length);
      }),
      {numRuns: 40},
    );
  });
});
