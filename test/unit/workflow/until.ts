import type {Session} from "../../../src/workflow/session";
import type {State} from "../../../src/workflow/state";

/** Resolves in the very moment in which the session comes to such a state, however short it lasts. */
export async function until({store}: Session, holds: (state: State) => boolean): Promise<void> {
  if (holds(store.get())) return;
  await new Promise<void>((resolve) => {
    const stop = store.subscribe(() => {
      if (!holds(store.get())) return;
      stop();
      resolve();
    });
  });
}
