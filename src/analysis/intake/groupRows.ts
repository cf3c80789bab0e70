import {isCountryName} from "./countryNames";
import {nameKey} from "./customerNames";
import {TEXT} from "./encodedColumn";
import {namesGroup} from "./groupWords";
import {headingWords} from "./headingWords";
import {matchRole} from "./roles";
import {textKey} from "./sameText";
import type {Rows} from "./summaryRows";

/** Narrower tables have no rows that a single cell sets apart. */
const FEWEST_COLUMNS = 3;
/** Share of the other rows that must be filled well, so that a row with one cell stands out. */
const MOST = 0.9;
/** How full a row of a customer is, of the columns of the table. */
const WELL_FILLED = 0.5;
/** Rows of customers for each row of a group. */
const FEWEST_EACH = 2;
/** And where nothing but its place tells a first group from a first customer of whom nothing else is known: among fewer, that one of a few such customers stands first is no rare chance. */
const MANY_EACH = 20;
/** Groups within groups: "Europe", then "Germany". */
const DEEPEST = 2;

/** One-cell rows that follow one another with customers below them. */
interface Chain {
  readonly rows: readonly number[];
  /** Whether the row below them is well filled, and they are no more than groups can be nested. */
  readonly isHead: boolean;
  /** Whether nothing but blank rows, totals and headings stands right above. */
  readonly isSetApart: boolean;
  /** Whether no customer stands above. */
  readonly isFirst: boolean;
}

/** The rows of a table by how many cells they have. */
interface Outline {
  readonly chains: readonly Chain[];
  readonly full: number;
  /** Rows of more than one cell. */
  readonly others: number;
}

/**
 * Rows that name a group of the customers below them ("Germany", alone in its row), with the column of the name. A customer of whom nothing but the name is known looks the same, so more is asked:
 * nearly all other rows are well filled, every such row has customers below it, and their names are of groups ("South", "Key accounts"), or each is set apart, or the first of them stands right below the headings of a long list.
 * A name with a legal form is a firm. In doubt nobody is left out.
 *
 * @param isOther Whether a row is known to be something else: blank, a total, headings again.
 */
export function groupRows(rows: Rows, isOther: (row: number) => boolean): ReadonlyMap<number, number> {
  const {sheet, columns} = rows;
  if (columns.length < FEWEST_COLUMNS) return NONE;
  const {chains, full, others} = outlineOf(rows, isOther);
  const labels = chains.flatMap((chain) => chain.rows);
  if (labels.length === 0 || full < MOST * others || full < FEWEST_EACH * labels.length || !chains.every(({isHead}) => isHead)) return NONE;
  const found = new Map(labels.map((row) => [row, columns.find((c) => sheet.columns[c].kind(row) !== 0) ?? columns[0]] as const));
  if ([...found].some(([row, c]) => sheet.columns[c].kind(row) !== TEXT)) return NONE;
  const texts = [...found].map(([row, c]) => sheet.columns[c].text(row));
  return isToldByName(chains, texts) || isToldByPlace(chains, texts, full) || areBesideNames(rows, isOther, found) ? found : NONE;
}

/** Whether they are called as groups are: all of them, or half where the first customers have a group too. A single one is told by nothing but being a country. */
function isToldByName(chains: readonly Chain[], names: readonly string[]): boolean {
  if (names.some(isFirm)) return false;
  if (chains.length === 1) return chains[0].isFirst && names.every((name) => isCountryName(headingWords(name)));
  const called = names.filter(namesGroup).length;
  return called === names.length || (chains[0].isFirst && called >= names.length / 2);
}

function isToldByPlace(chains: readonly Chain[], names: readonly string[], full: number): boolean {
  if (chains.length === 1 || names.some(isFirm)) return false;
  return chains.every(({isSetApart}) => isSetApart) || (chains[0].isFirst && full >= MANY_EACH * names.length);
}

const NONE: ReadonlyMap<number, number> = new Map();

function outlineOf({sheet, columns, headingRow, end}: Rows, isOther: (row: number) => boolean): Outline {
  const isWhole = columns.length === sheet.columns.reduce((count, {lastRow}) => count + (lastRow > headingRow ? 1 : 0), 0);
  const filledIn = (row: number) =>
    isWhole ? sheet.filled[row] : columns.reduce((count, c) => count + (sheet.columns[c].kind(row) === 0 ? 0 : 1), 0);
  const chains: Chain[] = [];
  let [others, full] = [0, 0];
  let open: {rows: number[]; isSetApart: boolean; isFirst: boolean} | undefined;
  let isSetApart = true;
  for (let row = headingRow + 1; row <= end; row++) {
    if (isOther(row)) isSetApart = true;
    else if (filledIn(row) === 1) {
      open ??= {rows: [], isSetApart, isFirst: others === 0};
      open.rows.push(row);
    } else {
      const isFull = filledIn(row) >= Math.max(2, WELL_FILLED * columns.length);
      others++;
      if (isFull) full++;
      if (open !== undefined) chains.push({...open, isHead: isFull && open.rows.length <= DEEPEST});
      [open, isSetApart] = [undefined, false];
    }
  }
  return {chains, full, others};
}

/** Whether the names stand in columns of their own, where no customer has anything, beside a column that names the customers. */
function areBesideNames({sheet, columns, headingRow, end}: Rows, isOther: (row: number) => boolean, found: ReadonlyMap<number, number>): boolean {
  const own = new Set(found.values());
  const namesCustomers = (c: number) => matchRole(sheet.columns[c].text(headingRow))?.role === "company";
  if ([...own].some(namesCustomers) || !columns.some((c) => !own.has(c) && namesCustomers(c))) return false;
  for (let row = headingRow + 1; row <= end; row++) {
    if (!isOther(row) && !found.has(row) && [...own].some((c) => sheet.columns[c].kind(row) !== 0)) return false;
  }
  return true;
}

/** Whether a name has a legal form: nothing but a firm has one. */
const isFirm = (name: string): boolean => nameKey(name).length < textKey(name).replace(/[^\p{L}\p{N}]+/gu, "").length;
