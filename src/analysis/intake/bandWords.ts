/** Alternatives of a regular expression; they stand divided by bars, spaces stand for any space. */
const anyOf = (...words: readonly string[]): string => `(?:${words.join("|")})`;

/** Words before a number that leave the range below it open, by language: English, German, French, Spanish and Portuguese, Italian, Dutch, Vietnamese, Persian, and their neighbours. */
const UNDER = anyOf(
  "<=?|≤|under|up to|upto|less than|fewer than|smaller than|below|at most|(?:a )?max(?:imum|\\.)?(?: of)?|(?:no|not) more than|not (?:over|exceeding)",
  "bis zu|bis|unter|weniger als|kleiner als|höchstens|maximal|nicht mehr als",
  "moins de|jusqu['’]à|inférieure? à|au plus|au maximum|pas plus de|sous",
  "menos de|hasta|inferior a|como máximo|como mucho|no más de|máx(?:imo|\\.)?|menor (?:de|a|que)|até|abaixo de|no máximo|não mais (?:de|do que)",
  "meno di|fino a|sotto i?|al massimo|massimo|inferiore a|non più di",
  "minder dan|kleiner dan|tot en met|tot|onder|hoogstens|maximaal|ten hoogste|niet meer dan",
  "dưới|ít hơn|nhỏ hơn|bé hơn|tối đa|đến|không quá|không hơn|chưa đến|chưa tới",
  "کمتر از|کوچکتر از|پایین ?تر از|زیر|تا سقف|تا|حداکثر|نهایتا",
  "do|poniżej|mniej niż|maks(?:ymalnie|\\.)?|co najwyżej|najwyżej|nie więcej niż|pod|méně než|nejvýše|maximálně",
  "до|менее|меньше|не более|не больше|أقل من|حتى|بحد أقصى|لا يزيد عن",
  "färre än|mindre än|upp till|högst|som mest|inte mer än|op til|opp til|opptil|inntil|højst|høyst|mindre end|færre end|mindre enn|færre enn",
  "en çok|en fazla|azami|legfeljebb|sub|până la|cel mult|mai puțin de|kurang dari|di bawah|hingga|sampai",
);

/** Words before a number that leave the range above it open. */
const OVER = anyOf(
  ">=?|≥|over|more than|greater than|larger than|above|beyond|at least|in excess of|from|(?:a )?min(?:imum|\\.)?(?: of)?|(?:no|not) (?:less|fewer) than",
  "ab|über|mehr als|größer als|mindestens|nicht weniger als",
  "plus de|au moins|à partir de|supérieure? à|au-delà de|au minimum|pas moins de",
  "más de|mas de|a partir de|al menos|desde|superior a|como mínimo|no menos de|mín(?:imo|\\.)?|mayor (?:de|a|que)|mais de|acima de|pelo menos|no mínimo|maior que",
  "oltre|più di|piu di|almeno|da|superiore a|minimo|non meno di|sopra i?",
  "meer dan|groter dan|vanaf|boven|minstens|minimaal|ten minste|tenminste",
  "trên|hơn|từ|ít nhất|lớn hơn|tối thiểu|không dưới|không ít hơn",
  "بیشتر از|بیش از|بزرگتر از|بالاتر از|بالای|حداقل|دست ?کم|از",
  "powyżej|ponad|więcej niż|od|co najmniej|minimum|nad|více než|nejméně|alespoň",
  "от|более|больше|свыше|не менее|не меньше|أكثر من|على الأقل|لا يقل عن",
  "mer än|fler än|mere end|flere end|mer enn|flere enn|över|minst|mindst|åtminstone",
  "en az|asgari|legalább|peste|cel puțin|mai mult de|lebih dari|di atas|minimal",
);

/** "And", "or" and the like before a word behind a number. */
const AND =
  "(?<!\\p{L})(?:and|or|&|und|oder|et|ou|y|o|e|en|of|och|eller|og|i|lub|a|nebo|и|или|و|یا|أو|ve|veya|ve daha|veya daha|hoặc|và|به)(?:\\s+ta)?\\s+";

/** Words behind a number that leave the range above it open: those that need an "and", and those that stand alone. */
const MORE = anyOf(
  `${AND}${anyOf(
    "more|over|above|up|upwards?|greater|higher|larger|mehr|darüber|größer|plus|más|superior|mais|oltre|più|meer|hoger|fler[ae]?|mere?|uppåt",
    "więcej|wyżej|více|более|больше|выше|свыше|بیشتر|بالاتر|بالا|أكثر|fazla(?:sı)?|üzeri|üstü|yukarı(?:sı)?|hơn|nhiều hơn",
  )}`,
  "\\+|plus|upwards|trở lên|đổ lên|فأكثر|以上|이상|aufwärts",
  "['’]?[dt][ae]n (?:fazla|çok|büyük|yüksek)|(?:['’]?n?[ıiuü]n )?(?:üzeri(?:nde)?|üstü(?:nde)?)",
);

/** Words behind a number that leave the range below it open. */
const LESS = anyOf(
  `${AND}${anyOf(
    "below|under|less|fewer|lower|smaller|weniger|darunter|kleiner|moins|menos|inferior|meno|minder|färre|mindre|færre",
    "mniej|niżej|méně|менее|меньше|ниже|کمتر|پایین ?تر|پایین|أقل|az(?:ı)?|altı|aşağı(?:sı)?|ít hơn|thấp hơn",
  )}`,
  "max(?:imum|\\.)?|au plus|trở xuống|đổ lại|فأقل|以下|이하",
  "['’]?[dt][ae]n (?:az|küçük|düşük)|['’]?y?[ae] kadar|(?:['’]?n?[ıiuü]n )?alt(?:ında|ı)",
);

/** A word ends before a space or the number itself, a sign anywhere: "AB-001" is no "ab 001". */
const NUMBER_FOLLOWS = "(?:\\s+|(?<=[<>=≤≥])|(?=[\\d\\p{Sc}]))(?=\\D{0,4}\\d)";
/** What may follow behind: the unit. */
const UNIT = "(\\s*[\\p{L}.%€$£ ]*)$";

/** At the beginning of a range that is open below, and above. */
export const BELOW = new RegExp(`^${UNDER}${NUMBER_FOLLOWS}`, "iu");
export const ABOVE = new RegExp(`^${OVER}${NUMBER_FOLLOWS}`, "iu");

/** A number that is open above by what stands behind it, and below: the number in the first group, the unit in the second. */
export const AND_MORE = new RegExp(`(\\d[^\\d+]*?)\\s*${MORE}${UNIT}`, "iu");
export const AND_LESS = new RegExp(`(\\d[^\\d+]*?)\\s*${LESS}${UNIT}`, "iu");

/** At the beginning of a range with two ends ("between 10 and 50"). */
export const BETWEEN =
  /^(?:from|between|von|zwischen|de|entre|da|tra|fra|van|tussen|từ|desde|از|بین|od|między|от|من|بين|från|mellan|mellem|mellom|между|mezi)\s*(?=\D{0,4}\d)/iu;

/** At the end of one ("100 ile 499 arası"). */
export const BETWEEN_END = /\s*(?:arası(?:nda)?|之间)$/u;

/** The two numbers of a range, and what stands between them; the second may be told as one that does not belong to it ("10 bis unter 50"). */
export const TWO_ENDS =
  /^(.*?\d[\d.,'’\ue000]*\s?[\p{L}.%]*\s?\p{Sc}?)\s*(?:-|\.\.+|[~〜&]|(?<!\p{L})(?:to|bis|and|und|until|through|hasta|al?|y|et?|à|até|tot|t\/m|en|do|och|og|till?|i|ile|ila|s\/d|sampai|đến|tới|và|تا|الی|و|إلى|الى|до|и|od)(?!\p{L})|から)\s*(?:(?:<=?|≤|unter|under|below|less than|moins de|menos de|onder|sotto|dưới|کمتر از|زیر)\s*)?(\D{0,6}\d.*)$/iu;

/** A range as mathematicians write it: "[10, 50)", "]0;10]", "[250, ∞)". */
export const INTERVAL = /^[[(\]]\s*([^,;]*\d[^,;]*?)\s*[,;]\s*([^,;]*?)\s*[\])[]$/u;

/** An end of such a range that is open. */
export const ENDLESS = /^(?:[+]?\s?(?:∞|inf(?:inity)?)|\+)?$/iu;
