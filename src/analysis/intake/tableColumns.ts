import type {ColumnKind, Role} from "../../domain/customers";
import type {Problem} from "../../domain/problem";
import {columnProfile, numbersOf} from "./columnProfile";
import type {ColumnProfile} from "./columnProfile";
import {currencyWithin} from "./currency";
import type {EncodedColumn} from "./encodedColumn";
import {cellPlace, columnLetters} from "./place";
import type {Decimals} from "./numberText";
import type {RawSheet} from "./rawSheet";
import {matchRole} from "./roles";
import type {TableFrame} from "./tableFrame";

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
  const raw = frame.columns.map((position) => sheet.columns[position].text(frame.headingRow));
  const counts = new Map<string, number>();
  for (const heading of raw) counts.set(heading.toLowerCase(), (counts.get(heading.toLowerCase()) ?? 0) + 1);
  const columns = frame.columns.map((position, i) => {
    const letters = columnLetters(sheet.firstColumn + position);
    const isRepeated = (counts.get(raw[i].toLowerCase()) ?? 0) > 1;
    const heading = raw[i] === "" ? `Column ${letters}` : isRepeated ? `${raw[i]} (${letters})` : raw[i];
    return tableColumn(sheet, frame, position, heading, raw[i]);
  });
  return {columns, decimals: sheetDecimals(columns), notes: headingNotes(sheet, frame, raw, counts)};
}

function tableColumn(sheet: RawSheet, frame: TableFrame, position: number, heading: string, raw: string): TableColumn {
  const cells = sheet.columns[position];
  const format = bodyFormat(sheet, frame, position);
  const match = matchRole(raw);
  const namesFigure = match !== undefined && (KINDS_OF_ROLE[match.role] ?? []).includes("number") && match.role !== "company";
  const profile = columnProfile(cells, frame.body, {heading: raw, format, namesFigure});
  const trust = match === undefined ? 0 : bornOut(match.role, profile);
  const isTrusted = match !== undefined && trust > 0;
  return {
    position,
    column: sheet.firstColumn + position,
    heading,
    cells,
    profile,
    role: isTrusted ? match.role : undefined,
    confidence: isTrusted ? Math.round(match.confidence * trust * 100) / 100 : 0,
    rank: match?.rank ?? Infinity,
    currency: commonest(profile.currencies) ?? currencyWithin(raw) ?? (format === undefined ? undefined : currencyWithin(format)),
    format,
  };
}

/** The number format of the first customer that has one other than General in this column. */
function bodyFormat(sheet: RawSheet, frame: TableFrame, position: number): string | undefined {
  for (const row of frame.body) {
    if (row >= sheet.formats.length) return undefined;
    const format = sheet.formats[row]?.[position];
    if (format !== undefined && format !== "" && format !== "General" && format !== "@") return format;
  }
  return undefined;
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

/** The column's numbers for some rows, read as the sheet writes them. */
export const columnNumbers = (column: TableColumn, rows: Int32Array, decimals: Decimals | undefined): Float64Array =>
  numbersOf(column.cells, column.profile, rows, decimals);
