import type {CardEdits, EditedBin, WrittenCard} from "../domain/cardEdits";
import type {Language} from "../domain/language";
import type {WorkbookPlan} from "../domain/plan";
import type {Choices} from "../domain/settings";
import {cardNames} from "../report/names";
import {namesOfCard, readCard} from "../report/scorecard/read/readCard";
import {choose} from "./actions";
import type {Desk} from "./desk";
import type {FoundProof} from "./engine";
import {latest} from "./stage";
import {receiptOf, type State} from "./state";

/**
 * Takes over what people edited on the sheet of the scorecard since it was written: points, values and edges, rules and cut-offs, so that no later write reverts them (M6.7). Answers whether the choices changed;
 * why they could not be taken over stands in the state.
 */
export async function takeSheetCard({workbook, store, update, note}: Desk): Promise<boolean> {
  const state = store.get();
  const {slot, choices} = state;
  const written = choices.written?.card;
  if (written === undefined || !standsCard(state)) return false;
  const cells = await workbook.readNames(namesOfCard(written, slot));
  const read = cells.ok ? readCard(written, cells.value, slot, choices.cardEdits) : cells;
  note(read.ok ? "card read" : `card problem ${read.problem.code}`);
  if (!read.ok) {
    update((before) => ({...before, fromSheet: {kind: "problem", problem: read.problem}}));
    return false;
  }
  const found = read.value;
  if (found === undefined || !found.isEdited) return false;
  const {card, edits, areCutoffsEdited, areRulesEdited} = found;
  update((before) => ({
    ...choose(before, {
      cardEdits: edits.blocks.length + edits.pairs.length > 0 ? edits : undefined,
      ...(areCutoffsEdited ? {cutoffs: {kind: "given", ...card.cutoffs} as const} : {}),
      ...(areRulesEdited ? {hardRules: [...rulesElsewhere(before.choices, written), ...card.rules]} : {}),
      ...(before.choices.written === undefined ? {} : {written: {...before.choices.written, card}}),
    }),
    fromSheet: {kind: "card"},
  }));
  return true;
}

/** Whether a sheet of the scorecard of ours stands in the workbook. */
const standsCard = (state: State): boolean => receiptOf(state)?.sheets.some(({anchor}) => anchor === cardNames(state.slot).sheet) ?? false;

/** Rules that do not stand on the sheet: the list has no such column. */
function rulesElsewhere({hardRules = []}: Choices, {rules}: WrittenCard): NonNullable<Choices["hardRules"]> {
  const there = new Set(rules.map((rule) => JSON.stringify(rule)));
  return hardRules.filter((rule) => !there.has(JSON.stringify(rule)));
}

/** The scorecard as a write of this state puts it on its sheet; undefined where none is written. */
export function writtenCard(state: State): WrittenCard | undefined {
  const proof = latest(state.proof);
  const plan = latest(state.preview)?.plan;
  if (proof === undefined || plan === undefined || !isOnPlan(plan)) return undefined;
  return asWritten(proof, state.choices.language);
}

/** Whether a plan writes a sheet of the scorecard. */
export const isOnPlan = ({sheets, slot}: WorkbookPlan): boolean => sheets.some(({anchor}) => anchor === cardNames(slot).sheet);

/** A scorecard as its sheet gets it in a language. */
export function asWritten({card, segments}: FoundProof, language: Language): WrittenCard {
  const {idealFrom, avoidBelow} = segments.cutoffs;
  return {
    language,
    blocks: card.blocks.map(({attribute, bins}) => ({
      attribute,
      bins: bins.map(({rule, points, isOwn}): EditedBin => ({rule, points, ...(isOwn === true ? {isOwn} : {})})),
    })),
    pairs: card.pairs.map(({sides: [first, second], cells}) => ({
      sides: [
        {attribute: first.attribute, rules: first.rules},
        {attribute: second.attribute, rules: second.rules},
      ],
      cells: cells.map(({at, points, isOwn}) => ({at, points, ...(isOwn === true ? {isOwn} : {})})),
    })),
    cutoffs: {idealFrom, avoidBelow},
    rules: segments.rules.flatMap(({rule, isColumnMissing}) => (isColumnMissing ? [] : [rule])),
  };
}

/** Nothing is left of what people edited: the learnt points, values and edges come back with the next write. */
export const forgetCardEdits = (state: State): State => choose(state, {cardEdits: undefined});

/** The same for one attribute. */
export function forgetEditsOf(state: State, attribute: string): State {
  const {blocks = [], pairs = []} = state.choices.cardEdits ?? {};
  const left: CardEdits = {
    blocks: blocks.filter((block) => block.attribute !== attribute),
    pairs: pairs.filter(({sides}) => sides.every((side) => side.attribute !== attribute)),
  };
  return choose(state, {cardEdits: left.blocks.length + left.pairs.length > 0 ? left : undefined});
}
