import type {WorkbookModel} from "../workbook/model";
import type {Batch, BatchAnswer} from "./batch";
import {DELAY_FOR_CELL_EDIT, isCleanup} from "./batch";
import {BatchRun} from "./batchRun";
import {EventRecorder} from "./eventRecorder";
import type {Fault} from "./faults";
import {Faults} from "./faults";
import {httpStatus, messageFor} from "./refusal";
import {Session} from "./session";
import type {EventEntry} from "./subscriptions";
import {invocationEntry, Subscriptions} from "./subscriptions";
import {utf8Length} from "./utf8";

/** How a host differs from an ordinary Excel on the web. */
export interface ExcelHostOptions {
  /** Highest set of ExcelApi that the host has; "1.12", what the manifest declares, when left out. */
  readonly apiVersion?: string;
  /** Largest request and response in UTF-8 bytes; 5 MB each when left out, as on the web. */
  readonly maxRequestBytes?: number;
  readonly maxResponseBytes?: number;
  /** Cells that one read may cover; 5 million when left out. */
  readonly maxReadCells?: number;
  /** Whether a read of too many cells fails. When left out it gives null without an error, as Excel on the web may. */
  readonly failsLargeReads?: boolean;
  /** Language of the host's own interface; "en-US" when left out. */
  readonly locale?: string;
}

/** What a transport hands back: the answer's JSON, or one of Office's transport error codes and no body. */
export interface HostAnswer {
  readonly body: string;
  readonly ooeError?: number;
}

/** Office's transport errors that we play, by Excel's name for them. */
export const OOE = {RequestPayloadSizeLimitExceeded: 5103, ResponsePayloadSizeLimitExceeded: 5104, InvalidOperationInCellEditMode: 5004} as const;

/** Characters of one message with calls of custom functions. */
const MESSAGE = 1_000_000;

const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** Excel as an add-in sees it, over an embedded workbook: takes request batches, answers as Excel does, tells events. */
export class ExcelHost {
  readonly faults = new Faults();
  readonly session: Session;
  /** Members of the object model that were used, as add-ins write them ("Range.values"), and how often. */
  readonly membersUsed = new Map<string, number>();
  /** Syncs of the add-in, and the client library's own batches that only give back references. */
  batches = 0;
  cleanupBatches = 0;
  bytesIn = 0;
  bytesOut = 0;
  #isEditingCell = false;
  #leftCell: (() => void)[] = [];
  #listeners = new Set<(entries: readonly EventEntry[]) => void>();
  #recorder: EventRecorder;
  #stopListening: () => void;
  #stopInvoking: () => void;
  #isRunning = false;

  constructor(
    readonly workbook: WorkbookModel,
    private readonly options: ExcelHostOptions = {},
  ) {
    this.session = new Session(workbook, new Subscriptions(), {
      apiVersion: options.apiVersion ?? "1.12",
      locale: options.locale ?? "en-US",
      maxReadCells: options.maxReadCells ?? 5_000_000,
      failsLargeReads: options.failsLargeReads ?? false,
    });
    this.#recorder = new EventRecorder(this.session);
    this.#stopListening = workbook.listen((change) => {
      this.#recorder.record(change);
      if (!this.#isRunning) this.#tellEvents();
    });
    this.#stopInvoking = workbook.customFunctions.listen((invocations) => this.#invoke(invocations.map(invocationEntry)));
  }

  get apiVersion(): string {
    return this.session.options.apiVersion;
  }

  get locale(): string {
    return this.session.options.locale;
  }

  /** Whether the user is typing in a cell. Batches are refused meanwhile, or wait where the add-in said so. */
  get isEditingCell(): boolean {
    return this.#isEditingCell;
  }

  set isEditingCell(isEditing: boolean) {
    this.#isEditingCell = isEditing;
    if (isEditing) return;
    for (const proceed of this.#leftCell.splice(0)) proceed();
  }

  /** Runs one batch, given as its JSON. */
  async execute(batch: string | object, flags: number): Promise<HostAnswer> {
    const json = typeof batch === "string" ? batch : JSON.stringify(batch);
    const bytes = utf8Length(json);
    this.bytesIn += bytes;
    if (bytes > (this.options.maxRequestBytes ?? FIVE_MEGABYTES)) return {body: "", ooeError: OOE.RequestPayloadSizeLimitExceeded};
    if (this.#isEditingCell && (flags & DELAY_FOR_CELL_EDIT) === 0) return {body: "", ooeError: OOE.InvalidOperationInCellEditMode};
    while (this.#isEditingCell) await new Promise<void>((resolve) => this.#leftCell.push(resolve));
    return this.#answer(JSON.stringify(this.#run(JSON.parse(json))));
  }

  /** Calls back with events as they happen; returns how to stop. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Stops following the workbook. */
  close(): void {
    this.#stopListening();
    this.#stopInvoking();
    this.#listeners.clear();
  }

  #run(batch: Batch): BatchAnswer {
    if (isCleanup(batch)) {
      this.cleanupBatches += 1;
      return this.#perform(batch);
    }
    this.batches += 1;
    const fault = this.faults.take();
    if (fault?.when === "before") return failed(fault);
    const answer = this.#perform(batch, fault?.when === "during" ? fault : undefined);
    return fault?.when === "after" ? failed(fault) : answer;
  }

  /** Carries the batch out as the add-in's doing, then tells what happened. */
  #perform(batch: Batch, fault?: Fault): BatchAnswer {
    const {workbook} = this;
    const origin = workbook.origin;
    workbook.origin = "addin";
    this.#isRunning = true;
    try {
      const run = new BatchRun(this.session, batch, (member) => this.membersUsed.set(member, (this.membersUsed.get(member) ?? 0) + 1));
      return run.run(fault && {action: Math.min(fault.action ?? 0, batch.Actions.length - 1), code: fault.code});
    } finally {
      workbook.origin = origin;
      this.#isRunning = false;
      this.#tellEvents();
    }
  }

  #answer(body: string): HostAnswer {
    const bytes = utf8Length(body);
    if (bytes > (this.options.maxResponseBytes ?? FIVE_MEGABYTES)) return {body: "", ooeError: OOE.ResponsePayloadSizeLimitExceeded};
    this.bytesOut += bytes;
    return {body};
  }

  /** Events reach the add-in after the answer of the batch that caused them. */
  #tellEvents(): void {
    const entries = this.#recorder.take();
    if (entries.length > 0) this.#tell(entries);
  }

  /** Calls of custom functions go out in messages of about a megabyte: thousands of cells may each send a whole scorecard. */
  #invoke(entries: readonly EventEntry[]): void {
    let [message, length]: [EventEntry[], number] = [[], 0];
    for (const entry of entries) {
      message.push(entry);
      length += entry[3].length;
      if (length < MESSAGE) continue;
      this.#tell(message);
      [message, length] = [[], 0];
    }
    if (message.length > 0) this.#tell(message);
  }

  #tell(entries: readonly EventEntry[]): void {
    setTimeout(() => this.#listeners.forEach((listener) => listener(entries)), 0);
  }
}

/** The answer of a sync that failed as a whole. */
function failed(fault: Fault): BatchAnswer {
  const {code} = fault;
  return {Results: [], Error: {Code: code, Message: messageFor(code), Location: "", HttpStatusCode: httpStatus(code)}};
}
