import type {PlannedColumn, WorkbookPlan} from "../../domain/plan";
import {nameFormula} from "./address";
import {at} from "./areas";
import {columnAnchor, findName, type NameFacts} from "./ourNames";
import {extentOf} from "./ownColumn";
import type {Prepared} from "./prepare";

const FIRST_CELL = {row: 0, column: 0, rows: 1, columns: 1};

/**
 * Everything that contents need to stand on, in one sync: new sheets with their anchors, new table columns, the hidden names of our columns,
 * and names over our cells. What is there already stays. Answers the ids of our sheets by anchor.
 */
export async function writeStructure(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  columns: readonly PlannedColumn[],
  prepared: Prepared,
): Promise<ReadonlyMap<string, string>> {
  const {seen, ownSheets, ownColumns} = prepared;
  const sheets = plan.sheets.map(({anchor, title}) => {
    const own = ownSheets.get(anchor);
    const sheet = own ? context.workbook.worksheets.getItem(own.id) : context.workbook.worksheets.add(title);
    if (!findName(seen.names, anchor)?.target) setName(context, seen.names, anchor, nameFormula(own?.title ?? title, FIRST_CELL));
    return {anchor, sheet: sheet.load("id")};
  });
  for (const column of columns) {
    const isNew = !ownColumns.has(column.key);
    if (isNew && column.widensTable) tableOf(context, plan).columns.add(undefined, undefined, column.heading);
    setName(context, seen.names, columnAnchor(column.key, plan.slot), nameFormula(sourceSheet(prepared, plan), extentOf(column)), false);
  }
  for (const {name, target} of plan.names) {
    const title = ownSheets.get(target.anchor)?.title ?? plan.sheets.find(({anchor}) => anchor === target.anchor)?.title;
    if (title === undefined) throw new Error(`name over an unplanned sheet: ${name}`);
    setName(context, seen.names, name, nameFormula(title, target.area));
  }
  await context.sync();
  return new Map(sheets.map(({anchor, sheet}) => [anchor, sheet.id]));
}

/** A name that is there is pointed elsewhere, never deleted and added again: formulas that use it would read #NAME?. */
export function setName(context: Excel.RequestContext, known: readonly NameFacts[], name: string, formula: string, isVisible = true): void {
  const standing = findName(known, name);
  if (standing) {
    if (standing.formula !== formula) context.workbook.names.getItem(name).formula = formula;
    return;
  }
  const added = context.workbook.names.add(name, formula);
  if (!isVisible) added.visible = false;
}

const sourceSheet = ({seen}: Prepared, plan: WorkbookPlan): string =>
  at(
    seen.sheets.filter(({id}) => id === plan.source.sheetId),
    0,
  ).title;

function tableOf(context: Excel.RequestContext, plan: WorkbookPlan): Excel.Table {
  if (plan.source.table === undefined) throw new Error(`no table to widen: ${plan.source.sheet}`);
  return context.workbook.worksheets.getItem(plan.source.sheetId).tables.getItem(plan.source.table);
}
