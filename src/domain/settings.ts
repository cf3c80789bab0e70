import type {BestCount, Objective, Pin} from "./best";
import type {CardEdits, WrittenCard} from "./cardEdits";
import type {Role, SpellingVariants} from "./customers";
import type {Language} from "./language";
import type {Link} from "./links";
import type {ListDigest} from "./listDigest";
import type {CutoffChoice, HardRule} from "./segment";
import type {FloorMethod, Tier} from "./tier";

/** The aim of this round (M0.1). It sets the default objective of step 3. */
export type Aim = "growth" | "profit" | "loyalty" | "upsell" | "churn" | "none";

/** Whether results are written as live formulas or as values; "auto" is formulas up to {@link FORMULA_ROW_LIMIT} rows. */
export type OutputForm = "auto" | "formulas" | "values";

/**
 * What the user chose for one source. Everything left out is detected or suggested anew; columns are named by heading,
 * which survives inserted columns, so the choices can be kept in the workbook.
 */
export interface Choices {
  readonly aim: Aim;
  readonly customerHeading?: string;
  readonly amountHeading?: string;
  readonly metricHeading?: string;
  /** Sheet row (from 0) of the headings, when the user corrects the detection. */
  readonly headingRow?: number;
  /** First cell of the table that is read, where a sheet holds several; the one that looks most like customers when left out. */
  readonly tableAt?: {readonly row: number; readonly column: number};
  /** Whether hidden and filtered rows count; all do when left out. */
  readonly rows?: "all" | "visible";
  /**
   * What becomes of rows that repeat a customer: "once" counts rows that are equal in everything but the spelling of the name only once (the default; it is said), "apart" keeps
   * every row, "together" makes rows of one name one customer and adds them up.
   */
  readonly duplicates?: "once" | "apart" | "together";
  /** Spellings of a column that count as one value, as they were proposed or as the user wants them. */
  readonly mergedValues?: readonly SpellingVariants[];
  /** Other sheets that are joined to the customers. */
  readonly links?: readonly Link[];
  /** What columns mean, by heading, where the user corrects the detection; "" is no role that we know. */
  readonly roles?: Readonly<Record<string, Role>>;
  /** Whether the report on the data is written on a sheet too. */
  readonly writesDataReport?: boolean;
  /** ISO code, when the user corrects the detection. */
  readonly currency?: string;
  /** Serial date to which running lifetimes are counted; the last date of the data, else today, when left out. */
  readonly asOf?: number;
  /** Label of the period the amounts cover, in the user's words ("2025", "last 12 months"). */
  readonly period?: string;
  readonly floorMethod: FloorMethod;
  /** Highest tier first, as they are shown. Undefined: the language's Large, Medium, Small. */
  readonly tierNames?: readonly string[];
  /** How many tiers, 2 to 5. */
  readonly tierCount: number;
  /**
   * Floors for "manual", one a tier but the last: highest first. The lowest tier takes the rest, so its own floor is
   * found from the data, unless it is given as one more floor.
   */
  readonly floors?: readonly number[];
  /** Name of the focus tier, when the user chooses another than the tier with the most revenue (M2.3). */
  readonly focusTier?: string;
  /** What makes a customer good; the aim's own objective when left out (M0.1). */
  readonly objective?: Objective;
  /** How many are best; {@link DEFAULT_BEST} when left out, never more than half of the focus tier. */
  readonly bestCount?: BestCount;
  readonly pinnedIn?: readonly Pin[];
  readonly pinnedOut?: readonly Pin[];
  /** Keys of churned or dissatisfied customers who may be best after all; "all" puts everyone back. */
  readonly putBack?: readonly string[] | "all";
  /** Columns that are never looked at. */
  readonly excludedHeadings?: readonly string[];
  /** Columns whose trait the user put into the profile, whatever its verdict; an outcome column named here is searched too. */
  readonly attributesOn?: readonly string[];
  /** Columns whose trait the user took out of the profile. */
  readonly attributesOff?: readonly string[];
  /** Sensitive columns (sex, age) that the user turned on (M5.3). */
  readonly sensitiveOn?: readonly string[];
  /** Whether customers are people; told from a customer type column when left out. */
  readonly isB2C?: boolean;
  /** Whether a profile is written although the evidence says that there is none. */
  readonly insistsOnProfile?: boolean;
  /** Where segments begin and end; {@link import("./segment").DEFAULT_CUTOFFS} when left out (M6.5). */
  readonly cutoffs?: CutoffChoice;
  /** Must-haves and never-rules beside the points (M6.6). */
  readonly hardRules?: readonly HardRule[];
  /** Points, values and edges that people edited on the sheet of the scorecard (M6.7). */
  readonly cardEdits?: CardEdits;
  /** What the last write was made from; by it, edits on our sheet and later choices are told apart. */
  readonly written?: Written;
  readonly output: OutputForm;
  /** Whether an Excel table may be widened by our columns; otherwise they stand one column apart. */
  readonly mayWidenTable: boolean;
  readonly language: Language;
}

/** What a write was made from. */
export interface Written {
  /** The tiers as our sheet got them, highest first. Where it says something else now, a person has typed it there. */
  readonly tiers: readonly Tier[];
  /** The scorecard as our sheet got it, where one was written. */
  readonly card?: WrittenCard;
  /** The list as it was, so that a later change of it can be told; left out by earlier versions. */
  readonly list?: ListDigest;
  /** Headings of the columns that the results stand on. */
  readonly standsOn?: readonly string[];
  /** Fingerprint of the choices; another one now says that the results are older than the choices. */
  readonly choices: string;
}

/** What a new source starts with. Natural breaks in three tiers is the method's own default (M1.1, M1.4). */
export const DEFAULT_CHOICES: Choices = {
  aim: "none",
  floorMethod: "breaks",
  tierCount: 3,
  output: "auto",
  mayWidenTable: true,
  language: "en",
};

/** Rows above which values are written instead of formulas by default; provisional, measured on Excel's web build in the field. */
export const FORMULA_ROW_LIMIT = 50_000;

/** Fewest customers that can be put into tiers. */
export const FEWEST_CUSTOMERS = 2;

/** Tiers are a summary: fewer than two say nothing, more than five nobody remembers (M1.1). */
export const TIER_COUNTS: readonly number[] = [2, 3, 4, 5];

/** Shares of the cumulative revenue at which Pareto ABC cuts (M1.4): A to 80 %, B to 95 %. */
export const ABC_CUTS: readonly number[] = [0.8, 0.95];

/** Two tiers are "nearly equal" when the largest share of revenue leads the next by less than this (M2.4). */
export const NEARLY_EQUAL_SHARES = 0.05;

/** How many customers are best, unless the user says otherwise (M3.2). */
export const DEFAULT_BEST = 20;

/** Largest part of the focus tier that can be best: more, and there is nobody left to differ from. */
export const MOST_BEST_SHARE = 0.5;

/** Fewer best customers than this are thin evidence (M3.2). */
export const THIN_BEST = 10;

/** The top share of the focus tier for "pareto". */
export const PARETO_SHARE = 0.2;

/** A condition is defining when chance would find one as strong, anywhere in the search, less often than this. */
export const DEFINING_P = 0.05;

/** A defining trait is proof of a profile by itself when chance would find one as strong, anywhere in the search, less often than this. */
export const SURE_P = 0.01;

/** A condition that is defining is at least a third more usual among the best than elsewhere: less would change nobody's list. */
export const DEFINING_MULTIPLE = 4 / 3;

/** A trait is common when at least this share of the best has it. */
export const COMMON_SHARE = 0.5;

/** Two traits whose customers go together by at least this much of what their counts allow are held for one where the second tells nothing more. */
export const LOOK_ALIKE = 0.8;

/** Other conditions that are kept with an attribute's best one. */
export const OTHER_CONDITIONS = 12;

/** Shuffles of the permutation test; a thousand settle a p of 0.05 to within 0.014. */
export const PERMUTATIONS = 1000;
