import type {Receipt} from "../domain/receipt";
import type {Source} from "../domain/source";
import type {Desk} from "./desk";
import {placeNow} from "./profiles";
import type {ScoringDesk} from "./scoring";
import {interrupted} from "./state";

/** What finishing works with besides the desk. */
export interface FinishingTools {
  readonly desk: Desk;
  /** Writes results anew, and the scores that stand on them. */
  readonly finish: (pending: Receipt) => Promise<void>;
  readonly scoring: Pick<ScoringDesk, "open" | "write">;
  /** Turns to a list and reads it. */
  readonly use: (source: Source) => Promise<void>;
}

/** Writes anew what an interrupted write left half done: results beside customers, or scores beside prospects. */
export async function finishInterrupted({desk, finish, scoring, use}: FinishingTools): Promise<void> {
  const {store, update} = desk;
  const profile = interrupted(store.get());
  if (profile?.pending === undefined) return;
  const {saved, sources, list: held} = store.get();
  // Scores are made with the profile of another list, which must be read first.
  const home = profile.scored === undefined ? profile : saved.profiles.find(({slot}) => slot === profile.scored?.by);
  const [list, prospects] = [home && placeNow(saved, home, sources), placeNow(saved, profile, sources)];
  if (list === undefined || prospects === undefined) {
    const gone = list === undefined ? (home ?? profile) : profile;
    return update((state) => ({...state, writing: {kind: "problem", problem: {code: "sourceGone", source: gone.table ?? gone.sheet}}}));
  }
  if (home?.slot !== store.get().slot || held.kind !== "ready") await use(list);
  if (profile.scored === undefined) return finish(profile.pending);
  await scoring.open(prospects);
  await scoring.write();
}
