import {expect, test} from "vitest";
import {latestOf} from "../../../src/workflow/latestOf";

test("latestOf() works the same question out once in a row, another one anew, and all anew once it forgot", () => {
  const latest = latestOf<number>();
  let worked = 0;
  const ask = (question: string) => latest.get(question, () => ++worked);
  expect([ask("a"), ask("a"), ask("b"), ask("a")]).toEqual([1, 1, 2, 3]);
  latest.forget();
  expect(ask("a")).toBe(4);
});
