import {HostError} from "../workbook/hostError";
import type {Area, Look, SheetModel, WorkbookModel} from "../workbook/model";
import {intersection} from "../workbook/address";
import type {Deed} from "./history";
import {remembered} from "./history";

/** What a person can do to a sheet as a whole, or to the look of its cells. `sheet` is the id of the sheet it starts from. */
export type SheetAction = {readonly sheet: string} & (
  | {readonly kind: "add"}
  | {readonly kind: "rename"; readonly title: string}
  | {readonly kind: "delete"}
  | {readonly kind: "move"; readonly position: number}
  | {readonly kind: "color"; readonly color: string}
  | {readonly kind: "hide" | "unhideAll"}
  | {readonly kind: "protect"; readonly isProtected: boolean}
  | {readonly kind: "gridlines"; readonly shown: boolean}
  | {readonly kind: "rightToLeft"; readonly on: boolean}
  | {readonly kind: "freeze"; readonly rows: number; readonly columns: number}
  | {readonly kind: "columnWidth"; readonly first: number; readonly count: number; readonly points: number}
  | {readonly kind: "table"; readonly area: Area}
  | {readonly kind: "look"; readonly area: Area; readonly change: Partial<Look>}
);

/** What an action needs from the desk. */
export interface ActionContext {
  remember(deed: Deed): void;
  /** Empties the history: the deeds in it would no longer fit. */
  forget(): void;
  refuseLocked(workbook: WorkbookModel, sheet: SheetModel, area: Area): void;
}

const standardTableStyle = "TableStyleMedium2";
/** More cells than this are not given a look at once by hand: each must be remembered for Undo. */
const mostCells = 500_000;

/** Does one action; what Excel would refuse is thrown as HostError. */
export function sheetAction(workbook: WorkbookModel, sheet: SheetModel, action: SheetAction, context: ActionContext): void {
  switch (action.kind) {
    case "add":
      return workbook.activate(workbook.addSheet(undefined, workbook.sheets.indexOf(sheet) + 1));
    case "rename":
      return workbook.renameSheet(sheet, action.title);
    case "delete":
      context.forget();
      return workbook.deleteSheet(sheet);
    case "move":
      return workbook.moveSheet(sheet, action.position);
    case "color":
      sheet.tabColor = action.color;
      return;
    case "hide":
      return hide(workbook, sheet);
    case "unhideAll":
      for (const hidden of workbook.sheets) if (hidden.visibility === "Hidden") hidden.visibility = "Visible";
      return;
    case "protect":
      sheet.isProtected = action.isProtected;
      return;
    case "gridlines":
      sheet.showGridlines = action.shown;
      return;
    case "rightToLeft":
      sheet.rightToLeft = action.on;
      return;
    case "freeze":
      sheet.frozenRows = action.rows;
      sheet.frozenColumns = action.columns;
      return;
    case "columnWidth":
      for (let column = action.first; column < action.first + action.count; column++) sheet.setColumnWidth(column, action.points);
      return;
    case "table":
      context.refuseLocked(workbook, sheet, action.area);
      return formatAsTable(workbook, sheet, action.area, context);
    case "look":
      context.refuseLocked(workbook, sheet, action.area);
      if (action.area.rows * action.area.columns > mostCells) throw new HostError("TooManyCells", `at most ${mostCells} cells at once`);
      return context.remember(remembered(workbook, sheet, action.area, () => sheet.setLook(action.area, action.change)));
  }
}

function hide(workbook: WorkbookModel, sheet: SheetModel) {
  const next = workbook.sheets.find((other) => other !== sheet && other.visibility === "Visible");
  if (!next) throw new HostError("LastSheet", "a workbook shows at least one sheet");
  if (workbook.activeSheet === sheet) workbook.activate(next);
  sheet.visibility = "Hidden";
}

/** One cell stands for the filled cells around it, as in Excel. */
function formatAsTable(workbook: WorkbookModel, sheet: SheetModel, chosen: Area, context: ActionContext) {
  const used = sheet.usedArea();
  const area = chosen.rows === 1 && chosen.columns === 1 ? (used ?? chosen) : ((used && intersection(used, chosen)) ?? chosen);
  let table = workbook.addTable(sheet, area, true);
  table.style = standardTableStyle;
  context.remember({
    undo: () => {
      if (workbook.table(table.id)) workbook.deleteTable(table, false);
    },
    redo: () => {
      const target = workbook.sheet(sheet.id);
      if (!target) return;
      table = workbook.addTable(target, area, true);
      table.style = standardTableStyle;
    },
  });
}
