/** A failure to come, for tests: in which sync, where within it, and with which of Excel's error codes. */
export interface Fault {
  /** Which of the coming syncs, the next being 1. */
  readonly sync: number;
  /** before: nothing is done. during: the actions before `action` stay done. after: all is done, but the answer is lost. */
  readonly when: "before" | "during" | "after";
  /** Index of the action at which a fault "during" a sync strikes; 0 when left out. */
  readonly action?: number;
  readonly code: string;
}

/** The failures that a host has been told to suffer. Cleanup batches of the client library are not syncs and do not count. */
export class Faults {
  #coming: Fault[] = [];

  /** Arranges one failure; several may be arranged. */
  next(fault: Fault): void {
    if (!Number.isInteger(fault.sync) || fault.sync < 1) throw new Error(`invalid sync: ${fault.sync}`);
    this.#coming.push(fault);
  }

  clear(): void {
    this.#coming = [];
  }

  /** How many arranged failures have not struck. */
  get pending(): number {
    return this.#coming.length;
  }

  /** Counts one sync and gives the failure that strikes it, if any. */
  take(): Fault | undefined {
    const due = this.#coming.find((fault) => fault.sync === 1);
    this.#coming = this.#coming.filter((fault) => fault.sync > 1).map((fault) => ({...fault, sync: fault.sync - 1}));
    return due;
  }
}
