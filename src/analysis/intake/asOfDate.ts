import type {Understanding} from "../../domain/customers";
import type {Choices} from "../../domain/settings";

/**
 * The day to which a customer's running lifetime is counted (M0.4): the one the user chose, else the last day of the data, but never
 * later than today, else today. Serial dates.
 */
export function asOfDate({period}: Pick<Understanding, "period">, {asOf}: Pick<Choices, "asOf">, today: number): number {
  return asOf ?? Math.min(period?.last ?? today, today);
}
