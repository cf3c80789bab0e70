import {makeStyles, Text, tokens} from "@fluentui/react-components";
import {DEFAULT_BEST} from "../../domain/settings";
import * as best from "../../workflow/bestActions";
import type {BestCustomers} from "../../workflow/engine";
import type {Session} from "../../workflow/session";
import {latest} from "../../workflow/stage";
import type {State} from "../../workflow/state";
import {useWords} from "../language";
import {AddCustomer} from "../parts/AddCustomer";
import {Announcement} from "../parts/Announcement";
import {BestCountPicker} from "../parts/BestCountPicker";
import {BestList} from "../parts/BestList";
import {BlendEditor} from "../parts/BlendEditor";
import {Busy} from "../parts/Busy";
import {Finding} from "../parts/Finding";
import {LeftOutList} from "../parts/LeftOutList";
import {ObjectivePicker} from "../parts/ObjectivePicker";
import {ProblemBar} from "../parts/ProblemBar";
import {Section} from "../parts/Section";
import {Upstream} from "./Upstream";

const useStyles = makeStyles({
  step: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXL},
  rule: {color: tokens.colorNeutralForeground3},
});

/** Step 3: who the best customers are (M3). */
export function BestStep({state, session}: {state: State; session: Session}) {
  const styles = useStyles();
  const words = useWords();
  const found = latest(state.best);
  return (
    <div className={styles.step}>
      <Upstream state={state} session={session} />
      {state.best.kind === "busy" && found === undefined && <Busy label={words.start.thinking} />}
      {state.best.kind === "problem" && <ProblemBar problem={state.best.problem} onShow={(address) => void session.show({address})} />}
      {found && <Found found={found} state={state} session={session} />}
    </div>
  );
}

function Found({found, state, session}: {found: BestCustomers; state: State; session: Session}) {
  const styles = useStyles();
  const words = useWords();
  const {shortlist} = found;
  const {choices} = state;
  const change = (action: (before: State) => State) => void session.change(action);
  return (
    <>
      <Section heading={words.best.heading}>
        <Finding second={words.best.pareto(shortlist.revenueShare, shortlist.pareto.customers, shortlist.pareto.revenueShare)}>
          {words.best.finding(shortlist.best.length, shortlist.focusTier)}
        </Finding>
        <ObjectivePicker
          chosen={choices.objective}
          measure={shortlist.measure}
          headings={found.objectiveHeadings}
          onChoose={(objective) => change((before) => best.setObjective(before, objective))}
          onBlend={() => change((before) => best.startBlend(before, shortlist.measure.objective))}
        />
        {choices.objective?.kind === "blend" && (
          <BlendEditor
            parts={choices.objective.parts}
            headings={found.objectiveHeadings}
            onPart={(objective, weight) => change((before) => best.setBlendPart(before, objective, weight))}
            onTakeOut={(objective) => change((before) => best.takeOutOfBlend(before, objective))}
          />
        )}
        <BestCountPicker
          wanted={choices.bestCount ?? DEFAULT_BEST}
          topFifth={shortlist.pareto.customers}
          onChoose={(count) => change((before) => best.setBestCount(before, count))}
        />
        {shortlist.notes.map((note, position) => (
          <ProblemBar key={position} problem={note} intent="warning" onShow={(address) => void session.show({address})} />
        ))}
      </Section>
      <Section heading={words.best.ranking}>
        <BestList
          shortlist={shortlist}
          onPinOut={(pin) => change((before) => best.pinOut(before, pin))}
          onUndo={(customer) => change((before) => best.unpin(before, customer))}
        />
        <Text size={200} className={styles.rule}>
          {words.best.tieRule} {shortlist.isCutTied && words.best.cutTied}
        </Text>
        <LeftOutList
          leftOut={shortlist.leftOut}
          isEveryoneBack={choices.putBack === "all"}
          onPutBack={(customer) => change((before) => best.putBack(before, customer))}
          onUndo={(customer) => change((before) => best.unpin(before, customer))}
          onLeaveOut={() => change(best.leaveOut)}
        />
        <Announcement>
          {state.best.kind === "ready" ? words.best.updated(shortlist.best.length, shortlist.best[0]?.key ?? "") : undefined}
        </Announcement>
        <AddCustomer others={found.others} tier={shortlist.focusTier} onAdd={(pin) => change((before) => best.pinIn(before, pin))} />
      </Section>
    </>
  );
}
