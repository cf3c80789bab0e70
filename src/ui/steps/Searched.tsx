import {Button} from "@fluentui/react-components";
import type {ReactNode} from "react";
import type {FoundProfile} from "../../workflow/engine";
import type {Session} from "../../workflow/session";
import {latest} from "../../workflow/stage";
import type {State} from "../../workflow/state";
import {useWords} from "../language";
import {Busy} from "../parts/Busy";
import {Notice} from "../parts/Notice";
import {ProblemBar} from "../parts/ProblemBar";
import {Upstream} from "./Upstream";

/** What the search for traits found; while it runs, how far it is and how to stop it. The last answer stays in sight below. */
export function Searched({state, session, children}: {state: State; session: Session; children: (found: FoundProfile) => ReactNode}) {
  const words = useWords();
  const {profile} = state;
  const found = latest(profile);
  return (
    <>
      <Upstream state={state} session={session} />
      {profile.kind === "busy" && (
        <Busy
          label={words.traits.searching}
          done={profile.done}
          all={profile.all}
          progress={profile.done === undefined ? undefined : words.traits.searched(profile.done)}
          onCancel={session.cancel}
        />
      )}
      {profile.kind === "problem" && profile.problem.code === "cancelled" && (
        <Notice intent="info" actions={<Button onClick={() => void session.searchAgain()}>{words.traits.searchAgain}</Button>}>
          {words.traits.cancelled}
        </Notice>
      )}
      {profile.kind === "problem" && profile.problem.code !== "cancelled" && (
        <ProblemBar problem={profile.problem} onShow={(address) => void session.show({address})} />
      )}
      {found && children(found)}
    </>
  );
}
