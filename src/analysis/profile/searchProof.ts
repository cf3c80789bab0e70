import type {Profile, Proof} from "../../domain/profile";
import {part} from "../math/progress";
import type {SearchSettings} from "../traits/searchTraits";
import {questionOf} from "../traits/searchTraits";
import {answersOf, type ProfileInput} from "./findProfile";
import {prove} from "./proof";
import {searchTierCheck} from "./tierCheck";

/** Part of the work that trying the card within the tier takes, where the search for the profile has not done it already. */
const CHECKED = 0.3;

/**
 * Puts a profile to the proof: combinations, scorecard and cross-validation on the attributes that were searched for it. Yields its progress, 0 to 1, and nothing where the memory knows the answer.
 *
 * @param profile What {@link import("./findProfile").searchProfile} found for the same input.
 */
export function* searchProof(input: ProfileInput, {traits}: Pick<Profile, "traits">, settings: SearchSettings): Generator<number, Proof, void> {
  const {table, shortlist} = input;
  const question = questionOf({...input, standing: shortlist.standing, answers: answersOf(input)}, settings);
  const {memory, seed} = settings;
  const known = memory?.proofs.recall(question);
  if (known !== undefined) return known;
  const tier = yield* part(searchTierCheck(question, traits, memory), 0, CHECKED);
  const proof = yield* part(prove({table, standing: shortlist.standing, traits, tier, seed}), CHECKED, 1);
  memory?.proofs.keep(question, proof);
  return proof;
}
