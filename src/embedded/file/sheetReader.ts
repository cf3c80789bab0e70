import {HostError} from "../workbook/hostError";
import {cellAddress, parseArea} from "../workbook/address";
import type {Area, CellValue, SheetModel, TableModel} from "../workbook/model";
import {CellReader} from "./cellReader";
import type {CellExtra, CellSink, FileFormula} from "./cellReader";
import type {Palette} from "./colors";
import {readColor} from "./colors";
import {ColumnFiller} from "./columnFiller";
import {isDateFormat} from "./dateFormat";
import {callsAddIn, formulaFromFile, formulaKey, movedFormula} from "./fileFormula";
import {cellKey} from "./filePackage";
import type {KeptCell} from "./filePackage";
import {LookRuns} from "./lookRuns";
import {readPrint} from "./printSetup";
import type {FileText} from "./sharedStrings";
import type {SheetParts} from "./sheetParts";
import type {Styles} from "./styles";
import type {XmlElement} from "./xml";
import {tableAt} from "./tables";
import {attribute, child, elements, isOn} from "./xml";
import {pointsFromWidth} from "./widths";

/** What reading a sheet needs of the rest of the file. */
export interface ReadContext {
  readonly strings: readonly FileText[];
  readonly styles: Styles;
  readonly palette: Palette;
  readonly isFrom1904: boolean;
}

/** Days between the two ways to count dates. */
const DAYS_TO_1904 = 1462;
/** Attributes of a row that the workbook keeps itself, or that are true again when the file is next saved. */
const KNOWN_ROW = /\s(?:r|spans|ht|customHeight|hidden|x14ac:dyDescent)="[^"]*"/g;

interface FormulaRun {
  readonly column: number;
  readonly row: number;
  rows: number;
  readonly key: string;
  readonly text: string;
  readonly cached: CellValue[];
  readonly attributes: string;
  readonly cellAttributes: string;
  /** Number of the shared formula that it came from. */
  readonly sharedId: string | undefined;
}

function extend(run: FormulaRun, cached: CellValue): void {
  run.rows++;
  run.cached.push(cached);
}

/** Fills a sheet from its part. The formulas wait until tables and names are there: `enterFormulas`. */
export class SheetReader implements CellSink {
  readonly rows = new Map<number, string>();
  readonly kept = new Map<number, KeptCell>();
  readonly refused: string[] = [];
  cells = 0;
  private readonly fillers = new Map<number, ColumnFiller>();
  private readonly looks: LookRuns;
  private readonly formulas: FormulaRun[] = [];
  private readonly lastFormula = new Map<number, FormulaRun>();
  private readonly shared = new Map<string, {readonly text: string; readonly row: number; readonly column: number}>();
  private readonly hidden: number[] = [];
  private readonly defaultHeight: number;

  constructor(
    private readonly sheet: SheetModel,
    private readonly parts: SheetParts,
    private readonly context: ReadContext,
  ) {
    this.looks = new LookRuns(sheet);
    this.defaultHeight = Number(attribute(child(parts.root, "sheetFormatPr"), "defaultRowHeight") ?? 15);
  }

  read(onWindow: () => void): void {
    const reader = new CellReader(this.parts.prefix, this.context.strings, this);
    for (const window of this.parts.rows()) {
      reader.read(window);
      onWindow();
    }
    for (const filler of this.fillers.values()) filler.flush();
    this.looks.flush();
    this.readSurroundings();
  }

  row(row: number, attributes: string): void {
    const height = /\sht="([^"]*)"/.exec(attributes)?.[1];
    if (height !== undefined && (Number(height) !== this.defaultHeight || attributes.includes("customHeight")))
      this.sheet.setRowHeight(row, Number(height));
    if (/\shidden="(1|true)"/.test(attributes)) this.hidden.push(row);
    const rest = attributes.replace(KNOWN_ROW, "").trimEnd();
    if (rest.trim()) this.rows.set(row, rest);
  }

  cell(row: number, column: number, style: number, value: CellValue, formula: FileFormula | undefined, extra: CellExtra | undefined): void {
    if (style !== 0) this.looks.add(row, column, style, this.context.styles.look(style));
    if (value === null && !formula) return;
    this.cells++;
    const own = this.context.isFrom1904 ? this.from1904(value, style) : value;
    if (formula) return this.addFormula(row, column, formula, own, extra);
    if (extra?.richXml !== undefined && typeof own === "string") this.kept.set(cellKey(row, column), {kind: "rich", plain: own, xml: extra.richXml});
    let filler = this.fillers.get(column);
    if (!filler) this.fillers.set(column, (filler = new ColumnFiller(this.sheet, column)));
    filler.add(row, own);
  }

  /** Enters the formulas, the same one down a column at once. What the workbook cannot read stays in the file, with its last value in the cell. */
  enterFormulas(tables: readonly TableModel[]): void {
    const own = tables.filter(({sheet}) => sheet === this.sheet);
    for (const run of this.formulas) {
      try {
        this.enter(run, tableAt(own, run.row, run.column)?.name);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        this.refuse(run);
      }
    }
  }

  private enter({row, column, rows, text, cached, attributes, cellAttributes}: FormulaRun, table: string | undefined): void {
    if (attributes.includes('t="dataTable"')) throw new HostError("InvalidArgument", "what-if tables are not calculated");
    const own = formulaFromFile(text, table, (name) => this.sheet.isAddInFunction(name));
    this.sheet.setFormula(row, column, own);
    const relative = rows > 1 ? this.sheet.formulaR1C1(row, column) : undefined;
    if (relative) this.sheet.setFormulaR1C1({row, column, rows, columns: 1}, relative);
    if (callsAddIn(text)) {
      const ref = parseArea(/\sref="([^"]*)"/.exec(attributes)?.[1] ?? "");
      cached.forEach((value, offset) => this.sheet.keepLast(ref ?? {row: row + offset, column, rows: 1, columns: 1}, value));
    }
    // what an add-in's function spills may change: its range is written anew
    if ((/\st="array"/.test(attributes) || cellAttributes) && callsAddIn(text) === callsAddIn(own)) {
      const formula = this.sheet.formula(row, column) ?? "";
      this.kept.set(cellKey(row, column), {kind: "formula", formula, xml: formulaXml(attributes, text), attributes: cellAttributes});
    }
  }

  private refuse(run: FormulaRun): void {
    for (let offset = 0; offset < run.rows; offset++) {
      const row = run.row + offset;
      const value = run.cached[offset] ?? null;
      const text = offset === 0 ? run.text : movedFormula(run.text, run.row, run.column, row, run.column);
      this.sheet.setValue(row, run.column, value);
      this.kept.set(cellKey(row, run.column), {kind: "refused", value, xml: formulaXml(run.attributes, text), attributes: run.cellAttributes});
    }
    this.refused.push(cellAddress(run.row, run.column));
  }

  private addFormula(row: number, column: number, formula: FileFormula, cached: CellValue, extra: CellExtra | undefined): void {
    const sharedId = /\st="shared"/.test(formula.attributes) ? (/\ssi="(\d+)"/.exec(formula.attributes)?.[1] ?? "") : undefined;
    const last = this.lastFormula.get(column);
    const isNext = last !== undefined && last.row + last.rows === row && !extra?.attributes;
    if (isNext && formula.text === "" && sharedId !== undefined && last.sharedId === sharedId) return extend(last, cached);
    const text = sharedId === undefined ? formula.text : this.spellOut(row, column, formula.text, sharedId);
    const attributes = /\st="(array|dataTable)"/.test(formula.attributes) ? formula.attributes : "";
    const isPlain = !attributes && !extra?.attributes;
    const key = isPlain ? formulaKey(text, row) : "";
    if (isNext && isPlain && last.key === key) return extend(last, cached);
    const run = {column, row, rows: 1, key, text, cached: [cached], attributes, cellAttributes: extra?.attributes ?? "", sharedId};
    this.formulas.push(run);
    this.lastFormula.set(column, run);
  }

  /** The text of a shared formula, which only its first cell holds, as seen from another cell. */
  private spellOut(row: number, column: number, text: string, id: string): string {
    if (text !== "") this.shared.set(id, {text, row, column});
    const first = this.shared.get(id);
    return first && text === "" ? movedFormula(first.text, first.row, first.column, row, column) : text;
  }

  private from1904(value: CellValue, style: number): CellValue {
    return typeof value === "number" && isDateFormat(this.context.styles.look(style).numberFormat) ? value + DAYS_TO_1904 : value;
  }

  private readSurroundings(): void {
    const {sheet, parts} = this;
    const properties = child(parts.root, "sheetPr");
    sheet.tabColor = readColor(child(properties, "tabColor"), this.context.palette) ?? "";
    const view = elements(child(parts.root, "sheetViews"), "sheetView")[0];
    sheet.showGridlines = isOn(view, "showGridLines", true);
    sheet.rightToLeft = isOn(view, "rightToLeft");
    const pane = child(view, "pane");
    if (attribute(pane, "state")?.startsWith("frozen")) {
      sheet.frozenRows = Number(attribute(pane, "ySplit") ?? 0);
      sheet.frozenColumns = Number(attribute(pane, "xSplit") ?? 0);
    }
    sheet.isProtected = isOn(child(parts.root, "sheetProtection"), "sheet");
    sheet.print = readPrint(parts.root);
    this.readWidths();
    if (this.hidden.length > 0) sheet.setHiddenRows(this.hidden);
    const merges = elements(child(parts.root, "mergeCells")).map((each) => parseArea(attribute(each, "ref") ?? ""));
    if (merges.length > 0) sheet.setMerges(merges.filter((area): area is Area => area !== undefined));
  }

  private readWidths(): void {
    for (const column of elements(child(this.parts.root, "cols"))) setWidths(this.sheet, column);
  }
}

/** Widths of the columns that an entry of a file names; entries up to the last column, which only set a style, are left alone. */
function setWidths(sheet: SheetModel, entry: XmlElement): void {
  const width = attribute(entry, "width");
  const first = Number(attribute(entry, "min")) - 1;
  const last = Number(attribute(entry, "max")) - 1;
  if (width === undefined) return;
  const points = pointsFromWidth(Number(width));
  for (let column = first; column <= last; column++) if (sheet.columnWidth(column) !== points) sheet.setColumnWidth(column, points);
}

const formulaXml = (attributes: string, text: string) =>
  `<f${attributes.trimEnd()}>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")}</f>`;
