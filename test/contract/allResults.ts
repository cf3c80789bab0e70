import type {WorkbookModel} from "../../src/embedded/workbook/model";
import type {Workbook} from "../../src/host/workbook";
import {redraw} from "../../src/workflow/actions";
import type {Engine} from "../../src/workflow/engine";
import {setBestCount, setObjective} from "../../src/workflow/bestActions";
import type {Session} from "../../src/workflow/session";
import type {State} from "../../src/workflow/state";
import {steadySession} from "./faultSweep";
import {type Rows, workbookWith} from "./pane";

const INDUSTRIES = ["Retail", "Banking", "Education"];
const COUNTRIES = ["UK", "France", "Spain", "Italy"];
const IN_TIER = 32;
const BEST = 9;

/** 32 customers of one tier, of whom those that pay most are in logistics, and four smaller ones; some names look like formulas. */
const rows = (): Rows => [
  ["Company", "Industry", "Country", "Job title", "Seats", "ARR", "NPS"],
  ...Array.from({length: IN_TIER}, (_, i) => [
    `${i % 7 === 0 ? "=" : ""}Firm ${i + 1}`,
    i < BEST ? "Logistics" : (INDUSTRIES[i % INDUSTRIES.length] ?? null),
    COUNTRIES[(i * 7) % COUNTRIES.length] ?? null,
    i % 2 === 0 ? "Buyer" : "CEO",
    20 + (i % 5),
    9000 - i * 100,
    (i * 11) % 41,
  ]),
  ...["One", "Two", "Three", "Four"].map((name, i) => [`Small ${name}`, "Retail", "UK", "CEO", 2 + i, 200, 3]),
];

/** A workbook whose customers have a profile, with the user's own things in it: formats, a formula, a name, a sheet that refers to the list, a hidden one. */
export function workbookWithProfile(): WorkbookModel {
  const workbook = workbookWith(rows(), "table");
  const [list] = workbook.sheets;
  if (!list) throw new Error("no sheet");
  list.setFormula(3, 5, "=88*100");
  list.setLook({row: 1, column: 5, rows: IN_TIER, columns: 1}, {numberFormat: "#,##0.00", fill: "#EEF4FF"});
  list.setColumnWidth(0, 120);
  workbook.addName("Rate", "=0.19");
  const notes = workbook.addSheet("Notes");
  notes.setFormula(0, 0, "=SUM(Sales!F2:F33)*Rate");
  notes.setValue(1, 0, "ask the board");
  workbook.addSheet("Archive").visibility = "Hidden";
  workbook.activate(list);
  return workbook;
}

/** What the tests call best: what they pay, which has a profile, or the score, which has none. */
export type Aim = "ARR" | "NPS";

/** A pane at step 6 of that workbook, before anything is written. */
export async function atLastStep(port: Workbook, engine?: Engine): Promise<Session> {
  const session = steadySession(port, engine);
  await session.start();
  await walkToTheEnd(session);
  return session;
}

/** The tests' tiers, and ten best customers. */
export const chosen = (state: State): State =>
  setBestCount(
    redraw(state, [
      {name: "Large", floor: 20},
      {name: "Small", floor: 1},
    ]),
    10,
  );

/** From wherever the pane is to step 6, with the same choices every time. */
export async function walkToTheEnd(session: Session): Promise<void> {
  await session.change(chosen);
  for (let before = 0; session.store.get().step !== before;) {
    before = session.store.get().step;
    await session.next();
  }
}

/** Changes what best means; the preview follows. */
export const aimAt = (session: Session, heading: Aim): Promise<void> =>
  session.change((state) => setObjective(state, {kind: "column", heading, direction: "highest"}));
