import {describe, expect, test} from "vitest";
import {DEFAULT_CHOICES, type Choices} from "../../../src/domain/settings";
import {inputsOf} from "../../../src/workflow/inputs";

describe("inputsOf()", () => {
  const changes: readonly [keyof Choices, Partial<Choices>][] = [
    ["headingRow", {headingRow: 3}],
    ["duplicates", {duplicates: "apart"}],
    ["mergedValues", {mergedValues: [{heading: "Country", value: "United States", variants: ["USA"]}]}],
  ];
  test.each(changes)("the rows are understood anew for another %s", (_, change) => {
    expect(inputsOf("list", {...DEFAULT_CHOICES, ...change}, 1)).not.toBe(inputsOf("list", DEFAULT_CHOICES, 1));
  });

  test("a later choice leaves earlier answers alone", () => {
    const chosen: Choices = {...DEFAULT_CHOICES, attributesOff: ["Industry"]};
    expect(inputsOf("best", chosen, 1)).toBe(inputsOf("best", DEFAULT_CHOICES, 1));
    expect(inputsOf("profile", chosen, 1)).not.toBe(inputsOf("profile", DEFAULT_CHOICES, 1));
  });
});
