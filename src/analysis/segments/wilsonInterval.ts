/** The 97.5 % point of the normal distribution. */
const Z = 1.959_963_984_540_054;

/**
 * The 95 % interval of a proportion: the shares that a score test does not reject. Good for small samples and for none or all, where the usual one fails. [0, 1] of nobody.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927) 209–212.
 *
 * @example wilsonInterval({matching: 81, of: 263}) // [0.2553, 0.3662]
 */
export function wilsonInterval({matching, of}: {readonly matching: number; readonly of: number}): readonly [number, number] {
  if (of === 0) return [0, 1];
  const square = Z * Z;
  const middle = matching + square / 2;
  const half = Z * Math.sqrt((matching * (of - matching)) / of + square / 4);
  // None and all end where they must, whatever the last digit of a root says.
  return [matching === 0 ? 0 : (middle - half) / (of + square), matching === of ? 1 : (middle + half) / (of + square)];
}
