import {expect, test} from "vitest";
import {ExcelHost} from "../../../../src/embedded/objects/excelHost";
import type {EventEntry} from "../../../../src/embedded/objects/subscriptions";
import {createWorkbook} from "../../../../src/embedded/workbook/workbook";

/** A host over a new workbook, and the events it has told so far as type, target and arguments. */
function listening(types: readonly number[]) {
  const workbook = createWorkbook();
  const host = new ExcelHost(workbook);
  for (const type of types) host.session.subscriptions.add(type, "Workbook");
  const told: [number, Record<string, unknown>][] = [];
  host.onEvents((entries: readonly EventEntry[]) =>
    told.push(
      ...entries.filter(([, , target]) => target !== "").map(([, type, , json]) => [type, JSON.parse(json)] as [number, Record<string, unknown>]),
    ),
  );
  return {workbook, host, told};
}

const CHANGED = 10;
const ACTIVATED = 11;
const DEACTIVATED = 12;
const ADDED = 13;
const DELETED = 15;
const TABLE_ADDED = 102;

test("events nobody asked for are not told", async () => {
  const {workbook, told} = listening([ADDED]);
  workbook.activeSheet.setValue(0, 0, 1);
  workbook.addSheet("Two");
  await expect.poll(() => told.length).toBe(1);
  expect(told[0]?.[0]).toBe(ADDED);
});

test("sheets coming, going and being looked at are told with their ids", async () => {
  const {workbook, told} = listening([ACTIVATED, DEACTIVATED, ADDED, DELETED]);
  const first = workbook.activeSheet;
  const second = workbook.addSheet("Two");
  workbook.activate(second);
  workbook.activate(first);
  workbook.deleteSheet(second);
  const ids = (type: number) => told.filter(([each]) => each === type).map(([, args]) => args["worksheetId"]);
  await expect.poll(() => ids(DELETED)).toEqual([second.id]);
  expect([ids(ADDED), ids(ACTIVATED), ids(DEACTIVATED)]).toEqual([[second.id], [second.id, first.id], [first.id, second.id]]);
});

test("a table that is made is told", async () => {
  const {workbook, told} = listening([TABLE_ADDED]);
  workbook.activeSheet.setValues(0, 0, [["a"], [1]]);
  const table = workbook.addTable(workbook.activeSheet, {row: 0, column: 0, rows: 2, columns: 1}, true);
  await expect.poll(() => told.map(([, args]) => args["tableId"])).toEqual([table.id]);
});

test("no event is told while the add-in has them switched off", async () => {
  const {workbook, host, told} = listening([CHANGED]);
  host.session.eventsEnabled = false;
  workbook.activeSheet.setValue(0, 0, 1);
  host.session.eventsEnabled = true;
  workbook.activeSheet.setValue(1, 1, 1);
  await expect.poll(() => told.map(([, args]) => args["address"])).toEqual(["B2"]);
});

test("close() ends events", async () => {
  const {workbook, host, told} = listening([CHANGED]);
  host.close();
  workbook.activeSheet.setValue(0, 0, 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toEqual([]);
});
