import type {Language} from "../domain/language";
import type {Problem} from "../domain/problem";
import type {Aim} from "../domain/settings";
import type {FloorMethod} from "../domain/tier";
import type {DataWords} from "./data/words";
import type {CardWords} from "./card/words";
import type {ChangeWords} from "./changes/words";
import type {Formats} from "./formats";
import type {ReportWords} from "./report/words";
import type {BestWords, ProfileWords, TraitWords} from "./steps/words";

/**
 * Every sentence a user reads, in one language. A sentence that a language lacks does not compile.
 * Where a count decides the wording, the sentence is a function of the count.
 */
export interface Words {
  readonly language: Language;
  /** The language's own name for itself, for the language menu. */
  readonly languageName: string;
  readonly formats: Formats;
  /** What happened, with its place, then what to do. */
  readonly problem: (problem: Problem) => string;
  /** Names for 2 to 5 tiers, highest first (M1.1). */
  readonly tierNames: (count: number) => readonly string[];
  readonly pane: PaneWords;
  readonly start: StartWords;
  readonly data: DataWords;
  readonly tiers: TierWords;
  readonly revenue: RevenueWords;
  readonly best: BestWords;
  readonly traits: TraitWords;
  readonly profile: ProfileWords;
  readonly card: CardWords;
  readonly writing: WritingWords;
  readonly changes: ChangeWords;
  /** What stands in the workbook; owned by the report. */
  readonly report: ReportWords;
}

/** The frame of the task pane: header, steps, footer, and what keeps it from starting. */
export interface PaneWords {
  readonly title: string;
  readonly steps: string;
  readonly stepNames: readonly [string, string, string, string, string, string];
  readonly stepOf: (step: number, steps: number, name: string) => string;
  readonly back: string;
  readonly next: string;
  readonly cancel: string;
  readonly retry: string;
  readonly close: string;
  readonly language: string;
  readonly more: string;
  readonly copyDiagnostics: string;
  readonly diagnosticsCopied: string;
  readonly diagnosticsNotCopied: string;
  readonly starting: string;
  readonly outsideExcel: string;
  readonly excelTooOld: string;
  readonly webViewTooOld: string;
  readonly faultTitle: string;
  readonly fault: string;
  /** A file of ours is gone or out of reach, mostly because a new version was put in its place. */
  readonly staleTitle: string;
  readonly stale: string;
  readonly reload: string;
  readonly help: string;
  readonly notSaved: string;
}

/** Step 1, first half: the list of customers and what its columns mean. */
export interface StartWords {
  readonly heading: string;
  readonly list: string;
  readonly listHint: string;
  readonly tableKind: string;
  readonly rangeKind: string;
  readonly refresh: string;
  readonly otherSource: (title: string) => string;
  readonly switchSource: string;
  readonly reading: (title: string) => string;
  readonly rowsRead: (done: number, all: number) => string;
  readonly thinking: string;
  readonly nothingRead: string;
  readonly readAgain: string;
  readonly detectAgain: string;
  readonly found: (customers: number, columns: number) => string;
  readonly grouped: (rows: number) => string;
  readonly aim: string;
  readonly aimHint: string;
  readonly aims: Readonly<Record<Aim, string>>;
  readonly columns: string;
  readonly customer: string;
  readonly amount: string;
  readonly metric: string;
  readonly noColumn: string;
  readonly recognised: string;
  readonly unsure: string;
  readonly chosen: string;
  readonly examples: (examples: readonly string[]) => string;
  readonly frame: string;
  readonly currency: string;
  readonly currencyHint: string;
  readonly currencyInvalid: string;
  /** Amounts in several currencies: go by one of them. */
  readonly onlyCurrency: (code: string) => string;
  readonly currencyUnknown: string;
  readonly period: string;
  readonly periodHint: string;
  readonly periodBetween: (first: number, last: number) => string;
  readonly asOf: string;
  readonly asOfText: (serial: number) => string;
  readonly asOfToday: string;
  /** Several tables on one sheet: which is read. */
  readonly whichTable: string;
  readonly whichTableHint: string;
  /** Which rows count, where some are hidden. */
  readonly rows: string;
  readonly allRows: string;
  readonly visibleRows: (hidden: number) => string;
  readonly headingRow: string;
  readonly headingRowHint: string;
  readonly headingRowInvalid: string;
  readonly edit: string;
  readonly done: string;
  readonly notes: (count: number) => string;
  readonly showCell: (address: string) => string;
}

/** Step 1, second half: tiers. */
export interface TierWords {
  readonly heading: string;
  readonly count: string;
  readonly method: string;
  readonly methods: Readonly<Record<FloorMethod, string>>;
  readonly methodHints: Readonly<Record<FloorMethod, string>>;
  readonly preview: (heading: string) => string;
  /** What a method would give: the floors and the shares of revenue, highest tier first. */
  readonly suggestion: (floors: readonly string[], shares: readonly string[]) => string;
  readonly tier: string;
  readonly floor: string;
  readonly customers: string;
  readonly revenue: string;
  readonly nameOf: (position: number) => string;
  readonly floorOf: (tier: string) => string;
  readonly floorInvalid: (found: string) => string;
  readonly unclassified: string;
  readonly lettersInstead: string;
  readonly namesInstead: string;
  readonly updated: (tiers: readonly {readonly name: string; readonly customers: number}[]) => string;
  readonly none: string;
}

/** Step 2: where the revenue comes from. */
export interface RevenueWords {
  readonly heading: string;
  readonly biggest: (tier: string, share: number) => string;
  readonly fromCustomers: (share: number) => string;
  readonly noRevenue: string;
  readonly byConstruction: string;
  readonly doughnut: string;
  readonly doughnutText: (tiers: readonly {readonly name: string; readonly share: number}[]) => string;
  readonly pareto: string;
  readonly paretoText: (share: number) => string;
  readonly paretoCustomers: string;
  readonly paretoRevenue: string;
  readonly table: string;
  readonly tier: string;
  readonly customers: string;
  readonly customerShare: string;
  readonly revenue: string;
  readonly revenueShare: string;
  readonly average: string;
  readonly median: string;
  readonly total: string;
  readonly unclassified: (customers: number, revenue: string) => string;
  readonly focus: string;
  readonly focusHint: string;
  readonly mostRevenue: string;
  readonly nearlyEqual: string;
  readonly nearlyEqualHint: string;
  readonly byGoal: string;
  readonly redraw: string;
  readonly redrawTo: (tiers: readonly {readonly name: string; readonly floor: number}[]) => string;
  readonly noRedraw: string;
  readonly goOn: string;
}

/** What will be written, writing it, and taking it away again. */
export interface WritingWords {
  readonly heading: string;
  readonly planning: string;
  readonly column: (heading: string, letter: string, sheet: string) => string;
  readonly columnWidens: (table: string) => string;
  readonly columnBeside: string;
  readonly helper: string;
  readonly sheet: (title: string) => string;
  readonly names: (count: number) => string;
  readonly overwritesNothing: string;
  /** Step 2 can write the tiers alone. */
  readonly tiersOnly: string;
  readonly tiersOnlyHint: string;
  readonly writeTiers: string;
  readonly updateTiers: string;
  readonly allWritten: string;
  readonly goToWriting: string;
  /** People typed other floors on our sheet. */
  readonly floorsTaken: (floors: readonly number[]) => string;
  readonly sheetFloors: string;
  readonly settingsChanged: string;
  readonly form: string;
  readonly formulas: string;
  readonly formulasHint: string;
  readonly values: string;
  readonly valuesHint: string;
  readonly tooManyRows: (rows: number) => string;
  readonly rangeRefresh: string;
  readonly widen: string;
  readonly widenHint: string;
  readonly cannotWiden: string;
  readonly obstacles: string;
  readonly write: string;
  readonly update: string;
  readonly writing: string;
  readonly writtenTitle: string;
  readonly written: (milliseconds: number) => string;
  readonly showSummary: string;
  readonly showSheet: (title: string) => string;
  readonly showColumn: (heading: string) => string;
  readonly remove: string;
  readonly removing: string;
  readonly removed: string;
  /** Asked to remove where nothing of ours stands for the list. */
  readonly nothingToRemove: string;
  readonly removeQuestion: string;
  readonly removeHint: string;
  readonly removeEdited: string;
  readonly removeAnyway: string;
  readonly keep: string;
  readonly failed: string;
  readonly pendingTitle: string;
  readonly pending: string;
  readonly finish: string;
}
