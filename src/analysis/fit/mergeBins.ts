import type {BinRule} from "../../domain/scorecard";
import type {LearntBins} from "./bins";
import {type CutBetween, type Span, withRules} from "./spans";

/**
 * The rules of merged bins: `group` gives each bin its group, numbered from 0; groups of numbers, and of ranges kept as text, are neighbours and ascend. A text group with "other" in it is "other".
 *
 * @param cutBetween Where people would put the edges; with it every group of numbers is a range. Without it a number that stays alone keeps its own bin.
 */
export function mergedRules({isOrdered, bins}: LearntBins, group: readonly number[], cutBetween?: CutBetween): BinRule[] {
  const members = Array.from({length: Math.max(...group) + 1}, (_, g) => bins.filter((_, bin) => group[bin] === g));
  if (!isOrdered || bins[0]?.rule.kind === "texts") return members.map((own) => mergedTexts(own.map(({rule}) => rule)));
  const spans = members.map((own): Span => ({
    isOwn: cutBetween === undefined && own.length === 1 && own[0].rule.kind === "number",
    lowest: own[0].lowest,
    highest: own[own.length - 1].highest,
  }));
  return withRules(spans, cutBetween).map(({rule}) => rule);
}

function mergedTexts(rules: readonly BinRule[]): BinRule {
  if (rules.length === 1) return rules[0];
  if (rules.some(({kind}) => kind === "other")) return {kind: "other"};
  return {kind: "texts", values: rules.flatMap((rule) => (rule.kind === "texts" ? rule.values : []))};
}
