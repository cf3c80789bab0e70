import type {SpellingVariants} from "../../domain/customers";
import {noValueIn} from "./cellTally";
import {countryOf} from "./countryNames";
import {TEXT} from "./encodedColumn";
import {headingWords} from "./headingWords";
import {textKey} from "./sameText";
import type {TableColumn} from "./tableColumns";

/** More different texts than this are names or notes, not categories. */
const MOST_TEXTS = 300;
/** A word at least this long is the same with one letter more, less or changed over; shorter ones are words of their own. */
const SHORTEST_MISSPELT = 6;
/** Roles whose values are names: two that look alike may be two. */
const NAMES: ReadonlySet<string | undefined> = new Set(
  "company record_id deal contact email phone website domain address first_name last_name notes owner tax_id city zip".split(" "),
);

/** A spelling as it is counted: upper and lower case and outer spaces make no difference, as everywhere. */
interface Spelling {
  /** As most of its cells write it. */
  readonly text: string;
  readonly folded: string;
  readonly count: number;
}

/** Spellings in a column that look like one value: "technolgy" and "technology", "USA" and "United States". */
export function spellingVariants(column: TableColumn, body: Int32Array): SpellingVariants[] {
  const {kind, distinctTexts} = column.profile;
  if ((kind !== "text" && kind !== "many") || NAMES.has(column.role) || distinctTexts > MOST_TEXTS) return [];
  const spellings = spellingsOf(column, body);
  const isCountry = column.role === "country";
  return groupsOf(spellings, (a, b) => areOne(a.folded, b.folded, isCountry)).map((group) => proposal(column.heading, group, isCountry));
}

function spellingsOf({cells}: TableColumn, body: Int32Array): Spelling[] {
  const uses = new Int32Array(cells.texts.length);
  for (let i = 0; i < body.length; i++) if (cells.kind(body[i]) === TEXT) uses[cells.value(body[i])]++;
  const byText = new Map<string, Map<string, number>>();
  const saysNothing = noValueIn(cells.texts);
  cells.texts.forEach((whole, code) => {
    const text = whole.trim();
    if (uses[code] === 0 || saysNothing(text)) return;
    const key = textKey(text);
    const written = byText.get(key) ?? new Map<string, number>();
    byText.set(key, written.set(text, (written.get(text) ?? 0) + uses[code]));
  });
  // By spelling, so that the order of rows makes no difference.
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, written]) => spellingOf(written));
}

function spellingOf(written: ReadonlyMap<string, number>): Spelling {
  const [[text]] = [...written].sort(([a, as], [b, bs]) => bs - as || (a < b ? -1 : 1));
  return {text, folded: headingWords(text), count: [...written.values()].reduce((sum, count) => sum + count, 0)};
}

/** Groups of two and more that are joined by likeness, however many steps it takes. */
function groupsOf(spellings: readonly Spelling[], isLike: (a: Spelling, b: Spelling) => boolean): Spelling[][] {
  const left = new Set(spellings);
  const groups: Spelling[][] = [];
  for (const first of spellings) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const member of group) for (const other of left) if (isLike(member, other) && left.delete(other)) group.push(other);
    if (group.length > 1) groups.push(group);
  }
  return groups;
}

function proposal(heading: string, group: readonly Spelling[], isCountry: boolean): SpellingVariants {
  const ordered = [...group].sort((a, b) => (isCountry ? b.folded.length - a.folded.length : 0) || b.count - a.count);
  const [best, ...others] = ordered;
  others.sort((a, b) => b.count - a.count);
  return {heading, value: best.text, variants: others.map(({text}) => text), counts: [best, ...others].map(({count}) => count)};
}

/** "and" in the languages of our users; "&" is no word at all. */
const AND = /(?<= )(?:and|und|et|y|e|va|و) (?=\S)/g;

function areOne(a: string, b: string, isCountry: boolean): boolean {
  if (a === b || a.replace(AND, "") === b.replace(AND, "")) return a !== "";
  if (isCountry && countryOf(a) !== undefined && countryOf(a) === countryOf(b)) return true;
  return /^\D*$/.test(a) && /^\D*$/.test(b) && isOneSlipApart(a, b);
}

/**
 * Whether two words differ by one letter that is missing, or by two that are changed over; never by the first letter.
 *
 * @example isOneSlipApart("technolgy", "technology") // true
 */
export function isOneSlipApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_MISSPELT || long.length - short.length > 1 || short[0] !== long[0]) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  // A plural is a slip too, but "partner" and "partners" may be two; it is only proposed.
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}
