import {Field, Link, makeStyles, Select, Text} from "@fluentui/react-components";
import {TIER_COUNTS} from "../../domain/settings";
import * as actions from "../../workflow/actions";
import type {Session} from "../../workflow/session";
import {latest} from "../../workflow/stage";
import type {State} from "../../workflow/state";
import {useWords} from "../language";
import {Announcement} from "../parts/Announcement";
import {CurrencyPicker} from "../parts/CurrencyPicker";
import {FloorMethods} from "../parts/FloorMethods";
import {ProblemBar} from "../parts/ProblemBar";
import {Section} from "../parts/Section";
import {TierTable} from "../parts/TierTable";

const LETTERS = ["A", "B", "C", "D", "E"];

const useStyles = makeStyles({
  letters: {alignSelf: "flex-start"},
});

/** Step 1, second half: how many tiers, by which floors, and what they give (M1). */
export function TierSection({state, session}: {state: State; session: Session}) {
  const words = useWords();
  const styles = useStyles();
  const {choices, tiers} = state;
  const analysis = latest(tiers);
  const change = (action: (state: State) => State) => void session.change(action);
  const showCell = (address: string) => void session.show({address});
  const isLettered = choices.tierNames?.every((name, position) => name === LETTERS[position]) ?? false;
  if (tiers.kind === "empty") return <Text>{words.tiers.none}</Text>;
  return (
    <Section heading={words.tiers.heading}>
      <Field label={words.tiers.count}>
        <Select value={String(choices.tierCount)} onChange={(_, {value}) => change((before) => actions.setTierCount(before, Number(value)))}>
          {TIER_COUNTS.map((count) => (
            <option key={count} value={count}>
              {words.formats.number(count)}
            </option>
          ))}
        </Select>
      </Field>
      <FloorMethods
        method={choices.floorMethod}
        suggestions={analysis?.suggestions ?? []}
        onChoose={(method) => change((before) => actions.setFloorMethod(before, method))}
      />
      {analysis && (
        <TierTable
          analysis={analysis}
          onName={(position, name) => change((before) => actions.setTierName(before, position, name))}
          onFloor={(position, floor) => change((before) => actions.setFloor(before, position, floor))}
        />
      )}
      {tiers.kind === "problem" && (
        <ProblemBar problem={tiers.problem} onShow={showCell}>
          {tiers.problem.code === "mixedCurrencies" && (
            <CurrencyPicker
              currencies={tiers.problem.currencies}
              onChoose={(currency) => change((before) => actions.setCurrency(before, currency))}
            />
          )}
        </ProblemBar>
      )}
      {analysis?.notes.map((note, position) => (
        <ProblemBar key={position} problem={note} intent="warning" onShow={showCell} />
      ))}
      <Link
        as="button"
        className={styles.letters}
        onClick={() => change((before) => actions.setTierNames(before, isLettered ? undefined : LETTERS.slice(0, choices.tierCount)))}
      >
        {isLettered ? words.tiers.namesInstead : words.tiers.lettersInstead}
      </Link>
      <Announcement>{tiers.kind === "ready" ? words.tiers.updated(tiers.value.tiers) : undefined}</Announcement>
    </Section>
  );
}
