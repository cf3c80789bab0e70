import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {numberText, readNumber} from "../../src/analysis/intake/numberText";
import {columnLetters} from "../../src/analysis/intake/place";
import type {Cell} from "../../src/domain/cell";
import {choose, customersOf, sheetOf, TODAY, understood} from "../unit/analysis/sheet";

const amount = fc.integer({min: 0, max: 99_999_999}).map((cents) => cents / 100);

/** A number as an American and as a German write it. */
const american = (value: number) => value.toLocaleString("en-US", {minimumFractionDigits: 2});
const german = (value: number) => value.toLocaleString("de-DE", {minimumFractionDigits: 2});

describe("numbers in text", () => {
  test("what was written is read, whoever wrote it", () => {
    fc.assert(
      fc.property(amount, fc.constantFrom("$", "€ ", "USD ", ""), (value, sign) => {
        const [point, comma] = [numberText(sign + american(value)), numberText(`${german(value)} €`)];
        expect(point && readNumber(point, "point")).toBe(value);
        expect(comma && readNumber(comma, "comma")).toBe(value);
      }),
    );
  });

  test("any text at all is read, or refused, but never thrown at", () => {
    fc.assert(fc.property(fc.string({unit: "binary", maxLength: 80}), (text) => void numberText(text)));
  });
});

describe("intake", () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.integer(),
    fc.double({noNaN: true, noDefaultInfinity: true}),
    fc.string({maxLength: 12}),
    fc.boolean(),
    fc.constantFrom(null, "", "#N/A", "Total", "Average", "Company", "Revenue", 2024, "1.234,5", "2020-01-01", "51-200", "CEO", "Germany"),
  );

  test("any sheet is understood, or refused with a problem", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, {maxLength: 9}), {maxLength: 18}), fc.constantFrom("table", "range"), fc.boolean(), (rows, kind, isAll) => {
        const intake = sheetOf(rows, {kind, hidden: [1, 3, 4]});
        const choices = choose({rows: isAll ? "all" : "visible"});
        const found = intake.finish(choices, TODAY);
        const customers = intake.customers(choices, TODAY);
        const table = intake.attributes(choices, TODAY);
        expect(table.ok).toBe(found.ok);
        expect(found.ok || !customers.ok).toBe(true);
        if (found.ok) expect(found.value.columns.length).toBeGreaterThan(0);
        if (customers.ok) expect(customers.value.names).toHaveLength(customers.value.amount.length);
      }),
      {numRuns: 300},
    );
  });

  test("how a read is cut into blocks makes no difference", () => {
    const rows: Cell[][] = [
      ["Company", "Industry", "ARR"],
      ...Array.from({length: 20}, (_, i): Cell[] => [`Firm ${i}`, i % 3 ? "IT" : "Law", i * i]),
    ];
    fc.assert(
      fc.property(fc.integer({min: 1, max: 25}), (block) => {
        expect(understood(sheetOf(rows, {block}))).toEqual(understood(sheetOf(rows, {block: 100})));
        expect(customersOf(sheetOf(rows, {block})).amount).toEqual(customersOf(sheetOf(rows, {block: 100})).amount);
      }),
    );
  });

  test("no two columns have the same letters", () => {
    const letters = Array.from({length: 16_384}, (_, column) => columnLetters(column));
    expect(new Set(letters).size).toBe(16_384);
    expect([letters[0], letters[25], letters[26], letters[701], letters[702], letters[16_383]]).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  });
});
