import type {Role} from "../../../domain/customers";
import {headingWords} from "../headingWords";
import {bestRule} from "./bestRule";
import type {Holding} from "./bestRule";
import {confidenceOf} from "./certainty";
import type {Lexicon} from "./lexicon";
import {languagesOf, readHeading, YEAR} from "./readHeading";
import {speltOut} from "./shortWords";

/** A heading with its short words spelt out in one way, and the rule that explains it so. */
interface Reading {
  readonly isAsItStands: boolean;
  readonly holding: Holding;
  readonly confidence: number;
}

/** At most so sure where a word had to be spelt out. */
const SPELT_OUT = 0.8;
/** At most so sure where the spellings name two roles, belong to two languages, or are all there is ("SP"): then people are asked. */
const EITHER = 0.55;

/**
 * The role that explains a heading best, as it stands or with its short words spelt out, with how sure that is and the rule's place; undefined where no rule makes us sure at all.
 *
 * @example likeliestRole("Prob. cierre", lexicon)?.role // "probability"
 */
export function likeliestRole(
  heading: string,
  lexicon: Lexicon,
): {readonly role: Role; readonly confidence: number; readonly rank: number} | undefined {
  const words = headingWords(heading);
  const readings = [words, ...speltOut(heading, words, lexicon)].flatMap((text, t) => readingOf(text, t === 0, lexicon));
  if (readings.length === 0) return undefined;
  const best = readings.reduce((lead, other) => (isLighter(other, lead) ? other : lead));
  const {rule, rank} = best.holding;
  return {role: rule.role, confidence: Math.min(best.confidence, mostSure(best, readings, heading)), rank};
}

function readingOf(text: string, isAsItStands: boolean, lexicon: Lexicon): readonly Reading[] {
  const holding = bestRule(readHeading(text, lexicon));
  const confidence = holding === undefined ? 0 : confidenceOf(holding);
  return holding === undefined || confidence === 0 ? [] : [{isAsItStands, holding, confidence}];
}

/** How sure the best reading may make us, with the others beside it. A known word before a full stop may still be cut off from another. */
function mostSure(best: Reading, readings: readonly Reading[], heading: string): number {
  const hasStop = heading.includes(".");
  const others = readings.filter(({holding}) => holding.rule.role !== best.holding.rule.role);
  if (others.some((other) => (best.isAsItStands && hasStop ? weight(other) === weight(best) : !isLighter(best, other)))) return EITHER;
  if (best.isAsItStands) return 1;
  const isAllThereIs =
    !hasStop &&
    headingWords(heading)
      .split(" ")
      .filter((word) => !YEAR.test(word)).length === 1;
  return isAllThereIs || !isOneLanguage(best) ? EITHER : SPELT_OUT;
}

/** Whether less speaks against a reading, or as much and it is the heading as it stands, or says more in one language. */
function isLighter(a: Reading, b: Reading): boolean {
  if (weight(a) !== weight(b)) return weight(a) < weight(b);
  if (a.isAsItStands || b.isAsItStands) return a.isAsItStands;
  return isOneLanguage(a) && a.holding.rule.needs.length > b.holding.rule.needs.length;
}

const isOneLanguage = ({holding}: Reading): boolean => languagesOf(holding.tokens) !== 0;

/** What speaks against a reading: words that it leaves unexplained, and words of which no language has all. */
const weight = (reading: Reading): number => 2 * reading.holding.unexplained + (isOneLanguage(reading) ? 0 : 1);
