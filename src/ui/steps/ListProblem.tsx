import {Button} from "@fluentui/react-components";
import type {Problem} from "../../domain/problem";
import {forgetColumns, setHeadingRow} from "../../workflow/actions";
import type {Session} from "../../workflow/session";
import type {State} from "../../workflow/state";
import {useWords} from "../language";
import {HeadingRow} from "../parts/HeadingRow";
import {ProblemBar} from "../parts/ProblemBar";

/** Why the list cannot be used, and a way to try again once it was mended. */
export function ListProblem({problem, state, session}: {problem: Problem; state: State; session: Session}) {
  const words = useWords();
  const {source, choices} = state;
  return (
    <>
      <ProblemBar problem={problem} intent={problem.code === "cancelled" ? "info" : "error"} onShow={(address) => void session.show({address})}>
        <Button onClick={() => void session.refresh()}>{words.start.readAgain}</Button>
        {isAboutColumn(problem) && <Button onClick={() => void session.change(forgetColumns)}>{words.start.detectAgain}</Button>}
      </ProblemBar>
      {source?.kind === "range" && isAboutHeadings(problem) && (
        <HeadingRow
          row={choices.headingRow}
          lastRow={source.area.row + source.area.rows - 1}
          onChange={(row) => void session.change((before) => setHeadingRow(before, row))}
        />
      )}
    </>
  );
}

/** Whether another column would do; the pickers are not shown while the list cannot be used. */
const isAboutColumn = ({code}: Problem): boolean => code === "columnUnknown" || code === "columnNotNumber";

/** Whether the headings may stand in another row than the one that was taken: with two rows of headings, no column is all numbers. */
const isAboutHeadings = ({code}: Problem): boolean => code === "noNumericColumn" || code === "noAmountColumn" || code === "headingsOnly";
