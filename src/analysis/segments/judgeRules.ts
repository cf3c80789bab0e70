import type {Attribute, AttributeTable} from "../../domain/attribute";
import type {ConditionRule, HardRule, RuleCount} from "../../domain/segment";
import type {Condition} from "../../domain/trait";
import {columnNamed} from "../best/measureObjective";
import {textKey} from "../fit/encode";
import {matches} from "../traits/condition";
import type {ScoredCustomers} from "./onLines";
import {onLines} from "./onLines";

/** What the hard rules make of a customer; the stronger one counts. */
export const RULING = {free: 0, notIdeal: 1, avoid: 2} as const;

/** A hard rule over all customers. */
export interface JudgedRule extends RuleCount {
  /** For each customer 1 where a condition holds, 0 where none does, −1 where the value is blank. */
  readonly found: Int8Array;
}

/** All hard rules over all customers. */
export interface Rulings {
  readonly rules: readonly JudgedRule[];
  /** For each customer one of {@link RULING}. */
  readonly rulings: Uint8Array;
}

/** Whom the rules are about. */
export interface RuledCustomers {
  readonly table: AttributeTable;
  /** How many there are, also where the table has no column that a rule names. */
  readonly customers: number;
  /** Needed for rules that are marked on lines of the scorecard. */
  readonly scored?: ScoredCustomers;
}

/**
 * Applies must-haves and never-rules (M6.6). A blank fails no must-have and hits no never-rule; how many are blank is counted. Columns are found by heading, texts without regard
 * to case, so that a list of prospects can be judged by the same rules.
 */
export function judgeRules(rules: readonly HardRule[], about: RuledCustomers): Rulings {
  const judged = rules.map((rule) => judgeRule(rule, about));
  const rulings = new Uint8Array(about.customers);
  for (const one of judged) {
    const ruling = one.rule.kind === "never" ? RULING.avoid : RULING.notIdeal;
    for (let i = 0; i < rulings.length; i++) if (rulings[i] < ruling && isBarred(one, i)) rulings[i] = ruling;
  }
  return {rules: judged, rulings};
}

/** Whether a rule speaks against a customer: a never-rule that holds, or a must-have that does not. */
export const isBarred = ({rule, found}: Pick<JudgedRule, "rule" | "found">, customer: number): boolean =>
  found[customer] === (rule.kind === "never" ? 1 : 0);

function judgeRule(rule: HardRule, about: RuledCustomers): JudgedRule {
  const {customers} = about;
  const told = "bins" in rule ? about.scored && onLines(rule, about.scored) : onConditions(rule, about.table);
  const found = told ?? new Int8Array(customers).fill(-1);
  let [barred, unknown] = [0, 0];
  for (let i = 0; i < customers; i++) {
    if (isBarred({rule, found}, i)) barred++;
    if (found[i] < 0) unknown++;
  }
  return {rule, barred, unknown, isColumnMissing: told === undefined, found};
}

function onConditions(rule: ConditionRule, table: AttributeTable): Int8Array | undefined {
  const attribute = columnNamed(table, rule.attribute);
  return attribute === undefined ? undefined : holding(attribute, rule.conditions);
}

/** For each customer whether any of the conditions holds, as {@link matches} says it. */
function holding(attribute: Attribute, conditions: readonly Condition[]): Int8Array {
  const [first, ...others] = conditions.map((condition) => matches(attribute, asWritten(attribute, condition)));
  if (first === undefined) throw new Error(`rule without a condition: ${attribute.heading}`);
  for (const other of others) for (let i = 0; i < first.length; i++) if (other[i] > first[i]) first[i] = other[i];
  return first;
}

/** The condition with its texts spelt as in this table: a rule may have been made on another sheet. */
function asWritten({values}: Attribute, condition: Condition): Condition {
  if (values.kind === "number") return condition;
  const spelt = (wanted: string) => values.texts.find((text) => textKey(text.trim()) === textKey(wanted.trim())) ?? wanted;
  switch (condition.kind) {
    case "is":
    case "contains":
      return {...condition, value: spelt(condition.value)};
    case "oneOf":
      return {...condition, values: condition.values.map(spelt)};
    default:
      return condition;
  }
}
