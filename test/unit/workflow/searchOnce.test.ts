import {describe, expect, test} from "vitest";
import type {Cell} from "../../../src/domain/cell";
import type {Outcome} from "../../../src/domain/outcome";
import {DEFAULT_CHOICES, type Choices} from "../../../src/domain/settings";
import type {Engine, FoundProfile} from "../../../src/workflow/engine";
import {createLocalEngine} from "../../../src/workflow/localEngine";
import {sourceOf} from "./fakeWorkbook";
import {sampleRows} from "./sampleRows";

const TODAY = 46_023;
const SEED = 1;
const rows = sampleRows();
const CHOICES: Choices = {...DEFAULT_CHOICES, objective: {kind: "profit"}};

async function begun(cells: Cell[][] = rows): Promise<Engine> {
  const engine = createLocalEngine();
  await engine.begin(sourceOf("Customers", cells));
  await engine.add({firstRow: 0, firstColumn: 0, rows: cells});
  return engine;
}

const valueOf = (outcome: Outcome<FoundProfile>): FoundProfile => {
  if (!outcome.ok) throw new Error(`unexpected problem: ${outcome.problem.code}`);
  return outcome.value;
};
const ask = async (engine: Engine, choices: Partial<Choices> = {}) => valueOf(await engine.profile({...CHOICES, ...choices}, TODAY, SEED));

/** The lists of evidence that a search made, attribute by attribute: the very same objects as long as nothing was searched again. */
const workOf = ({profile}: FoundProfile, of: "ideal" | "least" = "ideal") =>
  new Map((of === "ideal" ? profile.traits : (profile.least?.traits ?? [])).map(({attribute, others}) => [attribute, others]));

function isSameWork(a: FoundProfile, b: FoundProfile, of?: "least"): boolean {
  const [before, after] = [workOf(a, of), workOf(b, of)];
  return before.size > 0 && before.size === after.size && [...before].every(([attribute, others]) => after.get(attribute) === others);
}

describe("createLocalEngine().profile() does not search again", () => {
  test.each<[string, Partial<Choices>]>([
    ["a trait is taken out", {attributesOff: ["Industry"]}],
    ["a trait is put in", {attributesOn: ["Channel"]}],
    ["the language changes", {language: "fa"}],
    ["the tiers get other names", {tierNames: ["Gold", "Silver", "Bronze"]}],
    ["the user insists", {insistsOnProfile: true}],
    ["customers are said to be people", {isB2C: true}],
    ["the output form changes", {output: "values"}],
  ])("when %s; the answer is that of a full search", async (_, change) => {
    const engine = await begun();
    const before = await ask(engine);
    const after = await ask(engine, change);
    expect([isSameWork(before, after), isSameWork(before, after, "least")]).toEqual([true, true]);
    expect(after).toEqual(await ask(await begun(), change));
  });

  test("when a choice is taken back", async () => {
    const engine = await begun();
    const before = await ask(engine);
    const without = await ask(engine, {excludedHeadings: ["Channel"]});
    expect(isSameWork(before, without)).toBe(false);
    expect(isSameWork(before, await ask(engine))).toBe(true);
  });

  test("for a plan", async () => {
    const engine = await begun();
    const before = await ask(engine);
    await engine.plan(CHOICES, TODAY, 1, {scope: "all", profileStands: false, seed: SEED});
    expect(isSameWork(before, await ask(engine))).toBe(true);
  });
});

describe("createLocalEngine().profile() searches again", () => {
  test("when an outcome's column is turned on, but only for the ideal profile", async () => {
    const engine = await begun();
    const before = await ask(engine);
    const after = await ask(engine, {attributesOn: ["Referrals"]});
    expect([isSameWork(before, after), isSameWork(before, after, "least")]).toEqual([false, true]);
    expect(workOf(after).has("Referrals")).toBe(true);
  });

  test("when the objective changes, or other rows come", async () => {
    const engine = await begun();
    const before = await ask(engine);
    expect(isSameWork(before, await ask(engine, {objective: {kind: "revenue"}}))).toBe(false);
    await engine.add({firstRow: rows.length, firstColumn: 0, rows: [rows[1].map((cell, at) => (at === 0 ? "One more" : cell))]});
    expect(isSameWork(before, await ask(engine))).toBe(false);
  });
});

describe("createLocalEngine().plan()", () => {
  test("leaves a search that is under way alone where it needs none itself", async () => {
    const engine = await begun();
    await ask(engine);
    await engine.proof(CHOICES, TODAY, SEED);
    const searching = engine.profile({...CHOICES, objective: {kind: "revenue"}}, TODAY, SEED);
    const planned = await engine.plan(CHOICES, TODAY, 1, {scope: "all", profileStands: false, seed: SEED});
    expect([planned.ok, (await searching).ok]).toEqual([true, true]);
  });
});
