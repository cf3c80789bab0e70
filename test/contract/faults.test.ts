import {expect, test} from "vitest";
import {WAYS} from "../faults/cases";
import {sweep} from "../faults/sweep";
import {VERBS} from "../faults/verbs";

/** Every so manieth of the ways in which each sync can go wrong: in turn by each code, at each moment. `npm run test:faults` takes them all. */
const STRIDE = 37;

test.each(VERBS)(
  "$name that fails at any sync loses nothing of the user's, says so, works again, and is taken away without a trace (a thirty-seventh of the cases)",
  async (verb) => {
    const swept = await sweep(verb, {pick: (cases) => cases.filter((_, i) => i % STRIDE === 0)});
    expect(swept.losses).toEqual([]);
    expect(swept.cases).toBe(Math.ceil((swept.syncs * WAYS) / STRIDE));
  },
  240_000,
);
