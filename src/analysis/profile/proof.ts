import type {AttributeTable} from "../../domain/attribute";
import {STANDING} from "../../domain/best";
import type {Proof} from "../../domain/profile";
import type {Trait} from "../../domain/trait";
import {searchScorecards} from "../fit/learnScorecard";
import {among, tryCard, type TriedCard} from "../fit/tryCard";
import {part} from "../math/progress";
import {searchCombinations} from "../traits/combinations/searchCombinations";
import {isInTier, proven, scoredColumns} from "./tierCheck";

/** What is put to the proof. */
export interface ProofInput {
  readonly table: AttributeTable;
  /** For each customer one of {@link STANDING}. */
  readonly standing: Uint8Array;
  /** Every attribute that was searched for traits. */
  readonly traits: readonly Trait[];
  /** What the card reached within the focus tier. */
  readonly tier: TriedCard;
  readonly seed: number;
}

/** Parts of the work: combinations, trying the card on everybody, and learning the one that is shown. */
const [COMBINED, TRIED] = [0.6, 0.95];

/** Puts what was found to the proof. Yields its progress, 0 to 1; stop asking to cancel. The same seed gives the same answer. */
export function* prove({table, standing, traits, tier, seed}: ProofInput): Generator<number, Proof, void> {
  const attributes = proven(table, traits);
  const combinations = yield* part(searchCombinations({attributes, standing}, {seed}), 0, COMBINED);
  const isClassified = (one: number) => one !== STANDING.unclassified;
  const everybody = among(scoredColumns(attributes), standing, isClassified);
  const isSame = standing.every((one) => isInTier(one) === isClassified(one));
  const {check: cardCheck, heldOutFit} = isSame ? tier : yield* part(tryCard(everybody, standing.length, seed), COMBINED, TRIED);
  const {readable: card} = yield* part(searchScorecards(everybody.columns, everybody.isBest, seed), TRIED, 1);
  return {combinations, check: tier.check, card, cardCheck, heldOutFit};
}
