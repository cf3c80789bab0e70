import {expect} from "vitest";
import type {WorkbookPlan} from "../../src/domain/plan";
import {openXlsx} from "../../src/embedded/file/openXlsx";
import {saveXlsx} from "../../src/embedded/file/saveXlsx";
import type {WorkbookModel} from "../../src/embedded/workbook/model";
import {createWorkbook} from "../../src/embedded/workbook/workbook";
import {areaAddress} from "../../src/host/excel/address";
import {setInsists} from "../../src/workflow/profileActions";
import type {Session} from "../../src/workflow/session";
import {latest} from "../../src/workflow/stage";
import {formulasOf, problemsShown, type Snapshot} from "./pane";

/** The user's own formula beside hostile texts, in the first cell of a sheet "Mine". */
export const OWN = "=2+3";

/** Where a plan puts formulas; every other cell is a value. */
function plannedPlaces({sheets, columns, source}: WorkbookPlan): string[] {
  const places: string[] = [];
  const add = (title: string, row: number, column: number) => places.push(`${title}!${areaAddress({row, column, rows: 1, columns: 1})}`);
  for (const {title, regions} of sheets)
    for (const {row, column, cells} of regions)
      cells.forEach((line, r) => line.forEach((cell, c) => typeof cell === "object" && cell !== null && add(title, row + r, column + c)));
  for (const {column, runs, content} of columns)
    if (content.kind === "formula") for (const {row, rows} of runs) for (let r = row; r < row + rows; r++) add(source.sheet, r, column);
  return places;
}

/** Every formula of a workbook: its place and itself. */
const formulas = (workbook: WorkbookModel): Map<string, string> =>
  new Map(formulasOf(workbook.snapshot() as Snapshot).map(({place, formula}) => [place, formula]));

/**
 * Nothing but what was planned, and what the user had, is a formula: in the workbook, and in the file once it is saved and opened again. Every text
 * of the plans stands in the saved file as a text.
 */
export function expectPlanned(workbook: WorkbookModel, plans: readonly WorkbookPlan[], before: ReadonlyMap<string, string>): void {
  const planned = new Set(plans.flatMap(plannedPlaces));
  const opened = createWorkbook();
  openXlsx(saveXlsx(workbook).bytes, opened);
  for (const book of [workbook, opened]) expect(new Map([...formulas(book)].filter(([place]) => !planned.has(place)))).toEqual(before);
  for (const {title, regions} of plans.flatMap(({sheets}) => sheets))
    for (const {row, column, cells} of regions)
      cells.forEach((line, r) =>
        line.forEach((cell, c) => {
          if (typeof cell === "string" && cell !== "")
            expect([title, row + r, opened.sheet(title)?.value(row + r, column + c)]).toEqual([title, row + r, cell]);
        }),
      );
}

/** The plan that the pane shows. */
export function shownPlan(session: Session): WorkbookPlan {
  const plan = latest(session.store.get().preview)?.plan;
  if (!plan) throw new Error(`no plan: ${JSON.stringify(problemsShown(session.store.get()))}`);
  return plan;
}

/** Writes, and looks for a formula that was not planned. */
export async function expectNoNewFormula(session: Session, workbook: WorkbookModel): Promise<void> {
  const before = formulas(workbook);
  const plan = shownPlan(session);
  await session.write();
  expect(problemsShown(session.store.get())).toEqual([]);
  expect(session.store.get().fault).toBeUndefined();
  expectPlanned(workbook, [plan], before);
  expect(workbook.sheet("Mine")?.formula(0, 0)).toBe(OWN);
}

/** From step to step to the end, with a profile even where the evidence carries none. */
export async function toTheEnd(session: Session): Promise<void> {
  await session.change((state) => setInsists(state, true));
  for (let before = 0; session.store.get().step !== before;) {
    before = session.store.get().step;
    await session.next();
  }
}
