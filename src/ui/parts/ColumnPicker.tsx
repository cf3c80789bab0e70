import {Badge, Field, makeStyles, Select, Text, tokens} from "@fluentui/react-components";
import {CheckmarkCircle16Regular, QuestionCircle16Regular} from "@fluentui/react-icons";
import type {ColumnSummary} from "../../domain/customers";
import {useWords} from "../language";

const useStyles = makeStyles({
  line: {display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS, minWidth: 0},
  examples: {
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    minWidth: 0,
  },
  badge: {flexShrink: 0},
});

/** Below this confidence the user is asked to look: most wrong guesses lie there. */
const SURE = 0.7;

/** Which column plays a part: preselected by detection, with how sure that is and what stands in the column. */
export function ColumnPicker(props: {
  label: string;
  columns: readonly ColumnSummary[];
  chosen: ColumnSummary | undefined;
  isByHand: boolean;
  onChoose: (heading: string | undefined) => void;
}) {
  const words = useWords();
  const styles = useStyles();
  const {label, columns, chosen, isByHand, onChoose} = props;
  const listed = chosen === undefined || columns.includes(chosen) ? columns : [chosen, ...columns];
  return (
    <Field label={label}>
      {(field) => (
        <>
          <Select {...field} value={chosen?.heading ?? ""} onChange={(_, {value}) => onChoose(value === "" ? undefined : value)}>
            {chosen === undefined && <option value="">{words.start.noColumn}</option>}
            {listed.map(({column, heading}) => (
              <option key={column} value={heading}>
                {heading}
              </option>
            ))}
          </Select>
          {chosen && (
            <span className={styles.line}>
              <Certainty isByHand={isByHand} confidence={chosen.confidence} />
              <Text size={200} className={styles.examples}>
                {words.start.examples(chosen.examples)}
              </Text>
            </span>
          )}
        </>
      )}
    </Field>
  );
}

function Certainty({isByHand, confidence}: {isByHand: boolean; confidence: number}) {
  const words = useWords();
  const styles = useStyles();
  if (isByHand || confidence >= SURE)
    return (
      <Badge appearance="ghost" color="informative" icon={<CheckmarkCircle16Regular />} className={styles.badge}>
        {isByHand ? words.start.chosen : words.start.recognised}
      </Badge>
    );
  return (
    <Badge appearance="tint" color="warning" icon={<QuestionCircle16Regular />} className={styles.badge}>
      {words.start.unsure}
    </Badge>
  );
}
