import {headingWords} from "./headingWords";
import type {TitleLanguage} from "./titles/names";
import {FUNCTION_WORDS, JOB_FUNCTIONS, SENIORITIES, SENIORITY_WORDS} from "./titles/words";
import type {JobFunction, Seniority} from "./titles/words";

/** What a job title says of a person (M5.2); undefined where it does not say. */
export interface JobTitle {
  readonly function: JobFunction | undefined;
  readonly seniority: Seniority | undefined;
}

/** No title is longer. */
const LONGEST_TITLE = 120;
const NOTHING: JobTitle = {function: undefined, seniority: undefined};

interface Found<Meaning> {
  readonly meaning: Meaning;
  readonly at: number;
  readonly length: number;
}

/**
 * Maps a job title to function and seniority, in English, Vietnamese, Persian, German, French, Spanish and some of their neighbours. Of several functions the first counts; who leads
 * a firm and nothing else of it is in general management. "Assistant to the CEO" is an assistant, "Assistant director" a director.
 *
 * @example jobTitle("VP of Sales & Marketing") // {function: "sales", seniority: "director"}
 * @example jobTitle("Leiter Einkauf (m/w/d)") // {function: "procurement", seniority: "manager"}
 */
export function jobTitle(text: string): JobTitle {
  if (text.length > LONGEST_TITLE) return NOTHING;
  const words = titleWords(text);
  if (words === "") return NOTHING;
  const seniority = seniorityIn(words);
  const found = first(meaningsIn(words, FUNCTION_MATCHER).filter(({meaning}) => meaning !== "general"));
  const isGeneral = meaningsIn(words, FUNCTION_MATCHER).some(({meaning}) => meaning === "general") || isHeadOfFirm(words);
  const isLeading = seniority === "executive" || isHeadOfFirm(words);
  if (found === undefined) return {function: isGeneral ? "general" : undefined, seniority: isHeadOfFirm(words) ? "executive" : seniority};
  return {function: isGeneral && isLeading && !SECOND_LINE.test(words) ? "general" : found.meaning, seniority};
}

/** A Vietnamese "giám đốc" and a Spanish "gerente" of nothing in particular lead the firm. */
const isHeadOfFirm = (words: string): boolean => /^(?:giam doc|giam doc cong ty)$/.test(words);

/** A general word that names no head of the firm: "Founder's assistant" has gone by then; a "sales president" leads sales. */
const SECOND_LINE = /\b(?:president of|president sales|president marketing|vice president|pho chu tich|pho tong giam doc|vicepresident[ea])\b/;

/** The title as plain words, single letters put together ("C.E.O."), without what German adds for the sexes ("(m/w/d)"). */
const titleWords = (text: string): string =>
  headingWords(
    text
      .toLowerCase()
      .replace(/\(\s*\p{L}\s*(?:[/|,]\s*\p{L}\s*)+\)/gu, " ")
      .replace(/&/g, " "),
  )
    .replace(/ئ/g, "ی")
    .replace(/(?<= |^)(\p{L}) (?=\p{L}(?: |$))/gu, "$1")
    .replace(/\br ?d\b/g, "r d");

/** English puts "assistant" before a rank that counts all the same; elsewhere it helps one. */
const DEPUTY = /\b(?:assistant|associate|deputy|junior) (?:vice president|vp|director|manager|general manager)\b/;
const VICE =
  /\b(?:vice (?:president|chair\w*)|vicepresident[ea]|pho (?:tong )?giam doc|pho chu tich|directeur general adjoint|directrice generale adjointe)\b/;

function seniorityIn(words: string): Seniority | undefined {
  const found = meaningsIn(words, SENIORITY_MATCHER);
  const has = (level: Seniority) => found.some(({meaning}) => meaning === level);
  if (has("assistant") && !DEPUTY.test(words)) return "assistant";
  if (VICE.test(words)) return "director";
  return SENIORITIES.find((level) => level !== "assistant" && has(level)) ?? (has("assistant") ? "assistant" : undefined);
}

/** Of several meanings the first in the title; where two begin together, the longer. */
function first<Meaning>(found: readonly Found<Meaning>[]): Found<Meaning> | undefined {
  return [...found].sort((a, b) => a.at - b.at || b.length - a.length)[0];
}

type Matcher<Meaning> = readonly (readonly [Meaning, RegExp])[];

const FUNCTION_MATCHER: Matcher<JobFunction> = JOB_FUNCTIONS.map((meaning) => [meaning, patternOf(FUNCTION_WORDS[meaning])]);
const SENIORITY_MATCHER: Matcher<Seniority> = SENIORITIES.map((meaning) => [meaning, patternOf(SENIORITY_WORDS[meaning])]);

/** All words of a meaning, the longest first, as whole words but for where they are left open. */
function patternOf(words: string): RegExp {
  const entries = [...new Set(words.split(" "))].map((entry) => headingWordsOpen(entry)).sort((a, b) => b.length - a.length);
  return new RegExp(`(?<!\\p{L})(?:${entries.join("|")})(?!\\p{L})`, "gu");
}

function headingWordsOpen(entry: string): string {
  const bare = headingWords(entry.replace(/~/g, "").replace(/_/g, " ")).replace(/ئ/g, "ی");
  return `${entry.startsWith("~") ? "\\p{L}*" : ""}${bare}${entry.endsWith("~") ? "\\p{L}*" : ""}`;
}

/** Where each meaning stands in the title; words within a longer phrase of another meaning ("customer" in "customer success") are its own. */
function meaningsIn<Meaning>(words: string, matcher: Matcher<Meaning>): Found<Meaning>[] {
  const all = matcher.flatMap(([meaning, pattern]) =>
    Array.from(words.matchAll(pattern), (match): Found<Meaning> => ({meaning, at: match.index, length: match[0].length})),
  );
  const isWithin = (a: Found<Meaning>, b: Found<Meaning>) => a !== b && a.at >= b.at && a.at + a.length <= b.at + b.length && a.length < b.length;
  return all.filter((one) => !all.some((other) => isWithin(one, other)));
}

const MARKS: readonly (readonly [TitleLanguage, RegExp])[] = [
  ["fa", /[\u0600-\u06ff]/u],
  ["vi", /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]|\b(?:giam doc|truong phong|nhan vien|ke toan|chuyen vien)\b/iu],
  ["de", /(?:führ|leit(?:er|ung)|vorstand|inhaber|vertrieb|einkauf|sachbearbeit|referent|prokurist|geschäft)/iu],
  ["fr", /\b(?:directeur|directrice|responsable d|chef de|chargée? de|gérante?|ventes|achats|informatique|acheteu|ingénieur)/iu],
  ["es", /\b(?:gerente|jef[ea] de|directora? de|encargad[oa]|ventas|compras|finanzas|propietari[oa]|responsable de)/iu],
];

/** The language that most titles tell of; English where none does. */
export function titleLanguage(titles: readonly string[]): TitleLanguage {
  const counts = new Map<TitleLanguage, number>();
  for (const title of titles) {
    const found = MARKS.find(([, mark]) => mark.test(title.normalize("NFC")))?.[0] ?? "en";
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return [...counts].filter(([language]) => language !== "en").find(([, count]) => 2 * count > titles.length)?.[0] ?? "en";
}
