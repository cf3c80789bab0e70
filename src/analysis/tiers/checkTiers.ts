import {TIER_COUNTS} from "../../domain/settings";
import type {Choices} from "../../domain/settings";
import type {Problem} from "../../domain/problem";

/** What a customer without a tier reads; no tier may be called so. */
const RESERVED_NAME = "unclassified";

/** The first thing wrong with the names of tiers: how many there are, a blank, a repeated or a reserved one. */
export function nameProblem(names: readonly string[]): Problem | undefined {
  if (!TIER_COUNTS.includes(names.length)) return {code: "tierCount", found: names.length};
  const seen = new Set<string>();
  for (const [i, name] of names.entries()) {
    const key = name.trim().toLowerCase();
    if (key === "") return {code: "tierNameBlank", position: i + 1};
    if (key === RESERVED_NAME) return {code: "tierNameReserved", name};
    if (seen.has(key)) return {code: "tierNameRepeated", name};
    seen.add(key);
  }
  return undefined;
}

/** The first thing wrong with floors that the user set: too few or many, not a number, or not falling from the highest tier down. */
export function floorProblem(floors: NonNullable<Choices["floors"]>, tiers: number): Problem | undefined {
  if (floors.length !== tiers && floors.length !== tiers - 1) return {code: "floorsWrongCount", floors: floors.length, tiers};
  const unreadable = floors.find((floor) => !Number.isFinite(floor));
  if (unreadable !== undefined) return {code: "floorNotNumber", found: String(unreadable)};
  const isFalling = floors.every((floor, t) => t === 0 || floor < floors[t - 1]);
  return isFalling ? undefined : {code: "floorsOutOfOrder", floors};
}
