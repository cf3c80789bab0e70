/** How people and programs write that there is nothing, by language; lower case, without brackets and dashes around. */
const ALONE: readonly string[] = [
  "n/a|na|n.a.|n.a|nan|#n/a|none|null|nil|nothing|unknown|undefined|unspecified|unassigned|unclassified|not available|not applicable|no data|no value|tbd|tba|tbc|missing|blank|empty|select|please select|" +
    "select one|choose|none selected|n/k|n.k.|\\n|n/v|n.v.|n.n.|unknown/other|other/unknown|xxx|xx",
  "k.a.|k. a.|k.a|ka|unbekannt|unbek.|leer|fehlt|entfällt|bitte wählen|auswählen|auswahl|o.a.|keine|keiner|n. v.|trifft nicht zu",
  "inconnu|inconnue|n.c.|nc|n/c|néant|aucun|aucune|vide|non disponible|nd|n.d.|n.d|n/d|sélectionner|choisir|sans objet",
  "desconocido|desconocida|s/d|s.d.|ns/nc|ninguno|ninguna|vacío|vacio|vacías|en blanco|em branco|seleccionar|elegir|nenhum|nenhuma|vazio|desconhecido|desconhecida|a definir",
  "không có|không rõ|chưa có|chưa rõ|chưa biết|trống|n/t|kxđ|chọn|đang cập nhật|không áp dụng",
  "ندارد|نامشخص|نا مشخص|نامعلوم|ناموجود|هیچ|خالی|مشخص نیست|انتخاب کنید|موجود نیست|معلوم نیست|پاسخ نداده",
  "sconosciuto|sconosciuta|nessuno|nessuna|vuoto|onbekend|geen|n.v.t.|nvt|leeg|lege|onb.",
  "brak|nieznany|nieznana|nieznane|неизвестно|нет данных|не указано|не указан|не задано|пусто|bilinmiyor|belirtilmemiş|belirtilmedi|girilmedi|girilmemiş|bilgi yok|veri yok|yok|boş|tanımsız|seçiniz|غير معروف|غير محدد|لا يوجد|" +
    "okänd|okänt|saknas|uppgift saknas|vet ej|ukjent|ukendt|uoplyst|mangler|neznámý|neuvedeno|nepoznato|ismeretlen|nincs adat|necunoscut|tidak ada|不明|未知|无|未設定|なし|없음|미정",
];

/** What is put together by language: a word that says not, and one that says what is not so. */
const TOGETHER: readonly (readonly [string, string])[] = [
  [
    "not|not yet|never",
    "available|set|provided|specified|stated|given|entered|recorded|known|filled|filled in|assigned|answered|disclosed|reported|defined|collected|asked|selected|classified",
  ],
  ["no", "info|information|answer|entry|response|input|record|selection"],
  ["to be", "defined|confirmed|completed|determined|advised|announced|verified|checked"],
  ["please", "choose|specify|enter"],
  ["nicht|noch nicht", "bekannt|angegeben|verfügbar|erfasst|zugeordnet|gesetzt|vorhanden|gepflegt|hinterlegt|ausgefüllt|relevant|definiert"],
  ["keine|ohne", "angabe|angaben|daten|auswahl|information|werte|zuordnung|eintrag"],
  [
    "non|pas|pas encore",
    "renseigné|renseignée|communiqué|communiquée|précisé|précisée|spécifié|défini|définie|applicable|saisi|saisie|connu|connue|d'info|d'infos|d'information|de données|de réponse",
  ],
  ["à", "définir|compléter|préciser|confirmer|renseigner|vérifier|saisir"],
  ["sin", "datos|dato|información|info|especificar|definir|asignar|respuesta|clasificar|registro|completar"],
  ["no|non", "disponible|aplica|consta|especificado|especificada|informado|informada|definido|asignado|indicado|indica|registrado|contesta|sabe"],
  ["por", "definir|confirmar|completar|asignar"],
  ["não", "informado|informada|disponível|especificado|especificada|definido|aplicável|consta|preenchido|identificado|se aplica|disponivel"],
  ["sem", "dados|informação|informações|resposta|registro"],
  ["a", "confirmar|preencher"],
  ["non", "disponibile|specificato|specificata|indicato|indicata|definito|noto|nota|pervenuto|applicabile|compilato|presente"],
  ["da", "definire|verificare|confermare|completare"],
  ["nessun", "dato|valore"],
  [
    "không|chưa",
    "xác định|cập nhật|điền|nhập|khai báo|cung cấp|phân loại|chọn|trả lời|áp dụng|có dữ liệu|có thông tin|có số liệu|rõ thông tin|biết rõ",
  ],
  ["ثبت|ذکر|اعلام|وارد|تکمیل|تعیین|مشخص|تعریف|انتخاب", "نشده|نشده است"],
  ["بدون", "اطلاعات|پاسخ|داده|مقدار"],
  ["اطلاعات|اطلاعاتی", "ندارد|موجود نیست"],
  ["niet", "bekend|ingevuld|opgegeven|beschikbaar|gespecificeerd|van toepassing"],
  ["geen", "gegevens|data|opgave|info"],
  ["brak", "danych|info|informacji|odpowiedzi"],
  ["nie", "dotyczy|podano|określono|wybrano|ustalono|znane"],
  ["ej|inte", "angivet|angiven|tillgänglig|aktuellt|känt|specificerat"],
  ["ikke", "angivet|oplyst|oppgitt|kjent|tilgjengelig|relevant|satt"],
];

/** Every text that says "nothing". A plain "no" in Vietnamese answers a question; it is not the lack of an answer. */
export const MISSING_TEXTS: readonly string[] = [
  ...ALONE.flatMap((texts) => texts.split("|")),
  ...TOGETHER.flatMap(([nots, words]) => nots.split("|").flatMap((not) => words.split("|").map((word) => `${not} ${word}`))),
];
