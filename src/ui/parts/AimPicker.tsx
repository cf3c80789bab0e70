import {Field, Select} from "@fluentui/react-components";
import type {Aim} from "../../domain/settings";
import {useWords} from "../language";

const AIMS: readonly Aim[] = ["none", "growth", "profit", "loyalty", "upsell", "churn"];

/** The aim of this round (M0.1). */
export function AimPicker({aim, label, onChoose}: {aim: Aim; label?: string; onChoose: (aim: Aim) => void}) {
  const words = useWords();
  return (
    <Field label={label ?? words.start.aim} hint={words.start.aimHint}>
      <Select
        value={aim}
        onChange={(_, {value}) => {
          const chosen = AIMS.find((each) => each === value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {AIMS.map((each) => (
          <option key={each} value={each}>
            {words.start.aims[each]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
