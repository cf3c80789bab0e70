import {Button, Field, Input, makeStyles, Select, Text, tokens} from "@fluentui/react-components";
import {DismissRegular} from "@fluentui/react-icons";
import {useState} from "react";
import type {ColumnSummary} from "../../domain/customers";
import type {HardRule, RuleCount} from "../../domain/segment";
import type {Condition} from "../../domain/trait";
import {binText} from "../../words/binText";
import {conditionText} from "../../words/conditions";
import type {Words} from "../../words/words";
import {useWords} from "../language";
import {typedNumber} from "../numberInput";
import {Disclosure} from "./Disclosure";
import {Section} from "./Section";

const useStyles = makeStyles({
  list: {listStyleType: "none", margin: 0, padding: 0},
  item: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: {minWidth: 0, overflowWrap: "anywhere"},
  second: {display: "block", color: tokens.colorNeutralForeground3},
  form: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS},
  ends: {display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM},
  input: {minWidth: 0},
  remove: {flexShrink: 0},
});

/** Must-haves and never-rules beside the points (M6.6): what each does to this list, and one more. */
export function HardRules(props: {
  rules: readonly RuleCount[];
  columns: readonly ColumnSummary[];
  onAdd: (rule: HardRule) => void;
  onRemove: (rule: HardRule) => void;
}) {
  const words = useWords();
  const styles = useStyles();
  const {rules, columns, onAdd, onRemove} = props;
  const {card} = words;
  return (
    <Section heading={card.rules}>
      <Text size={200} className={styles.second}>
        {card.rulesHint}
      </Text>
      {rules.length > 0 && (
        <ul className={styles.list}>
          {rules.map(({rule, barred, unknown, isColumnMissing}, position) => (
            <li key={position} className={styles.item}>
              <span className={styles.text}>
                <Text weight="semibold">{card.ruleKinds[rule.kind]}: </Text>
                {rule.attribute} <bdi>{ruledText(rule, words)}</bdi>
                <Text size={200} className={styles.second}>
                  {[rule.reason, isColumnMissing ? card.ruleMissing : card.ruleCount(barred, unknown)]
                    .filter((text) => text !== "")
                    .join(words.formats.separator)}
                </Text>
              </span>
              <Button
                className={styles.remove}
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={card.removeRule(rule.attribute)}
                onClick={() => onRemove(rule)}
              />
            </li>
          ))}
        </ul>
      )}
      <Disclosure label={card.addRule}>
        <RuleForm columns={columns} onAdd={onAdd} />
      </Disclosure>
    </Section>
  );
}

/** What a rule is about, in words. */
const ruledText = (rule: HardRule, {language, formats}: Words): string =>
  formats.list(
    "conditions" in rule
      ? rule.conditions.map((condition) => conditionText(condition, language))
      : rule.bins.map((bin) => binText(bin, {unit: "number"}, language)),
  );

const NUMBERS: readonly string[] = ["number"];
const TEXTS: readonly string[] = ["text", "boolean", "many", "band"];

function RuleForm({columns, onAdd}: {columns: readonly ColumnSummary[]; onAdd: (rule: HardRule) => void}) {
  const words = useWords();
  const styles = useStyles();
  const {card, formats} = words;
  const usable = columns.filter(({kind, role}) => role !== "company" && (NUMBERS.includes(kind) || TEXTS.includes(kind)));
  const [heading, setHeading] = useState(usable[0]?.heading ?? "");
  const [kind, setKind] = useState<HardRule["kind"]>("mustHave");
  const [values, setValues] = useState("");
  const [ends, setEnds] = useState<readonly [string, string]>(["", ""]);
  const [reason, setReason] = useState("");
  const column = usable.find((each) => each.heading === heading);
  const conditions = column === undefined ? [] : conditionsOf(column, {values, ends, locale: formats.locale});
  const add = () => {
    if (conditions.length === 0) return;
    onAdd({kind, attribute: heading, conditions, reason: reason.trim()});
    setValues("");
    setEnds(["", ""]);
    setReason("");
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label={card.ruleKind}>
        <Select value={kind} onChange={(_, {value}) => setKind(value === "never" ? "never" : "mustHave")}>
          <option value="mustHave">{card.ruleKinds.mustHave}</option>
          <option value="never">{card.ruleKinds.never}</option>
        </Select>
      </Field>
      <Field label={card.attribute}>
        <Select value={heading} onChange={(_, {value}) => setHeading(value)}>
          {usable.map((each) => (
            <option key={each.column} value={each.heading}>
              {each.heading}
            </option>
          ))}
        </Select>
      </Field>
      {column !== undefined && NUMBERS.includes(column.kind) ? (
        <div className={styles.ends}>
          <Field label={card.least}>
            <Input className={styles.input} inputMode="decimal" value={ends[0]} onChange={(_, {value}) => setEnds([value, ends[1]])} />
          </Field>
          <Field label={card.most}>
            <Input className={styles.input} inputMode="decimal" value={ends[1]} onChange={(_, {value}) => setEnds([ends[0], value])} />
          </Field>
        </div>
      ) : (
        <Field label={card.value} hint={column && words.start.examples(column.examples)}>
          <Input className={styles.input} value={values} onChange={(_, {value}) => setValues(value)} />
        </Field>
      )}
      <Field label={card.reason}>
        <Input className={styles.input} value={reason} onChange={(_, {value}) => setReason(value)} />
      </Field>
      <Button type="submit" size="small" disabled={conditions.length === 0}>
        {card.addRule}
      </Button>
    </form>
  );
}

/** What was typed as conditions; none while it says nothing. */
function conditionsOf(
  {kind}: ColumnSummary,
  {values, ends, locale}: {readonly values: string; readonly ends: readonly [string, string]; readonly locale: string},
): readonly Condition[] {
  if (NUMBERS.includes(kind)) {
    const [from, to] = ends.map((end) => (end.trim() === "" ? undefined : typedNumber(end, locale)));
    if (Number.isNaN(from) || Number.isNaN(to) || (from === undefined && to === undefined)) return [];
    return [{kind: "range", ...(from === undefined ? {} : {from}), ...(to === undefined ? {} : {to}), unit: "number"}];
  }
  const named = values
    .split(/[,،]/)
    .map((value) => value.trim())
    .filter((value) => value !== "");
  if (kind === "many") return named.map((value) => ({kind: "contains", value}));
  const [only, ...others] = named;
  if (only === undefined) return [];
  return [others.length === 0 ? {kind: "is", value: only} : {kind: "oneOf", values: named}];
}
