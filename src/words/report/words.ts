import type {ColumnKind} from "../../domain/customers";
import type {TooThin} from "../../domain/dataReport";
import type {DetectedRole, NamedRole} from "../../domain/roles";
/**
 * What stands in the workbook, in one language. Texts with slots in braces ("{tier}") are filled with values or, where the
 * sheet calculates them, become formulas; every language has the slots of English.
 */
export interface ReportWords {
  /** Headings of the columns beside the customers. The prefix ICP stays in every language. */
  readonly columns: {
    readonly tier: string;
    /** A helper column with the parsed numbers of {heading}. */
    readonly parsed: string;
    /** The rank of the best customers. */
    readonly best: string;
  };
  /** What a customer reads that is in no tier. */
  readonly unclassified: string;
  readonly sheets: {readonly summary: string; readonly shortlist: string; readonly profile: string; readonly data: string};
  readonly summary: SummaryWords;
  readonly table: TierTableWords;
  readonly charts: ChartWords;
  readonly notes: NoteWords;
  readonly data: DataWords;
  readonly dataReport: DataReportSheetWords;
  readonly settings: SettingsWords;
  readonly shortlist: ShortlistWords;
  readonly profile: ProfileWords;
  readonly scorecard: ScorecardWords;
}

/** Title and first lines of the summary sheet. */
export interface SummaryWords {
  /** {source} */
  readonly title: string;
  /** {tier} {share} */
  readonly finding: string;
  readonly source: string;
  /** {source} {customers} */
  readonly sourceValue: string;
  readonly metric: string;
  readonly amount: string;
  readonly currency: string;
  readonly period: string;
  /** {first} {last} */
  readonly periodValue: string;
  readonly asOf: string;
  readonly madeOn: string;
  readonly focus: string;
}

/** The table of tiers. */
export interface TierTableWords {
  readonly heading: string;
  readonly hintLive: string;
  readonly hintValues: string;
  readonly tier: string;
  readonly floor: string;
  readonly customers: string;
  readonly customerShare: string;
  readonly revenue: string;
  readonly revenueShare: string;
  readonly average: string;
  readonly median: string;
  readonly total: string;
  readonly focus: string;
  readonly floorsInOrder: string;
  readonly floorsOutOfOrder: string;
  readonly nearlyEqual: string;
  readonly byConstruction: string;
}

/** The two charts, their captions and the figures behind them. */
export interface ChartWords {
  readonly share: string;
  /** {tier} {share} {customers} */
  readonly shareCaption: string;
  readonly shareDescription: string;
  readonly pareto: string;
  /** {share} */
  readonly paretoCaption: string;
  readonly paretoDescription: string;
  readonly noRevenue: string;
  readonly figures: string;
  readonly figuresHint: string;
  readonly topShare: string;
  readonly topCustomers: string;
  readonly smallest: string;
  readonly cumulative: string;
  readonly cumulativeShare: string;
  readonly tenth: string;
}

/** How it was made. */
export interface NoteWords {
  readonly heading: string;
  /** {metric} */
  readonly breaks: string;
  readonly quantiles: string;
  readonly abc: string;
  readonly manual: string;
  readonly tierRule: string;
  readonly sharesRule: string;
  readonly averageRule: string;
  readonly live: string;
  readonly values: string;
  readonly rangeRefresh: string;
  /** {heading} {column} */
  readonly parsed: string;
  /** {sheet} {rows} {customers} */
  readonly grouped: string;
  /** {linked} {sheet} */
  readonly linked: string;
  readonly remove: string;
}

/** The sheet with one row a customer, where the source has several. */
export interface DataWords {
  /** {source} */
  readonly title: string;
  readonly hint: string;
  /** Instead of the hint where rows are customers already, but other sheets are joined to them. */
  readonly linkedHint: string;
  readonly refreshHint: string;
  readonly customer: string;
  readonly row: string;
}

/** The report on every column, where it stands on a sheet. */
export interface DataReportSheetWords {
  /** {source} */
  readonly title: string;
  /** {rows} {customers} */
  readonly rows: string;
  /** {have} {need} {more} */
  readonly tooThin: Readonly<Record<TooThin["why"], string>>;
  /** Column, from, meaning, kind, share filled, blank, examples, unreadable, errors, far out, cells to look at, rows that steps 4 and 5 still need. */
  readonly columns: readonly string[];
  readonly kinds: Readonly<Record<ColumnKind, string>>;
  readonly roles: Readonly<Record<NamedRole | DetectedRole, string>>;
  readonly noRole: string;
  readonly duplicates: string;
  readonly sameIn: string;
  readonly everyColumn: string;
  readonly sheetRows: string;
}

/** What tells that a sheet was made from other floors or tier names than the live ones. */
export interface SettingsWords {
  /** {date} */
  readonly changed: string;
  readonly heading: string;
  readonly hint: string;
  readonly tier: string;
  readonly floor: string;
}

/** Objectives inside a sentence: "by {objective}". */
export interface ObjectiveWords {
  readonly growth: string;
  readonly profit: string;
  readonly loyalty: string;
  readonly revenue: string;
  /** {heading} */
  readonly highest: string;
  readonly lowest: string;
  /** {parts} */
  readonly blend: string;
  /** {objective} {weight} */
  readonly part: string;
  /** {heading} */
  readonly list: string;
}

/** The sheet of the best customers. */
export interface ShortlistWords {
  /** {source} */
  readonly title: string;
  /** {best} {tier} {objective} */
  readonly finding: string;
  readonly objective: ObjectiveWords;
  /** {headings} */
  readonly measuredLowest: string;
  readonly measuredHighest: string;
  /** {candidates} {all} {tier} */
  readonly counts: string;
  /** {share} {tier} {customers} {topShare} */
  readonly pareto: string;
  readonly ties: string;
  readonly cutTied: string;
  /** {date} */
  readonly asOf: string;
  readonly lookups: string;
  readonly values: string;
  /** {customers} */
  readonly unsureKeys: string;
  readonly rank: string;
  readonly customer: string;
  readonly daysToClose: string;
  readonly lifetime: string;
  readonly blended: string;
  readonly listed: string;
  readonly tier: string;
  readonly row: string;
  readonly note: string;
  /** {reason} */
  readonly pinned: string;
  readonly pinnedWithout: string;
  readonly leftOut: string;
  readonly leftOutHint: string;
  readonly missing: string;
  readonly missingHint: string;
  readonly why: string;
  /** {heading} {value} */
  readonly churned: string;
  /** {heading} */
  readonly churnedUndated: string;
  /** {heading} {value} */
  readonly dissatisfied: string;
  /** {heading} */
  readonly dissatisfiedText: string;
  /** {reason} */
  readonly pinnedOut: string;
  readonly pinnedOutWithout: string;
  /** {heading} */
  readonly objectiveMissing: string;
  /** {customers} */
  readonly more: string;
}

/** The sheet of the ideal customer profile. */
export interface ProfileWords {
  /** {source} */
  readonly title: string;
  readonly insistedTitle: string;
  readonly verdicts: {readonly strong: string; readonly moderate: string; readonly weak: string; readonly none: string};
  readonly help: readonly string[];
  readonly team: string;
  readonly teamHint: string;
  readonly questions: readonly [string, string, string, string];
  readonly story: string;
  readonly company: string;
  readonly people: string;
  readonly buyer: string;
  readonly least: string;
  /** {customers} */
  readonly leastChurned: string;
  /** {customers} {tier} */
  readonly leastWorst: string;
  readonly others: string;
  readonly othersHint: string;
  /** {attributes} */
  readonly unrelated: string;
  readonly noTraits: string;
  readonly attribute: string;
  readonly inCommon: string;
  readonly worstInCommon: string;
  readonly best: string;
  readonly worst: string;
  readonly rest: string;
  readonly multiple: string;
  readonly interval: string;
  readonly lift: string;
  readonly chance: string;
  readonly verdict: string;
  readonly inProfile: string;
  readonly yes: string;
  readonly no: string;
  /** {matching} {of} */
  readonly count: string;
  /** {low} */
  readonly openInterval: string;
  readonly traitVerdicts: {readonly defining: string; readonly common: string; readonly weak: string; readonly unrelated: string};
  /** {tier} */
  readonly typical: string;
  /** {attribute} */
  readonly sameAs: string;
  readonly contradictions: string;
  /** {attribute} {best} {least} */
  readonly contradiction: string;
  /** {customers} {best} */
  readonly matchingAll: string;
  readonly notSearched: string;
  readonly why: {
    readonly answer: string;
    readonly outcome: string;
    readonly name: string;
    readonly sensitive: string;
    readonly excluded: string;
    readonly constant: string;
    readonly rank: string;
    readonly assessment: string;
    readonly blanks: string;
    readonly tooFewValues: string;
    readonly everyValueDifferent: string;
  };
  readonly method: string;
  /** {date} {source} {customers} */
  readonly made: string;
  readonly madeUndated: string;
  /** {best} {tier} {objective} {rest} {tierRest} */
  readonly compared: string;
  readonly columnsRule: string;
  readonly intervalRule: string;
  /** {permutations} {seed} */
  readonly chanceRule: string;
  /** {p} */
  readonly chanceOfAll: string;
  readonly verdictRule: string;
  readonly remove: string;
}

/** The sheet of the scorecard, and the columns of fit and segment beside the customers. */
export interface ScorecardWords {
  /** Title of the sheet. */
  readonly sheet: string;
  /** Headings of the columns beside the customers. */
  readonly columns: {
    readonly fit: string;
    readonly segment: string;
    readonly reason: string;
    /** {number} */
    readonly fitPoints: string;
    /** {number} */
    readonly rulePoints: string;
    /** A helper column with the clean texts of {heading}. */
    readonly cleaned: string;
  };
  readonly segments: {readonly ideal: string; readonly neutral: string; readonly avoid: string};
  /** {source} */
  readonly title: string;
  /** {auc} {low} {high} */
  readonly quality: string;
  /** {lift} {caught} */
  readonly topBand: string;
  readonly hint: string;
  readonly hintValues: string;
  readonly outOfOrder: string;
  /** Headings of the one table. */
  readonly attribute: string;
  readonly group: string;
  readonly bin: string;
  readonly from: string;
  readonly to: string;
  readonly value: string;
  readonly points: string;
  readonly best: string;
  readonly rest: string;
  readonly multiple: string;
  readonly rule: string;
  readonly ruleCode: string;
  readonly groups: {
    readonly firmographic: string;
    readonly technographic: string;
    readonly psychographic: string;
    readonly behaviour: string;
    readonly buyer: string;
    readonly sensitive: string;
    readonly other: string;
  };
  readonly bins: {
    /** {from} {to} */
    readonly between: string;
    /** {to} */
    readonly under: string;
    /** {from} */
    readonly atLeast: string;
    /** {from} {to} */
    readonly betweenDates: string;
    /** {to} */
    readonly before: string;
    /** {from} */
    readonly since: string;
    /** {value} */
    readonly exactly: string;
    /** {value} */
    readonly includes: string;
    readonly includesNot: string;
    /** {value}: the same where the bin stands alone. */
    readonly without: string;
    readonly otherNumber: string;
    readonly otherText: string;
    /** {value} */
    readonly days: string;
  };
  /** What people type in the column of rules; a reason may follow. */
  readonly mustHave: string;
  readonly never: string;
  readonly rules: string;
  readonly rulesHint: string;
  readonly pairs: string;
  readonly pairsHint: string;
  /** {first} {second} */
  readonly pair: string;
  readonly cutoffs: string;
  readonly cutoffsHint: string;
  readonly cutoffsHintValues: string;
  readonly idealFrom: string;
  readonly avoidBelow: string;
  readonly isInOrder: string;
  readonly rulesTyped: string;
  readonly method: string;
  readonly pointsRule: string;
  readonly fitRule: string;
  readonly unknownRule: string;
  readonly sharedRule: string;
  readonly binRule: string;
  readonly listRule: string;
  /** {mustHave} {never} */
  readonly hardRule: string;
  /** {best} {rest} */
  readonly learnt: string;
  /** {customers} */
  readonly sampled: string;
  /** {attributes} */
  readonly blankIsPredictive: string;
  /** {heading} {column} */
  readonly cleanedFrom: string;
  readonly live: string;
  readonly values: string;
  /** {column} */
  readonly reasonsRule: string;
  /** {attributes} */
  readonly own: string;
  readonly remove: string;
}
