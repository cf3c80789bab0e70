import {roundDown, roundestWithin, significantDigits} from "../math/roundNumber";
import type {Cuts} from "./cuts";

/** A floor of more digits than this is hard to remember; then a few customers may change tier for a rounder one. */
const DIGITS_PEOPLE_REMEMBER = 2;
/** Share of the customers, on each side of a cut, that a rounder floor may move. */
const MOVABLE_SHARE = 0.02;

/**
 * Floors for cuts, in numbers people use, highest first, the lowest tier's own floor included. Between two customers any
 * floor gives the same tiers, so the roundest is taken; only where the gap holds no number of two digits may the floor move past up to 2 % of the
 * customers. No tier becomes empty by that. Where there are fewer cuts than tiers need, floors above the highest metric
 * make up the number; those tiers are empty, and the caller says so.
 *
 * @example floorsOf([1, 2, 5, 8, 18, 24, 90], [3, 5], 3) // [20, 6, 1]
 */
export function floorsOf(sorted: Float64Array, cuts: Cuts, tiers: number): number[] {
  const isWhole = sorted.every(Number.isInteger);
  const floors = [lowestFloor(sorted)];
  cuts.forEach((cut, i) => floors.push(roundFloor(sorted, cut, cuts[i - 1] ?? 0, cuts[i + 1] ?? sorted.length, isWhole)));
  while (floors.length < tiers) floors.push(floorAbove(Math.max(sorted[sorted.length - 1], floors[floors.length - 1])));
  return floors.reverse();
}

/**
 * Floor of the lowest tier, so that nobody with a metric falls out: 1 where all are whole and at least 1 (seats), 0 where none is
 * negative, else the lowest metric rounded down.
 */
export function lowestFloor(sorted: Float64Array): number {
  const lowest = sorted.length > 0 ? sorted[0] : 0;
  if (lowest >= 1 && sorted.every(Number.isInteger)) return 1;
  return lowest >= 0 ? 0 : roundDown(lowest);
}

function roundFloor(sorted: Float64Array, cut: number, previous: number, next: number, isWhole: boolean): number {
  const exact = roundestWithin(sorted[cut - 1], sorted[cut], isWhole);
  if (significantDigits(exact) <= DIGITS_PEOPLE_REMEMBER) return exact;
  const movable = Math.floor(sorted.length * MOVABLE_SHARE);
  const low = Math.max(cut - 1 - movable, Math.ceil((previous + cut - 1) / 2));
  const high = Math.min(cut + movable, Math.floor((cut + next - 1) / 2));
  return roundestWithin(sorted[low], sorted[high], isWhole);
}

const floorAbove = (value: number): number => (value > 0 ? -roundDown(-2 * value) : 1);
