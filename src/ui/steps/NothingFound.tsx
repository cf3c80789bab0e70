import type {Profile} from "../../domain/profile";
import type {Session} from "../../workflow/session";
import {latest} from "../../workflow/stage";
import type {State} from "../../workflow/state";
import {whatHelps} from "../../workflow/whatHelps";
import {NoProfile} from "../parts/NoProfile";

/** What steps 4 to 6 show where there is no profile, with what this list lacks. */
export function NothingFound(props: {profile: Profile; state: State; session: Session; onInsist?: (insists: boolean) => void}) {
  const {profile, state, session, onInsist} = props;
  const measure = latest(state.best)?.shortlist.measure;
  return (
    <NoProfile
      profile={profile}
      helps={whatHelps(profile, measure, latest(state.list)?.columns ?? [])}
      objective={measure?.objective}
      onObjective={() => void session.goTo(3)}
      onInsist={onInsist}
    />
  );
}
