import {Calculation} from "../formulas/calculation";
import {CustomFunctions} from "../formulas/custom/customFunctions";
import type {Formula} from "../formulas/formula";
import {FormulaBook, readFormula} from "../formulas/formula";
import type {Notation, Reference} from "../formulas/reference";
import type {Scope} from "../formulas/parse";
import {kill} from "../formulas/parse";
import {areaOfName} from "../formulas/names";
import {DefinedName} from "./definedName";
import {Dictionary} from "./dictionary";
import {HostError} from "./hostError";
import {Looks} from "./looks";
import type {Area, CellValue, Change, ChartModel, CustomXmlPart, NameModel, Origin, SheetModel, TableModel, WorkbookModel} from "./model";
import {MAX_COLUMNS, MAX_ROWS} from "./model";
import {Sheet} from "./sheet";
import {takeSnapshot} from "./snapshot";
import type {Table} from "./table";
import {addTable, addTableColumn, deleteTableColumn, readHeadings, resizeTable, unlinkTable} from "./tables";
import {checkName, checkTitle, freeName} from "./titles";

/** A new workbook with one blank sheet, "Sheet1". */
export const createWorkbook = (): WorkbookModel => new Workbook();

/** The embedded workbook: sheets, tables, names and what else a file holds, with the rules by which Excel changes them. */
export class Workbook implements WorkbookModel {
  readonly dictionary = new Dictionary();
  readonly looks = new Looks();
  readonly formulas = new FormulaBook();
  readonly calculation = new Calculation(this);
  readonly customFunctions = new CustomFunctions(this);
  readonly settings = new Map<string, unknown>();
  isReadOnly = false;
  isStructureProtected = false;
  calculationMode: WorkbookModel["calculationMode"] = "Automatic";
  origin: Origin = "user";
  filePackage: unknown = undefined;
  allSheets: Sheet[] = [];
  definedNames: DefinedName[] = [];
  private allTables: Table[] = [];
  private parts: CustomXmlPart[] = [];
  private readonly listeners = new Set<(change: Change) => void>();
  private lastSheet = 0;
  private lastTable = 0;
  private lastPart = 0;
  private active: Sheet;
  private selected: Area = {row: 0, column: 0, rows: 1, columns: 1};

  constructor() {
    this.active = this.addSheet("Sheet1");
  }

  get sheets(): readonly Sheet[] {
    return this.allSheets;
  }

  get tables(): readonly Table[] {
    return this.allTables;
  }

  get names(): readonly NameModel[] {
    return this.definedNames;
  }

  get customXml(): readonly CustomXmlPart[] {
    return this.parts;
  }

  get activeSheet(): Sheet {
    return this.active;
  }

  get selection(): {readonly sheet: Sheet; readonly area: Area} {
    return {sheet: this.active, area: this.selected};
  }

  sheet(titleOrId: string): Sheet | undefined {
    const folded = titleOrId.toLowerCase();
    return this.allSheets.find((sheet) => sheet.id === titleOrId || sheet.title.toLowerCase() === folded);
  }

  addSheet(title?: string, position?: number, number?: number): Sheet {
    if (title !== undefined) this.checkFreeTitle(title, undefined);
    this.lastSheet = Math.max(this.lastSheet + (number === undefined ? 1 : 0), number ?? 0);
    const free = title ?? freeName("Sheet", (candidate) => this.sheetTitled(candidate) !== undefined, this.lastSheet);
    const sheet = new Sheet(this, number ?? this.lastSheet, free);
    this.allSheets.splice(position ?? this.allSheets.length, 0, sheet);
    this.structureChanged("sheets");
    return sheet;
  }

  deleteSheet(model: SheetModel): void {
    const sheet = this.own(model);
    const isLast = !this.allSheets.some((each) => each !== sheet && each.visibility === "Visible");
    if (isLast) throw new HostError("InvalidOperation", "A workbook must show at least one sheet.");
    const at = this.allSheets.indexOf(sheet);
    this.rewriteChartTexts(undefined, () => {
      this.allSheets.splice(at, 1);
      sheet.isDeleted = true;
      for (const reference of this.references()) {
        const {target} = reference;
        const isGone =
          target.kind === "cells" || target.kind === "name" ? target.sheet === sheet : target.kind === "table" && target.table?.sheet === sheet;
        if (isGone) kill(reference);
      }
    });
    this.allTables = this.allTables.filter((table) => table.sheet !== sheet);
    this.definedNames = this.definedNames.filter((name) => name.scope !== sheet);
    this.structureChanged("sheets");
    if (this.active === sheet) this.activate(this.neighbour(at));
  }

  private neighbour(at: number): Sheet {
    const visible = [...this.allSheets.slice(at), ...this.allSheets.slice(0, at).reverse()].find((sheet) => sheet.visibility === "Visible");
    if (visible === undefined) throw new Error("no visible sheet: 0");
    return visible;
  }

  renameSheet(model: SheetModel, title: string): void {
    const sheet = this.own(model);
    if (sheet.title === title) return;
    this.checkFreeTitle(title, sheet);
    this.rewriteChartTexts(undefined, () => sheet.retitle(title));
    this.structureChanged("sheets");
  }

  moveSheet(model: SheetModel, position: number): void {
    const sheet = this.own(model);
    if (!Number.isInteger(position) || position < 0 || position >= this.allSheets.length)
      throw new HostError("InvalidArgument", `There is no position ${position}.`);
    this.allSheets.splice(this.allSheets.indexOf(sheet), 1);
    this.allSheets.splice(position, 0, sheet);
    this.tell({kind: "sheets"});
  }

  activate(model: SheetModel): void {
    const sheet = this.own(model);
    if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", `The sheet ${sheet.title} is hidden.`);
    if (this.active === sheet) return;
    this.active = sheet;
    this.selected = {row: 0, column: 0, rows: 1, columns: 1};
    this.tell({kind: "active", sheet});
  }

  select(model: SheetModel, area: Area): void {
    this.activate(model);
    const isInside = area.row >= 0 && area.column >= 0 && area.row + area.rows <= MAX_ROWS && area.column + area.columns <= MAX_COLUMNS;
    if (!isInside) throw new HostError("InvalidArgument", "These cells are not on the sheet.");
    this.selected = area;
    this.tell({kind: "selection", sheet: model, area});
  }

  table(nameOrId: string): Table | undefined {
    const folded = nameOrId.toLowerCase();
    return this.allTables.find((table) => table.id === nameOrId || table.name.toLowerCase() === folded);
  }

  addTable(
    model: SheetModel,
    area: Area,
    hasHeadings: boolean,
    name?: string,
    fromFile?: {readonly number?: number; readonly hasTotals?: boolean},
  ): Table {
    this.bringUpToDate();
    const table = addTable(this, this.own(model), area, hasHeadings, name, fromFile?.number ?? this.lastTable + 1);
    this.lastTable = Math.max(this.lastTable, table.number);
    table.hasTotals = fromFile?.hasTotals ?? false;
    this.allTables.push(table);
    this.structureChanged("tables");
    return table;
  }

  renameTable(model: TableModel, name: string): void {
    const table = this.ownTable(model);
    if (table.name.toLowerCase() !== name.toLowerCase()) this.checkFreeName(name, undefined);
    else checkName(name);
    table.retitle(name);
    this.structureChanged("tables");
  }

  deleteTable(model: TableModel, alsoCells: boolean): void {
    const table = this.ownTable(model);
    if (alsoCells)
      for (const reference of this.references()) if (reference.target.kind === "table" && reference.target.table === table) kill(reference);
    unlinkTable(this.references(), table);
    this.allTables = this.allTables.filter((each) => each !== table);
    this.structureChanged("tables");
    if (alsoCells) table.sheet.clear(table.area, "All");
  }

  addTableColumn(model: TableModel, index: number | undefined, cells: readonly CellValue[] | undefined, heading?: string): void {
    const table = this.ownTable(model);
    const before = table.area.columns;
    addTableColumn(this, table, index, cells, heading);
    this.structureChanged("tables");
    this.cellsMoved(table, index ?? before);
  }

  deleteTableColumn(model: TableModel, index: number): void {
    const table = this.ownTable(model);
    deleteTableColumn(this, table, index);
    this.structureChanged("tables");
    this.cellsMoved(table, index);
  }

  /** From a column of the table on, everything to its right has moved. */
  private cellsMoved({sheet, area}: Table, index: number): void {
    const column = area.column + index;
    this.tell({kind: "cells", sheet, area: {...area, column, columns: MAX_COLUMNS - column}, origin: this.origin});
  }

  resizeTable(model: TableModel, area: Area): void {
    this.bringUpToDate();
    resizeTable(this, this.ownTable(model), area);
    this.structureChanged("tables");
  }

  name(name: string, scope?: SheetModel): DefinedName | undefined {
    const folded = name.toLowerCase();
    return this.definedNames.find((each) => each.scope === scope && each.name.toLowerCase() === folded);
  }

  addName(name: string, formula: string, options: {comment?: string; scope?: SheetModel; visible?: boolean} = {}): DefinedName {
    const scope = options.scope === undefined ? undefined : this.own(options.scope);
    this.checkFreeName(name, scope);
    const added = new DefinedName(this, name, formula.startsWith("=") ? formula : `=${formula}`, scope);
    added.comment = options.comment ?? "";
    added.visible = options.visible ?? true;
    this.definedNames.push(added);
    this.structureChanged("names");
    return added;
  }

  deleteName(name: NameModel): void {
    const at = this.definedNames.findIndex((each) => each === name);
    if (at < 0) throw new HostError("ItemNotFound", `There is no name ${name.name}.`);
    this.definedNames.splice(at, 1);
    this.structureChanged("names");
  }

  nameArea(model: NameModel): {readonly sheet: Sheet; readonly area: Area} | undefined {
    const name = this.definedNames.find((each) => each === model);
    return name === undefined ? undefined : areaOfName(this, name);
  }

  addCustomXml(xml: string, id?: string): CustomXmlPart {
    this.lastPart++;
    const part = {id: id ?? `{4C4F4445-5354-4152-8000-${this.lastPart.toString(16).toUpperCase().padStart(12, "0")}}`, xml};
    if (this.parts.some((each) => each.id === part.id)) throw new HostError("ItemAlreadyExists", `There is already a part ${part.id}.`);
    this.parts.push(part);
    this.tell({kind: "customXml"});
    return part;
  }

  deleteCustomXml(part: CustomXmlPart): void {
    if (!this.parts.includes(part)) throw new HostError("ItemNotFound", `There is no part ${part.id}.`);
    this.parts = this.parts.filter((each) => each !== part);
    this.tell({kind: "customXml"});
  }

  sortRows(model: SheetModel, area: Area, column: number): void {
    const sheet = this.own(model);
    if (sheet.formulaAreas(area).length > 0) throw new HostError("InvalidOperation", "Rows with formulas are not sorted here.");
    const rank = (value: CellValue): [number, number | string] =>
      typeof value === "number" ? [0, value] : value === null ? [2, 0] : [1, String(value).toLowerCase()];
    const rows = sheet.values(area).map((cells) => ({cells, key: rank(cells[column] ?? null)}));
    rows.sort((a, b) => a.key[0] - b.key[0] || (a.key[1] < b.key[1] ? -1 : a.key[1] > b.key[1] ? 1 : 0));
    sheet.setValues(
      area.row,
      area.column,
      rows.map(({cells}) => cells),
    );
    this.tell({kind: "sorted", sheet, area, origin: this.origin});
  }

  calculate(kind: "Recalculate" | "Full" = "Recalculate"): void {
    if (kind === "Full") {
      this.customFunctions.forgetAll();
      this.calculation.structureChanged();
    }
    this.calculation.request();
    this.calculation.update();
  }

  /** Calculates what is not up to date, unless the user calculates by hand. */
  bringUpToDate(): void {
    if (this.calculationMode !== "Manual") this.calculation.update();
  }

  listen(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  snapshot(): unknown {
    this.bringUpToDate();
    return takeSnapshot(this);
  }

  touch(kind: "charts" | "book"): void {
    this.tell({kind});
  }

  /** Tells everyone who listens. */
  tell(change: Change): void {
    for (const listener of [...this.listeners]) listener(change);
  }

  /** Sheets, tables, headings or names are others than before: texts are read anew, everything is calculated anew. */
  structureChanged(kind: "sheets" | "tables" | "names"): void {
    this.formulas.forget();
    this.calculation.structureChanged();
    this.tell({kind});
  }

  /** Cells of a table's heading row were edited. */
  headingsEdited(table: Table): void {
    this.bringUpToDate();
    if (readHeadings(table)) this.structureChanged("tables");
  }

  readFormula(text: string, notation: Notation, sheet: Sheet, row: number, column: number): Formula {
    if (!text.startsWith("=") || text.length < 2) throw new HostError("InvalidArgument", `${text.slice(0, 200)} is not a formula.`);
    return this.formulas.read(text, notation, row, column, this.scope(sheet, sheet.tableAt(row, column)));
  }

  readNameFormula(text: string, scope: Sheet | undefined): Formula {
    const formula = readFormula(text.startsWith("=") ? text : `=${text}`, "A1", 0, 0, this.scope(scope ?? this.active, undefined));
    if (formula.expression.kind === "missing") throw new HostError("InvalidArgument", `${text} is not a formula.`);
    return formula;
  }

  private scope(sheet: Sheet, table: Table | undefined): Scope {
    return {sheet, table, sheetTitled: (title) => this.sheetTitled(title), tableNamed: (name) => this.table(name)};
  }

  private sheetTitled(title: string): Sheet | undefined {
    const folded = title.toLowerCase();
    return this.allSheets.find((sheet) => sheet.title.toLowerCase() === folded);
  }

  /** References of all formulas of the workbook: cells and names. */
  *references(): Generator<Reference> {
    for (const sheet of this.allSheets)
      for (const cells of sheet.columns.values()) for (const run of cells.formulas.all()) yield* run.value.references;
    for (const name of this.definedNames) yield* name.meaning.references;
  }

  /** Does something that changes what chart texts refer to, and lets them follow. */
  rewriteChartTexts(change: ((formula: Formula) => Formula) | undefined, act: () => void): void {
    const texts: {formula: Formula; write: (text: string) => void}[] = [];
    const note = (chart: ChartModel, sheet: Sheet) => {
      for (const series of chart.series) {
        for (const property of ["name", "values", "categories"] as const) {
          if (!series[property].startsWith("=")) continue;
          const formula = readFormula(series[property], "A1", 0, 0, this.scope(sheet, undefined));
          texts.push({formula, write: (text) => (series[property] = text)});
        }
      }
    };
    for (const sheet of this.allSheets) for (const chart of sheet.charts) note(chart, sheet);
    act();
    for (const {formula, write} of texts) {
      for (const reference of formula.references) {
        const {target} = reference;
        if (target.kind === "cells" && target.sheet?.isDeleted === true) kill(reference);
      }
      write((change === undefined ? formula : change(formula)).a1(0, 0));
    }
  }

  /** Does something while a table is not among the workbook's tables. */
  setAside(table: Table, act: () => void): void {
    const all = this.allTables;
    this.allTables = all.filter((each) => each !== table);
    try {
      act();
    } finally {
      this.allTables = all;
    }
  }

  isNameTaken(name: string, scope: Sheet | undefined): boolean {
    return this.name(name, scope) !== undefined || (scope === undefined && this.table(name) !== undefined);
  }

  checkFreeName(name: string, scope: Sheet | undefined): void {
    checkName(name);
    if (this.isNameTaken(name, scope)) throw new HostError("ItemAlreadyExists", `There is already a name ${name}.`);
  }

  private checkFreeTitle(title: string, self: Sheet | undefined): void {
    checkTitle(title);
    const other = this.sheetTitled(title);
    if (other !== undefined && other !== self) throw new HostError("ItemAlreadyExists", `There is already a sheet ${title}.`);
  }

  private own(model: SheetModel): Sheet {
    const sheet = this.allSheets.find((each) => each === model);
    if (sheet === undefined) throw new HostError("ItemNotFound", `There is no sheet ${model.title}.`);
    return sheet;
  }

  private ownTable(model: TableModel): Table {
    const table = this.allTables.find((each) => each === model);
    if (table === undefined) throw new HostError("ItemNotFound", `There is no table ${model.name}.`);
    return table;
  }
}
