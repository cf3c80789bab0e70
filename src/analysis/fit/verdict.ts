import type {ProfileVerdict} from "../../domain/profile";
import type {Separation} from "./separation";

/** Deviations from chance at which a profile is clear, and at which it may be there. Folds share customers, so that the naive 1.645 would see profiles in one noise table of ten; 2.2 sees them in about one of 25. */
const CLEAR_Z = 3;
const WEAK_Z = 2.2;

/** A clear profile is strong when its area under the curve is so large, and its interval does not reach so low. */
const STRONG_AUC = 0.75;
const STRONG_LEAST = 0.7;

/** Separation that is worth finding: what the number of customers needed is told for, where the data show none themselves. */
const WORTH_FINDING = 0.65;
const LEAST_HOPE = 0.55;

/** What a cross-validated separation is called. */
export function verdictOf({auc, interval, z}: Separation): ProfileVerdict {
  if (z >= CLEAR_Z) return auc >= STRONG_AUC && interval[0] >= STRONG_LEAST ? "strong" : "moderate";
  return z >= WEAK_Z ? "weak" : "none";
}

/** How many best customers would be needed, at today's share of best, for the next verdict. */
export interface Needed {
  readonly verdict: "weak" | "moderate";
  readonly best: number;
  /** The area under the curve that is taken to be there: the measured one, or 0.65 where hardly any was measured. */
  readonly auc: number;
}

/**
 * Best customers for the next verdict, were the separation to stay as it is; undefined where it is clear already. From z = (AUC − ½) √(12 n s (1 − s)), with s the share of best.
 *
 * @example bestNeeded({auc: 0.65, interval: [0.5, 0.8], z: 1.3}, 10, 40) // {verdict: "weak", best: 23, auc: 0.65}
 */
export function bestNeeded({auc, z}: Separation, best: number, rest: number): Needed | undefined {
  if (z >= CLEAR_Z) return undefined;
  const [verdict, wanted] = z >= WEAK_Z ? (["moderate", CLEAR_Z] as const) : (["weak", WEAK_Z] as const);
  const hoped = auc >= LEAST_HOPE ? auc : WORTH_FINDING;
  const share = best / (best + rest);
  const byArea = Math.ceil((wanted / (hoped - 0.5)) ** 2 / (12 * (1 - share)));
  // Where customers come in groups, or by chance of few, the measured distance asks for more than the formula.
  const byDistance = auc >= LEAST_HOPE && z > 0 ? Math.ceil(best * (wanted / z) ** 2) : 0;
  return {verdict, best: Math.max(best + 1, byArea, byDistance), auc: hoped};
}
