import {expect, test} from "vitest";
import {reportNames, slottedTitle} from "../../../src/report/names";

test("reportNames(slot) carries the slot from the second on", () => {
  expect(reportNames(1).floors).toBe("ICP_Floors");
  expect(reportNames(2).floors).toBe("ICP_Floors_2");
  expect(reportNames(3).summary).toBe("ICP_Summary_3");
  expect(() => reportNames(0)).toThrow("invalid slot: 0");
});

test("reportNames(slot) gives every thing a name of its own", () => {
  const names = Object.values(reportNames(2));
  expect(new Set(names).size).toBe(names.length);
});

test("slottedTitle(title, slot) carries the slot from the second on", () => {
  expect([slottedTitle("ICP Summary", 1), slottedTitle("ICP Summary", 2)]).toEqual(["ICP Summary", "ICP Summary 2"]);
});
