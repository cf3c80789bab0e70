import type {Understanding} from "../../domain/customers";
import {mergeSpellings, partSpellings, setDuplicates} from "../../workflow/dataActions";
import type {Session} from "../../workflow/session";
import {latest} from "../../workflow/stage";
import type {State} from "../../workflow/state";
import {DataReport} from "./DataReport";
import {DuplicateList} from "./DuplicateList";
import {LinkedSheets} from "./LinkedSheets";
import {SpellingList} from "./SpellingList";

/** What can be done about the data before anything is counted: other sheets, rows that repeat, spellings, and every column one by one. */
export function DataChecks({state, session}: {state: State; session: Session}) {
  const understanding = latest(state.list);
  return (
    <div>
      <LinkedSheets state={state} session={session} />
      {understanding && <Checks understanding={understanding} state={state} session={session} />}
    </div>
  );
}

function Checks({understanding, state, session}: {understanding: Understanding; state: State; session: Session}) {
  const {choices, source} = state;
  // A very long list is searched for repeats only where somebody asks, as the report does.
  const duplicates = understanding.duplicates.length > 0 ? understanding.duplicates : (latest(state.report)?.duplicates ?? []);
  return (
    <>
      <DuplicateList
        duplicates={duplicates}
        chosen={choices.duplicates}
        sheet={source?.sheet ?? ""}
        column={understanding.customerColumn ?? 0}
        onChoose={(handling) => void session.change((before) => setDuplicates(before, handling))}
        onShow={(address) => void session.show({address})}
      />
      <SpellingList
        proposals={understanding.variants}
        merged={choices.mergedValues ?? []}
        onMerge={(proposals) => void session.change((before) => mergeSpellings(before, proposals))}
        onPart={(proposal) => void session.change((before) => partSpellings(before, proposal))}
      />
      <DataReport state={state} session={session} />
    </>
  );
}
