import {splitReference} from "../workbook/address";
import {ApplicationObject, RuntimeObject} from "./application";
import {text} from "./arguments";
import {CustomXmlPartCollection} from "./customXml";
import {HostObject, NullObject} from "./hostObject";
import {NamedItemCollection} from "./names";
import {WorkbookProtectionObject} from "./protection";
import {RangeObject} from "./range";
import {rangeOfAddress} from "./rangeOfAddress";
import {SettingCollection} from "./settings";
import {TableCollection} from "./tables";
import {WorksheetCollection} from "./worksheets";

/** Excel.Workbook: where every path begins. */
export class WorkbookObject extends HostObject {
  readonly excelClass = "Workbook";

  get Name(): string {
    return "Book1.xlsx";
  }

  get ReadOnly(): boolean {
    return this.session.workbook.isReadOnly;
  }

  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.session);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.session);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.session);
  }

  get CustomXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.session);
  }

  get Settings(): SettingCollection {
    return new SettingCollection(this.session);
  }

  get Application(): ApplicationObject {
    return new ApplicationObject(this.session);
  }

  get Protection(): WorkbookProtectionObject {
    return new WorkbookProtectionObject(this.session);
  }

  get _Runtime(): RuntimeObject {
    return new RuntimeObject(this.session);
  }

  GetSelectedRange(): RangeObject {
    const {sheet, area} = this.session.workbook.selection;
    return new RangeObject(this.session, sheet, area);
  }

  GetActiveCell(): RangeObject {
    const {sheet, area} = this.session.workbook.selection;
    return new RangeObject(this.session, sheet, {...area, rows: 1, columns: 1});
  }

  _GetObjectByReferenceId(reference: unknown): HostObject {
    return this.session.kept(text(reference));
  }

  _RemoveReference(reference: unknown): void {
    this.session.release(text(reference));
  }

  /** The cells of an event; the reference that an event carries is their address. */
  _GetRangeForEventByReferenceId(reference: unknown): RangeObject {
    return rangeOfAddress(this.session, reference, this.session.workbook.activeSheet);
  }

  /** Nothing where the sheet of the event is gone. */
  _GetRangeOrNullObjectForEventByReferenceId(reference: unknown): RangeObject | NullObject {
    const {title = ""} = splitReference(text(reference));
    return this.session.workbook.sheet(title) === undefined ? new NullObject(this.session) : this._GetRangeForEventByReferenceId(reference);
  }

  _GetReferenceCount(): number {
    return this.session.keptCount;
  }

  /** An older library says that it is ready to run custom functions. */
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.session.workbook.customFunctions.runtimeReady();
  }
}
