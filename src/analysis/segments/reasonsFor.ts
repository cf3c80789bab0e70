import type {Scorecard, ScorecardBlock, ScorecardPair} from "../../domain/scorecard";
import type {Reason, ReasonColumn} from "../../domain/segment";
import {MOST_REASONS} from "../../domain/segment";
import type {EncodedCard} from "../fit/score";
import type {JudgedRule} from "./judgeRules";
import {isBarred} from "./judgeRules";
import type {ScoredCustomers} from "./onLines";

/** What reasons are read from: columns over all customers, by bin of the card and by rule. */
export interface ReasonInput extends ScoredCustomers {
  readonly rules: readonly JudgedRule[];
}

/** The reasons of one customer, by position. */
export type ReasonsOf = (customer: number) => Reason[];

/**
 * Why customers have their fit and segment (`ICP Reason`, M6.5). First the hard rules that speak against a customer, and must-haves that cannot be told; then points, the largest
 * first whichever way they count; at last what is not known, the most telling attribute first. Bins worth nothing are no reason. Of equals the order of the card. What bins say
 * is prepared once, so that asking costs next to nothing, and only of those who are asked about.
 *
 * @param most Reasons to tell of each.
 * @example reasonsFor({card, encoded, rules: []})(0) // Industry IT +12, Employees 20–50 +8, Country unknown 0
 */
export function reasonsFor({card, encoded, rules}: ReasonInput, most = MOST_REASONS): ReasonsOf {
  const blocks = card.blocks.map((block, k) => blockReason(block, encoded.blocks[k]));
  const pairs = card.pairs.map((pair, k) => pairReason(pair, encoded.pairs[k]));
  const sources = [...blocks, ...pairs];
  const unknownOf = unknowns(card, encoded);
  return (customer) => {
    const told = [...ruleReasons(rules, customer), ...largest(sources, customer, most)];
    return (told.length < most ? [...told, ...unknownOf(customer)] : told).slice(0, most);
  };
}

/** The reasons with the most points, put in their places one by one: few are told of many. */
function largest(sources: readonly PointReasonOf[], customer: number, most: number): PointReason[] {
  const told: PointReason[] = [];
  for (const reasonOf of sources) {
    const reason = reasonOf(customer);
    if (reason === undefined) continue;
    let at = told.length;
    while (at > 0 && Math.abs(told[at - 1].points) < Math.abs(reason.points)) at--;
    if (at >= most) continue;
    told.splice(at, 0, reason);
    if (told.length > most) told.pop();
  }
  return told;
}

/** Never-rules first, then must-haves that are lacking, then those whose value is blank. */
function ruleReasons(rules: readonly JudgedRule[], customer: number): Reason[] {
  if (rules.length === 0) return [];
  const barring = rules.filter((one) => isBarred(one, customer));
  const never = barring.filter(({rule}) => rule.kind === "never").map(({rule}) => ({kind: "never", rule}) as const);
  const lacking = barring.filter(({rule}) => rule.kind === "mustHave").map(({rule}) => ({kind: "mustHaveLacking", rule}) as const);
  const unknown = rules
    .filter(({rule, found}) => rule.kind === "mustHave" && found[customer] < 0)
    .map(({rule}) => ({kind: "mustHaveUnknown", rule}) as const);
  return [...never, ...lacking, ...unknown];
}

type PointReason = Extract<Reason, {kind: "bin" | "pair"}>;
type PointReasonOf = (customer: number) => PointReason | undefined;

function blockReason(block: ScorecardBlock, codes: Uint16Array): PointReasonOf {
  const name = columnOf(block);
  const byBin = block.bins.map(({rule, points}) => (points === 0 ? undefined : ({kind: "bin", bin: rule, points, ...name} as const)));
  return (customer) => byBin[codes[customer]];
}

function pairReason({sides, cells}: ScorecardPair, [first, second]: EncodedCard["pairs"][number]): PointReasonOf {
  const width = sides[1].rules.length + 1;
  const byCell = new Map<number, PointReason>();
  for (const {at, points} of cells) {
    const side = (one: 0 | 1) => ({attribute: sides[one].attribute, column: sides[one].column, bin: sides[one].rules[at[one]]});
    if (points !== 0) byCell.set(at[0] * width + at[1], {kind: "pair", sides: [side(0), side(1)], points});
  }
  return (customer) => byCell.get(first[customer] * width + second[customer]);
}

/** Columns of which the card knows nothing here, the most telling first; once for a column with several blocks. */
function unknowns({blocks}: Scorecard, encoded: EncodedCard): ReasonsOf {
  const told = blocks.map((block, k) => ({
    codes: encoded.blocks[k],
    bins: block.bins.length,
    most: block.bins.reduce((most, {points}) => Math.max(most, Math.abs(points)), 0),
    reason: {kind: "unknown", points: 0, ...columnOf(block)} as const,
  }));
  told.sort((a, b) => b.most - a.most);
  return (customer) => {
    const blank = told.filter(({codes, bins}) => codes[customer] >= bins).map(({reason}) => reason);
    return blank.filter(({column}, at) => blank.findIndex((one) => one.column === column) === at);
  };
}

const columnOf = ({attribute, column, unit, currency}: ScorecardBlock): ReasonColumn => ({
  attribute,
  column,
  unit,
  ...(currency === undefined ? {} : {currency}),
});
