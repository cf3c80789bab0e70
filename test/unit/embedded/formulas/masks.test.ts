import fc from "fast-check";
import {expect, test} from "vitest";
import {addMask, andMasks, countOnes} from "../../../../src/embedded/formulas/masks";

const bits = fc.array(fc.integer({min: 0, max: 1}), {maxLength: 2200});

/** A mask that begins at any byte of a longer array. */
const maskAt = (values: readonly number[], offset: number): Uint8Array => {
  const mask = new Uint8Array(values.length + offset).subarray(offset);
  mask.set(values);
  return mask;
};

test("countOnes(mask) is how many are 1, wherever the mask begins", () => {
  fc.assert(
    fc.property(bits, fc.integer({min: 0, max: 5}), (values, offset) => {
      expect(countOnes(maskAt(values, offset))).toBe(values.filter((each) => each === 1).length);
    }),
  );
  expect(countOnes(new Uint8Array(100_003).fill(1))).toBe(100_003);
});

test("andMasks(a, b, result) is 1 where both are", () => {
  fc.assert(
    fc.property(bits, fc.integer({min: 0, max: 5}), fc.integer({min: 0, max: 5}), (values, offset, other) => {
      const turned = [...values].reverse();
      const result = new Uint8Array(values.length);
      andMasks(maskAt(values, offset), maskAt(turned, other), result);
      expect([...result]).toEqual(values.map((each, i) => each * (turned[i] ?? 0)));
    }),
  );
});

test("addMask(counts, mask) counts up to 255 masks at each place", () => {
  const counts = new Uint8Array(7);
  const mask = Uint8Array.of(1, 0, 1, 1, 0, 0, 1);
  for (let i = 0; i < 255; i++) addMask(counts, mask);
  expect([...counts]).toEqual([255, 0, 255, 255, 0, 0, 255]);
});
