import {expect, test} from "vitest";
import {CODES, sweep, VERBS} from "../faults/sweep";

/** Every thirty-first of the nineteen ways in which each sync can go wrong: in turn by each code, before, within and after it. `npm run test:faults` takes them all. */
const STRIDE = 31;
/** Each code before, within and after a sync, and a connection that is lost at it. */
const WAYS = 3 * CODES.length + 1;

test.each(VERBS)(
  "$name that fails at any sync loses nothing of the user's, says so, works again, and is taken away without a trace (a thirty-first of the cases)",
  async (verb) => {
    const swept = await sweep(verb, (cases) => cases.filter((_, i) => i % STRIDE === 0));
    expect(swept.losses).toEqual([]);
    expect(swept.cases).toBe(Math.ceil((swept.syncs * WAYS) / STRIDE));
  },
  240_000,
);
