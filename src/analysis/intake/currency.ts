import {isMissingText} from "./missingText";

/** Signs and short names that stand for one currency. The dollar sign is the United States' unless a country letter says otherwise. */
const SIGNS: readonly (readonly [string, string])[] = [
  ["US$", "USD"],
  ["A$", "AUD"],
  ["C$", "CAD"],
  ["CA$", "CAD"],
  ["NZ$", "NZD"],
  ["HK$", "HKD"],
  ["NT$", "TWD"],
  ["S$", "SGD"],
  ["R$", "BRL"],
  ["MX$", "MXN"],
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["￥", "JPY"],
  ["元", "CNY"],
  ["円", "JPY"],
  ["₫", "VND"],
  ["đ", "VND"],
  ["đồng", "VND"],
  ["vnđ", "VND"],
  ["₹", "INR"],
  ["₩", "KRW"],
  ["₽", "RUB"],
  ["₺", "TRY"],
  ["₪", "ILS"],
  ["zł", "PLN"],
  ["kč", "CZK"],
  ["﷼", "IRR"],
  ["ریال", "IRR"],
  ["تومان", "IRT"],
  ["euro", "EUR"],
  ["euros", "EUR"],
  ["rs", "INR"],
  ["rp", "IDR"],
  ["rm", "MYR"],
  ["ريال", "IRR"],
  ["تومن", "IRT"],
  ["fr.", "CHF"],
  ["fr", "CHF"],
  ["sfr", "CHF"],
  ["AU$", "AUD"],
  ["฿", "THB"],
  ["บาท", "THB"],
  ["₱", "PHP"],
  ["₦", "NGN"],
  ["₴", "UAH"],
  ["грн", "UAH"],
  ["руб", "RUB"],
  ["рублей", "RUB"],
  ["lei", "RON"],
  ["лв", "BGN"],
  ["ft", "HUF"],
  ["tl", "TRY"],
  ["원", "KRW"],
  ["евро", "EUR"],
  ["یورو", "EUR"],
  ["دلار", "USD"],
  ["درهم", "AED"],
  ["ringgit", "MYR"],
  ["rupiah", "IDR"],
  ["złotych", "PLN"],
];

const CODES: ReadonlySet<string> = new Set(
  "USD EUR GBP JPY CNY VND INR KRW RUB TRY ILS PLN CZK IRR IRT CHF SEK NOK DKK HUF RON BGN UAH AUD CAD NZD HKD SGD BRL MXN ARS CLP COP PEN ZAR EGP NGN KES MAD AED SAR QAR KWD PKR BDT LKR THB IDR MYR PHP TWD".split(
    " ",
  ),
);

/**
 * Names as a currency column writes them, whole: the unit, alone or with its own country. A unit with another country ("Jamaican Dollar") is none of them, since it must not be added to ours.
 */
const NAMES: readonly (readonly [string, string])[] = [
  [
    "(?:u\\.?s\\.?a?\\.? |american |united states )?dollars?|dollar[oi]|(?:us-|amerikanischer? )dollar|dollars? américains?|dólar(?:es)?(?: estadounidenses?| americanos?)?|đô ?la(?: mỹ)?|đô mỹ|دلار(?: آمریکا| امریکا)?",
    "USD",
  ],
  ["euros?|یورو|евро", "EUR"],
  [
    "(?:british |uk |gb )?pounds?(?: sterling)?|sterling|(?:britische[sr]? )?pfund(?: sterling)?|livres?(?: sterling)?|libras?(?: esterlinas?)?|sterlin[ae]|bảng anh|پوند(?: انگلیس| بریتانیا)?",
    "GBP",
  ],
  ["(?:swiss )?francs?|(?:schweizer )?franken|francs? suisses?|franc?h?[io] svizzer[io]|francos? suizos?|فرانک(?: سوئیس)?", "CHF"],
  ["(?:japanese |japanischer? )?yens?|yens? japonais|yen(?:es)? japon(?:és|eses)|yên(?: nhật)?|ین(?: ژاپن)?", "JPY"],
  ["(?:chinese )?(?:yuan|renminbi)(?: renminbi)?|rmb|nhân dân tệ|یوان(?: چین)?", "CNY"],
  ["(?:indian )?rupees?|indische rupien?", "INR"],
  ["(?:south )?(?:korean )?won", "KRW"],
  ["(?:iranian )?tomans?", "IRT"],
  ["(?:iranian )?rials?|ریال(?: ایران)?", "IRR"],
  ["(?:saudi )?riyals?|saudi rials?|ریال (?:سعودی|عربستان)", "SAR"],
  ["(?:uae |emirati )dirhams?|درهم(?: امارات)?", "AED"],
  ["(?:vietnamese )?dongs?|đồng(?: việt nam)?|việt nam đồng|دونگ(?: ویتنام)?", "VND"],
  ["(?:thai )?bahts?", "THB"],
  ["(?:polish |polnische[rn]? )?(?:zloty|złoty|zlotys|złotych|złote)", "PLN"],
  ["(?:hungarian |ungarische[rn]? )?forints?", "HUF"],
  ["(?:czech )?koruna|tschechische kronen?|koruna česká", "CZK"],
  ["(?:russian )?r[ou]u?bles?|(?:russische[rn]? )?rubel", "RUB"],
  ["(?:turkish )?liras?|türk lirası|türkische lira", "TRY"],
  ["(?:brazilian )?rea(?:l|is|les)|reais brasileiros|real brasileiro", "BRL"],
  ["(?:israeli )?(?:new )?she[qk]els?", "ILS"],
  ["(?:canadian|can\\.?) dollars?|kanadischer? dollar|dollars? canadiens?|dólar(?:es)? canadienses?", "CAD"],
  ["australian dollars?|australischer? dollar|dollars? australiens?", "AUD"],
  ["new zealand dollars?|neuseeland-dollar", "NZD"],
  ["singapore dollars?|singapur-dollar|đô la singapore", "SGD"],
  ["hong kong dollars?|hongkong-dollar", "HKD"],
  ["(?:new )?taiwan dollars?", "TWD"],
  ["mexican pesos?|pesos? mexicanos?", "MXN"],
  ["swedish kron(?:a|or)|schwedische kronen?|svenska kronor", "SEK"],
  ["norwegian kron(?:e|er)|norwegische kronen?|norske kroner", "NOK"],
  ["danish kron(?:e|er)|dänische kronen?|danske kroner", "DKK"],
  ["(?:south african )?rands?", "ZAR"],
  ["egyptian pounds?", "EGP"],
  ["qatari (?:rials?|riyals?)", "QAR"],
  ["moroccan dirhams?|dirhams? marocains?", "MAD"],
  ["(?:indonesian )?rupiahs?", "IDR"],
  ["(?:malaysian )?ringgits?", "MYR"],
];

const BY_SIGN: ReadonlyMap<string, string> = new Map(SIGNS.map(([sign, code]) => [sign.toLowerCase(), code]));

/** Short names that are written with marks between their letters, as the code that says the same. */
const DOTTED: readonly (readonly [RegExp, string])[] = [
  [/ر\.\s?س\.?/g, "SAR"],
  [/د\.\s?إ\.?/g, "AED"],
  [/د\.\s?ك\.?/g, "KWD"],
  [/\bS\/\.?(?=\s?\d)/g, "PEN "],
];

/** A text in which names of currencies that are written with marks between their letters are codes: "99 ر.س" is "99 SAR". */
export const withCurrencyCodes = (text: string): string =>
  /[رد]\.|S\//.test(text) ? DOTTED.reduce((own, [sign, code]) => own.replace(sign, code), text) : text;

/**
 * The currency that a piece of text stands for by itself, as an ISO code: a sign ("€", "US$") or the code ("eur").
 *
 * @example currencyOf("us$") // "USD"
 */
export function currencyOf(piece: string): string | undefined {
  const code = piece.trim().toUpperCase();
  return CODES.has(code) ? code : BY_SIGN.get(piece.trim().toLowerCase());
}

/** A code with thousands or millions before it, as books are kept: "TEUR", "kCHF". */
const THOUSANDS = /^[TKMkm]([A-Z]{3})$/;

/**
 * The currency named somewhere in a heading or number format.
 *
 * @example currencyWithin("Revenue (EUR)") // "EUR"
 * @example currencyWithin("[$€-407] #,##0.00") // "EUR"
 */
export function currencyWithin(text: string): string | undefined {
  const plain = text
    .normalize("NFC")
    .replace(/\[\$([^\]-]*)(-[^\]]*)?\]/g, " $1 ")
    .replace(/["\\]/g, " ");
  for (const word of plain.split(/[^\p{L}]+/u)) {
    const code = THOUSANDS.exec(word)?.[1] ?? word;
    if (code.length === 3 && code === code.toUpperCase() && CODES.has(code)) return code;
  }
  for (const piece of plain.match(/[A-Z]{0,2}\p{Sc}|(?<!\p{L})(?:zł|kč|đ|vnđ|đồng|euros?|ریال|ريال|تومان|تومن|یورو)(?!\p{L})/giu) ?? []) {
    const code = currencyOf(piece) ?? currencyOf(piece.slice(-1));
    if (code !== undefined) return code;
  }
  return undefined;
}

/**
 * The currency that a cell of a currency column names: a code of three letters, known or not, a sign, or a name. A text that is none of these is a currency of its own, in capitals, so that it is never added to another;
 * undefined where there is no letter and no sign.
 *
 * @example currencyNamed("EUR - Euro") // "EUR"
 * @example currencyNamed("Swiss Franc") // "CHF"
 * @example currencyNamed("Jamaican dollar") // "JAMAICAN DOLLAR"
 */
export function currencyNamed(text: string): string | undefined {
  const own = text.trim().normalize("NFC");
  if (isMissingText(own)) return undefined;
  return (
    currencyOf(own) ??
    currencyOf(own.replace(/\.$/, "")) ??
    named(own) ??
    currencyWithin(own) ??
    (/\p{L}|\p{Sc}/u.test(own) ? own.toUpperCase() : undefined)
  );
}

const BY_NAME: readonly (readonly [RegExp, string])[] = NAMES.map(([names, code]) => [new RegExp(`^(?:${names})$`, "u"), code]);

const named = (text: string): string | undefined => BY_NAME.find(([name]) => name.test(text.toLowerCase().replace(/\s+/g, " ")))?.[1];
