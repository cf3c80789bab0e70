import type {Cell} from "../../domain/cell";
import {failure, type Outcome, success} from "../../domain/outcome";
import type {Area} from "../../domain/source";
import {place, SHEET_COLUMNS} from "./address";
import {at, rangeAt} from "./areas";
import {isTooLarge} from "./attempt";
import {blockRows, bytesOfRow, FIRST_CELLS, formatRows, isComplete} from "./blockSize";
import {typedAgain} from "./typed";

/** What of a cell is read; "typed" is what someone would type to get the cell as it is. */
export type Reading = "values" | "formulas" | "formulasR1C1" | "typed";

/** Some whole rows of an area. */
export interface Rows {
  readonly area: Area;
  readonly cells: readonly (readonly Cell[])[];
  readonly formats?: readonly (readonly string[])[];
}

/** How an area is read in blocks. */
export interface BlockOptions {
  readonly reading?: Reading;
  /** Whether the first block brings number formats, of its first rows. */
  readonly withFormats?: boolean;
  /** Asked before each block; true ends the read. */
  readonly isCancelled?: () => boolean;
  /** The first rows, where they were read on the way ({@link askForFirstRows}). */
  readonly first?: Rows | undefined;
}

/** A sheet as far as a read needs it. */
export interface ReadSheet {
  readonly id: string;
  readonly title: string;
}

/**
 * Reads an area from top to bottom in blocks of whole rows, one sync a block. The first block has so many cells; its size in bytes and that of
 * every later one tell how many rows the next can have. A row that is too large for one answer is read in parts and handed over whole.
 */
export async function readBlocks(
  context: Excel.RequestContext,
  sheet: ReadSheet,
  area: Area,
  onRows: (rows: Rows) => void,
  options: BlockOptions = {},
): Promise<Outcome<void>> {
  const end = area.row + area.rows;
  let rows = firstRows(area).rows;
  for (let row = area.row; row < end;) {
    if (options.isCancelled?.()) return failure({code: "cancelled"});
    const block = {...area, row, rows: Math.min(rows, end - row)};
    const isFirst = row === area.row;
    const read = (isFirst && options.first) || (await readArea(context, sheet, block, isFirst ? options : {reading: options.reading}));
    if (!read) return failure({code: "readIncomplete", place: place(sheet.title, block)});
    onRows(read);
    row += read.area.rows;
    rows = blockRows(end - row, bytesOfRow(read.cells), area.rows);
  }
  return success(undefined);
}

/** The block with which a read begins, before anybody knows how long its rows are. */
const firstRows = (area: Area): Area => ({...area, rows: Math.min(area.rows, Math.max(1, Math.floor(FIRST_CELLS / area.columns)))});

/** The rows of a block whose number formats are read. */
const formattedRows = (area: Area): Area => ({...area, rows: Math.min(area.rows, formatRows(area.columns))});

/**
 * Asks for the first block of an area together with whatever else is asked in the same sync. The answer can be fetched after it; undefined
 * where the host handed over nothing, so that it is read again by itself.
 */
export function askForFirstRows(context: Excel.RequestContext, sheet: ReadSheet, area: Area): () => Rows | undefined {
  const first = firstRows(area);
  if (first.columns === SHEET_COLUMNS) return () => undefined;
  const asked = askFor(context, sheet, first, {withFormats: true});
  return () => taken(asked, first, "values");
}

/** One area, or its first rows where the answer would be too large; undefined where the host hands over nothing. */
async function readArea(context: Excel.RequestContext, sheet: ReadSheet, area: Area, options: BlockOptions): Promise<Rows | undefined> {
  if (area.columns === SHEET_COLUMNS) return readParts(context, sheet, area, options);
  try {
    return await readOnce(context, sheet, area, options);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    if (area.rows > 1) return readArea(context, sheet, {...area, rows: Math.ceil(area.rows / 2)}, options);
    if (area.columns > 1) return readParts(context, sheet, area, options);
    throw error;
  }
}

/** Left part and right part: of one long row, or of whole rows of the sheet, which Excel does not hand over at once. */
async function readParts(context: Excel.RequestContext, sheet: ReadSheet, area: Area, options: BlockOptions): Promise<Rows | undefined> {
  const columns = Math.ceil(area.columns / 2);
  const left = await readArea(context, sheet, {...area, columns}, options);
  const beside = left && {...left.area, column: area.column + columns, columns: area.columns - columns};
  const right = beside && (await readArea(context, sheet, beside, options));
  if (!right) return undefined;
  const {rows} = right.area;
  const formats = left.formats && right.formats && joined(left.formats.slice(0, rows), right.formats);
  return {area: {...area, rows}, cells: joined(left.cells.slice(0, rows), right.cells), ...(formats && {formats})};
}

const joined = <T>(left: readonly (readonly T[])[], right: readonly (readonly T[])[]): T[][] => left.map((row, i) => [...row, ...(right[i] ?? [])]);

async function readOnce(context: Excel.RequestContext, sheet: ReadSheet, area: Area, options: BlockOptions): Promise<Rows | undefined> {
  const asked = askFor(context, sheet, area, options);
  await context.sync();
  return taken(asked, area, options.reading ?? "values");
}

/** Cells that were asked for, and those whose number formats were. */
interface Asked {
  readonly range: Excel.Range;
  readonly formatted: Excel.Range | undefined;
}

function askFor(
  context: Excel.RequestContext,
  {id}: ReadSheet,
  area: Area,
  {reading = "values", withFormats = false}: Pick<BlockOptions, "reading" | "withFormats">,
): Asked {
  const sheet = context.workbook.worksheets.getItem(id);
  return {
    range: rangeAt(sheet, area).load(LOADED[reading]),
    formatted: withFormats ? rangeAt(sheet, formattedRows(area)).load("numberFormat") : undefined,
  };
}

function taken({range, formatted}: Asked, area: Area, reading: Reading): Rows | undefined {
  const cells = cellsIn(range, reading);
  const formats: readonly (readonly string[])[] | null = formatted?.numberFormat ?? null;
  // Excel would otherwise keep every block alive until the whole read is over.
  range.untrack();
  formatted?.untrack();
  return cells && {area, cells, ...(formats && {formats})};
}

const LOADED: Readonly<Record<Reading, string>> = {values: "values", formulas: "formulas", formulasR1C1: "formulasR1C1", typed: "formulas,values"};

function cellsIn(range: Excel.Range, reading: Reading): readonly (readonly Cell[])[] | undefined {
  const cells: readonly (readonly Cell[])[] | null = reading === "typed" ? range.formulas : range[reading];
  if (!isComplete(cells)) return undefined;
  if (reading !== "typed") return cells;
  const values: readonly (readonly Cell[])[] | null = range.values;
  return isComplete(values) ? cells.map((row, i) => row.map((formula, j) => typedAgain(formula, at(at(values, i), j)))) : undefined;
}
