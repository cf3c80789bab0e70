import {NEUTRAL_FIT} from "../../domain/segment";
import type {FitGroup} from "./fitGroups";
import {plainNumber} from "./plainNumber";

/**
 * Customers that can be worked: a share of all, rounded down, at least one.
 *
 * @example placesOf(0.2, 84) // 16
 */
export const placesOf = (share: number, customers: number): number => Math.max(1, Math.floor(Math.round(share * customers * 1e6) / 1e6));

/**
 * Smallest fit of Ideal when so many customers can be worked: of the highest fits, as many as come nearest to the places; of two that are as near, the fewer. Equal fits are
 * never parted, so it may be more or less, and where even the first are too many, they are Ideal, for there would be none else. Nobody of whom nothing good is known takes a
 * place: only fits above {@link NEUTRAL_FIT}. Undefined where there is none.
 *
 * @param groups Customers that no rule bars, the lowest fit first.
 */
export function capacityCut(groups: readonly FitGroup[], places: number): number | undefined {
  let [found, nearest, taken] = [-1, Infinity, 0];
  for (let at = groups.length - 1; at >= 0 && groups[at].fit > NEUTRAL_FIT; at--) {
    taken += groups[at].customers;
    if (Math.abs(taken - places) >= nearest) break;
    [found, nearest] = [at, Math.abs(taken - places)];
  }
  if (found < 0) return undefined;
  return plainNumber(Math.max(NEUTRAL_FIT, found === 0 ? 0 : groups[found - 1].fit), groups[found].fit);
}
