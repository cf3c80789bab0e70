import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import {analyze} from "../../../src/headless/analyze";
import type {Answer} from "../../../src/headless/answer";

const SAMPLE = fileURLToPath(new URL("../../../assets/samples/customers.csv", import.meta.url));
const NOON = Date.UTC(2026, 10, 22, 12);

async function answerFor(...line: string[]): Promise<Answer> {
  const printed: string[] = [];
  const code = await analyze([SAMPLE, ...line], {print: (text) => printed.push(text), complain: () => undefined, clock: () => NOON});
  expect(code).toBe(0);
  return JSON.parse(printed.join(""));
}

/** The names of an answer's parts and what each is, down to the first element of a list. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shape(value[0])];
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shape(part)]));
}

describe("analyze(sample) as JSON", () => {
  test("scorecard, segments and comparison have the form that others read", async () => {
    const {scorecard = [], segments, comparison, customers, best, profile} = await answerFor("--objective", "growth", "--compare", "profit");
    for (const line of scorecard) expect(shape(line)).toEqual({attribute: "string", bin: "string", points: "number"});
    expect(scorecard.length).toBeGreaterThan(10);
    expect(scorecard.every(({points}) => Number.isInteger(points))).toBe(true);
    expect(shape(segments)).toEqual({ideal: "number", neutral: "number", avoid: "number"});
    expect((segments?.ideal ?? 0) + (segments?.neutral ?? 0) + (segments?.avoid ?? 0)).toBe(customers);
    expect(comparison?.first).toEqual({objective: "growth", verdict: profile?.verdict});
    expect(comparison?.second.objective).toBe("profit");
    expect(comparison?.best.first).toBe(best?.length);
    const kinds = ["opposes", "vanishes", "appears", "changes", "stays", "notSearched"];
    for (const change of comparison?.changes ?? []) {
      expect(Object.keys(change)).toEqual(["attribute", "change", "first", "second", "firstAmongSecond", "secondAmongFirst"]);
      expect(kinds).toContain(change.change);
      expect(change.first ?? change.second).toEqual(expect.any(String));
    }
    expect(comparison?.changes.length).toBeGreaterThan(0);
  });
});
