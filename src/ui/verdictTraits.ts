import type {Profile} from "../domain/profile";
import type {NotSearched, Trait} from "../domain/trait";

/** Which half of the profile a step shows: the company, or the buyer. */
export type ProfilePart = "company" | "buyer";

type Grouped = Pick<Trait | NotSearched, "group">;

/** What belongs to a step. Where customers are people, everything stands with the buyer (M4). */
export function partOf<T extends Grouped>(all: readonly T[], part: ProfilePart, {isB2C}: Pick<Profile, "isB2C">): readonly T[] {
  if (isB2C) return part === "buyer" ? all : [];
  return all.filter(({group}) => (group === "buyer" || group === "sensitive") === (part === "buyer"));
}
