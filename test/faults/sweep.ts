import {isDeepStrictEqual} from "node:util";
import {interrupted} from "../../src/workflow/state";
import {problemsShown} from "../contract/pane";
import {arrange, type Case, casesOf} from "./cases";
import {bookOf, openPane, type Pane, resultsOf, usersOwn} from "./pane";
import {wrongSayings} from "./said";
import {takeAway, type Verb} from "./verbs";

/** Something of the user's that was not as it should be. */
export interface Loss {
  readonly verb: string;
  readonly fault: Case;
  readonly what: string;
}

/** How many cases ran, over how many syncs, and what was lost. */
export interface Swept {
  readonly verb: string;
  readonly syncs: number;
  readonly cases: number;
  /** Cases in which the verb did its work in spite of the fault. */
  readonly survived: number;
  /** Cases in which another pane found something half done, and finished it or took it away. */
  readonly interrupted: number;
  readonly losses: readonly Loss[];
}

/** How a sweep is narrowed and followed. */
export interface SweepOptions {
  readonly pick?: (cases: readonly Case[]) => readonly Case[];
  readonly onCase?: (done: number, all: number) => void;
}

/** The workbook after a verb, for each of the two amounts that somebody types in turn. */
type Reference = ReadonlyMap<number, unknown>;

/** Lets a verb fail in each of some ways and looks after each whether anything of the user's is lost. */
export async function sweep(verb: Verb, {pick = (cases) => cases, onCase}: SweepOptions = {}): Promise<Swept> {
  let pane = await openPane();
  const {reference, actions} = await rehearse(pane, verb);
  const picked = pick(casesOf(actions));
  const losses: Loss[] = [];
  let survived = 0;
  let halves = 0;
  for (const [i, fault] of picked.entries()) {
    const found: string[] = [];
    await verb.prepare(pane);
    const before = resultsOf(pane);
    const isDone = await strike(pane, verb, fault, found);
    if (isDone) survived++;
    if (await makeGood(pane, verb, {fault, isDone, before, after: reference.get(pane.amount())}, found)) halves++;
    await leaveNothing(pane, found);
    losses.push(...found.map((what) => ({verb: verb.name, fault, what})));
    // What one case has lost must not count in the next.
    if (found.length > 0) {
      pane.close();
      pane = await openPane();
      await rehearse(pane, verb);
    }
    onCase?.(i + 1, picked.length);
  }
  pane.close();
  return {verb: verb.name, syncs: actions.length, cases: picked.length, survived, interrupted: halves, losses};
}

/** The verb without any fault, once with each amount: what it leaves, and the actions of its syncs. */
async function rehearse(pane: Pane, verb: Verb): Promise<{readonly reference: Reference; readonly actions: readonly number[]}> {
  const reference = new Map<number, unknown>();
  let actions: readonly number[] = [];
  for (let round = 0; round < 2; round++) {
    await verb.prepare(pane);
    pane.actions.length = 0;
    await verb.run(pane);
    actions = [...pane.actions];
    if (!verb.isDone(pane))
      throw new Error(`${verb.name} does not work without any fault: ${JSON.stringify(problemsShown(pane.session().store.get()))}`);
    reference.set(pane.amount(), resultsOf(pane));
    const found: string[] = [];
    await leaveNothing(pane, found);
    if (found.length > 0) throw new Error(`${verb.name} without any fault: ${found.join(", ")}`);
  }
  return {reference, actions};
}

/** Runs the verb while a fault strikes: the user's part stays as it was and the pane says what happened. Answers whether the verb did its work all the same. */
async function strike(pane: Pane, verb: Verb, fault: Case, found: string[]): Promise<boolean> {
  const {host} = pane;
  const before = usersOwn(pane);
  arrange(host, fault);
  await verb.run(pane);
  if (fault.code !== "lost" && host.faults.pending > 0) found.push("the fault never struck");
  host.faults.clear();
  if (!isDeepStrictEqual(usersOwn(pane), before)) found.push("the user's own cells are others than before");
  const isDone = verb.isDone(pane);
  const state = pane.session().store.get();
  if (state.fault !== undefined) found.push(`a fault of ours: ${state.fault}`);
  found.push(...wrongSayings(fault, problemsShown(state), isDone));
  return isDone;
}

/** What became of a verb, what stood in the workbook before it, and what it should have left. */
interface Aftermath {
  readonly fault: Case;
  readonly isDone: boolean;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * The same verb again finishes the job; after a lost connection in turn a new pane finishes it, or takes it away. Answers whether that pane
 * found something half done.
 */
async function makeGood(pane: Pane, verb: Verb, {fault, isDone, before, after}: Aftermath, found: string[]): Promise<boolean> {
  const stands = (wanted: unknown) => isDeepStrictEqual(resultsOf(pane), wanted);
  if (fault.code !== "lost" || fault.rescue === "again") {
    if (!isDone) await verb.run(pane);
    if (!verb.isDone(pane)) found.push(`a second try does not finish: ${said(pane)}`);
    if (!stands(after)) found.push("a second try leaves other results");
    return false;
  }
  await pane.reopen();
  const session = pane.session();
  const half = interrupted(session.store.get())?.pending;
  if (half === undefined) {
    if (!stands(before) && !stands(after)) found.push("something is half done and the next start does not offer to finish or remove it");
    await pane.walk();
    if (!stands(after)) await verb.run(pane);
    if (!stands(after)) found.push(`a new pane does not do it again: ${said(pane)}`);
    return false;
  }
  if (fault.rescue === "finish") {
    await session.finish();
    if (!stands(after)) found.push(`a new pane does not finish it: ${said(pane)}`);
    return true;
  }
  await session.remove(half);
  if (session.store.get().removal.kind !== "done") found.push(`a new pane does not take it away: ${said(pane)}`);
  if (verb.name === "score" && !stands(before)) found.push("taking scores away leaves something behind, or takes more");
  return true;
}

/** Remove results takes everything away, from the sheets and from what the workbook remembers. */
async function leaveNothing(pane: Pane, found: string[]): Promise<void> {
  await takeAway(pane);
  if (!isDeepStrictEqual(bookOf(pane), pane.clean())) found.push(`Remove results leaves something behind: ${said(pane)}`);
  const state = pane.session().store.get();
  if (state.saved.profiles.some(({receipt, pending}) => receipt ?? pending)) found.push("what the workbook remembers says that results stand in it");
  await pane.walk();
}

const said = (pane: Pane): string => JSON.stringify(problemsShown(pane.session().store.get()));
