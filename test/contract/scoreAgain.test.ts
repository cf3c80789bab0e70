import {expect, test} from "vitest";
import type {CellValue, WorkbookModel} from "../../src/embedded/workbook/model";
import {setObjective} from "../../src/workflow/bestActions";
import type {Session} from "../../src/workflow/session";
import {problemsShown} from "./pane";
import {columnOf, scored} from "./scored";

const seen = (workbook: WorkbookModel) => ({fit: columnOf(workbook, "fit"), segment: columnOf(workbook, "segment")});
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
