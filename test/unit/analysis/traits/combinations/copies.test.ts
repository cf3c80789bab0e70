import {describe, expect, test} from "vitest";
import {randomBelow} from "../../../../../src/analysis/math/random";
import {bestPattern} from "../../../../../src/analysis/traits/combinations/bestPattern";
import {candidatesOf} from "../../../../../src/analysis/traits/combinations/candidates";
import {combinationsOf, coversIn, numbersIn, standingOf, textsIn} from "./attributes";

const CUSTOMERS = 400;

/** Two columns of meaning and two of none, and as many copies of all four as are asked for. */
function tableWith(copies: number) {
  const below = randomBelow(5);
  const industry = Array.from({length: CUSTOMERS}, () => ["IT", "Law", "Food", "Retail"][below(4)]);
  const size = Array.from({length: CUSTOMERS}, () => 1 + below(100));
  const [note, figure] = [industry.map(() => `n${below(4)}`), size.map(() => below(300))];
  const isBest = industry.map((one, i) => below(100) < (one === "IT" && size[i] > 60 ? 85 : 5));
  const attributes = Array.from({length: copies + 1}, (_, copy) => [
    textsIn(4 * copy, `Industry ${copy}`, industry),
    numbersIn(4 * copy + 1, `Size ${copy}`, size),
    textsIn(4 * copy + 2, `Note ${copy}`, note),
    numbersIn(4 * copy + 3, `Figure ${copy}`, figure),
  ]).flat();
  return {attributes, isBest};
}

describe("searchCombinations() of copied columns", () => {
  const [plain, copied] = [tableWith(0), tableWith(3)].map(({attributes, isBest}) => combinationsOf(attributes, standingOf(isBest)));

  test("tells what it tells without them, under the headings that come first", () => {
    expect(plain.combinations.map(({conditions}) => conditions.map(({attribute}) => attribute))).toEqual([["Industry 0", "Size 0"]]);
    expect(copied.combinations.map(({conditions}) => conditions)).toEqual(plain.combinations.map(({conditions}) => conditions));
    expect([copied.largestWracc, copied.isExact]).toEqual([plain.largestWracc, true]);
  });

  test("combines each condition once, so that copies make the search no longer", () => {
    const candidates = [0, 3].map((copies) => {
      const {attributes, isBest} = tableWith(copies);
      const best = Int32Array.from(isBest.keys()).filter((i) => isBest[i]);
      return candidatesOf(coversIn(attributes, CUSTOMERS, best.length), best);
    });
    expect(candidates[1].covered).toEqual(candidates[0].covered);
  });
});

describe("bestPattern() of an exact search that would take too long", () => {
  const {attributes, isBest} = tableWith(0);
  const best = Int32Array.from(isBest.keys()).filter((i) => isBest[i]);
  const candidates = candidatesOf(coversIn(attributes, CUSTOMERS, best.length), best);

  test("ends when its work is used up, says so, and has at least what the beam has", () => {
    const beam = bestPattern(candidates, {atLeast: 1}, false);
    const short = bestPattern(candidates, {atLeast: 1}, true, beam.work + 1);
    expect([beam.isExact, short.isExact, bestPattern(candidates, {atLeast: 1}, true).isExact]).toEqual([false, false, true]);
    expect(short.pattern?.score).toBeGreaterThanOrEqual(beam.pattern?.score ?? Infinity);
  });
});
