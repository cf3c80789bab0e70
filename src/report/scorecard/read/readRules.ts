import type {Cell} from "../../../domain/cell";
import type {Language} from "../../../domain/language";
import {type Outcome, success} from "../../../domain/outcome";
import type {BinRule} from "../../../domain/scorecard";
import type {ConditionRule, HardRule, LineRule} from "../../../domain/segment";
import type {Condition} from "../../../domain/trait";
import {wordsIn} from "../../../words/languages";
import {isNothing, unreadable} from "./cells";

/** A rule as it is typed: what it is, and why. */
type Typed = Pick<HardRule, "kind" | "reason">;

/** What a cell of the column of rules says; undefined where it is blank. English is understood in every language. */
export function typedRule(cell: Cell, attribute: string, language: Language): Outcome<Typed | undefined> {
  const text = cell === null ? "" : String(cell).trim();
  if (text === "") return success(undefined);
  for (const {scorecard} of [wordsIn(language).report, wordsIn("en").report]) {
    for (const kind of ["never", "mustHave"] as const) {
      const word = scorecard[kind];
      if (text.slice(0, word.length).toLowerCase() === word.toLowerCase())
        return success({kind, reason: text.slice(word.length).replace(/^[\s:：,;]+/, "")});
    }
  }
  return unreadable(attribute, text);
}

/** A line of the card with the rule that is typed beside it. */
export interface RuledLine {
  readonly attribute: string;
  readonly bin: BinRule;
  readonly typed: Typed;
}

/** Rules on lines as the user would give them: those of one attribute with one reason are one rule. */
export function lineRules(lines: readonly RuledLine[]): LineRule[] {
  const rules = new Map<string, {readonly line: RuledLine; readonly bins: BinRule[]}>();
  for (const line of lines) {
    const key = JSON.stringify([line.attribute, line.typed.kind, line.typed.reason]);
    const known = rules.get(key) ?? {line, bins: []};
    known.bins.push(line.bin);
    rules.set(key, known);
  }
  return [...rules.values()].map(({line: {attribute, typed}, bins}) => ({...typed, attribute, bins}));
}

/** A rule of the section of rules, as its cells say it now. */
export interface RuleCells {
  readonly text: Cell;
  readonly from: readonly Cell[];
  readonly to: readonly Cell[];
  readonly value: readonly Cell[];
}

/** The rule as it stands there now; undefined where it was switched off, or where it names nothing any more. */
export function readRule(written: ConditionRule, cells: RuleCells, language: Language): Outcome<ConditionRule | undefined> {
  const typed = typedRule(cells.text, written.attribute, language);
  if (!typed.ok || typed.value === undefined) return typed.ok ? success(undefined) : typed;
  const conditions = conditionsIn(written, cells);
  if (!conditions.ok) return conditions;
  return success(conditions.value.length === 0 ? undefined : {...typed.value, attribute: written.attribute, conditions: conditions.value});
}

/** The conditions with the ends and values of their lines; a set has a line for each of its values. */
function conditionsIn({attribute, conditions}: ConditionRule, {from, to, value}: RuleCells): Outcome<Condition[]> {
  let line = 0;
  const found: Condition[] = [];
  const textAt = (at: number) => (isNothing(value[at] ?? null) ? "" : String(value[at]).replace(/^;(.*);$/, "$1"));
  for (const condition of conditions) {
    const at = line;
    line += condition.kind === "oneOf" ? condition.values.length : 1;
    switch (condition.kind) {
      case "is":
      case "contains": {
        const text = textAt(at);
        if (text !== "") found.push({...condition, value: text});
        break;
      }
      case "oneOf": {
        const values = condition.values.map((_, k) => textAt(at + k)).filter((text) => text !== "");
        const isAsWritten = values.length === condition.values.length && values.every((value, k) => value === condition.values[k]);
        if (values.length > 0) found.push(isAsWritten ? condition : {kind: "oneOf", values});
        break;
      }
      case "range": {
        const ends = [from[at] ?? null, to[at] ?? null];
        const wrong = ends.find((end) => !isNothing(end) && typeof end !== "number");
        if (wrong !== undefined) return unreadable(attribute, wrong);
        const [low, high] = ends;
        const {unit, currency} = condition;
        const bounds = {...(typeof low === "number" ? {from: low} : {}), ...(typeof high === "number" ? {to: high} : {})};
        found.push({kind: "range", ...bounds, unit, ...(currency === undefined ? {} : {currency})});
        break;
      }
      case "blank":
      case "filled":
        found.push(condition);
    }
  }
  return success(found);
}
