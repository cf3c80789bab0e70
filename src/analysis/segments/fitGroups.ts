/** Customers of equal fit, who are never parted. */
export interface FitGroup {
  readonly fit: number;
  readonly customers: number;
  /** How many of them are best. */
  readonly best: number;
}

/** Who is counted: everybody, unless `isCounted` says 0. */
export interface FitGroupInput {
  readonly fit: Float64Array;
  readonly isBest?: Uint8Array;
  readonly isCounted?: Uint8Array;
}

/**
 * Customers by fit, the lowest first. Points are whole numbers, so that a million customers have few different fits.
 *
 * @example fitGroups({fit: [50, 80, 50], isBest: [0, 1, 1]}) // [{fit: 50, customers: 2, best: 1}, {fit: 80, customers: 1, best: 1}]
 */
export function fitGroups({fit, isBest, isCounted}: FitGroupInput): FitGroup[] {
  const places = new Map<number, number>();
  const groups: {fit: number; customers: number; best: number}[] = [];
  for (let i = 0; i < fit.length; i++) {
    if (isCounted?.[i] === 0) continue;
    if (!(fit[i] >= 0 && fit[i] <= 100)) throw new Error(`invalid fit: ${fit[i]}`);
    let at = places.get(fit[i]);
    if (at === undefined) {
      at = groups.length;
      places.set(fit[i], at);
      groups.push({fit: fit[i], customers: 0, best: 0});
    }
    groups[at].customers++;
    if (isBest?.[i] === 1) groups[at].best++;
  }
  return groups.sort((a, b) => a.fit - b.fit);
}

/** Some groups as one: how many customers, and how many of them are best. */
export const together = (groups: readonly FitGroup[]): Omit<FitGroup, "fit"> => ({
  customers: groups.reduce((all, one) => all + one.customers, 0),
  best: groups.reduce((all, one) => all + one.best, 0),
});

/**
 * The same groups by whole fit: 84.09 and 84.97 are both 84. Of groups in ascending order.
 *
 * @example wholeGroups([{fit: 84.1, customers: 2, best: 1}, {fit: 84.9, customers: 1, best: 1}]) // [{fit: 84, customers: 3, best: 2}]
 */
export function wholeGroups(groups: readonly FitGroup[]): FitGroup[] {
  const whole: FitGroup[] = [];
  for (const {fit, customers, best} of groups) {
    const last = whole[whole.length - 1];
    if (last?.fit !== Math.floor(fit)) whole.push({fit: Math.floor(fit), customers, best});
    else whole[whole.length - 1] = {fit: last.fit, customers: last.customers + customers, best: last.best + best};
  }
  return whole;
}
