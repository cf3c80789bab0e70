/** A stopwatch for everything that `bench:speed` times. Seconds are only to look at; what counts are ratios of one run. */
import {loadavg} from "node:os";

/** Milliseconds that something takes. */
export async function timed(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** The middle of some times, the higher one of two; NaN of none. */
export const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;

/** Something that is timed, by name. */
export type Contestants = Readonly<Record<string, () => unknown>>;

/** How often each contestant runs. */
export const ROUNDS = 7;

/**
 * Median milliseconds of each contestant, in turn round by round, so that a busy machine is as unfair to one as to the other. One round before, to warm up, does not count.
 */
export async function interleaved<Name extends string>(
  contestants: Readonly<Record<Name, () => unknown>>,
  rounds = ROUNDS,
): Promise<Record<Name, number>> {
  const names = Object.keys(contestants) as Name[]; // Keys of a literal record are its names.
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      collectGarbage();
      const time = await timed(contestants[name]);
      if (round > 0) times.get(name)?.push(time);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

/** Takes out the garbage of one contestant before the next is timed, where Node was started with --expose-gc. */
export function collectGarbage(): void {
  if ("gc" in globalThis && typeof globalThis.gc === "function") globalThis.gc();
}

/** Load of the machine in the last minute, beside its processors: other work makes seconds longer, ratios less so. */
export const load = (): string => `load ${loadavg()[0].toFixed(1)}`;

/** Says a figure beside its limit, and that it was missed; the run then ends with 1. */
export function within(what: string, figure: number, limit: number, unit = "x"): string {
  const isMissed = !(figure <= limit);
  if (isMissed) process.exitCode = 1;
  return `${what} ${figure.toFixed(2)} ${unit} (limit ${limit}${isMissed ? ": MISSED" : ""})`;
}

/** Park and Miller's minimal generator: the same numbers on every machine. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** The answer, or a fault of the bench. */
export function wanted<T>(outcome: {ok: true; value: T} | {ok: false; problem: {code: string}}): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.problem.code}`);
  return outcome.value;
}
