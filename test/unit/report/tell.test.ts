import {expect, test} from "vitest";
import {leavingAlone} from "../../../src/report/regions";
import {brokenLines} from "../../../src/report/profile/story";
import {tell, toldList} from "../../../src/report/tell";

test("tell(template, texts) fills the slots as they are where the sentence runs from left to right", () => {
  expect(tell("{heading} on {date}", {heading: "ARR", date: "2026-11-22"})).toBe("ARR on 2026-11-22");
});

test("tell(template, texts) lets Latin names keep their order in a Persian sentence, and Persian ones alone", () => {
  expect(tell("رده {tier}", {tier: "Large"})).toBe("رده \u2068Large\u2069");
  expect(tell("رده {tier}", {tier: "بزرگ"})).toBe("رده بزرگ");
});

test("toldList(items, language) isolates each item, not the list", () => {
  expect(toldList(["a", "b", "c"], "en")).toBe("a, b and c");
  expect(toldList(["Seats", "ARR"], "fa")).toBe("\u2068Seats\u2069 و \u2068ARR\u2069");
});

test("brokenLines(text, most) breaks between words, and leaves a longer word whole", () => {
  expect(brokenLines("one two three", 8)).toEqual(["one two", "three"]);
  expect(brokenLines("a incomprehensibilities b", 8)).toEqual(["a", "incomprehensibilities", "b"]);
  expect(brokenLines("", 8)).toEqual([]);
});

test("leavingAlone(regions, area) cuts the area out and keeps all around it", () => {
  const cells = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ];
  expect(leavingAlone([{row: 0, column: 0, cells}], {row: 1, column: 1, rows: 1, columns: 2})).toEqual([
    {row: 0, column: 0, cells: [[1, 2, 3]]},
    {row: 1, column: 0, cells: [[4]]},
    {row: 2, column: 0, cells: [[7, 8, 9]]},
  ]);
});
