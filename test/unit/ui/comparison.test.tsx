import {cleanup, fireEvent, render, screen} from "@testing-library/react";
import {afterEach, describe, expect, test} from "vitest";
import type {Measure, Objective} from "../../../src/domain/best";
import type {CrossEvidence, ObjectiveComparison, TraitChange} from "../../../src/domain/comparison";
import type {Condition, Trait} from "../../../src/domain/trait";
import {Page} from "../../../src/ui/Page";
import {Comparison} from "../../../src/ui/parts/Comparison";
import type {Stage} from "../../../src/workflow/stage";

afterEach(cleanup);

const evidence = (condition: Condition, matching: number): CrossEvidence => ({
  condition,
  best: {matching, of: 20},
  rest: {matching: 30, of: 380},
  tierRest: {matching: 10, of: 60},
  multiple: 2,
  lift: 2,
  interval: [1, 3],
  p: 0.001,
  turnsAgainst: true,
});
const trait = (attribute: string, condition: Condition, matching: number): Trait => ({
  ...evidence(condition, matching),
  attribute,
  column: 1,
  group: "firmographic",
  role: undefined,
  q: 0.01,
  verdict: "defining",
  isTypicalOfTier: false,
  inProfile: true,
  others: [],
  filled: 1,
});
const measure = (objective: Objective): Measure => ({objective, headings: ["ARR"], direction: "highest", unit: "money"});
const NORTH: Condition = {kind: "is", value: "North"};
const CHANGES: readonly TraitChange[] = [
  {
    attribute: "Country",
    column: 1,
    group: "firmographic",
    change: "opposes",
    first: trait("Country", NORTH, 15),
    second: undefined,
    firstAmongSecond: evidence(NORTH, 2),
    secondAmongFirst: undefined,
  },
];
const FOUND: ObjectiveComparison = {
  first: {measure: measure({kind: "revenue"}), focusTier: "Large", verdict: "strong"},
  second: {measure: measure({kind: "profit"}), focusTier: "Large", verdict: "weak"},
  best: {both: [1, 2, 3], first: 20, second: 20, jaccard: 3 / 37},
  changes: CHANGES,
};

function show(comparison: Stage<ObjectiveComparison>): string[] {
  const asked: string[] = [];
  render(
    <Page language="en">
      <Comparison
        now={{kind: "revenue"}}
        headings={["NPS"]}
        comparison={comparison}
        onCompare={(other) => asked.push(other.kind === "column" ? other.heading : other.kind)}
        onCancel={() => asked.push("cancel")}
        onShow={() => undefined}
      />
    </Page>,
  );
  fireEvent.click(screen.getByRole("button", {name: "Compare with another objective"}));
  return asked;
}

describe("Comparison", () => {
  test("asks for any objective but the one that is best now", () => {
    const asked = show({kind: "empty"});
    const options = screen.getAllByRole("option").map(({textContent}) => textContent);
    expect(options).not.toContain("Most revenue");
    expect(options).toContain("NPS");
    fireEvent.change(screen.getByRole("combobox"), {target: {value: String(options.indexOf("NPS"))}});
    fireEvent.click(screen.getByRole("button", {name: "Compare"}));
    expect(asked).toEqual(["NPS"]);
  });

  test("says who is best by both, and of each trait how many of the best of either side have it", () => {
    show({kind: "ready", value: FOUND});
    expect(screen.getByText("3 customers are best by both (20 and 20).")).toBeDefined();
    expect(screen.getByRole("heading", {name: "Helps one aim and hurts the other"})).toBeDefined();
    expect(screen.getByRole("listitem").textContent).toBe("CountryNorthMost revenue: 15 of 20 bestHighest margin: 2 of 20 best");
  });

  test("a search under way can be stopped, and one that was stopped says so", () => {
    const asked = show({kind: "busy", done: 0.5, all: 1});
    fireEvent.click(screen.getByRole("button", {name: "Cancel"}));
    expect(asked).toEqual(["cancel"]);
    cleanup();
    show({kind: "problem", problem: {code: "cancelled"}});
    expect(screen.getByText("The search was cancelled.")).toBeDefined();
  });
});
