import type {Outcome} from "../domain/outcome";
import type {SavedState} from "../domain/state";

/** Keeps the newest state in the workbook: after a pause, or at once when asked. One save runs at a time. */
export interface Saving {
  /** Saves after a pause in which nothing changed. */
  readonly soon: () => void;
  /** Saves what has not been saved, and comes back when the workbook has it. */
  readonly now: () => Promise<void>;
  /** Nothing is left to save: what the workbook holds is what we hold. */
  readonly settled: () => void;
}

/** Pause after a choice before it is saved: long enough to type on, short enough that nobody closes the pane within it. */
const PAUSE = 500;

/** How saving reaches the workbook and where it tells the result. */
export interface SavingDoors {
  readonly state: () => SavedState;
  readonly save: (state: SavedState) => Promise<Outcome<void>>;
  readonly onSaved: (outcome: Outcome<void>) => void;
  readonly onFault: (fault: unknown) => void;
}

export function createSaving(doors: SavingDoors): Saving {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDirty = false;
  let running = Promise.resolve();

  const save = async () => {
    if (!isDirty) return;
    isDirty = false;
    const outcome = await doors.save(doors.state());
    // What could not be saved stays to be saved with the next choice.
    if (!outcome.ok) isDirty = true;
    doors.onSaved(outcome);
  };
  const now = () => {
    clearTimeout(timer);
    running = running.then(save).catch(doors.onFault);
    return running;
  };
  return {
    soon: () => {
      isDirty = true;
      clearTimeout(timer);
      timer = setTimeout(() => void now(), PAUSE);
    },
    now,
    settled: () => {
      clearTimeout(timer);
      isDirty = false;
    },
  };
}
