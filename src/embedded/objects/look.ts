import type {Area, Look, SheetModel} from "../workbook/model";
import {common} from "./cellOutput";
import {HostObject} from "./hostObject";
import type {Session} from "./session";

/** Something about how the cells of some areas look. */
export abstract class LookObject extends HostObject {
  constructor(
    session: Session,
    protected readonly sheet: SheetModel,
    protected readonly areas: readonly Area[],
  ) {
    super(session);
  }

  /** What all cells share, null where they differ; Excel's default where nothing was set. */
  protected shared<Key extends keyof Look>(key: Key, fallback: NonNullable<Look[Key]>): NonNullable<Look[Key]> | null {
    const found = this.areas.map((area) => common(this.sheet, area, (row, column) => this.sheet.look(row, column)[key] ?? fallback));
    return found.every((each) => each === found[0]) ? (found[0] ?? null) : null;
  }

  protected change(change: Partial<Look>): void {
    this.session.requireUnprotected(this.sheet);
    for (const area of this.areas) this.sheet.setLook(area, change);
  }
}
