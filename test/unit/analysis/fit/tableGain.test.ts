import {describe, expect, test} from "vitest";
import {joinTerms} from "../../../../src/analysis/fit/jointTerms";
import {logisticFit} from "../../../../src/analysis/fit/logisticFit";
import {heldOutFolds, pays, withTable} from "../../../../src/analysis/fit/tableGain";
import type {Term} from "../../../../src/analysis/fit/term";
import {finished} from "../../../../src/analysis/math/progress";
import {randomBelow} from "../../../../src/analysis/math/random";

const CUSTOMERS = 1000;

/** Two attributes of two bins each, and who is best where they are equal, so many of a hundred, and where they differ. */
function crossed(equal: number, different: number) {
  const below = randomBelow(3);
  const term = (): Term => ({
    codes: Uint16Array.from({length: CUSTOMERS}, () => below(2)),
    size: 2,
    ridge: 1,
    smooth: 0,
    chained: 0,
    low: new Float64Array(2).fill(-Infinity),
    high: new Float64Array(2).fill(Infinity),
  });
  const terms = [term(), term()];
  const isBest = Uint8Array.from({length: CUSTOMERS}, (_, i) => Number(below(100) < (terms[0].codes[i] === terms[1].codes[i] ? equal : different)));
  const table: Term = {
    codes: Uint16Array.from({length: CUSTOMERS}, (_, i) => 2 * terms[0].codes[i] + terms[1].codes[i]),
    size: 5,
    ridge: 10,
    smooth: 0,
    chained: 0,
    low: Float64Array.of(-Infinity, -Infinity, -Infinity, -Infinity, 0),
    high: Float64Array.of(Infinity, Infinity, Infinity, Infinity, 0),
  };
  return {isBest, terms, table};
}

const folded = ({isBest, terms}: ReturnType<typeof crossed>) =>
  finished(heldOutFolds({isBest, terms, joined: joinTerms(terms, isBest.length), fitted: logisticFit({isBest, terms})}));

function isKept(data: ReturnType<typeof crossed>): boolean {
  const folds = folded(data);
  return pays(data.isBest, folds, withTable(data.isBest, folds, data.table));
}

describe("heldOutFolds() and pays()", () => {
  test("a table pays where two attributes say together what neither says alone, however clearly", () => {
    for (const [equal, different] of [
      [50, 20],
      [100, 0],
    ]) {
      const data = crossed(equal, different);
      expect(isKept(data)).toBe(true);
    }
  });

  test("a table of what each says by itself does not pay", () => {
    const data = crossed(30, 30);
    expect(isKept(data)).toBe(false);
  });

  test("each fifth is held out once, by odds of a model that did not see it", () => {
    const data = crossed(50, 20);
    const folds = folded(data);
    expect(folds.map(({counted}) => counted.reduce((all, one) => all + one, 0))).toEqual([800, 800, 800, 800, 800]);
    data.isBest.forEach((_, i) => expect(folds.filter(({counted}) => counted[i] === 0)).toHaveLength(1));
    const [{counted, odds}] = folds;
    const {logOdds} = logisticFit({isBest: data.isBest, terms: data.terms, counted});
    expect(Math.abs(Math.log(odds[0]) - logOdds[0])).toBeLessThan(0.1);
  });
});
