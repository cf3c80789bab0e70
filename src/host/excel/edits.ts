import {type Outcome, success} from "../../domain/outcome";
import type {Problem} from "../../domain/problem";
import type {Receipt, WrittenSheet} from "../../domain/receipt";
import type {Area} from "../../domain/source";
import {contains, place} from "./address";
import {areaOf, at, loadArea, rangeAt} from "./areas";
import {attempt, type ExcelApi} from "./attempt";
import {areEdited, columnPrints, sheetPrints} from "./contentHash";
import {sameTitle} from "./ourNames";
import {findOwnColumn, movedColumn} from "./ownColumn";
import {readBlocks, type Rows} from "./readBlocks";
import {type OurPlaces, refersToUs} from "./references";
import {findSheet} from "./removal";
import {survey, type SheetFacts, type Survey} from "./survey";

/** Places named in one problem; more would not be read. */
const MOST_PLACES = 10;

/** What people would lose with our results: their edits in our cells, and formulas of theirs that read them; those of other results that leave too do not count. */
export const findEdits = (excel: ExcelApi, receipt: Receipt, leaving: readonly Receipt[] = []): Promise<Outcome<readonly Problem[]>> =>
  attempt<readonly Problem[]>(excel, {action: "read"}, async (context) => {
    const seen = await survey(context);
    const edited = await editedPlaces(context, seen, receipt);
    if (!edited.ok) return edited;
    const referring = await referringPlaces(context, seen, receipt, leaving);
    if (!referring.ok) return referring;
    return success([
      ...(edited.value.length > 0 ? [{code: "ourCellsEdited", places: edited.value} as const] : []),
      ...(referring.value.length > 0 ? [{code: "ourCellsReferenced", places: referring.value} as const] : []),
    ]);
  });

async function editedPlaces(context: Excel.RequestContext, seen: Survey, receipt: Receipt): Promise<Outcome<string[]>> {
  const places: string[] = [];
  for (const written of receipt.columns) {
    const own = findOwnColumn(seen, written.key, receipt.slot);
    if (!own || written.hash === "") continue;
    const prints = await columnPrints(context, own.sheet, movedColumn(written, own.area));
    if (!prints.ok) return prints;
    if (areEdited(written, prints.value)) places.push(place(own.sheet.title, own.area));
  }
  const standing = receipt.sheets.flatMap((written) => {
    const sheet = findSheet(seen, written);
    return sheet && written.hash !== "" ? [{sheet, written, answers: written.answers}] : [];
  });
  const prints = await sheetPrints(
    context,
    standing.map(({sheet}) => sheet),
  );
  if (!prints.ok) return prints;
  const isEdited = ({written}: {readonly written: WrittenSheet}, i: number) => areEdited(written, at(prints.value, i));
  const unedited = standing.filter((sheet, i) => !isEdited(sheet, i));
  return success([...places, ...standing.filter(isEdited).map(({sheet}) => sheet.title), ...(await answeredPlaces(context, unedited))]);
}

/** Answers that people typed before the last write: the fingerprint of the sheet holds them, but they are no less theirs. One sync, where there may be any. */
async function answeredPlaces(
  context: Excel.RequestContext,
  sheets: readonly {readonly sheet: SheetFacts; readonly answers: Area | undefined}[],
): Promise<string[]> {
  const asked = sheets.flatMap(({sheet, answers}) =>
    answers === undefined
      ? []
      : [{sheet, used: loadArea(rangeAt(context.workbook.worksheets.getItem(sheet.id), answers).getUsedRangeOrNullObject(true))}],
  );
  if (asked.length > 0) await context.sync();
  return asked.flatMap(({sheet, used}) => (used.isNullObject ? [] : [place(sheet.title, areaOf(used))]));
}

/** Formulas outside of our own places that refer to them, and names of other people over them. Only cells with formulas are read. */
async function referringPlaces(
  context: Excel.RequestContext,
  seen: Survey,
  receipt: Receipt,
  leaving: readonly Receipt[],
): Promise<Outcome<string[]>> {
  const ours = ourPlaces(seen, receipt);
  const gone = [ours, ...leaving.map((other) => ourPlaces(seen, other))];
  const isGone = (title: string) => gone.some(({sheetTitles}) => sheetTitles.some((own) => sameTitle(own, title)));
  const others = seen.sheets.filter(({title}) => !isGone(title));
  const formulas = others.filter(({used}) => used).map((sheet) => ({sheet, cells: formulaCells(context, sheet)}));
  if (formulas.length > 0) await context.sync();
  const isOurs = (name: string) => gone.some((those) => findOurs(those, name));
  const leavingColumns = gone.flatMap(({columns}) => columns);
  const places = seen.names.filter(({name, formula}) => !isOurs(name) && refersToUs(formula, undefined, ours)).map(({name}) => name);
  for (const {sheet, cells} of formulas) {
    for (const area of cells.isNullObject ? [] : cells.areas.items.map(areaOf)) {
      const read = await readBlocks(
        context,
        sheet,
        area,
        (rows) => places.push(...placesIn(rows, sheet.title, ours, leavingColumns).slice(0, MOST_PLACES - places.length)),
        {reading: "formulas"},
      );
      if (!read.ok) return read;
      if (places.length >= MOST_PLACES) return success(places);
    }
  }
  return success(places);
}

const formulaCells = (context: Excel.RequestContext, sheet: SheetFacts): Excel.RangeAreas =>
  context.workbook.worksheets
    .getItem(sheet.id)
    .getRange()
    .getSpecialCellsOrNullObject("Formulas")
    .load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");

/** Cells of some rows that refer to us, but for those in columns that leave; no more than can be told. */
function placesIn({area, cells}: Rows, sheet: string, ours: OurPlaces, leaving: OurPlaces["columns"]): string[] {
  const places: string[] = [];
  cells.forEach((row, i) =>
    row.forEach((cell, j) => {
      if (places.length >= MOST_PLACES || typeof cell !== "string" || !cell.startsWith("=")) return;
      const at = {row: area.row + i, column: area.column + j, rows: 1, columns: 1};
      const leaves = leaving.some((column) => sameTitle(column.sheet, sheet) && contains(column.area, at));
      if (!leaves && refersToUs(cell, {sheet, area: at}, ours)) places.push(place(sheet, at));
    }),
  );
  return places;
}

function ourPlaces(seen: Survey, receipt: Receipt): OurPlaces {
  const columns = receipt.columns.flatMap((written) => {
    const own = findOwnColumn(seen, written.key, receipt.slot);
    if (!own) return [];
    const area = own.table ? {...own.area, row: own.table.area.row, rows: own.table.area.rows} : own.area;
    return [{sheet: own.sheet.title, area, heading: written.heading, table: own.table?.name}];
  });
  return {
    sheetTitles: receipt.sheets.flatMap((written) => findSheet(seen, written)?.title ?? []),
    names: [...receipt.names, ...receipt.sheets.map(({anchor}) => anchor)],
    columns,
  };
}

const findOurs = (ours: OurPlaces, name: string): boolean => ours.names.some((own) => sameTitle(own, name));
