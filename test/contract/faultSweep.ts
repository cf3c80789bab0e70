import {startExcel} from "../../src/embedded/excelInNode";
import type {ExcelHost} from "../../src/embedded/objects/excelHost";
import type {Fault} from "../../src/embedded/objects/faults";
import type {WorkbookModel} from "../../src/embedded/workbook/model";
import {excelWorkbook} from "../../src/host/excel/excelWorkbook";
import type {Workbook} from "../../src/host/workbook";
import type {Engine} from "../../src/workflow/engine";
import type {Session} from "../../src/workflow/session";
import {sessionIn, type Snapshot, withoutState} from "./pane";

/** More syncs than any call makes: from the first of them on nothing gets through. */
const FOR_EVER = 120;

/** An Excel over a workbook, whose host counts the actions of each sync. */
export async function countingExcel(workbook: WorkbookModel) {
  const {Excel, host, close} = await startExcel(workbook);
  const actions: number[] = [];
  const execute = host.execute.bind(host);
  host.execute = (batch, flags) => {
    const {Actions} = typeof batch === "string" ? (JSON.parse(batch) as {Actions: unknown[]}) : (batch as {Actions: unknown[]});
    if (!JSON.stringify(Actions).includes("_RemoveReference")) actions.push(Actions.length);
    return execute(batch, flags);
  };
  return {workbook, host, actions, close, port: excelWorkbook(Excel), before: withoutState(workbook)};
}

/** A pane whose user looks at one list all the time, so that its syncs can be counted. */
export const steadySession = (port: Workbook, engine?: Engine): Session =>
  sessionIn({...port, onActiveSourceChanged: async () => async () => {}}, undefined, engine);

/** Before, within and after every sync; the codes in turn. */
export function faultsOf(actions: readonly number[], codes: readonly string[]): Fault[] {
  const places = actions.flatMap((count, i) => [
    {sync: i + 1, when: "before" as const},
    {sync: i + 1, when: "during" as const, action: count >> 1},
    {sync: i + 1, when: "after" as const},
  ]);
  return places.map((place, i) => ({...place, code: codes[i % codes.length] ?? ""}));
}

/** From a sync on nothing gets through any more, until the host's faults are cleared. */
export function loseConnection(host: ExcelHost, first: number): void {
  for (let sync = first; sync < first + FOR_EVER; sync++) host.faults.next({sync, when: "before", code: "GeneralException"});
}

/** The written workbook without what a second attempt may number differently. */
export const results = (snapshot: Snapshot) =>
  asSeen(snapshot).sheets.map(({title, cells, looks, charts}) => ({title, cells, looks, charts: charts.map(({id: _, ...chart}) => chart)}));

/**
 * A workbook without the marks in our own sheets that make a text a text. Nobody sees them; an update clears them with the old formats,
 * and taking it back types the texts anew.
 */
export const asSeen = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => (sheet.title.startsWith("ICP ") ? {...sheet, looks: withoutMarks(sheet.looks)} : sheet)),
});

type Looks = Snapshot["sheets"][number]["looks"];

/** Looks are runs of a column: column, first row, row after the last, look. Runs that are alike without the mark become one. */
function withoutMarks(looks: Looks): Looks {
  const plain: (readonly [number, number, number, unknown])[] = [];
  for (const [column, from, to, look] of looks) {
    const {quotePrefix: _, ...rest} = look as {readonly quotePrefix?: boolean};
    const last = plain.at(-1);
    const isSame = last?.[0] === column && last[2] === from && JSON.stringify(last[3]) === JSON.stringify(rest);
    if (isSame) plain[plain.length - 1] = [column, last[1], to, rest];
    else if (Object.keys(rest).length > 0) plain.push([column, from, to, rest]);
  }
  return plain;
}
