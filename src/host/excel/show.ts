import {failure, type Outcome, success} from "../../domain/outcome";
import {parseReference} from "./address";
import {rangeAt} from "./areas";
import {attempt, type ExcelApi} from "./attempt";

/** Shows one of our sheets, or selects a cell. */
export const showPlace = (excel: ExcelApi, place: {readonly anchor: string} | {readonly address: string}): Promise<Outcome<void>> =>
  attempt(excel, {action: "read"}, (context) => ("anchor" in place ? showAnchor(context, place.anchor) : showAddress(context, place.address)));

async function showAnchor(context: Excel.RequestContext, anchor: string): Promise<Outcome<void>> {
  const name = context.workbook.names.getItemOrNullObject(anchor);
  await context.sync();
  if (name.isNullObject) return failure({code: "sourceGone", source: anchor});
  const range = name.getRangeOrNullObject().load("address");
  await context.sync();
  if (range.isNullObject) return failure({code: "sourceGone", source: anchor});
  return select(context, range.worksheet, range);
}

async function showAddress(context: Excel.RequestContext, address: string): Promise<Outcome<void>> {
  const reference = parseReference(address);
  if (!reference) return failure({code: "sourceGone", source: address});
  const {worksheets} = context.workbook;
  const sheet = reference.title === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(reference.title);
  await context.sync();
  if (sheet.isNullObject) return failure({code: "sourceGone", source: address});
  return select(context, sheet, rangeAt(sheet, reference.area));
}

async function select(context: Excel.RequestContext, sheet: Excel.Worksheet, range: Excel.Range): Promise<Outcome<void>> {
  sheet.activate();
  range.select();
  await context.sync();
  return success(undefined);
}
