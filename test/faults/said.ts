import type {Problem} from "../../src/domain/problem";
import {LANGUAGES} from "../../src/domain/language";
import {problemSentence} from "../../src/words/languages";
import type {Case} from "./cases";

/** Whether a problem tells of a fault: what the host said, or, where a write could not be taken back, that something is half done. */
export function tellsOf({code}: Case, problem: Problem): boolean {
  if (problem.code === "undoFailed") return true;
  switch (code) {
    case "AccessDenied":
      return ["sheetProtected", "workbookReadOnly"].includes(problem.code) || isRefusal(problem, code);
    case "InvalidOperationInCellEditMode":
      return problem.code === "cellEditMode";
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
      return problem.code === "tooLargeForHost";
    case "lost":
      return isRefusal(problem, "GeneralException");
    default:
      return isRefusal(problem, code);
  }
}

const isRefusal = (problem: Problem, hostCode: string): boolean => problem.code === "hostRefused" && problem.hostCode === hostCode;

/** What is wrong with what the pane says after a fault; nothing where it is right in every language. */
export function wrongSayings(fault: Case, problems: readonly Problem[], isDone: boolean): string[] {
  const silence = !isDone && problems.length === 0 ? ["the pane says nothing"] : [];
  const wrong = problems.filter((problem) => !tellsOf(fault, problem)).map((problem) => `the pane says something else: ${JSON.stringify(problem)}`);
  const sentences = problems.flatMap((problem) => LANGUAGES.map((language) => problemSentence(problem, language)));
  const halves = sentences.filter((sentence) => !/^.+[.] .+[.]$/.test(sentence)).map((sentence) => `no sentence that says what to do: ${sentence}`);
  return [...silence, ...wrong, ...halves];
}
