import type {Problem} from "../domain/problem";

/** One thing that the user waits for, in one of the four states that a screen can be in. Busy and problem may still hold the last good answer. */
export type Stage<T> =
  | {readonly kind: "empty"}
  | {readonly kind: "busy"; readonly done?: number; readonly all?: number; readonly secondsLeft?: number | undefined; readonly last?: T}
  | {readonly kind: "problem"; readonly problem: Problem; readonly last?: T}
  | {readonly kind: "ready"; readonly value: T};

export const EMPTY: Stage<never> = {kind: "empty"};

export const ready = <T>(value: T): Stage<T> => ({kind: "ready", value});

/** The newest good answer, also while another is being found or could not be. */
export function latest<T>(stage: Stage<T>): T | undefined {
  switch (stage.kind) {
    case "empty":
      return undefined;
    case "ready":
      return stage.value;
    default:
      return stage.last;
  }
}

/** The same thing, being found anew. */
export const busyAgain = <T>(stage: Stage<T>): Stage<T> => ({kind: "busy", last: latest(stage)});

/** The same thing, stopped by a problem. */
export const stopped = <T>(stage: Stage<T>, problem: Problem): Stage<T> => ({kind: "problem", problem, last: latest(stage)});
