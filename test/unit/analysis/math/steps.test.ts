import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {GRID, stepOf, stepsAt} from "../../../../src/analysis/math/steps";

describe("stepOf()", () => {
  test("is 0 before all steps and for a missing number, and goes up where a step begins", () => {
    const steps = stepsAt([10, 20]);
    expect([NaN, 9.9, 10, 15, 20, 1e9].map((value) => stepOf(steps, value))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(stepOf(stepsAt([-Infinity, 5]), -1e300)).toBe(1);
    expect(stepOf(stepsAt([]), 5)).toBe(0);
  });

  test("finds the last step that begins at or below a number, and a cell that is sure holds it alone", () => {
    const some = fc.oneof(fc.integer({min: -50, max: 50}), fc.double({min: -1e6, max: 1e6, noNaN: true}));
    fc.assert(
      fc.property(
        fc.uniqueArray(some, {maxLength: 40, comparator: "SameValueZero"}),
        fc.array(some, {minLength: 1, maxLength: 40}),
        (edges, values) => {
          const begins = Float64Array.from(edges).sort();
          const steps = stepsAt(begins);
          for (const value of [...values, ...begins]) {
            const step = begins.filter((one) => one <= value).length;
            expect(stepOf(steps, value)).toBe(step);
            const cell = (value - steps.least) * steps.scale;
            const sure = cell >= 1 ? steps.sure[Math.min(GRID, Math.floor(cell))] : -1;
            if (sure >= 0) expect(sure).toBe(step);
          }
        },
      ),
    );
  });
});
