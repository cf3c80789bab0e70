import {describe, expect, test} from "vitest";
import type {SheetModel, WorkbookModel} from "../../src/embedded/workbook/model";
import {at} from "../../src/host/excel/areas";
import {setOutput} from "../../src/workflow/actions";
import {setWritesDataReport} from "../../src/workflow/dataActions";
import {latest} from "../../src/workflow/stage";
import {walkToTheEnd, workbookWithProfile} from "./allResults";
import {expectNoNewFormula, expectPlanned, OWN, shownPlan, toTheEnd} from "./expectNoNewFormula";
import {HOSTILE} from "./hostileTexts";
import {formulasOf, named, openPane, problemsShown, type Rows, type Snapshot, workbookWith} from "./pane";

const OUTPUTS = ["formulas", "values"] as const;
/** Texts that stay what they are when outer spaces are cut and what nobody sees is left out. */
const PLAIN = HOSTILE.filter((text) => text.trim() === text && text.length > 1);

const formulasIn = (workbook: WorkbookModel) => new Map(formulasOf(workbook.snapshot() as Snapshot).map(({place, formula}) => [place, formula]));

describe.each(OUTPUTS)("hostile texts, written as %s", (output) => {
  test("in a linked sheet: its title, its headings, its customers and what they bought", async () => {
    const customers: Rows = [
      ["Company", "Seats", "ARR", "Country"],
      ...HOSTILE.map((text, i) => [text, i < 60 ? 30 : 3, 90_000 - i * 100, i % 2 === 0 ? "UK" : "Spain"]),
    ];
    const workbook = workbookWith(customers, "table");
    workbook.addSheet("Mine").setFormula(0, 0, OWN);
    const deals = workbook.addSheet("=1+1 {x} 'y' z");
    const products = HOSTILE.map((text, i) => (i < 60 ? at(HOSTILE, 0) : text));
    deals.setValues(0, 0, [
      ["Client", "Deal value", "Stage", at(PLAIN, 3), "Product"],
      ...HOSTILE.map((text, i) => [
        i % 9 === 0 ? `${text} unknown` : text,
        100 + i,
        i % 3 === 0 ? "Lost" : "Won",
        at(HOSTILE, i % 7),
        at(products, i),
      ]),
    ]);
    workbook.activate(at(workbook.sheets, 0));
    const {session, close} = await openPane(workbook);
    await session.start();
    const place = session.store.get().sources.find(({sheet}) => sheet === deals.title);
    if (place === undefined) throw new Error("no deals");
    await session.link(place, "deals");
    await session.change((state) => setWritesDataReport(setOutput(state, output), true));
    await toTheEnd(session);
    expect(problemsShown(session.store.get())).toEqual([]);
    expect(shownPlan(session).sheets.length).toBeGreaterThan(3);
    await expectNoNewFormula(session, workbook);
    close();
  }, 120_000);

  test("in prospects: the title of their list, their names, their values, and what people write beside the targets", async () => {
    const workbook = workbookWithProfile();
    const list = workbook.addSheet("@SUM(A1) 'p' q");
    list.setValues(0, 0, [
      ["Company", "Industry", "Country", "Job title", at(PLAIN, 5)],
      ...HOSTILE.map((text, i) => [text, i % 4 === 0 ? "Logistics" : at(HOSTILE, (i * 3) % HOSTILE.length), "UK", at(HOSTILE, i % 5), text]),
    ]);
    const before = formulasIn(workbook);
    const {session, close} = await openPane(workbook);
    await session.start();
    await walkToTheEnd(session);
    await session.change((state) => setOutput(state, output));
    const plans = [shownPlan(session)];
    await session.write();
    const source = session.store.get().sources.find(({sheet}) => sheet === list.title);
    if (source === undefined) throw new Error("no prospects");
    await session.scoring.open(source);
    const scoringPlan = () => {
      const preview = session.store.get().scoring?.preview;
      const plan = preview && latest(preview)?.plan;
      if (plan === undefined) throw new Error(`no plan: ${JSON.stringify(problemsShown(session.store.get()))}`);
      return plan;
    };
    const first = scoringPlan();
    await session.scoring.write();
    expect(problemsShown(session.store.get())).toEqual([]);
    expectPlanned(workbook, [...plans, first], before);

    // Owner and next step of every target, half of the corpus each way round.
    const {sheet, area} = named(workbook, "ICP_TargetList_2");
    const rows = area.rows - 1;
    sheet.setValues(
      area.row + 1,
      5,
      Array.from({length: rows}, (_, i) => [at(PLAIN, i % PLAIN.length), at(PLAIN, PLAIN.length - 1 - (i % PLAIN.length))]),
    );
    await session.scoring.match("Industry", "");
    await session.scoring.write();
    expect(problemsShown(session.store.get())).toEqual([]);
    const second = scoringPlan();
    expect(JSON.stringify(second.sheets)).toContain(JSON.stringify(at(PLAIN, 0)));
    expectPlanned(workbook, [...plans, second], before);
    close();
  }, 120_000);

  test("in values and reasons of rules that people type on the scorecard", async () => {
    const workbook = workbookWithProfile();
    const before = formulasIn(workbook);
    const {session, close} = await openPane(workbook);
    await session.start();
    await walkToTheEnd(session);
    await session.change((state) => setOutput(state, output));
    await session.write();
    expect(problemsShown(session.store.get())).toEqual([]);
    const types = typedCells(workbook);
    let taken = 0;
    // What is typed goes the same way whatever is written of it, so the second time a part is enough.
    const step = output === "formulas" ? types.length : 5 * types.length;
    for (let i = 0; i < PLAIN.length; i += step) {
      const texts = types.map((type, k) => type(at(PLAIN, (i + k) % PLAIN.length)));
      await session.update();
      const state = session.store.get();
      expect({texts, fault: state.fault}).toEqual({texts, fault: undefined});
      // What cannot be read is said, and nothing is written.
      if (state.fromSheet?.kind === "problem") continue;
      taken++;
      expect({texts, problems: problemsShown(state)}).toEqual({texts, problems: []});
      expectPlanned(workbook, [shownPlan(session)], before);
    }
    expect(taken).toBeGreaterThan(4);
    close();
  }, 240_000);
});

/** Where people type on the scorecard: the values of lines that name one, and the rule beside a line; each types its text and answers it. */
function typedCells(workbook: WorkbookModel): ((text: string) => string)[] {
  const {sheet, area} = named(workbook, "ICP_Scorecard");
  const lines = Array.from({length: area.rows - 1}, (_, i) => area.row + 1 + i);
  const valued = lines.filter((row) => typeof sheet.value(row, area.column + 5) === "string" && sheet.value(row, area.column + 5) !== "");
  expect(valued.length).toBeGreaterThan(0);
  const typed = (target: SheetModel, row: number, column: number, lead: string) => (text: string) => {
    target.setValue(row, column, lead + text);
    return lead + text;
  };
  return [
    ...valued.slice(0, 3).map((row) => typed(sheet, row, area.column + 5, "")),
    ...lines.slice(0, 3).map((row) => typed(sheet, row, area.column + 10, "never: ")),
  ];
}
