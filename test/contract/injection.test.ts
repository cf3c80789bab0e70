import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {openXlsx} from "../../src/embedded/file/openXlsx";
import {saveXlsx} from "../../src/embedded/file/saveXlsx";
import type {WorkbookPlan} from "../../src/domain/plan";
import {createWorkbook} from "../../src/embedded/workbook/workbook";
import type {WorkbookModel} from "../../src/embedded/workbook/model";
import {areaAddress} from "../../src/host/excel/address";
import {at} from "../../src/host/excel/areas";
import {redraw, setOutput, setPeriod} from "../../src/workflow/actions";
import {pinOut} from "../../src/workflow/bestActions";
import {setInsists} from "../../src/workflow/profileActions";
import type {Session} from "../../src/workflow/session";
import {latest} from "../../src/workflow/stage";
import {HOSTILE} from "./hostileTexts";
import {formulasOf, openPane, problemsShown, type Rows, type Snapshot, workbookWith} from "./pane";

/** The user's own formula beside hostile texts. */
const OWN = "=2+3";

/** Customers with hostile names and values under plain headings; the first are the best. The user's formula stands on a sheet of its own. */
function hostileCustomers(kind: "table" | "range", title = "Sales", table = "Clients"): WorkbookModel {
  const rows: Rows = [
    ["Company", "Seats", "ARR", "Industry", "Country"],
    ...HOSTILE.map((text, i) => [
      text,
      i < 60 ? 30 : 3,
      90_000 - i * 100,
      i < 20 ? at(HOSTILE, 0) : at(HOSTILE, 1 + (i % 5)),
      at(HOSTILE, 40 + (i % 7)),
    ]),
  ];
  return withOwnFormula(workbookWith(rows, kind, title, table));
}

function withOwnFormula(workbook: WorkbookModel): WorkbookModel {
  workbook.addSheet("Mine").setFormula(0, 0, OWN);
  workbook.activate(at(workbook.sheets, 0));
  return workbook;
}

/** Where a plan puts formulas; every other cell is a value. */
function plannedPlaces({sheets, columns, source}: WorkbookPlan): Set<string> {
  const places = new Set<string>();
  const add = (title: string, row: number, column: number) => places.add(`${title}!${areaAddress({row, column, rows: 1, columns: 1})}`);
  for (const {title, regions} of sheets)
    for (const {row, column, cells} of regions)
      cells.forEach((line, r) => line.forEach((cell, c) => typeof cell === "object" && cell !== null && add(title, row + r, column + c)));
  for (const {column, runs, content} of columns)
    if (content.kind === "formula") for (const {row, rows} of runs) for (let r = row; r < row + rows; r++) add(source.sheet, r, column);
  return places;
}

const placesOf = (workbook: WorkbookModel): string[] => formulasOf(workbook.snapshot() as Snapshot).map(({place}) => place);

/** Writes, and looks for a formula that was not planned: in the workbook, and in the file once it is saved and opened again. */
async function expectNoNewFormula(session: Session, workbook: WorkbookModel): Promise<void> {
  const plan = latest(session.store.get().preview)?.plan;
  if (!plan) throw new Error(`no plan: ${JSON.stringify(problemsShown(session.store.get()))}`);
  await session.write();
  expect(problemsShown(session.store.get())).toEqual([]);
  expect(session.store.get().fault).toBeUndefined();
  const planned = plannedPlaces(plan);
  expect(placesOf(workbook).filter((place) => !planned.has(place))).toEqual(["Mine!A1"]);
  expect(workbook.sheet("Mine")?.formula(0, 0)).toBe(OWN);

  const opened = createWorkbook();
  openXlsx(saveXlsx(workbook).bytes, opened);
  expect(placesOf(opened).filter((place) => !planned.has(place))).toEqual(["Mine!A1"]);
  // Every text of the plan stands in the saved file as a text.
  for (const {title, regions} of plan.sheets)
    for (const {row, column, cells} of regions)
      cells.forEach((line, r) =>
        line.forEach((cell, c) => {
          if (typeof cell === "string" && cell !== "")
            expect([title, row + r, opened.sheet(title)?.value(row + r, column + c)]).toEqual([title, row + r, cell]);
        }),
      );
}

async function toTheEnd(session: Session): Promise<void> {
  await session.change((state) => setInsists(state, true));
  for (let before = 0; session.store.get().step !== before;) {
    before = session.store.get().step;
    await session.next();
  }
}

const FLOORS = [20, 1];

test("the corpus has at least 200 different texts", () => {
  expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(200);
});

describe.each(["formulas", "values"] as const)("hostile texts, written as %s", (output) => {
  test("in names of customers, in values and in reasons of pins", async () => {
    const workbook = hostileCustomers("table");
    const {session, close} = await openPane(workbook);
    await session.start();
    await session.change((state) =>
      setOutput(
        redraw(
          state,
          [at(FLOORS, 0), at(FLOORS, 1)].map((floor, i) => ({name: i === 0 ? "Large" : "Small", floor})),
        ),
        output,
      ),
    );
    await toTheEnd(session);
    const others = latest(session.store.get().best)?.others ?? [];
    await session.change((state) =>
      others.slice(0, 30).reduce((now, customer, i) => pinOut(now, {customer, reason: at(HOSTILE, (i * 7) % HOSTILE.length)}), state),
    );
    await expectNoNewFormula(session, workbook);
    close();
  }, 120_000);

  test("in headings, of which most are named as left aside", async () => {
    const headings = HOSTILE.filter((text) => text.trim() !== "");
    const rows: Rows = [
      ["Company", "Seats", "ARR", ...headings],
      ...Array.from({length: 24}, (_, i) => [`Firm ${i}`, i < 12 ? 30 : 3, 9000 - i, ...headings.map(() => "same")]),
    ];
    const workbook = withOwnFormula(workbookWith(rows));
    const {session, close} = await openPane(workbook);
    await session.start();
    await session.change((state) => setOutput(state, output));
    await toTheEnd(session);
    await expectNoNewFormula(session, workbook);
    close();
  }, 120_000);
});

/** What Excel lets a sheet be called. */
const isTitle = (text: string) => /^(?!')[^\u0000-\u001f[\]:*?/\\]{1,31}(?<!')$/.test(text) && !/[\ud800-\udfff\ufffe\uffff]/.test(text);
const TITLES = HOSTILE.filter(isTitle);
/** What Excel lets a table be called. */
const TABLES = ["_x003D_1", "_A.1", "Ünïcode.1", "ICPx", "TRUEx"];

test("in titles of sheets, names of tables, names of tiers and the period", async () => {
  expect(TITLES.length).toBeGreaterThan(100);
  const step = Math.ceil(TITLES.length / TABLES.length);
  for (const [i, table] of TABLES.entries()) {
    const rows: Rows = [["Company", "Seats", "ARR"], ...Array.from({length: 8}, (_, row) => [`=Firm ${row}`, row < 4 ? 30 : 3, 9000 - row])];
    const workbook = withOwnFormula(workbookWith(rows, "table", at(TITLES, i * step), table));
    const {session, close} = await openPane(workbook);
    await session.start();
    await session.change((state) =>
      setPeriod(
        redraw({...state, choices: {...state.choices, tierNames: [at(HOSTILE, i * 20), at(HOSTILE, i * 20 + 9)], tierCount: 2}}, [
          {name: at(HOSTILE, i * 20), floor: 20},
          {name: at(HOSTILE, i * 20 + 9), floor: 1},
        ]),
        at(HOSTILE, i * 30 + 5),
      ),
    );
    await session.next();
    await expectNoNewFormula(session, workbook);
    close();
  }
}, 120_000);

test("nothing in the pane or the playground makes markup out of a text", () => {
  const files = ["ui", "taskpane", "playground", "workflow", "words"].flatMap((folder) =>
    readdirSync(join("src", folder), {recursive: true, encoding: "utf8"}).map((name) => join("src", folder, name)),
  );
  const makers = files
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write/.test(readFileSync(file, "utf8")));
  expect(makers).toEqual([]);
});
