import {Button, makeStyles, tokens} from "@fluentui/react-components";
import {lazy, Suspense, useEffect, useRef, useState, type ReactNode} from "react";
import * as actions from "../workflow/actions";
import type {Session} from "../workflow/session";
import {canWrite, hasProfile} from "../workflow/scope";
import {receiptOf, STEPS, stepsOf, type State} from "../workflow/state";
import {Announcements} from "./Announcements";
import {FaultBoundary} from "./FaultBoundary";
import {Fault} from "./Fault";
import {useWords} from "./language";
import {Page} from "./Page";
import {isStale, Stale} from "./Stale";
import {Busy} from "./parts/Busy";
import {Diagnostics} from "./parts/Diagnostics";
import {Footer} from "./parts/Footer";
import {Header} from "./parts/Header";
import {ProblemBar} from "./parts/ProblemBar";
import {RemoveDialog} from "./parts/RemoveDialog";
import {StepIndicator} from "./parts/StepIndicator";
import {StepTitle} from "./parts/StepTitle";
import {DataStep} from "./steps/DataStep";
import {RevenueStep} from "./steps/RevenueStep";
import {useSession} from "./useSession";

// Most visits begin at step 1; the later steps come when they are needed, in one piece, from our own address.
const loadBestStep = () => import(/* webpackChunkName: "steps" */ "./steps/BestStep");
const BestStep = lazy(() => loadBestStep().then((step) => ({default: step.BestStep})));
const TraitStep = lazy(() => import(/* webpackChunkName: "steps" */ "./steps/TraitStep").then((step) => ({default: step.TraitStep})));
const ScoringPage = lazy(() => import(/* webpackChunkName: "steps" */ "./scoring/ScoringPage").then((page) => ({default: page.ScoringPage})));
const ScoreOffer = lazy(() => import(/* webpackChunkName: "steps" */ "./scoring/ScoreOffer").then((part) => ({default: part.ScoreOffer})));
const ProfileStep = lazy(() => import(/* webpackChunkName: "steps" */ "./steps/ProfileStep").then((step) => ({default: step.ProfileStep})));

const useStyles = makeStyles({
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    // The page scrolls; its parts keep their height, also message bars, which would rather shrink.
    "& > *": {flexShrink: 0},
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
  },
});

/** The task pane. */
export function App({session, copy}: {session: Session; copy: (text: string) => Promise<boolean>}) {
  const state = useSession(session);
  const [copied, setCopied] = useState<{readonly isCopied: boolean; readonly text: string}>();
  const copyDiagnostics = async () => {
    const text = session.diagnostics();
    setCopied({isCopied: await copy(text), text});
  };
  const notice = copied && <Diagnostics copied={copied.isCopied} text={copied.text} onClose={() => setCopied(undefined)} />;
  const faultPage = (name: string) =>
    isStale(name) ? (
      <Stale />
    ) : (
      <>
        <Fault onDiagnostics={() => void copyDiagnostics()} />
        {notice}
      </>
    );
  return (
    <Page language={state.choices.language}>
      <FaultBoundary fallback={faultPage}>
        <Header
          onLanguage={(language) => void session.change((before) => actions.setLanguage(before, language))}
          onRefresh={() => void session.refresh()}
          onDiagnostics={() => void copyDiagnostics()}
        />
        {state.fault === undefined ? <Pages state={state} session={session} notice={notice} /> : faultPage(state.fault)}
      </FaultBoundary>
    </Page>
  );
}

/** The steps, or the page of a list that is scored with their profile. */
function Pages({state, session, notice}: {state: State; session: Session; notice: ReactNode}) {
  const words = useWords();
  if (state.scoring === undefined) return <Steps state={state} session={session} notice={notice} />;
  return (
    <Suspense fallback={<Busy label={words.start.thinking} />}>
      <ScoringPage scoring={state.scoring} state={state} session={session} />
    </Suspense>
  );
}

function Steps({state, session, notice}: {state: State; session: Session; notice: ReactNode}) {
  const styles = useStyles();
  const words = useWords();
  const isWriteStep = state.step === 6;
  const isWalking = useIsWalking(state.step);
  useLaterSteps(state.tiers.kind === "ready");
  const title = words.pane.stepOf(state.step, STEPS.length, words.pane.stepNames[state.step - 1]);
  return (
    <>
      <StepIndicator
        step={state.step}
        steps={stepsOf(state)}
        canGoTo={(step) => actions.canGoTo(state, step)}
        onGo={(step) => void session.goTo(step)}
      />
      <main key={state.step} className={styles.content} aria-label={title}>
        <StepTitle takesFocus={isWalking}>{title}</StepTitle>
        {notice}
        <Announcements state={state} session={session} />
        <Content state={state} session={session} />
      </main>
      <Footer
        onBack={state.step === 1 ? undefined : () => void session.back()}
        primary={!isWriteStep ? words.pane.next : receiptOf(state) === undefined ? words.writing.write : words.writing.update}
        onPrimary={() => void (isWriteStep ? session.write() : session.next())}
        isPrimaryDisabled={isWriteStep ? !canWrite(state) : !actions.canGoNext(state)}
      />
      {state.removal.kind === "asking" && (
        <RemoveDialog edits={state.removal.edits} onRemove={() => void session.removeAnyway()} onKeep={session.keep} />
      )}
    </>
  );
}

function Content({state, session}: {state: State; session: Session}) {
  const words = useWords();
  const {opening} = state;
  if (opening.kind === "busy") return <Busy label={words.pane.starting} />;
  if (opening.kind === "problem")
    return (
      <ProblemBar problem={opening.problem} onShow={(address) => void session.show({address})}>
        <Button onClick={() => void session.refresh()}>{words.pane.retry}</Button>
      </ProblemBar>
    );
  return (
    <Suspense fallback={<Busy label={words.start.thinking} />}>
      <Step state={state} session={session} />
    </Suspense>
  );
}

function Step({state, session}: {state: State; session: Session}) {
  switch (state.step) {
    case 1:
      return <DataStep state={state} session={session} />;
    case 2:
      return <RevenueStep state={state} session={session} />;
    case 3:
      return <BestStep state={state} session={session} />;
    case 4:
      return <TraitStep key="company" part="company" state={state} session={session} />;
    case 5:
      return <TraitStep key="buyer" part="buyer" state={state} session={session} />;
    case 6:
      return (
        <>
          <ProfileStep state={state} session={session} />
          {hasProfile(state) && <ScoreOffer state={state} session={session} />}
        </>
      );
  }
}

/** Fetches the later steps while the user looks at the first ones, so that nobody waits for them. */
function useLaterSteps(isIdle: boolean) {
  useEffect(() => {
    // A step that cannot be fetched now is asked for again, and told, when the user comes to it.
    if (isIdle) loadBestStep().catch(() => undefined);
  }, [isIdle]);
}

/** Whether the user has gone from step to step since the pane opened; before that, the focus stays in the sheet. */
function useIsWalking(step: number): boolean {
  const first = useRef(step);
  const [isWalking, setWalking] = useState(false);
  useEffect(() => {
    if (step !== first.current) setWalking(true);
  }, [step]);
  return isWalking || step !== first.current;
}
