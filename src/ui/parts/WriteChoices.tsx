import {Checkbox, Field, makeStyles, Radio, RadioGroup, Text, tokens} from "@fluentui/react-components";
import type {WorkbookPlan} from "../../domain/plan";
import {FORMULA_ROW_LIMIT, type Choices, type OutputForm} from "../../domain/settings";
import {useWords} from "../language";

const useStyles = makeStyles({
  label: {display: "flex", flexDirection: "column"},
  hint: {color: tokens.colorNeutralForeground3},
});

/** Formulas or values, and whether the table grows: the choices about writing itself. */
export function WriteChoices(props: {
  plan: WorkbookPlan;
  choices: Choices;
  onOutput: (output: OutputForm) => void;
  onWiden: (mayWiden: boolean) => void;
}) {
  const words = useWords();
  const styles = useStyles();
  const {plan, choices, onOutput, onWiden} = props;
  const {source} = plan;
  const isLarge = source.area.rows - 1 > FORMULA_ROW_LIMIT;
  const form = choices.output === "auto" ? (isLarge ? "values" : "formulas") : choices.output;
  return (
    <>
      <Field label={words.writing.form} hint={isLarge ? words.writing.tooManyRows(FORMULA_ROW_LIMIT) : undefined}>
        <RadioGroup value={form} onChange={(_, {value}) => onOutput(value === "values" ? "values" : "formulas")}>
          <Radio value="formulas" label={<Explained label={words.writing.formulas} hint={words.writing.formulasHint} />} />
          <Radio value="values" label={<Explained label={words.writing.values} hint={words.writing.valuesHint} />} />
        </RadioGroup>
      </Field>
      {source.kind === "table" && plan.columns.length > 0 && (
        <Checkbox
          checked={choices.mayWidenTable && source.canWiden}
          disabled={!source.canWiden}
          onChange={(_, {checked}) => onWiden(checked === true)}
          label={<Explained label={words.writing.widen} hint={source.canWiden ? words.writing.widenHint : words.writing.cannotWiden} />}
        />
      )}
      {source.kind === "range" && (
        <Text size={200} className={styles.hint}>
          {words.writing.rangeRefresh}
        </Text>
      )}
    </>
  );
}

function Explained({label, hint}: {label: string; hint: string}) {
  const styles = useStyles();
  return (
    <span className={styles.label}>
      <span>{label}</span>
      <Text size={200} className={styles.hint}>
        {hint}
      </Text>
    </span>
  );
}
