import type {ColumnKind, Role} from "../../domain/customers";
import type {Problem} from "../../domain/problem";
import {bodyFormat, type FormatCurrencies, formatCurrencies} from "./cellFormats";
import {columnProfile, numbersOf} from "./columnProfile";
import type {ColumnProfile} from "./columnProfile";
import {readTogether} from "./columnsTogether";
import {currencyWithin} from "./currency";
import {dayOrderVotes} from "./dateText";
import type {DayOrder} from "./dateText";
import type {EncodedColumn} from "./encodedColumn";
import {scaledCurrency} from "./headingUnit";
import {cellPlace, columnLetters} from "./place";
import type {Decimals} from "./numberText";
import type {RawSheet} from "./rawSheet";
import {isPartHeading, matchRole} from "./roles";
import type {TableFrame} from "./tableFrame";
import {valueRole, type ValueRole} from "./valueRole";

/** One column of the table: its cells, what they are, and what its heading says. */
export interface TableColumn {
  /** Position among the columns read, from 0. */
  readonly position: number;
  /** Sheet column, from 0. */
  readonly column: number;
  /** As {@link import("../../domain/customers").ColumnSummary.heading}. */
  readonly heading: string;
  readonly cells: EncodedColumn;
  readonly profile: ColumnProfile;
  readonly role: Role | undefined;
  readonly confidence: number;
  readonly rank: number;
  readonly currency: string | undefined;
  readonly format: string | undefined;
  /** The currencies that its number formats name, as far as they are known; left out where they name none. */
  readonly formatCurrencies?: FormatCurrencies;
}

/** The columns of a table, and what is wrong with their headings. */
export interface TableColumns {
  readonly columns: readonly TableColumn[];
  /** What separators mean in most columns that tell; a sheet comes from one country. */
  readonly decimals: Decimals | undefined;
  readonly notes: readonly Problem[];
}

/** Blank or repeated headings that are named in a note; the rest are counted on screen. */
const PLACES_NAMED = 5;

/** Looks at every column of the table. */
export function tableColumns(sheet: RawSheet, frame: TableFrame): TableColumns {
  const raw = frame.headings;
  const counts = new Map<string, number>();
  for (const heading of raw) counts.set(heading.toLowerCase(), (counts.get(heading.toLowerCase()) ?? 0) + 1);
  const headed = frame.columns.map((position, i) => {
    const letters = columnLetters(sheet.firstColumn + position);
    const isRepeated = (counts.get(raw[i].toLowerCase()) ?? 0) > 1;
    const heading = raw[i] === "" ? `Column ${letters}` : isRepeated ? `${raw[i]} (${letters})` : raw[i];
    return {position, heading, raw: raw[i]};
  });
  const columns = readTogether(
    inOneOrder(
      headed.map((own) => tableColumn(sheet, frame, own)),
      (at, order) => tableColumn(sheet, frame, headed[at], order),
    ),
  );
  return {columns, decimals: sheetDecimals(columns), notes: [...headingNotes(sheet, frame, raw, counts), ...dateNotes(sheet, frame, columns)]};
}

/** The same columns after number formats of some of them have come, by their sheet columns. */
export function formattedColumns(
  {sheet, frame, found}: {readonly sheet: RawSheet; readonly frame: TableFrame; readonly found: TableColumns},
  formatted: ReadonlySet<number>,
): TableColumns {
  const columns = found.columns.map((own) => {
    if (!formatted.has(own.column)) return own;
    const {position, heading} = own;
    return tableColumn(sheet, frame, {position, heading, raw: frame.headings[frame.columns.indexOf(position)]});
  });
  return {...found, columns: readTogether(columns)};
}

/** A column of the table with its heading, as it is shown and as it stands. */
interface Headed {
  readonly position: number;
  readonly heading: string;
  readonly raw: string;
}

/** Columns whose dates do not tell the order of day and month follow the ones that do, and a decimal comma where none does: a sheet comes from one country. */
function inOneOrder(columns: readonly TableColumn[], readAgain: (at: number, order: DayOrder) => TableColumn): TableColumn[] {
  const lead = columns.reduce((sum, {profile}) => sum + (profile.dayOrder === "dayFirst" ? 1 : profile.dayOrder === "monthFirst" ? -1 : 0), 0);
  const isDayFirst = lead === 0 ? sheetDecimals(columns) === "comma" : lead > 0;
  return columns.map((column, at) => (isDayFirst && column.profile.dayOrder === "open" ? readAgain(at, "dayFirst") : column));
}

/** Whether some date column says what all do: the day or the month first. */
const tellsDayOrder = (columns: readonly TableColumn[]): boolean =>
  columns.some(({profile}) => profile.dayOrder === "dayFirst" || profile.dayOrder === "monthFirst");

function tableColumn(sheet: RawSheet, frame: TableFrame, {position, heading, raw}: Headed, dayOrder?: DayOrder): TableColumn {
  const cells = sheet.columns[position];
  const format = bodyFormat(sheet, frame, position);
  const inFormats = formatCurrencies(sheet, frame, position);
  const match = matchRole(raw);
  const namesFigure = match !== undefined && (KINDS_OF_ROLE[match.role] ?? []).includes("number") && match.role !== "company";
  const namesDate = match !== undefined && (KINDS_OF_ROLE[match.role] === DATES || OTHER_DATES.has(match.role));
  const namesKey = match !== undefined && KEYS.has(match.role);
  const namesOne = match !== undefined && match.confidence >= SURE_OF_ONE && ONE_A_ROW.has(match.role);
  const label = {heading: raw, format, namesFigure, namesDate, namesKey, namesOne, ...(dayOrder === undefined ? {} : {dayOrder})};
  const profile = columnProfile(cells, frame.body, label);
  const trust = match === undefined ? 0 : bornOut(match.role, profile);
  const isTrusted = match !== undefined && trust > 0;
  const guess = match === undefined || isPartHeading(raw) ? guessedRole(profile) : undefined;
  const said = isTrusted ? {role: match.role, confidence: Math.round(match.confidence * trust * 100) / 100} : undefined;
  const {role, confidence} = said ?? guess ?? {role: undefined, confidence: 0};
  return {
    position,
    column: sheet.firstColumn + position,
    heading,
    cells,
    profile,
    role,
    confidence,
    rank: match?.rank ?? Infinity,
    currency: commonest(profile.currencies) ?? scaledCurrency(raw) ?? currencyWithin(raw) ?? commonest(inFormats?.counts ?? new Map()),
    format,
    ...(inFormats === undefined ? {} : {formatCurrencies: inFormats}),
  };
}

/** From so many rows on, texts that nearly all differ are names, though they sound like industries: "Hotel Alpenrose". */
const FEWEST_NAMES = 8;
const DIFFERING = 0.9;

/** What the values alone say that a column is. */
function guessedRole(profile: ColumnProfile): ValueRole | undefined {
  const guess = valueRole(profile);
  const areNames = profile.filled >= FEWEST_NAMES && profile.distinctTexts >= DIFFERING * profile.filled;
  return guess?.role === "industry" && areNames ? undefined : guess;
}

const NUMBERS: readonly ColumnKind[] = ["number"];
const NUMBERS_OR_BANDS: readonly ColumnKind[] = ["number", "band"];
const DATES: readonly ColumnKind[] = ["date"];
const TEXTS: readonly ColumnKind[] = ["text", "id", "many"];

/** Kinds of values that bear a role out; a role that is not here takes any. */
const KINDS_OF_ROLE: Readonly<Record<Role, readonly ColumnKind[]>> = {
  amount: NUMBERS,
  plainRevenue: NUMBERS_OR_BANDS,
  revenue: NUMBERS_OR_BANDS,
  seats: NUMBERS,
  employees: NUMBERS_OR_BANDS,
  margin: NUMBERS,
  nps: NUMBERS,
  referrals: NUMBERS,
  deals: NUMBERS,
  price: NUMBERS,
  probability: NUMBERS,
  expected_amount: NUMBERS,
  created: DATES,
  closed: DATES,
  customer_since: DATES,
  last_activity: DATES,
  modified: DATES,
  churned_on: ["date", "boolean", "text"],
  deal: TEXTS,
  company: [...TEXTS, "number"],
  industry: [...TEXTS, "boolean"],
  country: TEXTS,
  city: TEXTS,
  currency: TEXTS,
  stage: [...TEXTS, "boolean"],
  email: TEXTS,
};

/** Roles whose values may be dates, and other things besides. */
const OTHER_DATES: ReadonlySet<Role> = new Set(["churned_on", "founded", "expected", "won", "lost"]);

/** Roles of which a row has one, whatever marks stand in it: "Alder GmbH & Co. KG", a street over two lines; and how sure of them a heading must be. */
const ONE_A_ROW: ReadonlySet<Role> = new Set(["company", "contact", "deal", "address"]);
const SURE_OF_ONE = 0.8;

/** Roles whose numbers are keys. */
const KEYS: ReadonlySet<Role> = new Set(["record_id", "join_key", "tax_id", "sic"]);

/** How far the values bear a role out: 1 fully, 0.5 where there are none to tell, 0 not at all. A flag (0 or 1) is no amount. */
function bornOut(role: Role, profile: ColumnProfile): number {
  const kinds = KINDS_OF_ROLE[role];
  if (kinds === undefined) return 1;
  if (profile.kind === "empty") return 0.5;
  if (profile.kind === "constant") return (kinds === NUMBERS || kinds === NUMBERS_OR_BANDS) === profile.numbers > 0 ? 0.8 : 0;
  if (isFlag(profile) && kinds === NUMBERS) return 0;
  return kinds.includes(profile.kind) ? 1 : 0;
}

/** Whether a column of numbers only says yes or no. */
export const isFlag = (profile: ColumnProfile): boolean => profile.isWhole && profile.lowest === 0 && profile.highest === 1;

const commonest = (counts: ReadonlyMap<string, number>): string | undefined => [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];

function sheetDecimals(columns: readonly TableColumn[]): Decimals | undefined {
  let lead = 0;
  for (const {profile} of columns) lead += Math.sign(profile.votes.point - profile.votes.comma);
  return lead === 0 ? undefined : lead > 0 ? "point" : "comma";
}

function headingNotes(sheet: RawSheet, frame: TableFrame, raw: readonly string[], counts: ReadonlyMap<string, number>): Problem[] {
  const place = (i: number) => cellPlace(sheet.source.sheet, sheet.firstRow + frame.headingRow, sheet.firstColumn + frame.columns[i]);
  const notes: Problem[] = [];
  const byHeading = new Map<string, {heading: string; cells: string[]}>();
  raw.forEach((heading, i) => {
    if (heading !== "" && (counts.get(heading.toLowerCase()) ?? 0) < 2) return;
    const entry = byHeading.get(heading.toLowerCase()) ?? {heading, cells: []};
    entry.cells.push(place(i));
    byHeading.set(heading.toLowerCase(), entry);
  });
  for (const {heading, cells} of byHeading.values()) {
    const named = cells.slice(0, PLACES_NAMED);
    notes.push(heading === "" ? {code: "headingsBlank", cells: named} : {code: "headingsRepeated", heading, cells: named});
  }
  return notes;
}

/** Date columns that could be read in two ways, where no other column tells which; a decimal comma is a hint, not a proof. */
function dateNotes(sheet: RawSheet, frame: TableFrame, columns: readonly TableColumn[]): Problem[] {
  if (tellsDayOrder(columns)) return [];
  return columns.flatMap(({profile, cells, column, heading}) => {
    if (profile.dayOrder !== "open") return [];
    const row = frame.body.find((candidate) => dayOrderVotes([cells.text(candidate)]).open > 0);
    if (row === undefined) return [];
    return [{code: "ambiguousDates", heading, cell: cellPlace(sheet.source.sheet, sheet.firstRow + row, column), found: cells.text(row)} as const];
  });
}

/** The column's numbers for some rows, read as the sheet writes them. */
export const columnNumbers = (column: TableColumn, rows: Int32Array, decimals: Decimals | undefined): Float64Array =>
  numbersOf(column.cells, column.profile, rows, decimals);
