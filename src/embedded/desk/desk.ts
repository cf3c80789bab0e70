import type {CustomFunction} from "../formulas/custom/description";
import {readFunctions} from "../formulas/custom/description";
import type {ExcelHost} from "../objects/excelHost";
import type {Area, Change, SheetModel, WorkbookModel} from "../workbook/model";
import {createWorkbook} from "../workbook/workbook";
import {answering} from "./answer";
import {cellAddress} from "../workbook/address";
import {bookView} from "./bookView";
import {cellBlock} from "./cellBlock";
import {cellInput} from "./cellInput";
import {chartViews, referred} from "./chartView";
import type {Step} from "./edge";
import {edgeFrom} from "./edge";
import {copyOf, emptyArea, pasteInto, refuseLocked, typeInto} from "./edits";
import type {Answer, BookView, CellBlock, CellDetail, ChartView, Notice, OpenProgress, Opened, SelectionFigures} from "./face";
import type {FileToOpen, SavedXlsx} from "./files";
import {openInto, saveSheetAsCsv, saveAsXlsx, withExtension} from "./files";
import type {Deed, History} from "./history";
import {createHistory} from "./history";
import {gatherNotices} from "./notices";
import {sampleWorkbook} from "./sample";
import {selectionFigures} from "./selectionFigures";
import {sheetAction, type SheetAction} from "./sheetActions";

/** A place: a sheet by its id, and an area of it. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * The desk at which a person works on the embedded workbook: everything the page around the grid can see and do.
 * It owns the workbook; the add-in's host over the same workbook is made anew with each workbook.
 */
export interface Desk {
  book(): BookView;
  cells(sheet: string, area: Area): CellBlock;
  charts(sheet: string): ChartView[];
  figures(place: Place): SelectionFigures;
  detail(sheet: string, row: number, column: number): CellDetail;
  edge(sheet: string, row: number, column: number, step: Step): {row: number; column: number};
  /** Where an address ("B7", "Sheet2!A1:C3"), a name or a table leads; undefined where it leads nowhere. */
  find(reference: string): Place | undefined;
  enter(sheet: string, row: number, column: number, typed: string): Answer<void>;
  empty(place: Place): Answer<void>;
  paste(place: Place, text: string): Answer<Area>;
  copy(place: Place): Answer<string>;
  undo(): Answer<void>;
  redo(): Answer<void>;
  select(place: Place): void;
  /** What the person does to a sheet as a whole: add, rename, delete, protect, format as table ... */
  act(action: SheetAction): Answer<void>;
  startBlank(): void;
  /** Opens the sample customers and prospects from their CSV texts. */
  startSample(customers: string, prospects: string): Answer<void>;
  open(name: string, file: FileToOpen, onProgress?: (progress: OpenProgress) => void): Promise<Answer<Opened>>;
  saveXlsx(): SavedXlsx;
  saveCsv(): {name: string; text: string};
  /** Makes an add-in's functions known to all workbooks, as Excel does when it reads the manifest; `json` is the content of `functions.json`. */
  knowFunctions(json: string): void;
  snapshot(): unknown;
  listen(listener: (notice: Notice) => void): void;
  /** The add-in's host over the workbook that is open now. */
  host(): ExcelHost;
}

/** A desk with a blank workbook on it. `hostOver` makes the add-in's host for each workbook that is opened. */
export function createDesk(hostOver: (workbook: WorkbookModel) => ExcelHost): Desk {
  let workbook = createWorkbook();
  let host = hostOver(workbook);
  let fileName = "Book1.xlsx";
  let isSelecting = false;
  let stopNotices = () => {};
  let listener: (notice: Notice) => void = () => {};
  const history: History = createHistory();
  let functions: readonly CustomFunction[] = [];

  // The page's own selection must not come back to it late, when it has moved on.
  const isToldOf = (change: Change) => !(isSelecting && (change.kind === "selection" || change.kind === "active"));

  function put(next: WorkbookModel, name: string) {
    stopNotices();
    if (next !== workbook) {
      host.close();
      host = hostOver(next);
    }
    workbook = next;
    fileName = name;
    history.clear();
    // What the add-in writes cannot be taken back by Undo, as in Excel: older deeds would overwrite it.
    const stopClearing = next.listen((change) => {
      if (change.kind === "cells" && change.origin === "addin") history.clear();
    });
    const stopGathering = gatherNotices(next, isToldOf, (notice) => listener(notice));
    stopNotices = () => {
      stopClearing();
      stopGathering();
    };
    listener({book: true, cells: true, charts: true, selection: true});
  }

  function withFunctions(next: WorkbookModel): WorkbookModel {
    next.customFunctions.register(functions);
    return next;
  }

  function sheetOf(id: string): SheetModel {
    const sheet = workbook.sheet(id);
    if (!sheet) throw new Error(`unknown sheet: ${id}`);
    return sheet;
  }

  function asUser<T>(action: () => T): Answer<T> {
    workbook.origin = "user";
    return answering(action);
  }

  const remember = (deed: Deed | undefined) => {
    if (deed) history.add(deed);
  };

  put(workbook, fileName);
  return {
    book: () => bookView(workbook, fileName, history),
    cells: (sheet, area) => cellBlock(sheetOf(sheet), area),
    charts: (sheet) => chartViews(workbook, sheetOf(sheet)),
    figures: ({sheet, area}) => selectionFigures(sheetOf(sheet), area),
    detail: (id, row, column) => {
      const sheet = sheetOf(id);
      const [value, formula] = [sheet.value(row, column), sheet.formula(row, column)];
      return {address: cellAddress(row, column), input: cellInput(sheet, row, column), text: sheet.text(row, column), value, formula};
    },
    edge: (sheet, row, column, step) => edgeFrom(sheetOf(sheet), row, column, step),
    find: (reference) => {
      const found = referred(workbook, workbook.activeSheet, reference);
      return found && {sheet: found.sheet.id, area: found.area};
    },
    enter: (sheet, row, column, typed) => asUser(() => remember(typeInto(workbook, sheetOf(sheet), row, column, typed))),
    empty: ({sheet, area}) => asUser(() => remember(emptyArea(workbook, sheetOf(sheet), area))),
    paste: ({sheet, area}, text) =>
      asUser(() => {
        const pasted = pasteInto(workbook, sheetOf(sheet), area, text);
        history.add(pasted.deed);
        return pasted.area;
      }),
    copy: ({sheet, area}) => answering(() => copyOf(sheetOf(sheet), area)),
    undo: () => asUser(() => history.undo()),
    redo: () => asUser(() => history.redo()),
    select: ({sheet, area}) => {
      const target = sheetOf(sheet);
      isSelecting = true;
      try {
        if (workbook.activeSheet !== target) workbook.activate(target);
        workbook.select(target, area);
      } finally {
        isSelecting = false;
      }
    },
    act: (action) => asUser(() => sheetAction(workbook, sheetOf(action.sheet), action, {remember, forget: () => history.clear(), refuseLocked})),
    startBlank: () => put(withFunctions(createWorkbook()), "Book1.xlsx"),
    startSample: (customers, prospects) =>
      answering(() => {
        put(withFunctions(sampleWorkbook(customers, prospects)), "Customers.xlsx");
      }),
    open: async (name, file, onProgress) => {
      const next = withFunctions(createWorkbook());
      const opened = await openInto(next, name, file, onProgress);
      if (opened.ok) put(next, name);
      return opened;
    },
    saveXlsx: () => saveAsXlsx(workbook, withExtension(fileName, "xlsx")),
    saveCsv: () => saveSheetAsCsv(workbook.activeSheet, withExtension(fileName, "csv")),
    knowFunctions: (json) => {
      functions = readFunctions(json);
      withFunctions(workbook);
    },
    snapshot: () => workbook.snapshot(),
    listen: (next) => {
      listener = next;
    },
    host: () => host,
  };
}
