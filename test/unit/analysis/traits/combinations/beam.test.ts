import {describe, expect, test} from "vitest";
import {randomBelow} from "../../../../../src/analysis/math/random";
import {bestOffered, clear, emptyBeam, keepOpen, offer} from "../../../../../src/analysis/traits/combinations/beam";

/** How many pairs a beam goes on from. */
const BEAM = 50;

/** Places 0, 10, 20 and so on, with scores that many of them share. */
const drawn = (pairs: number, seed: number): {readonly place: number; readonly score: number}[] => {
  const below = randomBelow(seed);
  return Array.from({length: pairs}, (_, at) => ({place: 10 * at, score: below(40) - 10}));
};

/** The fifty largest, by putting all in order. */
const largest = (pairs: ReturnType<typeof drawn>): number[] =>
  [...pairs]
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, BEAM)
    .map(({place}) => place);

describe("bestOffered(beam)", () => {
  test.each([0, 1, 49, 50, 51, 255, 256, 257, 2000])("of %i pairs is the fifty largest, best first, of equals the earlier", (count) => {
    const [beam, pairs] = [emptyBeam(), drawn(count, count + 1)];
    for (const {place, score} of pairs) offer(beam, place, score);
    expect(bestOffered(beam)).toEqual(largest(pairs));
  });

  test("knows nothing of what was there before the beam was cleared", () => {
    const [beam, pairs] = [emptyBeam(), drawn(300, 5)];
    for (const {place} of pairs) offer(beam, place, 1000 + place);
    clear(beam);
    for (const {place, score} of pairs) offer(beam, place, score);
    expect(bestOffered(beam)).toEqual(largest(pairs));
  });
});

describe("keepOpen(beam, isOpen)", () => {
  test("says that the best of those left are there as long as nothing had to be let go for what has gone now", () => {
    const [beam, pairs] = [emptyBeam(), drawn(200, 3)];
    for (const {place, score} of pairs) offer(beam, place, score);
    const isOpen = (place: number) => place % 100 === 0;
    expect(keepOpen(beam, isOpen)).toBe(true);
    expect(bestOffered(beam)).toEqual(largest(pairs.filter(({place}) => isOpen(place))));
  });

  test("says so too where fifty and more are left, and that some are missing where fewer are", () => {
    const pairs = drawn(1000, 4);
    const [many, few] = [(place: number) => place % 90 !== 0, (place: number) => place % 90 === 0].map((isOpen) => {
      const beam = emptyBeam();
      for (const {place, score} of pairs) offer(beam, place, score);
      return {isWhole: keepOpen(beam, isOpen), best: bestOffered(beam), wanted: largest(pairs.filter(({place}) => isOpen(place)))};
    });
    expect([many.isWhole, many.best]).toEqual([true, many.wanted]);
    expect([few.isWhole, few.best.length < few.wanted.length]).toEqual([false, true]);
  });
});
