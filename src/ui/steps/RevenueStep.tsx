import {makeStyles, Text, tokens} from "@fluentui/react-components";
import type {TierAnalysis} from "../../domain/tierAnalysis";
import * as actions from "../../workflow/actions";
import type {Session} from "../../workflow/session";
import {latest} from "../../workflow/stage";
import type {State} from "../../workflow/state";
import {currencyOf} from "../currency";
import {useWords} from "../language";
import {Busy} from "../parts/Busy";
import {Doughnut} from "../parts/Doughnut";
import {FocusTier} from "../parts/FocusTier";
import {NearlyEqual} from "../parts/NearlyEqual";
import {Notice} from "../parts/Notice";
import {ParetoCurve} from "../parts/ParetoCurve";
import {ProblemBar} from "../parts/ProblemBar";
import {RevenueTable} from "../parts/RevenueTable";
import {Section} from "../parts/Section";
import {ListProblem} from "./ListProblem";
import {TiersWriting} from "./TiersWriting";

const useStyles = makeStyles({
  step: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXL},
  finding: {margin: 0},
  share: {color: tokens.colorNeutralForeground2},
});

/** Step 2: which tier brings the revenue, and writing it down (M2). */
export function RevenueStep({state, session}: {state: State; session: Session}) {
  const styles = useStyles();
  const words = useWords();
  const analysis = latest(state.tiers);
  return (
    <div className={styles.step}>
      {state.list.kind === "problem" && <ListProblem problem={state.list.problem} state={state} session={session} />}
      {state.list.kind === "busy" && state.list.done !== undefined && (
        <Busy
          label={words.start.thinking}
          done={state.list.done}
          all={state.list.all}
          secondsLeft={state.list.secondsLeft}
          onCancel={session.cancel}
        />
      )}
      {state.tiers.kind === "problem" && <ProblemBar problem={state.tiers.problem} onShow={(address) => void session.show({address})} />}
      {analysis && <Findings analysis={analysis} state={state} session={session} />}
      {analysis && <TiersWriting state={state} session={session} />}
    </div>
  );
}

function Findings({analysis, state, session}: {analysis: TierAnalysis; state: State; session: Session}) {
  const words = useWords();
  const understanding = latest(state.list);
  const currency = understanding && currencyOf(understanding, state.choices);
  if (!(analysis.revenue > 0)) return <Notice intent="warning">{words.revenue.noRevenue}</Notice>;
  return (
    <>
      <Section heading={words.revenue.heading}>
        <Finding analysis={analysis} />
        {analysis.isByConstruction && <Notice intent="info">{words.revenue.byConstruction}</Notice>}
        <Doughnut tiers={analysis.tiers} />
        <RevenueTable analysis={analysis} currency={currency} />
        {analysis.unclassified > 0 && (
          <Text size={200}>{words.revenue.unclassified(analysis.unclassified, words.formats.money(analysis.unclassifiedRevenue, currency))}</Text>
        )}
      </Section>
      <Section heading={words.revenue.pareto}>
        <ParetoCurve points={analysis.pareto} topFifthShare={analysis.topFifthShare} />
      </Section>
      {analysis.isNearlyEqual && (
        <NearlyEqual
          redraws={analysis.redraws}
          aim={state.choices.aim}
          onAim={(aim) => void session.change((before) => actions.setAim(before, aim))}
          onRedraw={(tiers) => void session.change((before) => actions.redraw(before, tiers))}
        />
      )}
      <FocusTier analysis={analysis} onChoose={(name) => void session.change((before) => actions.setFocusTier(before, name))} />
    </>
  );
}

/** The answer of the step in one sentence. */
function Finding({analysis}: {analysis: TierAnalysis}) {
  const styles = useStyles();
  const words = useWords();
  const biggest = analysis.tiers.find(({name}) => name === analysis.biggestTier);
  if (biggest === undefined) return null;
  return (
    <p className={styles.finding} role="status">
      <Text block size={500} weight="semibold">
        {words.revenue.biggest(biggest.name, biggest.share)}
      </Text>
      <Text block className={styles.share}>
        {words.revenue.fromCustomers(biggest.customerShare)}
      </Text>
    </p>
  );
}
