import {failure, type Outcome, success} from "../../domain/outcome";
import type {Receipt} from "../../domain/receipt";
import type {Source} from "../../domain/source";
import {attempt, type ExcelApi} from "./attempt";
import {sheetAnchors} from "./ourNames";
import {allSources, isOurs, rangeSource, withNeighbours, tableSource, tablesOf} from "./sources";
import {readState} from "./stateXml";
import {type SheetFacts, survey, type Survey} from "./survey";

/** What the user is looking at. */
interface Looking {
  readonly sheetId: string;
  /** Tables under the selected cell, by name; one at most. */
  readonly tables: readonly string[];
}

/** The source the user is looking at; on a sheet of ours, the source that it was written for. */
export const activeSource = (excel: ExcelApi): Promise<Outcome<Source>> =>
  attempt(excel, {action: "read"}, async (context) => {
    const looking = askWhere(context);
    const seen = await survey(context);
    const {sheetId, tables} = looking();
    const sheet = seen.sheets.find(({id}) => id === sheetId);
    if (!sheet) return failure({code: "sourceGone", source: sheetId});
    if (isOurs(seen, sheet)) return writtenFor(context, seen, sheet);
    const found = sourceUnder(seen, sheet, tables);
    return found ? success(await withNeighbours(context, seen, found)) : failure({code: "sheetEmpty", sheet: sheet.title});
  });

/** A text that changes when the user looks at another sheet or table. */
export const activePlace = (excel: ExcelApi): Promise<Outcome<string>> =>
  attempt(excel, {action: "read"}, async (context) => {
    const looking = askWhere(context);
    await context.sync();
    const {sheetId, tables} = looking();
    return success([sheetId, ...tables].join(" "));
  });

/** Asks for the active sheet and the table under the active cell; the answer can be fetched after the next sync. */
function askWhere(context: Excel.RequestContext): () => Looking {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("id");
  const tables = context.workbook.getActiveCell().getTables(false).load("items/name");
  return () => ({sheetId: sheet.id, tables: tables.items.map(({name}) => name)});
}

function sourceUnder(seen: Survey, sheet: SheetFacts, selected: readonly string[]): Source | undefined {
  const tables = tablesOf(seen, sheet);
  const table = tables.find(({name}) => selected.includes(name)) ?? (tables.length === 1 ? tables[0] : undefined);
  return table ? tableSource(seen, sheet, table) : rangeSource(seen, sheet);
}

async function writtenFor(context: Excel.RequestContext, seen: Survey, sheet: SheetFacts): Promise<Outcome<Source>> {
  const all = await allSources(context, seen);
  const state = readState(seen.parts);
  const anchors = sheetAnchors(seen.names, sheet.title);
  const wrote = (receipt?: Receipt): boolean => receipt?.sheets.some(({anchor}) => anchors.includes(anchor)) ?? false;
  const profile = state.ok ? state.value.profiles.find(({receipt, pending}) => wrote(receipt) || wrote(pending)) : undefined;
  const source = all.find(({sheetId, table}) => sheetId === profile?.sheetId && table === profile.table) ?? all[0];
  return source ? success(source) : failure({code: "sheetEmpty", sheet: sheet.title});
}
