import {describe, expect, test} from "vitest";
import {RIBBON_VERBS} from "../../src/commands/verbs";
import type {WorkbookModel} from "../../src/embedded/workbook/model";
import {at} from "../../src/host/excel/areas";
import type {Workbook} from "../../src/host/workbook";
import {named, problemsShown, sessionIn} from "./pane";
import {columnOf, listOf, scored} from "./scored";

const titles = ({sheets}: WorkbookModel): readonly string[] => sheets.map(({title}) => title);

/** The table of the prospects under another name. */
function renameTable(workbook: WorkbookModel): void {
  const table = workbook.tables.find(({sheet}) => sheet.title === "Prospects");
  if (table === undefined) throw new Error("the prospects are no table");
  workbook.renameTable(table, "Leads");
}

/** The prospects as a plain range. */
function dropTable(workbook: WorkbookModel): void {
  const table = workbook.tables.find(({sheet}) => sheet.title === "Prospects");
  if (table === undefined) throw new Error("the prospects are no table");
  workbook.deleteTable(table, false);
}

describe.each([
  {what: "whose table was renamed", change: renameTable},
  {what: "whose table was made a plain range", change: dropTable},
])("a scored list of prospects $what while the pane was closed", ({change}) => {
  test("is known again: its scores are brought up to date in place, and what people wrote beside the targets stays", async () => {
    const {workbook, session: first, port} = await scored();
    const [before, targets] = [titles(workbook), named(workbook, "ICP_TargetList_2")];
    const [, , name] = targets.sheet.values({...targets.area, columns: 2}).map(([, prospect]) => prospect);
    targets.sheet.setValue(targets.area.row + 2, 5, "Ann");
    await first.close();
    change(workbook);
    const session = sessionIn(port);
    await session.start();
    expect(session.store.get().source?.sheet).toBe("Customers");
    await session.scoring.open(listOf(session, "Prospects"));
    expect(session.store.get().scoring).toMatchObject({slot: 2, receipt: {slot: 2}});
    await session.scoring.write();
    expect(problemsShown(session.store.get())).toEqual([]);
    expect(titles(workbook)).toEqual(before);
    const now = named(workbook, "ICP_TargetList_2");
    expect(now.sheet.values(now.area).find(([, prospect]) => prospect === name)?.[5]).toBe("Ann");
    const scores = session.store.get().saved.profiles.filter((profile) => profile.scored !== undefined);
    expect(scores).toHaveLength(1);
    expect(scores[0]?.table).toBe(listOf(session, "Prospects").table);
  });

  test("follows its scorecard when the profile is written anew, and the ribbon finds its scores", async () => {
    const {workbook, session: first, port} = await scored();
    await first.close();
    change(workbook);
    const session = sessionIn(port);
    await session.start();
    await session.convert();
    expect(columnOf(workbook, "fit").areFormulas).toBe(false);
    session.store.set({...session.store.get(), elsewhere: listOf(session, "Prospects")});
    await RIBBON_VERBS.removeResults(session);
    expect(session.store.get().scoring?.removal.kind).toBe("done");
    expect(titles(workbook)).not.toContain("ICP Targets");
    expect(titles(workbook)).toContain("ICP Profile");
  });
});

test("a pane that is opened over the targets begins with the customers whose profile they were scored with, and offers the prospects", async () => {
  const {workbook, session: first, port} = await scored();
  await first.close();
  workbook.activate(named(workbook, "ICP_TargetList_2").sheet);
  const session = sessionIn(port);
  await session.start();
  expect(problemsShown(session.store.get())).toEqual([]);
  expect(session.store.get()).toMatchObject({source: {sheet: "Customers"}, elsewhere: {sheet: "Prospects"}, slot: 1});
});

/** The port with one of its calls held until `go` is called. */
function held(port: Workbook, call: "apply" | "sources") {
  let [go, asked] = [() => {}, () => {}];
  const gate = new Promise<void>((resolve) => (go = resolve));
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  let isOn = false;
  const slow: Workbook = {
    ...port,
    apply: async (...given) => (isOn && call === "apply" && (await pause()), port.apply(...given)),
    sources: async () => (isOn && call === "sources" && (await pause()), port.sources()),
  };
  const pause = () => {
    isOn = false;
    asked();
    return gate;
  };
  return {slow, go, isAsked, hold: () => (isOn = true)};
}

test.each(["apply", "sources"] as const)(
  "a list that is closed while it is written (at %s) says nothing on the page of the next one",
  async (call) => {
    const {workbook, session: first, port} = await scored();
    const other = workbook.addSheet("Others");
    other.setValues(0, 0, at(workbook.sheets, 1).values({row: 0, column: 0, rows: 12, columns: 20}));
    await first.close();
    workbook.activate(at(workbook.sheets, 0));
    const {slow, go, isAsked, hold} = held(port, call);
    const session = sessionIn(slow);
    await session.start();
    await session.scoring.open(listOf(session, "Prospects"));
    hold();
    const writing = session.scoring.write();
    await isAsked;
    session.scoring.close();
    await session.scoring.open(listOf(session, "Others"));
    go();
    await writing;
    expect(session.store.get().scoring).toMatchObject({
      source: {sheet: "Others"},
      slot: 3,
      writing: {kind: "empty"},
      scores: {value: {prospects: 11}},
    });
    expect(session.store.get().scoring?.receipt).toBeUndefined();
    expect(titles(workbook)).not.toContain("ICP Targets 2");
  },
);
