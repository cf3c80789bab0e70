import {describe, expect, test} from "vitest";
import {logisticFit, logOddsWithout} from "../../../../src/analysis/fit/logisticFit";
import {randomBelow} from "../../../../src/analysis/math/random";

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

describe("logOddsWithout()", () => {
  /** Of three bins, the last holds so many of the customers who are held out and best. */
  function heldOut(bestOfThem: number) {
    const below = randomBelow(5);
    const codes = Uint16Array.from({length: 600}, () => below(3));
    const counted = Uint8Array.from(codes, (_, i) => Number(i % 5 > 0));
    const isBest = Uint8Array.from(codes, (code, i) => Number(counted[i] === 0 && code === 2 ? below(100) < bestOfThem : below(100) < 20));
    return {isBest, counted, terms: [{codes, size: 3, ridge: 1, smooth: 0, chained: 0, ...free(3)}]};
  }

  test.each([
    ["a short step away", 30],
    ["too far for one step", 100],
  ])("is near the regression on those who count where that is %s", (_, bestOfThem) => {
    const data = heldOut(bestOfThem);
    const near = logOddsWithout({...data, start: logisticFit({isBest: data.isBest, terms: data.terms})}, 0.1);
    const exact = logisticFit(data).logOdds;
    near.forEach((one, i) => expect(Math.abs(one - exact[i])).toBeLessThan(0.1));
  });
});
