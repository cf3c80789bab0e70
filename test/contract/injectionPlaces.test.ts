import {describe, expect, test} from "vitest";
import type {WorkbookModel} from "../../src/embedded/workbook/model";
import {at} from "../../src/host/excel/areas";
import {redraw, setAmount, setCustomer, setMetric, setPeriod, setTierNames} from "../../src/workflow/actions";
import type {Session} from "../../src/workflow/session";
import type {State} from "../../src/workflow/state";
import {skeleton, skeletonsInFile, skeletonsOf} from "./formulaSkeleton";
import {HOSTILE} from "./hostileTexts";
import {openPane, problemsShown, type Rows, tierColumn, workbookWith} from "./pane";

/** What Excel lets a sheet be called. */
const isTitle = (text: string) => /^(?!')[^\u0000-\u001f[\]:*?/\\]{1,31}(?<!')$/.test(text) && !/[\ud800-\udfff\ufffe\uffff]/.test(text);
const TITLES = HOSTILE.filter(isTitle);
/** What Excel lets a table be called. */
const TABLES = ["_x003D_1", "_A.1", "Ünïcode.1", "ICPx", "TRUEx", "_", "\\ab.c", "a\\b", "SUMME", "R1C1x", "x".repeat(200)];

const ROWS: Rows = [["Company", "Seats", "ARR"], ...Array.from({length: 8}, (_, row) => [`=Firm ${row}`, row < 4 ? 30 : 3, 9000 - row])];
const NAMES = ["Upper", "Lower"];

/** A pane at step 2 whose results stand in the workbook, under plain names. */
async function written() {
  const workbook = workbookWith(ROWS, "table");
  const {session, close} = await openPane(workbook);
  await session.start();
  await session.change((state) => named(state, NAMES, "2025"));
  await session.next();
  await session.write();
  expect(problemsShown(session.store.get())).toEqual([]);
  return {workbook, session, close, plain: skeletonsOf(workbook), plainFile: skeletonsInFile(workbook)};
}

const named = (state: State, tiers: readonly string[], period: string): State =>
  setPeriod(
    setTierNames(
      redraw({...state, choices: {...state.choices, tierCount: 2}}, [
        {name: "", floor: 20},
        {name: "", floor: 1},
      ]),
      tiers,
    ),
    period,
  );

/** Writes, and answers whether the pane took the names; what it does not take, it says. */
async function isWritten(session: Session, what: unknown): Promise<boolean> {
  await session.write();
  const {fault} = session.store.get();
  const problems = problemsShown(session.store.get());
  const others = problems.filter(({code}) => !/^tierName|^columnNot|^columnUnknown|^noAmount|^amountNot/.test(code));
  expect({what, fault, others}).toEqual({what, fault: undefined, others: []});
  return problems.length === 0;
}

/** Every formula has the skeleton that it has under plain names, in the workbook and in the saved file. */
function expectPlain(workbook: WorkbookModel, plain: {readonly plain: readonly string[]; readonly plainFile: readonly string[]}, what: unknown) {
  expect({what, skeletons: skeletonsOf(workbook)}).toEqual({what, skeletons: plain.plain});
  expect({what, skeletons: skeletonsInFile(workbook)}).toEqual({what, skeletons: plain.plainFile});
}

describe("a formula's skeleton", () => {
  test("skeleton(formula) leaves out what is quoted, and nothing else", () => {
    expect(skeleton(`=IF('a''b'!A1="x",Clients[@[a]])&Sales!B2`)).toBe(`=IF(!A1="",[])&!B2`);
    expect(skeleton(`=SUM(T[a'[b'']c],'x')`)).toBe("=SUM([]c],)");
    expect(skeleton(`="a"&cmd("b")`)).toBe(`=""&cmd("")`);
    expect(() => skeleton(`="a`)).toThrow();
  });
});

describe("hostile texts where formulas could quote them", () => {
  const half = Math.ceil(HOSTILE.length / 2);

  test("in titles of sheets, names of tiers and the period", async () => {
    expect(TITLES.length).toBeGreaterThan(100);
    const {workbook, session, close, ...plain} = await written();
    let taken = 0;
    for (let i = 0; i < half; i++) {
      const texts = {
        title: at(TITLES, i % TITLES.length),
        tiers: [at(HOSTILE, 2 * i), at(HOSTILE, (2 * i + 1) % HOSTILE.length)],
        period: at(HOSTILE, i),
      };
      workbook.renameSheet(at(workbook.sheets, 0), texts.title);
      await session.refresh();
      await session.change((state) => named(state, texts.tiers, texts.period));
      const isTaken = await isWritten(session, texts);
      if (isTaken) taken++;
      expectPlain(workbook, plain, texts);
      if (isTaken) expect(new Set(tierColumn(workbook))).toEqual(new Set(session.store.get().choices.tierNames));
    }
    // Blank names and names that stand for something else are refused in words.
    expect(taken).toBeGreaterThan(0.9 * half);
    close();
  }, 240_000);

  test("in headings of the customers, of what they pay and of the metric, and the rest of the periods", async () => {
    const {workbook, session, close, ...plain} = await written();
    const [list] = workbook.sheets;
    let taken = 0;
    for (let i = 0; i < half; i++) {
      const headings = [2 * i + 7, 2 * i, 2 * i + 1].map((position) => at(HOSTILE, position % HOSTILE.length));
      list?.setValues(0, 0, [headings]);
      const found = workbook.tables[0]?.headings ?? [];
      const [customer, metric, amount] = found;
      await session.refresh();
      await session.change((state) =>
        setPeriod(setAmount(setMetric(setCustomer(state, customer), metric), amount), at(HOSTILE, (half + i) % HOSTILE.length)),
      );
      await session.change((state) => named(state, NAMES, at(HOSTILE, (half + i) % HOSTILE.length)));
      if (await isWritten(session, headings)) taken++;
      expectPlain(workbook, plain, {headings, found});
    }
    expect(taken).toBeGreaterThan(0.9 * half);
    close();
  }, 240_000);

  test("in names of tables", async () => {
    const {workbook, session, close, ...plain} = await written();
    for (const table of TABLES) {
      workbook.renameTable(at(workbook.tables, 0), table);
      await session.refresh();
      expect(await isWritten(session, table)).toBe(true);
      expectPlain(workbook, plain, table);
    }
    close();
  }, 120_000);
});
