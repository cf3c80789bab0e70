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

/** Names as a currency column writes them, by the word that tells them apart; a country or people beside it goes before the word. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\bswiss\b|\bschweizer\b|\bsuisses?\b|\bsvizzer[oi]\b|\bsuizos?\b|^fran(c|ken|cs)$/, "CHF"],
  [/austral/, "AUD"],
  [/canad|kanad/, "CAD"],
  [/singap/, "SGD"],
  [/hong ?kong/, "HKD"],
  [/new zealand|neuseeland/, "NZD"],
  [/mexic|mexik/, "MXN"],
  [/swedish|schwedisch|svensk|suédoise|sueca/, "SEK"],
  [/norweg|norsk|norvégienne|noruega/, "NOK"],
  [/danish|dänisch|dansk|danoise|danesa/, "DKK"],
  [/egypt|ägypt/, "EGP"],
  [/qatar|قطر/, "QAR"],
  [/saudi|سعودی|سعودي|riyals?/, "SAR"],
  [/taiwan/, "TWD"],
  [/south afric|südafrik|^rands?$/, "ZAR"],
  [/indonesi|^rupia[hs]?$/, "IDR"],
  [/pakist/, "PKR"],
  [/czech|tschech|tchèque|^korun[ay]?$|^koruna česká$/, "CZK"],
  [/chin|yuan|renminbi|\brmb\b|nhân dân tệ|یوان/, "CNY"],
  [/sterling|british|^pounds?$|^pfund$|^livres?$|^libras?$|^sterline?a?$|bảng anh|پوند/, "GBP"],
  [/dollars?|dólar(es)?|dollar[oi]|đô ?la|đô mỹ|دلار/, "USD"],
  [/\beuros?\b|یورو/, "EUR"],
  [/^yens?$|japan|yên nhật|^ین( ژاپن)?$/, "JPY"],
  [/rupees?|rupien?|roupies?|rupias? indias?/, "INR"],
  [/^(south korean )?won$/, "KRW"],
  [/\btomans?\b|تومان/, "IRT"],
  [/\brials?\b|ریال/, "IRR"],
  [/dirhams?/, "AED"],
  [/\bdongs?\b|\bđồng\b/, "VND"],
  [/\bbahts?\b|บาท/, "THB"],
  [/zlot|złot/, "PLN"],
  [/forint/, "HUF"],
  [/r[ou]u?bles?|rubel/, "RUB"],
  [/\bliras?\b|lirası|\blire turche\b/, "TRY"],
  [/re[ai](l|is)\b|reales brasil/, "BRL"],
  [/she[qk]els?|schekel/, "ILS"],
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

/**
 * The currency named somewhere in a heading or number format.
 *
 * @example currencyWithin("Revenue (EUR)") // "EUR"
 * @example currencyWithin("[$€-407] #,##0.00") // "EUR"
 */
export function currencyWithin(text: string): string | undefined {
  const plain = text.replace(/\[\$([^\]-]*)(-[^\]]*)?\]/g, " $1 ").replace(/["\\]/g, " ");
  for (const word of plain.split(/[^\p{L}]+/u)) if (word.length === 3 && word === word.toUpperCase() && CODES.has(word)) return word;
  for (const piece of plain.match(/[A-Z]{0,2}\p{Sc}|(?<!\p{L})(?:zł|kč|đ|ریال|تومان)(?!\p{L})/giu) ?? []) {
    const code = currencyOf(piece) ?? currencyOf(piece.slice(-1));
    if (code !== undefined) return code;
  }
  return undefined;
}

/**
 * The currency that a cell of a currency column names: a code of three letters, known or not, a sign, or a name. A text that is none of these is a currency of its own, so that it is never added to another; undefined
 * where there is no letter and no sign.
 *
 * @example currencyNamed("EUR - Euro") // "EUR"
 * @example currencyNamed("Swiss Franc") // "CHF"
 * @example currencyNamed("Bitcoin") // "Bitcoin"
 */
export function currencyNamed(text: string): string | undefined {
  const own = text.trim();
  if (isMissingText(own)) return undefined;
  if (/^[A-Za-z]{3}$/.test(own) && !BY_SIGN.has(own.toLowerCase())) return named(own) ?? own.toUpperCase();
  return currencyOf(own) ?? currencyOf(own.replace(/\.$/, "")) ?? currencyWithin(own) ?? named(own) ?? (/\p{L}|\p{Sc}/u.test(own) ? own : undefined);
}

const named = (text: string): string | undefined => NAMES.find(([name]) => name.test(text.toLowerCase()))?.[1];
