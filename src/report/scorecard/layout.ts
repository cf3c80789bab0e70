import type {BinRule} from "../../domain/scorecard";
import {SCORECARD_MORE_WIDTH, SCORECARD_WIDTHS} from "../look";
import {ruleLines, type RuleOnColumn, rulesOnColumns} from "./hardRules";
import {type CardLine, linesOf} from "./lines";
import type {ScorecardResults} from "./results";

/** Columns of the layout. The first eleven are the one table that functions read; behind a gap stand the rules in figures. */
export const COLUMN = {
  attribute: 0,
  group: 1,
  bin: 2,
  from: 3,
  to: 4,
  value: 5,
  points: 6,
  best: 7,
  rest: 8,
  multiple: 9,
  rule: 10,
  code: 12,
} as const;

/** Columns of the one table. */
export const TABLE_COLUMNS = COLUMN.rule + 1;

/** Fixed rows. */
export const ROW = {title: 0, quality: 1, topBand: 2, warning: 3, hint: 4, header: 6} as const;

/** First row of the first block. */
export const FIRST = ROW.header + 1;

/** More lines than this, and the headings stay in sight while one scrolls. */
const LONG = 40;

/** An attribute's lines and the row of the first. */
export interface BlockPlace {
  readonly first: number;
  readonly lines: readonly CardLine[];
}

/** A two-way table: its heading row, then three rows of edges, then the points, one row a line of the first side. */
export interface PairPlace {
  readonly heading: number;
  readonly first: number;
  readonly rows: readonly CardLine[];
  readonly columns: readonly CardLine[];
}

/** A rule that is told as conditions, and the row of the first. */
export interface RulePlace {
  readonly first: number;
  readonly rule: RuleOnColumn;
}

/** Where everything stands. */
export interface CardLayout {
  readonly blocks: readonly BlockPlace[];
  /** Lines of all blocks. */
  readonly lines: number;
  readonly pairsHeading: number;
  readonly pairs: readonly PairPlace[];
  readonly rulesHeading: number;
  readonly rules: readonly RulePlace[];
  readonly cutoffs: number;
  readonly method: number;
  readonly widths: readonly number[];
  readonly frozenRows: number;
}

/** Rows that a two-way table has above its points. */
const PAIR_EDGES = 4;
/** Heading, hint, two cut-offs, two lines that tell whether the card can be read, and a gap. */
const CUTOFF_ROWS = 7;

/** Puts the sections of a card one below the other. */
export function cardLayout(results: ScorecardResults): CardLayout {
  const {card} = results;
  let row: number = FIRST;
  const blocks = card.blocks.map(({bins}): BlockPlace => {
    const lines = linesOf(bins.map(({rule}) => rule));
    const place = {first: row, lines};
    row += lines.length;
    return place;
  });
  const lines = row - FIRST;
  const pairsHeading = row + 1;
  if (card.pairs.length > 0) row += 3;
  const pairs = card.pairs.map(({sides: [first, second]}): PairPlace => {
    const place = pairPlace(row, first.rules, second.rules);
    row = place.first + place.rows.length;
    return place;
  });
  const rulesHeading = row + 1;
  const own = rulesOnColumns(results);
  if (own.length > 0) row += 4;
  const rules = own.map((rule): RulePlace => {
    const place = {first: row, rule};
    row += ruleLines(rule).length;
    return place;
  });
  const cutoffs = row + 1;
  const widest = Math.max(0, ...pairs.map(({columns}) => COLUMN.points + columns.length));
  const wide = Math.max(COLUMN.code + 1, widest);
  const isWide = widest > TABLE_COLUMNS;
  return {
    blocks,
    lines,
    pairsHeading,
    pairs,
    rulesHeading,
    rules,
    cutoffs,
    method: cutoffs + CUTOFF_ROWS,
    widths: Array.from(
      {length: wide},
      (_, column) => (column >= TABLE_COLUMNS && isWide ? undefined : SCORECARD_WIDTHS[column]) ?? SCORECARD_MORE_WIDTH,
    ),
    frozenRows: lines > LONG ? FIRST : 0,
  };
}

function pairPlace(before: number, first: readonly BinRule[], second: readonly BinRule[]): PairPlace {
  return {heading: before, first: before + PAIR_EDGES, rows: linesOf(first), columns: linesOf(second)};
}
