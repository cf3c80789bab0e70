import {describe, expect, test} from "vitest";
import {logisticFit} from "../../../../src/analysis/fit/logisticFit";

const free = (size: number) => ({low: new Float64Array(size).fill(-Infinity), high: new Float64Array(size).fill(Infinity)});

describe("logisticFit()", () => {
  test("gives log-odds of the rates where a pull is too small to matter", () => {
    // Three of four are best in bin 0, one of four in bin 1.
    const term = {codes: Uint16Array.of(0, 0, 0, 0, 1, 1, 1, 1), size: 2, ridge: 1e-6, smooth: 0, chained: 0, ...free(2)};
    const {weights, intercept, information} = logisticFit({isBest: Uint8Array.of(1, 1, 1, 0, 1, 0, 0, 0), terms: [term]});
    expect(intercept).toBeCloseTo(0, 6);
    expect(weights[0][0]).toBeCloseTo(Math.log(3), 5);
    expect(weights[0][1]).toBeCloseTo(-Math.log(3), 5);
    expect(information[0][0]).toBeCloseTo(4 * 0.75 * 0.25, 5);
  });

  test("keeps every coefficient within its bounds", () => {
    const term = {
      codes: Uint16Array.of(0, 0, 0, 0, 1, 1, 1, 1),
      size: 2,
      ridge: 0.1,
      smooth: 0,
      chained: 0,
      low: Float64Array.of(-1, 0),
      high: Float64Array.of(0.5, 9),
    };
    const {weights} = logisticFit({isBest: Uint8Array.of(1, 1, 1, 0, 1, 0, 0, 0), terms: [term]});
    expect([...weights[0]]).toEqual([0.5, 0]);
  });

  test("stays finite where a bin tells the best from the rest without exception", () => {
    const term = {codes: Uint16Array.of(0, 0, 0, 1, 1, 1), size: 2, ridge: 1, smooth: 0, chained: 0, ...free(2)};
    const {weights} = logisticFit({isBest: Uint8Array.of(1, 1, 1, 0, 0, 0), terms: [term]});
    expect(weights[0][0]).toBeGreaterThan(0.5);
    expect(weights[0][0]).toBeLessThan(2);
    expect(weights[0][0]).toBeCloseTo(-weights[0][1], 9);
  });

  test("leaves what is given as an offset out of the coefficients", () => {
    const codes = Uint16Array.of(0, 0, 0, 0, 1, 1, 1, 1);
    const offset = Float64Array.from(codes, (code) => (code === 0 ? Math.log(3) : -Math.log(3)));
    const {weights} = logisticFit({
      isBest: Uint8Array.of(1, 1, 1, 0, 1, 0, 0, 0),
      terms: [{codes, size: 2, ridge: 1, smooth: 0, chained: 0, ...free(2)}],
      offset,
    });
    expect(weights[0][0]).toBeCloseTo(0, 9);
  });
});
