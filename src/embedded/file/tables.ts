import {areaAddress, parseArea} from "../workbook/address";
import type {TableModel} from "../workbook/model";
import {escapeText, unescapeText} from "./escapes";
import {formulaForFile} from "./fileFormula";
import type {XmlElement} from "./xml";
import {attribute, changed, child, element, elements} from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A table as its part describes it. */
export interface FileTable {
  readonly number: number;
  readonly name: string;
  readonly area: {readonly row: number; readonly column: number; readonly rows: number; readonly columns: number};
  readonly hasHeadings: boolean;
  readonly hasTotals: boolean;
  readonly style: string;
  readonly showFilter: boolean;
}

/** Reads a table's part; undefined when it names no area. */
export function readTable(root: XmlElement): FileTable | undefined {
  const area = parseArea(attribute(root, "ref") ?? "");
  if (!area) return undefined;
  return {
    number: Number(attribute(root, "id") ?? 0),
    name: attribute(root, "displayName") ?? attribute(root, "name") ?? "",
    area,
    hasHeadings: attribute(root, "headerRowCount") !== "0",
    hasTotals: Number(attribute(root, "totalsRowCount") ?? 0) > 0,
    style: attribute(child(root, "tableStyleInfo"), "name") ?? "",
    showFilter: child(root, "autoFilter") !== undefined,
  };
}

/** What the workbook says of a table, as one text: while it stays the same, the part stays as it was. */
export function tablePrint(table: TableModel): string {
  const formulas = table.headings.map((_, index) => columnFormula(table, index) ?? "");
  const {number, name, area, hasHeadings, hasTotals, style, headings, showFilter} = table;
  return JSON.stringify([number, name, area, hasHeadings, hasTotals, style, headings, showFilter, formulas]);
}

/** The part of a table; what the part it came from says besides is kept. */
export function writeTable(table: TableModel, number: number, before: XmlElement | undefined): XmlElement {
  const {area} = table;
  const columns = writeColumns(table, elements(child(before, "tableColumns")));
  const body = {...area, rows: area.rows - Number(table.hasTotals)};
  const filter = changed(child(before, "autoFilter") ?? element("autoFilter"), {ref: areaAddress(body)}, filterColumns(table, before));
  const style =
    child(before, "tableStyleInfo") ?? element("tableStyleInfo", {showFirstColumn: 0, showLastColumn: 0, showRowStripes: 1, showColumnStripes: 0});
  const others = elements(before).filter(({local}) => !["autoFilter", "tableColumns", "tableStyleInfo"].includes(local));
  const root = before ?? element("table", {xmlns: MAIN});
  return changed(
    root,
    {
      id: number,
      name: table.name,
      displayName: table.name,
      ref: areaAddress(area),
      headerRowCount: table.hasHeadings ? undefined : 0,
      totalsRowCount: table.hasTotals ? 1 : undefined,
      totalsRowShown: table.hasTotals ? undefined : 0,
    },
    [
      ...(table.showFilter && table.hasHeadings ? [filter] : []),
      ...others.filter(({local}) => local === "sortState"),
      columns,
      ...(table.style ? [changed(style, {name: table.style})] : []),
      ...others.filter(({local}) => local !== "sortState"),
    ],
  );
}

const nameOf = (column: XmlElement) => unescapeText(attribute(column, "name") ?? "");

/** The columns; one that was there before keeps its number and what else it knows. */
function writeColumns(table: TableModel, before: readonly XmlElement[]): XmlElement {
  const isSameCount = before.length === table.headings.length;
  const taken = new Set<string>();
  let next = Math.max(0, ...before.map((each) => Number(attribute(each, "id") ?? 0)));
  const columns = table.headings.map((heading, index) => {
    const old = before.find((each) => nameOf(each) === heading) ?? (isSameCount ? before[index] : undefined);
    const oldId = attribute(old, "id");
    const id = oldId !== undefined && !taken.has(oldId) ? oldId : String(++next);
    taken.add(id);
    const formula = columnFormula(table, index);
    const kept = elements(old).filter(({local}) => local !== "calculatedColumnFormula");
    const made = formula === undefined ? [] : [element("calculatedColumnFormula", {}, [formula])];
    return changed(old ?? element("tableColumn"), {id, name: escapeText(heading).replace(/\n/g, "_x000a_")}, [...made, ...kept]);
  });
  return changed(element("tableColumns"), {count: columns.length}, columns);
}

/** Filters that were set move with their columns. */
function filterColumns(table: TableModel, before: XmlElement | undefined): XmlElement[] {
  const old = elements(child(before, "tableColumns")).map(nameOf);
  return elements(child(before, "autoFilter")).flatMap((each) => {
    if (each.local !== "filterColumn") return [each];
    const index = table.headings.indexOf(old[Number(attribute(each, "colId"))] ?? "");
    return index < 0 ? [] : [changed(each, {colId: index})];
  });
}

/** The formula of a column where all its cells have the same one, and it reads the same from every row. */
export function columnFormula(table: TableModel, index: number): string | undefined {
  const {sheet, area} = table;
  const first = area.row + Number(table.hasHeadings);
  const last = area.row + area.rows - 1 - Number(table.hasTotals);
  const column = area.column + index;
  const formula = sheet.formula(first, column);
  if (formula === undefined || last < first || sheet.formula(last, column) !== formula) return undefined;
  for (let row = first + 1; row < last; row++) if (sheet.formula(row, column) !== formula) return undefined;
  return formulaForFile(formula, table.name, (name) => sheet.isAddInFunction(name));
}

/** Whether a table of a file is one that the workbook can hold. */
export const isSound = (table: FileTable): boolean => table.name !== "" && table.area.rows > Number(table.hasHeadings) + Number(table.hasTotals) - 1;

/** The table that a cell stands in, among those of its sheet. */
export const tableAt = (tables: readonly TableModel[], row: number, column: number): TableModel | undefined =>
  tables.find(({area}) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns);
