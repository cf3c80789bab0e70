import {timesLogTable} from "../math/logarithm";

/**
 * The signed root of the likelihood-ratio statistic: by how many standard deviations, about, a condition leans towards the best. Unlike the usual z it stays calm where a value is rare.
 * 0 where it leans away. Counts are of customers with a value: `covered` of `known` match, `both` of the `best` do.
 */
export function strengthOf(both: number, best: number, covered: number, known: number): number {
  if (both * known <= best * covered) return 0;
  const f = timesLogTable(known);
  const deviance =
    f[both] +
    f[best - both] +
    f[covered - both] +
    f[known - best - covered + both] -
    f[best] -
    f[known - best] -
    f[covered] -
    f[known - covered] +
    f[known];
  return Math.sqrt(Math.max(0, 2 * deviance));
}

/** What rounding may add to a strength's square, with room to spare. */
const HAIR = 1e-6;

/**
 * Whether a strength may reach another, without a logarithm, for any number of conditions: the likelihood-ratio statistic is at most twice Pearson's χ², since a divergence is at most the logarithm of one more than χ² a customer.
 * Answers with a number: a condition that leads by less than the root of `covered` × (known − covered) times it cannot; a lead is both × known − best × covered.
 * Source: A. Gibbs and F. Su, "On choosing and bounding probability metrics", International Statistical Review 70 (2002) 419–435.
 */
export const leastLeadSquared = (strength: number, best: number, known: number): number =>
  ((strength * strength - HAIR) * best * (known - best)) / (2 * known);

/**
 * What the square of a strength is at most where a condition leans towards the best, closer than twice χ²: χ² and what the two cells with fewer customers than expected add. For x ln x − x + 1 is at most u²/2 where x = 1 + u, and
 * u²/2 + u³/2 where x = 1 − u: the sum of its series from the third power on is largest at u = 1.
 *
 * @example mostSquared(100, 10, 20, 50) // 2.337 for six of ten best among twenty of fifty; the statistic is 2.045
 */
export function mostSquared(lead: number, best: number, covered: number, known: number): number {
  const [ofBest, ofRest] = [best * (known - covered), (known - best) * covered];
  const cells = ofBest * ofRest;
  return ((1 + HAIR) * lead * lead * (known + (lead * (ofBest * ofBest + ofRest * ofRest)) / (known * cells))) / cells + HAIR;
}
