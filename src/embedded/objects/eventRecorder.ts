import {boundingArea, intersection} from "../workbook/address";
import type {Area, Change, Origin, SheetModel, TableModel, WorkbookModel} from "../workbook/model";
import {cellCount, fullAddress, localAddress} from "./address";
import {includesSet} from "./members";
import type {Session} from "./session";
import type {EventEntry} from "./subscriptions";
import {documentSelectionChanged} from "./subscriptions";

interface CellChange {
  readonly sheet: SheetModel;
  readonly area: Area;
  readonly origin: Origin;
}

/**
 * Turns what happens to the workbook into the events that the add-in asked for. Changes to neighbouring cells that
 * follow one another are told as one.
 */
export class EventRecorder {
  #changes: CellChange[] = [];
  #entries: EventEntry[] = [];
  #sheets: readonly SheetModel[];
  #tables: readonly TableModel[];
  #active: SheetModel;

  constructor(private readonly session: Session) {
    this.#sheets = [...session.workbook.sheets];
    this.#tables = [...session.workbook.tables];
    this.#active = session.workbook.activeSheet;
  }

  record(change: Change): void {
    if (change.kind === "cells") return this.#recordCells(change);
    this.#flush();
    switch (change.kind) {
      case "calculated":
        return this.#sheetEvent(16, change.sheet, {worksheetId: change.sheet.id});
      case "sorted":
        return this.#sheetEvent(
          19,
          change.sheet,
          {address: localAddress(change.area), source: sourceOf(change.origin), worksheetId: change.sheet.id},
          change.origin === "remote",
        );
      case "active":
        return this.#recordActive(change.sheet);
      case "selection":
        return this.#recordSelection(change.sheet, change.area);
      case "sheets":
        return this.#recordSheets();
      case "tables":
        return this.#recordTables();
    }
  }

  /** What there is to tell, once. */
  take(): EventEntry[] {
    this.#flush();
    const entries = this.#entries;
    this.#entries = [];
    return this.session.eventsEnabled ? entries : [];
  }

  get #workbook(): WorkbookModel {
    return this.session.workbook;
  }

  #recordCells({sheet, area, origin}: CellChange): void {
    this.#changes.push({sheet, area, origin});
    for (;;) {
      const [last, before] = [this.#changes.at(-1), this.#changes.at(-2)];
      const joined = last && before && join(before, last);
      if (joined === undefined) return;
      this.#changes.splice(-2, 2, joined);
    }
  }

  #flush(): void {
    const changes = this.#changes;
    this.#changes = [];
    for (const change of changes) this.#tellCells(change);
  }

  #tellCells({sheet, area, origin}: CellChange): void {
    const trigger = origin === "addin" && includesSet(this.session.options.apiVersion, "1.14") ? {triggerSource: "ThisLocalAddin"} : {};
    const details = {
      changeType: "RangeEdited",
      address: localAddress(area),
      referenceId: fullAddress(sheet.title, area),
      source: sourceOf(origin),
      shiftDirection: "None",
      ...trigger,
    };
    const isRemote = origin === "remote";
    this.#sheetEvent(10, sheet, {...details, worksheetId: sheet.id}, isRemote);
    for (const table of this.#workbook.tables.filter((each) => each.sheet === sheet && intersection(each.area, area))) {
      const args = {...details, worksheetId: sheet.id, tableId: table.id};
      for (const target of [table.id, sheet.id, "Workbook"]) this.#tell(101, target, args, isRemote);
    }
  }

  #recordActive(sheet: SheetModel): void {
    if (sheet === this.#active) return;
    const left = this.#active;
    this.#active = sheet;
    this.#sheetEvent(12, left, {worksheetId: left.id});
    this.#sheetEvent(11, sheet, {worksheetId: sheet.id});
  }

  #recordSelection(sheet: SheetModel, area: Area): void {
    this.#entries.push(documentSelectionChanged);
    this.#sheetEvent(14, sheet, {address: localAddress(area), worksheetId: sheet.id});
    for (const table of this.#workbook.tables.filter((each) => each.sheet === sheet)) {
      const isInsideTable = intersection(table.area, area) !== undefined;
      this.#tell(100, table.id, {address: isInsideTable ? localAddress(area) : "", isInsideTable, tableId: table.id, worksheetId: sheet.id});
    }
  }

  #recordSheets(): void {
    const before = this.#sheets;
    this.#sheets = [...this.#workbook.sheets];
    const source = sourceOf(this.#workbook.origin);
    for (const sheet of this.#sheets.filter((each) => !before.includes(each))) this.#tell(13, "Workbook", {source, worksheetId: sheet.id});
    for (const sheet of before.filter((each) => !this.#sheets.includes(each))) this.#tell(15, "Workbook", {source, worksheetId: sheet.id});
  }

  #recordTables(): void {
    const before = this.#tables;
    this.#tables = [...this.#workbook.tables];
    for (const table of this.#tables.filter((each) => !before.includes(each))) this.#tellTable(102, table);
    for (const table of before.filter((each) => !this.#tables.includes(each))) this.#tellTable(103, table);
  }

  #tellTable(type: number, table: TableModel): void {
    const args = {source: sourceOf(this.#workbook.origin), tableId: table.id, tableName: table.name, worksheetId: table.sheet.id};
    for (const target of [table.sheet.id, "Workbook"]) this.#tell(type, target, args);
  }

  /** An event that can be asked for at the sheet and at the collection of sheets. */
  #sheetEvent(type: number, sheet: SheetModel, args: object, isRemote = false): void {
    for (const target of [sheet.id, "Workbook"]) this.#tell(type, target, args, isRemote);
  }

  #tell(type: number, target: string, args: object, isRemote = false): void {
    this.#entries.push(...this.session.subscriptions.entries(type, target, args, isRemote));
  }
}

const sourceOf = (origin: Origin): "Local" | "Remote" => (origin === "remote" ? "Remote" : "Local");

/** Two changes that together are a rectangle, as one. */
function join(before: CellChange, after: CellChange): CellChange | undefined {
  if (before.sheet !== after.sheet || before.origin !== after.origin) return undefined;
  const area = boundingArea(before.area, after.area);
  const overlap = intersection(before.area, after.area);
  const covered = cellCount(before.area) + cellCount(after.area) - (overlap ? cellCount(overlap) : 0);
  return covered === cellCount(area) ? {...before, area} : undefined;
}
