import {moreBestNeeded} from "../analysis/index";
import type {Measure, Objective} from "../domain/best";
import type {ColumnSummary} from "../domain/customers";
import type {Profile} from "../domain/profile";
import {DEFINING_MULTIPLE, THIN_BEST} from "../domain/settings";
import type {Trait} from "../domain/trait";

/** What would bring a list without a profile nearer to one, read off its own numbers (M4.7). */
export interface WhatHelps {
  readonly evidence: Evidence;
  /** Columns that are mostly blank, the emptiest first. */
  readonly gaps: readonly {readonly heading: string; readonly filled: number}[];
  /** Other things that this sheet could call best. */
  readonly aims: readonly Objective[];
}

/**
 * What the evidence lacks: enough best customers to begin with; some more of them, if the trait that comes closest holds; or a column that
 * comes close at all.
 */
export type Evidence =
  | {readonly kind: "thin"; readonly best: number; readonly needed: number}
  | {readonly kind: "close"; readonly trait: Trait; readonly moreBest: number}
  | {readonly kind: "nothing"; readonly searched: number; readonly missing: readonly ColumnIdea[]};

/** Columns that often tell the best from the others, in the order in which they are worth having. */
export type ColumnIdea = "industry" | "employees" | "tools" | "channel" | "title";

/** Roles that a column of each kind can have. */
const IDEAS: readonly (readonly [ColumnIdea, readonly string[]])[] = [
  ["industry", ["industry"]],
  ["employees", ["employees"]],
  ["tools", ["tools"]],
  ["channel", ["channel", "source"]],
  ["title", ["title", "buying_role"]],
];

/** Below this share of filled cells a column can hardly show a pattern. */
const GAPPY = 0.6;
/** Columns and aims that are named; more would be a list of the whole sheet. */
const MOST_NAMED = 2;
const MOST_IDEAS = 3;

export function whatHelps(profile: Profile, measure: Measure | undefined, columns: readonly ColumnSummary[]): WhatHelps {
  const gaps = profile.traits.filter(({filled}) => filled < GAPPY).map(({attribute, filled}) => ({heading: attribute, filled}));
  return {
    evidence: evidenceOf(profile, columns),
    gaps: gaps.sort((one, other) => one.filled - other.filled).slice(0, MOST_NAMED),
    aims: otherAims(measure, columns).slice(0, MOST_NAMED),
  };
}

function evidenceOf({best, traits}: Profile, columns: readonly ColumnSummary[]): Evidence {
  if (best < THIN_BEST) return {kind: "thin", best, needed: THIN_BEST};
  const hints = traits.flatMap((trait) => {
    const moreBest = trait.verdict !== "unrelated" && trait.multiple >= DEFINING_MULTIPLE ? moreBestNeeded(trait, best) : undefined;
    return moreBest === undefined ? [] : [{kind: "close", trait, moreBest} as const];
  });
  const closest = hints.sort((one, other) => one.moreBest - other.moreBest)[0];
  return closest ?? {kind: "nothing", searched: traits.length, missing: missingIdeas(columns)};
}

function missingIdeas(columns: readonly ColumnSummary[]): readonly ColumnIdea[] {
  const has = (roles: readonly string[]) => columns.some(({role}) => role !== undefined && roles.includes(role));
  return IDEAS.flatMap(([idea, roles]) => (has(roles) ? [] : [idea])).slice(0, MOST_IDEAS);
}

/** Roles of columns that say how good a customer is. */
const SCORES: readonly (string | undefined)[] = ["nps", "satisfaction"];

/** The aims that the sheet has columns for, then its scores, but for what is best already. */
function otherAims(measure: Measure | undefined, columns: readonly ColumnSummary[]): readonly Objective[] {
  const has = (...roles: readonly string[]) => roles.some((role) => columns.some((column) => column.role === role));
  const aims: readonly Objective[] = [
    {kind: "revenue"},
    ...(has("margin") ? [{kind: "profit"} as const] : []),
    ...(has("customer_since", "created") ? [{kind: "loyalty"} as const] : []),
    ...(has("created") && has("closed") ? [{kind: "growth"} as const] : []),
    ...columns.filter(({role}) => SCORES.includes(role)).map(({heading}) => ({kind: "column", heading, direction: "highest"}) as const),
  ];
  const now = measure?.objective;
  return aims.filter((aim) => !(now?.kind === aim.kind && (now.kind !== "column" || aim.kind !== "column" || now.heading === aim.heading)));
}
