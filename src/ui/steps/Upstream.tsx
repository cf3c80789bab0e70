import type {Session} from "../../workflow/session";
import type {State} from "../../workflow/state";
import {useWords} from "../language";
import {Busy} from "../parts/Busy";
import {ProblemBar} from "../parts/ProblemBar";
import {ListProblem} from "./ListProblem";

/** What a later step must say when something before it has stopped or is being read anew. */
export function Upstream({state, session}: {state: State; session: Session}) {
  const words = useWords();
  const {list, tiers, best, step} = state;
  const onShow = (address: string) => void session.show({address});
  if (list.kind === "problem") return <ListProblem problem={list.problem} state={state} session={session} />;
  if (list.kind === "busy" && list.done !== undefined)
    return <Busy label={words.start.thinking} done={list.done} all={list.all} secondsLeft={list.secondsLeft} onCancel={session.cancel} />;
  if (tiers.kind === "problem") return <ProblemBar problem={tiers.problem} onShow={onShow} />;
  return step > 3 && best.kind === "problem" ? <ProblemBar problem={best.problem} onShow={onShow} /> : null;
}
