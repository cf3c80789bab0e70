import type {Profile, Proof} from "../../domain/profile";
import type {SearchSettings} from "../traits/searchTraits";
import {questionOf} from "../traits/searchTraits";
import {answersOf, type ProfileInput} from "./findProfile";
import {prove} from "./proof";

/**
 * Puts a profile to the proof: combinations, scorecard and cross-validation on the attributes that were searched for it. Yields its progress, 0 to 1, and nothing where the memory knows the answer.
 *
 * @param profile What {@link import("./findProfile").searchProfile} found for the same input.
 */
export function* searchProof(input: ProfileInput, {traits}: Pick<Profile, "traits">, settings: SearchSettings): Generator<number, Proof, void> {
  const {table, shortlist} = input;
  const question = questionOf({...input, standing: shortlist.standing, answers: answersOf(input)}, settings);
  const {memory, seed} = settings;
  const proof = memory?.proofs.recall(question) ?? (yield* prove({table, standing: shortlist.standing, traits, seed}));
  memory?.proofs.keep(question, proof);
  return proof;
}
