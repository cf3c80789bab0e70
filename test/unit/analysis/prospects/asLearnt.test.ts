import {describe, expect, test} from "vitest";
import {asLearnt} from "../../../../src/analysis/prospects/asLearnt";
import type {Attribute, AttributeValues} from "../../../../src/domain/attribute";
import type {BinRule} from "../../../../src/domain/scorecard";

const range = (from: number | undefined, to: number | undefined): BinRule => ({kind: "range", from, to});

/** Texts of a column, read as the lines of a card ask for them. */
function read(texts: readonly string[], rules: readonly BinRule[]): AttributeValues {
  const values: AttributeValues = {kind: "text", texts, codes: Int32Array.from(texts, (_, i) => i)};
  return asLearnt({values} as Attribute, rules).values;
}

function numbers(texts: readonly string[], rules: readonly BinRule[]): number[] {
  const values = read(texts, rules);
  if (values.kind !== "number") throw new Error(`no numbers: ${values.kind}`);
  return [...values.numbers];
}

describe("asLearnt()", () => {
  const block = [range(undefined, 20), range(20, 50), range(50, undefined)];

  test("a range within one line counts as a number in it", () => {
    expect(numbers(["1-9", "20–49 employees", "200+"], block)).toEqual([1, 20, 200]);
  });

  test("a range that an edge parts is unknown, also an edge that only a block has and a pair's wider range covers", () => {
    expect(numbers(["10-30", "20-50"], block)).toEqual([Number.NaN, Number.NaN]);
    expect(numbers(["10-30"], [...block, range(undefined, 100), range(100, undefined)])).toEqual([Number.NaN]);
  });

  test("a range that holds a number with a line of its own is unknown; the number itself is not", () => {
    const own: BinRule = {kind: "number", value: 30};
    expect(numbers(["25-35", "21-29", "30"], [...block, own])).toEqual([Number.NaN, 21, 30]);
  });

  test("ranges however they are written find the card's spelling", () => {
    expect(read(["20-50", " 51 – 200 employees ", "Other"], [{kind: "texts", values: ["20–50", "51-200"]}])).toMatchObject({
      texts: ["20–50", "51-200", "Other"],
    });
  });
});
