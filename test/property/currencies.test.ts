import fc from "fast-check";
import {expect, test} from "vitest";
import type {Cell} from "../../src/domain/cell";
import {choose, customersOf, problemOf, sheetOf, TODAY} from "../unit/analysis/sheet";

const FORMATS: readonly (readonly [string, string | undefined])[] = [
  ["General", undefined],
  ["#,##0", undefined],
  ["#,##0 [$€-407]", "EUR"],
  ['"$"#,##0', "USD"],
  ["[$£-809]#,##0", "GBP"],
];

const amounts = fc.array(fc.tuple(fc.integer({min: 1, max: 999}), fc.nat(FORMATS.length - 1)), {minLength: 3, maxLength: 40});

/** The list, its formats coming with the rows down to one row and after them from there on. */
function read(rows: readonly (readonly [number, number])[], known: number) {
  const formats = rows.map(([, format]) => ["", FORMATS[format][0]]);
  const cells = rows.map(([amount], i): Cell[] => [`F${i}`, amount]);
  const intake = sheetOf([["Company", "ARR"], ...cells], {formats: [["", ""], ...formats.slice(0, known)]});
  for (const question of intake.formatsWanted(choose(), TODAY)) {
    const runs = formats.slice(known).flatMap(([, format], i) => (format === "General" ? [] : [{column: 1, row: 1 + known + i, rows: 1, format}]));
    intake.addFormats(question, runs);
  }
  return intake;
}

test("amounts are asked about exactly where two currencies stand in them, wherever formats become known", () => {
  fc.assert(
    fc.property(amounts, fc.nat(40), (rows, known) => {
      const stated = new Set(rows.flatMap(([, format]) => FORMATS[format][1] ?? []));
      const problem = problemOf(read(rows, known).customers(choose(), TODAY));
      expect(problem?.code).toBe(stated.size > 1 ? "mixedCurrencies" : undefined);
    }),
  );
});

test("each amount counts in exactly one of the currencies that can be picked", () => {
  fc.assert(
    fc.property(amounts, fc.nat(40), (rows, known) => {
      const intake = read(rows, known);
      const problem = problemOf(intake.customers(choose(), TODAY));
      if (problem?.code !== "mixedCurrencies") return;
      const each = problem.currencies.map((currency) => customersOf(intake, {currency}).amount);
      rows.forEach(([amount], i) => expect(each.map((own) => own[i]).filter((own) => !Number.isNaN(own))).toEqual([amount]));
    }),
  );
});
