import {expect, test} from "vitest";
import {coarseColumns} from "../../../../../src/analysis/traits/combinations/coarseColumn";
import {codesAmong, memberCodes} from "../../../../../src/analysis/traits/combinations/memberCodes";
import {partsIn, textsIn} from "./attributes";

const everybody = Int32Array.from({length: 10}, (_, m) => m);

test("memberCodes() of a text gives each customer one place, blanks and rare values the last", () => {
  const cells = ["IT", "IT", "IT", "Law", "Law", "Law", "Law", "Art", "", "IT"];
  const [column] = coarseColumns([textsIn(0, "Industry", cells)], everybody, 3);
  const {size, isSingle, places} = memberCodes(column, everybody);
  expect([size, isSingle, ...places]).toEqual([3, true, 0, 0, 0, 1, 1, 1, 1, 2, 2, 0]);
});

test("memberCodes() of a many-valued column gives each customer all of theirs, of the customers asked about only", () => {
  const cells = [["CRM", "ERP"], ["CRM"], [], ["ERP"], ["CRM", "ERP"], ["CRM"], ["ERP"], [], [], []];
  const [column] = coarseColumns([partsIn(0, "Tools", cells)], everybody, 3);
  const {isSingle, starts, places} = memberCodes(column, Int32Array.of(0, 2, 3));
  expect([isSingle, [...starts], [...places]]).toEqual([false, [0, 2, 2, 3], [0, 1, 1]]);
});

test("codesAmong(codes, who) is those of the customers asked about, in that order, of a text and of a many-valued column", () => {
  const cells = ["IT", "IT", "IT", "Law", "Law", "Law", "Law", "", "Law", "IT"];
  const tools = [["CRM", "ERP"], ["CRM"], [], ["ERP"], ["CRM", "ERP"], ["CRM"], ["ERP"], [], [], []];
  const [text, many] = coarseColumns([textsIn(0, "Industry", cells), partsIn(1, "Tools", tools)], everybody, 3).map((one) =>
    memberCodes(one, everybody),
  );
  const who = Int32Array.of(7, 4, 0, 2);
  expect([...codesAmong(text, who).places]).toEqual([2, 0, 1, 1]);
  const {starts, places} = codesAmong(many, who);
  expect([[...starts], [...places]]).toEqual([
    [0, 0, 2, 4, 4],
    [0, 1, 0, 1],
  ]);
});
