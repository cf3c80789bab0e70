/** JSON has neither NaN nor infinity: a share of no revenue is null. */
export const numberOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
