import type {Receipt} from "../domain/receipt";
import type {SavedProfile, SavedState} from "../domain/state";
import type {Desk} from "./desk";
import type {Saving} from "./saving";

/**
 * Takes over what the workbook remembers after a write or a removal, whatever came of it; the choices stay those of the pane. Where the workbook
 * cannot be asked, what was just written is remembered here, so that it can be taken away.
 */
export async function recall({workbook, update}: Desk, saving: Saving, receipt: Receipt | undefined): Promise<void> {
  const saved = await workbook.loadState();
  if (saved.ok) update((state) => ({...state, saved: saved.value}));
  else if (receipt !== undefined) update((state) => ({...state, unsaved: saved.problem, saved: withReceipt(state.saved, receipt)}));
  else update((state) => ({...state, unsaved: saved.problem}));
  saving.settled();
}

const withReceipt = (saved: SavedState, receipt: Receipt): SavedState => ({
  ...saved,
  profiles: saved.profiles.map((profile) => (profile.slot === receipt.slot ? written(profile, receipt) : profile)),
});

const written = ({pending: _pending, ...profile}: SavedProfile, receipt: Receipt): SavedProfile => ({...profile, receipt});
