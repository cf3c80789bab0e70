import {isError} from "../workbook/errors";
import {areaAddress, cellAddress, columnLetters} from "../workbook/address";
import {MAX_ROWS} from "../workbook/model";
import type {Area, CellValue, SheetModel, TableModel} from "../workbook/model";
import {escapeText} from "./escapes";
import {callsAddIn, formulaForFile} from "./fileFormula";
import {cellKey} from "./filePackage";
import type {KeptCell, KeptSheet} from "./filePackage";
import type {SharedStrings} from "./sharedStrings";
import type {Styles} from "./styles";
import {tableAt} from "./tables";
import {encodeText} from "./xml";

const ROWS_AT_ONCE = 1024;
const STANDARD_HEIGHT = 15;

/** What writing cells needs of the rest of the file. */
export interface WriteContext {
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly tables: readonly TableModel[];
  /** Number of the mark that makes a formula a dynamic array; undefined where the file has none. */
  readonly dynamicArray: number | undefined;
}

/** Writes the rows of a sheet, in pieces of about a thousand. */
export class CellWriter {
  private readonly letters: string[] = [];
  private readonly columnStyles: number[] = [];
  private readonly formulas = new Map<string, string>();
  private readonly rowAttributes: Map<number, string>;
  private readonly area: Area;
  private readonly own: readonly TableModel[];

  constructor(
    private readonly sheet: SheetModel,
    private readonly context: WriteContext,
    private readonly kept: KeptSheet | undefined,
  ) {
    this.rowAttributes = rowAttributes(sheet, kept);
    this.area = writtenArea(sheet);
    this.own = context.tables.filter((table) => table.sheet === sheet);
    for (let column = 0; column < this.area.column + this.area.columns; column++) {
      this.letters.push(columnLetters(column));
      this.columnStyles.push(this.context.styles.indexOf(sheet.look(MAX_ROWS - 1, column)));
    }
  }

  /** Styles of whole columns, by column; 0 where there is none. */
  get wholeColumnStyles(): readonly number[] {
    return this.columnStyles;
  }

  *write(): Generator<string> {
    const end = this.area.row + this.area.rows;
    const rows = [...this.rowAttributes.keys()].sort((a, b) => a - b);
    yield this.emptyRows(rows.filter((row) => row < this.area.row));
    for (let row = this.area.row; row < end; row += ROWS_AT_ONCE) yield this.writeBlock(row, Math.min(ROWS_AT_ONCE, end - row));
    yield this.emptyRows(rows.filter((row) => row >= end));
  }

  private readonly emptyRows = (rows: readonly number[]) => rows.map((row) => `<row r="${row + 1}"${this.rowAttributes.get(row) ?? ""}/>`).join("");

  private writeBlock(row: number, rows: number): string {
    const {column, columns} = this.area;
    const area = {row, column, rows, columns};
    const values = this.sheet.values(area);
    const hasFormula = formulaCells(this.sheet.formulaAreas(area), area);
    const pieces: string[] = [];
    for (let r = 0; r < rows; r++) {
      const line = values[r] ?? [];
      const cells: string[] = [];
      for (let c = 0; c < columns; c++) {
        const isFormula = hasFormula !== undefined && hasFormula[r * columns + c] === 1;
        cells.push(this.writeCell(row + r, column + c, line[c] ?? null, isFormula));
      }
      const inside = cells.join("");
      const attributes = this.rowAttributes.get(row + r);
      if (inside !== "" || attributes !== undefined) pieces.push(`<row r="${row + r + 1}"${attributes ?? ""}>${inside}</row>`);
    }
    return pieces.join("");
  }

  private writeCell(row: number, column: number, value: CellValue, isFormula: boolean): string {
    const style = this.context.styles.indexOf(this.sheet.look(row, column));
    if (value === null && !isFormula && style === this.columnStyles[column]) return "";
    const start = `<c r="${this.letters[column] ?? ""}${row + 1}"${style === 0 ? "" : ` s="${style}"`}`;
    const kept = this.kept?.cells.get(cellKey(row, column));
    if (isFormula || kept) return this.writeSpecial(row, column, value, start, isFormula, kept);
    if (value === null) return `${start}/>`;
    if (typeof value === "number") return `${start}><v>${value}</v></c>`;
    if (typeof value === "string") return `${start} t="s"><v>${this.context.strings.indexOf(value)}</v></c>`;
    return `${start}${typed(value)}</c>`;
  }

  private writeSpecial(row: number, column: number, value: CellValue, start: string, isFormula: boolean, kept: KeptCell | undefined): string {
    const formula = isFormula ? this.sheet.formula(row, column) : undefined;
    if (formula !== undefined) {
      const isAsRead = kept?.kind === "formula" && kept.formula === formula;
      const [type, content] = cached(value);
      if (isAsRead) return `${start}${kept.attributes}${type}>${kept.xml}${content}</c>`;
      const text = this.forFile(formula, row, column);
      const array = callsAddIn(text) && !callsAddIn(formula) && !tableAt(this.own, row, column) ? this.arrayOf(row, column) : undefined;
      return `${start}${array?.mark ?? ""}${type}><f${array?.attributes ?? ""}>${encodeText(text)}</f>${content}</c>`;
    }
    if (kept?.kind === "refused" && kept.value === value) {
      const [type, content] = cached(value);
      return `${start}${kept.attributes}${type}>${kept.xml}${content}</c>`;
    }
    if (kept?.kind === "rich" && kept.plain === value) return `${start} t="s"><v>${this.context.strings.indexOfRich(kept.xml)}</v></c>`;
    if (typeof value === "string") return `${start} t="s"><v>${this.context.strings.indexOf(value)}</v></c>`;
    return value === null ? `${start}/>` : `${start}${typed(value)}</c>`;
  }

  /** What an add-in's function gives may spill: Excel keeps such formulas as dynamic arrays. In tables, where nothing spills, they stand as others do. */
  private arrayOf(row: number, column: number): {readonly mark: string; readonly attributes: string} {
    const spilled = this.sheet.spillAt(row, column);
    const isOwn = spilled?.row === row && spilled.column === column;
    const {dynamicArray} = this.context;
    const mark = dynamicArray === undefined ? "" : ` cm="${dynamicArray}"`;
    return {mark, attributes: ` t="array" ref="${isOwn ? areaAddress(spilled) : cellAddress(row, column)}"`};
  }

  /** The same formula down a table column is worked out once. */
  private forFile(formula: string, row: number, column: number): string {
    const table = formula.includes("[") ? tableAt(this.own, row, column)?.name : undefined;
    const key = `${table ?? ""}\n${formula}`;
    let text = this.formulas.get(key);
    if (text === undefined) {
      text = formulaForFile(formula, table, (name) => this.sheet.isAddInFunction(name));
      if (this.formulas.size > 1000) this.formulas.clear();
      this.formulas.set(key, text);
    }
    return text;
  }
}

const typed = (value: Exclude<CellValue, null>): string => {
  const [type, content] = cached(value);
  return `${type}>${content}`;
};

/** The errors that the file format knows; younger ones stand there as #VALUE! until they are calculated again. [ECMA-376 18.18.11] */
const CLASSIC = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

/** The type attribute and the value of a cell whose text is not shared. */
function cached(value: CellValue): [string, string] {
  if (value === null) return ["", ""];
  if (typeof value === "number") return ["", `<v>${value}</v>`];
  if (typeof value === "boolean") return [' t="b"', `<v>${value ? 1 : 0}</v>`];
  if (isError(value)) return [' t="e"', `<v>${CLASSIC.test(value.error) ? value.error : "#VALUE!"}</v>`];
  return [' t="str"', `<v${/^\s|\s$/.test(value) ? ' xml:space="preserve"' : ""}>${encodeText(escapeText(value))}</v>`];
}

/** One byte a cell that says whether it holds a formula; undefined where none does. */
function formulaCells(areas: readonly Area[], block: Area): Uint8Array | undefined {
  if (areas.length === 0) return undefined;
  const marks = new Uint8Array(block.rows * block.columns);
  for (const area of areas) {
    for (let row = area.row - block.row; row < area.row - block.row + area.rows; row++) {
      const start = row * block.columns + area.column - block.column;
      marks.fill(1, start, start + area.columns);
    }
  }
  return marks;
}

function rowAttributes(sheet: SheetModel, kept: KeptSheet | undefined): Map<number, string> {
  const found = new Map<number, string>();
  for (let row = 0; row < MAX_ROWS; row++) {
    const height = sheet.rowHeight(row);
    if (height !== STANDARD_HEIGHT) found.set(row, ` ht="${height}" customHeight="1"`);
  }
  for (const row of sheet.hiddenRows) found.set(row, `${found.get(row) ?? ""} hidden="1"`);
  for (const [row, attributes] of kept?.rows ?? []) found.set(row, `${found.get(row) ?? ""}${attributes}`);
  return found;
}

/** The cells to write: all with content or a look of their own; looks of whole columns are written as such. */
function writtenArea(sheet: SheetModel): Area {
  const area = sheet.usedArea(true);
  const content = sheet.usedArea();
  if (!area) return {row: 0, column: 0, rows: 0, columns: 0};
  if (area.row + area.rows < MAX_ROWS || (content && content.row + content.rows === MAX_ROWS)) return area;
  const first = content?.row ?? 0;
  let last = MAX_ROWS - 1;
  const end = area.column + area.columns;
  const isPlain = (row: number) => {
    for (let column = area.column; column < end; column++) if (sheet.look(row, column) !== sheet.look(MAX_ROWS - 1, column)) return false;
    return true;
  };
  const floor = content ? content.row + content.rows - 1 : -1;
  while (last > floor && isPlain(last)) last--;
  return {row: Math.min(first, area.row), column: area.column, rows: Math.max(0, last + 1 - Math.min(first, area.row)), columns: area.columns};
}
