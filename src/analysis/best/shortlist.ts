import type {AttributeTable} from "../../domain/attribute";
import type {BestCount, BestCustomer, LeftOut, Shortlist} from "../../domain/best";
import {STANDING} from "../../domain/best";
import type {Customers} from "../../domain/customers";
import type {Outcome} from "../../domain/outcome";
import {failure, success} from "../../domain/outcome";
import type {Problem} from "../../domain/problem";
import type {Choices} from "../../domain/settings";
import {DEFAULT_BEST, MOST_BEST_SHARE, PARETO_SHARE, THIN_BEST} from "../../domain/settings";
import type {TierAnalysis} from "../../domain/tierAnalysis";
import {asOfDate} from "../intake/asOfDate";
import {sum} from "../math/sum";
import {tierOf} from "../tiers/tierOf";
import {bestList} from "./bestList";
import {chooseMeasure} from "./chooseMeasure";
import {customerKeys} from "./customerKey";
import {reproaches} from "./leftOut";
import type {MeasureInput} from "./measureObjective";

/** Everybody's place before anyone is ranked. */
export interface Field {
  readonly input: MeasureInput;
  readonly keys: readonly string[];
  readonly tier: string;
  /** Tier of each customer as its position; -1 unclassified. */
  readonly positions: Int8Array;
  /** Customers of the focus tier, in the order of the sheet. */
  readonly members: readonly number[];
  /** Who was pinned in, with the reason. */
  readonly pinnedIn: ReadonlyMap<number, string>;
  readonly pinnedOut: ReadonlyMap<number, string>;
  readonly notes: readonly Problem[];
}

/**
 * Step 3: the best customers of the focus tier by the objective (M3). Churned and dissatisfied customers, those pinned out and those without a value are listed, not ranked.
 * Ties: the larger amount first, then the order of the sheet. Fails where the objective's column is unknown, or nobody can be ranked.
 *
 * @param today Serial date of today.
 */
export function shortlist(customers: Customers, table: AttributeTable, tiers: TierAnalysis, choices: Choices, today: number): Outcome<Shortlist> {
  const field = fieldOf({customers, table, choices, today}, tiers);
  if (choices.objective?.kind === "list") return bestList(field, choices.objective.heading);
  const {out, open} = eligible(field);
  const chosen = chooseMeasure(choices.objective, field.input, open);
  if (!chosen.ok) return chosen;
  const {values, measure} = chosen.value;
  const valued = open.filter((i) => !Number.isNaN(values[i]));
  const missing = open.filter((i) => Number.isNaN(values[i]) && !field.pinnedIn.has(i));
  if (valued.length + field.pinnedIn.size === 0) return failure({code: "nobodyToRank", tier: field.tier, headings: measure.headings});
  const isBetter = betterFirst(values, customers.amount, measure.direction === "highest" ? 1 : -1);
  const wanted = choices.bestCount ?? DEFAULT_BEST;
  const most = Math.max(1, Math.floor(field.members.length * MOST_BEST_SHARE));
  const places = Math.min(most, placesFor(wanted, field.members.length));
  const ranked = valued.filter((i) => !field.pinnedIn.has(i)).sort(isBetter);
  const free = Math.max(0, places - field.pinnedIn.size);
  const best = [...field.pinnedIn.keys(), ...ranked.slice(0, free)].sort(isBetter);
  const heading = measure.headings[0] ?? "";
  const missingOut = missing.map((i): LeftOut => ({customer: i, key: field.keys[i], why: "objectiveMissing", heading, value: Number.NaN}));
  const notes = [...field.notes, ...chosen.value.notes, ...countNotes(field.tier, wanted, places, best.length)];
  return success(
    shortlistOf(field, {
      measure,
      wanted,
      values,
      best,
      leftOut: [...out, ...missingOut],
      candidates: valued,
      members: field.members,
      isCutTied: free > 0 && free < ranked.length && values[ranked[free - 1]] === values[ranked[free]],
      notes,
    }),
  );
}

/** What ranking found, to be told in full. */
export interface Ranked extends Pick<Shortlist, "measure" | "wanted" | "leftOut" | "isCutTied" | "notes"> {
  readonly values: Float64Array;
  readonly best: readonly number[];
  readonly candidates: readonly number[];
  /** Whose revenue the shares are of: the focus tier, or everybody for a list of the user's own. */
  readonly members: readonly number[];
}

/** The shortlist with its figures. */
export function shortlistOf(field: Field, ranked: Ranked): Shortlist {
  const {tier, input, pinnedIn, keys} = field;
  const {members} = ranked;
  const {amount} = input.customers;
  const best = ranked.best.map((i, at): BestCustomer => {
    const reason = pinnedIn.get(i);
    return {
      customer: i,
      key: keys[i],
      rank: at + 1,
      value: ranked.values[i],
      isPinned: reason !== undefined,
      ...(reason === undefined ? {} : {reason}),
    };
  });
  const tierRevenue = sum(members.map((i) => amount[i]));
  const shareOf = (some: readonly number[]) => (tierRevenue > 0 ? sum(some.map((i) => amount[i])) / tierRevenue : Number.NaN);
  const richest = [...members].sort((a, b) => descending(amount[a], amount[b]) || a - b).slice(0, placesFor("pareto", members.length));
  return {
    focusTier: tier,
    inFocusTier: members.length,
    candidates: new Set([...ranked.candidates, ...ranked.best]).size,
    measure: ranked.measure,
    wanted: ranked.wanted,
    best,
    leftOut: [...ranked.leftOut].sort((a, b) => a.customer - b.customer),
    revenueShare: shareOf(ranked.best),
    pareto: {customers: richest.length, revenueShare: shareOf(richest)},
    isCutTied: ranked.isCutTied,
    isThin: best.length < THIN_BEST,
    notes: ranked.notes,
    standing: standings(field, ranked),
  };
}

/** @example placesFor("pareto", 84) // 17, the top 20 % rounded up */
export const placesFor = (wanted: BestCount, members: number): number =>
  wanted === "pareto" ? Math.ceil(Math.round(members * PARETO_SHARE * 1e6) / 1e6) : Math.max(1, Math.floor(wanted));

function fieldOf(input: MeasureInput, tiers: TierAnalysis): Field {
  const {customers, choices} = input;
  const keys = customerKeys(customers);
  const positions = tierOf(customers, tiers.tiers);
  const focus = tiers.tiers.findIndex((tier) => tier.name === tiers.focusTier);
  const byKey = new Map(keys.map((key, i) => [key, i]));
  const pinned = (pins: Choices["pinnedIn"] = []) => pins.filter((pin) => byKey.has(pin.customer));
  const unknown = [...(choices.pinnedIn ?? []), ...(choices.pinnedOut ?? [])].filter((pin) => !byKey.has(pin.customer));
  const positionOf = (pins: Choices["pinnedIn"]) => new Map(pinned(pins).map((pin) => [byKey.get(pin.customer) ?? -1, pin.reason]));
  return {
    input,
    keys,
    tier: tiers.focusTier,
    positions,
    members: Array.from(positions.keys()).filter((i) => positions[i] === focus),
    pinnedIn: positionOf(choices.pinnedIn),
    pinnedOut: positionOf(choices.pinnedOut),
    notes: unknown.map((pin) => ({code: "pinUnknown", customer: pin.customer})),
  };
}

/** Who of the focus tier may be best, and who is left out for a reason. A pin goes before a reproach, and in before out. */
function eligible({input, members, keys, pinnedIn, pinnedOut}: Field): {readonly out: readonly LeftOut[]; readonly open: readonly number[]} {
  const {customers, table, choices, today} = input;
  const reproachOf = reproaches(table, asOfDate(customers.understanding, choices, today));
  const back = choices.putBack ?? [];
  const isBack = (i: number) => back === "all" || back.includes(keys[i]);
  const out: LeftOut[] = [];
  const open: number[] = [];
  for (const i of members) {
    const reason = pinnedOut.get(i);
    const reproach = pinnedIn.has(i) || isBack(i) ? undefined : reproachOf(i);
    if (reason !== undefined && !pinnedIn.has(i)) out.push({customer: i, key: keys[i], why: "pinnedOut", heading: "", value: Number.NaN, reason});
    else if (reproach !== undefined) out.push({customer: i, key: keys[i], ...reproach});
    else open.push(i);
  }
  return {out, open};
}

/** The better value first; none last. Then the larger amount, then the order of the sheet. */
function betterFirst(values: Float64Array, amount: Float64Array, sign: 1 | -1): (a: number, b: number) => number {
  return (a, b) => descending(sign * values[a], sign * values[b]) || descending(amount[a], amount[b]) || a - b;
}

/** Larger first, missing last. */
function descending(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a === b ? 0 : b > a ? 1 : -1;
}

function countNotes(tier: string, wanted: BestCount, places: number, found: number): Problem[] {
  const notes: Problem[] = [];
  if (wanted !== "pareto" && places < wanted && wanted !== DEFAULT_BEST) notes.push({code: "bestLimited", wanted, given: places, tier});
  if (found < THIN_BEST) notes.push({code: "thinEvidence", found, needed: THIN_BEST});
  return notes;
}

function standings({positions}: Field, {candidates, best, members}: Ranked): Uint8Array {
  const standing = Uint8Array.from(positions, (tier) => (tier < 0 ? STANDING.unclassified : STANDING.otherTier));
  for (const i of members) standing[i] = STANDING.leftOut;
  for (const i of candidates) standing[i] = STANDING.candidate;
  for (const i of best) standing[i] = STANDING.best;
  return standing;
}
