import {describe, expect, test} from "vitest";
import {judgeRules, RULING} from "../../../../src/analysis/segments/judgeRules";
import {contains, is, mustHave, never, range, tableOfColumns} from "./tables";

const TABLE = tableOfColumns({
  Country: ["UK", "Ireland", "France", ""],
  Employees: [5, 30, Number.NaN, 500],
  Tools: [["SAP", "Excel"], ["Excel"], [], ["Sage"]],
});
const judge = (...rules: Parameters<typeof judgeRules>[0]) => judgeRules(rules, {table: TABLE, customers: 4});
const {free, notIdeal, avoid} = RULING;

describe("judgeRules()", () => {
  test("lets a must-have fail only where the value is known", () => {
    const {rulings, rules} = judge(mustHave("Country", is("UK")));
    expect([...rulings]).toEqual([free, notIdeal, notIdeal, free]);
    expect(rules[0]).toMatchObject({barred: 2, unknown: 1, isColumnMissing: false});
    expect([...rules[0].found]).toEqual([1, 0, 0, -1]);
  });

  test("takes any of a rule's conditions for the whole", () => {
    expect([...judge(mustHave("Country", is("UK"), is("Ireland"))).rulings]).toEqual([free, free, notIdeal, free]);
    expect([...judge(mustHave("Country", {kind: "oneOf", values: ["uk", "FRANCE"]})).rulings]).toEqual([free, notIdeal, free, free]);
  });

  test("avoids those whom a never-rule hits, and nobody whose value is blank", () => {
    const {rulings, rules} = judge(never("Employees", range(0, 10)));
    expect([...rulings]).toEqual([avoid, free, free, free]);
    expect(rules[0]).toMatchObject({barred: 1, unknown: 1});
  });

  test("looks into cells of several values", () => {
    expect([...judge(never("Tools", contains("Excel"))).rulings]).toEqual([avoid, avoid, free, free]);
  });

  test("lets the stronger rule count, whichever comes first", () => {
    const [must, ban] = [mustHave("Country", is("UK")), never("Employees", range(20, 600))];
    expect([...judge(must, ban).rulings]).toEqual([free, avoid, notIdeal, avoid]);
    expect([...judge(ban, must).rulings]).toEqual([free, avoid, notIdeal, avoid]);
  });

  test("reads headings and texts without regard to case and outer spaces", () => {
    expect([...judge(never("country", is(" uk "))).rulings]).toEqual([avoid, free, free, free]);
  });

  test("knows nothing about anybody where the sheet lacks the column", () => {
    const {rulings, rules} = judge(mustHave("Industry", is("IT")), never("Sector", is("Arms")));
    expect([...rulings]).toEqual([free, free, free, free]);
    expect(rules.map(({isColumnMissing, unknown, barred}) => ({isColumnMissing, unknown, barred}))).toEqual([
      {isColumnMissing: true, unknown: 4, barred: 0},
      {isColumnMissing: true, unknown: 4, barred: 0},
    ]);
  });

  test("lets a rule about being filled in speak of blanks, for that is what it asks", () => {
    expect([...judge(mustHave("Country", {kind: "filled"})).rulings]).toEqual([free, free, free, notIdeal]);
  });

  test("throws on a rule without a condition", () => {
    expect(() => judge(never("Country"))).toThrow("rule without a condition: Country");
  });

  test("bars nobody without rules", () => {
    expect(judge()).toEqual({rules: [], rulings: new Uint8Array(4)});
  });
});
