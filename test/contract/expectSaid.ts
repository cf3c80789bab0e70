import {expect} from "vitest";
import {problemSentence} from "../../src/words/languages";
import type {Session} from "../../src/workflow/session";
import {problemsShown} from "./pane";

/** Whether the pane goes on: no fault of ours, and what went wrong is said in a sentence. */
export function expectSaid(session: Session, isDone: boolean): void {
  const state = session.store.get();
  expect(state.fault).toBeUndefined();
  const sentences = problemsShown(state).map((problem) => problemSentence(problem, "en"));
  if (!isDone) expect(sentences).not.toEqual([]);
  for (const sentence of sentences) expect(sentence).toMatch(/^.+[.] .+[.]$/);
}
