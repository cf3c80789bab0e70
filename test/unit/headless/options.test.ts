import {expect, test} from "vitest";
import {choicesOf} from "../../../src/headless/choices";
import {parseOptions} from "../../../src/headless/options";

const parse = (line: string) => parseOptions(line.split(" ").filter((word) => word !== ""));
const problem = (line: string) => {
  const outcome = parse(line);
  return outcome.ok ? undefined : outcome.problem;
};
const choices = (line: string) => {
  const outcome = parse(line);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return choicesOf(outcome.value);
};

test("parseOptions(line) takes a file alone and leaves the rest to detection", () => {
  expect(parse("a.csv")).toEqual({ok: true, value: {file: "a.csv", language: "en", output: "auto"}});
});

test("parseOptions(line) takes options in any order, also with an equals sign", () => {
  expect(parse("--amount Won --json=out.json a.csv --values -o b.xlsx")).toEqual({
    ok: true,
    value: {file: "a.csv", amount: "Won", jsonFile: "out.json", workbookFile: "b.xlsx", output: "values", language: "en"},
  });
});

test("parseOptions(line) takes another objective to compare with", () => {
  expect(parse("a.csv --objective growth --compare NPS:lowest")).toMatchObject({
    ok: true,
    value: {objective: {kind: "growth"}, compare: {kind: "column", heading: "NPS", direction: "lowest"}},
  });
  expect(problem("a.csv --compare blend:,")).toMatchObject({code: "optionInvalid", option: "--compare"});
});

test("parseOptions(line) takes numbers that begin with a minus as floors", () => {
  expect(parse("a.csv --floors -5,10.5")).toMatchObject({ok: true, value: {floors: [-5, 10.5]}});
});

test.each([
  ["", {code: "optionInvalid", option: "FILE"}],
  ["a.csv b.csv", {code: "optionInvalid", option: "FILE", found: "b.csv"}],
  ["a.csv --colour red", {code: "optionUnknown", option: "--colour"}],
  ["a.csv -x", {code: "optionUnknown", option: "-x"}],
  ["a.csv --amount", {code: "optionInvalid", option: "--amount"}],
  ["a.csv --amount --json out.json", {code: "optionInvalid", option: "--amount", found: "--json"}],
  ["a.csv --floors 6,many", {code: "floorNotNumber", found: "many"}],
  ["a.csv --floors 6,,21", {code: "floorNotNumber", found: ""}],
  ["a.csv --floors 1,2,3,4,5,6", {code: "tierCount", found: 7}],
  ["a.csv --tiers One", {code: "tierCount", found: 1}],
  ["a.csv --floors 6 --tiers A,B,C", {code: "floorsWrongCount", floors: 1, tiers: 3}],
  ["a.csv --language de", {code: "optionInvalid", option: "--language", found: "de"}],
  ["a.csv --values --formulas", {code: "optionInvalid", option: "--values"}],
  ["a.csv -o out.csv", {code: "optionInvalid", option: "-o", found: "out.csv"}],
])("parseOptions(%j) names what is wrong", (line, expected) => {
  expect(problem(line)).toMatchObject(expected);
});

test("choicesOf(options) turns floors and tiers around: lowest first as typed, highest first as chosen", () => {
  expect(choices("a.csv --floors 6,21 --tiers Small,Medium,Large")).toMatchObject({
    floorMethod: "manual",
    floors: [21, 6],
    tierNames: ["Large", "Medium", "Small"],
    tierCount: 3,
  });
});

test("choicesOf(options) takes floors that were typed from high to low as they are", () => {
  expect(choices("a.csv --floors 21,6,1 --tiers A,B,C")).toMatchObject({floors: [21, 6, 1], tierNames: ["A", "B", "C"]});
});

test("choicesOf(options) counts tiers by floors: one more, because the lowest takes the rest", () => {
  expect(choices("a.csv --floors 10")).toMatchObject({tierCount: 2, floors: [10]});
  expect(choices("a.csv")).toMatchObject({tierCount: 3, floorMethod: "breaks"});
});

test("parseOptions(line) takes objectives: named ones, columns in either direction, and blends with weights", () => {
  expect(choices("a.csv --objective profit").objective).toEqual({kind: "profit"});
  expect(choices("a.csv --objective NPS").objective).toEqual({kind: "column", heading: "NPS", direction: "highest"});
  expect(choices("a.csv --objective Tickets:lowest").objective).toEqual({kind: "column", heading: "Tickets", direction: "lowest"});
  expect(choices("a.csv --objective blend:NPS*2,revenue").objective).toEqual({
    kind: "blend",
    parts: [
      {objective: {kind: "column", heading: "NPS", direction: "highest"}, weight: 2},
      {objective: {kind: "revenue"}, weight: 1},
    ],
  });
  expect(choices("a.csv --best-column Stars").objective).toEqual({kind: "list", heading: "Stars"});
});

test("parseOptions(line) takes how many are best, columns to leave aside, and that customers are people", () => {
  expect(choices("a.csv --best 12 --exclude City,Country --b2c")).toMatchObject({bestCount: 12, excludedHeadings: ["City", "Country"], isB2C: true});
  expect(choices("a.csv --best pareto").bestCount).toBe("pareto");
});

test.each([
  ["a.csv --best 0", {option: "--best", found: "0"}],
  ["a.csv --best many", {option: "--best", found: "many"}],
  ["a.csv --objective blend:NPS,,ARR", {option: "--objective"}],
  ["a.csv --objective blend:NPS*0", {option: "--objective"}],
  ["a.csv --objective profit --best-column Stars", {option: "--best-column", found: "Stars"}],
])("parseOptions(%s) says what is wrong", (line, expected) => {
  expect(problem(line)).toMatchObject({code: "optionInvalid", ...expected});
});

test("parseOptions(line) takes --link as often as it is given, each with what the rows are", () => {
  const parsed = parse("a.csv --link deals=d.csv --link=contacts=c=1.xlsx --data-report");
  expect(parsed).toMatchObject({
    ok: true,
    value: {
      links: [
        {kind: "deals", file: "d.csv"},
        {kind: "contacts", file: "c=1.xlsx"},
      ],
      writesDataReport: true,
    },
  });
  expect(choices("a.csv --data-report").writesDataReport).toBe(true);
  for (const wrong of ["d.csv", "tickets=d.csv", "deals="])
    expect(problem(`a.csv --link ${wrong}`)).toMatchObject({code: "optionInvalid", found: wrong});
});
