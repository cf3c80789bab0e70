import {EMPTY_STATE, type SavedProfile, type SavedState} from "../../domain/state";
import {failure, type Outcome, success} from "../../domain/outcome";

/** Namespace of our part among the workbook's custom XML parts; it must never change. */
export const NAMESPACE = "urn:lodestar:icp:state";

/** One of our parts as it stands in the workbook. */
export interface StatePart {
  readonly id: string;
  readonly xml: string;
}

/** A profile as the workbook keeps it. */
export interface KeptProfile extends SavedProfile {
  /** Made by a write before the user's choices were ever saved; it goes with the last receipt. */
  readonly isBare?: true;
}

/** What the workbook keeps. */
export interface KeptState extends SavedState {
  readonly profiles: readonly KeptProfile[];
}

/** The state as XML: JSON inside one element. The same state always gives the same text. */
export function stateXml(state: KeptState): string {
  const json = JSON.stringify({version: state.version, profiles: state.profiles.map(inOrder)});
  return `<state xmlns="${NAMESPACE}" version="${state.version}">${escaped(json)}</state>`;
}

/** Size in bytes of a state as it is kept. */
export const stateBytes = (xml: string): number => new TextEncoder().encode(xml).length;

/**
 * Reads the state from our parts; a workbook without one has never seen us. Two people who start at the same time can leave two parts:
 * then the newest, which stands last, wins for each profile that both know, and the others are kept.
 */
export function readState(parts: readonly StatePart[]): Outcome<KeptState> {
  const bySlot = new Map<number, KeptProfile>();
  for (const part of parts) {
    const state = parsed(part.xml);
    if (!state) return failure({code: "stateUnreadable", found: part.xml.slice(0, 80)});
    for (const profile of state.profiles) bySlot.set(profile.slot, profile);
  }
  const profiles = [...bySlot.values()].sort((a, b) => a.slot - b.slot);
  return success({version: EMPTY_STATE.version, profiles});
}

function parsed(xml: string): KeptState | undefined {
  const text = /<(?:\w+:)?state\b[^>]*>([\s\S]*)<\/(?:\w+:)?state>\s*$/.exec(xml)?.[1];
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(unescaped(text));
    return isState(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether a value has the shape of a state; what lies inside a profile was written by us and is trusted. */
function isState(value: unknown): value is KeptState {
  if (!isRecord(value) || value.version !== EMPTY_STATE.version || !Array.isArray(value.profiles)) return false;
  return value.profiles.every(
    (profile: unknown) => isRecord(profile) && typeof profile.slot === "number" && typeof profile.sheetId === "string" && isRecord(profile.choices),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Keys always in one order, so that an unchanged profile is an unchanged text. */
const inOrder = ({slot, sheetId, sheet, table, choices, step, scored, receipt, pending, isBare}: KeptProfile): KeptProfile => ({
  slot,
  sheetId,
  sheet,
  ...(table !== undefined && {table}),
  choices,
  step,
  ...(scored && {scored}),
  ...(receipt && {receipt}),
  ...(pending && {pending}),
  ...(isBare && {isBare}),
});

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\u007f-\u009f\ufffe\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

const ENTITIES: Readonly<Record<string, string>> = {lt: "<", gt: ">", quot: '"', apos: "'", amp: "&"};

/** Hosts may write the XML anew, with other entities than ours or as CDATA. */
const unescaped = (text: string): string =>
  text
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inside: string) => escaped(inside))
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ""] ?? entity;
    });
