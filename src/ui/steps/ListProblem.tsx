import {Button} from "@fluentui/react-components";
import type {Problem} from "../../domain/problem";
import {forgetColumns} from "../../workflow/actions";
import type {Session} from "../../workflow/session";
import {useWords} from "../language";
import {ProblemBar} from "../parts/ProblemBar";

/** Why the list cannot be used, and a way to try again once it was mended. */
export function ListProblem({problem, session}: {problem: Problem; session: Session}) {
  const words = useWords();
  return (
    <ProblemBar problem={problem} intent={problem.code === "cancelled" ? "info" : "error"} onShow={(address) => void session.show({address})}>
      <Button onClick={() => void session.refresh()}>{words.start.readAgain}</Button>
      {isAboutColumn(problem) && <Button onClick={() => void session.change(forgetColumns)}>{words.start.detectAgain}</Button>}
    </ProblemBar>
  );
}

/** Whether another column would do; the pickers are not shown while the list cannot be used. */
const isAboutColumn = ({code}: Problem): boolean => code === "columnUnknown" || code === "columnNotNumber";
