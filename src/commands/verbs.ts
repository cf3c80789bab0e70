import {sayNothingToRemove} from "../workflow/actions";
import {isOfAll} from "../workflow/scope";
import {isProfileWritten} from "../domain/profile";
import type {Source} from "../domain/source";
import {placeNow, scoresFor} from "../workflow/profiles";
import type {Session} from "../workflow/session";
import {latest} from "../workflow/stage";
import {isSamePlace, profileOf, receiptOf, type State, type Step} from "../workflow/state";
import type {RibbonAction} from "./actions";

/**
 * What each button of the ribbon starts in the pane; the only place where buttons and the session's verbs are joined.
 * None of them throws: a session tells its own problems.
 */
export const RIBBON_VERBS: Readonly<Record<Exclude<RibbonAction, "openHelp">, (session: Session) => Promise<void>>> = {
  buildProfile: takeListInView,
  scoreSheet,
  refreshResults,
  removeResults,
};

/** Turns to the list that the user is looking at; the pane goes on where the workbook remembers that this list was. */
async function takeListInView(session: Session): Promise<void> {
  const {opening, elsewhere} = session.store.get();
  if (opening.kind === "problem") await session.refresh();
  else if (elsewhere !== undefined) await session.choose(elsewhere);
}

/**
 * Scores the list in view with the profile of another list of the workbook (M8.1); where there is none, or the list in view is the profile's own, it goes to the last step, whose preview says what would be written beside
 * its customers. Nothing is written unseen.
 */
async function scoreSheet(session: Session): Promise<void> {
  const state = session.store.get();
  const {opening, source} = state;
  if (opening.kind === "problem") await session.refresh();
  const inView = listInView(state);
  const home = inView === undefined ? undefined : listWithProfile(session.store.get(), inView);
  if (inView === undefined || home === undefined) {
    await takeListInView(session);
    return walkTo(session, 6);
  }
  if (source === undefined || !isSamePlace(source, home)) await session.choose(home);
  await session.scoring.open(inView);
}

/** The list that the user is looking at. */
const listInView = ({elsewhere, scoring, source}: State): Source | undefined => elsewhere ?? scoring?.source ?? source;

/** Shows the page of the list in view where scores with the profile of another list stand beside it; false where none do. */
async function openScored(session: Session): Promise<boolean> {
  const state = session.store.get();
  const {saved, sources, source} = state;
  const inView = listInView(state);
  const scores = inView && scoresFor(saved, inView, sources);
  const profile = saved.profiles.find(({slot}) => slot === scores?.scored?.by);
  const home = profile && placeNow(saved, profile, sources);
  if (inView === undefined || scores?.receipt === undefined || home === undefined) return false;
  if (source === undefined || !isSamePlace(source, home)) await session.choose(home);
  await session.scoring.open(inView);
  return true;
}

/** The list whose profile another one is scored with: the chosen one, else the first that a whole profile was written for. */
function listWithProfile({source, profile, saved, sources}: State, inView: Source): Source | undefined {
  const found = latest(profile)?.profile;
  const isFound = found !== undefined && isProfileWritten(found);
  if (source !== undefined && isFound && !isSamePlace(source, inView)) return source;
  const written = saved.profiles.filter(({receipt, scored}) => scored === undefined && receipt !== undefined && isOfAll(receipt));
  const homes = written.flatMap((each) => placeNow(saved, each, sources) ?? []);
  if (homes.some((each) => isSamePlace(each, inView))) return undefined;
  return sources.find((each) => homes.some((home) => isSamePlace(home, each)));
}

/** Reads the list anew, and writes again what stands in the workbook for it, be it results or scores; where nothing stands, nothing is written. */
async function refreshResults(session: Session): Promise<void> {
  if (await openScored(session)) return session.scoring.write();
  await takeListInView(session);
  await session.update();
}

/**
 * Takes away what stands for the list in view, results or scores, also what an interrupted write left. Where nothing does, results whose list is
 * gone from the workbook are next, and where there are none either, the pane says that there is nothing to remove.
 */
async function removeResults(session: Session): Promise<void> {
  if (await openScored(session)) return session.scoring.remove();
  await takeListInView(session);
  const state = session.store.get();
  if (receiptOf(state) !== undefined || profileOf(state)?.pending !== undefined) return session.remove();
  const {saved, sources} = state;
  const orphan = saved.profiles.find((profile) => profile.receipt !== undefined && placeNow(saved, profile, sources) === undefined);
  await (orphan?.receipt === undefined ? session.change(sayNothingToRemove) : session.remove(orphan.receipt));
}

/** Goes to a step as the user would, one after the other, and stays at the first that has no answer. */
async function walkTo(session: Session, step: Step): Promise<void> {
  if (session.store.get().step > step) return session.goTo(step);
  for (let before = 0; session.store.get().step < step && session.store.get().step !== before;) {
    before = session.store.get().step;
    await session.next();
  }
}
