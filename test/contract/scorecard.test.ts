import {describe, expect, test} from "vitest";
import type {Receipt} from "../../src/domain/receipt";
import {startExcel} from "../../src/embedded/excelInNode";
import {createWorkbook} from "../../src/embedded/workbook/workbook";
import {excelWorkbook} from "../../src/host/excel/excelWorkbook";
import type {ScorecardResults} from "../../src/report/scorecard/results";
import {bin, block, cardColumnOf, cardOf, SIX, sixResults, textValues} from "../unit/report/cardExample";
import {planCard} from "../unit/report/cardWritten";

/** A workbook with the six customers, and the adapter over it. */
async function opened(table: string | undefined) {
  const workbook = createWorkbook();
  const customers = workbook.activeSheet;
  customers.setValues(0, 0, SIX);
  if (table !== undefined) workbook.addTable(customers, {row: 0, column: 0, rows: SIX.length, columns: SIX[0]?.length ?? 0}, true, table);
  const {Excel, host} = await startExcel(workbook);
  const port = excelWorkbook(Excel);
  /** The source as it was read: an update knows where the user's own columns end. */
  const first = await port.activeSource();
  if (!first.ok) throw new Error(first.problem.code);
  const plan = (results: ScorecardResults) => planCard({rows: SIX, results}, first.value);
  const apply = async (results: ScorecardResults): Promise<Receipt> => {
    const outcome = await port.apply(await planNow(results), 1);
    if (!outcome.ok) throw new Error(`not applied: ${JSON.stringify(outcome.problem)}`);
    return outcome.value;
  };
  const planNow = async (results: ScorecardResults) => {
    const now = await port.activeSource();
    if (!now.ok) throw new Error(now.problem.code);
    return {...plan(results), source: now.value};
  };
  const values = (name: string) => {
    const known = workbook.name(name);
    const found = known && workbook.nameArea(known);
    return found?.sheet.values(found.area);
  };
  return {workbook, customers, host, port, plan, apply, values};
}

/** A card of one attribute whose cells must be cleaned. */
const smaller = (): ScorecardResults =>
  sixResults({
    card: cardOf([block("Industry", 3, [bin({kind: "texts", values: ["IT"]}, 5), bin({kind: "other"}, -5)])]),
    columns: [cardColumnOf("Industry", 3, textValues(["IT", "IT", null, null, null, null]), ["$", "$"])],
  });

describe.each([
  ["a table", "Customers"],
  ["a range", undefined],
])("with a scorecard and customers in %s", (_, table) => {
  test("remove(receipt) leaves the workbook as it was before apply(plan)", async () => {
    const {workbook, port, apply} = await opened(table);
    const before = workbook.snapshot();
    const receipt = await apply(sixResults());
    expect(workbook.snapshot()).not.toEqual(before);
    expect(await port.remove(receipt)).toEqual({ok: true, value: undefined});
    expect(workbook.snapshot()).toEqual(before);
  });

  test("an update with another card takes away the names and columns that it no longer has, and keeps the others pointed", async () => {
    const {workbook, port, apply, values, customers} = await opened(table);
    const before = workbook.snapshot();
    await apply(smaller());
    expect(workbook.name("ICP_Column_fitValue1")).toBeDefined();
    await apply(sixResults());
    expect(workbook.name("ICP_Column_fitValue1")).toBeUndefined();
    expect(values("ICP_Points_3")).toEqual([[5], [-2]]);
    expect(values("ICP_Scorecard")).toHaveLength(15);
    const receipt = await apply(smaller());
    expect([workbook.name("ICP_Points_2"), workbook.name("ICP_From_3")]).toEqual([undefined, undefined]);
    expect(values("ICP_Scorecard")).toHaveLength(8);
    const used = customers.usedArea();
    const headings = customers.values({row: 0, column: 0, rows: 1, columns: (used?.column ?? 0) + (used?.columns ?? 0)})[0] ?? [];
    const fit = customers.values({row: 1, column: headings.indexOf("ICP Fit"), rows: 6, columns: 1}).map(([value]) => value);
    expect(fit.slice(0, 3)).toEqual([expect.closeTo(100 / (1 + 2 ** -0.5), 9), expect.closeTo(100 / (1 + 2 ** -0.5), 9), 50]);
    expect(await port.remove(receipt)).toEqual({ok: true, value: undefined});
    expect(workbook.snapshot()).toEqual(before);
  });

  test("an update with another layout calculates where texts stood before", async () => {
    const {apply, values} = await opened(table);
    const many = Array.from({length: 24}, (_, i) => bin({kind: "texts", values: [`Value ${i}`]}, 3));
    await apply(sixResults({card: cardOf([block("Industry", 3, [...many, bin({kind: "other"}, -5)])])}));
    // Its two-way table repeats points by formulas, in the columns of counts of the first card.
    const sides = [
      {attribute: "Industry", column: 3, rules: [{kind: "texts", values: ["IT", "Media", "Mining"]}, {kind: "other"}]},
      {attribute: "Industry", column: 3, rules: [{kind: "texts", values: ["IT"]}, {kind: "other"}]},
    ] as const;
    const cells = [0, 1].flatMap((i) => [0, 1].map((j) => ({...bin({kind: "other"}, 2), at: [i, j] as const})));
    await apply(sixResults({card: {...sixResults().card, pairs: [{sides, cells}]}}));
    expect(values("ICP_PairPoints_1")).toEqual(Array.from({length: 4}, () => [2, 2]));
    expect(values("ICP_ScorecardOK")).toEqual([[true]]);
  });

  test("edits(receipt) says when people have typed points, and readNames(names) reads them with their rules", async () => {
    const {workbook, port, apply} = await opened(table);
    const receipt = await apply(sixResults());
    expect(await port.edits(receipt)).toEqual({ok: true, value: []});
    const name = workbook.name("ICP_Scorecard");
    const card = name && workbook.nameArea(name);
    if (!card) throw new Error("no card");
    card.sheet.setValue(card.area.row + 1, 6, 25);
    card.sheet.setValue(card.area.row + 1, 10, "must have: we know them");
    const edits = await port.edits(receipt);
    expect(edits.ok && edits.value.length).toBeGreaterThan(0);
    const read = await port.readNames(["ICP_Scorecard"]);
    expect(read.ok && read.value.get("ICP_Scorecard")?.[1]?.slice(0, 11)).toEqual([
      "Industry",
      "Firmographic",
      "IT",
      "",
      "",
      "IT",
      25,
      "3 of 20",
      "7 of 60",
      expect.closeTo(9 / 7, 9),
      "must have: we know them",
    ]);
  });

  test("apply(plan) leaves the workbook as it was, whichever sync fails", async () => {
    const {workbook, host, port, plan} = await opened(table);
    const before = workbook.snapshot();
    const planned = plan(sixResults());
    let failures = 0;
    for (let sync = 1; ; sync++) {
      host.faults.next({sync, when: "after", code: "GeneralException"});
      const outcome = await port.apply(planned, 1);
      if (outcome.ok) break;
      failures++;
      expect([sync, workbook.snapshot()]).toEqual([sync, before]);
    }
    expect(failures).toBeGreaterThan(4);
  });
});
