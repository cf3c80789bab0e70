import type {Customers, Understanding} from "../../domain/customers";
import type {ChosenColumns} from "./chooseColumns";
import {currencyNamed} from "./currency";
import {TEXT} from "./encodedColumn";
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
  /** Where amounts are in several currencies: the one that counts. The others are missing, never added. */
  readonly currency: string | undefined;
}

/** The customers as clean columns, one entry a customer. Of grouped rows amounts and metrics are added up. */
export function cleanCustomers({sheet, frame, grouping, understanding, chosen, decimals, currency}: Ingredients): Customers {
  const {body} = frame;
  const {customer, amount, metric} = chosen;
  const amounts = amountsInCurrency(columnNumbers(amount, body, decimals), chosen, body, currency);
  const isSame = amount.position === metric.position;
  const metrics = isSame ? amounts : columnNumbers(metric, body, decimals);
  const amountOf = grouping.isGrouped ? addedUp(amounts, grouping) : amounts;
  const isRaw = !grouping.isGrouped && currency === undefined;
  return {
    source: sheet.source,
    understanding,
    names: Array.from(grouping.firstRows, (row) => customer?.cells.text(row) ?? ""),
    sheetRows: grouping.firstRows.map((row) => row + sheet.firstRow),
    runs: frame.runs,
    ...(grouping.isGrouped ? {customerOfRow: grouping.customerOfRow} : {}),
    amount: amountOf,
    metric: isSame ? amountOf : grouping.isGrouped ? addedUp(metrics, grouping) : metrics,
    isAmountClean: isRaw && amount.profile.numberTexts === 0 && amount.profile.errors.count === 0,
    isMetricClean: !grouping.isGrouped && (!isSame || isRaw) && metric.profile.numberTexts === 0,
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

/** Amounts of one currency; those that say another are missing. */
export function amountsInCurrency(
  amounts: Float64Array,
  {amount, columns}: Pick<Ingredients["chosen"], "amount" | "columns">,
  body: Int32Array,
  currency: string | undefined,
): Float64Array {
  if (currency === undefined) return amounts;
  const beside = columns.find((column) => column.role === "currency");
  return amounts.map((value, i) => {
    const {cells, profile} = amount;
    const own = cells.kind(body[i]) === TEXT ? profile.readings?.currency(cells.value(body[i])) : undefined;
    const stated = own ?? amount.cellCurrencies?.get(body[i]) ?? (beside && currencyNamed(beside.cells.text(body[i]))) ?? currency;
    return stated === currency ? value : Number.NaN;
  });
}
