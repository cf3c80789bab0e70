import type {Problem} from "../../src/domain/problem";
import {startExcel} from "../../src/embedded/excelInNode";
import type {CellValue, SheetModel, WorkbookModel} from "../../src/embedded/workbook/model";
import {createWorkbook} from "../../src/embedded/workbook/workbook";
import {excelWorkbook} from "../../src/host/excel/excelWorkbook";
import type {Workbook} from "../../src/host/workbook";
import type {Engine} from "../../src/workflow/engine";
import {createLocalEngine} from "../../src/workflow/localEngine";
import {redraw} from "../../src/workflow/actions";
import {createSession, type Session} from "../../src/workflow/session";
import {latest} from "../../src/workflow/stage";
import type {State} from "../../src/workflow/state";

/** The day on which everything happens. */
const NOON = Date.UTC(2026, 10, 22, 12);

export type Rows = readonly (readonly CellValue[])[];

/** A workbook whose only sheet holds some rows from A1 on, as a plain range or as an Excel table. */
export function workbookWith(rows: Rows, kind: "range" | "table" = "range", title = "Sales", table = "Clients"): WorkbookModel {
  const workbook = createWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("a new workbook has no sheet");
  workbook.renameSheet(sheet, title);
  sheet.setValues(0, 0, rows);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (kind === "table") workbook.addTable(sheet, {row: 0, column: 0, rows: rows.length, columns}, true, table);
  return workbook;
}

/** The real session over the real adapter and the real engine, in an embedded Excel: a pane without its screen. */
export async function openPane(workbook: WorkbookModel) {
  const excel = await startExcel(workbook);
  return {...excel, session: sessionIn(excelWorkbook(excel.Excel))};
}

/** A pane over a workbook behind the port; a second one in the same Excel is a pane whose runtime was restarted. */
export const sessionIn = (workbook: Workbook, clock = () => NOON, engine: Engine = createLocalEngine()): Session =>
  createSession({
    workbook,
    engine,
    clock,
    language: "en",
    environment: {Lodestar: "test"},
  });

/** Problems that the pane shows now as something that stops it. */
export function problemsShown({opening, list, tiers, best, profile, preview, writing, removal, unsaved, fromSheet, scoring}: State): Problem[] {
  const stages = [opening, list, tiers, best, profile, preview, writing, ...(scoring ? [scoring.scores, scoring.preview, scoring.writing] : [])];
  const obstacles = [preview, ...(scoring ? [scoring.preview] : [])].flatMap((stage) => (stage.kind === "ready" ? stage.value.obstacles : []));
  const removals = [removal, ...(scoring ? [scoring.removal] : []), ...(fromSheet ? [fromSheet] : [])];
  const stopped = [...stages, ...removals].flatMap((stage) => (stage.kind === "problem" ? [stage.problem] : []));
  return [...stopped, ...obstacles, ...(unsaved ? [unsaved] : [])];
}

/** What the pane tells besides: notes on the list and the tiers. */
export const notesShown = ({list, tiers}: State): readonly Problem[] => [...(latest(list)?.notes ?? []), ...(latest(tiers)?.notes ?? [])];

const OURS = "urn:lodestar:";

/** The snapshot without what the pane keeps for itself: its own custom XML part. */
export function withoutState(workbook: WorkbookModel): Snapshot {
  // A snapshot is plain data of this shape.
  const snapshot = workbook.snapshot() as Snapshot;
  return {...snapshot, customXml: snapshot.customXml.filter(({xml}) => !xml.includes(OURS))};
}

/** The parts of a snapshot that tests look into. */
export interface Snapshot {
  readonly sheets: readonly {
    readonly id: string;
    readonly title: string;
    readonly cells: Readonly<Record<string, unknown>>;
    readonly looks: readonly (readonly [number, number, number, unknown])[];
    readonly charts: readonly {readonly id: string}[];
  }[];
  readonly customXml: readonly {readonly xml: string}[];
}

/** The user's own part of a workbook: sheets that were there before, with the cells and looks of the columns that they used. */
export function userPart(now: Snapshot, before: Snapshot): unknown {
  return before.sheets.map(({id, cells, looks}) => {
    const sheet = now.sheets.find((each) => each.id === id);
    const columns = new Set(looks.map(([column]) => column));
    return {
      id,
      title: sheet?.title,
      cells: Object.fromEntries(Object.keys(cells).map((address) => [address, sheet?.cells[address]])),
      looks: sheet?.looks.filter(([column]) => columns.has(column)),
    };
  });
}

/** A row of the summary's table of tiers, as the sheet calculates it. */
export interface SummaryTier {
  readonly name: CellValue;
  readonly floor: CellValue;
  readonly customers: CellValue;
  readonly revenue: CellValue;
}

/** The tiers on the written summary, highest first. */
export function summaryTiers(workbook: WorkbookModel): SummaryTier[] {
  const {sheet, area} = named(workbook, "ICP_Tiers");
  return Array.from({length: area.rows}, (_, i) => tierInRow(sheet, area.row + i));
}

/** The lines below the tiers: all of them, and customers without a tier. */
export function summaryTotals(workbook: WorkbookModel): {readonly total: SummaryTier; readonly unclassified: SummaryTier} {
  const {sheet, area} = named(workbook, "ICP_Tiers");
  return {total: tierInRow(sheet, area.row + area.rows), unclassified: tierInRow(sheet, area.row + area.rows + 1)};
}

function tierInRow(sheet: SheetModel, row: number): SummaryTier {
  const [name = null, floor = null, customers = null, , revenue = null] = sheet.values({row, column: 0, rows: 1, columns: 5})[0] ?? [];
  return {name, floor, customers, revenue};
}

/** The tier beside each row of the customers' sheet; null where our column leaves a row alone. */
export function tierColumn(workbook: WorkbookModel): CellValue[] {
  const {sheet, area} = named(workbook, "ICP_Column_tier");
  return sheet.values({...area, row: area.row + 1, rows: area.rows - 1}).map(([cell]) => cell ?? null);
}

export function named(workbook: WorkbookModel, name: string) {
  const found = workbook.name(name);
  const place = found && workbook.nameArea(found);
  if (!place) throw new Error(`no name: ${name}`);
  return place;
}

/** Every formula of a workbook with its place. */
export function formulasOf({sheets}: Snapshot): {readonly place: string; readonly formula: string; readonly value: unknown}[] {
  return sheets.flatMap(({title, cells}) =>
    Object.entries(cells).flatMap(([address, cell]) => (isFormula(cell) ? [{place: `${title}!${address}`, ...cell}] : [])),
  );
}

const isFormula = (cell: unknown): cell is {readonly formula: string; readonly value: unknown} =>
  typeof cell === "object" && cell !== null && "formula" in cell;

/** Floors of the tests: Large from 20 on, Medium from 5, Small from 1. */
const TIERS = [
  {name: "Large", floor: 20},
  {name: "Medium", floor: 5},
  {name: "Small", floor: 1},
];

/** Sets the tests' floors, so that who is in which tier can be told by head. */
export const setTestFloors = (session: Session): Promise<void> => session.change((state) => redraw(state, TIERS));

/** Goes on, step by step, until the pane shows what would be written, or says why it cannot. */
export async function goToWriting(session: Session): Promise<void> {
  const isThere = () => ["ready", "problem"].includes(session.store.get().preview.kind);
  for (let before = 0; !isThere() && session.store.get().step !== before;) {
    before = session.store.get().step;
    await session.next();
  }
}
