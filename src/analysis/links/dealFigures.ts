import type {Cell} from "../../domain/cell";
import type {LinkedHeadings, SalesKind} from "../../domain/links";
import {amountCurrencies, amountsInCurrency} from "../intake/amountCurrencies";
import type {ChosenColumns} from "../intake/chooseColumns";
import {columnNumbers} from "../intake/tableColumns";
import type {TableColumn, TableColumns} from "../intake/tableColumns";
import {medianOfSorted} from "../math/order";
import {sum} from "../math/sum";
import {type DealOutcomes, dealOutcomes, IS_OPEN, WAS_LOST, WAS_WON} from "./dealOutcome";
import {type Figure, numberCell, type RowsOfCustomers} from "./figure";
import type {LookedUpColumn} from "./lookUp";
import {usualFigures} from "./usualFigures";

/** A sheet of deals, orders or invoices with its columns settled. */
export interface DealSheet {
  readonly kind: SalesKind;
  readonly chosen: ChosenColumns;
  /** Columns of look-ups over it; only their usual values count. */
  readonly lookedUp: readonly LookedUpColumn[];
  readonly body: Int32Array;
  readonly decimals: TableColumns["decimals"];
  /** The column it is joined on; it says nothing about the customer. */
  readonly key: TableColumn;
  /** Where its amounts are in several currencies: the one that counts. */
  readonly currency: string | undefined;
  /** Serial date to which a running lifetime is counted (M0.4); the last date of a deal that was won, but never later than today, when left out. */
  readonly asOf: number | undefined;
  readonly today: number;
}

/** What a sheet of deals says of each customer, and the column of stages that could not be read. */
export interface DealFigures {
  readonly figures: readonly Figure[];
  readonly unread: TableColumn | undefined;
}

/**
 * What a sheet of deals, orders or invoices says about each customer: how many, won and lost, win rate (won ÷ (won + lost)), the amount and the margin that were
 * won, median days to close, first and last date and the days since the first. Where nothing was won, nothing is said of amounts, days and dates: such a company is no customer yet.
 */
export function dealFigures(sheet: DealSheet, rows: RowsOfCustomers, headings: LinkedHeadings): DealFigures {
  const told = dealOutcomes(sheet.kind, sheet.chosen.columns, sheet.body);
  const won: RowsOfCustomers = {...rows, rows: rows.rows.map((own) => own.filter((i) => told.outcomes[i] === WAS_WON))};
  return {
    figures: [
      ...counts(sheet, rows, told, headings),
      ...amounts(sheet, won, headings),
      ...times(sheet, won, headings),
      ...usualFigures(sheet, sheet.chosen.columns, won, headings),
      ...sheet.lookedUp.flatMap(({column, title}) => usualFigures(sheet, [column], won, headings).map((figure) => ({...figure, from: title}))),
    ],
    unread: told.unread,
  };
}

function counts({kind}: DealSheet, {rows}: RowsOfCustomers, {outcomes, isTold}: DealOutcomes, headings: LinkedHeadings): Figure[] {
  const count = (outcome: number) => rows.map((own) => own.filter((i) => outcomes[i] === outcome).length);
  const all: Figure = {heading: headings.count[kind], role: "deals", values: rows.map((own) => own.length)};
  if (!isTold) return [all];
  const [won, lost, open] = [count(WAS_WON), count(WAS_LOST), count(IS_OPEN)];
  const rate = won.map((own, c) => numberCell(own / (own + lost[c])));
  return [
    all,
    {heading: headings.won, role: "deals", values: won},
    {heading: headings.lost, role: "lost", values: lost},
    ...(open.some((own) => own > 0) ? [{heading: headings.open, role: "deals", values: open}] : []),
    {heading: headings.winRate, role: "won", values: rate},
  ];
}

function amounts(sheet: DealSheet, {rows}: RowsOfCustomers, headings: LinkedHeadings): Figure[] {
  const {chosen, body, decimals, currency, kind} = sheet;
  const {amount, columns} = chosen;
  const figures: Figure[] = [];
  if (amount !== undefined) {
    const said = amountCurrencies(amount, columns, body);
    const values = amountsInCurrency(columnNumbers(amount, body, decimals), said, body, currency);
    const money = currency ?? amount.currency ?? said.currencies[0];
    const of = (heading: string, role: string, summary: Summary): Figure => ({heading, role, values: ofEach(rows, values, summary), currency: money});
    figures.push(of(headings.amount[kind], "amount", sum), of(headings.average, "deal_size", mean), of(headings.largest, "deal_size", greatest));
  }
  const margin = columns.find(({role, profile}) => role === "margin" && profile.numbers > 0);
  if (margin !== undefined) {
    const values = columnNumbers(margin, body, decimals);
    figures.push({heading: headings.margin, role: "margin", values: ofEach(rows, values, isShare(margin) ? mean : sum), currency: margin.currency});
  }
  return figures;
}

/** A margin kept as a share or in per cent is no amount of money: its mean counts. */
const isShare = ({heading, format, profile}: TableColumn): boolean =>
  heading.includes("%") ||
  (format?.includes("%") ?? false) ||
  (profile.numberTexts === 0 && Math.max(Math.abs(profile.lowest), Math.abs(profile.highest)) <= 1);

function times(sheet: DealSheet, {rows}: RowsOfCustomers, headings: LinkedHeadings): Figure[] {
  const {chosen, body} = sheet;
  const dates = (role: string) => surestDate(chosen.columns, role);
  const [created, closed] = [dates("created"), dates("closed")];
  const day =
    closed ??
    created ??
    dates("customer_since") ??
    dates("last_activity") ??
    chosen.columns.find(({profile, role}) => profile.kind === "date" && role === undefined);
  const figures: Figure[] = [];
  if (created !== undefined && closed !== undefined) {
    const from = columnNumbers(created, body, undefined);
    // A deal cannot be won before it is there: such rows are slips of the pen, and no fastest close.
    const days = columnNumbers(closed, body, undefined).map((to, i) => (to >= from[i] ? to - from[i] : Number.NaN));
    figures.push({heading: headings.daysToClose, role: "days_to_close", values: ofEach(rows, days, median)});
  }
  if (day === undefined) return figures;
  const serials = columnNumbers(day, body, undefined);
  const first = ofEach(rows, serials, least);
  const last = ofEach(rows, serials, greatest);
  const latest = last.reduce<number>((most, own) => (typeof own === "number" && own > most ? own : most), -Infinity);
  const asOf = sheet.asOf ?? Math.min(latest, sheet.today);
  figures.push(
    {heading: headings.first, role: "customer_since", values: first, isDate: true},
    {heading: headings.last, role: "last_activity", values: last, isDate: true},
    {heading: headings.lifetime, role: "lifetime", values: first.map((own) => (typeof own === "number" && asOf >= own ? asOf - own : null))},
  );
  return figures;
}

const surestDate = (columns: readonly TableColumn[], role: string): TableColumn | undefined =>
  columns
    .filter((column) => column.role === role && column.profile.kind === "date")
    .sort((a, b) => b.confidence - a.confidence || a.rank - b.rank)[0];

type Summary = (values: readonly number[]) => number;

/** A summary of the numbers that each customer's rows have; nothing where they have none. */
function ofEach(rows: RowsOfCustomers["rows"], values: Float64Array, summary: Summary): Cell[] {
  return rows.map((own) => {
    const there = own.map((i) => values[i]).filter((value) => !Number.isNaN(value));
    return there.length === 0 ? null : numberCell(summary(there));
  });
}

const least: Summary = (values) => values.reduce((a, b) => (b < a ? b : a));
const greatest: Summary = (values) => values.reduce((a, b) => (b > a ? b : a));
const mean: Summary = (values) => sum(values) / values.length;
const median: Summary = (values) => medianOfSorted([...values].sort((a, b) => a - b));
