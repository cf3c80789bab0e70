import {Field, Radio, RadioGroup, Select} from "@fluentui/react-components";
import type {Measure, Objective} from "../../domain/best";
import {useWords} from "../language";

const AIMS = ["revenue", "profit", "growth", "loyalty"] as const;

/** Value of the choice that leaves the objective to the aim, and of one that was made elsewhere. */
const BY_AIM = "aim";
const OTHER = "other";
const COLUMN = "column ";

/** What makes a customer good: by the aim, another aim, or a column of the sheet in one direction (M3.1). */
export function ObjectivePicker(props: {
  chosen: Objective | undefined;
  measure: Measure;
  headings: readonly string[];
  onChoose: (objective: Objective | undefined) => void;
}) {
  const words = useWords();
  const {chosen, measure, headings, onChoose} = props;
  const {best} = words;
  const nameOf = (objective: Objective): string => {
    switch (objective.kind) {
      case "column":
        return objective.heading;
      case "blend":
        return best.blend;
      case "list":
        return best.list(objective.heading);
      default:
        return best.objectives[objective.kind];
    }
  };
  const choose = (value: string) => {
    const aim = AIMS.find((each) => each === value);
    if (aim !== undefined) onChoose({kind: aim});
    else if (value === BY_AIM) onChoose(undefined);
    else if (value.startsWith(COLUMN)) onChoose({kind: "column", heading: value.slice(COLUMN.length), direction: "highest"});
  };
  return (
    <>
      <Field label={best.objective} hint={best.measuredBy(measure.headings)}>
        <Select value={valueOf(chosen)} onChange={(_, {value}) => choose(value)}>
          <option value={BY_AIM}>{best.byAim(nameOf(chosen === undefined ? (measure.insteadOf ?? measure.objective) : {kind: "revenue"}))}</option>
          {valueOf(chosen) === OTHER && chosen !== undefined && <option value={OTHER}>{nameOf(chosen)}</option>}
          <optgroup label={best.aims}>
            {AIMS.map((aim) => (
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
        </Select>
      </Field>
      {chosen?.kind === "column" && (
        <Field label={best.direction}>
          <RadioGroup
            layout="horizontal"
            value={chosen.direction}
            onChange={(_, {value}) => onChoose({...chosen, direction: value === "lowest" ? "lowest" : "highest"})}
          >
            <Radio value="highest" label={best.highest} />
            <Radio value="lowest" label={best.lowest} />
          </RadioGroup>
        </Field>
      )}
    </>
  );
}

function valueOf(objective: Objective | undefined): string {
  if (objective === undefined) return BY_AIM;
  if (objective.kind === "column") return `${COLUMN}${objective.heading}`;
  return AIMS.find((aim) => aim === objective.kind) ?? OTHER;
}
