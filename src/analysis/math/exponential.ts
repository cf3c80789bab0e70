/** ln 2 in two parts, the first with zeros at its end, so that whole multiples of it are exact (fdlibm's constants). */
const LN_2_HIGH = 6.931_471_803_691_238_16e-1;
const LN_2_LOW = 1.908_214_929_270_587_7e-10;
const HIGHEST = 700;

/** Powers of two from −1011 to 1011, made by doubling and halving, which is exact. */
const POWERS = powersOfTwo(1011);

/**
 * e to the power of a number, the same to the last digit on every machine, as JavaScript does not promise of `Math.exp`. Right to about 15 digits; beyond ±700 it stays at the end.
 *
 * @example exponential(0) // 1
 */
export function exponential(value: number): number {
  const power = value > HIGHEST ? HIGHEST : value < -HIGHEST ? -HIGHEST : value;
  const doublings = Math.floor(power / LN_2_HIGH + 0.5);
  const rest = power - doublings * LN_2_HIGH - doublings * LN_2_LOW;
  // The continued fraction of e^x in the form fdlibm uses: 1 + 2r/(2 − (r − r² P(r²))).
  const square = rest * rest;
  const c =
    rest -
    square *
      (1.666_666_666_666_660_19e-1 +
        square *
          (-2.777_777_777_701_559_34e-3 +
            square * (6.613_756_321_437_934_36e-5 + square * (-1.653_390_220_546_525_15e-6 + square * 4.138_136_797_057_238_46e-8))));
  return (1 + ((rest * c) / (2 - c) + rest)) * POWERS[doublings + 1011];
}

/**
 * The chance that belongs to natural log-odds.
 *
 * @example logistic(0) // 0.5
 */
export const logistic = (logOdds: number): number => 1 / (1 + exponential(-logOdds));

function powersOfTwo(most: number): Float64Array {
  const powers = new Float64Array(2 * most + 1);
  powers[most] = 1;
  for (let k = 1; k <= most; k++) {
    powers[most + k] = 2 * powers[most + k - 1];
    powers[most - k] = powers[most - k + 1] / 2;
  }
  return powers;
}
