import type {CellValue} from "../../workbook/model";
import type {CustomAnswer} from "./answer";

/** One call of a function by one cell. */
export interface Call {
  readonly id: number;
  /** Undefined while the add-in works on it. */
  answer: CustomAnswer | undefined;
}

/** The calls that one cell's formula made, by function and arguments: the same call is not made twice. */
export class CellCalls {
  /** What the cell showed when its file was saved; shown until there is an answer. */
  last: CellValue | undefined;
  /** Whether its formula named a function that nobody has made known. */
  hasMissed = false;
  private readonly calls = new Map<string, Call>();
  private readonly asked = new Set<string>();

  /** The call with these arguments, made where there is none. */
  ask(key: string, make: () => Call): Call {
    this.asked.add(key);
    let call = this.calls.get(key);
    if (call === undefined) this.calls.set(key, (call = make()));
    return call;
  }

  /** Ends a calculation of the cell: calls that it asked for no more are dropped and given back. */
  dropUnasked(): Call[] {
    const dropped: Call[] = [];
    for (const [key, call] of this.calls) {
      if (this.asked.has(key)) continue;
      this.calls.delete(key);
      dropped.push(call);
    }
    this.asked.clear();
    return dropped;
  }

  /** What the cell shows instead of what was calculated: `busy` while a call waits, or what was saved; undefined where all is known. */
  meanwhile(busy: CellValue): CellValue | undefined {
    if (this.all().some(({answer}) => answer === undefined)) return this.last ?? busy;
    if (!this.hasMissed) this.last = undefined;
    this.hasMissed = false;
    return this.last;
  }

  all(): Call[] {
    return [...this.calls.values()];
  }
}
