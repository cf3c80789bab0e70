import {describe, expect, test} from "vitest";
import {LANGUAGES} from "../../../src/domain/language";
import {formatsIn} from "../../../src/words/formats";
import {languageFor, wordsIn} from "../../../src/words/languages";

describe("wordsIn(language)", () => {
  test.each(LANGUAGES)("%s leaves no sentence blank", (language) => {
    const {pane, start, tiers, revenue, best, traits, profile, writing} = wordsIn(language);
    const blank = [pane, start, tiers, revenue, best, traits, profile, writing].flatMap((group) =>
      Object.entries(group).filter(([, value]) => value === ""),
    );
    expect(blank).toEqual([]);
  });

  test.each(["vi", "fa"] as const)("%s repeats English only where a word is the same in both", (language) => {
    const own = wordsIn(language);
    const english = wordsIn("en");
    const same = (["pane", "start", "tiers", "revenue", "best", "traits", "profile", "writing"] as const).flatMap((group) =>
      Object.entries(own[group]).flatMap(([key, value]) =>
        typeof value === "string" && value === Object.entries(english[group]).find(([each]) => each === key)?.[1] ? [key] : [],
      ),
    );
    expect(same).toEqual(["title"]);
  });

  test.each(LANGUAGES)("%s names two to five tiers, each by its own name", (language) => {
    for (const count of [2, 3, 4, 5]) {
      const names = wordsIn(language).tierNames(count);
      expect(names).toHaveLength(count);
      expect(new Set(names).size).toBe(count);
    }
  });

  test("English counts one customer as one", () => {
    expect(wordsIn("en").start.found(1, 24)).toBe("1 customer, 24 columns");
  });

  test("the glossary's words for the tiers stand in every language", () => {
    expect(LANGUAGES.map((language) => wordsIn(language).tierNames(3))).toEqual([
      ["Large", "Medium", "Small"],
      ["Lớn", "Vừa", "Nhỏ"],
      ["بزرگ", "متوسط", "کوچک"],
    ]);
  });
});

describe("formatsIn(language)", () => {
  test("percent(share) is whole, and a dash where there is none", () => {
    expect([formatsIn("en").percent(0.604), formatsIn("en").percent(NaN)]).toEqual(["60%", "–"]);
  });

  test("money(amount, currency) is short and carries the currency's sign", () => {
    expect(formatsIn("en").money(1_830_000, "USD")).toBe("$1.8m");
    expect(formatsIn("en").money(950)).toBe("950");
  });

  test("money(amount, currency) shows a code that is no currency as the plain number", () => {
    expect(formatsIn("en").money(950, "dollars")).toBe("950");
  });

  test("date(serial) reads the sheet's own calendar, whatever this machine's time zone", () => {
    expect(formatsIn("en").date(46037)).toBe("15 Jan 2026");
  });

  test("number(value) uses the language's own signs", () => {
    expect(formatsIn("vi").number(1234.5)).toBe("1.234,5");
    expect(formatsIn("fa").number(1234)).toBe("۱٬۲۳۴");
  });
});

test("languageFor(locale) falls back to English", () => {
  expect(["vi-VN", "fa-IR", "de-DE", "FA"].map(languageFor)).toEqual(["vi", "fa", "en", "fa"]);
});
