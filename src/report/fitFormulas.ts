import {literal} from "./formula";
import {blockTerm, NEVER_CODE, pairTerm, ruleTerm, type ValueCell} from "./fitTerms";
import {cardNames} from "./names";
import type {FitRequest} from "./request";
import {rulesOnColumns} from "./scorecard/hardRules";
import {linesOf} from "./scorecard/lines";
import type {ScorecardResults} from "./scorecard/results";
import {isRightToLeft} from "../domain/language";

/**
 * Characters of a sum before the rest of it goes into another column. Excel takes 8,192 in a formula, as it shows it: a cell in our notation ("RC5")
 * is shown longer ("$E1048576"), and a fit is wrapped in some more.
 */
const LONGEST_SUM = 7000;

/** What stands beside each customer, as formulas without "=": sums in columns of their own where one formula would be too long, then fit and segment. */
export interface FitFormulas {
  /** Points in parts; none where they fit into the formula of the fit. */
  readonly points: readonly string[];
  /** Rules in parts; none where they fit into the formula of the segment. */
  readonly rules: readonly string[];
  /** Fit from the cells of the parts of the points. */
  readonly fit: (parts: readonly string[]) => string;
  /** Segment from the cell of the fit and those of the parts of the rules. */
  readonly segment: (fit: string, parts: readonly string[]) => string;
}

/** The formulas of a card, where `cellOf` says how the value of a sheet column is found in a customer's own row. */
export function fitFormulas(request: FitRequest, results: ScorecardResults, cellOf: (column: number) => ValueCell): FitFormulas {
  const points = packed([...blockTerms("points"), ...pairTerms()]);
  const rules = packed([...blockTerms("hard"), ...ruleTerms()]);
  return {
    points: partsOf(points),
    rules: partsOf(rules),
    fit: (parts) => fitFormula(request, sumOf(points, parts)),
    segment: (fit, parts) => segmentFormula(request, fit, sumOf(rules, parts)),
  };

  function blockTerms(what: "points" | "hard"): string[] {
    const names = cardNames(request.slot);
    return results.card.blocks.map(({bins, column}, i) => blockTerm(names, i + 1, what, linesOf(bins.map(({rule}) => rule)), cellOf(column)));
  }
  function ruleTerms(): string[] {
    return rulesOnColumns(results).map((rule, i) => ruleTerm(cardNames(request.slot), i + 1, rule, cellOf(rule.column.attribute.column)));
  }
  function pairTerms(): string[] {
    const isMirrored = isRightToLeft(request.choices.language);
    return results.card.pairs.map(({sides: [first, second]}, i) => {
      const lines = {row: linesOf(first.rules), column: linesOf(second.rules), isMirrored};
      return pairTerm(cardNames(request.slot), i + 1, lines, cellOf(first.column), cellOf(second.column));
    });
  }
}

/** Terms in sums that are not too long, in their order. */
function packed(terms: readonly string[]): string[] {
  const sums: string[] = [];
  for (const term of terms) {
    const last = sums.at(-1);
    if (last !== undefined && last.length + 1 + term.length <= LONGEST_SUM) sums[sums.length - 1] = `${last}+${term}`;
    else sums.push(term);
  }
  return sums;
}

const partsOf = (sums: readonly string[]): readonly string[] => (sums.length > 1 ? sums : []);

const sumOf = (sums: readonly string[], parts: readonly string[]): string => (parts.length > 0 ? parts : sums).join("+");

/** A card that cannot be read makes the fit an error, because a wrong fit would go unnoticed. */
const fitFormula = ({slot}: FitRequest, points: string): string => `IF(${cardNames(slot).isInOrder},100/(1+2^(-(${points})/10)),NA())`;

/** A never-rule makes Avoid, a must-have that is lacking keeps from Ideal; else the fit decides, and a cut-off that is blank cuts nobody off. */
function segmentFormula({slot, words: {scorecard}}: FitRequest, fit: string, rules: string): string {
  const names = cardNames(slot);
  const {ideal, neutral, avoid} = scorecard.segments;
  const isIdeal = `ISNUMBER(${names.idealFrom})*(${fit}>=${names.idealFrom})`;
  const otherwise = `IF(ISNUMBER(${names.avoidBelow})*(${fit}<${names.avoidBelow}),${literal(avoid)},${literal(neutral)})`;
  const byFit = (best: string) => `IF(${isIdeal},${literal(best)},${otherwise})`;
  const ruling = `MATCH(IF(${names.rules}=0,0,${rules}),{0,1,${NEVER_CODE}})`;
  return `IF(${names.isInOrder},CHOOSE(${ruling},${byFit(ideal)},${byFit(neutral)},${literal(avoid)}),NA())`;
}
