import type {Source} from "../domain/source";
import type {Answers} from "./answers";
import type {Desk} from "./desk";
import {busyAgain, latest, stopped} from "./stage";

/** Reading the chosen list from the workbook into the engine, and everything that follows. */
export interface Reading {
  readonly read: () => Promise<void>;
  readonly cancel: () => void;
  /** Works out what follows from changed choices or another step. */
  readonly follow: () => Promise<void>;
}

export function createReading(desk: Desk, answers: Answers): Reading {
  const {store, update, engine} = desk;
  /** The number of the read whose rows the engine may have. */
  let reader = 0;
  /** Whether the engine holds the whole list, so that choices can be followed without reading. */
  let isHeld = false;

  const readWhole = async (source: Source, mine: number) => {
    const sent: Promise<void>[] = [engine.begin(source)];
    const isCancelled = () => mine !== reader;
    const onBlock = (block: Parameters<typeof engine.add>[0]) => {
      if (!isCancelled()) sent.push(engine.add(block));
    };
    const onRows = (done: number, all: number) => {
      if (!isCancelled()) update((state) => ({...state, list: {kind: "busy", done, all, last: latest(state.list)}}));
    };
    const outcome = await desk.workbook.read(source, onBlock, {onRows, isCancelled});
    await Promise.all(sent);
    return outcome;
  };

  return {
    read: async () => {
      const {source} = store.get();
      if (source === undefined) return;
      const mine = ++reader;
      answers.forget();
      isHeld = false;
      update((state) => ({...state, list: {kind: "busy", done: 0, all: source.area.rows, last: latest(state.list)}}));
      const outcome = await readWhole(source, mine);
      if (mine !== reader) return;
      desk.note(outcome.ok ? "read ready" : `read problem ${outcome.problem.code}`);
      if (!outcome.ok) return update((state) => ({...state, list: stopped(state.list, outcome.problem)}));
      isHeld = true;
      update((state) => ({...state, list: busyAgain(state.list)}));
      await answers.find();
    },
    cancel: () => {
      if (isHeld) return answers.cancel();
      if (store.get().list.kind !== "busy") return;
      reader++;
      update((state) => ({...state, list: stopped(state.list, {code: "cancelled"})}));
    },
    follow: async () => {
      if (isHeld) await answers.find();
    },
  };
}
