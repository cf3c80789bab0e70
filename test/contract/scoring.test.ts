import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {openCsv} from "../../src/embedded/file/openCsv";
import {sampleWorkbook} from "../../src/embedded/desk/sample";
import type {CellValue, WorkbookModel} from "../../src/embedded/workbook/model";
import {RIBBON_VERBS} from "../../src/commands/verbs";
import {setOutput} from "../../src/workflow/actions";
import type {Session} from "../../src/workflow/session";
import type {Source} from "../../src/domain/source";
import {latest} from "../../src/workflow/stage";
import {formulasOf, goToWriting, named, openPane, type Snapshot, withoutState} from "./pane";

const sampleFile = (name: string) => readFileSync(new URL(`../../assets/samples/${name}.csv`, import.meta.url), "utf8");
/** A part of the sample is enough for a profile, and quick. */
const PROSPECTS = sampleFile("prospects").split("\n").slice(0, 61).join("\n");

/** A pane at its last step, over the sample's customers and some lists of prospects. */
async function profiled(lists: Readonly<Record<string, string>> = {Prospects: PROSPECTS}) {
  const workbook = sampleWorkbook(sampleFile("customers"), `${PROSPECTS}\n`);
  for (const [title, csv] of Object.entries(lists)) if (title !== "Prospects") openCsv(`${csv}\n`, workbook, {title});
  const before = withoutState(workbook);
  const {session} = await openPane(workbook);
  await session.start();
  for (let step = 2; step <= 5; step++) await session.next();
  await goToWriting(session);
  return {workbook, before, session};
}

const prospectsOf = (session: Session, title = "Prospects"): Source => {
  const found = session.store.get().sources.find(({sheet}) => sheet === title);
  if (found === undefined) throw new Error(`no list: ${title}`);
  return found;
};

/** What stands beside the prospects under one of our headings. */
function column(workbook: WorkbookModel, key: string, slot = 2): CellValue[] {
  const {sheet, area} = named(workbook, `ICP_Column_${key}_${slot}`);
  workbook.calculate();
  return sheet.values({...area, row: area.row + 1, rows: area.rows - 1}).map(([cell]) => cell ?? null);
}

/** The table of target accounts, its headings first. */
function rowsOfTargets(workbook: WorkbookModel): CellValue[][] {
  const {sheet, area} = named(workbook, "ICP_TargetList_2");
  return sheet.values(area).map((row) => row.map((cell) => cell ?? null));
}

/** Lists that are read in every way there is: as they stand, with a column missing, and from clean values. */
const LISTS = {Prospects: PROSPECTS, Fewer: withoutColumn(PROSPECTS, 2), Untidy: untidy(PROSPECTS)};

/** What is written beside each of the lists. */
async function scoredLists(output: "formulas" | "values") {
  const {workbook, session} = await profiled(LISTS);
  await session.change((state) => setOutput(state, output));
  if (output === "formulas") await session.write();
  const written = [];
  for (const [at, title] of Object.keys(LISTS).entries()) {
    await session.scoring.open(prospectsOf(session, title));
    await session.scoring.write();
    expect(session.store.get().scoring?.writing.kind).toBe("ready");
    const [fit, segment, reason] = ["fit", "segment", "reason"].map((key) => column(workbook, key, at + 2));
    written.push({title, fit, segment, reason});
  }
  return {workbook, written};
}

describe("scoring prospects", () => {
  test("writes formulas over the scorecard that say what the engine says, also where a column is missing or read from clean values", async () => {
    const [live, values] = [await scoredLists("formulas"), await scoredLists("values")];
    const formulas = formulasOf(live.workbook.snapshot() as Snapshot);
    live.written.forEach(({title, fit = [], segment, reason}, list) => {
      expect(formulas.filter(({place}) => place.startsWith(`${title}!`)).length, title).toBeGreaterThan(100);
      fit.forEach((one, i) => expect(Math.abs(Number(one) - Number(values.written[list]?.fit?.[i]))).toBeLessThan(1e-9));
      expect(segment).toEqual(values.written[list]?.segment);
      expect(reason).toEqual(values.written[list]?.reason);
    });
  });

  test("leaves nothing behind when it is removed, and not a cell of the user's changed meanwhile", async () => {
    const {workbook, before, session} = await profiled();
    await session.scoring.open(prospectsOf(session));
    await session.scoring.write();
    const {sheet} = named(workbook, "ICP_TargetList_2");
    expect(sheet.title).toBe("ICP Targets");
    await session.scoring.remove();
    expect(session.store.get().scoring?.removal.kind).toBe("done");
    expect(withoutState(workbook)).toEqual(before);
  });

  test("asks before answers go, and keeps them beside their prospect when the list is scored again", async () => {
    const {workbook, session} = await profiled();
    await session.scoring.open(prospectsOf(session));
    await session.scoring.write();
    const list = () => named(workbook, "ICP_TargetList_2");
    const rows = () => list().sheet.values(list().area);
    const name = rows()[3]?.[1];
    list().sheet.setValue(list().area.row + 3, 5, "Ann");
    await session.scoring.match("Industry", "");
    await session.scoring.write();
    expect(rows().find((row) => row[5] === "Ann")?.[1]).toBe(name);
    expect(
      rows()
        .map((row) => row[5] ?? "")
        .filter((owner) => owner !== ""),
    ).toEqual(["Owner", "Ann"]);
    await session.scoring.remove();
    expect(session.store.get().scoring?.removal.kind).toBe("asking");
    await session.scoring.removeAnyway();
    expect(session.store.get().scoring?.removal.kind).toBe("done");
  });

  test("keeps answers of prospects who are to be avoided by now, or who left the list", async () => {
    const {workbook, session} = await profiled();
    const list = () => named(workbook, "ICP_TargetList_2");
    const rows = () => list().sheet.values(list().area);
    const prospects = () => prospectsOf(session);
    await session.scoring.open(prospects());
    await session.scoring.write();
    const [kept, left] = [rows()[1], rows()[2]];
    list().sheet.setValue(list().area.row + 1, 5, "Ann");
    list().sheet.setValue(list().area.row + 2, 6, "Call in May");
    // Every value of the first is cleared but for its name, and the second has another name.
    const sheet = named(workbook, "ICP_Column_fit_2").sheet;
    const [row, other] = [Number(kept?.[7]) - 1, Number(left?.[7]) - 1];
    for (let column = 1; column < prospects().area.columns; column++) sheet.setValue(row, column, "none");
    sheet.setValue(other, 0, "Renamed Ltd");
    session.scoring.close();
    await session.scoring.open(prospects());
    await session.scoring.write();
    expect(rows().find((one) => one[5] === "Ann")?.[1]).toBe(kept?.[1]);
    expect(rows().at(-1)).toEqual([null, left?.[1], null, null, "No longer in the list; kept for what you wrote.", null, "Call in May", null]);
  });

  test("the ribbon's Refresh scores the list in view again, and Remove results takes its scores away and leaves the profile", async () => {
    const {workbook, before, session} = await profiled();
    await session.write();
    await session.scoring.open(prospectsOf(session));
    await session.scoring.write();
    const fits = column(workbook, "fit");
    session.scoring.close();
    session.store.set({...session.store.get(), elsewhere: prospectsOf(session)});
    named(workbook, "ICP_Column_fit_2").sheet.setValue(3, 0, "Renamed Ltd");
    await RIBBON_VERBS.refreshResults(session);
    expect(session.store.get().scoring?.writing.kind).toBe("ready");
    expect(column(workbook, "fit")).toEqual(fits);
    expect(rowsOfTargets(workbook).some((row) => row[1] === "Renamed Ltd")).toBe(true);
    await RIBBON_VERBS.removeResults(session);
    expect(session.store.get().scoring?.removal).toEqual({kind: "done"});
    expect(workbook.name("ICP_TargetList_2")).toBeUndefined();
    expect(workbook.name("ICP_Summary")).toBeDefined();
    session.scoring.close();
    await RIBBON_VERBS.removeResults(session);
    expect(withoutState(workbook).sheets.map(({title}) => title)).toEqual(before.sheets.map(({title}) => title));
  });

  test("remembers which column the user matched, and offers the list as one that was scored", async () => {
    const {session} = await profiled();
    await session.scoring.open(prospectsOf(session));
    await session.scoring.match("Industry", "");
    await session.scoring.write();
    session.scoring.close();
    await session.scoring.open(prospectsOf(session));
    const {scoring} = session.store.get();
    const scores = scoring === undefined ? undefined : latest(scoring.scores);
    expect(scores?.matches.find(({attribute}) => attribute === "Industry")).toMatchObject({by: "none", heading: undefined});
    expect(scoring?.receipt?.columns.map(({key}) => key)).toEqual(["fit", "segment", "reason"]);
  });
});

/** The list without one of its columns, counted from 1. */
function withoutColumn(csv: string, position: number): string {
  return csv
    .split("\n")
    .map((line) =>
      line
        .split(",")
        .filter((_, at) => at !== position - 1)
        .join(","),
    )
    .join("\n");
}

/** The list with numbers that a formula cannot read, and values spelt another way. */
function untidy(csv: string): string {
  return csv
    .split("\n")
    .map((line, row) =>
      row === 0
        ? line
        : line
            .split(",")
            .map((field, at) => (at === 5 ? `${field} staff` : at === 1 ? ` ${field.toUpperCase()} ` : field))
            .join(","),
    )
    .join("\n");
}
