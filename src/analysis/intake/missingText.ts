import {textKey} from "./sameText";

/** How people and programs write that there is nothing, by language; lower case, without brackets and dashes around. */
const MISSING: ReadonlySet<string> = new Set(
  [
    "n/a|na|n.a.|n.a|nan|#n/a|none|null|nil|nothing|unknown|undefined|unspecified|unassigned|not available|not applicable|not set|not provided|not specified|no data|no value|tbd|tba|tbc|to be defined|missing|blank|empty|select|please select|" +
      "select one|choose|none selected|n/k|n.k.|\\n",
    "k.a.|k. a.|k.a|ka|keine angabe|keine angaben|unbekannt|nicht bekannt|nicht angegeben|leer|fehlt|entfällt|bitte wählen|auswählen",
    "inconnu|inconnue|non renseigné|non renseignée|non communiqué|n.c.|nc|n/c|néant|aucun|aucune|vide|sans objet|à définir|non disponible|nd|n.d.|n/d|sélectionner",
    "desconocido|desconocida|sin datos|sin información|s/d|no disponible|no aplica|ninguno|ninguna|vacío|vacio|por definir|seleccionar",
    "không có|không rõ|không xác định|chưa có|chưa rõ|chưa xác định|chưa biết|trống|không|n/t|kxđ|chọn",
    "ندارد|نامشخص|نا مشخص|نامعلوم|ناموجود|هیچ|خالی|بدون اطلاعات|اطلاعات ندارد|مشخص نیست|ثبت نشده|انتخاب کنید",
    "vacías|en blanco|no informado|no especificado|não informado|não informada|sem dados|não disponível|não se aplica|em branco|nenhum|nenhuma|vazio",
    "sconosciuto|sconosciuta|non disponibile|nessuno|nessuna|non specificato|vuoto|da definire|onbekend|geen|n.v.t.|nvt|niet bekend|leeg|desconhecido|desconhecida",
    "brak|brak danych|nie dotyczy|nieznany|неизвестно|нет данных|не указано|не указан|не задано|пусто|bilinmiyor|belirtilmemiş|yok|boş|غير معروف|غير محدد|لا يوجد|okänd|saknas|ukjent|ukendt|mangler|neznámý|neuvedeno|ismeretlen|nincs adat|necunoscut|tidak ada|不明|未知|无|未設定|なし|없음|미정",
  ]
    .join("|")
    .split("|")
    // A plain "no" answers a question; it is not the lack of an answer.
    .filter((text) => text !== "không")
    .map(textKey),
);

/** What databases write for no date. */
const NO_DATE = /^0000-00-00/;

/** Only marks: "-", "--", "?", "...", "—", and what accountants' formats show for nothing: "$ -". */
const ONLY_MARKS = /^(?:[-–—―_.?…*·/\\'"]{1,5}|\p{Sc}\s*[-–—]+\s*|[-–—]+\s*\p{Sc})$/u;

/** A digit says something. A cheap look, for names by the million. */
const SAYS_SOMETHING = /\d/;

/** The longest text that can say "nothing"; a look at the length spares a million names the rest. */
const LONGEST = 26;

/** Whether a text says that there is no value ("n/a", "-", "(blank)", "--None--", "نامشخص"). */
export function isMissingText(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (SAYS_SOMETHING.test(text)) return NO_DATE.test(text);
  const trimmed = text.trim();
  if (ONLY_MARKS.test(trimmed)) return true;
  const bare = textKey(trimmed);
  return MISSING.has(bare) || MISSING.has(bare.replace(/^[-–(<[\s]+|[-–)>\]\s]+$/g, ""));
}

/** Answers that say "has none", by language, with the one that says "has": beside that one they are a no. */
const HAS_NONE: readonly (readonly [string, string])[] = [
  ["ندارد", "دارد"],
  ["không có", "có"],
  ["chưa có", "có"],
  ["chưa có", "đã có"],
  ["aucun", "oui"],
  ["none", "yes"],
];

/** Columns of answers have few different texts. */
const MOST_ANSWERS = 20;

/**
 * Texts of a column that would say "nothing" and are answers in it: "ندارد" (has none) beside "دارد" (has).
 *
 * @param texts The different texts of the column.
 */
export function answersAmong(texts: readonly string[]): ReadonlySet<string> {
  if (texts.length > MOST_ANSWERS) return new Set();
  const known = texts.map((text) => textKey(text.trim()));
  const answers = new Set(HAS_NONE.flatMap(([none, has]) => (known.includes(has) ? [none] : [])));
  return new Set(texts.filter((_, i) => answers.has(known[i])));
}
