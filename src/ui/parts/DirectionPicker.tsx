import {Field, Radio, RadioGroup} from "@fluentui/react-components";
import type {Measure} from "../../domain/best";
import {useWords} from "../language";

/** Which end of a column is best. */
export function DirectionPicker(props: {
  label: string;
  isLabelHidden?: boolean;
  direction: Measure["direction"];
  onChoose: (direction: Measure["direction"]) => void;
}) {
  const {best} = useWords();
  const {label, isLabelHidden = false, direction, onChoose} = props;
  return (
    <Field label={isLabelHidden ? undefined : label}>
      <RadioGroup
        layout="horizontal"
        aria-label={isLabelHidden ? label : undefined}
        value={direction}
        onChange={(_, {value}) => onChoose(value === "lowest" ? "lowest" : "highest")}
      >
        <Radio value="highest" label={best.highest} />
        <Radio value="lowest" label={best.lowest} />
      </RadioGroup>
    </Field>
  );
}
