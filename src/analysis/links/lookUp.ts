import type {Cell} from "../../domain/cell";
import {headingWords} from "../intake/headingWords";
import {columnProfile} from "../intake/columnProfile";
import {EncodedColumn, TEXT} from "../intake/encodedColumn";
import {columnNumbers, type TableColumn, type TableColumns} from "../intake/tableColumns";
import {type Figure, numberCell} from "./figure";
import {type Join, joinOn, type ScoredJoin, type Side} from "./joinColumns";

/** A list that says more about each value of a column: the region of each salesperson. */
export interface LookUpList extends Side {
  readonly decimals: TableColumns["decimals"];
}

/** A column that a look-up adds to another linked sheet, with the title of the look-up. */
export interface LookedUpColumn {
  readonly column: TableColumn;
  readonly title: string;
}

/** At least this share of the different values that ask must stand in the list; otherwise it is about something else. */
const LEAST_ANSWERED = 0.5;

/**
 * Finds the column of the list where every value stands once, and the column of another sheet that asks for it: of all pairs the one that answers most. Our row of a row
 * of the other sheet is then the row of the list. Undefined where no pair answers half of what is asked.
 */
export function findLookUp(list: Side, asking: Side): ScoredJoin | undefined {
  let best: ScoredJoin | undefined;
  for (const key of list.columns.filter((column) => standsOnce(column, list.body))) {
    for (const other of asking.columns) {
      if (!mayAsk(key, other)) continue;
      const found = joinOn(key, list.body, other, asking.body);
      if (found !== undefined && found.answered >= LEAST_ANSWERED && found.score > (best?.score ?? 0)) best = found;
    }
  }
  return best;
}

/** Whether a column could be the key of a list: every cell filled, no value twice. */
function standsOnce({cells, profile}: TableColumn, body: Int32Array): boolean {
  if (profile.kind === "date" || profile.kind === "boolean" || profile.filled < body.length) return false;
  const seen = new Set<string>();
  for (const row of body) seen.add(cells.text(row).toLowerCase());
  return seen.size === body.length;
}

/** Texts ask for texts. Numbers agree by chance, so both headings must say the same. */
function mayAsk(key: TableColumn, other: TableColumn): boolean {
  if (other.profile.kind === "date" || other.profile.kind === "boolean") return false;
  if (key.profile.numbers > 0 || other.profile.numbers > 0)
    return key.profile.numbers > 0 && other.profile.numbers > 0 && headingWords(key.heading) === headingWords(other.heading);
  return true;
}

/**
 * What a list says of each row that found its value there, column by column; the key itself and blank columns are left out. Numbers and dates come as they are read in the list, whatever the
 * other sheet's own decimal sign. Nobody is called after a list: a column of names keeps no role.
 */
export function lookedUpFigures(
  list: LookUpList,
  {ours: key, customerRows}: Join,
): {readonly at: readonly number[]; readonly figures: readonly Figure[]} {
  const at = [...customerRows.keys()].filter((i) => customerRows[i] >= 0);
  const columns = list.columns.filter(({position, profile}) => position !== key.position && profile.filled > 0);
  const figures = columns.map((column): Figure => {
    const {heading, role, profile, currency} = column;
    const values = cellsOf(
      column,
      Int32Array.from(at, (i) => customerRows[i]),
      list,
    );
    return {heading, role: role === "company" ? undefined : role, values, currency, ...(profile.kind === "date" ? {isDate: true as const} : {})};
  });
  return {at, figures};
}

/** The cells of some rows of the list; numbers and dates as numbers. */
function cellsOf(column: TableColumn, rows: Int32Array, {decimals}: LookUpList): Cell[] {
  const {cells, profile} = column;
  if (profile.kind !== "number" && profile.kind !== "date") return Array.from(rows, (row) => cells.cell(row));
  return Array.from(columnNumbers(column, rows, decimals), numberCell);
}

/** The column that asked, spelt as the list spells it: "GTXPro" is "GTX Pro" there. The column itself where every value was found as it stands. */
export function spelledAsListed(column: TableColumn, body: Int32Array, {ours: key, customerRows, byName}: Join): TableColumn {
  if (byName === 0) return column;
  const cells = new EncodedColumn();
  body.forEach((row, i) => {
    const isListed = customerRows[i] >= 0 && column.cells.kind(row) === TEXT;
    cells.put(row, isListed ? key.cells.cell(customerRows[i]) : column.cells.cell(row));
  });
  return {...column, cells, profile: columnProfile(cells, body, {heading: column.heading, format: column.format, namesFigure: false})};
}
