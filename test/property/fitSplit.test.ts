import fc from "fast-check";
import {expect, test} from "vitest";
import type {Cell} from "../../src/domain/cell";
import {bin, block, cardColumnOf, cardOf, textValues} from "../unit/report/cardExample";
import {writeCard} from "../unit/report/cardWritten";

/** What Excel takes in one formula, as it shows it. */
const LONGEST_FORMULA = 8192;

/** Headings of 255 characters, of which all but the last letters are the same; some signs must be escaped and take two. */
const heading = (i: number, sign: string): string => `${sign.repeat(252)}${String(i).padStart(3, "0")}`;

const texts = ["IT", "Media"];

test("a fit over many attributes with headings of 255 characters stands in parts, none of them too long, and adds up to the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom("n", "'", "ß"), fc.integer({min: 10, max: 30}), fc.boolean(), async (sign, count, isTable) => {
      const names = Array.from({length: count}, (_, i) => heading(i, sign));
      const valueAt = (customer: number, i: number) => ((customer + i) % 3 === 2 ? null : (texts[(customer + i) % 3] ?? null));
      const customers = [0, 1, 2, 3];
      const columns = names.map((name, i) => {
        const cells: Cell[] = customers.map((customer) => valueAt(customer, i));
        return cardColumnOf(name, 3 + i, textValues(customers.map((customer) => valueAt(customer, i))), cells);
      });
      const card = cardOf(names.map((name, i) => block(name, 3 + i, [bin({kind: "texts", values: ["IT"]}, 1 + (i % 4)), bin({kind: "other"}, -2)])));
      const rows = [
        ["Company", "Seats", "ARR", ...names],
        ...customers.map((customer) => [`Firm ${customer}`, 40 - customer, 50, ...names.map((_, i) => valueAt(customer, i))]),
      ];
      const results = {card, cutoffs: {idealFrom: 60, avoidBelow: 40}, columns, fits: new Float64Array(0), segments: new Uint8Array(0)};
      const book = await writeCard({rows, results, table: isTable ? "Customers" : undefined});
      const sums = customers.map((customer) =>
        names.reduce((all, _, i) => {
          const value = valueAt(customer, i);
          return all + (value === null ? 0 : value === "IT" ? 1 + (i % 4) : -2);
        }, 0),
      );
      expect(book.column("ICP Fit")).toEqual(sums.map((sum) => expect.closeTo(100 / (1 + 2 ** (-sum / 10)), 9)));
      const ours = book.plan.columns.filter(({content}) => content.kind === "formula");
      expect(ours.some(({key}) => key === "fitPoints2") && ours.some(({key}) => key === "fitRules2")).toBe(isTable);
      const lengths = ours.map(({column}) => book.customers.formula(1, column)?.length ?? 0);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(LONGEST_FORMULA);
      expect(Math.min(...lengths)).toBeGreaterThan(0);
    }),
    {numRuns: 6, examples: [["'", 30, true]]},
  );
}, 300_000);
