import {at} from "../../src/host/excel/areas";
import type {Source} from "../../src/domain/source";
import type {WorkbookModel} from "../../src/embedded/workbook/model";
import type {Session} from "../../src/workflow/session";
import {atLastStep, walkToTheEnd, workbookWithProfile} from "../contract/allResults";
import {asSeen, countingExcel, results, steadySession} from "../contract/faultSweep";
import {type Snapshot, userPart, withoutState} from "../contract/pane";
import {rememberingEngine} from "./rememberingEngine";

/** A pane of the sweep. A connection that is lost may end it; then another one is opened in its place. */
export interface Pane {
  readonly workbook: WorkbookModel;
  readonly host: Awaited<ReturnType<typeof countingExcel>>["host"];
  /** Actions of each sync since it was last emptied. */
  readonly actions: number[];
  readonly session: () => Session;
  /** Another amount for one customer, one of two in turn. */
  readonly edit: () => void;
  /** Which of the two amounts stands there. */
  readonly amount: () => number;
  /** The workbook with nothing of ours in it, as the last edit left it. */
  readonly clean: () => Book;
  readonly prospects: () => Source;
  /** Opens another pane over the workbook as it is; the one before is forgotten, as if Excel had been closed. */
  readonly reopen: () => Promise<void>;
  /** Brings the pane to its last step, where it is not there; with the same choices every time. */
  readonly walk: () => Promise<void>;
  readonly close: () => void;
}

/** A snapshot with the parts that only this sweep looks into. */
export interface Book extends Snapshot {
  readonly names: readonly {readonly name: string}[];
  readonly tables: readonly {readonly name: string; readonly headings: readonly string[]}[];
  readonly settings: unknown;
  readonly calculationMode: string;
}

/** The cell that somebody edits between reading and writing, and what stands there in turn; at first the first. */
const EDITED = {row: 10, column: 5};
const AMOUNTS = [8_100, 8_150] as const;

/** Prospects in a plain range, and a formula of the user's that counts them. */
function withProspects(workbook: WorkbookModel): WorkbookModel {
  const sheet = workbook.addSheet("Prospects");
  const industries = ["Logistics", "Retail", "=Banking", "Education"];
  const rows = Array.from({length: 12}, (_, i) => [
    `Prospect ${i + 1}`,
    at(industries, i % 4),
    i % 2 === 0 ? "UK" : "Spain",
    i % 3 === 0 ? "CEO" : "Buyer",
  ]);
  sheet.setValues(0, 0, [["Company", "Industry", "Country", "Job title"], ...rows]);
  workbook.sheets.find(({title}) => title === "Notes")?.setFormula(5, 0, "=COUNTA(Prospects!A2:A13)");
  sheet.setLook({row: 0, column: 0, rows: 1, columns: 4}, {fill: "#FFF4CC"});
  workbook.activate(at(workbook.sheets, 0));
  return workbook;
}

/** A pane at its last step over a workbook with a profile and prospects; somebody may edit the list. */
export async function openPane(): Promise<Pane> {
  const excel = await countingExcel(withProspects(workbookWithProfile()));
  const {workbook, port} = excel;
  const setAmount = (amount: number) => at(workbook.sheets, 0).setValue(EDITED.row, EDITED.column, amount);
  const cleans = [...AMOUNTS].reverse().map((amount) => {
    setAmount(amount);
    return snapshotOf(workbook);
  });
  const engine = rememberingEngine();
  let session = await atLastStep(port, engine);
  let edits = 0;
  return {
    workbook,
    host: excel.host,
    actions: excel.actions,
    session: () => session,
    edit: () => setAmount(at(AMOUNTS, ++edits % 2)),
    amount: () => edits % 2,
    clean: () => at(cleans, 1 - (edits % 2)),
    prospects: () => {
      const found = session.store.get().sources.find(({sheet}) => sheet === "Prospects");
      if (found === undefined) throw new Error("no list: Prospects");
      return found;
    },
    reopen: async () => {
      session = steadySession(port, engine);
      await session.start();
    },
    walk: async () => {
      const {step, preview} = session.store.get();
      if (step !== 6 || preview.kind !== "ready") await walkToTheEnd(session);
    },
    close: excel.close,
  };
}

/** A snapshot is plain data of this shape. */
const snapshotOf = (workbook: WorkbookModel): Book => asSeen(withoutState(workbook)) as Book;

export const bookOf = ({workbook}: Pane): Book => snapshotOf(workbook);

/** Everything that stands in the workbook, but for what a second attempt may number differently. */
export const resultsOf = ({workbook}: Pane): unknown => results(withoutState(workbook));

/** Everything of a workbook that is not ours: the user's cells, formats, names, tables and other people's XML. */
export function usersOwn(pane: Pane): unknown {
  const now = bookOf(pane);
  const clean = pane.clean();
  return {
    sheets: userPart(now, clean),
    names: now.names.filter(({name}) => !/^ICP_/i.test(name)),
    tables: now.tables.map(({name, headings}, i) => ({name, headings: headings.slice(0, clean.tables[i]?.headings.length)})),
    customXml: now.customXml,
    settings: now.settings,
    calculationMode: now.calculationMode,
  };
}
