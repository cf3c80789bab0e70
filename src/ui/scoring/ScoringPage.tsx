import {Button, makeStyles, Text, tokens} from "@fluentui/react-components";
import type {ProspectScores} from "../../domain/prospects";
import {sourceTitle} from "../../domain/source";
import {prospectWordsIn} from "../../words/prospects/languages";
import type {Session} from "../../workflow/session";
import {latest} from "../../workflow/stage";
import type {Scoring, State} from "../../workflow/state";
import {useWords} from "../language";
import {Busy} from "../parts/Busy";
import {Finding} from "../parts/Finding";
import {Footer} from "../parts/Footer";
import {PlanPreview} from "../parts/PlanPreview";
import {ProblemBar} from "../parts/ProblemBar";
import {RemovalNotice} from "../parts/RemovalNotice";
import {RemoveDialog} from "../parts/RemoveDialog";
import {Section} from "../parts/Section";
import {StepTitle} from "../parts/StepTitle";
import {Written} from "../parts/Written";
import {ColumnMatches} from "./ColumnMatches";
import {FirstTargets} from "./FirstTargets";

const useStyles = makeStyles({
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXL,
    "& > *": {flexShrink: 0},
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
  },
  stack: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
});

/** Scoring a list of prospects (M8.1): how its columns were matched, what comes out, and what will be written. */
export function ScoringPage({scoring, state, session}: {scoring: Scoring; state: State; session: Session}) {
  const styles = useStyles();
  const words = prospectWordsIn(state.choices.language).pane;
  const title = words.title(sourceTitle(scoring.source));
  const {removal} = scoring;
  return (
    <>
      <main className={styles.content} aria-label={title}>
        <StepTitle takesFocus>{title}</StepTitle>
        <Scores scoring={scoring} state={state} session={session} />
        <ScoreWriting scoring={scoring} state={state} session={session} />
      </main>
      <Footer
        onBack={session.scoring.close}
        primary={scoring.receipt === undefined ? words.write : words.update}
        onPrimary={() => void session.scoring.write()}
        isPrimaryDisabled={!canWriteScores(scoring)}
      />
      {removal.kind === "asking" && (
        <RemoveDialog edits={removal.edits} onRemove={() => void session.scoring.removeAnyway()} onKeep={session.scoring.keep} />
      )}
    </>
  );
}

const canWriteScores = ({preview, writing, removal}: Scoring): boolean =>
  preview.kind === "ready" && preview.value.obstacles.length === 0 && writing.kind !== "busy" && removal.kind !== "busy";

function Scores({scoring: {scores, source}, state, session}: {scoring: Scoring; state: State; session: Session}) {
  const styles = useStyles();
  const words = prospectWordsIn(state.choices.language).pane;
  const shown = latest(scores);
  return (
    <>
      {scores.kind === "busy" && shown === undefined && (
        <Busy label={words.reading} done={scores.done} all={scores.all} secondsLeft={scores.secondsLeft} onCancel={session.scoring.close} />
      )}
      {scores.kind === "problem" && <ProblemBar problem={scores.problem} onShow={(address) => void session.show({address})} />}
      {shown && (
        <div className={styles.stack}>
          <Finding second={words.second(countOf(shown, "neutral"), countOf(shown, "avoid"))}>
            {words.finding(countOf(shown, "ideal"), shown.prospects)}
          </Finding>
          <FirstTargets scores={shown} sheet={source.sheet} language={state.choices.language} onShow={(address) => void session.show({address})} />
          <ColumnMatches
            scores={shown}
            language={state.choices.language}
            onMatch={(attribute, heading) => void session.scoring.match(attribute, heading)}
          />
        </div>
      )}
    </>
  );
}

const countOf = ({counts}: ProspectScores, wanted: "ideal" | "neutral" | "avoid"): number =>
  counts.find(({segment}) => segment === wanted)?.customers ?? 0;

function ScoreWriting({scoring, state, session}: {scoring: Scoring; state: State; session: Session}) {
  const styles = useStyles();
  const words = useWords();
  const {preview, writing, receipt, removal, source} = scoring;
  const show = (address: string) => void session.show({address});
  return (
    <Section heading={words.writing.heading}>
      <div className={styles.stack}>
        <Text>{prospectWordsIn(state.choices.language).pane.values}</Text>
        {preview.kind === "ready" && <PlanPreview preview={preview.value} onShow={show} />}
        {writing.kind === "busy" && <Busy label={words.writing.writing} />}
        {writing.kind === "problem" && (
          <ProblemBar problem={writing.problem} title={words.writing.failed} onShow={show}>
            <Button onClick={() => void session.scoring.open(source)}>{words.start.readAgain}</Button>
          </ProblemBar>
        )}
        {receipt && writing.kind !== "busy" && removal.kind !== "busy" && (
          <Written
            receipt={receipt}
            isNew={writing.kind === "ready"}
            sheet={source.sheet}
            onShow={(place) => void session.show(place)}
            onRemove={() => void session.scoring.remove()}
          />
        )}
        <RemovalNotice removal={removal} onShow={show} />
      </div>
    </Section>
  );
}
