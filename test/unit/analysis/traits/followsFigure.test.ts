import {describe, expect, test} from "vitest";
import type {AttributeValues} from "../../../../src/domain/attribute";
import {followsFigure} from "../../../../src/analysis/traits/followsFigure";

/** Forty different amounts in no order. */
const AMOUNTS = Float64Array.from({length: 40}, (_, i) => ((i * 17) % 40) * 100 + 5);
const numbers = (of: (amount: number, i: number) => number): AttributeValues => ({kind: "number", numbers: Float64Array.from(AMOUNTS, of)});
const texts = (names: readonly string[], of: (amount: number, i: number) => number): AttributeValues => ({
  kind: "text",
  texts: names,
  codes: Int32Array.from(AMOUNTS, of),
});

describe("followsFigure(values, amounts)", () => {
  test.each([
    ["a rank", numbers((amount) => 41 - (amount - 5) / 100)],
    ["a commission", numbers((amount) => Math.round(amount * 0.05))],
    ["a rank with gaps", numbers((amount, i) => (i % 5 === 0 ? Number.NaN : amount / 3))],
    ["classes of it", texts(["C", "A", "B"], (amount) => (amount < 1500 ? 0 : amount < 3000 ? 2 : 1))],
    ["class numbers", numbers((amount) => (amount < 1000 ? 3 : amount < 2500 ? 2 : 1))],
  ])("is true for %s", (_, values) => {
    expect(followsFigure(values, AMOUNTS)).toBe(true);
  });

  test.each([
    ["a number of its own", numbers((_, i) => (i * 7) % 23)],
    ["a number that rises with it but for one customer", numbers((amount, i) => (i === 0 ? 9e9 : amount))],
    ["two values, however well they part", texts(["no", "yes"], (amount) => (amount < 2000 ? 0 : 1))],
    ["countries", texts(["DE", "FR", "UK"], (_, i) => i % 3)],
    [
      "names",
      texts(
        Array.from({length: 40}, (_, i) => `Firm ${i}`),
        (_, i) => i,
      ),
    ],
    ["classes but for one customer", texts(["C", "A", "B"], (amount, i) => (i === 0 ? 1 : amount < 1500 ? 0 : amount < 3000 ? 2 : 1))],
    ["several values in a cell", {kind: "many", texts: ["a"], starts: new Int32Array(41), codes: new Int32Array(0)} as AttributeValues],
  ])("is false for %s", (_, values) => {
    expect(followsFigure(values, AMOUNTS)).toBe(false);
  });

  test("is false where few customers, or few amounts, could be in order by chance", () => {
    expect(followsFigure({kind: "number", numbers: AMOUNTS.slice(0, 12)}, AMOUNTS.slice(0, 12))).toBe(false);
    expect(
      followsFigure(
        texts(["a", "b", "c"], (amount) => (amount < 1000 ? 0 : amount < 2000 ? 1 : 2)),
        AMOUNTS.map((amount) => (amount < 2000 ? 0 : 1)),
      ),
    ).toBe(false);
  });

  test("does not depend on the order of customers", () => {
    const order = Array.from({length: 40}, (_, i) => (i * 11) % 40);
    const values = Float64Array.from(order, (i) => AMOUNTS[i] * 2);
    expect(
      followsFigure(
        {kind: "number", numbers: values},
        Float64Array.from(order, (i) => AMOUNTS[i]),
      ),
    ).toBe(true);
  });
});
