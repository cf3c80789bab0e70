/** Digits as Persian and Arabic keyboards type them. */
const EASTERN_DIGITS = "۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩";

/** The sign before the decimals in a locale ("." or ","). */
const decimalSign = (locale: string): string => new Intl.NumberFormat(locale).formatToParts(1.5).find(({type}) => type === "decimal")?.value ?? ".";

/**
 * A number as people type it in a language: with its group and decimal signs, in Latin, Persian or Arabic digits.
 * NaN where it is none.
 *
 * @example typedNumber("1.234,5", "vi") // 1234.5
 */
export function typedNumber(text: string, locale: string): number {
  const latin = text.trim().replace(/[۰-۹٠-٩]/g, (digit) => String(EASTERN_DIGITS.indexOf(digit) % 10));
  const isComma = decimalSign(locale) === ",";
  const plain = latin
    .replace(/[\s\u00a0\u202f\u200e\u200f\u061c'’٬]/g, "")
    .replace(isComma ? /\./g : /,/g, "")
    .replace(isComma ? "," : "٫", ".")
    .replace("−", "-");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
}

/** A number as it stands in an input: no group signs, so that it can be edited. */
export const numberToType = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, {useGrouping: false, maximumFractionDigits: 10}).format(value);
