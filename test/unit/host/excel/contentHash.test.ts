import {describe, expect, test} from "vitest";
import {areEdited, type PrintsNow} from "../../../../src/host/excel/contentHash";

const written = {hash: "a", typed: "t"};
const now = (changes: Partial<PrintsNow> = {}): PrintsNow => ({...written, isBroken: false, ...changes});

describe("areEdited()", () => {
  test("cells as they were written are not edited, and others are", () => {
    expect(areEdited(written, now())).toBe(false);
    expect(areEdited(written, now({hash: "b"}))).toBe(true);
    expect(areEdited(written, now({hash: "b", typed: "u"}))).toBe(true);
  });

  test("formulas that lost what they referred to are no work of people, unless somebody typed there too", () => {
    expect(areEdited(written, now({hash: "b", isBroken: true}))).toBe(false);
    expect(areEdited(written, now({hash: "b", typed: "u", isBroken: true}))).toBe(true);
  });

  test("receipts of earlier versions do not tell what was typed, so every change counts", () => {
    expect(areEdited({hash: "a"}, now({hash: "b", isBroken: true}))).toBe(true);
  });
});
