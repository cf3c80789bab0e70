import type {Source} from "../domain/source";
import type {SavedProfile, SavedState} from "../domain/state";
import {isSamePlace, type State} from "./state";

/** The profile that belongs to a source; undefined where it has none. */
export const profileFor = (saved: SavedState, source: Source, sources: readonly Source[]): SavedProfile | undefined =>
  belonging(
    saved.profiles.filter(({scored}) => scored === undefined),
    source,
    sources,
  );

/** The scores that stand beside a list of prospects; undefined where it was never scored. */
export const scoresFor = (saved: SavedState, source: Source, sources: readonly Source[]): SavedProfile | undefined =>
  belonging(
    saved.profiles.filter(({scored}) => scored !== undefined),
    source,
    sources,
  );

/** Where the list of a profile, or the one that scores stand beside, is now; undefined where it is gone from the workbook. */
export function placeNow(saved: SavedState, {slot, scored}: SavedProfile, sources: readonly Source[]): Source | undefined {
  const find = scored === undefined ? profileFor : scoresFor;
  return sources.find((source) => find(saved, source, sources)?.slot === slot);
}

/** The list whose profile concerns a list in view: itself, but for prospects that were scored with the profile of another list and have no results of their own. */
export function homeOf(saved: SavedState, source: Source, sources: readonly Source[]): Source {
  const scores = profileFor(saved, source, sources)?.receipt === undefined ? scoresFor(saved, source, sources) : undefined;
  const home = saved.profiles.find(({slot}) => slot === scores?.scored?.by);
  return (home && placeNow(saved, home, sources)) ?? source;
}

/**
 * Which of some profiles belongs to a source. First the same place; then, since a range becomes a table, a table is renamed and some
 * hosts give sheets new ids when a file is opened, one of the same sheet or title whose own place is gone.
 */
function belonging(profiles: readonly SavedProfile[], source: Source, sources: readonly Source[]): SavedProfile | undefined {
  const orphans = profiles.filter((profile) => !sources.some((each) => isSamePlace(profile, each)));
  return (
    profiles.find((profile) => isSamePlace(profile, source)) ??
    orphans.find((profile) => profile.sheet === source.sheet && profile.table === source.table) ??
    orphans.find((profile) => profile.sheetId === source.sheetId)
  );
}

/** The smallest slot that no profile has. */
export function freeSlot(saved: SavedState): number {
  const taken = new Set(saved.profiles.map(({slot}) => slot));
  let slot = 1;
  while (taken.has(slot)) slot++;
  return slot;
}

/** What the workbook should remember now: the chosen source's choices and step put in their place. */
export function remember(state: State): State {
  const {source, slot, choices, step} = state;
  if (source === undefined) return state;
  const before = state.saved.profiles.find((profile) => profile.slot === slot);
  const profile: SavedProfile = {
    ...before,
    slot,
    sheetId: source.sheetId,
    sheet: source.sheet,
    table: source.table,
    choices,
    step,
  };
  const others = state.saved.profiles.filter((each) => each.slot !== slot);
  const profiles = [...others, profile].sort((one, other) => one.slot - other.slot);
  return {...state, saved: {...state.saved, profiles}};
}
