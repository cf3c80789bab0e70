import {describe, expect, test} from "vitest";
import {fitColumns} from "../../../../src/analysis/fit/fitColumn";
import {encodeCard} from "../../../../src/analysis/fit/score";
import {judgeRules} from "../../../../src/analysis/segments/judgeRules";
import {reasonsFor} from "../../../../src/analysis/segments/reasonsFor";
import type {BinRule, Scorecard, ScorecardBlock} from "../../../../src/domain/scorecard";
import type {Reason} from "../../../../src/domain/segment";
import {is, mustHave, never, tableOfColumns} from "./tables";

const TABLE = tableOfColumns({
  Industry: ["IT", "IT", "Retail", "", "Mining"],
  Employees: [30, 400, 30, Number.NaN, 30],
  Country: ["", "UK", "UK", "", "UK"],
});

const evidence = {best: {matching: 1, of: 2}, rest: {matching: 1, of: 2}, multiple: 1};
const texts = (value: string): BinRule => ({kind: "texts", values: [value]});
const block = (column: number, bins: readonly (readonly [BinRule, number])[]): ScorecardBlock => ({
  attribute: TABLE.attributes[column].heading,
  column,
  group: "firmographic",
  unit: "number",
  bins: bins.map(([rule, points]) => ({rule, points, ...evidence})),
  blank: {best: evidence.best, rest: evidence.rest, points: 0, isPredictive: false},
});

const CARD: Scorecard = {
  kind: "readable",
  blocks: [
    block(0, [
      [texts("IT"), 12],
      [texts("Retail"), -9],
      [{kind: "other"}, 0],
    ]),
    block(1, [
      [{kind: "range", to: 50}, 8],
      [{kind: "range", from: 50}, -8],
    ]),
    block(2, [
      [texts("UK"), 3],
      [{kind: "other"}, -2],
    ]),
  ],
  pairs: [
    {
      sides: [
        {attribute: "Industry", column: 0, rules: [texts("IT"), {kind: "other"}]},
        {
          attribute: "Employees",
          column: 1,
          rules: [
            {kind: "range", to: 50},
            {kind: "range", from: 50},
          ],
        },
      ],
      cells: [
        {at: [0, 0], points: 5, ...evidence},
        {at: [0, 1], points: 0, ...evidence},
      ],
    },
  ],
  best: 2,
  rest: 2,
  tellingBlanks: [],
  intercept: 0,
  fittedOn: 4,
};

const ENCODED = encodeCard(CARD, fitColumns(TABLE.attributes), 5);
const NO_RULES = {card: CARD, encoded: ENCODED, rules: []};
const rulesOf = (...rules: Parameters<typeof judgeRules>[0]) => ({
  ...NO_RULES,
  rules: judgeRules(rules, {table: TABLE, customers: 5, scored: NO_RULES}).rules,
});

/** A reason in short: "Industry +12", "never Country". */
function short(reason: Reason): string {
  switch (reason.kind) {
    case "bin":
      return `${reason.attribute} ${reason.points}`;
    case "unknown":
      return `${reason.attribute} unknown`;
    case "pair":
      return `${reason.sides.map(({attribute}) => attribute).join(" × ")} ${reason.points}`;
    default:
      return `${reason.kind} ${reason.rule.attribute}`;
  }
}
const told = (input: Parameters<typeof reasonsFor>[0], customer: number, most?: number) => reasonsFor(input, most)(customer).map(short);

describe("reasonsFor()", () => {
  test("tells the largest points first, and what is not known last", () => {
    expect(told(NO_RULES, 0, 9)).toEqual(["Industry 12", "Employees 8", "Industry × Employees 5", "Country unknown"]);
  });

  test("counts points against a customer as much as points for one, and equals in the order of the card", () => {
    expect(told(NO_RULES, 2, 9)).toEqual(["Industry -9", "Employees 8", "Country 3"]);
    const equal = {...CARD, blocks: [block(0, [[{kind: "other"}, -8]]), CARD.blocks[1], block(2, [[{kind: "other"}, 8]])], pairs: []};
    const input = {card: equal, encoded: encodeCard(equal, fitColumns(TABLE.attributes), 5), rules: []};
    expect([told(input, 2), told(input, 2, 2)]).toEqual([
      ["Industry -8", "Employees 8", "Country 8"],
      ["Industry -8", "Employees 8"],
    ]);
  });

  test("leaves out bins and cells that are worth nothing", () => {
    expect(told(NO_RULES, 1, 9)).toEqual(["Industry 12", "Employees -8", "Country 3"]);
    expect(told(NO_RULES, 4, 9)).toEqual(["Employees 8", "Country 3"]);
  });

  test("of a customer about whom nothing is known names the most telling attributes first", () => {
    expect(told(NO_RULES, 3, 9)).toEqual(["Industry unknown", "Employees unknown", "Country unknown"]);
  });

  test("tells three unless more or fewer are asked for", () => {
    expect([told(NO_RULES, 0), told(NO_RULES, 0, 1), told(NO_RULES, 0, 0)]).toEqual([
      ["Industry 12", "Employees 8", "Industry × Employees 5"],
      ["Industry 12"],
      [],
    ]);
  });

  test("puts rules before points: what must never be, what is lacking, what cannot be told", () => {
    const rules = rulesOf(mustHave("Industry", is("IT")), mustHave("Website", is("yes")), never("Country", is("UK")));
    expect(told(rules, 2, 4)).toEqual(["never Country", "mustHaveLacking Industry", "mustHaveUnknown Website", "Industry -9"]);
    expect(told(rules, 1, 2)).toEqual(["never Country", "mustHaveUnknown Website"]);
  });

  test("tells a rule that is marked on lines of the card like any other", () => {
    const marked = {kind: "mustHave", attribute: "Industry", bins: [{kind: "other"}, texts("it")], reason: "We know them."} as const;
    expect(told(rulesOf(marked), 2, 1)).toEqual(["mustHaveLacking Industry"]);
    expect(told(rulesOf(marked), 3, 1)).toEqual(["mustHaveUnknown Industry"]);
    expect(told(rulesOf(marked), 4, 1)).toEqual(["Employees 8"]);
  });

  test("says nothing of a rule that is kept, nor of a never-rule that cannot be told", () => {
    expect(told(rulesOf(mustHave("Industry", is("IT")), never("Country", is("UK"))), 0, 1)).toEqual(["Industry 12"]);
  });

  test("says which bin it was, so that words can name it", () => {
    const [first] = reasonsFor(NO_RULES, 1)(0);
    expect(first).toEqual({kind: "bin", attribute: "Industry", column: 0, unit: "number", bin: texts("IT"), points: 12});
    const pair = reasonsFor(NO_RULES)(0).find(({kind}) => kind === "pair");
    expect(pair).toMatchObject({sides: [{bin: texts("IT")}, {bin: {kind: "range", to: 50}}]});
  });

  test("names a column of many values once, however many blocks it has", () => {
    const twice = {...CARD, blocks: [...CARD.blocks, block(2, [[texts("UK"), 20]])]};
    const encoded = encodeCard(twice, fitColumns(TABLE.attributes), 5);
    expect(told({card: twice, encoded, rules: []}, 3, 9)).toEqual(["Country unknown", "Industry unknown", "Employees unknown"]);
  });
});
