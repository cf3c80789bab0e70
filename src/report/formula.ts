/** Longest text that Excel takes between quotes in a formula. */
const LONGEST_LITERAL = 255;

/**
 * A text as a formula spells it: in quotes, inner quotes doubled, long texts in pieces.
 *
 * @example literal("the \"big\" ones") // "\"the \"\"big\"\" ones\""
 */
export function literal(text: string): string {
  const characters = [...text];
  const pieces: string[] = [];
  // A piece ends between characters, never inside one; halving leaves room for those that take two UTF-16 units.
  const step = text.length <= LONGEST_LITERAL ? Math.max(characters.length, 1) : Math.floor(LONGEST_LITERAL / 2);
  for (let from = 0; from < characters.length || from === 0; from += step) {
    pieces.push(
      `"${characters
        .slice(from, from + step)
        .join("")
        .replaceAll('"', '""')}"`,
    );
  }
  return pieces.join("&");
}

/** What stands in a slot of a sentence: the formula that gives it, and the text it gives now. */
export interface Slot {
  readonly formula: string;
  readonly text: string;
}

export type Slots = Readonly<Record<string, Slot>>;

/** Longest text that a sentence quotes: a heading may fill a cell to its last character, and with more around it no cell would hold it. */
const LONGEST_QUOTE = 200;

const brief = (text: string): string => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text);

/**
 * A sentence with its slots filled by texts; very long ones are cut.
 *
 * @example fill("{tier} leads", {tier: {formula: "A1", text: "Large"}}) // "Large leads"
 */
export const fill = (template: string, slots: Slots): string =>
  pieces(template)
    .map((piece) => (piece.isSlot ? brief(slot(slots, piece.text).text) : piece.text))
    .join("");

/** A sentence with its slots filled by plain texts. @example say("{tier} leads", {tier: "Large"}) // "Large leads" */
export const say = (template: string, texts: Readonly<Record<string, string>>): string =>
  fill(template, Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, {formula: literal(text), text}])));

/**
 * The same sentence as a formula's text expression, without "=".
 *
 * @example fillFormula("{tier} leads", {tier: {formula: "A1", text: "Large"}}) // "A1&\" leads\""
 */
export const fillFormula = (template: string, slots: Slots): string =>
  pieces(template)
    .map((piece) => (piece.isSlot ? slot(slots, piece.text).formula : literal(piece.text)))
    .join("&");

/** Names of the slots of a sentence, sorted. */
export const slotNames = (template: string): string[] =>
  pieces(template)
    .filter((piece) => piece.isSlot)
    .map((piece) => piece.text)
    .sort();

function pieces(template: string): {readonly isSlot: boolean; readonly text: string}[] {
  return template
    .split(/(\{\w+\})/)
    .filter((text) => text !== "")
    .map((text) => (/^\{\w+\}$/.test(text) ? {isSlot: true, text: text.slice(1, -1)} : {isSlot: false, text}));
}

function slot(slots: Slots, name: string): Slot {
  const found = slots[name];
  if (found === undefined) throw new Error(`missing slot: ${name}`);
  return found;
}
