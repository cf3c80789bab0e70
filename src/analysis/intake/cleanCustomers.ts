import type {Customers, Understanding} from "../../domain/customers";
import {amountCurrencies, amountsInCurrency, saysCurrency} from "./amountCurrencies";
import type {ChosenColumns} from "./chooseColumns";
import type {Grouping} from "./groupCustomers";
import type {Decimals} from "./numberText";
import type {RawSheet} from "./rawSheet";
import {columnNumbers} from "./tableColumns";
import type {TableColumn} from "./tableColumns";
import type {TableFrame} from "./tableFrame";

/** Everything that clean customers are made of. */
export interface Ingredients {
  readonly sheet: RawSheet;
  readonly frame: TableFrame;
  readonly grouping: Grouping;
  readonly understanding: Understanding;
  readonly chosen: ChosenColumns & {readonly amount: TableColumn; readonly metric: TableColumn};
  readonly decimals: Decimals | undefined;
  /** Where amounts, or values of the metric, are in several currencies: the one that counts. The others are missing, never added. */
  readonly currency: string | undefined;
}

/** The customers as clean columns, one entry a customer. Of grouped rows amounts and metrics are added up. */
export function cleanCustomers({sheet, frame, grouping, understanding, chosen, decimals, currency}: Ingredients): Customers {
  const {body} = frame;
  const {customer, amount, metric} = chosen;
  const moneyOf = (column: TableColumn) => {
    const currencies = amountCurrencies(column, chosen.columns, body);
    const isMixed = currency !== undefined && currencies.currencies.length > 1 && (column === amount || saysCurrency(column));
    return {values: amountsInCurrency(columnNumbers(column, body, decimals), currencies, body, isMixed ? currency : undefined), isMixed};
  };
  const isSame = amount.position === metric.position;
  const {values: amounts, isMixed} = moneyOf(amount);
  const {values: metrics, isMixed: isMetricMixed} = isSame ? {values: amounts, isMixed} : moneyOf(metric);
  const amountOf = grouping.isGrouped ? addedUp(amounts, grouping) : amounts;
  return {
    source: sheet.source,
    understanding,
    names: Array.from(grouping.firstRows, (row) => customer?.cells.text(row) ?? ""),
    sheetRows: grouping.firstRows.map((row) => row + sheet.firstRow),
    runs: frame.runs,
    ...(grouping.isGrouped ? {customerOfRow: grouping.customerOfRow} : {}),
    amount: amountOf,
    metric: isSame ? amountOf : grouping.isGrouped ? addedUp(metrics, grouping) : metrics,
    isAmountClean: !grouping.isGrouped && !isMixed && amount.profile.numberTexts === 0 && amount.profile.errors.count === 0,
    isMetricClean: !grouping.isGrouped && !isMetricMixed && metric.profile.numberTexts === 0,
  };
}

/** Sums by customer, exact as `sum` is; NaN where none of a customer's rows has a number. */
function addedUp(values: Float64Array, {customerOfRow, firstRows}: Grouping): Float64Array {
  const totals = new Float64Array(firstRows.length).fill(Number.NaN);
  const lost = new Float64Array(firstRows.length);
  values.forEach((value, i) => {
    const customer = customerOfRow[i];
    if (customer < 0 || Number.isNaN(value)) return;
    const total = Number.isNaN(totals[customer]) ? 0 : totals[customer];
    const next = total + value;
    lost[customer] += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    totals[customer] = next;
  });
  return totals.map((total, customer) => total + lost[customer]);
}
