import {cellAddress} from "../embedded/workbook/address";
import type {Place} from "../embedded/desk/desk";
import type {Answer, BookView, CellDetail, ChartView, Notice, OpenProgress, SelectionFigures, SheetView} from "../embedded/desk/face";
import type {SheetAction} from "../embedded/desk/sheetActions";
import type {Step} from "../embedded/desk/edge";
import type {CellCache} from "./grid/cellCache";
import {createCellCache} from "./grid/cellCache";
import type {RemoteExcel} from "./remoteDesk";
import type {CellPlace, Selection} from "./selection";
import {firstCell, onSheet, selectedArea, selectionAt, selectionOf} from "./selection";
import {lostParts, nowhere, openedSentence, refusalSentence} from "./sentences";

/** A cell that is being typed into. */
export interface Editing {
  readonly sheet: string;
  readonly at: CellPlace;
  readonly text: string;
  /** What stood there before: unchanged text is not written again. */
  readonly before: string;
  /** While typing afresh, arrows end the edit; after F2 or a click they move in the text. */
  readonly arrowsEnd: boolean;
  readonly from: "cell" | "bar";
}

/** Something to tell the person. */
export interface Message {
  readonly intent: "info" | "warning" | "error";
  readonly text: string;
}

/** All that the page shows, but for the cells. */
export interface BenchState {
  readonly book?: BookView;
  readonly sheet?: SheetView;
  readonly selection: Selection;
  readonly detail?: CellDetail;
  readonly figures?: SelectionFigures;
  readonly charts: readonly ChartView[];
  readonly editing?: Editing;
  readonly message?: Message;
  readonly opening?: {readonly name: string; readonly progress?: OpenProgress};
  /** Counts the starts of the pane's runtime: a new workbook starts it anew. */
  readonly paneStart: number;
  readonly isPaneOpen: boolean;
}

/** What the person can do on the page. */
export interface Bench {
  readonly cells: CellCache;
  state(): BenchState;
  subscribe(listener: () => void): () => void;
  select(anchor: CellPlace, focus?: CellPlace): void;
  move(step: Step, how: {extend: boolean; toEdge: boolean; by?: number}): Promise<void>;
  beginEdit(from: Editing["from"], typed?: string): void;
  type(text: string): void;
  /** Ends the edit and moves on; false where the cell refused the text (the edit stays open). */
  commit(step: Step): Promise<boolean>;
  cancelEdit(): void;
  empty(): Promise<void>;
  copy(): Promise<void>;
  cut(): Promise<void>;
  paste(text: string): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  show(sheet: string): Promise<void>;
  /** Shows the next or the previous visible sheet. */
  showNeighbour(direction: 1 | -1): Promise<void>;
  /** Turns bold or italic on or off, by the active cell. */
  toggleLook(property: "bold" | "italic"): Promise<void>;
  act(action: SheetAction): Promise<boolean>;
  goTo(reference: string): Promise<boolean>;
  open(name: string, file: Blob | Uint8Array): Promise<boolean>;
  startBlank(): Promise<void>;
  startSample(customers: string, prospects: string): Promise<void>;
  saveXlsx(): Promise<{name: string; bytes: Uint8Array}>;
  saveCsv(): Promise<{name: string; text: string}>;
  say(message: Message | undefined): void;
  setPaneOpen(isOpen: boolean): void;
  restartPane(): void;
  notice(notice: Notice): void;
  refresh(): Promise<void>;
}

/** What the bench calls of the embedded Excel. */
export type BenchExcel = Pick<
  RemoteExcel,
  | "book"
  | "cells"
  | "charts"
  | "figures"
  | "detail"
  | "edge"
  | "find"
  | "enter"
  | "empty"
  | "paste"
  | "copy"
  | "undo"
  | "redo"
  | "select"
  | "act"
  | "startBlank"
  | "startSample"
  | "open"
  | "saveXlsx"
  | "saveCsv"
>;

/** Makes a listener for progress one that can be called from the worker. */
export type ProgressLine = (tell: (progress: OpenProgress) => void) => (progress: OpenProgress) => void;

const noStep: Step = {rows: 0, columns: 0};

/** The bench over an embedded Excel: keeps what is shown in step with the workbook. */
export function createBench(excel: BenchExcel, onProgress: ProgressLine): Bench {
  const listeners = new Set<() => void>();
  const places = new Map<string, Selection>();
  let state: BenchState = {selection: selectionAt(firstCell), charts: [], paneStart: 0, isPaneOpen: true};
  const cells = createCellCache((sheet, area) => excel.cells(sheet, area), unreachable);

  function set(change: Partial<BenchState>) {
    state = {...state, ...change};
    for (const listener of listeners) listener();
  }

  function unreachable(error: unknown) {
    // What was asked of a sheet that the add-in has just taken away is settled by the notice that follows.
    if (String(error).includes("unknown sheet")) return;
    set({message: {intent: "error", text: refusalSentence({code: "unreachable", message: String(error)})}});
  }

  const sheetId = () => state.sheet?.id ?? "";
  const place = (): Place => ({sheet: sheetId(), area: selectedArea(state.selection)});

  function settle<T>(answer: Answer<T>): answer is {ok: true; value: T} {
    if (!answer.ok) set({message: {intent: "error", text: refusalSentence(answer.refusal)}});
    else if (state.message?.intent === "error") set({message: undefined});
    return answer.ok;
  }

  async function refreshBook(follow = false) {
    const book = await excel.book();
    const chosen = follow ? book.activeSheet : sheetId();
    const sheet = book.sheets.find(({id, visible}) => id === chosen && visible) ?? book.sheets.find(({id}) => id === book.activeSheet);
    const selection = follow && book.selection.sheet === sheet?.id ? selectionOf(book.selection.area) : state.selection;
    const isSame = follow && sameArea(selection, state.selection);
    set({book, sheet, selection: isSame ? state.selection : selection});
  }

  async function refreshFigures() {
    const {row, column} = state.selection.anchor;
    const at = place();
    if (at.sheet === "") return;
    const [detail, figures] = await Promise.all([excel.detail(at.sheet, row, column), excel.figures(at)]);
    if (at.sheet === sheetId() && sameArea(selectionOf(at.area), state.selection)) set({detail, figures});
  }

  async function refreshCharts() {
    const sheet = sheetId();
    if (sheet === "") return;
    const charts = await excel.charts(sheet);
    if (sheet === sheetId()) set({charts});
  }

  let refreshing = Promise.resolve();
  let waiting: Notice | undefined;

  /** One refresh at a time; notices that come meanwhile are gathered into the next. */
  function notice(next: Notice) {
    const isQueued = waiting !== undefined;
    waiting = waiting
      ? {
          book: waiting.book || next.book,
          cells: waiting.cells || next.cells,
          charts: waiting.charts || next.charts,
          selection: waiting.selection || next.selection,
        }
      : next;
    if (isQueued) return;
    refreshing = refreshing.then(async () => {
      const due = waiting;
      waiting = undefined;
      if (!due) return;
      if (due.cells) cells.invalidate();
      if (due.book || due.selection) await refreshBook(due.selection);
      if (due.charts || due.selection) await refreshCharts();
      await refreshFigures();
    });
    refreshing = refreshing.catch(unreachable);
  }

  function select(anchor: CellPlace, focus: CellPlace = anchor) {
    const selection = {anchor: onSheet(anchor), focus: onSheet(focus)};
    places.set(sheetId(), selection);
    set({selection, detail: state.detail?.address === cellAddress(selection.anchor.row, selection.anchor.column) ? state.detail : undefined});
    tellSelection();
  }

  let selectionTimer: ReturnType<typeof setTimeout> | undefined;

  /** The workbook hears of the selection, and the figures are counted, once the mouse rests. */
  function tellSelection() {
    clearTimeout(selectionTimer);
    selectionTimer = setTimeout(() => {
      if (sheetId() !== "") void excel.select(place());
      void refreshFigures();
    }, 30);
  }

  async function reset() {
    places.clear();
    cells.forget();
    set({
      selection: selectionAt(firstCell),
      editing: undefined,
      detail: undefined,
      figures: undefined,
      charts: [],
      message: undefined,
      sheet: undefined,
    });
    await refreshBook(true);
    await refreshCharts();
    await refreshFigures();
    set({paneStart: state.paneStart + 1});
  }

  const bench: Bench = {
    cells,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    select,
    async move(step, {extend, toEdge, by = 1}) {
      const {anchor, focus} = state.selection;
      const from = extend ? focus : anchor;
      const to = toEdge
        ? await excel.edge(sheetId(), from.row, from.column, step)
        : {row: from.row + step.rows * by, column: from.column + step.columns * by};
      const target = onSheet(passHidden(state.sheet, onSheet(to), step));
      if (extend) select(anchor, target);
      else select(target);
    },
    beginEdit(from, typed) {
      const {anchor} = state.selection;
      const before = state.detail?.input ?? "";
      set({editing: {sheet: sheetId(), at: anchor, text: typed ?? before, before, arrowsEnd: typed !== undefined && from === "cell", from}});
    },
    type(text) {
      if (state.editing) set({editing: {...state.editing, text}});
    },
    async commit(step) {
      const {editing} = state;
      if (!editing) return true;
      if (editing.text !== editing.before) {
        const answer = await excel.enter(editing.sheet, editing.at.row, editing.at.column, editing.text);
        if (!settle(answer)) return false;
      }
      set({editing: undefined});
      if (step !== noStep && (step.rows !== 0 || step.columns !== 0)) await bench.move(step, {extend: false, toEdge: false});
      else void refreshFigures();
      return true;
    },
    cancelEdit: () => set({editing: undefined}),
    async empty() {
      settle(await excel.empty(place()));
    },
    async copy() {
      const answer = await excel.copy(place());
      if (settle(answer)) await navigator.clipboard.writeText(answer.value);
    },
    async cut() {
      await bench.copy();
      await bench.empty();
    },
    async paste(text) {
      const answer = await excel.paste(place(), text);
      if (settle(answer)) select(...cornersOf(selectionOf(answer.value)));
    },
    async undo() {
      settle(await excel.undo());
    },
    async redo() {
      settle(await excel.redo());
    },
    async show(sheet) {
      const view = state.book?.sheets.find(({id}) => id === sheet);
      if (!view) return;
      if (state.editing && !(await bench.commit(noStep))) return;
      const selection = places.get(sheet) ?? selectionAt(firstCell);
      set({sheet: view, selection, detail: undefined, figures: undefined, charts: []});
      await excel.select({sheet, area: selectedArea(selection)});
      await Promise.all([refreshCharts(), refreshFigures()]);
    },
    async showNeighbour(direction) {
      const visible = state.book?.sheets.filter((sheet) => sheet.visible) ?? [];
      const next = visible[visible.findIndex(({id}) => id === sheetId()) + direction];
      if (next) await bench.show(next.id);
    },
    async toggleLook(property) {
      const {anchor} = state.selection;
      const isOn = cells.cell(sheetId(), anchor.row, anchor.column)?.look[property] === true;
      await bench.act({sheet: sheetId(), kind: "look", area: selectedArea(state.selection), change: {[property]: isOn ? undefined : true}});
    },
    async act(action) {
      const isDone = settle(await excel.act(action));
      if (isDone) await refreshBook(action.kind === "add" || action.kind === "delete" || action.kind === "hide");
      return isDone;
    },
    async goTo(reference) {
      const found = await excel.find(reference);
      if (!found) {
        set({message: {intent: "warning", text: nowhere(reference)}});
        return false;
      }
      if (found.sheet !== sheetId()) await bench.show(found.sheet);
      select(...cornersOf(selectionOf(found.area)));
      return true;
    },
    async open(name, file) {
      set({opening: {name}, message: undefined});
      const answer = await excel.open(
        name,
        file,
        onProgress((progress) => {
          if (state.opening) set({opening: {name, progress}});
        }),
      );
      set({opening: undefined});
      if (!settle(answer)) return false;
      await reset();
      const text = openedSentence(name, answer.value);
      if (text !== undefined) set({message: {intent: "info", text}});
      return true;
    },
    async startBlank() {
      await excel.startBlank();
      await reset();
    },
    async startSample(customers, prospects) {
      if (settle(await excel.startSample(customers, prospects))) await reset();
    },
    async saveXlsx() {
      const {name, bytes, lost} = await excel.saveXlsx();
      if (lost.length > 0) set({message: {intent: "warning", text: lostParts(lost)}});
      return {name, bytes};
    },
    saveCsv: () => excel.saveCsv(),
    say: (message) => set({message}),
    setPaneOpen: (isPaneOpen) => set({isPaneOpen}),
    restartPane: () => set({paneStart: state.paneStart + 1}),
    notice,
    async refresh() {
      await refreshBook(true);
      await refreshCharts();
      await refreshFigures();
    },
  };
  return bench;
}

function passHidden(sheet: SheetView | undefined, to: CellPlace, step: Step): CellPlace {
  const hidden = sheet?.hiddenRows.find(([first, count]) => to.row >= first && to.row < first + count);
  if (!hidden) return to;
  const [first, count] = hidden;
  return {...to, row: step.rows < 0 ? Math.max(0, first - 1) : first + count};
}

const cornersOf = ({anchor, focus}: Selection): [CellPlace, CellPlace] => [anchor, focus];

function sameArea(a: Selection, b: Selection): boolean {
  const [one, other] = [selectedArea(a), selectedArea(b)];
  return one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns;
}
