import type {PlannedCell} from "../../domain/plan";
import type {ScorecardBin, ScorecardBlock} from "../../domain/scorecard";
import type {Count} from "../../domain/trait";
import {sheetFormatsIn} from "../../words/formats";
import {COLORS, HEADING_HEIGHT, NOTHING, POINTS_FORMAT, SIZES, TEXT_FORMAT} from "../look";
import {tell} from "../tell";
import {type CardContext, labelContext, live, told} from "./cardContext";
import {ruleOnLine} from "./hardRules";
import {edgeFormat, labelOf, valueCell} from "./labels";
import {type BlockPlace, COLUMN, FIRST, ROW, TABLE_COLUMNS} from "./layout";
import type {CardLine} from "./lines";
import {ruleCode} from "./ruleCode";

/** The one table (design decision 2): attributes in blocks, one line a bin, with what it is worth and the evidence for it. */
export function composeBlockTable(context: CardContext): void {
  const {draft, request, results, layout} = context;
  const {scorecard: words} = request.words;
  draft.put(ROW.header, COLUMN.attribute, words.attribute, words.group, words.bin, words.from, words.to, words.value);
  draft.put(ROW.header, COLUMN.points, words.points, words.best, words.rest, words.multiple, words.rule);
  if (request.isLive) draft.put(ROW.header, COLUMN.code, words.ruleCode);
  lookTable(context);
  results.card.blocks.forEach((block, k) => {
    const place = layout.blocks[k];
    if (place === undefined) throw new Error(`block without a place: ${k}`);
    place.lines.forEach((line, i) => putLine(context, {block, k, place}, line, i));
    lookBlock(context, block, place);
  });
}

/** A block with its position and its place. */
interface Placed {
  readonly block: ScorecardBlock;
  readonly k: number;
  readonly place: BlockPlace;
}

function putLine(context: CardContext, placed: Placed, line: CardLine, i: number): void {
  const {draft, request, results} = context;
  const {block, k, place} = placed;
  const {scorecard: words} = request.words;
  const row = place.first + i;
  const bin = line.rule === undefined ? undefined : block.bins[line.rule];
  const leader = place.first + place.lines.findIndex(({rule}) => rule === line.rule);
  const at = (column: number) => draft.inRow(row, column);
  const cells = {from: at(COLUMN.from), to: at(COLUMN.to), value: at(COLUMN.value)};
  const label = labelOf(labelContext(context, block, rulesOf(block)), line, cells);
  const rule = line.rule === undefined ? null : (ruleOnLine(results, k, line.rule, words) ?? null);
  draft.put(row, COLUMN.attribute, block.attribute, words.groups[block.group], told(context, label), line.from ?? null, toCell(context, line, row));
  draft.put(
    row,
    COLUMN.value,
    valueCell(line),
    line.isRepeat ? live(context, draft.inRow(leader, COLUMN.points), bin?.points ?? 0) : (bin?.points ?? 0),
    ...evidenceCells(context, line.isRepeat ? undefined : bin),
    // A blank cell that a formula repeats would read 0.
    line.isRepeat ? live(context, `${draft.inRow(leader, COLUMN.rule)}&""`, rule) : rule,
  );
  if (request.isLive) draft.put(row, COLUMN.code, {formula: `=${ruleCode(context, place, row)}`});
}

const rulesOf = ({bins}: ScorecardBlock) => bins.map(({rule}) => rule);

/** A range ends where the next begins, so that moving one edge moves both. */
const toCell = (context: CardContext, {to}: CardLine, row: number): PlannedCell =>
  to === undefined ? null : live(context, context.draft.inRow(row + 1, COLUMN.from), to);

/** Counts are those of the whole bin, so that they stand on its first line alone. */
const evidenceCells = (context: CardContext, bin: ScorecardBin | undefined): PlannedCell[] =>
  bin === undefined ? [NOTHING, NOTHING, NOTHING] : [countText(context, bin.best), countText(context, bin.rest), multipleCell(bin.multiple)];

function countText({request}: CardContext, {matching, of}: Count): string {
  const {number} = sheetFormatsIn(request.choices.language);
  return tell(request.words.profile.count, {matching: number(matching), of: number(of)});
}

function multipleCell(multiple: number): string | number {
  if (Number.isNaN(multiple)) return NOTHING;
  return multiple === Infinity ? "∞" : multiple;
}

/** Values of an attribute have its format; cells to type into look so only where the sheet calculates. */
function lookBlock(context: CardContext, block: ScorecardBlock, {first, lines}: BlockPlace): void {
  const {draft, request} = context;
  const numberFormat = edgeFormat(labelContext(context, block, rulesOf(block)));
  const isNumeric = lines.some(({kind}) => kind === "range" || kind === "number");
  draft.look(first, COLUMN.attribute, 1, 1, {bold: true, fontColor: COLORS.title});
  draft.look(first, COLUMN.from, lines.length, 2, {numberFormat});
  draft.look(first, COLUMN.value, lines.length, 1, isNumeric ? {numberFormat, align: "Left"} : {numberFormat: TEXT_FORMAT, align: "Left"});
  draft.look(first + lines.length - 1, 0, 1, TABLE_COLUMNS, {borderBottom: COLORS.line});
  if (!request.isLive) return;
  const input = {fill: COLORS.input, fontColor: COLORS.inputText};
  const named = lines.filter(({kind}) => kind === "number" || kind === "text" || kind === "contains").length;
  const ranges = lines.filter(({kind}) => kind === "range").length;
  if (named > 0) draft.look(first, COLUMN.value, named, 1, input);
  if (ranges > 1) draft.look(first + lines.length - ranges + 1, COLUMN.from, ranges - 1, 1, input);
}

function lookTable({draft, request, layout: {lines}}: CardContext): void {
  const header = {bold: true, fill: COLORS.heading, wrap: true, verticalAlign: "Center", align: "Right", rowHeight: HEADING_HEIGHT} as const;
  draft.look(ROW.header, 0, 1, TABLE_COLUMNS, header);
  for (const column of [COLUMN.attribute, COLUMN.group, COLUMN.bin, COLUMN.value, COLUMN.rule])
    draft.look(ROW.header, column, lines + 1, 1, {align: "Left"});
  draft.look(FIRST, COLUMN.attribute, lines, 2, {fontColor: COLORS.muted});
  draft.look(FIRST, COLUMN.attribute, lines, 1, {numberFormat: TEXT_FORMAT});
  draft.look(FIRST, COLUMN.to, lines, 1, {fontColor: COLORS.muted});
  draft.look(FIRST, COLUMN.from, lines, 2, {align: "Right"});
  // Beside texts, figures at the right edge of their cell would run into them.
  for (const column of [COLUMN.to, COLUMN.multiple]) draft.look(ROW.header, column, lines + 1, 1, {align: "Center"});
  draft.look(FIRST, COLUMN.points, lines, 1, {numberFormat: POINTS_FORMAT, bold: true, align: "Right"});
  draft.look(FIRST, COLUMN.best, lines, 2, {numberFormat: TEXT_FORMAT, align: "Right"});
  draft.look(FIRST, COLUMN.multiple, lines, 1, {numberFormat: '0.0"×"', fontColor: COLORS.focus});
  if (!request.isLive) return;
  for (const column of [COLUMN.points, COLUMN.rule]) draft.look(FIRST, column, lines, 1, {fill: COLORS.input, fontColor: COLORS.inputText});
  draft.look(ROW.header, COLUMN.code, lines + 1, 1, {fontColor: COLORS.muted, fontSize: SIZES.small, align: "Right", wrap: true});
}
