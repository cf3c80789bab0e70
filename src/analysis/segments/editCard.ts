import type {AttributeTable} from "../../domain/attribute";
import type {CardEdits, EditedBlock, EditedPair} from "../../domain/cardEdits";
import type {BinRule, Scorecard, ScorecardBlock, ScorecardPair} from "../../domain/scorecard";
import {columnNamed} from "../best/measureObjective";
import {countBins, evidenceOf} from "../fit/binCounts";
import {blankOf} from "../fit/buildCard";
import {encode} from "../fit/encode";
import {pickRows, type FitColumn} from "../fit/fitColumn";
import {cardColumns, heldBy} from "./cardColumns";
import {isSameBin} from "./onLines";

/** The customers that a card counts: those with a tier. */
export interface CountedCustomers {
  readonly table: AttributeTable;
  /** Positions of the customers that are counted. */
  readonly rows: Int32Array;
  /** 1 for the best of them, in the order of `rows`. */
  readonly isBest: Uint8Array;
}

/**
 * A learnt card with what people edited (M6.7). Where an attribute has the very bins that it had when it was edited, only a person's own points replace the learnt ones; where it was cut elsewhere since, it
 * stands as the person left it, with its customers counted anew. What was edited and is learnt no more stays on the card, behind the others; what the sheet has no column for is left out.
 */
export function withEdits(card: Scorecard, edits: CardEdits | undefined, counted: CountedCustomers): Scorecard {
  if (edits === undefined || (edits.blocks.length === 0 && edits.pairs.length === 0)) return card;
  const blocks = merged(card.blocks, edits.blocks, isOfBlock, (learnt, edited) => editedBlock(learnt, edited, counted));
  const pairs = merged(card.pairs, edits.pairs, isOfPair, (learnt, edited) => editedPair(learnt, edited, counted));
  return {...card, blocks, pairs};
}

/** Each learnt thing with its edit, then the edits of what is learnt no more. */
function merged<Learnt, Edited>(
  learnt: readonly Learnt[],
  edits: readonly Edited[],
  isOf: (one: Learnt, edited: Edited) => boolean,
  edit: (one: Learnt | undefined, edited: Edited) => Learnt | undefined,
): Learnt[] {
  const kept = learnt.map((one) => {
    const edited = edits.find((each) => isOf(one, each));
    return (edited === undefined ? undefined : edit(one, edited)) ?? one;
  });
  const others = edits.filter((edited) => !learnt.some((one) => isOf(one, edited)));
  return [...kept, ...others.flatMap((edited) => edit(undefined, edited) ?? [])];
}

const rulesOf = ({bins}: {readonly bins: readonly {readonly rule: BinRule}[]}): BinRule[] => bins.map(({rule}) => rule);

/** Of a many-valued attribute each value has a block of its own, so the value must be the same too. */
const isOfBlock = (learnt: ScorecardBlock, edited: EditedBlock): boolean =>
  learnt.attribute === edited.attribute && heldBy(rulesOf(learnt)) === heldBy(rulesOf(edited));

const isOfPair = ({sides}: ScorecardPair, edited: EditedPair): boolean =>
  sides.every(({attribute, rules}, at) => attribute === edited.sides[at].attribute && heldBy(rules) === heldBy(edited.sides[at].rules));

const areSameBins = (some: readonly BinRule[], others: readonly BinRule[]): boolean =>
  some.length === others.length && some.every((one) => others.some((other) => isSameBin(one, other)));

function editedBlock(learnt: ScorecardBlock | undefined, edited: EditedBlock, counted: CountedCustomers): ScorecardBlock | undefined {
  if (learnt !== undefined && areSameBins(rulesOf(learnt), rulesOf(edited))) {
    const ownOf = (rule: BinRule) => edited.bins.find((one) => one.isOwn === true && isSameBin(one.rule, rule));
    return {...learnt, bins: learnt.bins.map((bin) => ({...bin, ...pointsOf(ownOf(bin.rule))}))};
  }
  const column = columnOf(edited.attribute, rulesOf(edited), counted);
  if (column === undefined) return undefined;
  const counts = countBins(encode(column, rulesOf(edited)), counted.isBest, edited.bins.length);
  const bins = edited.bins.map(({rule, ...own}, bin) => ({rule, ...evidenceOf(counts, bin), ...own}));
  const {attribute, column: place, group, unit, currency} = column;
  const name = {attribute, column: place, group, unit, ...(currency === undefined ? {} : {currency})};
  return {...name, bins, blank: learnt?.blank ?? blankOf(counts, 0)};
}

const pointsOf = (own: {readonly points: number} | undefined) => (own === undefined ? {} : ({points: own.points, isOwn: true} as const));

/** The column of one attribute as a card with these rules reads it, of the counted customers. */
function columnOf(attribute: string, rules: readonly BinRule[], {table, rows}: CountedCustomers): FitColumn | undefined {
  const found = columnNamed(table, attribute);
  if (found === undefined) return undefined;
  const side = {attribute: found.heading, column: found.column, rules};
  const [column] = cardColumns({...NOTHING, pairs: [{sides: [side, side], cells: []}]}, table);
  return column === undefined ? undefined : pickRows(column, rows);
}

const NOTHING: Scorecard = {kind: "readable", blocks: [], pairs: [], tellingBlanks: [], best: 0, rest: 0, intercept: 0, fittedOn: 0};

function editedPair(learnt: ScorecardPair | undefined, edited: EditedPair, counted: CountedCustomers): ScorecardPair | undefined {
  if (learnt !== undefined && learnt.sides.every(({rules}, at) => areSameBinsInOrder(rules, edited.sides[at].rules))) return overlaid(learnt, edited);
  const columns = edited.sides.map(({attribute, rules}) => columnOf(attribute, rules, counted));
  const [first, second] = columns;
  if (first === undefined || second === undefined) return undefined;
  const [rows, width] = edited.sides.map(({rules}) => rules.length);
  const [down, across] = [encode(first, edited.sides[0].rules), encode(second, edited.sides[1].rules)];
  const codes = down.map((row, i) => (row < rows && across[i] < width ? row * width + across[i] : rows * width));
  const counts = countBins(codes, counted.isBest, rows * width);
  const side = (at: 0 | 1, column: FitColumn) => ({attribute: column.attribute, column: column.column, rules: edited.sides[at].rules});
  const cells = edited.cells.map(({at, ...own}) => ({at, ...evidenceOf(counts, at[0] * width + at[1]), ...own}));
  return {sides: [side(0, first), side(1, second)], cells};
}

const areSameBinsInOrder = (some: readonly BinRule[], others: readonly BinRule[]): boolean =>
  some.length === others.length && some.every((one, at) => isSameBin(one, others[at]));

/** The learnt table with a person's own points; a cell that nobody is in gets a place of its own. */
function overlaid(learnt: ScorecardPair, {cells}: EditedPair): ScorecardPair {
  const own = cells.filter(({isOwn}) => isOwn === true);
  const isAt = (one: {readonly at: readonly [number, number]}, other: {readonly at: readonly [number, number]}) =>
    one.at[0] === other.at[0] && one.at[1] === other.at[1];
  const nobody = (of: number) => ({matching: 0, of});
  const [some] = learnt.cells;
  const fresh = own.filter((cell) => !learnt.cells.some((one) => isAt(one, cell)));
  return {
    ...learnt,
    cells: [
      ...learnt.cells.map((cell) => ({...cell, ...pointsOf(own.find((one) => isAt(one, cell)))})),
      ...fresh.map(({at, points}) => ({
        at,
        points,
        isOwn: true as const,
        best: nobody(some?.best.of ?? 0),
        rest: nobody(some?.rest.of ?? 0),
        multiple: Number.NaN,
      })),
    ],
  };
}
