import {withCurrencyCodes} from "./currency";
import {SCALES} from "./numberWords";

/** "1'234.–" and "500,--": no cents, and no minus. */
const NO_CENTS = /(\d)[.,]\s?-{1,2}(?!\d)/;

/** Where the currency is the rupee, "Cr" and "L" are crores and lakhs; elsewhere "CR" is a credit. */
const inRupees = (text: string): string =>
  /₹|\b(?:INR|Rs)\b/i.test(text) ? text.replace(/(?<!\p{L})cr(?!\p{L})/iu, "crore").replace(/(\d\s?)L(?!\p{L})/u, "$1lakh") : text;

/** Where it is the real, "mi" and "bi" are millions and milliards. */
const inReals = (text: string): string => (text.includes("R$") ? text.replace(/(\d\s?)(mi|bi)(?!\p{L})/u, "$1$2lhão") : text);

/** A sign of percent that is written out in two words. */
const PERCENT_WORDS = /\b(?:por\s?cien(?:to)?|pour\s?cent|per\s?cent(?:o)?)(?!\p{L})|phần trăm/iu;

/** Marks that some keyboards give for the apostrophe between thousands. */
const BACKTICKS = /(\d)[`´](?=\d{3})/g;

/** What is said by the way behind a number: "1,234 (est.)". */
const ASIDE = /\s\((\p{L}[\p{L}. ]*)\)$/u;

/** Thousands of crowns, as Scandinavia writes them. */
const THOUSAND_CROWNS = /(\d\s?)t\.\s?kr(?!\p{L})/iu;

/** Two numbers with their scales that are one: "1 tỷ 200 triệu", "۲ میلیارد و ۵۰۰ میلیون". */
const TWO_SCALES = /^(\d{1,3})\s?(\p{L}+)\s(?:(?:and|und|et|y|e|và|و)\s)?(\d{1,3})\s?(\p{L}+)(?!\p{L})/u;

/** A text whose words and marks are those that the rest understands; a plain look spares most texts the work. */
export function inPlainWords(text: string): string {
  const priced = inReals(inRupees(withCurrencyCodes(text).replace(NO_CENTS, "$1")));
  if (!SELDOM.test(priced)) return priced;
  const marked = priced.replace(PERCENT_WORDS, "%").replace(BACKTICKS, "$1'").replace(ASIDE, " $1").replace(THOUSAND_CROWNS, "$1tkr");
  return marked.replace(TWO_SCALES, oneScale);
}

/** Something that only texts have which {@link inPlainWords} changes. */
const SELDOM = /[`´(]|t\.\s?kr|cent|cien|phần|\p{L}\s(?:\p{L}{1,3}\s)?\d/iu;

/** @example oneScale("2 tỷ 50 triệu", "2", "tỷ", "50", "triệu") // "2050 triệu" */
function oneScale(all: string, high: string, highScale: string, low: string, lowScale: string): string {
  const times = (SCALES.get(highScale.toLowerCase()) ?? 0) / (SCALES.get(lowScale.toLowerCase()) ?? Number.NaN);
  return times > Number(low) && Number.isInteger(times) ? `${Number(high) * times + Number(low)} ${lowScale}` : all;
}
