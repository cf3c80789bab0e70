import {describe, expect, test} from "vitest";
import type {Cell} from "../../../src/domain/cell";
import type {ScorecardBlock} from "../../../src/domain/scorecard";
import type {HardRule} from "../../../src/domain/segment";
import type {CellValue} from "../../../src/embedded/workbook/model";
import type {ScorecardResults} from "../../../src/report/scorecard/results";
import {bin, block, cardColumnOf, cardOf, SIX, sixResults, textValues} from "./cardExample";
import {type CardWritten, planCard, writeCard} from "./cardWritten";
import {asTable, sourceOf} from "./example";

const shown = (value: CellValue | undefined) => (typeof value === "object" && value !== null && "error" in value ? value.error : value);

const sheetRow = (book: CardWritten, row: number): unknown[] => {
  const {sheet} = book.area("ICP_ScorecardSheet");
  return sheet.values({row, column: 0, rows: 1, columns: 13})[0]?.map(shown) ?? [];
};

/** Industry of the six with a card of one block. */
const oneBlock = (bins: ScorecardBlock["bins"], change: Partial<ScorecardResults> = {}): ScorecardResults =>
  sixResults({card: cardOf([block("Industry", 3, bins)]), ...change});

/** The one table of the range that functions read; below it stand two-way tables, rules and cut-offs. */
function tableOf(book: CardWritten): CellValue[][] {
  const cells = book.values("ICP_Scorecard");
  return cells
    .slice(
      0,
      cells.findIndex(([first]) => first === null),
    )
    .map((row) => row.slice(0, 11));
}

describe("scorecardSheet(…)", () => {
  test("holds the one table: attribute, group, bin, from, to, value, points, best, rest, multiple, rule", async () => {
    const book = await writeCard({rows: SIX, results: sixResults()});
    const table = tableOf(book).map((row) => row.map(shown));
    expect(table).toHaveLength(10);
    expect(table[0]).toEqual(["Attribute", "Group", "Bin", "From", "To", "Value", "Points", "Best", "Rest", "Multiple", "Rule"]);
    const multiple = expect.closeTo(9 / 7, 9);
    expect(table[1]).toEqual(["Industry", "Firmographic", "IT", null, null, "IT", 12, "3 of 20", "7 of 60", multiple, null]);
    expect(table[3]?.slice(2, 7)).toEqual(["any other value", null, null, null, -9]);
    expect(table.slice(4, 8).map((row) => row.slice(2, 7))).toEqual([
      ["exactly 1", null, null, 1, -3],
      ["under 20", null, 20, null, -6],
      ["20 to under 50", 20, 50, null, 8],
      ["50 and more", 50, null, null, 2],
    ]);
    expect(table.slice(8).map((row) => row.slice(1, 7))).toEqual([
      ["Technographic", "includes CRM", null, null, ";CRM;", 5],
      ["Technographic", "filled, without it", null, null, null, -2],
    ]);
  });

  test("names the columns of each block, and the cut-offs", async () => {
    const book = await writeCard({rows: SIX, results: sixResults()});
    const column = (name: string) => book.values(name).map(([value]) => value);
    expect(column("ICP_From_2")).toEqual([null, null, 20, 50]);
    expect(column("ICP_Value_2")).toEqual([1, null, null, null]);
    expect(column("ICP_Points_2")).toEqual([-3, -6, 8, 2]);
    expect([column("ICP_IdealFrom"), column("ICP_AvoidBelow")]).toEqual([[60], [40]]);
  });

  test("says how good the card is, in plain sentences; nothing where nobody measured it", async () => {
    const quality = {auc: 0.812, interval: [0.72, 0.9], topBandLift: 3.42, caughtInTopFifth: 0.6} as const;
    const told = await writeCard({rows: SIX, results: sixResults({quality})});
    expect(sheetRow(told, 1)[0]).toBe(
      "Of one best customer and one other, this card puts the best one first in 81% of cases (95% interval 72% to 90%, customers it had not seen).",
    );
    expect(sheetRow(told, 2)[0]).toBe(
      "The top tenth by fit holds 3.4 times as many best customers as chance would; the top fifth catches 60% of them.",
    );
    const untold = await writeCard({rows: SIX, results: sixResults()});
    expect([sheetRow(untold, 1)[0], sheetRow(untold, 2)[0]]).toEqual([null, null]);
  });

  test("keeps texts that look like formulas as texts", async () => {
    const texts = ["=1+1", "+x", "-3", "@you", "\tx"];
    const rows: Cell[][] = [["Company", "Seats", "ARR", "=Odd"], ...texts.map((text, i): Cell[] => [`Firm ${i}`, 30 - i, 500, text])];
    const results = sixResults({
      card: cardOf([
        block(
          "=Odd",
          3,
          texts.map((text, i) => bin({kind: "texts", values: [text]}, i)),
        ),
      ]),
      columns: [cardColumnOf("=Odd", 3, textValues(texts), texts)],
      hardRules: [{kind: "never", attribute: "=Odd", bins: [{kind: "texts", values: ["=1+1"]}], reason: "=1+1"}],
    });
    const book = await writeCard({rows, results});
    expect(book.values("ICP_Value_1").map(([value]) => value)).toEqual([...texts, null]);
    expect(book.values("ICP_Scorecard")[1]?.[0]).toBe("=Odd");
    expect(tableOf(book).map((row) => row[2])).toEqual(["Bin", ...texts, "any other value"]);
    expect(book.column("ICP Fit")).toEqual([0, 1, 2, 3, 4].map((sum) => expect.closeTo(100 / (1 + 2 ** (-sum / 10)), 9)));
  });
});

describe("on the sheet of the scorecard", () => {
  test("values that share a bin share its points and its rule, until somebody types over them", async () => {
    const book = await writeCard({rows: SIX, results: oneBlock([bin({kind: "texts", values: ["IT", "Media", "Mining*"]}, 6)])});
    const points = () => book.values("ICP_Points_1").map(([value]) => value);
    expect(points()).toEqual([6, 6, 6, 0]);
    expect(tableOf(book).map((row) => row[7])).toEqual(["Best", "3 of 20", "–", "–", "–"]);
    book.type("ICP_Points_1", 0, 10);
    expect(points()).toEqual([10, 10, 10, 0]);
    book.type("ICP_Points_1", 1, -10);
    expect(book.column("ICP Fit").slice(0, 3)).toEqual([expect.closeTo(200 / 3, 9), expect.closeTo(200 / 3, 9), expect.closeTo(100 / 3, 9)]);
    book.type("ICP_Scorecard", 1, "never", 10);
    expect(book.column("ICP Segment").slice(0, 3)).toEqual(["Avoid", "Avoid", "Avoid"]);
  });

  test("an edge that is moved moves the end of the range below, and both names", async () => {
    const book = await writeCard({rows: SIX, results: sixResults()});
    book.type("ICP_From_2", 2, 25);
    expect(
      tableOf(book)
        .slice(5, 8)
        .map((row) => row.slice(2, 5)),
    ).toEqual([
      ["under 25", null, 25],
      ["25 to under 50", 25, 50],
      ["50 and more", 50, null],
    ]);
  });

  test.each<[string, string, number, CellValue]>([
    ["points that are a text", "ICP_Points_1", 0, "many"],
    ["an edge that is a text", "ICP_From_2", 2, "twenty"],
    ["an edge that is gone", "ICP_From_2", 2, null],
    ["edges out of order", "ICP_From_2", 2, 60],
    ["a cut-off that is a text", "ICP_IdealFrom", 0, "high"],
  ])("%s make every fit an error, with a sentence that says what to do", async (_, name, row, value) => {
    const book = await writeCard({rows: SIX, results: sixResults()});
    expect(sheetRow(book, 4)[0]).toContain("Change the blue cells");
    book.type(name, row, value);
    expect(book.column("ICP Fit").map(shown)).toEqual(Array(6).fill("#N/A"));
    expect(book.column("ICP Segment").map(shown)).toEqual(Array(6).fill("#N/A"));
    expect(sheetRow(book, 4)[0]).toContain("Until then fit reads #N/A");
  });

  test("points that are deleted are 0, and a half is a half", async () => {
    const book = await writeCard({rows: SIX, results: oneBlock([bin({kind: "texts", values: ["IT"]}, 12), bin({kind: "other"}, 4)])});
    book.type("ICP_Points_1", 0, null);
    book.type("ICP_Points_1", 1, 2.5);
    expect(book.column("ICP Fit")).toEqual([50, 50, ...[2.5, 0, 2.5, 2.5].map((sum) => expect.closeTo(100 / (1 + 2 ** (-sum / 10)), 9))]);
  });

  test("a cut-off that is deleted cuts nobody off", async () => {
    const book = await writeCard({rows: SIX, results: sixResults()});
    book.type("ICP_IdealFrom", 0, null);
    book.type("ICP_AvoidBelow", 0, null);
    expect(book.column("ICP Segment")).toEqual(Array(6).fill("Neutral"));
  });

  test("a never-rule makes Avoid and leaves the fit; a must-have keeps others from Ideal, but no blank", async () => {
    const book = await writeCard({rows: SIX, results: sixResults()});
    const fits = book.column("ICP Fit");
    book.type("ICP_Scorecard", 1, "Never: they do not pay", 10);
    expect(book.column("ICP Segment")).toEqual(["Avoid", "Avoid", "Ideal", "Ideal", "Neutral", "Avoid"]);
    book.type("ICP_Scorecard", 1, "must have", 10);
    expect(book.column("ICP Segment")).toEqual(["Ideal", "Ideal", "Neutral", "Ideal", "Neutral", "Avoid"]);
    expect(book.column("ICP Fit")).toEqual(fits);
    book.type("ICP_Scorecard", 1, "sometimes", 10);
    expect(book.column("ICP Segment").map(shown)).toEqual(Array(6).fill("#N/A"));
  });

  test("rules on lines of the card stand beside them", async () => {
    const hardRules: HardRule[] = [
      {kind: "never", attribute: "industry", bins: [{kind: "texts", values: ["IT"]}], reason: "no budget"},
      {kind: "mustHave", attribute: "Employees", bins: [{kind: "range", from: 20, to: 50}], reason: ""},
    ];
    const book = await writeCard({rows: SIX, results: sixResults({hardRules})});
    expect(tableOf(book).map((row) => row[10])).toEqual(["Rule", "never: no budget", null, null, null, null, "must have", null, null, null]);
    expect(book.column("ICP Segment").slice(0, 2)).toEqual(["Avoid", "Avoid"]);
  });

  test("rules that are told as conditions stand in a section of their own, and can be switched off and turned around", async () => {
    const hardRules: HardRule[] = [
      {kind: "never", attribute: "Employees", conditions: [{kind: "range", from: 49.5, unit: "number"}], reason: "too large"},
      {kind: "mustHave", attribute: "Tools", conditions: [{kind: "contains", value: "crm"}, {kind: "blank"}], reason: ""},
      {kind: "never", attribute: "Somewhere else", conditions: [{kind: "blank"}], reason: ""},
    ];
    const book = await writeCard({rows: SIX, results: sixResults({hardRules})});
    expect([book.values("ICP_RuleFrom_1"), book.values("ICP_RuleValue_2")]).toEqual([[[49.5]], [[";crm;"], [null]]]);
    expect(book.column("ICP Segment")).toEqual(["Ideal", "Neutral", "Neutral", "Avoid", "Avoid", "Avoid"]);
    const {sheet, area} = book.area("ICP_RuleCode_1");
    sheet.setValue(area.row, 10, null);
    expect(book.column("ICP Segment")).toEqual(["Ideal", "Neutral", "Neutral", "Ideal", "Neutral", "Avoid"]);
    sheet.setValue(area.row, 10, "must have");
    expect(book.column("ICP Segment")).toEqual(["Neutral", "Neutral", "Neutral", "Ideal", "Neutral", "Avoid"]);
  });
});

describe("with the words of another language", () => {
  test("rules are typed in it, or in English", async () => {
    const book = await writeCard({rows: SIX, results: sixResults(), choices: {language: "vi"}});
    book.type("ICP_Scorecard", 1, "không bao giờ", 10);
    book.type("ICP_Scorecard", 2, "never", 10);
    expect(book.column("ICP Phân khúc").slice(0, 3)).toEqual(["Nên tránh", "Nên tránh", "Nên tránh"]);
  });
});

describe("planWorkbook(…) with a scorecard", () => {
  const source = sourceOf(SIX);

  test("adds a sheet, two columns and names", () => {
    const plan = planCard({rows: SIX, results: sixResults()}, source);
    expect(plan.columns.map(({key, heading}) => [key, heading])).toEqual([
      ["tier", "ICP Tier"],
      ["best", "ICP Best"],
      ["fit", "ICP Fit"],
      ["segment", "ICP Segment"],
    ]);
    expect(plan.sheets.map(({anchor}) => anchor)).toEqual(["ICP_Summary", "ICP_Shortlist", "ICP_ScorecardSheet"]);
    expect(plan.columns[2]?.numberFormat).toBe("0");
  });

  test("reads clean values from columns of ours where cells differ, and says so", () => {
    const industry = cardColumnOf("Industry", 3, textValues(["IT", "IT", "Media", null, null, null]), ["IT", " IT", "Media", null, null, null]);
    const results = oneBlock([bin({kind: "texts", values: ["IT"]}, 5)], {columns: [industry]});
    const plan = planCard({rows: SIX, results}, sourceOf(SIX, asTable));
    expect(plan.columns[4]).toMatchObject({
      key: "fitValue1",
      heading: "ICP Industry (clean)",
      content: {values: ["IT", "IT", "Media", null, null, null]},
    });
    const [fit] = plan.columns.filter(({key}) => key === "fit");
    expect(fit?.content.kind === "formula" && fit.content.r1c1).toContain("ISTEXT([@[ICP Industry (clean)]])");
    expect(JSON.stringify(plan.sheets[2])).toContain("formulas read those from the column “ICP Industry (clean)”");
  });

  test("writes values where the user chose values", async () => {
    const book = await writeCard({rows: SIX, results: sixResults(), choices: {output: "values"}});
    expect(book.column("ICP Fit")).toEqual([...sixResults().fits]);
    expect(book.column("ICP Segment")).toEqual(["Ideal", "Ideal", "Ideal", "Ideal", "Neutral", "Avoid"]);
    const [, , sheet] = book.plan.sheets;
    expect(JSON.stringify(sheet?.regions)).not.toContain('"formula"');
    expect(book.plan.names.map(({name}) => name)).toEqual(["ICP_Tiers", "ICP_Floors", "ICP_Scorecard", "ICP_IdealFrom", "ICP_AvoidBelow"]);
    expect(sheetRow(book, 4)[0]).toContain("These are values.");
  });

  test("writes nothing for a card with nothing on it", () => {
    const plan = planCard({rows: SIX, results: sixResults({card: cardOf([])})}, source);
    expect(plan.columns.map(({key}) => key)).toEqual(["tier", "best"]);
    expect(plan.sheets.map(({anchor}) => anchor)).toEqual(["ICP_Summary", "ICP_Shortlist"]);
  });

  test("carries the slot in sheets, columns and names", async () => {
    const book = await writeCard({rows: SIX, results: sixResults(), slot: 2});
    expect(book.column("ICP Fit 2")).toEqual([...sixResults().fits].map((fit) => expect.closeTo(fit, 9)));
    expect(book.area("ICP_Points_1_2").sheet.title).toBe("ICP Scorecard 2");
  });

  test("keeps a card of a thousand bins in one table, with its headings in sight", async () => {
    const blocks = Array.from({length: 10}, (_, b) =>
      block(
        "Industry",
        3,
        Array.from({length: 99}, (__, i) => bin({kind: "texts", values: [`Industry ${b} ${i}`]}, i % 40)),
      ),
    );
    const plan = planCard({rows: SIX, results: sixResults({card: cardOf(blocks)})}, source);
    const [, , sheet] = plan.sheets;
    expect(sheet?.frozenRows).toBe(7);
    expect(plan.names.find(({name}) => name === "ICP_Scorecard")?.target.area).toEqual({row: 6, column: 0, rows: 1006, columns: 13});
    // Looks go by block, not by line: each is a request to the host.
    expect(sheet?.styles.length).toBeLessThan(200);
  });
});

test("fit and segment stand on the data sheet where several rows are one customer", async () => {
  const rows: Cell[][] = [
    ["Company", "Seats", "ARR", "Industry"],
    ...["Alder", "Birch", "Cedar", "Alder", "Birch", "Cedar", "Alder", "Elm"].map((name, i): Cell[] => [
      name,
      30 - i,
      100,
      name === "Alder" ? "IT" : "Media",
    ]),
  ];
  const industry = cardColumnOf("Industry", 3, textValues(["IT", "Media", "Media", "Media"]), []);
  const card = cardOf([block("Industry", 3, [bin({kind: "texts", values: ["IT"]}, 10), bin({kind: "other"}, -10)])]);
  const results = sixResults({card, columns: [industry]});
  const book = await writeCard({rows, results});
  const {sheet} = book.area("ICP_Data");
  expect(book.plan.columns).toEqual([]);
  expect(book.column("ICP Industry (clean)", sheet, 4)).toEqual(["IT", "Media", "Media", "Media"]);
  expect(book.column("ICP Fit", sheet, 4)).toEqual([200, 100, 100, 100].map((third) => expect.closeTo(third / 3, 9)));
  expect(book.column("ICP Segment", sheet, 4)).toEqual(["Ideal", "Avoid", "Avoid", "Avoid"]);
  book.type("ICP_Points_1", 1, 0);
  expect(book.column("ICP Fit", sheet, 4).slice(1)).toEqual([50, 50, 50]);
});
