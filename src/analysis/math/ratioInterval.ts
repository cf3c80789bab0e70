/** The 97.5 % point of the normal distribution. */
const Z = 1.959_963_984_540_054;

/** Halvings of the search at most: more change nothing in a double. */
const HALVINGS = 100;

/** So many of so many. */
export interface Proportion {
  readonly matching: number;
  readonly of: number;
}

/**
 * The 95 % interval of a ratio of two proportions: the ratios that a score test does not reject. It keeps its promise for small samples and for counts of zero, where the usual logarithm fails:
 * [0, ...] where none of the first match, [..., Infinity] where none of the second do, and [0, Infinity] where neither do or a sample is empty.
 * Source: P. A. R. Koopman, "Confidence intervals for the ratio of two binomial proportions", Biometrics 40 (1984) 513–517; his example below.
 *
 * @example ratioInterval({matching: 36, of: 40}, {matching: 16, of: 80}) // [2.939, 7.152]
 */
export function ratioInterval(first: Proportion, second: Proportion): readonly [number, number] {
  if (first.of === 0 || second.of === 0 || (first.matching === 0 && second.matching === 0)) return [0, Infinity];
  const ratio = first.matching / first.of / (second.matching / second.of);
  const isRejected = (candidate: number) => scoreStatistic(first, second, candidate) > Z * Z;
  const low = first.matching === 0 ? 0 : boundary(isRejected, 0, ratio === Infinity ? 1 : ratio, ratio === Infinity);
  const high = second.matching === 0 ? Infinity : upperBoundary(isRejected, ratio);
  return [low, high];
}

/** Where rejection ends between a rejected ratio and one that is accepted; the accepted one grows first where it is not known. */
function boundary(isRejected: (ratio: number) => boolean, rejected: number, accepted: number, grows: boolean): number {
  let [out, within] = [rejected, accepted];
  for (let i = 0; grows && i < HALVINGS && isRejected(within); i++) [out, within] = [within, within * 2];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (out + within) / 2;
    if (middle === out || middle === within) break;
    if (isRejected(middle)) out = middle;
    else within = middle;
  }
  return (out + within) / 2;
}

function upperBoundary(isRejected: (ratio: number) => boolean, ratio: number): number {
  let rejected = ratio === 0 ? 1 : ratio * 2;
  for (let i = 0; i < HALVINGS && !isRejected(rejected); i++) rejected *= 2;
  return boundary(isRejected, rejected, ratio, false);
}

/** Koopman's chi-square for one ratio: both proportions fitted under it, then Pearson's distance. */
function scoreStatistic(first: Proportion, second: Proportion, ratio: number): number {
  const {matching: x, of: m} = first;
  const {matching: y, of: n} = second;
  if (ratio <= 0) return x > 0 ? Infinity : 0;
  const linear = ratio * (m + y) + x + n;
  const root = Math.sqrt(Math.max(0, linear * linear - 4 * ratio * (m + n) * (x + y)));
  const p = Math.min(1, (linear - root) / (2 * (m + n)));
  const q = p / ratio;
  return distance(x, m, p) + distance(y, n, q);
}

/** (observed − expected)² ÷ variance; 0 where the fit leaves no room to differ. */
function distance(matching: number, of: number, share: number): number {
  const gap = matching - of * share;
  const variance = of * share * (1 - share);
  return variance <= 0 ? (Math.abs(gap) < 1e-9 ? 0 : Infinity) : (gap * gap) / variance;
}
