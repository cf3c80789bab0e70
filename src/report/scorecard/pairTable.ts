import type {PlannedCell} from "../../domain/plan";
import type {PairSide, ScorecardBlock, ScorecardPair} from "../../domain/scorecard";
import {COLORS, HEADING_HEIGHT, POINTS_FORMAT, SIZES, TEXT_FORMAT} from "../look";
import {tell} from "../tell";
import {type CardContext, labelContext, live, told} from "./cardContext";
import {edgeFormat, type LabelContext, labelOf, type LineCells, valueCell} from "./labels";
import {COLUMN, type PairPlace} from "./layout";
import type {CardLine} from "./lines";

/** The two-way tables: lines of the first attribute downwards, of the second across, and in each cell what both together add. */
export function composePairTables(context: CardContext): void {
  const {draft, request, results, layout} = context;
  const {scorecard: words} = request.words;
  if (layout.pairs.length === 0) return;
  draft.put(layout.pairsHeading, 0, words.pairs);
  draft.put(layout.pairsHeading + 1, 0, words.pairsHint);
  draft.look(layout.pairsHeading, 0, 1, 1, {bold: true, fontSize: SIZES.section, fontColor: COLORS.title});
  draft.look(layout.pairsHeading + 1, 0, 1, 1, {fontColor: COLORS.muted, fontSize: SIZES.small});
  results.card.pairs.forEach((pair, i) => {
    const place = layout.pairs[i];
    if (place === undefined) throw new Error(`pair without a place: ${i}`);
    putEdges(context, pair, place);
    putPoints(context, pair, place);
    lookPair(context, pair, place);
  });
}

/** How the numbers of a side are said: as those of its attribute's own block, where it has one. */
function sideLabels(context: CardContext, {column, rules}: PairSide): LabelContext {
  const none: Pick<ScorecardBlock, "unit"> = {unit: "number"};
  return labelContext(context, context.results.card.blocks.find((block) => block.column === column) ?? none, rules);
}

function putEdges(context: CardContext, {sides: [first, second]}: ScorecardPair, {heading, first: top, rows, columns}: PairPlace): void {
  const {draft, request} = context;
  const {scorecard: words} = request.words;
  draft.put(heading, 0, tell(words.pair, {first: first.attribute, second: second.attribute}));
  draft.put(heading + 1, COLUMN.value, second.attribute);
  if (isNumeric(second)) draft.put(heading + 2, COLUMN.value, words.from);
  draft.put(heading + 3, COLUMN.attribute, first.attribute);
  draft.put(heading + 3, COLUMN.bin, words.bin, isNumeric(first) ? words.from : null, isNumeric(first) ? words.to : null, words.value);
  rows.forEach((line, i) => {
    const row = top + i;
    const at = (column: number) => draft.inRow(row, column);
    const label = labelOf(sideLabels(context, first), line, {from: at(COLUMN.from), to: at(COLUMN.to), value: at(COLUMN.value)});
    const to: PlannedCell = line.to === undefined ? null : live(context, draft.inRow(row + 1, COLUMN.from), line.to);
    draft.put(row, COLUMN.bin, told(context, label), line.from ?? null, to, valueCell(line));
  });
  columns.forEach((line, j) => {
    const label = labelOf(sideLabels(context, second), line, columnCells(context, heading, j));
    draft.put(heading + 1, COLUMN.points + j, told(context, label));
    draft.put(heading + 2, COLUMN.points + j, line.from ?? null);
    draft.put(heading + 3, COLUMN.points + j, valueCell(line));
  });
}

/** Cells of a column's line; it ends where the next column's begins. */
function columnCells({draft, layout}: CardContext, heading: number, j: number): LineCells {
  const at = (row: number, column: number) => draft.at(row, Math.min(column, layout.widths.length - 1));
  return {
    from: at(heading + 2, COLUMN.points + j),
    to: at(heading + 2, COLUMN.points + j + 1),
    value: at(heading + 3, COLUMN.points + j),
  };
}

function putPoints(context: CardContext, {cells}: ScorecardPair, {first, rows, columns}: PairPlace): void {
  const points = new Map(cells.map((cell) => [cell.at.join(), cell.points]));
  const leaderOf = (lines: readonly CardLine[], line: CardLine) => lines.findIndex(({rule}) => rule === line.rule);
  rows.forEach((row, i) =>
    columns.forEach((column, j) => {
      const own = points.get(`${row.rule},${column.rule}`) ?? 0;
      const leader = context.draft.at(first + leaderOf(rows, row), COLUMN.points + leaderOf(columns, column));
      context.draft.put(first + i, COLUMN.points + j, row.isRepeat || column.isRepeat ? live(context, leader, own) : own);
    }),
  );
}

function lookPair(context: CardContext, {sides: [first, second]}: ScorecardPair, {heading, first: top, rows, columns}: PairPlace): void {
  const {draft, request} = context;
  const wide = COLUMN.points + columns.length;
  const formatOf = (side: PairSide) => edgeFormat(sideLabels(context, side));
  const ofValues = (side: PairSide) => (isNumeric(side) ? formatOf(side) : TEXT_FORMAT);
  draft.look(heading, 0, 1, 1, {bold: true, fontColor: COLORS.title, rowHeight: 22, verticalAlign: "Bottom"});
  draft.look(heading + 1, 0, 3, wide, {fill: COLORS.heading});
  draft.look(heading + 1, COLUMN.value, 1, columns.length + 1, {
    bold: true,
    wrap: true,
    verticalAlign: "Bottom",
    align: "Right",
    rowHeight: HEADING_HEIGHT,
  });
  draft.look(heading + 3, 0, 1, COLUMN.points, {bold: true});
  draft.look(heading + 2, COLUMN.value, 2, columns.length + 1, {fontColor: COLORS.muted, align: "Right"});
  draft.look(heading + 2, COLUMN.points, 1, columns.length, {numberFormat: formatOf(second)});
  draft.look(heading + 3, COLUMN.points, 1, columns.length, {numberFormat: ofValues(second)});
  draft.look(heading + 3, COLUMN.from, 1, 2, {align: "Right"});
  draft.look(top, COLUMN.bin, rows.length, 1, {bold: true, align: "Left"});
  draft.look(top, COLUMN.from, rows.length, 2, {numberFormat: formatOf(first), align: "Right", fontColor: COLORS.muted});
  draft.look(top, COLUMN.value, rows.length, 1, {numberFormat: ofValues(first), align: "Left", fontColor: COLORS.muted});
  draft.look(top, COLUMN.points, rows.length, columns.length, {
    numberFormat: POINTS_FORMAT,
    align: "Right",
    ...(request.isLive ? {fill: COLORS.input, fontColor: COLORS.inputText} : {}),
  });
  draft.look(top + rows.length - 1, 0, 1, wide, {borderBottom: COLORS.line});
}

const isNumeric = ({rules}: PairSide): boolean => rules.some(({kind}) => kind === "number" || kind === "range");
