import {wordsIn} from "../../words/languages";
import {NEVER_CODE} from "../fitTerms";
import {literal} from "../formula";
import type {CardContext} from "./cardContext";
import {type BlockPlace, COLUMN} from "./layout";

/**
 * A line's rule in figures, as a formula without "=". "Never" is a large number. Where some lines of a block must be had, the others are 1: who is on
 * one of them lacks it. A rule that begins with neither word is an error, which the sheet then tells. English is understood in every language.
 */
export function ruleCode(context: CardContext, {first, lines}: BlockPlace, row: number): string {
  const block = `TRIM(${context.draft.at(first, COLUMN.rule, lines.length)})`;
  const isLacking = `IF(SUMPRODUCT(0+${begins(block, rulesWords(context).mustHave)})>0,1,0)`;
  return codeOf(context, row, {blank: isLacking, mustHave: "0"});
}

/** The same of a rule in the section of rules: 1 is a must-have, and a blank switches it off. */
export const ownRuleCode = (context: CardContext, row: number): string => codeOf(context, row, {blank: "0", mustHave: "1"});

function codeOf(context: CardContext, row: number, figures: {readonly blank: string; readonly mustHave: string}): string {
  const text = `TRIM(${context.draft.inRow(row, COLUMN.rule)})`;
  const {mustHave, never} = rulesWords(context);
  return `IF(${text}="",${figures.blank},IF(${begins(text, never)},${NEVER_CODE},IF(${begins(text, mustHave)},${figures.mustHave},NA())))`;
}

/** How many of the words a text begins with. */
const begins = (text: string, words: readonly string[]): string => words.map((word) => `(LEFT(${text},${word.length})=${literal(word)})`).join("+");

/** The two words in the language of the sheet, and in English. */
function rulesWords({request}: CardContext): {readonly mustHave: readonly string[]; readonly never: readonly string[]} {
  const own = request.words.scorecard;
  const english = wordsIn("en").report.scorecard;
  return {mustHave: [...new Set([own.mustHave, english.mustHave])], never: [...new Set([own.never, english.never])]};
}
