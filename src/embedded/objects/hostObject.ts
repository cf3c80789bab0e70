import type {Session} from "./session";

/** Plain data as it goes over the wire. */
export type WireRecord = Record<string, unknown>;

/** An event that an object can be asked for: its number on the wire, and the member of Excel's classes it belongs to. */
export interface EventKind {
  readonly type: number;
  readonly member: string;
}

/**
 * An object of Excel's object model. Members whose names begin with a capital (or "_" and a capital) are Excel's own and
 * can be reached over the wire: getters are properties or navigation, methods are methods. All other members are ours.
 */
export abstract class HostObject {
  /** The class of Excel's object model that this object plays: "Range". */
  abstract readonly excelClass: string;

  constructor(readonly session: Session) {}

  /** What the client must learn when it first meets the object, to find it again: usually its Id. */
  identity(): WireRecord {
    return {};
  }

  /** Events of this object by the middle of their registration's name: "DataChanged" of `_RegisterDataChangedEvent`. */
  eventKinds(): Readonly<Record<string, EventKind>> {
    return {};
  }

  /** Whose events these are: a sheet's or table's id, or "Workbook". */
  eventTarget(): string {
    return "Workbook";
  }
}

/** An object without an Id, which the client asks us to remember between two batches. */
export abstract class KeptObject extends HostObject {
  #reference: string | undefined;

  override identity(): WireRecord {
    return this.#reference === undefined ? {} : {_ReferenceId: this.#reference};
  }

  /** Whether the object's cells still exist; a kept object whose sheet was deleted does not. */
  abstract isAlive(): boolean;

  _KeepReference(): void {
    this.#reference ??= this.session.keep(this);
  }
}

/** A collection: its items in order, each found again by key. */
export abstract class CollectionObject<Item extends HostObject> extends HostObject {
  abstract items(): readonly Item[];
}

/** What a method named "...OrNullObject" gives when there is nothing. */
export class NullObject extends HostObject {
  readonly excelClass = "NullObject";
}
