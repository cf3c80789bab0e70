import {isSameBin} from "../../../analysis/index";
import type {CardEdits, EditedBin, EditedBlock, EditedPair, WrittenCard} from "../../../domain/cardEdits";
import type {Cell} from "../../../domain/cell";
import {isRightToLeft} from "../../../domain/language";
import {failure, type Outcome, success} from "../../../domain/outcome";
import type {BinRule} from "../../../domain/scorecard";
import type {ConditionRule, Cutoffs, HardRule} from "../../../domain/segment";
import {cardNames, type CardNames} from "../../names";
import {COLUMN} from "../layout";
import {linesOf} from "../lines";
import {columnOf, isNothing, type NamedCells, unreadable} from "./cells";
import {type ReadBin, readBins, withTypedEnds} from "./readBins";
import {type PairCells, readPair} from "./readPair";
import {lineRules, readRule, type RuledLine, typedRule} from "./readRules";

/** What stands on the sheet of the scorecard now, and what people made of it. */
export interface CardRead {
  /** Whether anything is another than it was written. */
  readonly isEdited: boolean;
  /** The card as it stands there. */
  readonly card: WrittenCard;
  /** Attributes and tables that people edited, now or before. */
  readonly edits: CardEdits;
  readonly areCutoffsEdited: boolean;
  readonly areRulesEdited: boolean;
}

/** The names that {@link readCard} wants to know. */
export function namesOfCard(written: WrittenCard, slot: number): string[] {
  const names = cardNames(slot);
  const sides = (pair: number) => (["Row", "Column"] as const).flatMap((side) => [names.pairFrom(pair, side), names.pairValue(pair, side)]);
  return [
    names.card,
    names.isInOrder,
    names.idealFrom,
    names.avoidBelow,
    ...written.pairs.flatMap((_, i) => [...sides(i + 1), names.pairPoints(i + 1)]),
    ...conditionRules(written).flatMap((_, i) => [names.ruleText(i + 1), names.ruleFrom(i + 1), names.ruleTo(i + 1), names.ruleValue(i + 1)]),
  ];
}

/**
 * Reads the card back from its sheet (M6.7), whether results are formulas or values. Two-way tables and rules of their own that earlier versions wrote as values have no names and count as they were written. Undefined where the sheet is gone.
 *
 * @param before What people edited earlier and is still theirs.
 */
export function readCard(written: WrittenCard, cells: NamedCells, slot: number, before: CardEdits | undefined): Outcome<CardRead | undefined> {
  const names = cardNames(slot);
  const table = cells.get(names.card);
  if (table === undefined) return success(undefined);
  const lines = linesOnSheet(written, table);
  if (lines === undefined) return failure({code: "cardRearranged"});
  // Only a sheet that calculates tells whether it can be read.
  const isLive = cells.has(names.isInOrder);
  const blocks: EditedBlock[] = [];
  const ruled: RuledLine[] = [];
  for (const {block, rows} of lines) {
    const there = rows.map(lineCells);
    const bins = readBins(block.attribute, block.bins, isLive ? there : withTypedEnds(linesOf(block.bins.map(({rule}) => rule)), there));
    if (!bins.ok) return bins;
    const rules = rulesOnLines(block.attribute, bins.value, written);
    if (!rules.ok) return rules;
    blocks.push({attribute: block.attribute, bins: bins.value.map(({bin}) => bin)});
    ruled.push(...rules.value);
  }
  const pairs = readPairs(written, cells, names);
  if (!pairs.ok) return pairs;
  const rules = readRules(written, cells, names, ruled);
  if (!rules.ok) return rules;
  const cutoffs = readCutoffs(written, cells, names);
  if (!cutoffs.ok) return cutoffs;
  // What is read here and yet cannot be calculated is something that only the sheet's own formulas look for.
  if (cells.get(names.isInOrder)?.[0]?.[0] === false) return unreadable("ICP Scorecard", "");
  return success(compared(written, {...written, blocks, pairs: pairs.value, rules: rules.value, cutoffs: cutoffs.value}, before));
}

/** Each block with its rows of the table, columns in the order of the layout; undefined where other lines stand there. */
function linesOnSheet(
  {blocks, language}: WrittenCard,
  [, ...table]: readonly (readonly Cell[])[],
): {readonly block: EditedBlock; readonly rows: readonly (readonly Cell[])[]}[] | undefined {
  const isMirrored = isRightToLeft(language);
  let at = 0;
  const found = blocks.map((block) => {
    const count = linesOf(block.bins.map(({rule}) => rule)).length;
    const rows = table.slice(at, at + count).map((row) => (isMirrored ? [...row].reverse() : row));
    at += count;
    return {block, rows, isThere: rows.length === count && rows.every((row) => row[COLUMN.attribute] === block.attribute)};
  });
  const isEnd = isNothing(table[at]?.[isMirrored ? table[at].length - 1 : 0] ?? null);
  return isEnd && found.every(({isThere}) => isThere) ? found : undefined;
}

const lineCells = (row: readonly Cell[]) => ({
  from: row[COLUMN.from] ?? null,
  to: row[COLUMN.to] ?? null,
  value: row[COLUMN.value] ?? null,
  points: row[COLUMN.points] ?? null,
  rule: row[COLUMN.rule] ?? null,
});

/** The rules typed beside the bins of a block. */
function rulesOnLines(attribute: string, bins: readonly ReadBin[], {language}: WrittenCard): Outcome<RuledLine[]> {
  const ruled: RuledLine[] = [];
  for (const {bin, mark} of bins) {
    const typed = typedRule(mark, attribute, language);
    if (!typed.ok) return typed;
    if (typed.value !== undefined) ruled.push({attribute, bin: bin.rule, typed: typed.value});
  }
  return success(ruled);
}

function readPairs({pairs, language}: WrittenCard, cells: NamedCells, names: CardNames): Outcome<EditedPair[]> {
  const found: EditedPair[] = [];
  for (const [i, pair] of pairs.entries()) {
    const there = pairCells(cells, names, i + 1, isRightToLeft(language));
    const read = there === undefined ? success(pair) : readPair(pair, there);
    if (!read.ok) return read;
    found.push(read.value);
  }
  return success(found);
}

function pairCells(cells: NamedCells, names: CardNames, pair: number, isMirrored: boolean): PairCells | undefined {
  const inOrder = (row: readonly Cell[]) => (isMirrored ? [...row].reverse() : row);
  const [rowFrom, rowValue] = [columnOf(cells.get(names.pairFrom(pair, "Row"))), columnOf(cells.get(names.pairValue(pair, "Row")))];
  const [columnFrom, columnValue] = [cells.get(names.pairFrom(pair, "Column"))?.[0], cells.get(names.pairValue(pair, "Column"))?.[0]];
  const points = cells.get(names.pairPoints(pair));
  if (rowFrom === undefined || rowValue === undefined || columnFrom === undefined || columnValue === undefined || points === undefined)
    return undefined;
  const [from, value] = [inOrder(columnFrom), inOrder(columnValue)];
  return {
    rows: rowFrom.map((cell, i) => ({from: cell, value: rowValue[i] ?? null})),
    columns: from.map((cell, i) => ({from: cell, value: value[i] ?? null})),
    points: points.map(inOrder),
  };
}

const conditionRules = ({rules}: Pick<WrittenCard, "rules">): ConditionRule[] => rules.flatMap((rule) => ("conditions" in rule ? [rule] : []));

/** Rules of the section of their own, then those on lines. */
function readRules(written: WrittenCard, cells: NamedCells, names: CardNames, ruled: readonly RuledLine[]): Outcome<HardRule[]> {
  const found: HardRule[] = [];
  for (const [i, rule] of conditionRules(written).entries()) {
    const text = cells.get(names.ruleText(i + 1));
    const column = (name: string) => columnOf(cells.get(name)) ?? [];
    const [from, to, value] = [names.ruleFrom, names.ruleTo, names.ruleValue].map((name) => column(name(i + 1)));
    const read =
      text === undefined
        ? success(rule)
        : readRule(rule, {text: text[0]?.[0] ?? null, from: from ?? [], to: to ?? [], value: value ?? []}, written.language);
    if (!read.ok) return read;
    if (read.value !== undefined) found.push(read.value);
  }
  return success([...found, ...lineRules(ruled)]);
}

function readCutoffs({cutoffs}: WrittenCard, cells: NamedCells, names: CardNames): Outcome<Cutoffs> {
  const at = (name: string, before: number | undefined): Outcome<number | undefined> => {
    const cell = cells.get(name)?.[0]?.[0];
    if (cell === undefined) return success(before);
    if (isNothing(cell)) return success(undefined);
    return typeof cell === "number" ? success(cell) : unreadable("ICP Segment", cell);
  };
  const [idealFrom, avoidBelow] = [at(names.idealFrom, cutoffs.idealFrom), at(names.avoidBelow, cutoffs.avoidBelow)];
  if (!idealFrom.ok) return idealFrom;
  return avoidBelow.ok ? success({idealFrom: idealFrom.value, avoidBelow: avoidBelow.value}) : avoidBelow;
}

function compared(written: WrittenCard, card: WrittenCard, before: CardEdits | undefined): CardRead {
  const areCutoffsEdited = card.cutoffs.idealFrom !== written.cutoffs.idealFrom || card.cutoffs.avoidBelow !== written.cutoffs.avoidBelow;
  const areRulesEdited = !areSame(inOrder(card.rules), inOrder(written.rules));
  const isBlockEdited = (block: EditedBlock, k: number) => !areSameBins(block.bins, written.blocks[k]?.bins ?? []);
  const isPairEdited = (pair: EditedPair, k: number) => !areSame(pair, written.pairs[k]);
  const isRuled = ({attribute}: EditedBlock) => card.rules.some((rule) => "bins" in rule && rule.attribute === attribute);
  const known = (block: EditedBlock) => before?.blocks.find((one) => one.attribute === block.attribute && isSameHeld(one, block));
  const knownPair = ({sides}: EditedPair) => before?.pairs.find((one) => one.sides.every(({attribute}, at) => attribute === sides[at]?.attribute));
  const isEdited = areCutoffsEdited || areRulesEdited || card.blocks.some(isBlockEdited) || card.pairs.some(isPairEdited);
  return {
    isEdited,
    card,
    edits: {
      // A rule on a line means that line: its attribute must not be cut elsewhere.
      blocks: card.blocks.flatMap((block, k) => (isBlockEdited(block, k) || isRuled(block) ? [block] : (known(block) ?? []))),
      pairs: card.pairs.flatMap((pair, k) => (isPairEdited(pair, k) ? [pair] : (knownPair(pair) ?? []))),
    },
    areCutoffsEdited,
    areRulesEdited,
  };
}

const areSameBins = (some: readonly EditedBin[], others: readonly EditedBin[]): boolean =>
  some.length === others.length && some.every(({rule, points}, i) => points === others[i]?.points && isSameBin(rule, others[i].rule));

const areSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Rules without an order of their own: those of the section first, then line by line as the card has them. */
const inOrder = (rules: readonly HardRule[]): string[] =>
  rules
    .flatMap(({kind, reason, attribute, ...rest}) =>
      "bins" in rest
        ? rest.bins.map((bin) => JSON.stringify([attribute, kind, reason, binKey(bin)]))
        : [JSON.stringify([attribute, kind, reason, rest.conditions])],
    )
    .sort();

const binKey = (rule: BinRule): unknown =>
  rule.kind === "range" ? [rule.kind, rule.from ?? null, rule.to ?? null] : rule.kind === "texts" ? [rule.kind, ...rule.values] : rule;

const heldOf = ({bins}: EditedBlock): string | undefined =>
  bins.flatMap(({rule}) => (rule.kind === "contains" || rule.kind === "lacks" ? [rule.value] : []))[0];

const isSameHeld = (one: EditedBlock, other: EditedBlock): boolean => heldOf(one) === heldOf(other);
