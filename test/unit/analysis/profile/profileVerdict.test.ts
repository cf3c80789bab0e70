import {describe, expect, test} from "vitest";
import {carriedBy, profileVerdict} from "../../../../src/analysis/profile/profileVerdict";
import type {ProfileVerdict} from "../../../../src/domain/profile";
import type {Trait, TraitVerdict} from "../../../../src/domain/trait";

const trait = (verdict: TraitVerdict, p: number): Trait => ({
  attribute: "Industry",
  column: 1,
  group: "firmographic",
  role: "industry",
  condition: {kind: "is", value: "IT"},
  best: {matching: 12, of: 20},
  rest: {matching: 20, of: 80},
  tierRest: {matching: 10, of: 40},
  multiple: 2.4,
  lift: 1.9,
  interval: [1.4, 4],
  p,
  q: p,
  verdict,
  isTypicalOfTier: false,
  inProfile: verdict === "defining",
  others: [],
  filled: 1,
});

describe("profileVerdict() by what the card does on customers it has not seen, and by the clearest trait", () => {
  const [sure, likely, nothing] = [[trait("defining", 0.01)], [trait("defining", 0.011)], [trait("weak", 0.004)]];
  test.each<[ProfileVerdict, ProfileVerdict, ProfileVerdict, ProfileVerdict]>([
    // card,    trait p <= .01, trait p > .01, no defining trait
    ["strong", "strong", "strong", "strong"],
    ["moderate", "moderate", "moderate", "moderate"],
    ["weak", "moderate", "weak", "weak"],
    ["none", "weak", "none", "none"],
  ])("card %s: %s, %s, %s", (verdict, withSure, withLikely, withNothing) => {
    const verdicts = [sure, likely, nothing].map((traits) => profileVerdict({traits, best: 20}, {verdict}));
    expect(verdicts).toEqual([withSure, withLikely, withNothing]);
  });

  test("is weak at most where fewer than ten are best", () => {
    const of = (best: number) => profileVerdict({traits: sure, best}, {verdict: "strong"});
    expect([of(9), of(10)]).toEqual(["weak", "strong"]);
  });
});

describe("carriedBy()", () => {
  const traits = [{...trait("defining", 0.03), sameAs: "City"}, trait("common", 0.5)];

  test("calls no trait defining where there is no profile", () => {
    const found = carriedBy("none", traits);
    expect(found.map(({verdict}) => verdict)).toEqual(["weak", "common"]);
    expect("sameAs" in found[0]).toBe(false);
  });

  test("leaves the traits of a profile as they are", () => {
    expect(carriedBy("weak", traits)).toBe(traits);
  });
});
