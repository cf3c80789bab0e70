import type {BinRule} from "../../domain/scorecard";
import type {ConditionRule, HardRule, LineRule} from "../../domain/segment";
import type {Condition} from "../../domain/trait";
import type {ScorecardWords} from "../../words/report/words";
import {listValue} from "./lines";
import type {CardColumn, ScorecardResults} from "./results";

/** A rule that is told as conditions, with the column that it is about. */
export interface RuleOnColumn {
  readonly rule: ConditionRule;
  readonly column: CardColumn;
}

/** Rules that stand in a section of their own; those about a column that the sheet does not have say nothing about anybody and are left out. */
export function rulesOnColumns({hardRules = [], columns}: ScorecardResults): RuleOnColumn[] {
  return hardRules.flatMap((rule) => {
    const column = columns.find(({attribute}) => sameText(attribute.heading, rule.attribute));
    return isOnLines(rule) || column === undefined ? [] : [{rule, column}];
  });
}

/** What stands in the column of rules beside a line of the card: the last rule that names it; undefined where none does. */
export function ruleOnLine({hardRules = [], card}: ScorecardResults, block: number, bin: number, words: ScorecardWords): string | undefined {
  const {attribute, bins} = card.blocks[block] ?? {attribute: "", bins: []};
  const named = bins[bin]?.rule;
  const found = hardRules
    .filter(isOnLines)
    .filter((rule) => named !== undefined && sameText(rule.attribute, attribute) && rule.bins.some((one) => isSameBin(one, named)));
  const last = found.at(-1);
  return last === undefined ? undefined : ruleText(last, words);
}

/** A rule as people type it. @example "never: they do not pay" */
export function ruleText({kind, reason}: HardRule, words: ScorecardWords): string {
  const word = kind === "never" ? words.never : words.mustHave;
  return reason === "" ? word : `${word}: ${reason}`;
}

const isOnLines = (rule: HardRule): rule is LineRule => "bins" in rule;

const sameText = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Rules of bins are plain data with their parts in one order. */
const isSameBin = (a: BinRule, b: BinRule): boolean => {
  if (a.kind === "range" && b.kind === "range") return a.from === b.from && a.to === b.to;
  return JSON.stringify(a) === JSON.stringify(b);
};

/** A line of a rule: one condition, or one value of a set. Both ends of a range belong to it. */
export interface RuleLine {
  readonly condition: Condition;
  readonly from?: number;
  readonly to?: number;
  readonly value?: string;
}

/** Conditions as lines of the sheet, each value of a set on its own. */
export function ruleLines({rule, column: {attribute}}: RuleOnColumn): RuleLine[] {
  const put = (value: string) => (attribute.values.kind === "many" ? listValue(value.trim()) : value.trim());
  return rule.conditions.flatMap((condition): RuleLine[] => {
    switch (condition.kind) {
      case "is":
      case "contains":
        return [{condition, value: put(condition.value)}];
      case "oneOf":
        return condition.values.map((value) => ({condition: {kind: "is", value}, value: put(value)}));
      case "range": {
        const {from, to} = condition;
        return [{condition, ...(from === undefined ? {} : {from}), ...(to === undefined ? {} : {to})}];
      }
      case "blank":
      case "filled":
        return [{condition}];
    }
  });
}
