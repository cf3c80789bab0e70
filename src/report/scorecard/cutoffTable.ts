import type {SheetDraft} from "../sheetDraft";
import {COLORS, SIZES} from "../look";
import type {CardContext} from "./cardContext";
import {COLUMN, FIRST, type PairPlace} from "./layout";
import type {CardLine} from "./lines";

/** Rows of the section, counted from its heading. */
export const CUTOFF_ROW = {idealFrom: 2, avoidBelow: 3, isInOrder: 4, rules: 5} as const;

/** Column of the section's figures. */
export const CUTOFF_COLUMN = 1;

/** The fits at which segments begin and end, to be edited; and where the sheet calculates, whether the card can be read. */
export function composeCutoffs(context: CardContext): void {
  const {draft, request, results, layout} = context;
  const {scorecard: words} = request.words;
  const top = layout.cutoffs;
  const {idealFrom, avoidBelow} = results.cutoffs;
  draft.put(top, 0, words.cutoffs);
  draft.put(top + 1, 0, request.isLive ? words.cutoffsHint : words.cutoffsHintValues);
  draft.put(top + CUTOFF_ROW.idealFrom, 0, words.idealFrom, idealFrom ?? null);
  draft.put(top + CUTOFF_ROW.avoidBelow, 0, words.avoidBelow, avoidBelow ?? null);
  draft.look(top, 0, 1, 1, {bold: true, fontSize: SIZES.section, fontColor: COLORS.title});
  draft.look(top + 1, 0, 1, 1, {fontColor: COLORS.muted, fontSize: SIZES.small});
  draft.look(top + CUTOFF_ROW.idealFrom, CUTOFF_COLUMN, 2, 1, {
    align: "Right",
    ...(request.isLive ? {fill: COLORS.input, fontColor: COLORS.inputText} : {}),
  });
  if (!request.isLive) return;
  draft.put(top + CUTOFF_ROW.isInOrder, 0, words.isInOrder, {formula: `=IFERROR(AND(${orderTests(context).join(",")}),FALSE)`});
  draft.put(top + CUTOFF_ROW.rules, 0, words.rulesTyped, {formula: `=SUM(${codes(context).join(",")})`});
  draft.look(top + CUTOFF_ROW.isInOrder, 0, 2, 2, {fontColor: COLORS.muted, fontSize: SIZES.small});
  draft.look(top + CUTOFF_ROW.isInOrder, CUTOFF_COLUMN, 2, 1, {align: "Right"});
}

/** What must hold so that fits can be calculated; a rule that cannot be read is an error in itself. */
function orderTests(context: CardContext): string[] {
  const {draft, layout} = context;
  const column = (index: number) => draft.at(FIRST, index, layout.lines);
  const {blocks, pairs, cutoffs} = layout;
  const points = [column(COLUMN.points), ...pairs.map(({first, rows, columns}) => draft.at(first, COLUMN.points, rows.length, columns.length))];
  const edges = blocks.reduce((all, {lines}) => all + edgesIn(lines), 0);
  const [from, to] = [column(COLUMN.from), column(COLUMN.to)];
  const cuts = draft.at(cutoffs + CUTOFF_ROW.idealFrom, CUTOFF_COLUMN, 2);
  return [
    ...points.map((cells) => `COUNT(${cells})+COUNTBLANK(${cells})=ROWS(${cells})*COLUMNS(${cells})`),
    `COUNT(${from})>=${edges}`,
    `SUMPRODUCT(ISNUMBER(${from})*ISNUMBER(${to})*(${from}>=${to}))=0`,
    ...pairs.flatMap((pair) => [...ascending(rowEdges(draft, pair)), ...ascending(columnEdges(draft, pair))]),
    `SUM(${codes(context).join(",")})>=0`,
    `COUNT(${cuts})+COUNTBLANK(${cuts})=2`,
  ];
}

/** Cells with the rules in figures: of the lines of the card, and of the rules in a section of their own. */
const codes = ({draft, layout: {lines, rules}}: CardContext): string[] => [
  draft.at(FIRST, COLUMN.code, lines),
  ...rules.map(({first}) => draft.at(first, COLUMN.code)),
];

const edgesIn = (lines: readonly CardLine[]): number => lines.filter(({from}) => from !== undefined).length;

/** Neighbouring edges: addresses of all but the last and of all but the first, and how many pairs of them there are. */
interface Neighbours {
  readonly lower: string;
  readonly upper: string;
  readonly count: number;
}

const ascending = ({lower, upper, count}: Neighbours): string[] => (count < 1 ? [] : [`SUMPRODUCT(--(${lower}<${upper}))=${count}`]);

function rowEdges(draft: SheetDraft, {first, rows}: PairPlace): Neighbours {
  const edges = edgesIn(rows);
  const top = first + rows.length - edges;
  const count = edges - 1;
  if (count < 1) return {lower: "", upper: "", count};
  return {lower: draft.at(top, COLUMN.from, count), upper: draft.at(top + 1, COLUMN.from, count), count};
}

function columnEdges(draft: SheetDraft, {heading, columns}: PairPlace): Neighbours {
  const edges = edgesIn(columns);
  const left = COLUMN.points + columns.length - edges;
  const count = edges - 1;
  if (count < 1) return {lower: "", upper: "", count};
  return {lower: draft.at(heading + 2, left, 1, count), upper: draft.at(heading + 2, left + 1, 1, count), count};
}
