import {readFileSync, readdirSync} from "node:fs";
import {expect, test} from "vitest";
import {includesSet, requirementSetOf} from "../../../../src/embedded/objects/members";

const folder = new URL("../../../../src/embedded/objects/", import.meta.url);

/** The members that our object classes play, read from their sources: "Range.RowCount". */
function membersPlayed(): string[] {
  const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8"));
  return sources.flatMap((source) => source.split(/(?=^(?:export )?(?:abstract )?class )/m)).flatMap(membersOfClass);
}

function membersOfClass(source: string): string[] {
  const excelClass = /^ {2}readonly excelClass = "(\w+)"/m.exec(source)?.[1];
  const names = [...source.matchAll(/^ {2}(?:get |set )?([A-Z]\w*)\(/gm)].map((match) => match[1]);
  return excelClass === undefined || source.includes("extends ServiceObject") ? [] : [...new Set(names)].map((name) => `${excelClass}.${name}`);
}

test("requirementSetOf(class, member) knows every member that the embedded Excel plays", () => {
  const played = membersPlayed();
  expect(played.length).toBeGreaterThan(250);
  const unknown = played.filter((member) => {
    const [excelClass = "", name = ""] = member.split(".");
    return requirementSetOf(excelClass, name) === undefined;
  });
  expect(unknown).toEqual([]);
});

test.each([
  ["Range", "Values", "1.1"],
  ["Range", "GetUsedRangeOrNullObject", "1.4"],
  ["WorksheetFreezePanes", "FreezeRows", "1.7"],
  ["Table", "Resize", "1.13"],
  ["Range", "NoSuchMember", undefined],
])("requirementSetOf(%s, %s) is %s", (excelClass, member, set) => {
  expect(requirementSetOf(excelClass, member)).toBe(set);
});

test.each([
  ["1.12", "1.9", true],
  ["1.12", "1.12", true],
  ["1.9", "1.12", false],
])("includesSet(%s, %s) is %s", (apiVersion, set, expected) => {
  expect(includesSet(apiVersion, set)).toBe(expected);
});
