import {describe, expect, test} from "vitest";
import {crossValidate} from "../../../../src/analysis/fit/crossValidate";
import {fittedRows, MOST_FITTED} from "../../../../src/analysis/fit/fittedRows";
import {bandLift, caught, rank, reweighted} from "../../../../src/analysis/fit/ranking";
import {learnScorecards} from "../../../../src/analysis/fit/learnScorecard";
import {randomBelow} from "../../../../src/analysis/math/random";
import {finish, numbers, texts} from "./columns";

const MANY = MOST_FITTED + 10_000;
const SETTINGS = {seed: 1, sampled: 2000};

/** So many customers, one in sixty best; of those IT is twice as usual. Their order is shuffled by the seed. */
function customers(count: number, shuffle = 0) {
  const below = randomBelow(3);
  const rows = Array.from({length: count}, (_, i) => {
    const isBest = i % 60 === 0;
    return {isBest, size: below(1000), industry: below(isBest ? 2 : 4) === 0 ? "IT" : ["Food", "Law", "Steel"][below(3)]};
  });
  const order = Array.from(rows.keys());
  const swap = randomBelow(shuffle);
  if (shuffle > 0) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = swap(i + 1);
      [order[i], order[j]] = [order[j], order[i]];
    }
  }
  return {
    columns: [
      numbers(
        "Size",
        order.map((i) => rows[i].size),
        0,
      ),
      texts(
        "Industry",
        order.map((i) => rows[i].industry),
        1,
      ),
    ],
    isBest: Uint8Array.from(order, (i) => Number(rows[i].isBest)),
  };
}

describe("fittedRows()", () => {
  test("takes everybody as long as they are not very many", () => {
    const {columns, isBest} = customers(300);
    const {rows, isSample, restWeight} = fittedRows(columns, isBest, SETTINGS);
    expect([rows.length, isSample, restWeight]).toEqual([300, false, 1]);
  });

  test("of very many takes all of the best, as far as they fill half of the places, and says what one of the rest stands for", () => {
    const {columns, isBest} = customers(MANY);
    const {rows, isSample, restWeight} = fittedRows(columns, isBest, SETTINGS);
    const best = rows.filter((i) => isBest[i] === 1).length;
    expect([rows.length, new Set(rows).size, best, isSample]).toEqual([2000, 2000, 1000, true]);
    expect(restWeight).toBeCloseTo((MANY * 59) / 60 / 1000 / 1, 6);
    expect(fittedRows(columns, isBest, {...SETTINGS, sampled: 5000}).rows.filter((i) => isBest[i] === 1).length).toBe(1000);
  });

  test("draws customers of the same content, wherever their rows stand", () => {
    const content = (shuffle: number) => {
      const {columns, isBest} = customers(MANY, shuffle);
      const [size, industry] = columns.map(({values}) => values);
      return [...fittedRows(columns, isBest, SETTINGS).rows].map((i) => [
        isBest[i],
        size.kind === "number" ? size.numbers[i] : 0,
        industry.kind === "text" ? industry.texts[industry.codes[i]] : "",
      ]);
    };
    expect(content(9)).toEqual(content(0));
  });

  test("draws rows and not kinds of rows: of two thousand equal rows as many as their share", () => {
    const isBest = new Uint8Array(MANY);
    isBest[0] = 1;
    const column = numbers(
      "Size",
      Array.from({length: MANY}, (_, i) => i % 2),
    );
    const {rows} = fittedRows([column], isBest, SETTINGS);
    // Binomial with 1 999 draws and p = 1/2: 22 is its standard deviation, five of them are 112.
    expect(Math.abs(rows.filter((i) => i % 2 === 0).length - 1000)).toBeLessThan(112);
  });

  test("learns nearly the same card from the sample as from everybody, with every customer counted", () => {
    const {columns, isBest} = customers(MANY);
    const [industry] = learnScorecards(columns, isBest, 1).fine.blocks.filter(({attribute}) => attribute === "Industry");
    const it = industry.bins.find(({rule}) => rule.kind === "texts" && rule.values[0] === "IT");
    // Half of the best and a quarter of the rest are IT: the odds of IT against the others are three times as high, which is 16 points.
    const [others] = industry.bins.filter(({rule}) => rule.kind === "texts" && rule.values[0] === "Law");
    expect(Math.abs((it?.points ?? 0) - others.points - 16)).toBeLessThanOrEqual(3);
    expect((it?.best.of ?? 0) + (it?.rest.of ?? 0)).toBe(MANY);
  });

  test("crossValidate() of a sample tries fifteen folds, says so, and tells the lift among everybody", () => {
    const check = finish(crossValidate(customers(MANY), 1));
    expect(check).toMatchObject({notes: ["sampled"], repeats: 3, customers: 3000});
    // The top tenth is IT only: 1.9 % of 27 % are best there, 1.67 % are overall. Not weighted, it could be no more than 2 (a third are best in the sample) and would be 1.5.
    expect(check.fine.topBandLift).toBeGreaterThan(1.5);
    expect(check.fine.auc).toBeGreaterThan(0.58);
  });
});

describe("reweighted()", () => {
  test("leaves the order as it is, and lets one of the rest stand for several", () => {
    const ranked = rank([4, 3, 2, 1], Uint8Array.of(1, 0, 1, 0));
    // One best, two rest, one best, two rest: the first third holds half of the best.
    const whole = reweighted(ranked, 2);
    expect(caught(whole, 1 / 3)).toBe(0.75 - 0.25);
    expect(bandLift(whole, 1 / 3)).toBe(1.5);
    expect(reweighted(ranked, 1)).toBe(ranked);
  });
});
