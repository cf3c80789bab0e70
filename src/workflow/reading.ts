import type {Link} from "../domain/links";
import {type Outcome, success} from "../domain/outcome";
import type {Source} from "../domain/source";
import type {Answers} from "./answers";
import type {Desk} from "./desk";
import {todayBy} from "./clock";
import {readFormats} from "./formatReading";
import {inputsOf} from "./inputs";
import {readLinks, sourceOfLink} from "./linkReading";
import {busyAgain, latest, stopped} from "./stage";
import {timeLeft} from "./timeLeft";
import {tellDrift} from "./watching";

/** Reading the chosen list from the workbook into the engine, and everything that follows. */
export interface Reading {
  readonly read: () => Promise<void>;
  readonly cancel: () => void;
  /** Reads one more linked sheet, which the choices name already. */
  readonly link: (link: Link) => Promise<void>;
  /** Works out what follows from changed choices or another step. */
  readonly follow: () => Promise<void>;
}

export function createReading(desk: Desk, answers: Answers): Reading {
  const {store, update, engine} = desk;
  /** The number of the read whose rows the engine may have. */
  let reader = 0;
  /** Whether the engine holds the whole list, so that choices can be followed without reading. */
  let isHeld = false;
  /** The choices for which all formats are known that amounts need. */
  let formatsFor: string | undefined;

  const progressOf = (mine: number) => {
    const isCancelled = () => mine !== reader;
    const left = timeLeft(desk.clock);
    const onRows = (done: number, all: number) => {
      if (!isCancelled()) update((state) => ({...state, list: {kind: "busy", done, all, secondsLeft: left(done, all), last: latest(state.list)}}));
    };
    return {isCancelled, onRows};
  };
  /** The list, then the sheets that are linked to it. */
  const readWhole = async (source: Source, mine: number) => {
    const progress = progressOf(mine);
    const sent: Promise<void>[] = [engine.begin(source)];
    const onBlock = (block: Parameters<typeof engine.add>[0]) => {
      if (!progress.isCancelled()) sent.push(engine.add(block));
    };
    const outcome = await desk.workbook.read(source, onBlock, progress);
    await Promise.all(sent);
    if (!outcome.ok || progress.isCancelled()) return outcome;
    return readLinks(desk, store.get().choices.links ?? [], progress);
  };
  /** The formats of the amounts, where these choices ask for other columns than the ones before. */
  const readMissingFormats = async (mine: number): Promise<Outcome<void>> => {
    const {choices} = store.get();
    const asked = inputsOf("list", choices, todayBy(desk.clock));
    if (asked === formatsFor) return success(undefined);
    const outcome = await readFormats(desk, choices, todayBy(desk.clock), {isCancelled: () => mine !== reader});
    if (outcome.ok && mine === reader) formatsFor = asked;
    return outcome;
  };
  /** Reads what is asked; its answers follow where nothing else was read meanwhile. */
  const reading = async (rows: number, read: (mine: number) => Promise<Outcome<void>>) => {
    const mine = ++reader;
    answers.forget();
    isHeld = false;
    formatsFor = undefined;
    update((state) => ({...state, stale: undefined, list: {kind: "busy", done: 0, all: rows, last: latest(state.list)}}));
    const rowsRead = await read(mine);
    const outcome = rowsRead.ok && mine === reader ? await readMissingFormats(mine) : rowsRead;
    if (mine !== reader) return;
    desk.note(outcome.ok ? "read ready" : `read problem ${outcome.problem.code}`);
    if (!outcome.ok) return update((state) => ({...state, list: stopped(state.list, outcome.problem)}));
    isHeld = true;
    update((state) => ({...state, list: busyAgain(state.list)}));
    await tellDrift(desk);
    if (mine === reader) await answers.find();
  };

  return {
    read: async () => {
      const {source} = store.get();
      if (source !== undefined) await reading(source.area.rows, (mine) => readWhole(source, mine));
    },
    link: async (link) => {
      const {source, sources} = store.get();
      // A link counts only beside the whole list; where that is not held, everything is read.
      if (!isHeld && source !== undefined) return reading(source.area.rows, (mine) => readWhole(source, mine));
      await reading(sourceOfLink(link, sources)?.area.rows ?? 0, (mine) => readLinks(desk, [link], progressOf(mine)));
    },
    cancel: () => {
      if (isHeld) return answers.cancel();
      if (store.get().list.kind !== "busy") return;
      reader++;
      update((state) => ({...state, list: stopped(state.list, {code: "cancelled"})}));
    },
    follow: async () => {
      if (!isHeld) return;
      const mine = reader;
      const formats = await readMissingFormats(mine);
      if (mine !== reader) return;
      if (formats.ok) await answers.find();
      else update((state) => ({...state, list: stopped(state.list, formats.problem)}));
    },
  };
}
