import type {Attribute, AttributeTable} from "../../domain/attribute";
import {STANDING} from "../../domain/best";
import type {Trait} from "../../domain/trait";
import {fitColumns, type FitColumn} from "../fit/fitColumn";
import {amongForTrial, tryCard, type TriedCard} from "../fit/tryCard";
import type {SearchMemory, SearchQuestion} from "../traits/searchMemory";

/** More attributes than anybody reads: of wider sheets those with the most values are taken, whoever is best. */
export const MOST_PROVEN = 100;

/** Of the focus tier, those who could be best. */
export const isInTier = (one: number): boolean => one === STANDING.best || one === STANDING.candidate;

/** The attributes that were searched for traits, in the order of the sheet; of very many the fullest. */
export function proven({attributes}: AttributeTable, traits: readonly Trait[]): Attribute[] {
  const filled = new Map(traits.map((trait) => [trait.column, trait.filled]));
  const searched = attributes.filter(({column}) => filled.has(column));
  if (searched.length <= MOST_PROVEN) return searched;
  const fullest = [...searched]
    .sort((a, b) => (filled.get(b.column) ?? 0) - (filled.get(a.column) ?? 0) || a.column - b.column)
    .slice(0, MOST_PROVEN);
  return fullest.sort((a, b) => a.column - b.column);
}

/** The columns of a scorecard. Personal attributes never take part in it, whoever turned them on (M5.3). */
export const scoredColumns = (attributes: readonly Attribute[]): FitColumn[] => fitColumns(attributes.filter(({group}) => group !== "sensitive"));

/**
 * Whether a scorecard tells the best from the other candidates of their tier among customers it has not seen (M4.7). Yields its progress, 0 to 1, and nothing where the memory knows the answer.
 *
 * @param traits What was searched, for the same question.
 */
export function* searchTierCheck(question: SearchQuestion, traits: readonly Trait[], memory?: SearchMemory): Generator<number, TriedCard, void> {
  const {table, standing, seed} = question;
  const tier = () => amongForTrial(scoredColumns(proven(table, traits)), standing, isInTier);
  const tried = memory?.checks.recall(question) ?? (yield* tryCard(tier(), standing.length, seed));
  memory?.checks.keep(question, tried);
  return tried;
}
