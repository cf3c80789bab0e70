import type {Customers} from "../../domain/customers";
import type {Tier} from "../../domain/tier";

/**
 * The tier of each customer, as its position in `tiers` (highest first): the tier with the highest floor that the metric
 * reaches. -1 where the customer has no metric or stays below the lowest floor (unclassified).
 *
 * @example tierOf(with metrics 30, 6 and none, floors 21, 6, 1) // [0, 1, -1]
 */
export function tierOf(customers: Pick<Customers, "metric">, tiers: readonly Pick<Tier, "floor">[]): Int8Array {
  const {metric} = customers;
  const floors = tiers.map((tier) => tier.floor);
  const positions = new Int8Array(metric.length);
  for (let i = 0; i < metric.length; i++) {
    let tier = 0;
    while (tier < floors.length && !(metric[i] >= floors[tier])) tier++;
    positions[i] = tier < floors.length ? tier : -1;
  }
  return positions;
}
