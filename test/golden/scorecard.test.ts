import {mkdirSync} from "node:fs";
import {describe, test} from "vitest";
import type {Choices} from "../../src/domain/settings";
import {bin, SIX, sixResults} from "../unit/report/cardExample";
import {writeCard} from "../unit/report/cardWritten";
import {compare} from "./compare";
import {seen} from "./goldenRun";

/** The card of six customers with a two-way table of its first two attributes, rules that were typed, and how good it is. */
function results() {
  const six = sixResults();
  const sides = [
    {attribute: "Industry", column: 3, rules: [{kind: "texts", values: ["IT"]}, {kind: "other"}]},
    {
      attribute: "Employees",
      column: 4,
      rules: [
        {kind: "range", to: 20},
        {kind: "range", from: 20, to: 40},
        {kind: "range", from: 40},
      ],
    },
  ] as const;
  const points = [
    [-3, 2, 4],
    [1, 0, -6],
  ];
  const cells = points.flatMap((row, i) => row.map((worth, j) => ({...bin({kind: "other"}, worth), at: [i, j] as const})));
  const quality = {auc: 0.81, interval: [0.72, 0.9], topBandLift: 3.4, caughtInTopFifth: 0.62} as const;
  const hardRules = [
    {kind: "never", attribute: "Industry", bins: [{kind: "other"}], reason: "no budget"},
    {kind: "mustHave", attribute: "Employees", conditions: [{kind: "range", from: 1, to: 40, unit: "number"}], reason: "we serve small firms"},
  ] as const;
  return {...six, card: {...six.card, pairs: [{sides, cells}]}, quality, hardRules};
}

const CASES: Readonly<Record<string, {readonly choices: Partial<Choices>; readonly table?: string}>> = {
  "card-table": {choices: {}, table: "Customers"},
  "card-persian": {choices: {language: "fa"}},
  "card-values": {choices: {language: "vi", output: "values"}, table: "Customers"},
};

describe.each(Object.keys(CASES))("%s", (name) => {
  test("planWorkbook(…) with a scorecard, and what it calculates to, are the answers on disk", async () => {
    const {plan, book} = await writeCard({rows: SIX, results: results(), ...CASES[name]});
    const folder = new URL(`${name}/`, import.meta.url);
    mkdirSync(folder, {recursive: true});
    compare(new URL("plan.json", folder), `${JSON.stringify(plan, null, 1)}\n`);
    compare(new URL("sheets.txt", folder), book.sheets.map(seen).join("\n"));
  });
});
