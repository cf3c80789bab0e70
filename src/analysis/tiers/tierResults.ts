import type {Customers} from "../../domain/customers";
import type {Tier, TierResult} from "../../domain/tier";
import {median} from "../math/select";
import {RunningSum, sum} from "../math/sum";
import {tierOf} from "./tierOf";

/**
 * What each tier adds up to (M2.1), highest tier first. Customers without an amount are counted, but are part of no
 * average and no median. Shares are of the classified customers and their revenue.
 */
export function tierResults(customers: Pick<Customers, "metric" | "amount">, tiers: readonly Tier[]): TierResult[] {
  const groups = amountsByTier(customers, tiers);
  const classified = groups.reduce((all, group) => all + group.customers, 0);
  const total = sum(groups.map((group) => group.revenue));
  return tiers.map((tier, t) => {
    const {customers: count, revenue, amounts} = groups[t];
    return {
      ...tier,
      customers: count,
      customerShare: classified > 0 ? count / classified : 0,
      revenue,
      share: total > 0 ? revenue / total : Number.NaN,
      average: amounts.length > 0 ? revenue / amounts.length : Number.NaN,
      median: median(amounts),
    };
  });
}

interface TierAmounts {
  readonly customers: number;
  readonly revenue: number;
  /** In no order. */
  readonly amounts: Float64Array;
}

/** Customers, revenue and amounts of each tier, in one pass. */
export function amountsByTier(customers: Pick<Customers, "metric" | "amount">, tiers: readonly Tier[]): TierAmounts[] {
  const positions = tierOf(customers, tiers);
  const counts = new Int32Array(tiers.length);
  const filled = new Int32Array(tiers.length);
  const sums = tiers.map(() => new RunningSum());
  for (let i = 0; i < positions.length; i++) if (positions[i] >= 0) counts[positions[i]]++;
  const amounts = tiers.map((_, t) => new Float64Array(counts[t]));
  for (let i = 0; i < positions.length; i++) {
    const t = positions[i];
    if (t < 0) continue;
    const amount = customers.amount[i];
    if (Number.isNaN(amount)) continue;
    sums[t].add(amount);
    amounts[t][filled[t]++] = amount;
  }
  return tiers.map((_, t) => ({customers: counts[t], revenue: sums[t].value, amounts: amounts[t].subarray(0, filled[t])}));
}
