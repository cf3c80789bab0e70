import {cellAddress, quoteTitle} from "../../workbook/address";
import {cellError, isError} from "../../workbook/errors";
import type {CellValue} from "../../workbook/model";
import {MAX_COLUMNS} from "../../workbook/model";
import type {Sheet} from "../../workbook/sheet";
import type {Workbook} from "../../workbook/workbook";
import type {Context} from "../functions/definition";
import type {PlainValue} from "../values";
import {gridOf} from "../values";
import {answerOf, readResults} from "./answer";
import type {BlankCell} from "./arguments";
import {wireArguments} from "./arguments";
import type {Call} from "./cellCalls";
import {CellCalls} from "./cellCalls";
import type {CustomFunction} from "./description";

/** A call on its way to the add-in. */
export interface Invocation {
  readonly id: number;
  readonly function: CustomFunction;
  readonly values: readonly unknown[];
  /** The calling cell: "Sheet1!B2". */
  readonly address: string;
}

interface Waiting extends Invocation {
  readonly call: Call;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/**
 * The functions of add-ins that a workbook's formulas may call. As in Excel they are known by name from the add-in's
 * metadata, before its code has started; a cell that calls one reads #BUSY! until the add-in has answered, then what
 * depends on it follows. An answer holds for its cell and arguments until the formula is entered anew or everything is
 * calculated in full: like Excel, what the arguments do not tell is not noticed.
 */
export class CustomFunctions {
  /** How blank cells of a range arrive: as in Excel on the web, which is the Excel that is played here. */
  blankCell: BlankCell = null;
  private readonly known = new Map<string, CustomFunction>();
  private readonly cells = new Map<Sheet, Map<number, CellCalls>>();
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Set<(invocations: readonly Invocation[]) => void>();
  private readonly texts = new Map<string, number>();
  private unsent: Waiting[] = [];
  private isReady = false;
  private wasWaiting = false;
  private lastId = 0;

  constructor(private readonly book: Workbook) {}

  /** Whether cells wait for answers: then the add-in has to run, with its pane or without. */
  get areWaiting(): boolean {
    return this.waiting.size > 0;
  }

  /** Whether any cell calls a function of an add-in. */
  get areCalled(): boolean {
    this.book.bringUpToDate();
    return [...this.cells.values()].some(({size}) => size > 0);
  }

  /** Makes functions known; formulas that name them are calculated anew. */
  register(functions: readonly CustomFunction[]): void {
    for (const each of functions) this.known.set(each.name, each);
    this.book.calculation.structureChanged();
  }

  /** The function of a name, in capitals. */
  named(name: string): CustomFunction | undefined {
    return this.known.get(name);
  }

  /** Calls back with what is to be run by the add-in; returns how to stop. */
  listen(listener: (invocations: readonly Invocation[]) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** The add-in has started, or started anew, and knows of no call yet. */
  runtimeReady(): void {
    this.isReady = true;
    this.unsent = [...this.waiting.values()];
    this.send();
  }

  /** Calls a function for the cell that is being calculated: the answer, or #BUSY! as long as there is none. */
  call(custom: CustomFunction, args: readonly PlainValue[], {sheet, row, column, dictionary}: Context): PlainValue {
    const values = wireArguments(custom, args, this.blankCell, dictionary);
    if (isError(values)) return values;
    const place = {sheet, row, column};
    const call = this.callsOf(sheet, row, column).ask(this.keyOfCall(custom, values), () => this.post(custom, values, place));
    if (call.answer === undefined) return BUSY;
    const {rows} = call.answer;
    return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : gridOf(dictionary, rows);
  }

  /** A cell named a function that nobody has made known: what its file had saved is all there is. */
  missed({sheet, row, column}: Context): void {
    const calls = this.cells.get(sheet)?.get(keyOf(row, column));
    if (calls !== undefined) calls.hasMissed = true;
  }

  /** After a cell was calculated: what it shows while a call of its formula waits, undefined where none does. */
  shownMeanwhile(sheet: Sheet, row: number, column: number): CellValue | undefined {
    const calls = this.cells.get(sheet)?.get(keyOf(row, column));
    for (const {id} of calls?.dropUnasked() ?? []) this.waiting.delete(id);
    return calls?.meanwhile(BUSY);
  }

  /** Keeps what a formula showed when its file was saved, until the add-in answers. */
  keepLast(sheet: Sheet, row: number, column: number, value: CellValue): void {
    this.callsOf(sheet, row, column).last = value;
  }

  /** Formulas of rows [start, end) were entered anew or taken away: their answers hold no more. */
  forget(sheet: Sheet, column: number, start: number, end: number): void {
    const ofSheet = this.cells.get(sheet);
    if (ofSheet === undefined) return;
    const rows = end - start < ofSheet.size ? Array.from({length: end - start}, (_, i) => start + i) : undefined;
    const keys = rows?.map((row) => keyOf(row, column)) ?? [...ofSheet.keys()].filter((key) => isWithin(key, column, start, end));
    for (const key of keys) {
      for (const {id} of ofSheet.get(key)?.all() ?? []) this.waiting.delete(id);
      ofSheet.delete(key);
    }
  }

  /** Lets all functions be called anew, as a full calculation does. */
  forgetAll(): void {
    this.cells.clear();
    this.waiting.clear();
    this.texts.clear();
  }

  /** Takes the answers of one message. Those to calls that nobody waits for any more are passed over. */
  answered(results: unknown): void {
    for (const result of readResults(results)) {
      const waiting = this.waiting.get(result.id);
      if (waiting === undefined) continue;
      this.waiting.delete(result.id);
      const {call, sheet, row, column} = waiting;
      call.answer = answerOf(result);
      this.callsOf(sheet, row, column).last = undefined;
      if (!sheet.isDeleted) this.book.calculation.renew(sheet, row, column);
    }
    this.book.bringUpToDate();
    if (!this.areWaiting) this.tellOfWaiting(false);
  }

  /** Sends what a calculation called, once it is through; before the add-in has started, calls wait. */
  send(): void {
    const sent = this.unsent.filter(({id}) => this.waiting.has(id));
    if (sent.length === 0) return;
    this.unsent = [];
    if (this.isReady) for (const listener of this.listeners) listener(sent);
    this.tellOfWaiting(true);
  }

  /** The page around the workbook starts the add-in where cells wait for it. */
  private tellOfWaiting(areWaiting: boolean): void {
    if (this.wasWaiting !== areWaiting) this.book.touch("book");
    this.wasWaiting = areWaiting;
  }

  /** The sentence beside an error that a function gave in this cell, `offset` places into what it gave. */
  sentenceOf(sheet: Sheet, row: number, column: number, error: CellValue, offset: readonly [rows: number, columns: number]): string | undefined {
    for (const {answer} of this.cells.get(sheet)?.get(keyOf(row, column))?.all() ?? []) {
      const width = answer?.rows[0]?.length ?? 0;
      if (answer?.rows[offset[0]]?.[offset[1]] === error) return answer.sentences.get(offset[0] * width + offset[1]);
    }
    return undefined;
  }

  /** The same for the same function and arguments. A scorecard stands in thousands of calls; each text is kept once. */
  private keyOfCall(custom: CustomFunction, values: readonly unknown[]): string {
    const numbers = values.map((value) => {
      const text = JSON.stringify(value);
      let number = this.texts.get(text);
      if (number === undefined) this.texts.set(text, (number = this.texts.size));
      return number;
    });
    return `${custom.name} ${numbers.join()}`;
  }

  private post(custom: CustomFunction, values: readonly unknown[], place: {sheet: Sheet; row: number; column: number}): Call {
    const call: Call = {id: ++this.lastId, answer: undefined};
    const address = `${quoteTitle(place.sheet.title)}!${cellAddress(place.row, place.column)}`;
    const waiting: Waiting = {id: call.id, function: custom, values, address, call, ...place};
    this.waiting.set(call.id, waiting);
    this.unsent.push(waiting);
    return call;
  }

  private callsOf(sheet: Sheet, row: number, column: number): CellCalls {
    let ofSheet = this.cells.get(sheet);
    if (ofSheet === undefined) this.cells.set(sheet, (ofSheet = new Map<number, CellCalls>()));
    const key = keyOf(row, column);
    let calls = ofSheet.get(key);
    if (calls === undefined) ofSheet.set(key, (calls = new CellCalls()));
    return calls;
  }
}

const BUSY = cellError("#BUSY!");

const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;

function isWithin(key: number, column: number, start: number, end: number): boolean {
  const row = Math.floor(key / MAX_COLUMNS);
  return key % MAX_COLUMNS === column && row >= start && row < end;
}
