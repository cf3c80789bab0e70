import {isProfileWritten, type Profile} from "../../domain/profile";
import {addRule, removeRule, setCutoffs} from "../../workflow/cardActions";
import type {FoundProof} from "../../workflow/engine";
import type {Session} from "../../workflow/session";
import {forgetCardEdits, forgetEditsOf} from "../../workflow/sheetCard";
import {latest} from "../../workflow/stage";
import type {State} from "../../workflow/state";
import {CardPoints} from "../parts/CardPoints";
import {CardQuality} from "../parts/CardQuality";
import {Comparison} from "../parts/Comparison";
import {HardRules} from "../parts/HardRules";
import {Segments} from "../parts/Segments";
import {Proven} from "./Proven";

/** Step 6: how good the profile is, its scorecard, segments and rules; and another objective beside it. */
export function CardSection({profile, state, session}: {profile: Profile; state: State; session: Session}) {
  const isWritten = isProfileWritten(profile);
  const best = latest(state.best);
  return (
    <>
      <Proven state={state} session={session}>
        {(found) => (
          <>
            <CardQuality check={found.cardCheck} />
            {isWritten && <Card found={found} state={state} session={session} />}
          </>
        )}
      </Proven>
      {best !== undefined && profile.verdict !== "none" && (
        <Comparison
          now={best.shortlist.measure.objective}
          headings={best.objectiveHeadings}
          comparison={state.comparison}
          onCompare={(other) => void session.compare(other)}
          onCancel={session.cancel}
          onShow={(address) => void session.show({address})}
        />
      )}
    </>
  );
}

function Card({found, state, session}: {found: FoundProof; state: State; session: Session}) {
  const change = (action: (before: State) => State) => void session.change(action);
  const {card, segments} = found;
  return (
    <>
      <CardPoints
        card={card}
        onLearnt={() => change(forgetCardEdits)}
        onLearntOf={(attribute) => change((before) => forgetEditsOf(before, attribute))}
      />
      {card.blocks.length > 0 && (
        <>
          <Segments segments={segments} chosen={state.choices.cutoffs} onChoose={(choice) => change((before) => setCutoffs(before, choice))} />
          <HardRules
            rules={segments.rules}
            columns={latest(state.list)?.columns ?? []}
            onAdd={(rule) => change((before) => addRule(before, rule))}
            onRemove={(rule) => change((before) => removeRule(before, rule))}
          />
        </>
      )}
    </>
  );
}
