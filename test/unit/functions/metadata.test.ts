import {existsSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {type FunctionsMetadata, functionsMetadata} from "../../support/functionsMetadata";

const BASE = "https://addins.example.com/lodestar/";
const files = await functionsMetadata(BASE);
const read = (name: string): FunctionsMetadata => JSON.parse(files[name] ?? "");
const english = read("functions.json");
const page = (name: string) => new URL(`../../../assets/pages/${name}`, import.meta.url);

test("functionsMetadata(base) describes the four functions in English, from their doc comments", () => {
  expect(english.functions.map(({id, name}) => [id, name])).toEqual(["ICPFIT", "ICPWHY", "ICPSEGMENT", "ICPTIER"].map((name) => [name, name]));
  const [fit] = english.functions;
  expect(fit?.description).toBe("How well a customer fits the ideal customer profile, from 0 to 100; 50 says that nothing is known either way.");
  expect(fit?.parameters.map(({name, optional = false, dimensionality}) => [name, optional, dimensionality])).toEqual([
    ["rows", false, "matrix"],
    ["headers", true, "matrix"],
    ["scorecard", true, "matrix"],
  ]);
});

test("functions get errors and data types, spill, and are neither volatile nor streaming", () => {
  expect([english.allowErrorForDataTypeAny, english.allowCustomDataForDataTypeAny]).toEqual([true, true]);
  for (const {result, options = {}} of english.functions) expect([result.dimensionality, options]).toEqual(["matrix", {}]);
});

describe.each(["functions.json", "functions-vi.json", "functions-fa.json"])("%s", (name) => {
  test("has the names and ids of English, so that workbooks travel, and a help page with a place for each function", () => {
    const {functions} = read(name);
    expect(functions.map((one) => [one.id, one.name])).toEqual(english.functions.map((one) => [one.id, one.name]));
    for (const {id, helpUrl} of functions) {
      const [address = "", anchor] = helpUrl.slice(BASE.length).split("#");
      expect([helpUrl.startsWith(BASE), anchor, existsSync(page(address))]).toEqual([true, id.toLowerCase(), true]);
      expect(readFileSync(page(address), "utf8")).toContain(`id="${anchor}"`);
    }
  });

  test("describes every function and every parameter in its own words", () => {
    for (const {id, description, parameters} of read(name).functions) {
      const own = english.functions.find((one) => one.id === id);
      expect(parameters.map(({optional = false}) => optional)).toEqual(own?.parameters.map(({optional = false}) => optional));
      expect(new Set(parameters.map((one) => one.name)).size).toBe(parameters.length);
      // Excel takes letters, digits and underscores.
      for (const parameter of parameters) expect(parameter.name).toMatch(/^\p{L}[\p{L}\p{M}\p{Nd}_]*$/u);
      if (name !== "functions.json")
        expect([description === own?.description, parameters.some((one, i) => one.description === own?.parameters[i]?.description)]).toEqual([
          false,
          false,
        ]);
    }
  });
});
