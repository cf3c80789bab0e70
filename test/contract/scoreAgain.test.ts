import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {sampleWorkbook} from "../../src/embedded/desk/sample";
import type {CellValue, WorkbookModel} from "../../src/embedded/workbook/model";
import {setObjective} from "../../src/workflow/bestActions";
import type {Session} from "../../src/workflow/session";
import {goToWriting, named, openPane, problemsShown} from "./pane";

const sampleFile = (name: string) => readFileSync(new URL(`../../assets/samples/${name}.csv`, import.meta.url), "utf8");

/** The sample with some prospects, both written. */
async function scored() {
  const prospects = sampleFile("prospects").split("\n").slice(0, 31).join("\n");
  const workbook = sampleWorkbook(sampleFile("customers"), `${prospects}\n`);
  const {session} = await openPane(workbook);
  await session.start();
  for (let step = 2; step <= 5; step++) await session.next();
  await goToWriting(session);
  await session.write();
  const source = session.store.get().sources.find(({sheet}) => sheet === "Prospects");
  if (source === undefined) throw new Error("no prospects");
  await session.scoring.open(source);
  await session.scoring.write();
  session.scoring.close();
  return {workbook, session};
}

/** A column of ours beside the prospects: values, and whether they are formulas. */
function column(workbook: WorkbookModel, key: string): {readonly values: readonly CellValue[]; readonly areFormulas: boolean} {
  const {sheet, area} = named(workbook, `ICP_Column_${key}_2`);
  workbook.calculate();
  const rows = {...area, row: area.row + 1, rows: area.rows - 1};
  return {values: sheet.values(rows).map(([cell]) => cell ?? null), areFormulas: sheet.formulaAreas(rows).length > 0};
}

const seen = (workbook: WorkbookModel) => ({fit: column(workbook, "fit"), segment: column(workbook, "segment")});
const rounded = (cells: readonly CellValue[]) => cells.map((cell) => (typeof cell === "number" ? Number(cell.toFixed(9)) : cell));

/** The pane is back at its steps, and says nothing of a problem. */
function expectDone(session: Session): void {
  const {scoring, writing} = session.store.get();
  expect([scoring, writing.kind, problemsShown(session.store.get())]).toEqual([undefined, "ready", []]);
}

test("lists of prospects follow the scorecard: as values, as formulas again, and with another objective's card", async () => {
  const {workbook, session} = await scored();
  const first = seen(workbook);
  expect(first.fit.areFormulas).toBe(true);

  await session.convert();
  expectDone(session);
  const values = seen(workbook);
  expect([values.fit.areFormulas, values.segment.areFormulas]).toEqual([false, false]);
  expect(rounded(values.fit.values)).toEqual(rounded(first.fit.values));
  expect(values.segment.values).toEqual(first.segment.values);

  await session.repair();
  expectDone(session);
  expect(seen(workbook)).toEqual(first);

  await session.change((state) => setObjective(state, {kind: "profit"}));
  await session.write();
  expectDone(session);
  const other = seen(workbook);
  expect(other.fit.areFormulas).toBe(true);
  expect(other.fit.values.every((fit) => typeof fit === "number")).toBe(true);
  expect(other.fit.values).not.toEqual(first.fit.values);
  await session.convert();
  const again = seen(workbook);
  expect(rounded(again.fit.values)).toEqual(rounded(other.fit.values));
  expect(again.segment.values).toEqual(other.segment.values);
});
