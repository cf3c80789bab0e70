import {type CardSide, lineFinder, type LineFinder} from "../../analysis/index";
import {attributesOf, type SheetBlock, type SheetCard, type SheetPair, type SheetPairSide} from "../card/sheetCard";
import {type CompiledRule, compileRule} from "./rules";
import {isZeroUnknown} from "./zeros";

/** A block that finds the line of a value. Its values are those of the attribute at `slot`. */
export interface CompiledBlock {
  readonly block: SheetBlock;
  readonly slot: number;
  readonly find: LineFinder;
}

/** A two-way table that finds its lines. */
export interface CompiledPair {
  readonly pair: SheetPair;
  readonly slots: readonly [number, number];
  readonly find: readonly [LineFinder, LineFinder];
  /** Lines of the second side. */
  readonly width: number;
}

/** A scorecard made ready: what is done once for all rows, and for all calls with the same scorecard. */
export interface CompiledCard {
  readonly card: SheetCard;
  /** What the card asks for; values of a row are held in this order, one slot each. */
  readonly attributes: readonly string[];
  readonly blocks: readonly CompiledBlock[];
  readonly pairs: readonly CompiledPair[];
  readonly rules: readonly CompiledRule[];
  /** For each slot 1 where a 0 says nothing, should it be a blank cell. */
  readonly zeroUnknown: Uint8Array;
  /** For each slot 1 where the card asks for texts only, so that a 0 is a blank cell. */
  readonly isText: Uint8Array;
}

/** Makes a scorecard ready to find lines. */
export function compileCard(card: SheetCard): CompiledCard {
  const attributes = attributesOf(card);
  const slots = new Map(attributes.map((name, slot) => [keyOf(name), slot]));
  const slotOf = ({attribute}: {readonly attribute: string}) => slots.get(keyOf(attribute)) ?? -1;
  const pair = (sides: SheetPair["sides"], of: (side: SheetPairSide) => LineFinder) => [of(sides[0]), of(sides[1])] as const;
  return {
    card,
    attributes,
    blocks: card.blocks.map((block) => ({block, slot: slotOf(block), find: lineFinder(block.side)})),
    pairs: card.pairs.map((one) => ({
      pair: one,
      slots: [slotOf(one.sides[0]), slotOf(one.sides[1])],
      find: pair(one.sides, ({side}) => lineFinder(side)),
      width: one.sides[1].side.lines.length,
    })),
    rules: card.rules.map((rule) => compileRule(rule, slotOf(rule))),
    zeroUnknown: Uint8Array.from(attributes, (name) => (sidesOf(card, name).every(isZeroUnknown) ? 1 : 0)),
    isText: Uint8Array.from(attributes, (name) => (isOfTexts(sidesOf(card, name)) ? 1 : 0)),
  };
}

/** What blocks and pairs say of an attribute. */
const sidesOf = ({blocks, pairs}: SheetCard, name: string): CardSide[] =>
  [...blocks, ...pairs.flatMap((pair) => pair.sides)].flatMap(({attribute, side}) => (keyOf(attribute) === keyOf(name) ? [side] : []));

/** An attribute of which only a rule speaks may hold anything. */
const isOfTexts = (sides: readonly CardSide[]): boolean => sides.length > 0 && sides.every(({values}) => values !== "number");

const keyOf = (name: string): string => name.trim().toLowerCase();
