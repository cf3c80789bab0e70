import type {ExcelHost} from "../../src/embedded/objects/excelHost";
import type {Fault} from "../../src/embedded/objects/faults";

/** What the host answers: issue 5, fault sweep. */
export const CODES = [
  "AccessDenied",
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "ItemNotFound",
  "GeneralException",
] as const;

export type Code = (typeof CODES)[number];

/** Moments of a sync at which it goes wrong: before it, at an action within it, and applied with the answer lost. */
export const MOMENTS = ["before", "during", "after"] as const;

/** What makes a lost connection good: the same verb in the same pane, or a pane that is opened afterwards and finishes, or takes away. */
export type Rescue = "again" | "finish" | "remove";
const RESCUES: readonly Rescue[] = ["again", "finish", "remove"];

/** One way in which one sync goes wrong: by itself with a code of the host, or as the first of many that no longer get through. */
export interface Case {
  readonly sync: number;
  readonly when: Fault["when"];
  /** The action at which a sync is cut within; the middle one. */
  readonly action: number;
  readonly code: Code | "lost";
  readonly rescue: Rescue;
}

/** How many cases each sync has. */
export const WAYS = MOMENTS.length * (CODES.length + 1);

/** Every way in which the syncs of a verb can go wrong, given how many actions each has. */
export const casesOf = (actions: readonly number[]): Case[] =>
  actions.flatMap((count, i) =>
    MOMENTS.flatMap((when, moment): Case[] => {
      const place = {sync: i + 1, when, action: count >> 1};
      return [
        ...CODES.map((code): Case => ({...place, code, rescue: "again"})),
        {...place, code: "lost", rescue: RESCUES[(i + moment) % RESCUES.length] ?? "again"},
      ];
    }),
  );

/** More syncs than any verb makes. */
const FOR_EVER = 200;

/** Tells a host how it will go wrong. */
export function arrange({faults}: ExcelHost, {sync, when, action, code}: Case): void {
  faults.next({sync, when, action, code: code === "lost" ? "GeneralException" : code});
  if (code === "lost")
    for (let later = sync + 1; later < sync + FOR_EVER; later++) faults.next({sync: later, when: "before", code: "GeneralException"});
}
