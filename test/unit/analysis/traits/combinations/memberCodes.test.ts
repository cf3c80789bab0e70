import {expect, test} from "vitest";
import {coarseColumns} from "../../../../../src/analysis/traits/combinations/coarseColumn";
import {memberCodes} from "../../../../../src/analysis/traits/combinations/memberCodes";
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
