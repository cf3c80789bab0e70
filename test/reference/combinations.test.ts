import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import {STANDING} from "../../src/domain/best";
import {bestPattern} from "../../src/analysis/traits/combinations/bestPattern";
import {candidatesOf} from "../../src/analysis/traits/combinations/candidates";
import {coarseColumns} from "../../src/analysis/traits/combinations/coarseColumn";
import {coversOf} from "../../src/analysis/traits/combinations/covers";
import {elementaries, spoken} from "../../src/analysis/traits/combinations/elementary";
import {fisherExact} from "../../src/analysis/traits/combinations/fisherExact";
import {csvOf} from "../unit/analysis/sheet";
import {bestOf, tableOf} from "../unit/analysis/steps";

describe("fisherExact() against exact fractions", () => {
  /**
   * Python 3.11.7, whole numbers without rounding until the last division:
   * sum(comb(best, k) * comb(all - best, covered - k) for k in range(both, min(best, covered) + 1)) / comb(all, covered).
   */
  test.each([
    [11, 13, 24, 200, 4.4062631768337006e-10],
    [3, 3, 3, 6, 0.05],
    [6, 7, 29, 200, 3.6249107761886475e-5],
    [57, 69, 112, 1000, 3.4210081597550186e-49],
    [12, 40, 20, 62, 0.788049731019489],
    [250, 600, 4000, 10_000, 0.2068632775186531],
  ])("fisherExact(%d of %d, %d of %d) is the upper tail", (both, covered, best, all, chance) => {
    expect(fisherExact({both, covered, best, all}) / chance).toBeCloseTo(1, 10);
  });
});

describe("bestPattern() against an exhaustive search in another language", () => {
  /**
   * Python 3.11.7, itertools.combinations over all values that three customers have and all pairs of the eight commonest that ten have, of the five text columns below, at most one condition a column; largest
   * both × customers − covered × best with at least three of the best.
   */
  const reference: [string, number, number, number, number, readonly string[]][] = [
    ["planted_conj_n200_s1", 90, 1848, 15, 48, ["IT|Banking", "UK|USA"]],
    ["planted_conj_n1000_s1", 97, 46_192, 64, 159, ["IT|Banking", "UK"]],
  ];

  for (const [name, conditions, score, both, covered, values] of reference) {
    const path = fileURLToPath(new URL(`../../../shared/data/planted/${name}.csv`, import.meta.url));
    test.skipIf(!existsSync(path))(`finds the same in ${name} (skipped where shared/ is absent)`, () => {
      const [intake, choices] = [csvOf(path), {objective: {kind: "list", heading: "best"}} as const];
      const [{attributes}, {standing}] = [tableOf(intake, choices), bestOf(intake, choices)];
      const members = Int32Array.from(standing.keys());
      const best = members.filter((i) => standing[i] === STANDING.best);
      const headings = ["Industry", "Country", "Ownership", "Lead Source", "Contact Title"];
      const columns = coarseColumns(
        attributes.filter(({heading}) => headings.includes(heading)),
        members,
        best.length,
      );
      const covers = coversOf(columns, elementaries(columns), members);
      const {pattern} = bestPattern(candidatesOf(covers, best), {atLeast: 1}, true);
      expect(covers.elementaries.length).toBe(conditions);
      expect(pattern).toMatchObject({score, both, covered});
      const found = (pattern?.rows ?? []).map((row) => spoken(covers.elementaries[row], columns).condition);
      const sets = found.map((one) => (one.kind === "oneOf" ? [...one.values] : one.kind === "is" ? [one.value] : []).sort());
      expect(sets).toEqual(values.map((one) => one.split("|").sort()));
    });
  }
});
