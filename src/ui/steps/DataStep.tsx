import {makeStyles, tokens} from "@fluentui/react-components";
import {lazy, Suspense} from "react";
import type {Understanding} from "../../domain/customers";
import {sourceTitle} from "../../domain/source";
import * as actions from "../../workflow/actions";
import type {Session} from "../../workflow/session";
import {latest} from "../../workflow/stage";
import type {State} from "../../workflow/state";
import {AimPicker} from "../parts/AimPicker";
import {Busy} from "../parts/Busy";
import {ColumnPickers} from "../parts/ColumnPickers";
import {Frame} from "../parts/Frame";
import {Notes} from "../parts/Notes";
import {Section} from "../parts/Section";
import {SourcePicker} from "../parts/SourcePicker";
import {TablePlace} from "../parts/TablePlace";
import {useWords} from "../language";
import {ListProblem} from "./ListProblem";
import {TierSection} from "./TierSection";

// Most lists need none of it, and it need not hold up the first look.
const DataChecks = lazy(() => import(/* webpackChunkName: "data" */ "../parts/DataChecks").then((part) => ({default: part.DataChecks})));

const useStyles = makeStyles({
  step: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXL},
});

/** Step 1: which list, what its columns mean, and the tiers (M0, M1). */
export function DataStep({state, session}: {state: State; session: Session}) {
  const styles = useStyles();
  const words = useWords();
  const understanding = latest(state.list);
  const showCell = (address: string) => void session.show({address});
  return (
    <div className={styles.step}>
      <Section heading={words.start.heading}>
        <SourcePicker
          source={state.source}
          sources={state.sources}
          understanding={state.list.kind === "ready" ? understanding : undefined}
          onChoose={(source) => void session.choose(source)}
        />
        <ListProgress state={state} session={session} />
        {state.list.kind === "problem" && <ListProblem problem={state.list.problem} state={state} session={session} />}
        {understanding && (
          <TablePlace
            understanding={understanding}
            choices={state.choices}
            onTable={(at) => void session.change((before) => actions.setTableAt(before, at))}
            onRows={(rows) => void session.change((before) => actions.setRows(before, rows))}
          />
        )}
        {understanding && <Meaning understanding={understanding} state={state} session={session} />}
        {(understanding !== undefined || state.choices.links !== undefined) && (
          <Suspense fallback={null}>
            <DataChecks state={state} session={session} />
          </Suspense>
        )}
        {understanding && <Notes key={understanding.notes.length} notes={understanding.notes} onShow={showCell} />}
      </Section>
      {understanding && <TierSection state={state} session={session} />}
    </div>
  );
}

function ListProgress({state, session}: {state: State; session: Session}) {
  const words = useWords();
  const {list, source} = state;
  if (list.kind !== "busy" || source === undefined) return null;
  // A choice followed within the list that we have is quick; a bar would only flicker.
  if (list.done === undefined) return list.last === undefined ? <Busy label={words.start.thinking} /> : null;
  return (
    <Busy label={words.start.reading(sourceTitle(source))} done={list.done} all={list.all} secondsLeft={list.secondsLeft} onCancel={session.cancel} />
  );
}

function Meaning({understanding, state, session}: {understanding: Understanding; state: State; session: Session}) {
  return (
    <>
      <ColumnPickers understanding={understanding} choices={state.choices} onChange={(action) => void session.change(action)} />
      <Frame
        understanding={understanding}
        choices={state.choices}
        onCurrency={(code) => void session.change((before) => actions.setCurrency(before, code))}
        onPeriod={(period) => void session.change((before) => actions.setPeriod(before, period))}
        onHeadingRow={state.source?.kind === "range" ? (row) => void session.change((before) => actions.setHeadingRow(before, row)) : undefined}
        onAsOf={(serial) => void session.change((before) => actions.setAsOf(before, serial))}
      />
      <AimPicker aim={state.choices.aim} onChoose={(aim) => void session.change((before) => actions.setAim(before, aim))} />
    </>
  );
}
