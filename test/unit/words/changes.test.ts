import {describe, expect, test} from "vitest";
import {LANGUAGES} from "../../../src/domain/language";
import type {ListDrift} from "../../../src/domain/listDigest";
import {wordsIn} from "../../../src/words/languages";

const {changes} = wordsIn("en");
const drift: ListDrift = {added: 0, removed: 0, changed: 1, isExact: true, columns: ["Deals won", "City"], newColumns: [], goneColumns: []};

describe("stale(isByOthers, linked)", () => {
  test.each<[boolean, readonly string[], string]>([
    [false, [], "The list was changed since it was read."],
    [true, [], "Somebody else has changed the list since it was read."],
    [false, ["Deals"], "The linked sheet “Deals” was changed since the list was read."],
    [true, ["Deals", "Contacts"], "Somebody else has changed the linked sheets “Deals” and “Contacts” since the list was read."],
  ])("of others: %s, linked sheets: %j", (isByOthers, linked, sentence) => {
    expect(changes.stale(isByOthers, linked)).toBe(
      `${sentence} Read it again to see it as it is now; before anything is written this happens by itself.`,
    );
  });

  test.each(LANGUAGES)("names the linked sheets in every language: %s", (language) => {
    const words = wordsIn(language).changes;
    for (const isByOthers of [true, false]) {
      expect(words.stale(isByOthers, ["Deals", "Contacts"])).toMatch(/Deals.*Contacts/);
      expect(words.stale(isByOthers, [])).not.toBe(words.stale(isByOthers, ["Deals"]));
    }
    expect(words.drifted(drift, [], ["Deals"])).toContain("Deals");
  });
});

test("drifted(drift, standsOn, linked) says which columns the results stand on, and which linked sheets changed columns come from", () => {
  expect(changes.drifted(drift, ["Deals won"], ["Deals"])).toBe(
    "The list has changed since the results were written: rows 1 changed. The results stand on “Deals won”, which changed. 1 other column changed. Changed columns come from the linked sheet “Deals”.",
  );
  expect(changes.drifted(drift, [], [])).not.toContain("linked");
});
