import type {Area, SheetModel, WorkbookModel} from "../workbook/model";
import type {KeptObject} from "./hostObject";
import {refusal} from "./refusal";
import type {Subscriptions} from "./subscriptions";

/** What all objects of one host share: the workbook, what the client asked us to remember, and what the host allows. */
export class Session {
  #kept = new Map<string, KeptObject>();
  #lastReference = 0;
  /** Small settings of sheets and charts that the workbook does not keep: remembered while it is open, neither drawn nor saved. */
  #remembered = new WeakMap<object, Map<string, unknown>>();
  /** What the add-in asked of its runtime (`Office.addin`): "now" and "atStart". */
  readonly runtimeStates = new Map<"now" | "atStart", unknown>();
  /** Whether events are sent to the add-in (`context.runtime.enableEvents`). */
  eventsEnabled = true;

  constructor(
    readonly workbook: WorkbookModel,
    readonly subscriptions: Subscriptions,
    readonly options: {readonly apiVersion: string; readonly locale: string; readonly maxReadCells: number; readonly failsLargeReads: boolean},
  ) {}

  /** Remembers an object and returns the reference by which the client will ask for it. */
  keep(object: KeptObject): string {
    const reference = `ref${(this.#lastReference += 1)}`;
    this.#kept.set(reference, object);
    return reference;
  }

  /** A remembered setting of a sheet or chart, or its default. */
  recall(owner: object, key: string, fallback: unknown): unknown {
    return this.#remembered.get(owner)?.get(key) ?? fallback;
  }

  remember(owner: object, key: string, value: unknown): void {
    this.requireWritable();
    this.#remembered.set(owner, (this.#remembered.get(owner) ?? new Map<string, unknown>()).set(key, value));
  }

  release(reference: string): void {
    this.#kept.delete(reference);
  }

  /** How many objects the client asked us to remember and has not released. */
  get keptCount(): number {
    return this.#kept.size;
  }

  kept(reference: string): KeptObject {
    const object = this.#kept.get(reference);
    if (object === undefined || !object.isAlive()) throw refusal("InvalidReference", reference);
    return object;
  }

  /** Throws AccessDenied where the workbook was opened for reading only. */
  requireWritable(): void {
    if (this.workbook.isReadOnly) throw refusal("AccessDenied", "the workbook is read-only");
  }

  /** Throws AccessDenied where sheets may not be added, deleted, renamed or moved. */
  requireFreeStructure(): void {
    this.requireWritable();
    if (this.workbook.isStructureProtected) throw refusal("AccessDenied", "the structure of the workbook is protected");
  }

  /** Throws AccessDenied where a protected sheet does not let its objects be changed. */
  requireUnprotected(sheet: SheetModel): void {
    this.requireWritable();
    if (sheet.isProtected) throw refusal("AccessDenied", `${sheet.title} is protected`);
  }

  /** Throws AccessDenied where a cell of the area is locked on a protected sheet. */
  requireUnlocked(sheet: SheetModel, area: Area): void {
    this.requireWritable();
    if (sheet.isProtected && !isUnlocked(sheet, area)) throw refusal("AccessDenied", `${sheet.title} is protected`);
  }
}

function isUnlocked(sheet: SheetModel, area: Area): boolean {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (sheet.look(row, column).unlocked !== true) return false;
    }
  }
  return true;
}
