import type {Cells} from "../argument";
import {readCard} from "../card/readCard";
import {type CompiledCard, compileCard} from "./compiledCard";
import {type Columns, columnsOf} from "./customers";

/** Scorecards that are kept at once: a workbook has one, as a rule. */
const MOST_CARDS = 4;
const MOST_HEADINGS = 8;

/** A scorecard with the cells it was read from, and where the columns of some headings are. */
interface Kept {
  readonly cells: Cells;
  readonly card: CompiledCard;
  readonly columns: KeptColumns[];
}

interface KeptColumns {
  readonly headings: Cells | undefined;
  readonly width: number;
  readonly columns: Columns;
}

let kept: Kept[] = [];

/** A scorecard that is ready, with the columns that it reads. */
export interface Ready {
  readonly card: CompiledCard;
  readonly columns: Columns;
}

/**
 * Makes a scorecard and headings ready, or finds what an earlier call made of the same cells. Each cell with a function brings its arguments anew, so that they are compared by what they hold:
 * the answer depends on nothing else.
 */
export function ready(scorecard: Cells, headings: Cells | undefined, rows: Cells): Ready {
  const one = keptCard(scorecard);
  const width = rows[0]?.length ?? 0;
  const known = one.columns.find((each) => each.width === width && areSame(each.headings, headings));
  if (known !== undefined) return {card: one.card, columns: known.columns};
  const columns = columnsOf(one.card, rows, headings);
  one.columns.unshift({headings: headings && copyOf(headings), width, columns});
  one.columns.length = Math.min(one.columns.length, MOST_HEADINGS);
  return {card: one.card, columns};
}

function keptCard(cells: Cells): Kept {
  const known = kept.find((each) => areSame(each.cells, cells));
  if (known !== undefined) return known;
  const fresh: Kept = {cells: copyOf(cells), card: compileCard(readCard(cells)), columns: []};
  kept = [fresh, ...kept].slice(0, MOST_CARDS);
  return fresh;
}

/** A caller may change its arrays after the call. */
const copyOf = (cells: Cells): Cells => cells.map((row) => [...row]);

/** Whether two arguments hold the same. Data types are compared by identity, so that they are merely read anew. */
function areSame(a: Cells | undefined, b: Cells | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.length !== b.length) return false;
  for (let row = 0; row < a.length; row++) {
    const [own, other] = [a[row], b[row]];
    if (own.length !== other.length) return false;
    for (let column = 0; column < own.length; column++) if (own[column] !== other[column]) return false;
  }
  return true;
}
