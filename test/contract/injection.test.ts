import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import type {WorkbookModel} from "../../src/embedded/workbook/model";
import {at} from "../../src/host/excel/areas";
import {redraw, setOutput} from "../../src/workflow/actions";
import {pinOut} from "../../src/workflow/bestActions";
import {latest} from "../../src/workflow/stage";
import {expectNoNewFormula, OWN, toTheEnd} from "./expectNoNewFormula";
import {HOSTILE} from "./hostileTexts";
import {openPane, type Rows, workbookWith} from "./pane";

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

test("nothing in the pane or the playground makes markup out of a text", () => {
  const files = ["ui", "taskpane", "playground", "workflow", "words"].flatMap((folder) =>
    readdirSync(join("src", folder), {recursive: true, encoding: "utf8"}).map((name) => join("src", folder, name)),
  );
  const makers = files
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write/.test(readFileSync(file, "utf8")));
  expect(makers).toEqual([]);
});
