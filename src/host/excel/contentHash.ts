import type {Cell} from "../../domain/cell";
import type {Outcome} from "../../domain/outcome";
import {success} from "../../domain/outcome";
import type {PlannedColumn} from "../../domain/plan";
import {areaAddress} from "./address";
import {areaOf, at, loadArea, rangeAt} from "./areas";
import {fingerprint} from "./hash";
import {readBlocks, type ReadSheet} from "./readBlocks";
import type {Run} from "../../domain/plan";

/**
 * Fingerprints of whole sheets: where their cells are and what formula or value each holds, inputs included.
 * One sync for all sheets, then one a block.
 */
export async function sheetHashes(context: Excel.RequestContext, sheets: readonly ReadSheet[]): Promise<Outcome<string[]>> {
  const used = sheets.map(({id}) => loadArea(context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true)));
  if (sheets.length > 0) await context.sync();
  const hashes: string[] = [];
  for (const [i, sheet] of sheets.entries()) {
    const range = at(used, i);
    const print = fingerprint();
    if (!range.isNullObject) {
      print.add(areaAddress(areaOf(range)));
      const read = await readBlocks(context, sheet, areaOf(range), ({cells}) => cells.forEach((row) => row.forEach(print.add)), {
        reading: "formulas",
      });
      if (!read.ok) return read;
    }
    hashes.push(print.digest());
  }
  return success(hashes);
}

/** Fingerprint of a column as it stands, heading included: formulas relative to their row, so that it is the same wherever the column stands. */
export async function columnHash(
  context: Excel.RequestContext,
  sheet: ReadSheet,
  {column, headingRow, runs}: {column: number; headingRow: number; runs: readonly Run[]},
): Promise<Outcome<string>> {
  const print = fingerprint();
  for (const run of [{row: headingRow, rows: 1}, ...runs]) {
    const area = {...run, column, columns: 1};
    const read = await readBlocks(context, sheet, area, ({cells}) => cells.forEach((row) => print.add(row[0])), {reading: "formulasR1C1"});
    if (!read.ok) return read;
  }
  return success(print.digest());
}

/**
 * Fingerprints of columns just written, without reading them again: values are what we wrote, and of a formula the first cell tells
 * how Excel spells it. One sync.
 */
export async function writtenColumnHashes(context: Excel.RequestContext, sheetId: string, columns: readonly PlannedColumn[]): Promise<string[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const spelled = columns.map(({content, runs, column}) =>
    content.kind === "formula" ? runs.map(({row}) => rangeAt(sheet, {row, rows: 1, column, columns: 1}).load("formulasR1C1")) : [],
  );
  if (spelled.some((cells) => cells.length > 0)) await context.sync();
  return columns.map((column, i) =>
    hashAsWritten(
      column,
      at(spelled, i).map((range) => at(at<Cell[]>(range.formulasR1C1, 0), 0)),
    ),
  );
}

function hashAsWritten({heading, runs, content}: PlannedColumn, spelled: readonly Cell[]): string {
  const print = fingerprint();
  print.add(heading);
  if (content.kind === "values") content.values.forEach(print.add);
  else for (const [i, {rows}] of runs.entries()) for (let row = 0; row < rows; row++) print.add(at(spelled, i));
  return print.digest();
}
