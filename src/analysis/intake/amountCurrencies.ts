import {isLinkedColumn} from "../../domain/links";
import {currencyNamed, currencyWithin} from "./currency";
import {currencyBeside} from "./currencyBeside";
import {NUMBER, TEXT} from "./encodedColumn";
import type {TableColumn} from "./tableColumns";

/** Which currencies the amounts of a column are in, and each amount of them. */
export interface AmountCurrencies {
  /** Most frequent first; empty where nothing but the heading says any. */
  readonly currencies: readonly string[];
  /** The currency of an amount: what its cell says, else a currency column beside it, else the heading, else the most frequent one. */
  of(row: number): string | undefined;
  /** Amounts that say no currency themselves, nor does the heading, where others do. */
  readonly unstated: {readonly count: number; readonly first: number};
  /** The first amount in another currency than most. */
  readonly firstOther: number | undefined;
}

const NONE: AmountCurrencies = {currencies: [], of: () => undefined, unstated: {count: 0, first: -1}, firstOther: undefined};

/**
 * Finds the currencies of a column of amounts: in the texts and number formats of its cells and in a currency column beside it. Where some cells say a currency and others none, those are in the
 * currency of the heading, or in the most frequent one. One number format for all of them is decoration where a column beside says each row's currency.
 */
export function amountCurrencies(amount: TableColumn, columns: readonly TableColumn[], body: Int32Array): AmountCurrencies {
  // Amounts of a linked sheet were brought to one currency when they were added up; a currency column of this sheet does not speak of them.
  if (isLinkedColumn(amount.column)) return NONE;
  const {cells, profile} = amount;
  const beside = currencyBeside(amount, columns);
  const formats = beside === undefined || (amount.formatCurrencies?.counts.size ?? 0) > 1 ? amount.formatCurrencies : undefined;
  if (beside === undefined && formats === undefined && profile.currencies.size === 0) return NONE;

  const ownOf = (row: number) => (cells.kind(row) === TEXT ? profile.readings?.currency(cells.value(row)) : formats?.at(row));
  const counts = new Map<string, number>();
  const count = (code: string | undefined) => code !== undefined && counts.set(code, (counts.get(code) ?? 0) + 1);
  const besideByCode = beside?.cells.texts.map(currencyNamed);
  const besideOf = (row: number) =>
    beside === undefined || besideByCode === undefined || beside.cells.kind(row) !== TEXT ? undefined : besideByCode[beside.cells.value(row)];
  const unstated = {count: 0, first: -1};
  for (const row of body) {
    const [own, other] = [ownOf(row), besideOf(row)];
    count(own);
    count(other);
    if (own === undefined && other === undefined && isAmount(amount, row) && unstated.count++ === 0) unstated.first = row;
  }
  if (counts.size === 0) return NONE;
  const byHeading = currencyWithin(amount.heading);
  if (byHeading !== undefined && unstated.count > 0) counts.set(byHeading, (counts.get(byHeading) ?? 0) + unstated.count);
  const currencies = [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
  const of = (row: number) => ownOf(row) ?? besideOf(row) ?? byHeading ?? currencies[0];
  // What the heading says of all amounts is said.
  const silent = byHeading === undefined ? unstated : NONE.unstated;
  return {currencies, of, unstated: silent, firstOther: currencies.length < 2 ? undefined : firstOther(of, currencies[0], amount, body)};
}

/** Whether a column is money by its own word. A metric that is not (seats, visits) has nothing to do with a currency column. */
export const saysCurrency = ({profile, formatCurrencies, heading}: TableColumn): boolean =>
  profile.currencies.size > 0 || formatCurrencies !== undefined || currencyWithin(heading) !== undefined;

/** A cell with a number other than zero, which is nothing in any currency. */
const isAmount = ({cells, profile}: TableColumn, row: number): boolean =>
  cells.kind(row) === NUMBER ? cells.value(row) !== 0 : cells.kind(row) === TEXT && profile.readings?.isNumber(cells.value(row)) === true;

const firstOther = (of: (row: number) => string | undefined, most: string, amount: TableColumn, body: Int32Array): number | undefined =>
  body.find((row) => isAmount(amount, row) && of(row) !== most);

/** Amounts of one currency; those in another are missing. */
export const amountsInCurrency = (amounts: Float64Array, {of}: AmountCurrencies, body: Int32Array, currency: string | undefined): Float64Array =>
  currency === undefined ? amounts : amounts.map((value, i) => (of(body[i]) === currency ? value : Number.NaN));
