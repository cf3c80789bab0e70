import {describe, expect, test} from "vitest";
import {createSearch} from "../../../src/workflow/search";

/** A search of so many steps, each long enough to use up a turn. */
function* slow(steps: number): Generator<number, string, void> {
  for (let step = 1; step <= steps; step++) {
    const start = performance.now();
    while (performance.now() - start < 30);
    yield step / steps;
  }
  return "found";
}

describe("createSearch", () => {
  test("run() answers what the steps found and tells its progress in rising shares", async () => {
    const shares: number[] = [];
    expect(await createSearch().run(slow(4), (share) => shares.push(share))).toBe("found");
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
  });

  test("stop() ends it between two turns, with no answer", async () => {
    const search = createSearch();
    const running = search.run(slow(100), () => search.stop());
    expect(await running).toBeUndefined();
  });

  test("another run overtakes the one before", async () => {
    const search = createSearch();
    const first = search.run(slow(100));
    const second = search.run(slow(2));
    expect(await Promise.all([first, second])).toEqual([undefined, "found"]);
  });
});
