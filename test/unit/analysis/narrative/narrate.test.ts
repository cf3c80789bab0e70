import {describe, expect, test} from "vitest";
import {narrate} from "../../../../src/analysis";
import type {Phrase} from "../../../../src/domain/phrase";
import {LANGUAGES} from "../../../../src/domain/language";
import type {Choices} from "../../../../src/domain/settings";
import {narrativeWordsIn} from "../../../../src/words/narrative/words";
import {csvOf} from "../sheet";
import {bestOf, profileOf} from "../steps";

const SAMPLE = new URL("../../../../assets/samples/customers.csv", import.meta.url);

const plain = (phrase: Phrase): string => {
  if (typeof phrase === "string") return phrase;
  if (phrase.kind === "condition")
    return phrase.condition.kind === "range"
      ? `${phrase.condition.from} to ${phrase.condition.to}`
      : "value" in phrase.condition
        ? phrase.condition.value
        : "";
  return "text" in phrase ? phrase.text : "amount" in phrase ? String(Math.round(phrase.amount * 100) / 100) : String(phrase.serial);
};

function story(choices: Partial<Choices>, language: (typeof LANGUAGES)[number] = "en") {
  const paragraphs = narrate(profileOf(csvOf(SAMPLE), choices), bestOf(csvOf(SAMPLE), choices), narrativeWordsIn(language));
  return paragraphs.map(({part, sentences}) => ({part, text: sentences.map((sentence) => sentence.map(plain).join("")).join(" ")}));
}

describe("narrate()", () => {
  test("tells the profile, its company, its buyer and the least ideal, numbers as numbers", () => {
    const told = story({objective: {kind: "growth"}});
    expect(told.map(({part}) => part)).toEqual(["verdict", "company", "buyer", "least"]);
    expect(told[1].text).toContain("The ideal company works in Logistics, has 126 to 300 employees and uses Warehouse system.");
    expect(told[1].text).toContain("Industry (Logistics): 20 of 20 best customers (1) against 0.16 of the rest, 6.33 as common.");
    expect(told[2].text).toBe("Nothing about the buyer sets the best apart.");
    expect(told[3].text).toBe("The 46 customers who left have nothing in common that sets them apart, so there is no least ideal profile.");
  });

  test("lists what has no clause of its own after the rest, and alone where nothing has one", () => {
    const profile = profileOf(csvOf(SAMPLE), {objective: {kind: "growth"}});
    const shortlist = bestOf(csvOf(SAMPLE), {objective: {kind: "growth"}});
    const companyOf = (roleOf: (heading: string) => string | undefined) => {
      const company = profile.company.map((trait) => ({...trait, role: roleOf(trait.attribute)}));
      const [, told] = narrate({...profile, company}, shortlist, narrativeWordsIn("en"));
      return told.sentences.slice(0, 2).map((sentence) => sentence.map(plain).join(""));
    };
    expect(companyOf((heading) => (heading === "Industry" ? "industry" : undefined))).toEqual([
      "The ideal company works in Logistics.",
      expect.stringMatching(/^Besides: (Employees \(126 to 300\)|Tools used \(Warehouse system\)) and .+\.$/),
    ]);
    expect(companyOf(() => undefined)[0]).toMatch(/^The ideal company: .+, .+ and .+\.$/);
  });

  test("never counts traits that are not there: the columns together may tell the best apart, and a single trait is not several", () => {
    const profile = profileOf(csvOf(SAMPLE), {objective: {kind: "growth"}});
    const shortlist = bestOf(csvOf(SAMPLE), {objective: {kind: "growth"}});
    const opening = (verdict: typeof profile.verdict, defining: number) => {
      const traits = profile.traits.map((trait, at) => ({...trait, verdict: at < defining ? ("defining" as const) : ("unrelated" as const)}));
      const [told] = narrate({...profile, traits, verdict}, shortlist, narrativeWordsIn("en"));
      return told.sentences[0].map(plain).join("");
    };
    expect(opening("strong", 3)).toContain("3 traits set them apart");
    expect(opening("strong", 1)).toMatch(/have a profile\. Traits that set them apart .+: 1\.$/);
    expect(opening("strong", 0)).toMatch(/by what the columns say together, though no single trait sets them apart\.$/);
    expect(opening("weak", 0)).toMatch(/the evidence is thin and no single trait sets them apart\.$/);
  });

  test("describes nobody where there is no profile, unless the user insists", () => {
    const none: Partial<Choices> = {
      objective: {kind: "column", heading: "Growth %", direction: "highest"},
      excludedHeadings: ["Annual revenue", "Industry", "Tools used", "Employees"],
    };
    expect(story(none).map(({part}) => part)).toEqual(["verdict", "least"]);
    expect(story(none)[0].text).toContain("There is no profile to be had");
    expect(story({...none, insistsOnProfile: true}).map(({part}) => part)).toEqual(["verdict", "company", "buyer", "least"]);
  });

  test.each(LANGUAGES)("fills every slot in %s", (language) => {
    for (const {text} of story({objective: {kind: "growth"}}, language)) expect(text).not.toMatch(/[{}]/);
  });

  test("has the slots of English in every language", () => {
    const slots = (words: unknown): string[] =>
      typeof words === "string"
        ? [
            [...words.matchAll(/\{\w+\}/g)]
              .map(([slot]) => slot)
              .sort()
              .join(""),
          ]
        : Object.values(words as object).flatMap(slots);
    const english = slots(narrativeWordsIn("en")).map((all) => [...new Set(all.match(/\{\w+\}/g))].join(""));
    for (const language of LANGUAGES) {
      expect(slots(narrativeWordsIn(language)).map((all) => [...new Set(all.match(/\{\w+\}/g))].join(""))).toEqual(english);
    }
  });
});
