import type {Source} from "../domain/source";
import type {SavedProfile} from "../domain/state";
import type {Desk} from "./desk";
import type {ScoringDesk} from "./scoring";
import {interrupted, isSamePlace} from "./state";
import type {Writing} from "./writing";

/** What finishing works with besides the desk. */
export interface FinishingTools {
  readonly desk: Desk;
  readonly writing: Pick<Writing, "finish">;
  readonly scoring: Pick<ScoringDesk, "open" | "write">;
  /** Turns to a list and reads it. */
  readonly use: (source: Source) => Promise<void>;
}

/** Writes anew what an interrupted write left half done: results beside customers, or scores beside prospects. */
export async function finishInterrupted({desk, writing, scoring, use}: FinishingTools): Promise<void> {
  const {store, update} = desk;
  const profile = interrupted(store.get());
  if (profile?.pending === undefined) return;
  const {saved, sources} = store.get();
  // Scores are made with the profile of another list, which must be read first.
  const home = profile.scored === undefined ? profile : saved.profiles.find(({slot}) => slot === profile.scored?.by);
  const [list, prospects] = [home && placeNow(sources, home), placeNow(sources, profile)];
  if (list === undefined || prospects === undefined) {
    const gone = list === undefined ? (home ?? profile) : profile;
    return update((state) => ({...state, writing: {kind: "problem", problem: {code: "sourceGone", source: gone.table ?? gone.sheet}}}));
  }
  if (home?.slot !== store.get().slot) await use(list);
  if (profile.scored === undefined) return writing.finish(profile.pending);
  await scoring.open(prospects);
  await scoring.write();
}

/** Where the list of a profile stands now: by its id, else by its title, because some hosts give sheets new ids when a file is opened. */
const placeNow = (sources: readonly Source[], profile: SavedProfile): Source | undefined =>
  sources.find((each) => isSamePlace(each, profile)) ?? sources.find(({sheet, table}) => sheet === profile.sheet && table === profile.table);
