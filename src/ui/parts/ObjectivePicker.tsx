import {Field, Select} from "@fluentui/react-components";
import type {Measure, Objective} from "../../domain/best";
import {OBJECTIVE_AIMS, objectiveName} from "../objectiveName";
import {useWords} from "../language";
import {DirectionPicker} from "./DirectionPicker";

/** Values of the choices that leave the objective to the aim, that mix several, and of one that was made elsewhere. */
const BY_AIM = "aim";
const BLEND = "blend";
const OTHER = "other";
const COLUMN = "column ";

/** What makes a customer good: by the aim, another aim, a column of the sheet in one direction, or a blend (M3.1). */
export function ObjectivePicker(props: {
  chosen: Objective | undefined;
  measure: Measure;
  headings: readonly string[];
  onChoose: (objective: Objective | undefined) => void;
  onBlend: () => void;
}) {
  const words = useWords();
  const {chosen, measure, headings, onChoose, onBlend} = props;
  const {best} = words;
  const nameOf = (objective: Objective): string => objectiveName(objective, words);
  const choose = (value: string) => {
    const aim = OBJECTIVE_AIMS.find((each) => each === value);
    if (aim !== undefined) onChoose({kind: aim});
    else if (value === BY_AIM) onChoose(undefined);
    else if (value === BLEND) onBlend();
    else if (value.startsWith(COLUMN)) onChoose({kind: "column", heading: value.slice(COLUMN.length), direction: "highest"});
  };
  return (
    <>
      <Field label={best.objective} hint={best.measuredBy(measure.headings)}>
        <Select value={valueOf(chosen)} onChange={(_, {value}) => choose(value)}>
          <option value={BY_AIM}>{best.byAim(nameOf(chosen === undefined ? (measure.insteadOf ?? measure.objective) : {kind: "revenue"}))}</option>
          {valueOf(chosen) === OTHER && chosen !== undefined && <option value={OTHER}>{nameOf(chosen)}</option>}
          <optgroup label={best.aims}>
            {OBJECTIVE_AIMS.map((aim) => (
              <option key={aim} value={aim}>
                {best.objectives[aim]}
              </option>
            ))}
          </optgroup>
          <optgroup label={best.columns}>
            {headings.map((heading) => (
              <option key={heading} value={`${COLUMN}${heading}`}>
                {heading}
              </option>
            ))}
          </optgroup>
          <option value={BLEND}>{best.blend}</option>
        </Select>
      </Field>
      {chosen?.kind === "column" && (
        <DirectionPicker label={best.direction} direction={chosen.direction} onChoose={(direction) => onChoose({...chosen, direction})} />
      )}
    </>
  );
}

function valueOf(objective: Objective | undefined): string {
  if (objective === undefined) return BY_AIM;
  if (objective.kind === "column") return `${COLUMN}${objective.heading}`;
  if (objective.kind === "blend") return BLEND;
  return OBJECTIVE_AIMS.find((aim) => aim === objective.kind) ?? OTHER;
}
