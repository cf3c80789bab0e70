import type {Attribute, AttributeTable} from "../../domain/attribute";
import {STANDING} from "../../domain/best";
import type {Proof} from "../../domain/profile";
import type {Trait} from "../../domain/trait";
import {crossValidate} from "../fit/crossValidate";
import {fitColumns, pickRows, type FitColumn} from "../fit/fitColumn";
import {learnScorecards} from "../fit/learnScorecard";
import {part} from "../math/progress";
import {searchCombinations} from "../traits/combinations/searchCombinations";

/** What is put to the proof. */
export interface ProofInput {
  readonly table: AttributeTable;
  /** For each customer one of {@link STANDING}. */
  readonly standing: Uint8Array;
  /** Every attribute that was searched for traits. */
  readonly traits: readonly Trait[];
  readonly seed: number;
}

/** More attributes than anybody reads: of wider sheets those with the most values are taken, whoever is best. */
export const MOST_PROVEN = 100;

/** Parts of the work. */
const [COMBINED, CHECKED] = [0.5, 0.75];

/** Puts what was found to the proof. Yields its progress, 0 to 1; stop asking to cancel. The same seed gives the same answer. */
export function* prove({table, standing, traits, seed}: ProofInput): Generator<number, Proof, void> {
  const attributes = proven(table, traits);
  const combinations = yield* part(searchCombinations({attributes, standing}, {seed}), 0, COMBINED);
  // Personal attributes never take part in the score, whoever turned them on (M5.3).
  const columns = fitColumns(attributes.filter(({group}) => group !== "sensitive"));
  const inTier = (one: number) => one === STANDING.best || one === STANDING.candidate;
  const isClassified = (one: number) => one !== STANDING.unclassified;
  const check = yield* part(crossValidate(among(columns, standing, inTier), seed), COMBINED, CHECKED);
  const everybody = among(columns, standing, isClassified);
  const isSame = standing.every((one) => inTier(one) === isClassified(one));
  const cardCheck = isSame ? check : yield* part(crossValidate(everybody, seed), CHECKED, 1);
  return {combinations, check, card: learnScorecards(everybody.columns, everybody.isBest, seed).readable, cardCheck};
}

/** The attributes that were searched, in the order of the sheet. */
function proven({attributes}: AttributeTable, traits: readonly Trait[]): Attribute[] {
  const filled = new Map(traits.map((trait) => [trait.column, trait.filled]));
  const searched = attributes.filter(({column}) => filled.has(column));
  if (searched.length <= MOST_PROVEN) return searched;
  const fullest = [...searched]
    .sort((a, b) => (filled.get(b.column) ?? 0) - (filled.get(a.column) ?? 0) || a.column - b.column)
    .slice(0, MOST_PROVEN);
  return fullest.sort((a, b) => a.column - b.column);
}

/** The columns of some customers, and who of them is best. */
function among(columns: readonly FitColumn[], standing: Uint8Array, isIn: (one: number) => boolean): {columns: FitColumn[]; isBest: Uint8Array} {
  const rows = Int32Array.from(standing.keys()).filter((i) => isIn(standing[i]));
  return {columns: columns.map((column) => pickRows(column, rows)), isBest: Uint8Array.from(rows, (i) => (standing[i] === STANDING.best ? 1 : 0))};
}
