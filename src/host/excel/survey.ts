import type {Area} from "../../domain/source";
import {areaOf, at, loadArea, rangeAt} from "./areas";
import {columnAnchors, type NameFacts, nameFacts} from "./ourNames";
import {enclosing, SHEET_COLUMNS, SHEET_ROWS} from "./address";
import {NAMESPACE, type StatePart} from "./stateXml";

/** A sheet as it stands now. */
export interface SheetFacts {
  readonly id: string;
  readonly title: string;
  readonly isVisible: boolean;
  readonly isProtected: boolean;
  /** What holds content, our own columns left out; undefined for nothing. */
  readonly used: Area | undefined;
  /** The same with cells that are only formatted. */
  readonly formatted: Area | undefined;
}

/** A table as it stands now. */
export interface TableFacts {
  readonly name: string;
  readonly sheetId: string;
  /** Heading row and totals row included, our own columns too. */
  readonly area: Area;
  readonly hasTotals: boolean;
}

/** The whole workbook at a glance: all that decides what can be read, written and taken away. */
export interface Survey {
  readonly sheets: readonly SheetFacts[];
  readonly tables: readonly TableFacts[];
  readonly names: readonly NameFacts[];
  readonly parts: readonly StatePart[];
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  /** Whether formulas are calculated only when the user asks for it. */
  readonly isCalculatedByHand: boolean;
}

/**
 * Looks at the workbook: two syncs, however many sheets and tables it has. Values of cells and names are not read.
 *
 * @param askBesides Called between the two with the ids of the sheets that are there, to ask for more in the second.
 */
export async function survey(context: Excel.RequestContext, askBesides: (sheetIds: readonly string[]) => void = () => {}): Promise<Survey> {
  const {workbook} = context;
  const worksheets = workbook.worksheets.load("items/id,items/name,items/visibility");
  const tables = workbook.tables.load("items/name,items/showTotals,items/worksheet/id");
  const names = workbook.names.load("items/name,items/formula");
  const parts = workbook.customXmlParts.getByNamespace(NAMESPACE).load("items/id");
  const protection = workbook.protection.load("protected");
  workbook.load("readOnly");
  const application = workbook.application.load("calculationMode");
  await context.sync();

  const known = names.items.map(({name, formula}) => nameFacts(name, String(formula)));
  const sheetLooks = worksheets.items.map((sheet) => lookAtSheet(sheet, columnAnchors(known, sheet.name)));
  const tableRanges = tables.items.map((table) => loadArea(table.getRange()));
  const texts = parts.items.map((part) => part.getXml());
  askBesides(worksheets.items.map(({id}) => id));
  await context.sync();

  return {
    sheets: sheetLooks.map((look) => look()),
    tables: tables.items.map((table, i) => ({
      name: table.name,
      sheetId: table.worksheet.id,
      area: areaOf(at(tableRanges, i)),
      hasTotals: table.showTotals,
    })),
    names: known,
    parts: parts.items.map((part, i) => ({id: part.id, xml: at(texts, i).value})),
    isReadOnly: workbook.readOnly,
    isStructureProtected: protection.protected,
    isCalculatedByHand: application.calculationMode === "Manual",
  };
}

/** Asks for what is used on a sheet in the stretches between our own columns; the answer can be fetched after the next sync. */
function lookAtSheet(sheet: Excel.Worksheet, ours: readonly Area[]): () => SheetFacts {
  sheet.protection.load("protected");
  const stretches = between(ours);
  const used = stretches.map((area) => loadArea(rangeAt(sheet, area).getUsedRangeOrNullObject(true)));
  const formatted = stretches.map((area) => loadArea(rangeAt(sheet, area).getUsedRangeOrNullObject(false)));
  return () => ({
    id: sheet.id,
    title: sheet.name,
    isVisible: sheet.visibility === "Visible",
    isProtected: sheet.protection.protected,
    used: enclosing(used.filter((range) => !range.isNullObject).map(areaOf)),
    formatted: enclosing(formatted.filter((range) => !range.isNullObject).map(areaOf)),
  });
}

/** The stretches of columns that are not ours; one that spans the sheet where we have none. */
function between(ours: readonly Area[]): Area[] {
  const columns = [...new Set(ours.map((area) => area.column))].sort((a, b) => a - b);
  const starts = [0, ...columns.map((column) => column + 1)];
  const ends = [...columns, SHEET_COLUMNS];
  return starts.map((column, i) => ({row: 0, column, rows: SHEET_ROWS, columns: at(ends, i) - column})).filter((area) => area.columns > 0);
}
