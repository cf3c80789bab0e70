import {describe, expect, test} from "vitest";
import {analyzeTiers} from "../../../../src/analysis";
import {searchComparison} from "../../../../src/analysis/compare/searchComparison";
import type {Objective} from "../../../../src/domain/best";
import {choose, csvOf, customersOf, NAMES, problemOf, TODAY, valueOf} from "../sheet";
import {bestOf, tableOf} from "../steps";

const sheet = csvOf(new URL("../../../../assets/samples/customers.csv", import.meta.url));
const [customers, table, choices] = [customersOf(sheet), tableOf(sheet), choose()];
const input = {customers, table, choices, tiers: valueOf(analyzeTiers(customers, choices, NAMES)), today: TODAY};

function compare(objectives: readonly [Objective, Objective]) {
  const steps = searchComparison(input, objectives, {seed: 1, permutations: 199});
  const progress: number[] = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return {outcome: step.value, progress};
    progress.push(step.value);
  }
}

describe("searchComparison() of the sample customers", () => {
  test("finds the planted profile by growth and by profit alike, of lists that hold other customers", () => {
    const {outcome, progress} = compare([{kind: "growth"}, {kind: "profit"}]);
    const {first, second, best, changes} = valueOf(outcome);
    expect([first.measure.objective, second.measure.objective]).toEqual([{kind: "growth"}, {kind: "profit"}]);
    expect(changes.map(({attribute}) => attribute).sort()).toEqual(["Employees", "Industry", "Tools used"]);
    expect(changes.find(({attribute}) => attribute === "Industry")?.change).toBe("stays");
    expect(changes.filter(({change}) => change === "opposes")).toEqual([]);
    const [growth, profit] = (["growth", "profit"] as const).map((kind) => bestOf(sheet, {objective: {kind}}).best.map(({customer}) => customer));
    expect(best.both).toEqual(growth.filter((customer) => profit.includes(customer)).sort((a, b) => a - b));
    expect(progress.every((share, i) => share >= 0 && share <= 1 && (i === 0 || share >= progress[i - 1]))).toBe(true);
  });

  test("says what is wrong with an objective before anything is searched", () => {
    const {outcome, progress} = compare([{kind: "growth"}, {kind: "column", heading: "No such", direction: "highest"}]);
    expect(problemOf(outcome)?.code).toBe("columnUnknown");
    expect(progress).toEqual([]);
  });
});
