import {Field, Radio, RadioGroup} from "@fluentui/react-components";
import type {TierAnalysis} from "../../domain/tierAnalysis";
import {useWords} from "../language";

/** The tier in which the ideal customer will be sought: the one with the most revenue, unless the user says otherwise (M2.3). */
export function FocusTier({analysis, onChoose}: {analysis: TierAnalysis; onChoose: (name: string | undefined) => void}) {
  const words = useWords();
  const {tiers, focusTier, biggestTier} = analysis;
  return (
    <Field label={words.revenue.focus} hint={words.revenue.focusHint}>
      <RadioGroup value={focusTier} onChange={(_, {value}) => onChoose(value === biggestTier ? undefined : value)}>
        {tiers.map(({name}) => (
          <Radio key={name} value={name} label={name === biggestTier ? `${name} (${words.revenue.mostRevenue})` : name} />
        ))}
      </RadioGroup>
    </Field>
  );
}
