/**
 * Chances corrected for how many were looked at, by Holm's step-down method: none of those at most 0.05 is a false alarm, in 95 of 100 searches. In the order given; nothing of
 * nothing.
 * Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979) 65–70.
 *
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(chances: readonly number[]): number[] {
  const order = [...chances.keys()].sort((a, b) => chances[a] - chances[b] || a - b);
  const corrected = [...chances];
  let largest = 0;
  order.forEach((at, rank) => {
    largest = Math.max(largest, Math.min(1, chances[at] * (chances.length - rank)));
    corrected[at] = largest;
  });
  return corrected;
}
