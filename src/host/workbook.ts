import type {Cell} from "../domain/cell";
import type {Outcome} from "../domain/outcome";
import type {Area, Block, FormatQuestion, FormatRun, Source} from "../domain/source";
import type {Problem} from "../domain/problem";
import type {Receipt} from "../domain/receipt";
import type {SavedState} from "../domain/state";
import type {WorkbookPlan} from "../domain/plan";

/** A workbook, as little of it as we need. Excel, Google Sheets and the embedded Excel each provide one. */
export interface Workbook {
  /** Tables and sheets the user could analyse, in the order the host shows them; sheets of our own are left out. */
  sources(): Promise<Outcome<readonly Source[]>>;
  /** The source the user is looking at: the table under the selection, else the active sheet's only table, else its used range. */
  activeSource(): Promise<Outcome<Source>>;
  /** One whole source, block by block. The host splits large reads; callers never see how. */
  read(source: Source, onBlock: (block: Block) => void, progress?: ReadProgress): Promise<Outcome<void>>;
  /** Number formats below those that came with the first block: of each column the runs of formats other than General, from the top down. */
  formats(question: FormatQuestion, onRuns: (runs: readonly FormatRun[]) => void, progress?: ReadProgress): Promise<Outcome<void>>;
  /** What stands in the way of a plan, before anything is written: taken names, occupied cells, protection. Empty when it can be applied. */
  check(plan: WorkbookPlan): Promise<Outcome<readonly Problem[]>>;
  /**
   * Writes what the plan says; on failure takes back what it wrote. The user's own cells are never touched.
   * Where the workbook already holds a receipt for the plan's slot, our own cells are brought up to date in place.
   */
  apply(plan: WorkbookPlan, now: number, progress?: WriteProgress): Promise<Outcome<Receipt>>;
  /**
   * Places of ours that people have edited or that their formulas refer to; removing them would lose that. Other results that leave with these
   * refer to them for nobody.
   */
  edits(receipt: Receipt, leaving?: readonly Receipt[]): Promise<Outcome<readonly Problem[]>>;
  /** Takes away what a receipt says we wrote, and nothing else; also half of it, after a crash. */
  remove(receipt: Receipt): Promise<Outcome<void>>;
  /** What the workbook remembers of us. */
  loadState(): Promise<Outcome<SavedState>>;
  /** Keeps choices and steps. Receipts in it are ignored: those in the workbook say what stands there, and only apply and remove change them. */
  saveState(state: SavedState): Promise<Outcome<void>>;
  /**
   * What the cells of these names hold now, row by row, so that inputs which people edited on our sheets can be taken over.
   * A name that is not there, or no longer stands for cells, is left out.
   */
  readNames(names: readonly string[]): Promise<Outcome<ReadonlyMap<string, readonly (readonly Cell[])[]>>>;
  /** Calls back when the user looks at another sheet or table. Returns how to stop it. */
  onActiveSourceChanged(listener: () => void): Promise<() => Promise<void>>;
  /** Calls back when cells change on any sheet but in columns of ours. Returns how to stop; fails where the host does not tell. */
  onCellsChanged(listener: (change: CellsChange) => void): Promise<Outcome<() => Promise<void>>>;
  /** Shows a place to the user: one of our sheets by its anchor, or a cell by its address ("Sales!C17"). */
  show(place: {readonly anchor: string} | {readonly address: string}): Promise<Outcome<void>>;
}

/** Cells that somebody changed, or rows that somebody sorted. */
export interface CellsChange {
  readonly sheetId: string;
  /** Where; left out where rows or columns were moved in a way that has no single area. */
  readonly area?: Area;
  /** Whether another person did it, in the same workbook on another machine. */
  readonly isByOthers: boolean;
}

/** How a long write is followed and stopped. */
export interface WriteProgress {
  /** Bytes sent so far, of all bytes. */
  readonly onBytes?: (done: number, all: number) => void;
  /** Asked between blocks; a problem ends the write with it, and what was written is taken back. */
  readonly stopped?: () => Problem | undefined;
}

/** How a long read is followed and stopped. */
export interface ReadProgress {
  /** Rows read so far, of all rows. */
  readonly onRows?: (done: number, all: number) => void;
  /** Asked between blocks; true ends the read with the problem "cancelled". */
  readonly isCancelled?: () => boolean;
}
