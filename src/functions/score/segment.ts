import type {Cell} from "../../domain/cell";
import type {Segment} from "../../domain/segment";
import {wordsIn} from "../../words/languages";
import {Fault} from "../fault";
import type {CompiledBlock, CompiledCard} from "./compiledCard";
import {fitOfValues} from "./fit";

/**
 * Segment of one customer (M6.5, M6.6): a never-rule makes Avoid, a must-have that is lacking keeps from Ideal, else the fit decides; a cut-off that is blank cuts nobody off.
 * A blank value breaks no rule.
 */
export function segmentOfValues(card: CompiledCard, values: readonly Cell[]): Segment {
  const {cutoffs} = card.card;
  if (cutoffs === undefined) throw new Fault({code: "cutoffsMissing"});
  const ruling = rulingOf(card, values);
  if (ruling === "never") return "avoid";
  const fit = fitOfValues(card, values);
  const {idealFrom = Infinity, avoidBelow = -Infinity} = cutoffs;
  if (fit >= idealFrom) return ruling === "mustHave" ? "neutral" : "ideal";
  return fit < avoidBelow ? "avoid" : "neutral";
}

/** The segment as the sheet calls it, in the language of the scorecard. */
export const segmentName = (card: CompiledCard, values: readonly Cell[]): string =>
  wordsIn(card.card.language).report.scorecard.segments[segmentOfValues(card, values)];

/** The strongest rule that speaks against a customer. */
function rulingOf({blocks, rules}: CompiledCard, values: readonly Cell[]): "never" | "mustHave" | undefined {
  let strongest: "never" | "mustHave" | undefined;
  for (const one of blocks) {
    const ruling = rulingOfLine(one, values[one.slot]);
    if (ruling === "never") return ruling;
    strongest ??= ruling;
  }
  for (const {rule, slot, found} of rules) {
    const kind = rule.typed?.kind;
    if (kind === undefined || found(values[slot]) !== (kind === "never" ? 1 : 0)) continue;
    if (kind === "never") return kind;
    strongest = kind;
  }
  return strongest;
}

/** Of the rules beside lines: who is on a line that says never; who is on another line than those that must be had. */
function rulingOfLine({block: {labels}, find}: CompiledBlock, value: Cell): "never" | "mustHave" | undefined {
  if (!labels.some(({rule}) => rule !== undefined)) return undefined;
  const line = find(value);
  if (line < 0) return undefined;
  const rule = labels[line].rule;
  if (rule !== undefined) return rule.kind === "never" ? "never" : undefined;
  return labels.some((other) => other.rule?.kind === "mustHave") ? "mustHave" : undefined;
}
