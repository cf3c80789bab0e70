import {describe, expect, test} from "vitest";
import {analyzeTiers, createSearchMemory, searchProfile, searchProof} from "../../../../src/analysis";
import {randomBelow} from "../../../../src/analysis/math/random";
import type {Attribute, AttributeTable} from "../../../../src/domain/attribute";
import {STANDING} from "../../../../src/domain/best";
import type {Choices} from "../../../../src/domain/settings";
import type {Trait} from "../../../../src/domain/trait";
import {prove} from "../../../../src/analysis/profile/proof";
import {among, tryCard} from "../../../../src/analysis/fit/tryCard";
import {isInTier, MOST_PROVEN, proven, scoredColumns} from "../../../../src/analysis/profile/tierCheck";
import {choose, csvOf, customersOf, NAMES, TODAY, valueOf} from "../sheet";
import {bestOf, tableOf} from "../steps";

const SAMPLE = csvOf(new URL("../../../../assets/samples/customers.csv", import.meta.url));

function inputOf(choices: Partial<Choices> = {}) {
  const customers = customersOf(SAMPLE, choices);
  const tiers = valueOf(analyzeTiers(customers, choose(choices), NAMES));
  return {customers, table: tableOf(SAMPLE, choices), tiers, shortlist: bestOf(SAMPLE, choices), choices: choose(choices), today: TODAY};
}

function last<T>(steps: Generator<number, T, void>): {found: T; shares: number[]} {
  const shares: number[] = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return {found: step.value, shares};
    shares.push(step.value);
  }
}

/** The proof of some traits, from the first step to the last. */
function proved(table: AttributeTable, standing: Uint8Array, traits: readonly Trait[]) {
  const tier = last(tryCard(among(scoredColumns(proven(table, traits)), standing, isInTier), standing.length, 1)).found;
  return last(prove({table, standing, traits, tier, seed: 1})).found;
}

describe("searchProof()", () => {
  const input = inputOf({objective: {kind: "growth"}});
  const memory = createSearchMemory();
  const profile = last(searchProfile(input, {seed: 1, memory})).found;
  const {found: proof, shares} = last(searchProof(input, profile, {seed: 1, memory}));

  test("holds the planted profile on customers that it has not seen, and its card names the planted attributes", () => {
    expect(proof.check.verdict).not.toBe("none");
    expect(proof.check.customers).toBe(input.shortlist.standing.filter((one) => one >= STANDING.candidate).length);
    expect(proof.cardCheck).toMatchObject({verdict: "strong", best: 20, customers: 400});
    expect(proof.card.blocks.map(({attribute}) => attribute)).toEqual(expect.arrayContaining(["Industry", "Employees", "Tools used"]));
  });

  test("tells its progress, never backwards", () => {
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  test("is remembered, also when a trait is taken out by hand, and made anew for another objective", () => {
    const without = {...input, choices: {...input.choices, attributesOff: ["Industry"]}};
    expect(last(searchProof(without, profile, {seed: 1, memory}))).toEqual({found: proof, shares: []});
    const other = inputOf({objective: {kind: "profit"}});
    const others = last(searchProfile(other, {seed: 1})).found;
    expect(last(searchProof(other, others, {seed: 1, memory})).shares).not.toEqual([]);
  });

  test("never scores by a personal attribute, though it may be a trait", () => {
    const personal = {
      ...input.table,
      attributes: input.table.attributes.map((one) => ({...one, group: one.heading === "Industry" ? ("sensitive" as const) : one.group})),
    };
    const {card} = proved(personal, input.shortlist.standing, profile.traits);
    expect(card.blocks.map(({attribute}) => attribute)).not.toContain("Industry");
  });

  test("takes the fullest columns of a sheet that is wider than anybody reads", () => {
    const {attributes} = input.table;
    const [shape] = profile.traits;
    const [industry] = attributes.filter(({heading}) => heading === "Industry");
    if (industry === undefined || shape === undefined) throw new Error("the sample has no industries");
    const below = randomBelow(7);
    // One column on either side of the cut is of use.
    const values = (at: number): Attribute["values"] =>
      at === 10 || at === 60
        ? industry.values
        : {kind: "text", texts: ["a", "b", "c"], codes: Int32Array.from(input.shortlist.standing, () => below(3))};
    const wide = Array.from({length: MOST_PROVEN + 50}, (_, at) => ({...industry, column: at, heading: `Column ${at}`, values: values(at)}));
    const traits = wide.map(({column, heading}, at) => ({...shape, column, attribute: heading, filled: at < 50 ? 0.1 : 1}));
    const {combinations, card} = proved({...input.table, attributes: wide}, input.shortlist.standing, traits);
    const used = [
      ...card.blocks.map(({column}) => column),
      ...combinations.combinations.flatMap(({conditions}) => conditions.map(({column}) => column)),
    ];
    expect(used.length).toBeGreaterThan(0);
    expect(Math.min(...used)).toBeGreaterThanOrEqual(50);
  });
});
