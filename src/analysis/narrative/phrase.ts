import type {Phrase, Sentence} from "../../domain/phrase";

/** What can stand in a slot: one phrase, or several. */
export type Filling = Phrase | Sentence;

/**
 * A sentence with its slots filled. A slot without a filling is a fault of ours.
 *
 * @example filled("{count} left", {count: {kind: "count", amount: 3}}) // [{kind: "count", amount: 3}, " left"]
 */
export function filled(template: string, fillings: Readonly<Record<string, Filling>>): Sentence {
  return template.split(/(\{\w+\})/).flatMap((piece): Sentence => {
    if (piece === "") return [];
    const slot = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (slot === undefined) return [piece];
    const filling = fillings[slot];
    if (filling === undefined) throw new Error(`slot without a filling: ${slot}`);
    return isSentence(filling) ? filling : [filling];
  });
}

/**
 * Sentences as one list: "a, b and c" in the language's own marks.
 *
 * @example listed([["a"], ["b"]], ", ", " and ") // ["a", " and ", "b"]
 */
export function listed(items: readonly Sentence[], comma: string, and: string): Sentence {
  return items.flatMap((item, at) => (at === 0 ? item : [at === items.length - 1 ? and : comma, ...item]));
}

const isSentence = (filling: Filling): filling is Sentence => Array.isArray(filling);
