import {describe, expect, test} from "vitest";
import {RULING} from "../../../../src/analysis/segments/judgeRules";
import {segmentCustomers, segmentsOf} from "../../../../src/analysis/segments/segmentCustomers";
import {SEGMENT} from "../../../../src/domain/segment";
import {is, mustHave, never, tableOfColumns} from "./tables";

const {ideal, neutral, avoid} = SEGMENT;

describe("segmentsOf()", () => {
  const fit = Float64Array.of(90, 60, 59.9, 40, 39.9);

  test("a fit at the cut is Ideal, one below the other is Avoid", () => {
    expect([...segmentsOf(fit, new Uint8Array(5), {idealFrom: 60, avoidBelow: 40})]).toEqual([ideal, ideal, neutral, neutral, avoid]);
  });

  test("without cut-offs everybody is Neutral", () => {
    expect([...segmentsOf(fit, new Uint8Array(5), {idealFrom: undefined, avoidBelow: undefined})]).toEqual([
      neutral,
      neutral,
      neutral,
      neutral,
      neutral,
    ]);
  });

  test("a lacking must-have keeps from Ideal and saves nobody from Avoid; a never-rule is Avoid", () => {
    const {notIdeal, avoid: barred} = RULING;
    expect([...segmentsOf(fit, Uint8Array.of(notIdeal, barred, notIdeal, barred, notIdeal), {idealFrom: 60, avoidBelow: 40})]).toEqual([
      neutral,
      avoid,
      neutral,
      avoid,
      avoid,
    ]);
  });

  test("where the cut-offs cross, Ideal goes first", () => {
    expect([...segmentsOf(fit, new Uint8Array(5), {idealFrom: 50, avoidBelow: 70})]).toEqual([ideal, ideal, ideal, avoid, avoid]);
  });
});

describe("segmentCustomers()", () => {
  const table = tableOfColumns({Country: ["UK", "UK", "Russia", "France", ""]});
  const fit = Float64Array.of(90, 60, 95, 80, 85);
  const isBest = Uint8Array.of(1, 0, 0, 1, 0);

  test("counts customers and the best that each segment catches", () => {
    const rules = [never("Country", is("Russia")), mustHave("Country", is("UK"))];
    const {
      segments,
      counts,
      rules: counted,
    } = segmentCustomers({
      fit,
      table,
      rules,
      choice: {kind: "given", idealFrom: 70, avoidBelow: 65},
      isBest,
    });
    expect([...segments]).toEqual([ideal, avoid, avoid, neutral, ideal]);
    expect(counts).toEqual([
      {segment: "ideal", customers: 2, share: 0.4, best: {matching: 1, of: 2}},
      {segment: "neutral", customers: 1, share: 0.2, best: {matching: 1, of: 2}},
      {segment: "avoid", customers: 2, share: 0.4, best: {matching: 0, of: 2}},
    ]);
    expect(counted.map(({barred, unknown}) => [barred, unknown])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  test("catches none of the best among prospects, of whom none is known", () => {
    const {counts} = segmentCustomers({fit, table, rules: [], choice: {kind: "given", idealFrom: 70, avoidBelow: undefined}});
    expect(counts.map(({customers, best}) => [customers, best.of])).toEqual([
      [4, 0],
      [1, 0],
      [0, 0],
    ]);
  });

  test("has empty segments of nobody", () => {
    const nobody = segmentCustomers({fit: new Float64Array(0), table: tableOfColumns({}), rules: [], choice: {kind: "capacity", share: 0.2}});
    expect(nobody.counts.map(({customers}) => customers)).toEqual([0, 0, 0]);
    expect(nobody.cutoffs.idealFrom).toBeUndefined();
  });
});
