import type {Customers} from "../../domain/customers";
import type {Tier, TierResult} from "../../domain/tier";
import {medianOfSorted} from "../math/order";
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
      median: medianOfSorted(amounts),
    };
  });
}

interface TierAmounts {
  readonly customers: number;
  readonly revenue: number;
  /** Ascending. */
  readonly amounts: Float64Array;
}

function amountsByTier(customers: Pick<Customers, "metric" | "amount">, tiers: readonly Tier[]): TierAmounts[] {
  const positions = tierOf(customers, tiers);
  const counts = new Int32Array(tiers.length);
  const filled = new Int32Array(tiers.length);
  const sums = tiers.map(() => new RunningSum());
  const amounts = tiers.map(() => new Float64Array(customers.amount.length));
  for (let i = 0; i < positions.length; i++) {
    const t = positions[i];
    if (t < 0) continue;
    counts[t]++;
    const amount = customers.amount[i];
    if (Number.isNaN(amount)) continue;
    sums[t].add(amount);
    amounts[t][filled[t]++] = amount;
  }
  return tiers.map((_, t) => ({customers: counts[t], revenue: sums[t].value, amounts: amounts[t].subarray(0, filled[t]).sort()}));
}
