import {useSyncExternalStore} from "react";
import type {Session} from "../workflow/session";
import type {State} from "../workflow/state";

/** What the pane knows now; the component is drawn again when it changes. */
export const useSession = (session: Session): State => useSyncExternalStore(session.store.subscribe, session.store.get);
