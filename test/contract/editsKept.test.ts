import {describe, expect, test} from "vitest";
import type {OutputForm} from "../../src/domain/settings";
import {startExcel} from "../../src/embedded/excelInNode";
import type {CellValue, SheetModel, WorkbookModel} from "../../src/embedded/workbook/model";
import {at} from "../../src/host/excel/areas";
import {excelWorkbook} from "../../src/host/excel/excelWorkbook";
import {setOutput} from "../../src/workflow/actions";
import {pinIn} from "../../src/workflow/bestActions";
import type {Session} from "../../src/workflow/session";
import {latest} from "../../src/workflow/stage";
import {atLastStep, workbookWithProfile} from "./allResults";
import {named, problemsShown, summaryTiers} from "./pane";

interface Written {
  readonly workbook: WorkbookModel;
  readonly list: SheetModel;
  readonly session: Session;
}

async function written(kind: "table" | "range", output: OutputForm = "formulas"): Promise<Written> {
  const workbook = workbookWithProfile();
  const [table] = workbook.tables;
  if (kind === "range" && table !== undefined) workbook.deleteTable(table, false);
  const {Excel} = await startExcel(workbook);
  const session = await atLastStep(excelWorkbook(Excel));
  await session.change((state) => setOutput(state, output));
  await session.write();
  expect(problemsShown(session.store.get())).toEqual([]);
  return {workbook, list: at(workbook.sheets, 0), session};
}

/** Events are told after the answer of the batch that caused them. */
const told = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A column of ours beside the customers, from its heading on. */
function column(workbook: WorkbookModel, key: string): readonly CellValue[] {
  const {sheet, area} = named(workbook, `ICP_Column_${key}`);
  return sheet.values(area).map(([cell]) => cell ?? null);
}

/** Cells of the scorecard's table; points stand in the column of that heading. */
const card = (workbook: WorkbookModel) => named(workbook, "ICP_Scorecard");
const POINTS = 6;
const FROM = 3;
const RULE = 10;
const points = (workbook: WorkbookModel, line: number): CellValue => {
  const {sheet, area} = card(workbook);
  return sheet.value(area.row + line, area.column + POINTS);
};

/** Two more customers at the end of the list, in the table where there is one. */
function append({workbook, list}: Written): void {
  list.setValues(37, 0, [
    ["Newcomer One", "Logistics", "UK", "CEO", 24, 9500, 12],
    ["Newcomer Two", "Retail", "Spain", "Buyer", 22, 5100, 30],
  ]);
  const [table] = workbook.tables;
  if (table) workbook.resizeTable(table, {...table.area, rows: 39});
}

describe.each(["table", "range"] as const)("Refresh, customers in a %s", (kind) => {
  test.each<OutputForm>(["formulas", "values"])("keeps every edit when customers came: %s", async (output) => {
    const pane = await written(kind, output);
    const {workbook, list, session} = pane;
    // Points and a cut-off on the scorecard, and another name for its sheet.
    const {sheet: scorecard, area} = card(workbook);
    const learnt = points(workbook, 1);
    scorecard.setValue(area.row + 1, area.column + POINTS, 31);
    const cut = named(workbook, "ICP_IdealFrom");
    cut.sheet.setValue(cut.area.row, cut.area.column, 71.5);
    workbook.renameSheet(scorecard, "Our points");
    // Another name for a tier, on the summary, whose first cell gets a colour and a note beside it.
    const tiers = named(workbook, "ICP_Tiers");
    const [, ...otherTiers] = summaryTiers(workbook).map(({name}) => name);
    tiers.sheet.setValue(tiers.area.row, tiers.area.column, "Key accounts");
    tiers.sheet.setLook({row: 0, column: 0, rows: 1, columns: 1}, {fill: "#FFEECC"});
    tiers.sheet.setValue(60, 20, "ask Ann");
    // Formats of our column beside the customers, and of one of the customers' own cells.
    const fit = named(workbook, "ICP_Column_fit");
    fit.sheet.setLook({...fit.area, row: fit.area.row + 1, rows: fit.area.rows - 1}, {numberFormat: "0.00", bold: true});
    list.setLook({row: 2, column: 0, rows: 1, columns: 1}, {italic: true});
    // One of the smaller payers of the tier is pinned.
    await session.change((state) => pinIn(state, {customer: "Firm 32", reason: "a reference"}));
    append(pane);
    await told();
    await session.update();

    expect(problemsShown(session.store.get())).toEqual([]);
    expect(session.store.get().writing.kind).toBe("ready");
    expect(points(workbook, 1)).toBe(31);
    expect(learnt).not.toBe(31);
    expect(card(workbook).sheet.title).toBe("Our points");
    expect(named(workbook, "ICP_IdealFrom").sheet.values(named(workbook, "ICP_IdealFrom").area)).toEqual([[71.5]]);
    expect(latest(session.store.get().proof)?.segments.cutoffs).toMatchObject({idealFrom: 71.5, choice: {kind: "given"}});
    expect(summaryTiers(workbook).map(({name}) => name)).toEqual(["Key accounts", ...otherTiers]);
    expect(tiers.sheet.look(0, 0).fill).toBe("#FFEECC");
    expect(tiers.sheet.value(60, 20)).toBe("ask Ann");
    const now = named(workbook, "ICP_Column_fit");
    expect(now.area.rows).toBe(39);
    expect([now.sheet.look(now.area.row + 1, now.area.column).numberFormat, now.sheet.look(now.area.row + 1, now.area.column).bold]).toEqual([
      "0.00",
      true,
    ]);
    expect(list.look(2, 0).italic).toBe(true);
    const best = column(workbook, "best");
    expect(best[32]).toEqual(expect.any(Number));
    // The newcomers have their tier, their fit by the edited points, and the better one a rank.
    expect(column(workbook, "tier").slice(37)).toEqual(["Key accounts", "Key accounts"]);
    expect(column(workbook, "fit").slice(37)).toEqual([expect.any(Number), expect.any(Number)]);
    expect(best[37]).toEqual(1);

    // And once more, with nothing changed since.
    const before = [points(workbook, 1), column(workbook, "fit"), column(workbook, "segment")];
    await session.update();
    expect([points(workbook, 1), column(workbook, "fit"), column(workbook, "segment")]).toEqual(before);

    // What the cells say is what the engine says, of the newcomers too.
    const [fits, segments] = [column(workbook, "fit"), column(workbook, "segment")];
    await (output === "formulas" ? session.convert() : session.repair());
    expect(column(workbook, "fit").slice(1)).toEqual(fits.slice(1).map((each) => expect.closeTo(Number(each), 9)));
    expect(column(workbook, "segment")).toEqual(segments);
  });
});

describe("where segments begin after points were edited", () => {
  test("by capacity the cut-off is chosen anew from the edited points; one that was typed stays", async () => {
    const {workbook, session} = await written("table");
    const {sheet, area} = card(workbook);
    const cutoff = () => named(workbook, "ICP_IdealFrom").sheet.values(named(workbook, "ICP_IdealFrom").area)[0]?.[0];
    const first = cutoff();
    sheet.setValue(area.row + 1, area.column + POINTS, 40);
    await session.update();
    const second = cutoff();
    expect(second).not.toBe(first);
    expect(session.store.get().choices.cutoffs).toBeUndefined();
    const typed = named(workbook, "ICP_IdealFrom");
    typed.sheet.setValue(typed.area.row, typed.area.column, 66);
    sheet.setValue(area.row + 1, area.column + POINTS, 12);
    await session.update();
    expect(cutoff()).toBe(66);
    expect(session.store.get().choices.cutoffs).toMatchObject({kind: "given", idealFrom: 66});
    sheet.setValue(area.row + 1, area.column + POINTS, 3);
    await session.update();
    expect(cutoff()).toBe(66);
  });

  test("a rule typed on a line is one of the user's rules, and stays", async () => {
    const {workbook, session} = await written("table");
    const {sheet, area} = card(workbook);
    const text = sheet.value(area.row + 1, area.column + RULE - 5);
    sheet.setValue(area.row + 1, area.column + RULE, "never: they pay late");
    await session.update();
    expect(session.store.get().choices.hardRules).toEqual([
      expect.objectContaining({kind: "never", reason: "they pay late", bins: [{kind: "texts", values: expect.arrayContaining([text])}]}),
    ]);
    expect(sheet.value(area.row + 1, area.column + RULE)).toBe("never: they pay late");
    const names = column(workbook, "segment");
    expect(names.filter((segment) => segment === "Avoid").length).toBeGreaterThan(0);
    expect(sheet.value(area.row + 1, area.column + FROM)).toBe(null);
  });
});

describe("in a text format a formula of ours would stay a text", () => {
  test.each<{what: string; first: number; rows: number; kept: number | undefined}>([
    {what: "its column", first: 1, rows: 36, kept: undefined},
    {what: "a cell in the middle, whose neighbours keep their formats,", first: 9, rows: 1, kept: 5},
    {what: "the last cells", first: 35, rows: 2, kept: 5},
  ])("Refresh gives $what back a format of numbers", async ({first, rows, kept}) => {
    const {workbook, session} = await written("table");
    const {sheet, area} = named(workbook, "ICP_Column_fit");
    const fit = column(workbook, "fit");
    sheet.setLook({...area, row: area.row + 1, rows: area.rows - 1}, {numberFormat: "0.000"});
    sheet.setLook({...area, row: area.row + first, rows}, {numberFormat: "@"});
    await session.update();
    expect(problemsShown(session.store.get())).toEqual([]);
    expect(column(workbook, "fit")).toEqual(fit);
    for (let row = first; row < first + rows; row++) expect(sheet.look(area.row + row, area.column).numberFormat).not.toBe("@");
    if (kept !== undefined) expect(sheet.look(area.row + kept, area.column).numberFormat).toBe("0.000");
  });
});
