import {describe, expect, test} from "vitest";
import type {FitColumn} from "../../../../src/analysis/fit/fitColumn";
import {learnScorecards} from "../../../../src/analysis/fit/learnScorecard";
import {reasonsFor} from "../../../../src/analysis/fit/reasons";
import {encodeCard, fitOf, score} from "../../../../src/analysis/fit/score";
import {randomBelow} from "../../../../src/analysis/math/random";
import {lengthOf, type Scorecard} from "../../../../src/domain/scorecard";
import {numbers, repeat, texts} from "./columns";

/** 400 customers, the first hundred best: IT is three times as usual among them; every 20th industry is blank. */
const IS_BEST = Uint8Array.from({length: 400}, (_, i) => Number(i < 100));
const INDUSTRY = texts(
  "Industry",
  Array.from({length: 400}, (_, i) =>
    i % 20 === 19 ? "" : i < 100 ? (i % 4 === 0 ? "Food" : "IT") : i % 4 === 0 ? "IT" : i % 4 === 1 ? "Law" : "Food",
  ),
  0,
);
const SAME = texts("Country", repeat("France", 400), 1);

const {fine, readable} = learnScorecards([INDUSTRY, SAME], IS_BEST, 1);

describe("learnScorecards()", () => {
  test("gives points to what the best have and the rest have not, with the counts beside them", () => {
    const [block] = fine.blocks;
    expect(fine.blocks).toHaveLength(1);
    expect(block.bins.map(({rule}) => rule)).toEqual([
      {kind: "texts", values: ["IT"]},
      {kind: "texts", values: ["Food"]},
      {kind: "texts", values: ["Law"]},
    ]);
    expect(block.bins[0]).toMatchObject({best: {matching: 70, of: 95}, rest: {matching: 75, of: 285}});
    expect(block.bins[0].multiple).toBeCloseTo(70 / 95 / (75 / 285), 12);
    expect(block.bins.map(({points}) => Math.sign(points))).toEqual([1, -1, -1]);
  });

  test("gives a constant attribute nothing", () => {
    expect([...fine.blocks, ...readable.blocks].map(({attribute}) => attribute)).toEqual(["Industry", "Industry"]);
  });

  test("leaves a blank worth nothing, and says what it would have earned", () => {
    expect(fine.blocks[0].blank).toMatchObject({best: {matching: 5, of: 100}, rest: {matching: 15, of: 300}, isPredictive: false});
    const leaking = texts(
      "Won by",
      [...repeat("Ann", 60), ...repeat("Bob", 40), ...Array.from({length: 300}, (_, i) => (i % 3 === 0 ? (i % 2 === 0 ? "Ann" : "Bob") : ""))],
      1,
    );
    const found = learnScorecards([INDUSTRY, leaking], IS_BEST, 1);
    expect(found.fine.tellingBlanks).toMatchObject([{attribute: "Won by", blank: {rest: {matching: 200, of: 300}, isPredictive: true}}]);
    expect(found.fine.tellingBlanks[0].blank.points).toBeLessThan(-10);
    expect(learnScorecards([INDUSTRY, SAME], IS_BEST, 1).readable.tellingBlanks).toEqual([]);
  });

  test("warns of a column with a single value, whose blanks say it all", () => {
    const paid = numbers(
      "Paid",
      Array.from(IS_BEST, (one) => (one === 1 ? 1 : NaN)),
      5,
    );
    const found = learnScorecards([INDUSTRY, paid], IS_BEST, 1);
    expect(found.fine.blocks.map(({attribute}) => attribute)).toEqual(["Industry"]);
    expect(found.fine.tellingBlanks.map(({attribute}) => attribute)).toEqual(["Paid"]);
  });

  test("finds two attributes that say more together than apart, and shows the table", () => {
    const below = randomBelow(5);
    const [size, place] = [Array.from({length: 2000}, () => below(100)), Array.from({length: 2000}, () => ["North", "South"][below(2)])];
    const isBest = Uint8Array.from(size, (value, i) => Number(below(100) < (value >= 50 === (place[i] === "North") ? 60 : 10)));
    const cards = learnScorecards([numbers("Size", size, 0), texts("Place", place, 1)], isBest, 1);
    for (const {pairs} of [cards.fine, cards.readable]) {
      expect(pairs).toHaveLength(1);
      expect(pairs[0].sides.map(({attribute}) => attribute)).toEqual(["Size", "Place"]);
    }
    const [pair] = cards.readable.pairs;
    const pointsAt = (r: number, c: number) => pair.cells.find(({at}) => at[0] === r && at[1] === c)?.points ?? NaN;
    expect(Math.abs(pointsAt(0, 0) - pointsAt(0, 1))).toBeGreaterThan(15);
  });

  test("merges and rounds for readers: few lines, edges that people use", () => {
    const below = randomBelow(9);
    const employees = Array.from({length: 3000}, () => 1 + below(500));
    const isBest = Uint8Array.from(employees, (value) => Number(below(100) < (value < 100 ? 50 : 10)));
    const cards = learnScorecards([numbers("Employees", employees)], isBest, 1);
    const edges = cards.readable.blocks[0].bins.flatMap(({rule}) => (rule.kind === "range" && rule.from !== undefined ? [rule.from] : []));
    expect(edges).toContain(100);
    expect(edges.filter((edge) => edge % 5 !== 0)).toEqual([]);
    expect(lengthOf(cards.readable)).toBeLessThan(lengthOf(cards.fine) / 2);
  });

  test("keeps ranges that are kept as text in order, and merges neighbours only", () => {
    const ladder = ["1–10", "11–50", "51–200", "201–500", "501–1000", "1000+"];
    const codes = Int32Array.from({length: 600}, (_, i) => i % 6);
    // The two in the middle are alike, and so are those on both sides of them, which are no neighbours.
    const isBest = Uint8Array.from(codes, (code, i) => Number(Math.floor(i / 6) % (code === 2 || code === 3 ? 2 : 12) === 0));
    const bands = ladder.map((_, code) => ({low: code * 10, high: code * 10 + 9}));
    const column: FitColumn = {...texts("Employees", []), values: {kind: "text", texts: ladder, codes, bands}};
    for (const card of Object.values(learnScorecards([column], isBest, 1)) as Scorecard[]) {
      const values = card.blocks[0].bins.map(({rule}) => (rule.kind === "texts" ? rule.values : []));
      expect(values.flat()).toEqual(ladder);
    }
    const {bins} = learnScorecards([column], isBest, 1).readable.blocks[0];
    expect(bins.find(({points}) => points > 0)?.rule).toEqual({kind: "texts", values: ["51–200", "201–500"]});
  });

  test("has no blocks where nobody is best, or everybody", () => {
    for (const isBest of [new Uint8Array(400), new Uint8Array(400).fill(1)])
      expect(learnScorecards([INDUSTRY], isBest, 1).readable).toMatchObject({blocks: [], pairs: []});
  });

  test("never has a readable card of more than 60 lines", () => {
    const below = randomBelow(2);
    const columns = Array.from({length: 30}, (_, k) =>
      numbers(
        `Attribute ${k}`,
        Array.from({length: 1500}, () => below(1000)),
        k,
      ),
    );
    const isBest = Uint8Array.from({length: 1500}, () => Number(below(4) === 0));
    expect(lengthOf(learnScorecards(columns, isBest, 1).readable)).toBeLessThanOrEqual(60);
  });
});

const evidence = {best: {matching: 1, of: 2}, rest: {matching: 1, of: 2}, multiple: 1};
const blank = {best: {matching: 0, of: 2}, rest: {matching: 0, of: 2}, points: 0, isPredictive: false};
const CARD: Scorecard = {
  kind: "fine",
  blocks: [
    {
      attribute: "Industry",
      column: 0,
      group: "other",
      unit: "number",
      blank,
      bins: [
        {rule: {kind: "texts", values: ["IT"]}, points: 12, ...evidence},
        {rule: {kind: "other"}, points: -3, ...evidence},
      ],
    },
    {
      attribute: "Employees",
      column: 1,
      group: "other",
      unit: "number",
      blank,
      bins: [
        {rule: {kind: "range", from: 20, to: 50}, points: 8, ...evidence},
        {rule: {kind: "range", from: 50}, points: -20, ...evidence},
      ],
    },
  ],
  pairs: [
    {
      sides: [
        {attribute: "Industry", column: 0, rules: [{kind: "texts", values: ["IT"]}]},
        {attribute: "Employees", column: 1, rules: [{kind: "range", to: 30}]},
      ],
      cells: [{at: [0, 0], points: 5, ...evidence}],
    },
  ],
  best: 2,
  rest: 2,
  tellingBlanks: [],
  intercept: 0,
  fittedOn: 4,
};

describe("score()", () => {
  const columns: FitColumn[] = [texts("Industry", ["it", "Food", "", "IT"], 0), numbers("Employees", [25, 60, NaN, NaN], 1)];
  const encoded = encodeCard(CARD, columns, 4);

  test("adds up the points, and the table's", () => {
    expect([...score(CARD, encoded).points]).toEqual([25, -23, 0, 12]);
  });

  test("fit is 50 of nothing, and doubles the odds with every ten points", () => {
    expect(score(CARD, encoded).fit[2]).toBe(50);
    expect([fitOf(10), fitOf(-10), fitOf(20)].map((fit) => fit / (100 - fit))).toEqual([2, 0.5, 4].map((odds) => expect.closeTo(odds, 12)));
  });

  test("takes a column that is not there for blank", () => {
    expect([...score(CARD, encodeCard(CARD, [columns[0]], 4)).points]).toEqual([12, -3, 0, 12]);
  });

  test("reasonsFor() name what counts most first, and what is unknown last", () => {
    expect(reasonsFor(CARD, encoded, 1)).toEqual([
      {kind: "bin", attribute: "Employees", column: 1, rule: {kind: "range", from: 50}, points: -20},
      {kind: "bin", attribute: "Industry", column: 0, rule: {kind: "other"}, points: -3},
    ]);
    expect(reasonsFor(CARD, encoded, 3).map(({kind}) => kind)).toEqual(["bin", "unknown"]);
    expect(reasonsFor(CARD, encoded, 0)[2]).toMatchObject({kind: "pair", attributes: ["Industry", "Employees"], points: 5});
  });
});
