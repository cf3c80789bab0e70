import {expect, test} from "vitest";
import {fill, fillFormula, literal, slotNames} from "../../../src/report/formula";

const slots = {tier: {formula: "A1", text: "Large"}, share: {formula: 'TEXT(B1,"0%")', text: "60%"}};

test("literal(text) doubles quotes", () => {
  expect(literal('the "big" ones')).toBe('"the ""big"" ones"');
  expect(literal("")).toBe('""');
});

test("literal(text) cuts texts of over 255 characters into pieces that Excel takes", () => {
  const pieces = literal("😀x".repeat(120)).split("&");
  expect(pieces.every((piece) => piece.length - 2 <= 255)).toBe(true);
  expect(pieces.map((piece) => piece.slice(1, -1)).join("")).toBe("😀x".repeat(120));
});

test("fill(template, slots) puts in the texts, fillFormula(template, slots) the formulas", () => {
  expect(fill("{tier} brings {share}.", slots)).toBe("Large brings 60%.");
  expect(fillFormula("{tier} brings {share}.", slots)).toBe('A1&" brings "&TEXT(B1,"0%")&"."');
});

test("fill(template, slots) does not read slots inside a filled-in text", () => {
  expect(fill("{tier}", {tier: {formula: "A1", text: "{share}"}})).toBe("{share}");
});

test("fill(template, slots) refuses a slot that nobody fills", () => {
  expect(() => fill("{nobody}", slots)).toThrow("missing slot: nobody");
});

test("slotNames(template) lists the slots by name", () => {
  expect(slotNames("{tier} brings {share}.")).toEqual(["share", "tier"]);
});
