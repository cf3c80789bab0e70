import fc from "fast-check";
import {expect, test} from "vitest";
import {createAxis} from "../../../../src/playground/grid/axis";

test("start(index) of an axis without own sizes is a multiple, to the last row of a full sheet", () => {
  const axis = createAxis(1_048_576, 20, []);
  expect([axis.start(0), axis.start(10), axis.start(1_048_576)]).toEqual([0, 200, 20_971_520]);
  expect(axis.at(20_971_519)).toBe(1_048_575);
});

test("at(offset) passes over hidden rows", () => {
  const axis = createAxis(100, 20, [{first: 2, count: 3, size: 0}]);
  expect([axis.at(39), axis.at(40), axis.start(5)]).toEqual([1, 5, 40]);
  expect([axis.visibleFrom(2, 1), axis.visibleFrom(4, -1)]).toEqual([5, 1]);
});

test("start(index) is the sum of all sizes before it, and at(start(index)) is the index, whatever sizes stand where", () => {
  const sizes = fc.dictionary(fc.nat(59).map(String), fc.integer({min: 1, max: 90}));
  fc.assert(
    fc.property(sizes, (own) => {
      const runs = Object.entries(own).map(([first, size]) => ({first: Number(first), count: 1, size}));
      const axis = createAxis(
        60,
        20,
        runs.sort((a, b) => a.first - b.first),
      );
      let sum = 0;
      for (let index = 0; index < 60; index++) {
        expect(axis.start(index)).toBe(sum);
        expect(axis.at(sum)).toBe(index);
        expect(axis.size(index)).toBe(own[String(index)] ?? 20);
        sum += axis.size(index);
      }
      expect(axis.start(60)).toBe(sum);
    }),
  );
});
