import {describe, expect, test} from "vitest";
import type {Cell} from "../../../../src/domain/cell";
import type {Choices} from "../../../../src/domain/settings";
import {sheetOf} from "../sheet";
import {profileOf} from "../steps";

const LIST: Partial<Choices> = {objective: {kind: "list", heading: "Best list"}};

/** A hundred customers of whom the first twenty are best. */
function found(heading: string, valueOf: (i: number, isBest: boolean) => Cell, choices: Partial<Choices> = {}) {
  const rows = Array.from({length: 100}, (_, i): Cell[] => [`C${i}`, 1000 + ((i * 37) % 100), i < 20 ? 1 : 0, valueOf(i, i < 20)]);
  return profileOf(sheetOf([["Company", "ARR", "Best list", heading], ...rows], {block: 100}), {...LIST, ...choices});
}

const INDUSTRIES = ["Retail", "Food", "Health"];

describe("searchTraits() on blanks", () => {
  test("reports a column that is filled in for the best, and keeps it out of the profile and its verdict", () => {
    const profile = found("Account plan", (i, isBest) => (isBest || i % 8 === 0 ? INDUSTRIES[i % 3] : ""));
    expect(profile.blanks).toMatchObject([
      {
        attribute: "Account plan",
        condition: {kind: "filled"},
        best: {matching: 20, of: 20},
        rest: {matching: 10, of: 80},
        multiple: 8,
        verdict: "defining",
        inProfile: false,
      },
    ]);
    expect(profile).toMatchObject({verdict: "none", company: [], buyer: []});
    expect(profile.notes).toEqual([{code: "blanksTell", heading: "Account plan", best: 0, bestOf: 20, rest: 70, restOf: 80}]);
  });

  test("reports a column that is blank for the best", () => {
    const {blanks, notes} = found("Complaint", (i, isBest) => (isBest && i > 0 ? "" : INDUSTRIES[i % 3]));
    expect(blanks).toMatchObject([{condition: {kind: "blank"}, best: {matching: 19, of: 20}, rest: {matching: 0, of: 80}, multiple: Infinity}]);
    expect(notes).toMatchObject([{code: "blanksTell", best: 19, rest: 0}]);
  });

  test("takes blanks beside ticks for “not ticked”: a yes or no like any other, of which nothing is missing", () => {
    const tick = found("Partner programme", (_, isBest) => (isBest ? "x" : ""));
    expect(tick.blanks).toEqual([]);
    expect(tick.company.find(({attribute}) => attribute === "Partner programme")).toMatchObject({best: {matching: 20, of: 20}, rest: {matching: 0}});
  });

  test("looks also at columns whose values show no pattern: one text, or texts that are all different", () => {
    const one = found("Partner programme", (_, isBest) => (isBest ? "Gold" : ""));
    expect(one.notSearched).toContainEqual(expect.objectContaining({heading: "Partner programme", why: "constant"}));
    expect(one.blanks.map(({attribute}) => attribute)).toEqual(["Partner programme"]);
    const texts = found("Situation", (i, isBest) => (isBest ? `said on visit ${i} that all goes well` : ""));
    expect(texts.blanks.map(({attribute}) => attribute)).toEqual(["Situation"]);
  });

  test("never stands in the profile, whatever the user puts in", () => {
    const profile = found("Account plan", (i, isBest) => (isBest || i % 8 === 0 ? INDUSTRIES[i % 3] : ""), {attributesOn: ["Account plan"]});
    expect(profile.company.concat(profile.buyer).map(({condition}) => condition.kind)).toEqual(["is"]);
    expect(profile.blanks.map(({inProfile}) => inProfile)).toEqual([false]);
  });

  test("says nothing where blanks fall as chance would have it, where there are none, and of excluded columns", () => {
    expect(found("Industry", (i) => (i % 4 === 0 ? "" : INDUSTRIES[i % 3])).blanks).toEqual([]);
    expect(found("Industry", (i) => INDUSTRIES[i % 3]).blanks).toEqual([]);
    expect(found("Account plan", (i, isBest) => (isBest ? INDUSTRIES[i % 3] : ""), {excludedHeadings: ["Account plan"]}).blanks).toEqual([]);
  });
});
