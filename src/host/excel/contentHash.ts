import type {Cell} from "../../domain/cell";
import type {Outcome} from "../../domain/outcome";
import {success} from "../../domain/outcome";
import type {PlannedColumn} from "../../domain/plan";
import {areaAddress} from "./address";
import {areaOf, at, loadArea, rangeAt} from "./areas";
import {fingerprint} from "./hash";
import {readBlocks, type ReadSheet} from "./readBlocks";
import type {Run} from "../../domain/plan";

/** Fingerprints of cells of ours. */
export interface Prints {
  /** Of all there is: what formula or value each cell holds. */
  readonly hash: string;
  /** Of what was typed: every formula counts as the same one. */
  readonly typed: string;
}

/** Fingerprints of cells as they stand. */
export interface PrintsNow extends Prints {
  /** Whether a formula lost what it referred to: Excel has spelled it anew then, which is no work of people. */
  readonly isBroken: boolean;
}

interface Printer {
  add(cell: Cell): void;
  prints(): PrintsNow;
}

function printer(): Printer {
  const [all, typed] = [fingerprint(), fingerprint()];
  let isBroken = false;
  return {
    add(cell) {
      const isFormula = typeof cell === "string" && cell.startsWith("=");
      all.add(cell);
      typed.add(isFormula ? "=" : cell);
      isBroken = isBroken || (isFormula && cell.includes("#REF!"));
    },
    prints: () => ({hash: all.digest(), typed: typed.digest(), isBroken}),
  };
}

/** Whether people have changed cells since they were written. */
export const areEdited = (written: {readonly hash: string; readonly typed?: string}, now: PrintsNow): boolean =>
  now.hash !== written.hash && !(now.isBroken && now.typed === written.typed);

/**
 * Fingerprints of whole sheets: where their cells are and what formula or value each holds, inputs included.
 * One sync for all sheets, then one a block.
 */
export async function sheetPrints(context: Excel.RequestContext, sheets: readonly ReadSheet[]): Promise<Outcome<PrintsNow[]>> {
  const used = sheets.map(({id}) => loadArea(context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true)));
  if (sheets.length > 0) await context.sync();
  const prints: PrintsNow[] = [];
  for (const [i, sheet] of sheets.entries()) {
    const range = at(used, i);
    const print = printer();
    if (!range.isNullObject) {
      print.add(areaAddress(areaOf(range)));
      const read = await readBlocks(context, sheet, areaOf(range), ({cells}) => cells.forEach((row) => row.forEach(print.add)), {
        reading: "formulas",
      });
      if (!read.ok) return read;
    }
    prints.push(print.prints());
  }
  return success(prints);
}

/** Fingerprints of a column as it stands, heading included: formulas relative to their row, so that it is the same wherever the column stands. */
export async function columnPrints(
  context: Excel.RequestContext,
  sheet: ReadSheet,
  {column, headingRow, runs}: {column: number; headingRow: number; runs: readonly Run[]},
): Promise<Outcome<PrintsNow>> {
  const print = printer();
  for (const run of [{row: headingRow, rows: 1}, ...runs]) {
    const area = {...run, column, columns: 1};
    const read = await readBlocks(context, sheet, area, ({cells}) => cells.forEach(([cell = null]) => print.add(cell)), {reading: "formulasR1C1"});
    if (!read.ok) return read;
  }
  return success(print.prints());
}

/**
 * Fingerprints of columns just written, without reading them again: values are what we wrote, and of a formula the first cell tells
 * how Excel spells it. One sync.
 */
export async function writtenColumnPrints(context: Excel.RequestContext, sheetId: string, columns: readonly PlannedColumn[]): Promise<Prints[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const spelled = columns.map(({content, runs, column}) =>
    content.kind === "formula" ? runs.map(({row}) => rangeAt(sheet, {row, rows: 1, column, columns: 1}).load("formulasR1C1")) : [],
  );
  if (spelled.some((cells) => cells.length > 0)) await context.sync();
  return columns.map((column, i) =>
    printsAsWritten(
      column,
      at(spelled, i).map((range) => at(at<Cell[]>(range.formulasR1C1, 0), 0)),
    ),
  );
}

function printsAsWritten({heading, runs, content}: PlannedColumn, spelled: readonly Cell[]): Prints {
  const print = printer();
  print.add(heading);
  if (content.kind === "values") content.values.forEach(print.add);
  else for (const [i, {rows}] of runs.entries()) for (let row = 0; row < rows; row++) print.add(at(spelled, i));
  const {hash, typed} = print.prints();
  return {hash, typed};
}
