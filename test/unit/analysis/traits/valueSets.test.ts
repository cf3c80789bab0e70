import {describe, expect, test} from "vitest";
import type {Cell} from "../../../../src/domain/cell";
import type {Choices} from "../../../../src/domain/settings";
import type {Trait} from "../../../../src/domain/trait";
import {sheetOf} from "../sheet";
import {profileOf} from "../steps";

const LIST: Partial<Choices> = {objective: {kind: "list", heading: "Best list"}};
const OTHERS = ["Logistics", "Retail", "Food", "Health", "Hotels", "Energy", "Media", "Banking", "Farming", "Mining"];

/** Two hundred customers of whom the first forty are best. */
function traitOf(heading: string, valueOf: (i: number, isBest: boolean) => Cell): Trait {
  const rows = Array.from({length: 200}, (_, i): Cell[] => [`C${i}`, 1000 + ((i * 37) % 200), i < 40 ? 1 : 0, valueOf(i, i < 40)]);
  const [trait] = profileOf(sheetOf([["Company", "ARR", "Best list", heading], ...rows], {block: 200}), LIST).traits;
  if (trait === undefined) throw new Error("no trait searched");
  return trait;
}

const others = (i: number) => OTHERS[i % OTHERS.length];

describe("searchTraits() with sets of values", () => {
  test("finds two values that the best have, where neither says it alone", () => {
    const trait = traitOf("Industry", (i, isBest) => (isBest && i % 10 !== 0 ? ["Logistics", "Retail"][i % 2] : others(i)));
    expect(trait).toMatchObject({verdict: "defining", condition: {kind: "oneOf"}, inProfile: true, best: {of: 40}, rest: {matching: 32, of: 160}});
    expect(trait.condition.kind === "oneOf" && [...trait.condition.values].sort()).toEqual(["Logistics", "Retail"]);
  });

  test("finds three values, but never more", () => {
    const four = traitOf("Industry", (i, isBest) => (isBest ? OTHERS[i % 4] : others(i)));
    expect(four.condition.kind === "oneOf" ? four.condition.values.length : 0).toBe(3);
  });

  test("stays with one value where a second adds little", () => {
    const trait = traitOf("Industry", (i, isBest) => (isBest ? (i < 34 ? "Logistics" : others(i)) : others(i)));
    expect(trait.condition).toEqual({kind: "is", value: "Logistics"});
  });

  test("takes no value into a set that fewer than five customers have", () => {
    // Four customers in shipping, all of them best.
    const trait = traitOf("Industry", (i, isBest) => (isBest ? (i < 4 ? "Shipping" : i % 2 === 0 ? "Logistics" : others(i)) : others(i)));
    expect(trait.condition).toEqual({kind: "is", value: "Logistics"});
  });

  test("makes no sets of many-valued cells", () => {
    const trait = traitOf("Tools used", (i, isBest) =>
      isBest ? ["CRM; Mail", "ERP; Chat"][i % 2] : ["Mail; Chat", "Mail; Wiki", "CRM; Wiki", "ERP; Wiki"][i % 4],
    );
    expect(trait.condition.kind).toBe("contains");
  });

  test("tells the single values beside the set, those in it too", () => {
    const {others: singles} = traitOf("Industry", (i, isBest) => (isBest ? ["Logistics", "Retail"][i % 2] : others(i)));
    expect(singles.slice(0, 2).map(({condition, best}) => [condition, best.matching])).toEqual([
      [{kind: "is", value: "Logistics"}, 20],
      [{kind: "is", value: "Retail"}, 20],
    ]);
  });
});
