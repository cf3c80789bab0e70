import type {Clock} from "./clock";

/** Before this much is done, and this long has passed, a guess would jump about. */
const FIRST_SHARE = 0.05;
const FIRST_SECONDS = 2;

/**
 * Guesses how many seconds some work will still take, from how far it has come since the guesser was made: the rest takes as long as what is done.
 * Undefined while it is too early to tell.
 */
export function timeLeft(clock: Clock): (done: number, all: number) => number | undefined {
  const start = clock();
  return (done, all) => {
    const seconds = (clock() - start) / 1000;
    const share = all > 0 ? done / all : 0;
    return share < FIRST_SHARE || seconds < FIRST_SECONDS ? undefined : Math.ceil((seconds * (1 - share)) / share);
  };
}
