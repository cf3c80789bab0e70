/**
 * q-values by Benjamini and Hochberg: for each chance the smallest share of false alarms at which it would still be called a finding, that share being meant of all that are called findings. In the order given; nothing of
 * nothing. Never less than the chance itself, and in its order.
 * Source: Y. Benjamini and Y. Hochberg, "Controlling the False Discovery Rate", Journal of the Royal Statistical Society B 57 (1995) 289–300; R's p.adjust(method = "BH").
 *
 * @example falseDiscoveryRates([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function falseDiscoveryRates(chances: readonly number[]): number[] {
  const order = [...chances.keys()].sort((a, b) => chances[b] - chances[a] || a - b);
  const rates = [...chances];
  let least = 1;
  order.forEach((at, from) => {
    least = Math.min(least, (chances[at] * chances.length) / (chances.length - from));
    rates[at] = least;
  });
  return rates;
}
