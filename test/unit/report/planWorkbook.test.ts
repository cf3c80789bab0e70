import {describe, expect, test} from "vitest";
import {FORMULA_ROW_LIMIT} from "../../../src/domain/settings";
import {asTable, formulasOf, planOf, ROWS, textsOf} from "./example";

describe("planWorkbook(…) of a plain range", () => {
  test("plans the tier beside it, reading the metric by its column", () => {
    const [tier] = planOf(ROWS).columns;
    expect(tier).toMatchObject({key: "tier", heading: "ICP Tier", column: 3, headingRow: 0, runs: [{row: 1, rows: 6}], widensTable: false});
    expect(tier?.content).toEqual({
      kind: "formula",
      r1c1: '=IF(ISNUMBER(RC2),IF(ICP_FloorsOK,IFERROR(INDEX(ICP_Tiers,1+SUMPRODUCT(--(ICP_Floors>RC2))),"Unclassified"),NA()),"Unclassified")',
    });
  });

  test("bounds its references, from the first customer to the last", () => {
    expect(formulasOf(planOf(ROWS))).toContain("=SUMPRODUCT(--('Sales'!$D$2:$D$7=$A$12),'Sales'!$C$2:$C$7)");
  });

  test("says that rows added later need a refresh", () => {
    expect(textsOf(planOf(ROWS))).toContain("The customers are a plain range: rows added later are included on “Update results”.");
  });

  test("leaves rows between the customers out of every sum", () => {
    const gap = [...ROWS.slice(0, 4), [null, null, null], ...ROWS.slice(4)];
    const plan = planOf(gap);
    expect(plan.columns[0]?.runs).toEqual([
      {row: 1, rows: 3},
      {row: 5, rows: 3},
    ]);
    const sums = formulasOf(plan).filter((formula) => formula.includes("AGGREGATE") || formula.includes("ISTEXT"));
    expect(sums.length).toBeGreaterThan(10);
    expect(sums.every((formula) => formula.includes("'Sales'!$D$2:$D$8=") || formula.includes("'Sales'!$D$2:$D$8<>\"\""))).toBe(true);
  });
});

describe("planWorkbook(…) of a table", () => {
  test("widens it and refers to its columns by name, so that rows added later count", () => {
    const plan = planOf(ROWS, {source: asTable});
    expect(plan.columns[0]).toMatchObject({column: 3, widensTable: true});
    expect(plan.columns[0]?.content).toMatchObject({r1c1: expect.stringContaining("=IF(ISNUMBER([@Seats])")});
    expect(formulasOf(plan)).toContain("=SUMPRODUCT(--(Customers[ICP Tier]=$A$12),Customers[ARR])");
  });

  test("escapes what structured references give a meaning", () => {
    const rows = [["Company", "Seats [paid]", "ARR #1's"], ...ROWS.slice(1)];
    const plan = planOf(rows, {source: asTable, choices: {metricHeading: "Seats [paid]", amountHeading: "ARR #1's"}});
    expect(plan.columns[0]?.content).toMatchObject({r1c1: expect.stringContaining("ISNUMBER([@[Seats '[paid']]])")});
    expect(formulasOf(plan)).toContain("=SUMPRODUCT(--(Customers[ICP Tier]=$A$12),Customers[[ARR '#1''s]])");
  });

  test.each([
    ["may not be widened", {source: asTable, choices: {mayWidenTable: false}}],
    ["has something to its right", {source: {...asTable, canWiden: false}}],
  ])("that %s gets the column one column apart, with bounded references", (_, options) => {
    const plan = planOf(ROWS, options);
    expect(plan.columns[0]).toMatchObject({column: 4, widensTable: false});
    expect(formulasOf(plan)).toContain("=SUMPRODUCT(--('Sales'!$E$2:$E$7=$A$12),'Sales'!$C$2:$C$7)");
  });
});

describe("planWorkbook(…) of numbers that a formula cannot read", () => {
  const rows = [
    ["Company", "Seats", "ARR"],
    ["Alder", 30, "$9k"],
    ["Birch", 21, "$6,000.50"],
    ["Cedar", 8, 3000],
    ["Elm", 3, null],
  ];
  const plan = planOf(rows, {source: asTable, choices: {amountHeading: "ARR"}});

  test("puts the parsed numbers beside the customers, as values", () => {
    expect(plan.columns.map(({key, heading, column}) => ({key, heading, column}))).toEqual([
      {key: "tier", heading: "ICP Tier", column: 3},
      {key: "amount", heading: "ICP ARR (number)", column: 4},
    ]);
    expect(plan.columns[1]?.content).toEqual({kind: "values", values: [9000, 6000.5, 3000, null]});
  });

  test("sums that column, and says so", () => {
    expect(formulasOf(plan)).toContain("=SUMPRODUCT(--(Customers[ICP Tier]=$A$13),Customers[[ICP ARR (number)]])");
    expect(textsOf(plan)).toContain("ARR: some cells are not plain numbers; formulas read them from the column “ICP ARR (number)”.");
  });
});

describe("planWorkbook(…) of repeated customers", () => {
  const deals = [["Account", "Deal value"], ...["A", "B", "C", "A", "B", "C", "A", "B"].map((name, i) => [name, 1000 * (i + 1)])];
  const plan = planOf(deals, {choices: {customerHeading: "Account", amountHeading: "Deal value", floors: [14_000, 12_000, 1]}});

  test("writes nothing beside the deals but a sheet with one row a customer", () => {
    expect(plan.columns).toEqual([]);
    expect(plan.sheets.map((sheet) => sheet.anchor)).toEqual(["ICP_Summary", "ICP_Data"]);
    expect(plan.sheets[1]?.regions[0]?.cells.slice(5).map((row) => row.slice(0, 3))).toEqual([
      ["A", 2, 12_000],
      ["B", 3, 15_000],
      ["C", 4, 9000],
    ]);
  });

  test("lets the summary read that sheet by names", () => {
    expect(plan.names).toContainEqual({name: "ICP_DataTier", target: {anchor: "ICP_Data", area: {row: 5, column: 3, rows: 3, columns: 1}}});
    expect(formulasOf(plan).some((formula) => formula.startsWith("=SUMPRODUCT(--(ICP_DataTier=$A$"))).toBe(true);
  });
});

describe("planWorkbook(…) as values", () => {
  const plan = planOf(ROWS, {choices: {output: "values"}});

  test("holds no formula, and says where floors are changed", () => {
    expect(formulasOf(plan)).toEqual([]);
    expect(plan.columns[0]?.content).toEqual({kind: "values", values: ["Large", "Large", "Medium", "Medium", "Small", "Small"]});
    expect(textsOf(plan)).toContain("These are values. To move a floor, change it in the pane and choose “Update results”.");
  });

  test("tells the same story in the captions", () => {
    expect(textsOf(plan)).toContain("Large: 71% of revenue from 33% of customers.");
    expect(textsOf(plan)).toContain("Your top 20% of customers bring 71% of revenue.");
  });

  test("is what a list above the row limit gets, unless formulas are asked for", () => {
    const many = [["Company", "Seats", "ARR"], ...Array.from({length: FORMULA_ROW_LIMIT + 1}, (_, i) => [`C${i}`, (i % 40) + 1, 100 + (i % 7)])];
    expect(planOf(many).columns[0]?.content.kind).toBe("values");
    expect(planOf(many, {choices: {output: "formulas"}}).columns[0]?.content.kind).toBe("formula");
  });
});

describe("planWorkbook(…)", () => {
  test("names the second profile's sheets, names and columns with its number", () => {
    const plan = planOf(ROWS, {slot: 2});
    expect(plan.sheets[0]).toMatchObject({anchor: "ICP_Summary_2", title: "ICP Summary 2"});
    expect(plan.names.map(({name}) => name)).toEqual(["ICP_Tiers_2", "ICP_Floors_2", "ICP_FloorsOK_2"]);
    expect(plan.columns[0]?.heading).toBe("ICP Tier 2");
  });

  test("keeps tier names that look like formulas as texts, and quotes in them doubled", () => {
    const plan = planOf(ROWS, {choices: {tierNames: ["=Big", '@"Mid"', "-Low"]}});
    const cells = plan.sheets[0]?.regions[0]?.cells.flat() ?? [];
    expect(["=Big", '@"Mid"', "-Low"].every((name) => cells.includes(name))).toBe(true);
    expect(formulasOf(plan).some((formula) => formula.includes("Big") || formula.includes("Mid"))).toBe(false);
  });

  test("lets the focus tier follow the figures, unless the user chose one", () => {
    expect(formulasOf(planOf(ROWS))).toContain('=IF($E$15>0,INDEX(ICP_Tiers,MATCH(MAX($F$12:$F$14),$F$12:$F$14,0)),"–")');
    expect(formulasOf(planOf(ROWS, {choices: {focusTier: "Medium"}}))).toContain("=$A$13");
  });

  test("turns the Persian layout around, formulas and charts with it", () => {
    const [sheet] = planOf(ROWS, {choices: {language: "fa"}}).sheets;
    expect(sheet?.rightToLeft).toBe(true);
    expect(sheet?.regions[0]?.cells[0]?.at(-1)).toBe("رده‌ها و درآمد: Sales");
    expect(sheet?.charts[0]?.categories).toEqual({row: 11, column: 8, rows: 3, columns: 1});
  });

  test("uses functions of Excel 2016 only", () => {
    const known = "AGGREGATE AND COUNT IF IFERROR INDEX ISERROR ISNUMBER ISTEXT LARGE MATCH MAX NA ROUND ROUNDUP SUM SUMPRODUCT TEXT".split(" ");
    const used = new Set(formulasOf(planOf(ROWS)).flatMap((formula) => formula.replace(/"[^"]*"/g, "").match(/[A-Z.]+(?=\()/g) ?? []));
    expect([...used].filter((name) => !known.includes(name))).toEqual([]);
  });

  test("stays below the 8 000 characters that a formula may have, with headings of 255 characters", () => {
    const [metric, amount] = ["[".repeat(127) + "seats".padEnd(128, "x"), "#".repeat(127) + "ARR".padEnd(128, "x")];
    const plan = planOf([["Company", metric, amount], ...ROWS.slice(1)], {source: asTable, choices: {metricHeading: metric, amountHeading: amount}});
    const {content} = plan.columns[0] ?? {};
    const lengths = [...formulasOf(plan), content?.kind === "formula" ? content.r1c1 : ""].map((formula) => formula.length);
    expect(Math.max(...lengths)).toBeLessThan(8000);
  });
});
