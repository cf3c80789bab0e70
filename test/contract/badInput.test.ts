import {describe, expect, test} from "vitest";
import type {Problem} from "../../src/domain/problem";
import {cellError} from "../../src/embedded/workbook/errors";
import type {CellValue, WorkbookModel} from "../../src/embedded/workbook/model";
import * as actions from "../../src/workflow/actions";
import {setInsists} from "../../src/workflow/profileActions";
import type {Session} from "../../src/workflow/session";
import {latest} from "../../src/workflow/stage";
import {problemSentence} from "../../src/words/languages";
import {
  formulasOf,
  goToWriting,
  named,
  notesShown,
  openPane,
  problemsShown,
  type Rows,
  setTestFloors,
  type Snapshot,
  summaryTiers,
  summaryTotals,
  tierColumn,
  userPart,
  withoutState,
  workbookWith,
} from "./pane";

const NA = cellError("#N/A");
const REF = cellError("#REF!");

const HEADINGS = ["Company", "Seats", "ARR"];
/** Two customers a tier: 15 000, 3 000 and 1 000. */
const ALDER = ["Alder", 30, 9000];
const BIRCH = ["Birch", 22, 6000];
const CEDAR = ["Cedar", 8, 2000];
const DOGWOOD = ["Dogwood", 7, 1000];
const ELM = ["Elm", 3, 700];
const FIR = ["Fir", 1, 300];
const CUSTOMERS: Rows = [HEADINGS, ALDER, BIRCH, CEDAR, DOGWOOD, ELM, FIR];

/** Customers and revenue of the three tiers, then of nobody's tier. */
type Figures = readonly (readonly [customers: number, revenue: number])[];

const ALL: Figures = [
  [2, 15_000],
  [2, 3000],
  [2, 1000],
  [0, 0],
];
const ALL_TIERS = ["Large", "Large", "Medium", "Medium", "Small", "Small"];

const LONG = "x".repeat(32_767);

/** The sentences of the problems of one code. */
const said = (problems: readonly Problem[], code: string) =>
  problems.filter((problem) => problem.code === code).map((problem) => problemSentence(problem, "en"));

/** Does something in a pane over a workbook, and makes sure that it ended without a fault of ours. */
async function inPane(workbook: WorkbookModel, work: (session: Session) => Promise<void>): Promise<void> {
  const pane = await openPane(workbook);
  try {
    await pane.session.start();
    await work(pane.session);
    expect(pane.session.store.get().fault).toBeUndefined();
  } finally {
    pane.close();
  }
}

/** Walks to the end, expects to be stopped by one problem in these words, and the workbook to be untouched. */
async function expectStopped(workbook: WorkbookModel, code: string, sentence: string, prepare?: (session: Session) => Promise<void>): Promise<void> {
  const before = withoutState(workbook);
  await inPane(workbook, async (session) => {
    await prepare?.(session);
    await goToWriting(session);
    await session.write();
    expect(said(problemsShown(session.store.get()), code)).toEqual([sentence]);
    expect(session.store.get().writing.kind).toBe("empty");
  });
  expect(withoutState(workbook)).toEqual(before);
}

/** Walks to the end, writes and removes: figures as expected in engine and sheet, the user's part untouched throughout. */
async function expectWritten(workbook: WorkbookModel, figures: Figures, look: (session: Session) => void = () => {}, prepare = setTestFloors) {
  const before = withoutState(workbook);
  await inPane(workbook, async (session) => {
    await prepare(session);
    await goToWriting(session);
    expect(problemsShown(session.store.get())).toEqual([]);
    await session.write();
    expect(session.store.get().writing.kind).toBe("ready");
    const written = withoutState(workbook);
    expect(userPart(written, before)).toEqual(userPart(before, before));
    expectFigures(workbook, session, figures);
    expectOwnFormulas(formulasOf(written), formulasOf(before));
    look(session);
    await session.remove();
    expect(session.store.get().removal).toEqual({kind: "done"});
    expect(withoutState(workbook)).toEqual(before);
    await writeAllSteps(workbook, session, figures, before);
  });
  expect(withoutState(workbook)).toEqual(before);
}

/** The same again for all six steps, with the profile that so few customers only get when the user insists. */
async function writeAllSteps(workbook: WorkbookModel, session: Session, figures: Figures, before: Snapshot): Promise<void> {
  await session.change((state) => setInsists(state, true));
  while (session.store.get().step < 6 && problemsShown(session.store.get()).length === 0) await session.next();
  expect(problemsShown(session.store.get())).toEqual([]);
  await session.write();
  expect(session.store.get().writing).toMatchObject({kind: "ready"});
  expect([session.store.get().step, ...workbook.names.map(({name}) => name)]).toEqual(
    expect.arrayContaining([6, "ICP_Summary", "ICP_Shortlist", "ICP_Profile"]),
  );
  const written = withoutState(workbook);
  expect(userPart(written, before)).toEqual(userPart(before, before));
  expectFigures(workbook, session, figures);
  expectOwnFormulas(formulasOf(written), formulasOf(before));
  await session.remove();
  expect(session.store.get().removal).toEqual({kind: "done"});
}

/** The sheet's own formulas, the engine and the calculation by hand say the same. */
function expectFigures(workbook: WorkbookModel, session: Session, figures: Figures): void {
  const tiers = latest(session.store.get().tiers);
  const {total, unclassified} = summaryTotals(workbook);
  const inTiers = figures.slice(0, -1);
  expect(tiers?.tiers.map(({customers, revenue}) => [customers, revenue])).toEqual(inTiers);
  expect(summaryTiers(workbook)).toEqual(tiers?.tiers.map(({name, floor, customers, revenue}) => ({name, floor, customers, revenue})));
  expect([unclassified.customers, unclassified.revenue]).toEqual(figures.at(-1));
  expect([tiers?.unclassified, tiers?.unclassifiedRevenue]).toEqual(figures.at(-1));
  const sum = (position: 0 | 1) => inTiers.reduce((all, figure) => all + figure[position], 0);
  expect([total.customers, total.revenue]).toEqual([sum(0), sum(1)]);
}

/** What a formula calls, without quoted texts, sheet titles and headings, in which the user's words may stand. */
const calls = (formula: string) => formula.replace(/"[^"]*"|'(?:[^']|'')*'!|\[[^\]]*\]/g, "");

/** No formula was made of the user's words (they all say EVIL here), and none of ours shows an error. */
function expectOwnFormulas(written: ReturnType<typeof formulasOf>, before: ReturnType<typeof formulasOf>): void {
  const ours = written.filter(({place}) => !before.some((theirs) => theirs.place === place));
  expect(ours.length).toBeGreaterThan(0);
  expect(ours.filter(({formula}) => calls(formula).includes("EVIL"))).toEqual([]);
  expect(ours.filter(({value}) => typeof value === "object" && value !== null)).toEqual([]);
}

const sheetOf = (workbook: WorkbookModel, position = 0) => {
  const sheet = workbook.sheets[position];
  if (!sheet) throw new Error(`no sheet: ${position}`);
  return sheet;
};

const KINDS = ["range", "table"] as const;

test("a pane over an empty sheet names the sheet", () =>
  expectStopped(
    workbookWith([]),
    "sheetEmpty",
    "Sales is empty. Open the sheet with your customers, or paste them here with one heading row above.",
  ));

describe.each(KINDS)("a pane over a %s that cannot be used says why, names the place, and leaves it alone", (kind) => {
  const title = kind === "table" ? "Clients" : "Sales";
  const stopped = (rows: Rows, code: string, sentence: string) => expectStopped(workbookWith(rows, kind), code, sentence);

  test("headings only", () =>
    stopped(
      // A table has at least one row of cells, blank or not.
      kind === "table" ? [HEADINGS, [null, null, null]] : [HEADINGS],
      "headingsOnly",
      `${title} has headings in row 1 but no customers below. Add one row for each customer.`,
    ));

  test("one customer", () =>
    stopped([HEADINGS, ALDER], "tooFewCustomers", `${title} has 1 customer; tiers need at least 2. Add customers, or choose another list.`));

  test("no column of numbers", () =>
    stopped(
      [
        ["Company", "Country"],
        ["Alder", "UK"],
        ["Birch", "France"],
        ["Cedar", "UK"],
      ],
      "noNumericColumn",
      `${title} has no column with numbers, so customers cannot be grouped by size. Add a column such as seats or revenue.`,
    ));

  test("no amount", () =>
    stopped(
      [
        ["Company", "Score 1", "Score 2"],
        ["Alder", 1.5, 2.5],
        ["Birch", 3.5, 2],
        ["Cedar", 4, 1],
      ],
      "noAmountColumn",
      `No column of ${title} looks like what customers pay you. Choose one under “What they pay us”.`,
    ));

  test("text in the amount column throughout", () =>
    stopped(
      [HEADINGS, ["Alder", 30, "see contract"], ["Birch", 22, "see contract"], ["Cedar", 8, 2000]],
      "columnNotNumber",
      "Column “ARR” should hold numbers, but Sales!C2 reads “see contract”. Correct it, or choose another column.",
    ));

  test("errors in the amount column throughout", () =>
    stopped(
      [HEADINGS, ["Alder", 30, NA], ["Birch", 22, NA], ["Cedar", 8, NA]],
      "columnNotNumber",
      "Column “ARR” should hold numbers, but Sales!C2 reads “#N/A”. Correct it, or choose another column.",
    ));

  test("a cell of 32 767 characters where a number should be: the sentence stays short", async () => {
    const rows = [HEADINGS, ["Alder", 30, LONG], ["Birch", 22, LONG], ["Cedar", 8, 1]];
    await stopped(
      rows,
      "columnNotNumber",
      `Column “ARR” should hold numbers, but Sales!C2 reads “${"x".repeat(60)}”. Correct it, or choose another column.`,
    );
  });

  test("a sheet “ICP Summary” that is not ours", async () => {
    const workbook = workbookWith(CUSTOMERS, kind);
    workbook.addSheet("icp summary").setValue(0, 0, "mine");
    workbook.activate(sheetOf(workbook));
    await expectStopped(
      workbook,
      "sheetNameTaken",
      "The workbook already has a sheet “ICP Summary” that is not ours. Rename or move it, then write again; it was not touched.",
    );
  });

  test("a name of the user's that we would need", async () => {
    const workbook = workbookWith(CUSTOMERS, kind);
    workbook.addName("ICP_Floors", "=3");
    await expectStopped(
      workbook,
      "nameTaken",
      "The name “ICP_Floors” is already used in this workbook. Rename it in Formulas › Name Manager, then write again.",
    );
  });

  test("a protected sheet", async () => {
    const workbook = workbookWith(CUSTOMERS, kind);
    sheetOf(workbook).isProtected = true;
    await expectStopped(
      workbook,
      "sheetProtected",
      "Sales is protected, so nothing can be written there. Unprotect it under Review, then try again.",
    );
  });

  test("a protected workbook", async () => {
    const workbook = workbookWith(CUSTOMERS, kind);
    workbook.isStructureProtected = true;
    await expectStopped(
      workbook,
      "workbookProtected",
      "The structure of this workbook is protected, so no sheet can be added or removed. Unprotect it under Review › Protect Workbook, then try again.",
    );
  });

  test("a workbook open for reading only: the figures are shown all the same", async () => {
    const workbook = workbookWith(CUSTOMERS, kind);
    workbook.isReadOnly = true;
    const before = workbook.snapshot();
    await inPane(workbook, async (session) => {
      await goToWriting(session);
      expect(latest(session.store.get().tiers)?.customers).toBe(6);
      await session.write();
      expect(new Set(said(problemsShown(session.store.get()), "workbookReadOnly"))).toEqual(
        new Set(["This workbook is open for reading only. Choose Edit, or save a copy, then try again."]),
      );
    });
    expect(workbook.snapshot()).toEqual(before);
  });

  test("customers as far right as a sheet goes", async () => {
    const questions = Array.from({length: 16_381}, (_, i) => `Question ${i}`);
    const rows = CUSTOMERS.map((row, i) => [...row, ...(i === 0 ? questions : questions.map((_, j) => (i + j) % 5))]);
    const limit = kind === "range" ? "16,383" : "16,382";
    await stopped(
      rows,
      "tooManyColumns",
      `Sales has 16,384 columns; with more than ${limit} there is no room for the results beside them. Delete columns that do not describe customers.`,
    );
  }, 60_000);
});

test("a table that has a column “ICP Tier” of the user's own keeps it, and the place is named", () =>
  expectStopped(
    workbookWith(
      CUSTOMERS.map((row, i) => [...row, i === 0 ? "ICP Tier" : "Gold"]),
      "table",
    ),
    "cellsOccupied",
    "Sales!D1 is not empty, and nothing of yours is overwritten. Clear or move it, then write again.",
  ));

describe.each(KINDS)("a pane over a %s with something wrong in it notes the place, and counts right", (kind) => {
  /** One case: the rows, what is noted in which words, what each tier brings, and the tier beside each row. */
  const noted = async (rows: Rows, notes: Readonly<Record<string, string>>, figures: Figures, tiers: readonly CellValue[]) => {
    const workbook = workbookWith(rows, kind);
    await expectWritten(workbook, figures, (session) => {
      for (const [code, sentence] of Object.entries(notes)) expect(said(notesShown(session.store.get()), code)).toContain(sentence);
      expect(tierColumn(workbook)).toEqual(tiers);
    });
  };
  const withoutFir: Figures = [
    [2, 15_000],
    [2, 3000],
    [2, 700],
    [0, 0],
  ];

  test("text among the amounts", () =>
    noted(
      [...CUSTOMERS.slice(0, 6), ["Fir", 1, "ask Bob"]],
      {
        amountNotNumber: "“ARR” has 1 cell without a readable number (Sales!C7: “ask Bob”), counted as missing. Correct what should count.",
      },
      withoutFir,
      ALL_TIERS,
    ));

  test("an amount that says it is not known", () =>
    noted(
      [...CUSTOMERS.slice(0, 6), ["Fir", 1, "tbd"]],
      {
        blankAmounts:
          "1 customer without an amount in “ARR”, the first at Sales!C7: counted as customers without revenue. Fill in the amounts that you know.",
      },
      withoutFir,
      ALL_TIERS,
    ));

  test("#N/A among the amounts", () =>
    noted(
      [...CUSTOMERS.slice(0, 6), ["Fir", 1, NA]],
      {cellErrors: "“ARR” has 1 cell with an error (Sales!C7: #N/A), counted as missing. Repair what should count."},
      withoutFir,
      ALL_TIERS,
    ));

  test("#REF! in the metric", () =>
    noted(
      [...CUSTOMERS.slice(0, 6), ["Fir", REF, 300]],
      {
        cellErrors: "“Seats” has 1 cell with an error (Sales!B7: #REF!), counted as missing. Repair what should count.",
        unclassified:
          "1 customer without a usable “Seats”, the first at Sales!B7: counted as unclassified. Fill in the values to put everyone in a tier.",
      },
      [
        [2, 15_000],
        [2, 3000],
        [1, 700],
        [1, 300],
      ],
      ["Large", "Large", "Medium", "Medium", "Small", "Unclassified"],
    ));

  test("#N/A in the customers' names: each stays a customer of its own", () =>
    noted(
      [HEADINGS, [NA, 30, 9000], [NA, 22, 6000], [NA, 8, 2000], [NA, 7, 1000], ELM, FIR],
      {
        cellErrors:
          "“Company” has 4 cells with an error (Sales!A2, Sales!A3, Sales!A4 and Sales!A5: #N/A), counted as missing. Repair what should count.",
      },
      ALL,
      ALL_TIERS,
    ));

  test("blank rows", () =>
    noted(
      [HEADINGS, ALDER, BIRCH, [], CEDAR, DOGWOOD, [], ELM, FIR],
      {blankRows: "2 blank rows left out, the first at Sales!A4. Nothing to do, unless a customer is missing there."},
      ALL,
      ["Large", "Large", null, "Medium", "Medium", null, "Small", "Small"],
    ));

  test("a totals row", () =>
    noted(
      [...CUSTOMERS, ["Total", 71, 19_000]],
      {totalsRow: "The row at Sales!A8 (“Total”) looks like a total and is not counted as a customer. Rename it if it is one."},
      ALL,
      ALL_TIERS,
    ));

  test("blank and repeated headings", () =>
    noted(
      [
        ["Company", "Seats", null, "ARR", "ARR"],
        ...CUSTOMERS.slice(1).map(([company = null, seats = null, arr = null]) => [company, seats, "note", arr, 5]),
      ],
      // Excel names every column of a table and tells them apart, so there is nothing to note.
      kind === "table"
        ? {}
        : {
            headingsBlank: "Some columns have no heading (Sales!C1). They are called by their letter; type a heading to name them.",
            headingsRepeated:
              "The heading “ARR” stands more than once (Sales!D1 and Sales!E1). The column letter is added to tell them apart; rename one to be sure.",
          },
      ALL,
      ALL_TIERS,
    ));

  test("a blank heading over the metric itself", async () => {
    const workbook = workbookWith([["Company", null, "ARR"], ...CUSTOMERS.slice(1)], kind);
    await expectWritten(workbook, ALL, undefined, async (session) => {
      await session.change((state) => actions.setMetric(state, latest(state.list)?.columns[1]?.heading));
      expect(latest(session.store.get().tiers)?.metricHeading).toMatch(kind === "table" ? /^Column\d$/ : /^Column B$/);
      await setTestFloors(session);
    });
  });

  test("16 000 columns", async () => {
    const questions = Array.from({length: 15_997}, (_, i) => `Question ${i}`);
    await noted(
      CUSTOMERS.map((row, i) => [...row, ...(i === 0 ? questions : questions.map((_, j) => (i + j) % 5))]),
      {},
      ALL,
      ALL_TIERS,
    );
  }, 240_000);

  test("texts of 32 767 characters: a customer's name, a note, a heading", async () => {
    const rows = CUSTOMERS.map((row, i) => [...row, i === 0 ? LONG : i === 3 ? LONG : "short"]);
    await noted([...rows.slice(0, 6), [LONG, 1, 300, "short"]], {}, ALL, ALL_TIERS);
  });

  test("errors that the user's own formulas show stay as they are", async () => {
    const workbook = workbookWith(CUSTOMERS, kind);
    sheetOf(workbook).setFormula(3, 2, "=B4*250");
    sheetOf(workbook).setFormula(6, 2, "=1/0");
    await expectWritten(workbook, withoutFir, (session) =>
      expect(said(notesShown(session.store.get()), "cellErrors")).toContain(
        "“ARR” has 1 cell with an error (Sales!C7: #DIV/0!), counted as missing. Repair what should count.",
      ),
    );
  });
});

test("a pane over a range with title lines above finds the headings below them", async () => {
  const workbook = workbookWith([["Our customers 2026"], ["as of June"], [], ...CUSTOMERS]);
  await expectWritten(workbook, ALL, (session) => {
    expect(said(notesShown(session.store.get()), "titleLines")).toContain(
      "Lines above the headings are left out (Sales!A1:A2); the headings were found in row 4. Delete the lines if that is wrong.",
    );
    expect(tierColumn(workbook)).toEqual(ALL_TIERS);
  });
});

test("a pane over a range whose amount has a heading of 32 767 characters cuts it wherever it is written", async () => {
  const amount = "ARR ".padEnd(32_767, "y");
  const rows: Rows = [
    ["Company", "Seats", amount],
    ...CUSTOMERS.slice(1).map(([company = null, seats = null, arr]) => [company, seats, `$${String(arr)}`]),
  ];
  await expectWritten(workbookWith(rows), ALL, undefined, async (session) => {
    await session.change((state) => actions.setAmount(state, amount));
    await setTestFloors(session);
  });
});

describe.each(KINDS)("names that look like formulas are texts wherever they are written, over a %s", (kind) => {
  const SIGNS = ["=", "+", "-", "@"];
  const evil = (i: number) => `${SIGNS[i % 4] ?? ""}EVIL(${i})`;

  test("names of customers and headings", () =>
    expectWritten(
      workbookWith([["=EVIL()", "+EVIL seats", "-EVIL ARR"], ...CUSTOMERS.slice(1).map((row, i) => [evil(i), ...row.slice(1)])], kind),
      ALL,
      undefined,
      async (session) => {
        await session.change((state) => actions.setAmount(state, "-EVIL ARR"));
        await session.change((state) => actions.setMetric(state, "+EVIL seats"));
        await setTestFloors(session);
      },
    ));

  test("a heading whose numbers have to be parsed, so that we write it ourselves", () =>
    expectWritten(
      workbookWith(
        [["Company", "Seats", "=EVIL()"], ...CUSTOMERS.slice(1).map(([name = null, seats = null, arr]) => [name, seats, `$${String(arr)}`])],
        kind,
      ),
      ALL,
      undefined,
      async (session) => {
        await session.change((state) => actions.setAmount(state, "=EVIL()"));
        await setTestFloors(session);
      },
    ));

  test.each(["=EVIL()", "+EVIL", "-EVIL", "@EVIL", "it's EVIL", '"EVIL" 1'])("the title of the sheet: %s", (title) =>
    expectWritten(workbookWith(CUSTOMERS, kind, title), ALL),
  );

  test.each(["=EVIL()", "+EVIL(1)", "-EVIL", "@EVIL", '"&EVIL()&"', "＝EVIL()"])("the name of a tier: %s", async (name) => {
    const workbook = workbookWith(CUSTOMERS, kind);
    await expectWritten(
      workbook,
      ALL,
      () => {
        expect(tierColumn(workbook).slice(0, 3)).toEqual([name, name, "Medium"]);
        const {sheet, area} = named(workbook, "ICP_Tiers");
        expect([sheet.value(area.row, area.column), sheet.formula(area.row, area.column)]).toEqual([name, undefined]);
      },
      async (session) => {
        await setTestFloors(session);
        await session.change((state) => actions.setTierName(state, 0, name));
      },
    );
  });

  test("customers of many deals, whose names we write ourselves", async () => {
    const deals = CUSTOMERS.slice(1).flatMap(([, seats, arr], i) => [1, 2].map(() => [evil(i), Number(seats) / 2, Number(arr) / 2]));
    const workbook = workbookWith([HEADINGS, ...deals], kind);
    await expectWritten(workbook, ALL, () => {
      const {sheet, area} = named(workbook, "ICP_DataTier");
      const names = sheet.values({...area, column: 0}).flat();
      expect(names).toEqual([0, 1, 2, 3, 4, 5].map(evil));
      expect(names.map((_, i) => sheet.formula(area.row + i, 0))).toEqual(names.map(() => undefined));
    });
  });
});

test("a pane over a table with an odd name that Excel allows writes right formulas", () =>
  expectWritten(workbookWith(CUSTOMERS, "table", "Sales", "_1.Größe"), ALL));
