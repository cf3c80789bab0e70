import type {SheetModel} from "../workbook/model";
import {HostObject} from "./hostObject";
import type {Session} from "./session";

/** Excel.WorksheetProtection. The embedded Excel protects without passwords and options. */
export class WorksheetProtectionObject extends HostObject {
  readonly excelClass = "WorksheetProtection";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
  ) {
    super(session);
  }

  get Protected(): boolean {
    return this.sheet.isProtected;
  }

  Protect(): void {
    this.session.requireUnprotected(this.sheet);
    this.sheet.isProtected = true;
  }

  Unprotect(): void {
    this.session.requireWritable();
    this.sheet.isProtected = false;
  }
}

/** Excel.WorkbookProtection: whether sheets may be added, deleted, renamed and moved. */
export class WorkbookProtectionObject extends HostObject {
  readonly excelClass = "WorkbookProtection";

  get Protected(): boolean {
    return this.session.workbook.isStructureProtected;
  }

  Protect(): void {
    this.session.requireFreeStructure();
    this.session.workbook.isStructureProtected = true;
  }

  Unprotect(): void {
    this.session.requireWritable();
    this.session.workbook.isStructureProtected = false;
  }
}
