import type {LeftOut} from "../../domain/best";
import type {ProfileVerdict} from "../../domain/profile";
import type {Count, NotSearched, TraitVerdict} from "../../domain/trait";

/** Step 3: the best customers. */
export interface BestWords {
  readonly heading: string;
  /** The answer of the step. */
  readonly finding: (count: number, tier: string) => string;
  readonly pareto: (share: number, topCustomers: number, topShare: number) => string;
  readonly objective: string;
  readonly objectives: Readonly<Record<"growth" | "profit" | "loyalty" | "revenue", string>>;
  readonly aims: string;
  readonly columns: string;
  readonly byAim: (objective: string) => string;
  readonly blend: string;
  readonly blendHint: string;
  readonly blendParts: string;
  readonly weightOf: (part: string) => string;
  /** A weight from 1 to 5, and the share of the whole that it gives its part. */
  readonly weight: (weight: number, share: number) => string;
  readonly directionOf: (part: string) => string;
  readonly addPart: string;
  readonly choosePart: string;
  readonly takeOut: (part: string) => string;
  /** What stands in the ranking's column of values. */
  readonly blended: string;
  readonly list: (heading: string) => string;
  readonly direction: string;
  readonly highest: string;
  readonly lowest: string;
  /** The columns that the objective is calculated from. */
  readonly measuredBy: (headings: readonly string[]) => string;
  readonly count: string;
  readonly countOf: (count: number) => string;
  readonly topFifth: (count: number) => string;
  readonly otherCount: string;
  readonly countInvalid: string;
  readonly ranking: string;
  readonly rank: string;
  readonly customer: string;
  readonly value: string;
  readonly days: (days: number) => string;
  readonly noValue: string;
  readonly pinned: string;
  readonly showAll: (count: number) => string;
  readonly showFewer: string;
  readonly tieRule: string;
  readonly cutTied: string;
  readonly add: string;
  readonly addHint: (tier: string) => string;
  readonly addAction: string;
  readonly addUnknown: (name: string) => string;
  readonly reason: string;
  readonly takeOff: string;
  readonly takeOffName: (name: string) => string;
  readonly undo: string;
  readonly undoName: (name: string) => string;
  readonly leftOut: (count: number) => string;
  readonly why: Readonly<Record<LeftOut["why"], (heading: string, value: string | undefined) => string>>;
  readonly putBack: string;
  readonly putBackName: (name: string) => string;
  readonly putAllBack: string;
  readonly leaveOutAgain: string;
  readonly more: (count: number) => string;
  readonly updated: (count: number, first: string) => string;
}

/** Steps 4 and 5: traits of the company and of the buyer. */
export interface TraitWords {
  readonly company: string;
  readonly buyer: string;
  readonly companyFinding: (defining: number) => string;
  readonly buyerFinding: (defining: number) => string;
  readonly compared: (best: number, rest: number) => string;
  readonly searching: string;
  readonly searched: (share: number) => string;
  readonly cancelled: string;
  readonly searchAgain: string;
  readonly verdicts: Readonly<Record<TraitVerdict, string>>;
  readonly hints: Readonly<Record<TraitVerdict, string>>;
  readonly times: (multiple: string) => string;
  /** Nobody among the rest matches: there is no multiple. */
  readonly onlyBest: string;
  readonly bestRate: (count: Count) => string;
  readonly restRate: (count: Count) => string;
  readonly best: string;
  readonly rest: string;
  readonly between: (low: string, high: string | undefined) => string;
  readonly chance: (p: number) => string;
  readonly typicalOf: (tier: string) => string;
  readonly sameAs: (heading: string) => string;
  readonly inProfile: string;
  readonly inProfileOf: (attribute: string) => string;
  readonly known: (share: number) => string;
  readonly others: (count: number) => string;
  readonly othersOf: (attribute: string) => string;
  readonly condition: string;
  readonly multiple: string;
  readonly exclude: string;
  readonly excludeName: (attribute: string) => string;
  readonly useAgain: string;
  readonly useAgainName: (attribute: string) => string;
  readonly notSearched: (count: number) => string;
  readonly why: Readonly<Record<NotSearched["why"], string>>;
  readonly sensitive: string;
  readonly sensitiveHint: string;
  readonly noCompany: string;
  readonly noBuyer: string;
  readonly peopleNotice: string;
  readonly areCompanies: string;
  readonly arePeople: string;
  readonly updated: (defining: number) => string;
}

/** Step 6: the profile and writing it; and the page that says that there is none. */
export interface ProfileWords {
  readonly verdicts: Readonly<Record<ProfileVerdict, string>>;
  readonly hints: Readonly<Record<ProfileVerdict, string>>;
  readonly story: string;
  readonly traits: string;
  readonly noTraits: string;
  readonly matching: (customers: number, best: number) => string;
  readonly least: string;
  readonly contradictions: string;
  readonly contradiction: (attribute: string, best: string, least: string) => string;
  readonly noneTitle: string;
  readonly noneWhy: (best: number, others: number) => string;
  readonly helps: string;
  /** Too few are best to see anything. */
  readonly helpThin: (best: number, needed: number) => string;
  /** The trait that comes closest, and how many more best customers would settle it. */
  readonly helpClose: (attribute: string, condition: string, moreBest: number) => string;
  /** No column comes close, or 0 could be searched; which usual columns the sheet lacks. */
  readonly helpNothing: (searched: number, missing: readonly ("industry" | "employees" | "tools" | "channel" | "title")[]) => string;
  readonly helpGaps: (gaps: readonly {readonly heading: string; readonly filled: number}[]) => string;
  /** What is best now, and what else this sheet could call best. */
  readonly helpAims: (now: string, others: readonly string[]) => string;
  readonly looked: (count: number) => string;
  readonly changeObjective: string;
  readonly insist: string;
  readonly insistHint: string;
  readonly insisted: string;
}
