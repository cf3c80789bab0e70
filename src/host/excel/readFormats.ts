import {failure, type Outcome, success} from "../../domain/outcome";
import type {FormatQuestion, FormatRun} from "../../domain/source";
import type {ReadProgress} from "../workbook";
import {place, sameArea} from "./address";
import {at, rangeAt} from "./areas";
import {attempt, type ExcelApi, isTooLarge} from "./attempt";
import {blockRows, bytesOfRow} from "./blockSize";
import {sourceChanged} from "./read";
import {sourceNow} from "./sources";
import {survey, type Survey} from "./survey";

const GENERAL = "General";

/** Bytes of one format before any was seen: a format for accounts is as long. A first block that is too large would cost more than one too many. */
const FIRST_GUESS = 50;

/**
 * The number formats of some columns down to the end of their source, in blocks as large as those of cells, one sync a block. Excel tells formats cell by cell only; what is handed on are runs of
 * equal ones, so that a column of one format is one run a block.
 */
export function readFormats(
  excel: ExcelApi,
  {source, columns, row: first}: FormatQuestion,
  onRuns: (runs: readonly FormatRun[]) => void,
  {isCancelled}: ReadProgress = {},
): Promise<Outcome<void>> {
  const doing = {action: "read", place: place(source.sheet, source.area)} as const;
  return attempt(excel, doing, async (context) => {
    const {area, sheetId} = source;
    const end = area.row + area.rows;
    const stretchFrom = (row: number, bytes: number): Stretch => ({row, rows: blockRows(end - row, bytes, area.rows)});
    let stretch = stretchFrom(first, columns.length * FIRST_GUESS);
    const {seen, answer} = await surveyWith(context, sheetId, () => askFor(context, sheetId, columns, stretch));
    const now = sourceNow(seen, source);
    if (!now.ok) return now;
    if (!sameArea(now.value.area, area)) return sourceChanged(source, now.value.area);
    for (let asked = answer; stretch.row < end; asked = undefined) {
      if (isCancelled?.()) return failure({code: "cancelled"});
      const read = asked ? taken(asked, stretch) : await readStretch(context, sheetId, columns, stretch);
      if (!read) return failure({code: "readIncomplete", place: place(now.value.sheet, {...area, ...stretch})});
      const {row} = stretch;
      onRuns(read.columns.flatMap(({column, formats}) => runsOf(column, row, formats)));
      stretch = stretchFrom(
        row + read.rows,
        read.columns.reduce((sum, {formats}) => sum + bytesOfRow(formats), 0),
      );
    }
    return success(undefined);
  });
}

/** The survey, and what is asked in the same sync where the sheet is there; what is too large for that is asked by itself. */
async function surveyWith(
  context: Excel.RequestContext,
  sheetId: string,
  ask: () => Asked,
): Promise<{readonly seen: Survey; readonly answer?: Asked}> {
  let answer: Asked | undefined;
  try {
    const seen = await survey(context, (sheetIds) => {
      if (sheetIds.includes(sheetId)) answer = ask();
    });
    return {seen, ...(answer && {answer})};
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return {seen: await survey(context)};
  }
}

/** Some consecutive rows of a sheet. */
interface Stretch {
  readonly row: number;
  readonly rows: number;
}

/** The formats of one column, one row each. */
interface ColumnFormats {
  readonly column: number;
  readonly formats: readonly (readonly string[])[];
}

/** The formats of a stretch. */
interface ReadStretch {
  readonly rows: number;
  readonly columns: readonly ColumnFormats[];
}

type Asked = readonly {readonly column: number; readonly range: Excel.Range}[];

function askFor(context: Excel.RequestContext, sheetId: string, columns: readonly number[], {row, rows}: Stretch): Asked {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  return columns.map((column) => ({column, range: rangeAt(sheet, {row, column, rows, columns: 1}).load("numberFormat")}));
}

/** What was asked for a stretch, after a sync; undefined where the host hands over nothing. */
function taken(asked: Asked, {rows}: Stretch): ReadStretch | undefined {
  const read = asked.map(({column, range}) => {
    const formats: readonly (readonly string[])[] | null = range.numberFormat;
    range.untrack();
    return {column, formats};
  });
  const there = read.filter((one): one is ColumnFormats => Array.isArray(one.formats));
  return there.length === read.length ? {rows, columns: there} : undefined;
}

/** A stretch by itself, or its first half where the answer would be too large. */
async function readStretch(
  context: Excel.RequestContext,
  sheetId: string,
  columns: readonly number[],
  stretch: Stretch,
): Promise<ReadStretch | undefined> {
  const asked = askFor(context, sheetId, columns, stretch);
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error) || stretch.rows === 1) throw error;
    return readStretch(context, sheetId, columns, {...stretch, rows: Math.ceil(stretch.rows / 2)});
  }
  return taken(asked, stretch);
}

/** Formats other than General, one below the other, as runs. */
function runsOf(column: number, row: number, formats: ColumnFormats["formats"]): FormatRun[] {
  const runs: FormatRun[] = [];
  for (let from = 0; from < formats.length;) {
    const format = at(at(formats, from), 0);
    let to = from + 1;
    while (to < formats.length && formats[to]?.[0] === format) to++;
    if (format !== GENERAL) runs.push({column, row: row + from, rows: to - from, format});
    from = to;
  }
  return runs;
}
