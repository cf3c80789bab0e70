import {Button, makeStyles, Text, tokens} from "@fluentui/react-components";
import * as actions from "../../workflow/actions";
import {canRewrite, isOfAll, isOutdated, writesValues} from "../../workflow/scope";
import type {Session} from "../../workflow/session";
import {receiptOf, type State} from "../../workflow/state";
import {useWords} from "../language";
import {Busy} from "../parts/Busy";
import {FormulaCommands} from "../parts/FormulaCommands";
import {Notice} from "../parts/Notice";
import {PlanPreview} from "../parts/PlanPreview";
import {ProblemBar} from "../parts/ProblemBar";
import {RemovalNotice} from "../parts/RemovalNotice";
import {Section} from "../parts/Section";
import {Written} from "../parts/Written";
import {WriteChoices} from "../parts/WriteChoices";

const useStyles = makeStyles({
  stack: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
});

/** What will be written, what stands in the way, what was written and how to take it away. */
export function WriteSection({state, session}: {state: State; session: Session}) {
  const words = useWords();
  const styles = useStyles();
  const {preview, writing} = state;
  const receipt = receiptOf(state);
  const showCell = (address: string) => void session.show({address});
  return (
    <Section heading={words.writing.heading}>
      <div className={styles.stack}>
        <PlanStage state={state} onShow={showCell} />
        {preview.kind === "ready" && (
          <WriteChoices
            plan={preview.value.plan}
            choices={state.choices}
            onOutput={(output) => void session.change((before) => actions.setOutput(before, output))}
            onWiden={(mayWiden) => void session.change((before) => actions.setMayWidenTable(before, mayWiden))}
          />
        )}
        {writing.kind === "busy" && (
          <Busy
            label={words.writing.writing}
            done={writing.done}
            all={writing.all}
            secondsLeft={writing.secondsLeft}
            progress={words.formats.percent((writing.done ?? 0) / (writing.all ?? 1))}
            onCancel={session.cancel}
          />
        )}
        {writing.kind === "problem" && (
          <ProblemBar problem={writing.problem} title={words.writing.failed} onShow={showCell}>
            <Button onClick={() => void session.refresh()}>{words.start.readAgain}</Button>
          </ProblemBar>
        )}
        {writing.kind === "ready" && <Text size={200}>{words.changes.undo}</Text>}
        {receipt && writing.kind !== "busy" && writesValues(state) && !isOutdated(state) && <Notice intent="info">{words.card.areValues}</Notice>}
        {receipt && writing.kind !== "busy" && state.removal.kind !== "busy" && (
          <Written
            receipt={receipt}
            isNew={writing.kind === "ready"}
            onShow={(place) => void session.show(place)}
            onRemove={() => void session.remove()}
            sheet={state.source?.sheet}
          />
        )}
        {receipt && isOfAll(receipt) === (state.step === 6) && preview.kind !== "problem" && (
          <FormulaCommands
            receipt={receipt}
            areValues={writesValues(state)}
            isOutdated={isOutdated(state)}
            isDisabled={!canRewrite(state)}
            onRepair={() => void session.repair()}
            onConvert={() => void session.convert()}
          />
        )}
        <RemovalNotice removal={state.removal} onShow={showCell} />
      </div>
    </Section>
  );
}

function PlanStage({state, onShow}: {state: State; onShow: (address: string) => void}) {
  const words = useWords();
  const {preview} = state;
  switch (preview.kind) {
    case "empty":
      return null;
    case "busy":
      return preview.last === undefined ? <Busy label={words.writing.planning} /> : <PlanPreview preview={preview.last} onShow={onShow} />;
    case "problem":
      return <ProblemBar problem={preview.problem} onShow={onShow} />;
    case "ready":
      return <PlanPreview preview={preview.value} onShow={onShow} />;
  }
}
