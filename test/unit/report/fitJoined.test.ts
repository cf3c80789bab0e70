import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import type {Choices} from "../../../src/domain/settings";
import type {CellValue, WorkbookModel} from "../../../src/embedded/workbook/model";
import {choose} from "../../../src/workflow/actions";
import {hasTables, tablePath, tablesNote} from "../headless/sharedTables";
import {atTheEnd, cells, placeOf} from "./joined";

/** Cells of a name, and how to type into them. */
function named(book: WorkbookModel, name: string) {
  const known = book.name(name);
  const found = known && book.nameArea(known);
  if (!found) throw new Error(`no name: ${name}`);
  const {sheet, area} = found;
  return {
    values: sheet.values(area),
    type: (row: number, column: number, value: CellValue) => sheet.setValue(area.row + row, area.column + column, value),
  };
}

/** Types as a person does: points with a fraction, an edge where a range has one, a rule, and a cut-off. */
function edit(book: WorkbookModel): void {
  const card = named(book, "ICP_Scorecard");
  const [, ...lines] = card.values;
  const points = lines.findIndex((line) => typeof line[6] === "number" && line[6] !== 0);
  card.type(1 + points, 6, Number(lines[points]?.[6]) + 7.5);
  const edge = lines.findIndex((line, i) => typeof line[3] === "number" && typeof lines[i - 1]?.[6] === "number" && lines[i - 1]?.[0] === line[0]);
  if (edge >= 0) card.type(1 + edge, 3, Number(lines[edge]?.[3]) + 0.5);
  card.type(1, 10, "never: not for us");
  named(book, "ICP_IdealFrom").type(0, 0, 58.5);
}

async function walk(file: string, change: Partial<Choices> = {}) {
  const {book, session, close} = await atTheEnd(file, change);
  try {
    const state = () => session.store.get();
    await session.write();
    const {preview, tiers} = state();
    if (preview.kind !== "ready" || tiers.kind !== "ready") throw new Error(`not written: ${JSON.stringify([preview.kind, tiers.kind])}`);
    const customers = tiers.value.customers;
    const seen = () => ["ICP Fit", "ICP Segment"].map((heading) => cells(book, heading, customers));
    const learnt = seen();
    // A formula that somebody typed over is a formula again with the next write: "Repair formulas".
    const place = placeOf(book, "ICP Fit");
    place.sheet.setValue(place.row + 1, place.column, 99);
    await session.write();
    expect(seen()).toEqual(learnt);
    edit(book);
    const edited = seen();
    await session.change((before) => choose(before, {output: "values"}));
    await session.write();
    expect(state().writing.kind).toBe("ready");
    const byEngine = seen();
    // Back to what was learnt: the engine's own answer to what the formulas said first.
    await session.change((before) => choose(before, {cardEdits: undefined, hardRules: undefined, cutoffs: change.cutoffs}));
    await session.write();
    return {learnt, edited, byEngine, byEngineLearnt: seen()};
  } finally {
    await session.close();
    close();
  }
}

const close = (fits: readonly CellValue[] = []) => fits.map((fit) => expect.closeTo(Number(fit), 9));

async function expectSame(file: string, change: Partial<Choices> = {}) {
  const {learnt, edited, byEngine, byEngineLearnt} = await walk(file, change);
  expect(new Set(learnt[0]).size).toBeGreaterThan(1);
  expect(learnt[0]).toEqual(close(byEngineLearnt[0]));
  expect(learnt[1]).toEqual(byEngineLearnt[1]);
  expect(edited[0]).not.toEqual(learnt[0]);
  expect(edited[0]).toEqual(close(byEngine[0]));
  expect(edited[1]).toEqual(byEngine[1]);
}

test("fit and segment in cells are the engine's on every row of the sample, also after points, an edge, a rule and a cut-off are typed", async () => {
  await expectSame(fileURLToPath(new URL("../../../assets/samples/customers.csv", import.meta.url)));
}, 180_000);

describe.runIf(hasTables)("fit and segment in cells are the engine's on every row of real tables, learnt and edited", () => {
  test.each<[string, Partial<Choices>]>([
    ["maven_customers.csv", {amountHeading: "won_revenue", metricHeading: "won_revenue", objective: {kind: "revenue"}}],
    ["wholesale_customers.csv", {amountHeading: "total_spend", metricHeading: "total_spend", objective: {kind: "revenue"}}],
    ["northwind_customers.csv", {objective: {kind: "revenue"}}],
  ])("%s", async (file, choices) => expectSame(tablePath(file), choices), 180_000);
});

test.skipIf(hasTables)(`fit and segment in cells are the engine's on real tables${tablesNote}`, () => undefined);
