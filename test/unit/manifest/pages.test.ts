import {existsSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const LANGUAGES = ["en", "vi", "fa"];
const TITLES = ["help", "support", "privacy"];

const fileOf = (title: string, language: string) => `${title}${language === "en" ? "" : `-${language}`}.html`;
const page = (file: string) => new JSDOM(readFileSync(`${root}assets/pages/${file}`, "utf8")).window.document;
const all = TITLES.flatMap((title) => LANGUAGES.map((language) => ({file: fileOf(title, language), language})));

describe.each(all)("$file", ({file, language}) => {
  const document = page(file);
  const addresses = [...document.querySelectorAll("[href], [src]")].map((each) => each.getAttribute("href") ?? each.getAttribute("src") ?? "");

  test("says its language and its direction", () => {
    const {lang, dir} = document.documentElement;
    expect([lang, dir]).toEqual([language, language === "fa" ? "rtl" : ""]);
  });

  test("refers to files of its own only, and all of them are there", () => {
    expect(addresses.length).toBeGreaterThan(5);
    const missing = addresses.filter((address) => !existsSync(`${root}assets/pages/${address}`) && !existsSync(root + address));
    expect(missing).toEqual([]);
  });

  test("allows itself no script and no address but its own", () => {
    const policy = document.querySelector("meta[http-equiv='Content-Security-Policy']")?.getAttribute("content");
    expect(policy).toBe("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'");
    expect(document.querySelectorAll("script, style, [style], [onclick]").length).toBe(0);
  });

  test("has one heading of the first level, and leaves no level out", () => {
    const levels = [...document.querySelectorAll("h1, h2, h3")].map(({tagName}) => Number(tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });
});

test.each(TITLES)("%s has the same headings and anchors in every language", (title) => {
  const outline = (language: string) => [...page(fileOf(title, language)).querySelectorAll("h1, h2, h3")].map(({tagName, id}) => `${tagName} ${id}`);
  for (const language of LANGUAGES) expect(outline(language)).toEqual(outline("en"));
});

test.each(LANGUAGES)("the help has a place for each function, in %s", (language) => {
  const ids = [...page(fileOf("help", language)).querySelectorAll("[id]")].map(({id}) => id);
  expect(ids).toEqual(expect.arrayContaining(["icpfit", "icpwhy", "icpsegment", "icptier", "verdicts", "written", "remove"]));
});
