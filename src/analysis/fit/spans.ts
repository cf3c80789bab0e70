import type {BinRule} from "../../domain/scorecard";
import {roundestWithin} from "../math/roundNumber";

/** A bin as it was learnt: its rule, and of numbers the smallest and largest value it holds. */
export interface LearntBin {
  readonly rule: BinRule;
  readonly lowest: number;
  readonly highest: number;
}

/** Neighbouring values that are one bin. */
export interface Span {
  readonly isOwn: boolean;
  readonly lowest: number;
  readonly highest: number;
}

/** Where a range ends and the next begins. */
export type CutBetween = (lower: Span, upper: Span) => number;

/** A round number between the two: every customer the bins were learnt from stays on its side. */
const roundBetween: CutBetween = ({highest: below}, {lowest: above}) =>
  roundestWithin(below, above, Number.isInteger(below) && Number.isInteger(above));

/** Spans in ascending order with their rules. Ranges share the whole line, so that every number has its bin; a number of its own is an exception from the range around it. */
export function withRules(spans: readonly Span[], cutBetween: CutBetween = roundBetween): LearntBin[] {
  const ranges = spans.filter((span) => !span.isOwn);
  const froms = ranges.map((range, k) => (k === 0 ? undefined : cutBetween(ranges[k - 1], range)));
  return spans.map((span) => {
    const {lowest, highest} = span;
    if (span.isOwn) return {rule: {kind: "number", value: lowest}, lowest, highest};
    const k = ranges.indexOf(span);
    const [from, to] = [froms[k], froms[k + 1]];
    return {rule: {kind: "range", ...(from === undefined ? {} : {from}), ...(to === undefined ? {} : {to})}, lowest, highest};
  });
}
