import {Button} from "@fluentui/react-components";
import type {ReactNode} from "react";
import type {FoundProof} from "../../workflow/engine";
import type {Session} from "../../workflow/session";
import {latest} from "../../workflow/stage";
import type {State} from "../../workflow/state";
import {useWords} from "../language";
import {Busy} from "../parts/Busy";
import {Notice} from "../parts/Notice";
import {ProblemBar} from "../parts/ProblemBar";

/** What the profile proved to be worth; while that is tried, how far it is and how to stop it. The last answer stays in sight below. */
export function Proven({state, session, children}: {state: State; session: Session; children: (found: FoundProof) => ReactNode}) {
  const {card: words} = useWords();
  const {proof, profile} = state;
  const found = latest(proof);
  return (
    <>
      {proof.kind === "busy" && profile.kind === "ready" && (
        <Busy
          label={words.proving}
          done={proof.done}
          all={proof.all}
          progress={proof.done === undefined ? undefined : words.proved(proof.done)}
          onCancel={session.cancel}
        />
      )}
      {proof.kind === "problem" &&
        (proof.problem.code === "cancelled" ? (
          <Notice intent="info" actions={<Button onClick={() => void session.searchAgain()}>{words.goOn}</Button>}>
            {words.cancelled}
          </Notice>
        ) : (
          <ProblemBar problem={proof.problem} onShow={(address) => void session.show({address})} />
        ))}
      {found && children(found)}
    </>
  );
}
