import type {Pane} from "./pane";

/** A thing that the user does, with what must stand in the workbook before it. */
export interface Verb {
  readonly name: "build" | "score" | "refresh" | "remove";
  readonly prepare: (pane: Pane) => Promise<void>;
  readonly run: (pane: Pane) => Promise<void>;
  readonly isDone: (pane: Pane) => boolean;
}

const write = (pane: Pane): Promise<void> => pane.session().write();
const isWritten = (pane: Pane): boolean => pane.session().store.get().writing.kind === "ready";

/** Everything that the ribbon does with a workbook. */
export const VERBS: readonly Verb[] = [
  {name: "build", prepare: async () => {}, run: write, isDone: isWritten},
  {
    name: "score",
    prepare: write,
    run: async (pane) => {
      await pane.session().scoring.open(pane.prospects());
      await pane.session().scoring.write();
    },
    isDone: (pane) => pane.session().store.get().scoring?.writing.kind === "ready",
  },
  {
    name: "refresh",
    prepare: async (pane) => {
      await write(pane);
      pane.edit();
    },
    run: (pane) => pane.session().update(),
    isDone: isWritten,
  },
  {name: "remove", prepare: write, run: (pane) => pane.session().remove(), isDone: (pane) => pane.session().store.get().removal.kind === "done"},
];

/** Takes away whatever of ours stands in the workbook: results, and the scores that were made with them. */
export async function takeAway(pane: Pane): Promise<void> {
  pane.session().scoring.close();
  await pane.session().remove();
}
