import type {SheetModel} from "../workbook/model";
import {optionalText, text, truth} from "./arguments";
import type {EventKind} from "./hostObject";
import {CollectionObject, NullObject} from "./hostObject";
import {refusal} from "./refusal";
import {SHEET_EVENTS, WorksheetObject} from "./worksheet";

/** Excel.WorksheetCollection, in the order of the tabs. */
export class WorksheetCollection extends CollectionObject<WorksheetObject> {
  readonly excelClass = "WorksheetCollection";

  override eventKinds(): Readonly<Record<string, EventKind>> {
    return {...SHEET_EVENTS, Added: {type: 13, member: "OnAdded"}, Deleted: {type: 15, member: "OnDeleted"}};
  }

  items(): readonly WorksheetObject[] {
    return this.session.workbook.sheets.map((sheet) => new WorksheetObject(this.session, sheet));
  }

  GetItem(key: unknown): WorksheetObject {
    const sheet = this.session.workbook.sheet(text(key));
    if (sheet === undefined) throw refusal("ItemNotFound", text(key));
    return new WorksheetObject(this.session, sheet);
  }

  GetItemOrNullObject(key: unknown): WorksheetObject | NullObject {
    return this.#orNothing(this.session.workbook.sheet(text(key)));
  }

  GetActiveWorksheet(): WorksheetObject {
    return new WorksheetObject(this.session, this.session.workbook.activeSheet);
  }

  GetFirst(visibleOnly: unknown): WorksheetObject {
    return this.#expect(this.#listed(visibleOnly)[0]);
  }

  GetLast(visibleOnly: unknown): WorksheetObject {
    return this.#expect(this.#listed(visibleOnly).at(-1));
  }

  GetCount(visibleOnly: unknown): number {
    return this.#listed(visibleOnly).length;
  }

  /** A new sheet stands after the others; without a name it is the next "Sheet1", "Sheet2" ... */
  Add(name: unknown): WorksheetObject {
    this.session.requireFreeStructure();
    return new WorksheetObject(this.session, this.session.workbook.addSheet(optionalText(name)));
  }

  #listed(visibleOnly: unknown): readonly SheetModel[] {
    const isListed = truth(visibleOnly, false) ? (sheet: SheetModel) => sheet.visibility === "Visible" : () => true;
    return this.session.workbook.sheets.filter(isListed);
  }

  #expect(sheet: SheetModel | undefined): WorksheetObject {
    if (sheet === undefined) throw refusal("ItemNotFound");
    return new WorksheetObject(this.session, sheet);
  }

  #orNothing(sheet: SheetModel | undefined): WorksheetObject | NullObject {
    return sheet === undefined ? new NullObject(this.session) : new WorksheetObject(this.session, sheet);
  }
}
