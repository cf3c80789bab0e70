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
import {countBelow} from "../math/order";
import {sumAt} from "../math/sum";
import {tierOf} from "../tiers/tierOf";
import {bestList} from "./bestList";
import {chooseMeasure} from "./chooseMeasure";
import {customerKeys, keysOf} from "./customerKey";
import {customersOf, withValue} from "../tiers/customersOf";
import {reproaches, speaksOfReproach} from "./leftOut";
import type {MeasureInput} from "./measureObjective";
import {amongTop, topOf} from "./topOf";

/** Everybody's place before anyone is ranked. */
export interface Field {
  readonly input: MeasureInput;
  readonly tier: string;
  /** Tier of each customer as its position; -1 unclassified. */
  readonly positions: Int8Array;
  /** Customers of the focus tier, in the order of the sheet. */
  readonly members: Int32Array;
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
  const valued = withValue(open, values);
  const missing = valued === open ? [] : Array.from(open.filter((i) => Number.isNaN(values[i]) && !field.pinnedIn.has(i)));
  if (valued.length + field.pinnedIn.size === 0) return failure({code: "nobodyToRank", tier: field.tier, headings: measure.headings});
  const isBetter = betterFirst(values, customers.amount, measure.direction === "highest" ? 1 : -1);
  const wanted = choices.bestCount ?? DEFAULT_BEST;
  const most = Math.max(1, Math.floor(field.members.length * MOST_BEST_SHARE));
  const places = Math.min(most, placesFor(wanted, field.members.length));
  const rankable = field.pinnedIn.size === 0 ? valued : valued.filter((i) => !field.pinnedIn.has(i));
  const free = Math.max(0, places - field.pinnedIn.size);
  // One more than there are places for, to see whether the tie rule decided who is in.
  const ranked = topOf(rankable, measure.direction === "highest" ? values : values.map((value) => -value), free + 1, isBetter);
  const best = [...field.pinnedIn.keys(), ...ranked.slice(0, free)].sort(isBetter);
  const heading = measure.headings[0] ?? "";
  const missingOut = missing.map((i): Unranked => ({customer: i, why: "objectiveMissing", heading, value: Number.NaN}));
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

/** A customer who was left out, by position. */
type Unranked = Omit<LeftOut, "key">;

/** What ranking found, to be told in full. */
export interface Ranked extends Pick<Shortlist, "measure" | "wanted" | "isCutTied" | "notes"> {
  readonly leftOut: readonly Unranked[];
  readonly values: Float64Array;
  readonly best: readonly number[];
  /** In the order of the sheet. */
  readonly candidates: Int32Array;
  /** Whose revenue the shares are of: the focus tier, or everybody for a list of the user's own. */
  readonly members: Int32Array;
}

/** The shortlist with its figures. */
export function shortlistOf(field: Field, ranked: Ranked): Shortlist {
  const {tier, input, pinnedIn} = field;
  const {members} = ranked;
  const {amount} = input.customers;
  const keys = keysOf(input.customers, [...ranked.best, ...ranked.leftOut.map(({customer}) => customer)]);
  const keyOf = (customer: number) => keys.get(customer) ?? "";
  const best = ranked.best.map((i, at): BestCustomer => {
    const reason = pinnedIn.get(i);
    return {
      customer: i,
      key: keyOf(i),
      rank: at + 1,
      value: ranked.values[i],
      isPinned: reason !== undefined,
      ...(reason === undefined ? {} : {reason}),
    };
  });
  const tierRevenue = sumAt(amount, members);
  const shareOf = (some: readonly number[]) => (tierRevenue > 0 ? sumAt(amount, some) / tierRevenue : Number.NaN);
  const richest = amongTop(
    withValue(members, amount),
    amount,
    placesFor("pareto", members.length),
    (a, b) => descending(amount[a], amount[b]) || a - b,
  );
  return {
    focusTier: tier,
    inFocusTier: members.length,
    candidates: unionSize(ranked.candidates, ranked.best),
    measure: ranked.measure,
    wanted: ranked.wanted,
    best,
    leftOut: ranked.leftOut.map((one) => ({...one, key: keyOf(one.customer)})).sort((a, b) => a.customer - b.customer),
    revenueShare: shareOf(ranked.best),
    pareto: {customers: placesFor("pareto", members.length), revenueShare: shareOf(richest)},
    isCutTied: ranked.isCutTied,
    isThin: best.length < THIN_BEST,
    notes: ranked.notes,
    standing: standings(field, ranked),
  };
}

/** Of ascending positions and some others, each once. */
const unionSize = (many: Int32Array, few: readonly number[]): number => many.length + few.filter((one) => many[countBelow(many, one)] !== one).length;

/** @example placesFor("pareto", 84) // 17, the top 20 % rounded up */
export const placesFor = (wanted: BestCount, members: number): number =>
  wanted === "pareto" ? Math.ceil(Math.round(members * PARETO_SHARE * 1e6) / 1e6) : Math.max(1, Math.floor(wanted));

function fieldOf(input: MeasureInput, tiers: TierAnalysis): Field {
  const {customers, choices} = input;
  const positions = tierOf(customers, tiers.tiers);
  const focus = tiers.tiers.findIndex((tier) => tier.name === tiers.focusTier);
  const byKey = hasPins(choices) ? new Map(customerKeys(customers).map((key, i) => [key, i])) : new Map<string, number>();
  const pinned = (pins: Choices["pinnedIn"] = []) => pins.filter((pin) => byKey.has(pin.customer));
  const unknown = [...(choices.pinnedIn ?? []), ...(choices.pinnedOut ?? [])].filter((pin) => !byKey.has(pin.customer));
  const positionOf = (pins: Choices["pinnedIn"]) => new Map(pinned(pins).map((pin) => [byKey.get(pin.customer) ?? -1, pin.reason]));
  return {
    input,
    tier: tiers.focusTier,
    positions,
    members: customersOf(positions, (tier) => tier === focus),
    pinnedIn: positionOf(choices.pinnedIn),
    pinnedOut: positionOf(choices.pinnedOut),
    notes: unknown.map((pin) => ({code: "pinUnknown", customer: pin.customer})),
  };
}

const hasPins = ({pinnedIn = [], pinnedOut = []}: Choices): boolean => pinnedIn.length + pinnedOut.length > 0;

/** Who of the focus tier may be best, and who is left out for a reason. A pin goes before a reproach, and in before out. */
function eligible({input, members, pinnedIn, pinnedOut}: Field): {readonly out: readonly Unranked[]; readonly open: Int32Array} {
  const {customers, table, choices, today} = input;
  if (pinnedOut.size === 0 && !table.attributes.some(speaksOfReproach)) return {out: [], open: members};
  const reproachOf = reproaches(table, asOfDate(customers.understanding, choices, today));
  const back = choices.putBack ?? [];
  const keys = back === "all" || back.length === 0 ? [] : customerKeys(customers);
  const isBack = (i: number) => back === "all" || (back.length > 0 && back.includes(keys[i]));
  const out: Unranked[] = [];
  const open = members.filter((i) => {
    const reason = pinnedIn.has(i) ? undefined : pinnedOut.get(i);
    const reproach = pinnedIn.has(i) || isBack(i) ? undefined : reproachOf(i);
    if (reason !== undefined) out.push({customer: i, why: "pinnedOut", heading: "", value: Number.NaN, reason});
    else if (reproach !== undefined) out.push({customer: i, ...reproach});
    return reason === undefined && reproach === undefined;
  });
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
  const standing = new Uint8Array(positions.length);
  for (let i = 0; i < standing.length; i++) standing[i] = positions[i] < 0 ? STANDING.unclassified : STANDING.otherTier;
  for (let k = 0; k < members.length; k++) standing[members[k]] = STANDING.leftOut;
  for (let k = 0; k < candidates.length; k++) standing[candidates[k]] = STANDING.candidate;
  for (const i of best) standing[i] = STANDING.best;
  return standing;
}
