import {NEARLY_EQUAL_SHARES} from "../../domain/settings";
import type {Tier, TierResult} from "../../domain/tier";
import {countBelow} from "../math/order";
import type {Measured} from "./suggestFloors";
import {named} from "./suggestFloors";
import {quantileCuts} from "./cuts";
import {floorsOf} from "./floors";

/** The places where floors are tried: this many equal parts of the customers. */
const PARTS = 10;
/** How clearly one tier must lead: this many times what still counts as nearly equal. */
const CLEAR = 2;

/**
 * Whether the two largest shares of revenue are nearly equal (M2.4). Not where there is no revenue.
 *
 * @example isNearlyEqual(shares 0.36, 0.34, 0.30) // true
 */
export function isNearlyEqual(tiers: readonly Pick<TierResult, "share">[]): boolean {
  const [first, second] = tiers.map((tier) => tier.share).sort((a, b) => b - a);
  return first - second < NEARLY_EQUAL_SHARES;
}

/**
 * Other floors that make one tier clearly bigger (M2.4): for each tier, the ones that move the fewest customers from today's floors and let that tier
 * lead by a tenth of the revenue. Round numbers at tenths of the customers are tried. Empty where none does.
 */
export function redrawFloors(measured: Measured, tiers: readonly Tier[]): Tier[][] {
  const {sorted} = measured;
  const names = tiers.map((tier) => tier.name);
  const lowest = tiers[tiers.length - 1].floor;
  const candidates = floorsOf(sorted, quantileCuts(sorted, PARTS), PARTS)
    .slice(0, -1)
    .filter((floor) => floor > lowest && floor <= sorted[sorted.length - 1]);
  const revenueBelow = revenueUnder(measured, [...candidates, lowest]);
  const today = tiers.map((tier) => countBelow(sorted, tier.floor));
  const nearest = new Map<number, {floors: readonly number[]; moved: number}>();
  for (const upper of combinations(candidates, tiers.length - 1)) {
    const floors = [...upper, lowest];
    const leader = clearLeader(sharesOf(floors, revenueBelow));
    const moved = floors.reduce((all, floor, t) => all + Math.abs(countBelow(sorted, floor) - today[t]), 0);
    if (leader === undefined || moved >= (nearest.get(leader)?.moved ?? Infinity)) continue;
    nearest.set(leader, {floors, moved});
  }
  return [...nearest.values()].sort((a, b) => a.moved - b.moved).map(({floors}) => named(names, floors));
}

/** Revenue of the customers under each floor, and of all (under Infinity). */
function revenueUnder({customers}: Measured, floors: readonly number[]): ReadonlyMap<number, number> {
  const edges = [...new Set([...floors, Infinity])].sort((a, b) => a - b);
  const bands = new Float64Array(edges.length);
  customers.metric.forEach((metric, i) => {
    const amount = customers.amount[i];
    if (!Number.isNaN(metric) && !Number.isNaN(amount)) bands[edges.findIndex((edge) => metric < edge)] += amount;
  });
  let under = 0;
  return new Map(edges.map((edge, e) => [edge, (under += bands[e])]));
}

function sharesOf(floors: readonly number[], revenueBelow: ReadonlyMap<number, number>): number[] {
  const under = (floor: number) => revenueBelow.get(floor) ?? 0;
  const total = under(Infinity) - under(floors[floors.length - 1]);
  return floors.map((floor, t) => (under(t === 0 ? Infinity : floors[t - 1]) - under(floor)) / total);
}

/** The tier that leads the next by a clear share, if one does. */
function clearLeader(shares: readonly number[]): number | undefined {
  const leader = shares.indexOf(Math.max(...shares));
  const isClear = shares.every((share, t) => t === leader || shares[leader] - share >= CLEAR * NEARLY_EQUAL_SHARES);
  return isClear ? leader : undefined;
}

/** All ways to take so many of some numbers, in their order. */
function* combinations(from: readonly number[], count: number): Generator<number[]> {
  if (count === 0) yield [];
  else for (let i = 0; i + count <= from.length; i++) for (const rest of combinations(from.slice(i + 1), count - 1)) yield [from[i], ...rest];
}
