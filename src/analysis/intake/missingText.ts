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
    "sconosciuto|onbekend|desconhecido|brak|nieznany|неизвестно|нет данных|bilinmiyor|غير معروف|okänd|ukjent|ukendt",
  ]
    .join("|")
    .split("|")
    // A plain "no" answers a question; it is not the lack of an answer.
    .filter((text) => text !== "không")
    .map(folded),
);

/** Only marks: "-", "--", "?", "...", "—". */
const ONLY_MARKS = /^[-–—―_.?…*·/\\'"]{1,5}$/;

/** A digit says something. A cheap look, for names by the million. */
const SAYS_SOMETHING = /\d/;

/** The longest text that can say "nothing"; a look at the length spares a million names the rest. */
const LONGEST = 26;

/** Whether a text says that there is no value ("n/a", "-", "(blank)", "--None--", "نامشخص"). */
export function isMissingText(text: string): boolean {
  if (text.length > LONGEST || SAYS_SOMETHING.test(text)) return false;
  const trimmed = text.trim();
  if (ONLY_MARKS.test(trimmed)) return true;
  const bare = folded(trimmed);
  return MISSING.has(bare) || MISSING.has(bare.replace(/^[-–(<[\s]+|[-–)>\]\s]+$/g, ""));
}

/** One spelling of letters that look the same: Arabic and Persian yeh and kaf, composed accents, one kind of space. */
function folded(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower
    .normalize("NFC")
    .replace(/[يى]/g, "ی")
    .replace(/ك/g, "ک")
    .replace(/[\u200b-\u200f\u00a0\s]+/g, " ")
    .trim();
}
