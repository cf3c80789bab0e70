import type {Holding} from "./bestRule";
import {isNeutral} from "./bestRule";

/** Words too general to mean anything beside a word that is unknown: "Street name", "Market cap". */
const ALONE_ONLY: ReadonlySet<string> = new Set(
  (
    "name id key value val total sum size note notes area result team level title position segment series category type status function division manager contact web stack systems problem account customer " +
    "client clients users user land stato stat staat ca cap ort site state since closed close created paid fees fee pain chance lost won number order orders date data age label market rating score grade rank " +
    "art real part place zone cargo giro ramo form tin stage phase role plan topic activity"
  ).split(" "),
);

/** Words that alone have two honest meanings: a client or a tenant of the system, money or pieces. */
const DOUBTFUL_ALONE: ReadonlySet<string> = new Set(["mandant", "mandanten", "volume", "volumen", "vol"]);

/** Words that begin a clause about the word before. */
const RELATIVE = /^(?:they|that|which|who|where|we|you|que|qui|qu|che|که)$/;

/** Words between what is named and whose it is: the word before them is what the column holds. */
const OF = /^(?:of|de|du|des|d|del|della|dei|di|do|da|dos|das|der|von|vom|van|cua|z)$/;

/** Words in a row that may stay unknown. */
const MOST_UNKNOWN = 3;

/** Where there is an older one or a second honest meaning, people decide. */
const DOUBTFUL = 0.55;

/**
 * How sure a rule makes us of a heading, from 0 (it is no such heading) to 0.95. Surest where all is understood; less with a unit or a year; a guess where words are
 * unknown, and nothing where the unknown word is what the others describe ("Customer temperament", "Rotation du personnel").
 */
export function confidenceOf(holding: Holding): number {
  const sure = confidenceOfWords(holding);
  return isDoubtful(holding) ? Math.min(sure, DOUBTFUL) : sure;
}

/** Whether the heading speaks of a former one, names a seat and not what is told of it, or is one word of two meanings. */
function isDoubtful({rule, tokens}: Holding): boolean {
  const meant = tokens.filter((token) => !isNeutral(token));
  const isSeatAlone = rule.needs.length === 1 && rule.needs[0].includes("headquarters");
  return isSeatAlone || tokens.some(({concepts}) => concepts.has("former")) || (meant.length === 1 && DOUBTFUL_ALONE.has(meant[0].text));
}

function confidenceOfWords(holding: Holding): number {
  const {tokens, explained, unexplained, lastNeeded} = holding;
  if (unexplained === 0) return tokens.some(({isUnit}) => isUnit) ? 0.9 : 0.95;
  if (unexplained > MOST_UNKNOWN || isHeadUnknown(holding)) return 0;
  const understood = explained.filter((is, t) => is && !isNeutral(tokens[t])).length;
  // "Problem they want to solve": what follows is a clause about it.
  if (RELATIVE.test(tokens[lastNeeded + 1]?.text ?? "")) return 0.7;
  if (understood === 1 && ALONE_ONLY.has(tokens[lastNeeded].text)) return 0;
  const firstUnknownAfter = explained.findIndex((is, t) => !is && t > lastNeeded);
  if (firstUnknownAfter < 0) return understood > 1 ? 0.8 : 0.7;
  const isDescribed = tokens[lastNeeded].isHeadFirst || tokens.slice(lastNeeded, firstUnknownAfter).some(({concepts}) => concepts.has("filler"));
  if (isDescribed) return 0.7;
  return understood > 1 ? 0.55 : 0;
}

/** Whether the first word is unknown and the next ones only tell whose or of what it is: "condiciones de pago", "điều khoản thanh toán". */
function isHeadUnknown({tokens, explained, firstNeeded}: Holding): boolean {
  const unknown = tokens.findIndex((token, t) => !explained[t] && token.concepts.size === 0);
  if (unknown < 0 || unknown > firstNeeded || tokens.slice(0, unknown).some((token) => !isNeutral(token))) return false;
  const next = tokens.find(({concepts, isUnit}, t) => t > unknown && (isUnit || concepts.size > 0));
  return next !== undefined && (OF.test(next.text) || next.isHeadFirst);
}
