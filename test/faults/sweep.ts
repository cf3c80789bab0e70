import {isDeepStrictEqual} from "node:util";
import type {Fault} from "../../src/embedded/objects/faults";
import type {WorkbookModel} from "../../src/embedded/workbook/model";
import {at} from "../../src/host/excel/areas";
import {problemSentence} from "../../src/words/languages";
import type {Session} from "../../src/workflow/session";
import {atLastStep, workbookWithProfile} from "../contract/allResults";
import {asSeen, countingExcel, loseConnection, results} from "../contract/faultSweep";
import {problemsShown, type Snapshot, userPart, withoutState} from "../contract/pane";

/** What the host answers: issue 5, fault sweep. */
export const CODES = [
  "AccessDenied",
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "ItemNotFound",
  "GeneralException",
] as const;

/** One way in which one sync goes wrong: by itself, or the first of many that no longer get through. */
export type Case = (Fault & {readonly isLost?: false}) | {readonly sync: number; readonly isLost: true};

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
  readonly losses: readonly Loss[];
}

/** A thing that the user does, with what must stand in the workbook before it. */
export interface Verb {
  readonly name: string;
  readonly prepare: (pane: Pane) => Promise<void>;
  readonly run: (session: Session) => Promise<void>;
  readonly isDone: (session: Session) => boolean;
  /** Whether results of ours stand in the workbook once it is done. */
  readonly leavesResults: boolean;
}

export type Pane = Awaited<ReturnType<typeof openPane>>;

/** The cell that somebody edits between reading and writing, and what stands there in turn; at first the first. */
const EDITED = {row: 10, column: 5};
const AMOUNTS = [8_100, 8_150] as const;

/** A snapshot with the parts that only this sweep looks into. */
interface Book extends Snapshot {
  readonly names: readonly {readonly name: string}[];
  readonly tables: readonly {readonly name: string; readonly headings: readonly string[]}[];
  readonly settings: unknown;
  readonly calculationMode: string;
}

/** A pane at its last step over a workbook with a profile; somebody may edit the list. */
async function openPane() {
  const excel = await countingExcel(workbookWithProfile());
  const cleans = [...AMOUNTS]
    .reverse()
    .map((amount) => {
      setAmount(excel.workbook, amount);
      return snapshotOf(excel);
    })
    .reverse();
  const session = await atLastStep(excel.port);
  let edits = 0;
  return {
    ...excel,
    session,
    /** The workbook with nothing of ours in it, as the last edit left it. */
    clean: (): Book => at(cleans, edits % 2),
    /** Another amount for one customer, one of two in turn. */
    edit: () => setAmount(excel.workbook, at(AMOUNTS, ++edits % 2)),
  };
}

const isWritten = ({store}: Session): boolean => store.get().writing.kind === "ready";

/** Reads the list again and writes anew, as the pane's Refresh does. */
const refresh = (session: Session): Promise<void> => session.update();

export const VERBS: readonly Verb[] = [
  {name: "build", prepare: async () => {}, run: (session) => session.write(), isDone: isWritten, leavesResults: true},
  {
    name: "refresh",
    // The tiers alone: another list asks for another search for traits, which would take most of the time and does no sync.
    prepare: async ({session, edit}) => {
      await session.goTo(2);
      await session.write();
      edit();
    },
    run: refresh,
    isDone: isWritten,
    leavesResults: true,
  },
  {
    name: "remove",
    prepare: ({session}) => session.write(),
    run: (session) => session.remove(),
    isDone: ({store}) => store.get().removal.kind === "done",
    leavesResults: false,
  },
];

/** Every way in which the syncs of a verb can go wrong. */
export function casesOf(actions: readonly number[]): Case[] {
  return actions.flatMap((count, i): Case[] => {
    const sync = i + 1;
    const faults = CODES.flatMap((code): Case[] => [
      {sync, when: "before", code},
      {sync, when: "during", action: count >> 1, code},
      {sync, when: "after", code},
    ]);
    return [...faults, {sync, isLost: true}];
  });
}

/** Lets a verb fail in each of some ways and looks after each whether anything of the user's is lost. A loss ends the sweep of the verb. */
export async function sweep(verb: Verb, pick: (cases: readonly Case[]) => readonly Case[] = (cases) => cases): Promise<Swept> {
  const pane = await openPane();
  const {session, actions} = pane;
  await verb.prepare(pane);
  actions.length = 0;
  await verb.run(session);
  const counts = [...actions];
  if (!verb.isDone(session)) throw new Error(`${verb.name} does not work without any fault`);
  const written = verb.leavesResults ? resultsOf(pane) : undefined;
  await session.remove();

  const losses: Loss[] = [];
  let cases = 0;
  let survived = 0;
  for (const fault of pick(casesOf(counts))) {
    cases++;
    await verb.prepare(pane);
    const found: string[] = [];
    if (await strike(pane, verb, fault, found)) survived++;
    await tryAgain(pane, verb, written, found);
    losses.push(...found.map((what) => ({verb: verb.name, fault, what})));
    if (found.length > 0) break;
  }
  pane.close();
  return {verb: verb.name, syncs: counts.length, cases, survived, losses};
}

/** Runs the verb while a fault strikes: the user's part stays as it was and the pane says what happened. Answers whether the verb did its work all the same. */
async function strike(pane: Pane, verb: Verb, fault: Case, found: string[]): Promise<boolean> {
  const {session, host} = pane;
  const before = usersOwn(pane);
  if (fault.isLost) loseConnection(host, fault.sync);
  else host.faults.next(fault);
  await verb.run(session);
  if (!fault.isLost && host.faults.pending > 0) found.push("the fault never struck");
  host.faults.clear();
  if (!isDeepStrictEqual(usersOwn(pane), before)) found.push("the user's own cells are others than before");
  const isDone = verb.isDone(session);
  const state = session.store.get();
  if (state.fault !== undefined) found.push(`a fault of ours: ${state.fault}`);
  const sentences = problemsShown(state).map((problem) => problemSentence(problem, "en"));
  if (!isDone && sentences.length === 0) found.push("the pane says nothing");
  if (sentences.some((sentence) => !/^.+[.] .+[.]$/.test(sentence))) found.push(`no sentence that says what to do: ${sentences.join(" / ")}`);
  return isDone;
}

/** The same verb again finishes the job, and Remove results then leaves nothing behind. */
async function tryAgain(pane: Pane, verb: Verb, written: unknown, found: string[]): Promise<void> {
  const {session} = pane;
  if (!verb.isDone(session)) await verb.run(session);
  if (!verb.isDone(session)) found.push(`a second try does not finish: ${JSON.stringify(problemsShown(session.store.get()))}`);
  else if (written !== undefined && !isDeepStrictEqual(resultsOf(pane), written)) found.push("a second try leaves other results");
  if (verb.leavesResults) await session.remove();
  if (!isDeepStrictEqual(snapshotOf(pane), pane.clean())) found.push("Remove results leaves something behind");
}

/** A snapshot is plain data of this shape. */
const snapshotOf = ({workbook}: {readonly workbook: WorkbookModel}): Book => asSeen(withoutState(workbook)) as Book;

function setAmount(workbook: WorkbookModel, amount: number): void {
  workbook.sheets[0]?.setValue(EDITED.row, EDITED.column, amount);
}

/** What was written, without the amount that somebody edits and what follows from it. */
const resultsOf = ({workbook}: Pane): unknown =>
  results(withoutState(workbook)).map(({title, cells, looks, charts}) => ({title, cells: Object.keys(cells), looks, charts}));

/** Everything of a workbook that is not ours: the user's cells, formats, names, tables and other people's XML. */
function usersOwn(pane: Pane): unknown {
  const now: Book = snapshotOf(pane);
  const clean: Book = pane.clean();
  return {
    sheets: userPart(now, clean),
    names: now.names.filter(({name}) => !/^ICP_/i.test(name)),
    tables: now.tables.map(({name, headings}, i) => ({name, headings: headings.slice(0, clean.tables[i]?.headings.length)})),
    customXml: now.customXml,
    settings: now.settings,
    calculationMode: now.calculationMode,
  };
}
