/** Standings there are. */
export const STANDINGS = 5;

/** Customers' values as codes: each has one, or -1 where blank; where there are `starts`, customer i has those from `starts[i]` to `starts[i + 1]`, each once. */
export interface Coded {
  /** Different values there are. */
  readonly size: number;
  readonly codes: Int32Array | Int16Array;
  readonly starts?: Int32Array;
}

/** How many customers of each standing have each value, counted once for all questions. */
export interface StandingCounts {
  /** Different values there are. */
  readonly size: number;
  /** Customers with value v and standing s, at (v + 1) × {@link STANDINGS} + s; value -1 is blank. */
  readonly counts: Int32Array;
}

/**
 * Counts every value by standing in one pass.
 *
 * @param codes Value of each customer, below `size`; -1 where blank.
 */
export function countByStanding(codes: Int32Array | Int16Array, size: number, standing: Uint8Array): StandingCounts {
  const counts = new Int32Array((size + 1) * STANDINGS);
  for (let i = 0; i < codes.length; i++) counts[(codes[i] + 1) * STANDINGS + standing[i]]++;
  return {size, counts};
}

/** The same of cells that hold several values each: a customer counts once for each of them. */
function countManyByStanding(codes: Int32Array | Int16Array, starts: Int32Array, size: number, standing: Uint8Array): StandingCounts {
  const counts = new Int32Array((size + 1) * STANDINGS);
  for (let i = 0; i + 1 < starts.length; i++) {
    if (starts[i] === starts[i + 1]) counts[standing[i]]++;
    for (let at = starts[i]; at < starts[i + 1]; at++) counts[(codes[at] + 1) * STANDINGS + standing[i]]++;
  }
  return {size, counts};
}

/** Whoever is asked about more than once is counted once. */
export interface StandingCounter {
  /** Customers of each standing. */
  readonly customers: Int32Array;
  readonly counted: (coded: Coded) => StandingCounts;
}

/** Counts columns by the standing of their customers, each once. */
export function standingCounter(standing: Uint8Array): StandingCounter {
  const known = new Map<Coded["codes"], StandingCounts>();
  const customers = new Int32Array(STANDINGS);
  for (let i = 0; i < standing.length; i++) customers[standing[i]]++;
  const count = ({codes, starts, size}: Coded) =>
    starts === undefined ? countByStanding(codes, size, standing) : countManyByStanding(codes, starts, size, standing);
  const counted = (coded: Coded) => {
    const found = known.get(coded.codes) ?? count(coded);
    known.set(coded.codes, found);
    return found;
  };
  return {customers, counted};
}
