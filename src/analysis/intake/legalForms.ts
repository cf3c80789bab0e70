/** What firms put before their names to say what they are in law, with and without accents; in Vietnamese, Persian, French, Indonesian, Russian and German. */
const BEFORE: RegExp = new RegExp(
  `^(?:${[
    "c[oô]ng ty (?:tnhh|c[oổ] ph[aầ]n|cp|tr[aá]ch nhi[eệ]m h[uữ]u h[aạ]n)(?: m[oộ]t th[aà]nh vi[eê]n| hai th[aà]nh vi[eê]n| mtv)?",
    "cty (?:tnhh|c[oổ] ph[aầ]n|cp)(?: mtv)?",
    "c[oô]ng ty|cty|dntn|doanh nghi[eệ]p t[uư] nh[aâ]n|htx|h[oợ]p t[aá]c x[aã]",
    "شر[کك]ت(?: سهام[یي](?: خاص| عام)?| با مسئول[یي]ت محدود)?|مؤسسه|موسسه",
    "sarl|sas|sasu|eurl|sci|ets|[eé]tablissements|st[eé]",
    "pt|ооо|оао|зао|пао|ао|ип|firma|fa",
  ].join("|")}) `,
  "u",
);

/** What they put behind. */
const BEHIND: RegExp = new RegExp(
  ` (?:${[
    "inc|incorporated|llc|llp|ltd|limited|plc|corp|corporation|company|co|pty|pte|pvt|private|bhd|sdn|tbk",
    "gmbh|mbh|ag|kg|kgaa|ohg|ug|gbr|e ?k|e ?v|se",
    "s ?a|sas|sasu|sarl|eurl|snc|sci|cie|et cie",
    "(?:sa|srl|s de rl|sapi) de cv|sl|slu|s ?r ?l|s ?p ?a|cia|ltda|lda|eireli",
    "b ?v|n ?v|ab|a ?s|asa|aps|oy|oyj|kft|zrt|d ?o ?o|s ?r ?o|sp (?:z ?)?o ?o|uab|sia|kk",
    "jsc|tnhh|cp|ооо|оао|зао|ао",
  ].join("|")})$`,
  "u",
);

/**
 * A firm's name without what says what it is in law, before it and behind it. A name that is nothing else stays as it is.
 *
 * @param words In lower case, without punctuation, one space between words; with accents or without.
 * @example withoutLegalForm("müller gmbh co kg") // "müller"
 * @example withoutLegalForm("cty tnhh minh phú") // "minh phú"
 */
export function withoutLegalForm(words: string): string {
  let bare = words.replace(BEFORE, "");
  for (let shorter = bare.replace(BEHIND, ""); shorter !== bare; shorter = bare.replace(BEHIND, "")) bare = shorter;
  return bare;
}

/** Dots within abbreviations would part their letters: "S.A." is one word. */
const DOTTED = /(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu;

/** A name in which abbreviations are words: "S.A." is "SA.". */
export const withoutDots = (name: string): string => (name.includes(".") ? name.replace(DOTTED, "$1") : name);
