import {failure, type Outcome, success} from "../../domain/outcome";
import type {Receipt} from "../../domain/receipt";
import {DEFAULT_CHOICES} from "../../domain/settings";
import type {Source} from "../../domain/source";
import {type SavedState, STATE_BYTE_LIMIT} from "../../domain/state";
import {type KeptProfile, type KeptState, NAMESPACE, stateBytes, type StatePart, stateXml} from "./stateXml";

/** Fetches our parts: two syncs, because their texts can only be asked for once their ids are known. */
export async function loadParts(context: Excel.RequestContext): Promise<StatePart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE).load("items/id");
  await context.sync();
  if (parts.items.length === 0) return [];
  const texts = parts.items.map((part) => ({id: part.id, xml: part.getXml()}));
  await context.sync();
  return texts.map(({id, xml}) => ({id, xml: xml.value}));
}

/** Makes our parts say what the state says: one part, none for an empty state. Nothing is queued where nothing changes. */
export function queueState(context: Excel.RequestContext, parts: readonly StatePart[], state: KeptState): Outcome<void> {
  const xml = stateXml(state);
  const bytes = stateBytes(xml);
  if (bytes > STATE_BYTE_LIMIT) return failure({code: "stateTooLarge", bytes, limit: STATE_BYTE_LIMIT});
  queueParts(context, parts, state.profiles.length === 0 ? [] : [{id: parts[0]?.id ?? "", xml}]);
  return success(undefined);
}

/** Makes our parts as they should be; parts are told apart by id, and one that is not there yet is added. */
export function queueParts(context: Excel.RequestContext, found: readonly StatePart[], wanted: readonly StatePart[]): void {
  const {customXmlParts} = context.workbook;
  for (const part of found) {
    const next = wanted.find(({id}) => id === part.id);
    if (!next) customXmlParts.getItem(part.id).delete();
    else if (next.xml !== part.xml) customXmlParts.getItem(part.id).setXml(next.xml);
  }
  for (const part of wanted) if (!found.some(({id}) => id === part.id)) customXmlParts.add(part.xml);
}

/** The state with some profile's receipts changed; a source that was never saved gets a bare profile. */
export function withReceipts(
  state: KeptState,
  source: Source,
  slot: number,
  receipts: {readonly receipt?: Receipt; readonly pending?: Receipt},
): KeptState {
  const known = state.profiles.find((profile) => profile.slot === slot);
  const profile: KeptProfile = {...chosenPart(known ?? bareProfile(source, slot)), ...receipts};
  return {...state, profiles: [...state.profiles.filter((other) => other.slot !== slot), profile].sort((a, b) => a.slot - b.slot)};
}

/** The state once everything of a slot is taken away: the user's choices stay, a bare profile goes. */
export function withoutReceipts(state: KeptState, slot: number): KeptState {
  const profiles = state.profiles.flatMap((profile) => {
    if (profile.slot !== slot) return [profile];
    return profile.isBare ? [] : [chosenPart(profile)];
  });
  return {...state, profiles};
}

/**
 * What the user chose, laid over what the workbook keeps. Receipts always stay those of the workbook: they say what stands in it,
 * which a caller with an older state cannot know.
 */
export function merged(kept: KeptState, chosen: SavedState): KeptState {
  const profiles = chosen.profiles.map((profile): KeptProfile => {
    const known = kept.profiles.find(({slot}) => slot === profile.slot);
    return {...chosenPart(profile), ...(known?.receipt && {receipt: known.receipt}), ...(known?.pending && {pending: known.pending})};
  });
  const written = kept.profiles.filter(({slot, receipt, pending}) => (receipt || pending) && !profiles.some((profile) => profile.slot === slot));
  return {...kept, profiles: [...profiles, ...written].sort((a, b) => a.slot - b.slot)};
}

/** The state as callers know it. */
export const saved = (state: KeptState): SavedState => ({...state, profiles: state.profiles.map(({isBare: _isBare, ...profile}) => profile)});

/** A profile without its receipts. */
const chosenPart = ({slot, sheetId, sheet, table, choices, step, scored, isBare}: KeptProfile): KeptProfile => ({
  slot,
  sheetId,
  sheet,
  ...(table !== undefined && {table}),
  choices,
  step,
  ...(scored && {scored}),
  ...(isBare && {isBare}),
});

const bareProfile = ({sheetId, sheet, table}: Source, slot: number): KeptProfile => ({
  slot,
  sheetId,
  sheet,
  ...(table !== undefined && {table}),
  choices: DEFAULT_CHOICES,
  step: 1,
  isBare: true,
});
