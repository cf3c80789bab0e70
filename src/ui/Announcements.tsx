import {Button} from "@fluentui/react-components";
import type {Problem} from "../domain/problem";
import {DEFAULT_CUTOFFS} from "../domain/segment";
import {sourceTitle} from "../domain/source";
import {hasProfile, isOutdated, scopeOf} from "../workflow/scope";
import type {Session} from "../workflow/session";
import {interrupted, type State} from "../workflow/state";
import {prospectWordsIn} from "../words/prospects/languages";
import {useWords} from "./language";
import {ListChanges} from "./parts/ListChanges";
import {Notice} from "./parts/Notice";
import {ProblemBar} from "./parts/ProblemBar";
import {RemovalNotice} from "./parts/RemovalNotice";

/** What concerns the whole pane: an interrupted write, choices that could not be saved, another list in sight. */
export function Announcements({state, session}: {state: State; session: Session}) {
  const words = useWords();
  const show = (address: string) => void session.show({address});
  const pending = interrupted(state)?.pending;
  const {elsewhere, locked, unsaved, fromSheet} = state;
  const isWorking = state.writing.kind === "busy" || state.removal.kind === "busy";
  return (
    <>
      {pending && !isWorking && (
        <Notice
          intent="warning"
          title={words.writing.pendingTitle}
          actions={
            <>
              <Button onClick={() => void session.finish()}>{words.writing.finish}</Button>
              <Button onClick={() => void session.remove(pending)}>{words.writing.remove}</Button>
            </>
          }
        >
          {words.writing.pending}
        </Notice>
      )}
      {/* The ribbon removes from any step; the steps that write tell it beside what they wrote. */}
      {scopeOf(state) === undefined && <RemovalNotice removal={state.removal} onShow={show} />}
      {locked && <ProblemBar problem={locked} intent="warning" onShow={show} />}
      {unsaved && <ProblemBar problem={unsaved} intent="warning" title={words.pane.notSaved} onShow={show} />}
      {fromSheet?.kind === "floors" && <Notice intent="info">{words.writing.floorsTaken(fromSheet.floors)}</Notice>}
      {fromSheet?.kind === "card" && (
        <Notice intent="info">
          {words.card.taken} {words.card.takenCutoffs(state.choices.cutoffs ?? DEFAULT_CUTOFFS)}
        </Notice>
      )}
      {fromSheet?.kind === "problem" && (
        <ProblemBar
          problem={fromSheet.problem}
          intent="warning"
          title={isOfCard(fromSheet.problem) ? words.card.scorecard : words.writing.sheetFloors}
          onShow={show}
        />
      )}
      {isOutdated(state) && !isWorking && <Notice intent="info">{words.writing.settingsChanged}</Notice>}
      <ListChanges state={state} session={session} />
      {elsewhere && (
        <Notice
          intent="info"
          actions={
            <>
              {hasProfile(state) && (
                <Button onClick={() => void session.scoring.open(elsewhere)}>{prospectWordsIn(state.choices.language).pane.score}</Button>
              )}
              <Button onClick={() => void session.choose(elsewhere)}>{words.start.switchSource}</Button>
            </>
          }
        >
          {words.start.otherSource(sourceTitle(elsewhere))}
        </Notice>
      )}
    </>
  );
}

/** Whether a problem is about the scorecard, and not about the floors of the tiers. */
const isOfCard = ({code}: Problem): boolean => code === "cardCellUnreadable" || code === "cardRearranged";
