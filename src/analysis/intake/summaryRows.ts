import {isErrorText} from "../../domain/cell";
import {NUMBER, TEXT} from "./encodedColumn";
import {numberText} from "./numberText";
import type {RawSheet} from "./rawSheet";
import {isRefundLabel} from "./refundLabel";
import {runningSums} from "./runningSums";
import type {RunningSums} from "./runningSums";
import {isPartLabel, isTotalsLabel, mentionsTotal} from "./totalsLabel";

/** Labels of totals stand in one of the first columns. */
const LABEL_COLUMNS = 3;
/** Rows at the end of a table that can be totals without a label. */
const UNLABELLED_ROWS = 3;
/** Fewest numbers of which a sum that no label calls one is no chance. */
const FEWEST_SUMMED = 4;
/** So many rows that only mention a total are looked at; more are names. */
const MOST_MENTIONS = 200;

/** Lines of a page's title above headings that are repeated. */
const MOST_TITLES = 3;

/** Where a table's customers may stand. */
export interface Rows {
  readonly sheet: RawSheet;
  readonly columns: readonly number[];
  readonly headingRow: number;
  readonly end: number;
}

/** A row that may sum up others: its label, and how sure the label alone makes us. */
interface Candidate {
  readonly row: number;
  readonly column: number;
  readonly label: "exact" | "mentions" | "other" | "none";
}

/**
 * Rows of totals, averages and counts, with the column of their label (of the first number where they have none). At the end of the table a label is enough beside nothing but numbers; elsewhere,
 * and where the label only mentions a total ("Germany total") or is missing, the numbers must be what the rows above add up to. Under any other label ("All customers") they must be the sum of all
 * others to the last digits.
 */
export function totalsRows(rows: Rows): ReadonlyMap<number, number> {
  const candidates = [...candidatesIn(rows)].sort((a, b) => a.row - b.row);
  if (candidates.length === 0) return new Map();
  const found = new Map<number, number>();
  const columns = rows.columns.filter((c) => candidates.some(({row}) => isNumber(rows.sheet, c, row)));
  const sums = runningSums(rows, columns, new Set(candidates.filter(({label}) => label === "exact").map(({row}) => row)));
  for (const candidate of candidates) {
    sums.moveTo(candidate.row);
    if (!isSum(candidate, rows, sums, found.size > 0)) continue;
    found.set(candidate.row, candidate.column);
    sums.passOver(candidate.row);
  }
  for (const candidate of trailing(candidates, found, rows)) found.set(candidate.row, candidate.column);
  return new Map([...found].sort((a, b) => a[0] - b[0]));
}

function isSum(candidate: Candidate, {sheet, columns}: Rows, sums: RunningSums, isAfterOthers: boolean): boolean {
  const {row, label} = candidate;
  if (!isOnlyNumbers(sheet, columns, candidate)) return false;
  const numbers = columns.filter((c) => c !== candidate.column || label === "none").filter((c) => isNumber(sheet, c, row));
  if (label === "other") return numbers.length > 0 && numbers.every((c) => sums.isSumOfAll(c, row, FEWEST_SUMMED));
  // Where other parts were summed up before, a part of one row has a total too.
  const fewest = label === "exact" || (label === "mentions" && isAfterOthers) ? 1 : 2;
  const right = numbers.filter((c) => sums.explains(c, row, fewest)).length;
  if (label === "exact") return right > 0;
  return right > 0 && (label === "none" ? right === numbers.length : 2 * right >= numbers.length);
}

/** Labelled rows at the end of the table, from below: a label and nothing but numbers; of a total also its parts ("of which new"). */
function trailing(candidates: readonly Candidate[], found: ReadonlyMap<number, number>, {sheet, columns, end}: Rows): Candidate[] {
  const byRow = new Map(candidates.map((candidate) => [candidate.row, candidate]));
  const more: Candidate[] = [];
  for (let row = end; row > 0; row--) {
    if (sheet.filled[row] === 0 || found.has(row)) continue;
    const candidate = byRow.get(row);
    if (candidate === undefined || !isOnlyNumbers(sheet, columns, candidate)) break;
    const isPart = candidate.label === "other" && found.size > 0 && isPartLabel(sheet.columns[candidate.column].text(row));
    if (candidate.label !== "exact" && !isPart) break;
    more.push(candidate);
  }
  return more;
}

function* candidatesIn(rows: Rows): Iterable<Candidate> {
  const exact = labelledRows(rows, isTotalsLabel);
  for (const [row, column] of besideSums(rows)) exact.set(row, exact.get(row) ?? column);
  for (const [row, column] of exact) yield {row, column, label: "exact"};
  const mentions = [...labelledRows(rows, mentionsTotal)].filter(([row]) => !exact.has(row));
  if (mentions.length <= MOST_MENTIONS) for (const [row, column] of mentions) yield {row, column, label: "mentions"};
  const labelled = new Set([...exact.keys(), ...mentions.map(([row]) => row)]);
  for (const candidate of unlabelled(rows)) if (!labelled.has(candidate.row)) yield candidate;
}

/** The first and the last rows that begin further right with such a label, beside their sums: "| | | | Total | 1,234". */
function* besideSums({sheet, columns, headingRow, end}: Rows): Iterable<readonly [number, number]> {
  for (const row of firstAndLast(sheet, headingRow, end)) {
    const first = columns.findIndex((c) => sheet.columns[c].kind(row) !== 0);
    const column = sheet.columns[columns[first]];
    if (first >= LABEL_COLUMNS && column.kind(row) === TEXT && isTotalsLabel(column.text(row))) yield [row, columns[first]];
  }
}

/** The first and the last rows of a list of names: the ones that have numbers and no name, and the ones that have nothing but a name and numbers. */
function* unlabelled({sheet, columns, headingRow, end}: Rows): Iterable<Candidate> {
  const isName = (row: number) => (c: number) => row <= end && sheet.columns[c].kind(row) === TEXT;
  const first = columns.slice(0, LABEL_COLUMNS);
  const names = first.find(isName(headingRow + 1)) ?? first.find(isName(headingRow + 2));
  if (names === undefined) return;
  for (const row of firstAndLast(sheet, headingRow, end)) {
    const labelled: Candidate = {row, column: names, label: "other"};
    if (sheet.columns[names].kind(row) === TEXT && isOnlyNumbers(sheet, columns, labelled)) yield labelled;
    const column = columns.find((c) => isNumber(sheet, c, row));
    if (column !== undefined && sheet.columns[names].kind(row) === 0) yield {row, column, label: "none"};
  }
}

function firstAndLast(sheet: RawSheet, headingRow: number, end: number): number[] {
  const rows = [headingRow + 1];
  for (let row = end; row > headingRow + 2 && rows.length <= UNLABELLED_ROWS; row--) if (sheet.filled[row] > 0) rows.push(row);
  return rows.filter((row) => row <= end);
}

/** Rows of money given back that name no customer, with the column of their label: nothing but a label and numbers, one of them negative. */
export function refundRows(rows: Rows): ReadonlyMap<number, number> {
  const {sheet, columns} = rows;
  const found = [...labelledRows(rows, isRefundLabel)].filter(
    ([row, label]) => isOnlyNumbers(sheet, columns, {row, column: label}) && columns.some((c) => c !== label && isNegative(sheet, c, row)),
  );
  return new Map(found.sort((a, b) => a[0] - b[0]));
}

/** Rows that say the headings again, as printed reports do on each page, with the title of the page. */
export function repeatedHeadings({sheet, columns, headingRow, end}: Rows): ReadonlySet<number> {
  const headed = columns.filter((c) => sheet.columns[c].kind(headingRow) === TEXT);
  const [first] = headed;
  if (first === undefined || headed.length < 2) return new Set();
  const found = new Set<number>();
  const code = sheet.columns[first].value(headingRow);
  for (let row = headingRow + 1; row <= end; row++) {
    const begins = sheet.columns[first].kind(row) === TEXT && sheet.columns[first].value(row) === code;
    if (!begins || !headed.every((c) => sheet.columns[c].text(row) === sheet.columns[c].text(headingRow))) continue;
    for (const title of titlesAbove(sheet, row, headingRow)) found.add(title);
    found.add(row);
  }
  return found;
}

/** Rows of one cell between a blank row and headings that are repeated: the title of a page ("Page 2"), or its date. */
function titlesAbove({filled}: RawSheet, row: number, headingRow: number): readonly number[] {
  let first = row;
  while (row - first < MOST_TITLES && filled[first - 1] === 1 && first - 1 > headingRow) first--;
  return filled[first - 1] === 0 ? Array.from({length: row - first}, (_, i) => first + i) : [];
}

/** Rows whose first filled cell, in one of the first columns, reads like such a label; with that column. */
function labelledRows({sheet, columns, headingRow, end}: Rows, isSuchLabel: (text: string) => boolean): Map<number, number> {
  const rows = new Map<number, number>();
  columns.slice(0, LABEL_COLUMNS).forEach((c, position) => {
    const column = sheet.columns[c];
    const labels = new Set(column.texts.flatMap((text, code) => (isSuchLabel(text) ? [code] : [])));
    if (labels.size === 0) return;
    const before = columns.slice(0, position);
    for (let row = headingRow + 1; row <= end; row++) {
      const isLabel = column.kind(row) === TEXT && labels.has(column.value(row));
      if (isLabel && before.every((b) => sheet.columns[b].kind(row) === 0)) rows.set(row, c);
    }
  });
  return rows;
}

const isOnlyNumbers = (sheet: RawSheet, columns: readonly number[], {row, column}: Pick<Candidate, "row" | "column">): boolean =>
  columns.every((c) => c === column || sheet.columns[c].kind(row) !== TEXT || isErrorText(sheet.columns[c].text(row)) || isNumber(sheet, c, row));

function isNumber(sheet: RawSheet, c: number, row: number): boolean {
  const column = sheet.columns[c];
  return column.kind(row) === NUMBER || (column.kind(row) === TEXT && numberText(column.text(row)) !== undefined);
}

function isNegative(sheet: RawSheet, c: number, row: number): boolean {
  const column = sheet.columns[c];
  if (column.kind(row) === TEXT) return (numberText(column.text(row))?.scale ?? 1) < 0;
  return column.kind(row) === NUMBER && column.value(row) < 0;
}
