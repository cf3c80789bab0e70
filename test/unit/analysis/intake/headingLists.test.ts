import {existsSync, readFileSync} from "node:fs";
import Papa from "papaparse";
import {expect, test} from "vitest";
import {matchRole} from "../../../../src/analysis/intake/roles";
import {FRESH_HEADINGS} from "./freshHeadings";
import {HELD_OUT_HEADINGS} from "./heldOutHeadings";
import {SHORT_HEADINGS} from "./shortHeadings";
import {ALSO_RIGHT, UNSEEN_HEADINGS} from "./unseenHeadings";

type List = typeof UNSEEN_HEADINGS;

const entries = (list: List) =>
  Object.entries(list).flatMap(([language, roles]) =>
    Object.entries(roles).flatMap(([role, headings]) => headings.split("|").map((heading) => ({language, role, heading}))),
  );

const isRight = ({role, heading}: {readonly role: string; readonly heading: string}): boolean => {
  const found = matchRole(heading)?.role ?? "none";
  return found === role || (ALSO_RIGHT[role] ?? []).includes(found);
};

/** What is not understood, with the role that it should have. */
const missed = (list: List): string[] => entries(list).flatMap((entry) => (isRight(entry) ? [] : [`${entry.heading} is ${entry.role}`]));

test("headings that the rules were mended on and not made from: 98 of 100 are right (86 at the first measure)", () => {
  expect(missed(UNSEEN_HEADINGS).length).toBeLessThanOrEqual(0.02 * entries(UNSEEN_HEADINGS).length);
});

test("headings that were held out: 96 of 100 are right (90 at the first measure)", () => {
  expect(missed(HELD_OUT_HEADINGS).length).toBeLessThanOrEqual(0.04 * entries(HELD_OUT_HEADINGS).length);
});

test("headings of twelve languages that were measured before they were looked at: 98 of 100 are right (76 to 88 at the first measure of each list)", () => {
  expect(missed(FRESH_HEADINGS).length).toBeLessThanOrEqual(0.02 * entries(FRESH_HEADINGS).length);
});

/** From here on the pane does not ask (`ui/parts/ColumnPicker`). */
const SURE = 0.7;

const rolesOfShort = entries(SHORT_HEADINGS).map(({role, heading}) => {
  const found = matchRole(heading);
  return {heading, isRight: role.split("/").includes(found?.role ?? "none"), confidence: found?.confidence ?? 0};
});

test("headings with abbreviations and headings that mislead: 97 of 100 are right (55 to 81 by the rules before, 85 to 93 at the first measure of each list)", () => {
  expect(rolesOfShort.filter(({isRight}) => !isRight).length).toBeLessThanOrEqual(0.03 * rolesOfShort.length);
});

test("of them 1 of 100 gets a wrong role without the pane asking", () => {
  expect(rolesOfShort.filter(({isRight, confidence}) => !isRight && confidence >= SURE).length).toBeLessThanOrEqual(0.012 * rolesOfShort.length);
});

const list = new URL("../../../../../shared/reference/crm-headings.csv", import.meta.url);

test.skipIf(!existsSync(list))("no heading of these lists stands in the list of CRM headings (skipped without the shared list)", () => {
  const {data} = Papa.parse<{heading: string}>(readFileSync(list, "utf8").replace(/^\ufeff/, ""), {header: true, skipEmptyLines: true});
  const known = new Set(data.map(({heading}) => heading.trim().toLowerCase()));
  const all = [...entries(UNSEEN_HEADINGS), ...entries(HELD_OUT_HEADINGS), ...entries(FRESH_HEADINGS), ...entries(SHORT_HEADINGS)];
  expect(all.filter(({heading}) => known.has(heading.toLowerCase())).map(({heading}) => heading)).toEqual([]);
});
