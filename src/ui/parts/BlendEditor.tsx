import {Button, Field, makeStyles, Select, Slider, Text, tokens} from "@fluentui/react-components";
import {DismissRegular} from "@fluentui/react-icons";
import type {BlendPart, SingleObjective} from "../../domain/best";
import {isSameMeasure, WEIGHTS} from "../../workflow/bestActions";
import {useWords} from "../language";
import {OBJECTIVE_AIMS, objectiveName} from "../objectiveName";
import {DirectionPicker} from "./DirectionPicker";

const useStyles = makeStyles({
  blend: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS},
  parts: {listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS},
  part: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS},
  name: {flexGrow: 1, minWidth: 0, overflowWrap: "anywhere"},
  slider: {flexGrow: 1, minWidth: "96px"},
  weight: {flexShrink: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums"},
  hint: {color: tokens.colorNeutralForeground2},
});

/** A blend of objectives (M3.1): its parts with their weights, and what else could be one. */
export function BlendEditor(props: {
  parts: readonly BlendPart[];
  headings: readonly string[];
  onPart: (objective: SingleObjective, weight?: number) => void;
  onTakeOut: (objective: SingleObjective) => void;
}) {
  const words = useWords();
  const styles = useStyles();
  const {parts, headings, onPart, onTakeOut} = props;
  const weights = parts.reduce((sum, {weight}) => sum + weight, 0);
  return (
    <div className={styles.blend} role="group" aria-label={words.best.blend}>
      <Text size={200} className={styles.hint}>
        {words.best.blendHint}
      </Text>
      <ul className={styles.parts} aria-label={words.best.blendParts}>
        {parts.map((part) => (
          <Part
            key={objectiveName(part.objective, words)}
            part={part}
            share={part.weight / weights}
            onPart={onPart}
            onTakeOut={parts.length > 1 ? onTakeOut : undefined}
          />
        ))}
      </ul>
      <AddPart parts={parts} headings={headings} onPart={onPart} />
    </div>
  );
}

function Part(props: {
  part: BlendPart;
  share: number;
  onPart: (objective: SingleObjective, weight: number) => void;
  onTakeOut: ((objective: SingleObjective) => void) | undefined;
}) {
  const words = useWords();
  const styles = useStyles();
  const {part, share, onPart, onTakeOut} = props;
  const {objective, weight} = part;
  const name = objectiveName(objective, words);
  const counts = words.best.weight(weight, share);
  return (
    <li className={styles.part}>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.name}>
          <bdi>{name}</bdi>
        </Text>
        {onTakeOut && (
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={words.best.takeOut(name)}
            title={words.best.takeOut(name)}
            onClick={() => onTakeOut(objective)}
          />
        )}
      </div>
      <div className={styles.line}>
        <Slider
          size="small"
          className={styles.slider}
          min={WEIGHTS.least}
          max={WEIGHTS.most}
          step={1}
          value={weight}
          aria-label={words.best.weightOf(name)}
          aria-valuetext={counts}
          onChange={(_, {value}) => onPart(objective, value)}
        />
        <Text size={200} className={styles.weight} aria-hidden="true">
          {counts}
        </Text>
      </div>
      {objective.kind === "column" && (
        <DirectionPicker
          label={words.best.directionOf(name)}
          isLabelHidden
          direction={objective.direction}
          onChoose={(direction) => onPart({...objective, direction}, weight)}
        />
      )}
    </li>
  );
}

/** What is not in the blend yet; choosing it adds it. */
function AddPart({
  parts,
  headings,
  onPart,
}: {
  parts: readonly BlendPart[];
  headings: readonly string[];
  onPart: (objective: SingleObjective) => void;
}) {
  const words = useWords();
  const isIn = (objective: SingleObjective) => parts.some((part) => isSameMeasure(part.objective, objective));
  const aims = OBJECTIVE_AIMS.map((kind): SingleObjective => ({kind})).filter((each) => !isIn(each));
  const columns = headings.map((heading): SingleObjective => ({kind: "column", heading, direction: "highest"})).filter((each) => !isIn(each));
  const offered = [...aims, ...columns];
  if (offered.length === 0) return null;
  const option = (objective: SingleObjective) => (
    <option key={objectiveName(objective, words)} value={offered.indexOf(objective)}>
      {objectiveName(objective, words)}
    </option>
  );
  return (
    <Field label={words.best.addPart}>
      <Select
        value=""
        onChange={(_, {value}) => {
          const found = value === "" ? undefined : offered[Number(value)];
          if (found !== undefined) onPart(found);
        }}
      >
        <option value="">{words.best.choosePart}</option>
        <optgroup label={words.best.aims}>{aims.map(option)}</optgroup>
        <optgroup label={words.best.columns}>{columns.map(option)}</optgroup>
      </Select>
    </Field>
  );
}
