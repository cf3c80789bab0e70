import {parseArea, splitReference} from "../workbook/address";
import type {SheetModel} from "../workbook/model";
import {WHOLE_SHEET, areaOf} from "./address";
import {oneOf, optionalText, text, truth, wholeNumber} from "./arguments";
import {AutoFilterObject} from "./autoFilter";
import {ChartCollection} from "./charts";
import type {EventKind, WireRecord} from "./hostObject";
import {HostObject, NullObject} from "./hostObject";
import {NamedItemCollection} from "./names";
import {PageLayoutObject} from "./pageLayout";
import {WorksheetProtectionObject} from "./protection";
import {RangeObject} from "./range";
import {RangeAreasObject} from "./rangeAreas";
import {rangeOfAddress} from "./rangeOfAddress";
import {refusal} from "./refusal";
import type {Session} from "./session";
import {TableCollection} from "./tables";
import {usedAreaWithin} from "./usedCells";
import {FreezePanesObject} from "./freezePanes";

/** Events that a sheet and the collection of all sheets both have. */
export const SHEET_EVENTS: Readonly<Record<string, EventKind>> = {
  DataChanged: {type: 10, member: "OnChanged"},
  Activated: {type: 11, member: "OnActivated"},
  Deactivated: {type: 12, member: "OnDeactivated"},
  SelectionChanged: {type: 14, member: "OnSelectionChanged"},
  Calculated: {type: 16, member: "OnCalculated"},
  FormatChanged: {type: 18, member: "OnFormatChanged"},
  RowSorted: {type: 19, member: "OnRowSorted"},
};

/** Excel.Worksheet. */
export class WorksheetObject extends HostObject {
  readonly excelClass = "Worksheet";

  constructor(
    session: Session,
    readonly sheet: SheetModel,
  ) {
    super(session);
  }

  override identity(): WireRecord {
    return {Id: this.sheet.id};
  }

  override eventKinds(): Readonly<Record<string, EventKind>> {
    return SHEET_EVENTS;
  }

  override eventTarget(): string {
    return this.sheet.id;
  }

  get Id(): string {
    return this.sheet.id;
  }

  get Name(): string {
    return this.sheet.title;
  }

  set Name(value: unknown) {
    this.session.requireFreeStructure();
    this.session.workbook.renameSheet(this.sheet, text(value));
  }

  get Position(): number {
    return this.session.workbook.sheets.indexOf(this.sheet);
  }

  set Position(value: unknown) {
    this.session.requireFreeStructure();
    const position = wholeNumber(value);
    if (position < 0 || position >= this.session.workbook.sheets.length) throw refusal("InvalidArgument", String(position));
    this.session.workbook.moveSheet(this.sheet, position);
  }

  get Visibility(): string {
    return this.sheet.visibility;
  }

  set Visibility(value: unknown) {
    this.session.requireFreeStructure();
    const visibility = oneOf(value, ["Visible", "Hidden", "VeryHidden"]);
    const others = this.session.workbook.sheets.filter((sheet) => sheet !== this.sheet && sheet.visibility === "Visible");
    if (visibility !== "Visible" && others.length === 0) throw refusal("InvalidOperation", "a workbook needs a visible sheet");
    this.sheet.visibility = visibility;
  }

  get TabColor(): string {
    return this.sheet.tabColor;
  }

  set TabColor(value: unknown) {
    this.sheet.tabColor = text(value);
  }

  get ShowGridlines(): boolean {
    return this.sheet.showGridlines;
  }

  set ShowGridlines(value: unknown) {
    this.sheet.showGridlines = truth(value);
  }

  get ShowHeadings(): unknown {
    return this.session.recall(this.sheet, "showHeadings", true);
  }

  set ShowHeadings(value: unknown) {
    this.session.remember(this.sheet, "showHeadings", truth(value));
  }

  get StandardHeight(): number {
    return 15;
  }

  get StandardWidth(): number {
    return 8.43;
  }

  get Tables(): TableCollection {
    return new TableCollection(this.session, this.sheet);
  }

  get Charts(): ChartCollection {
    return new ChartCollection(this.session, this.sheet);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.session, this.sheet);
  }

  get Protection(): WorksheetProtectionObject {
    return new WorksheetProtectionObject(this.session, this.sheet);
  }

  get FreezePanes(): FreezePanesObject {
    return new FreezePanesObject(this.session, this.sheet);
  }

  get PageLayout(): PageLayoutObject {
    return new PageLayoutObject(this.session, this.sheet);
  }

  get AutoFilter(): AutoFilterObject {
    return new AutoFilterObject(this.session, this.sheet);
  }

  Activate(): void {
    if (this.sheet.visibility !== "Visible") throw refusal("InvalidOperation", `${this.sheet.title} is hidden`);
    this.session.workbook.activate(this.sheet);
  }

  Delete(): void {
    this.session.requireFreeStructure();
    const visible = this.session.workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
    if (visible.length === 1 && visible[0] === this.sheet) throw refusal("InvalidOperation", "a workbook needs a visible sheet");
    if (this.sheet.visibility === "VeryHidden") throw refusal("InvalidOperation", `${this.sheet.title} is very hidden`);
    this.session.workbook.deleteSheet(this.sheet);
  }

  Calculate(markAllDirty: unknown): void {
    this.session.workbook.calculate(truth(markAllDirty, false) ? "Full" : "Recalculate");
  }

  GetRange(address: unknown): RangeObject {
    const given = optionalText(address);
    if (given === undefined) return new RangeObject(this.session, this.sheet, WHOLE_SHEET);
    const range = rangeOfAddress(this.session, given, this.sheet);
    if (range.sheet !== this.sheet) throw refusal("InvalidArgument", given);
    return range;
  }

  GetRanges(addresses: unknown): RangeAreasObject {
    const areas = text(addresses)
      .split(",")
      .map((address) => parseArea(splitReference(address).local));
    if (areas.some((area) => area === undefined)) throw refusal("InvalidArgument", text(addresses));
    return new RangeAreasObject(
      this.session,
      this.sheet,
      areas.flatMap((area) => area ?? []),
    );
  }

  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): RangeObject {
    return new RangeObject(this.session, this.sheet, areaOf(wholeNumber(row), wholeNumber(column), wholeNumber(rows), wholeNumber(columns)));
  }

  GetCell(row: unknown, column: unknown): RangeObject {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  GetUsedRange(valuesOnly: unknown): RangeObject {
    const used = usedAreaWithin(this.sheet, WHOLE_SHEET, truth(valuesOnly, false));
    return new RangeObject(this.session, this.sheet, used ?? areaOf(0, 0, 1, 1));
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown): RangeObject | NullObject {
    const used = usedAreaWithin(this.sheet, WHOLE_SHEET, truth(valuesOnly, false));
    return used === undefined ? new NullObject(this.session) : new RangeObject(this.session, this.sheet, used);
  }

  GetNextOrNullObject(visibleOnly: unknown): WorksheetObject | NullObject {
    return this.#neighbour(1, truth(visibleOnly, false)) ?? new NullObject(this.session);
  }

  GetPreviousOrNullObject(visibleOnly: unknown): WorksheetObject | NullObject {
    return this.#neighbour(-1, truth(visibleOnly, false)) ?? new NullObject(this.session);
  }

  #neighbour(step: 1 | -1, visibleOnly: boolean): WorksheetObject | undefined {
    const {sheets} = this.session.workbook;
    for (let at = sheets.indexOf(this.sheet) + step; sheets[at] !== undefined; at += step) {
      const sheet = sheets[at];
      if (sheet !== undefined && (!visibleOnly || sheet.visibility === "Visible")) return new WorksheetObject(this.session, sheet);
    }
    return undefined;
  }
}
