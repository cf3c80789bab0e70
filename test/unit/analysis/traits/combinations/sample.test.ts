import {describe, expect, test} from "vitest";
import {sampleOf} from "../../../../../src/analysis/traits/combinations/sample";
import {STANDING} from "../../../../../src/domain/best";

/** So many customers of each standing, best last. */
const standing = (otherTier: number, candidates: number, best: number): Uint8Array =>
  Uint8Array.from({length: otherTier + candidates + best}, (_, i) =>
    i < otherTier ? STANDING.otherTier : i < otherTier + candidates ? STANDING.candidate : STANDING.best,
  );

describe("sampleOf()", () => {
  test("takes the best and all candidates where they are few, and nobody else", () => {
    const {members, best, population} = sampleOf(standing(5, 90, 10), 20, 1);
    expect([population, members.length, members[0], [...best]]).toEqual([100, 100, 5, [90, 91, 92, 93, 94, 95, 96, 97, 98, 99]]);
  });

  test("takes all of few best and draws the candidates where those are very many", () => {
    const {members, best, population} = sampleOf(standing(0, 200_000, 20), 20, 1);
    expect([population, members.length, best.length]).toEqual([200_020, 3000, 20]);
    expect(members.every((member, m) => m === 0 || member > members[m - 1])).toBe(true);
  });

  test("draws from both where both are very many, half and half at most", () => {
    expect(sampleOf(standing(0, 100_000, 90_000), 20, 1).best.length).toBe(1500);
    expect(sampleOf(standing(0, 2000, 90_000), 20, 1).best.length).toBe(1500);
    expect(sampleOf(standing(0, 1000, 90_000), 20, 1).best.length).toBe(2000);
  });

  test("looks at fewer customers of a sheet with thousands of columns, and draws the same ones again", () => {
    const drawn = sampleOf(standing(0, 9000, 1000), 16_000, 3);
    expect(drawn.members.length).toBe(2000);
    expect(sampleOf(standing(0, 9000, 1000), 16_000, 3)).toEqual(drawn);
    expect(sampleOf(standing(0, 9000, 1000), 16_000, 4)).not.toEqual(drawn);
  });
});
