import {COUNT_FORMAT} from "./look";

const SYMBOLS: Readonly<Record<string, string>> = {
  USD: "$",
  EUR: "€",
  GBP: "£",
  JPY: "¥",
  CNY: "¥",
  INR: "₹",
  KRW: "₩",
  VND: "₫",
  CHF: "CHF",
  IRR: "﷼",
};
/** Currencies whose sign or code stands behind the number. */
const BEHIND: ReadonlySet<string> = new Set(["EUR", "VND", "IRR"]);

/**
 * Number format for amounts of a currency: its sign, thousands, and cents only where the amounts are small.
 * Without a currency just the number; a unit that is no code ("Mio. €") stands behind it as it is written.
 *
 * @example moneyFormat("USD", 84000) // "\"$\"#,##0"
 * @example moneyFormat("EUR", 12.5) // "#,##0.00 \"€\""
 */
export function moneyFormat(currency: string | undefined, largest: number): string {
  const digits = Math.abs(largest) < 1000 ? "#,##0.00" : COUNT_FORMAT;
  if (currency === undefined || (isUnit(currency) && currency.length > LONGEST_UNIT)) return digits;
  const code = currency.toUpperCase();
  const sign = (SYMBOLS[code] ?? (isUnit(currency) ? currency : code)).replaceAll('"', "");
  if (SYMBOLS[code] === undefined || BEHIND.has(code)) return `${digits} "${sign}"`;
  return sign.length > 1 ? `"${sign}" ${digits}` : `"${sign}"${digits}`;
}

/** Longer units would not fit beside the number in its column ("thousands of US dollars"); they are told once, above the table. */
const LONGEST_UNIT = 10;

/** Whether it is a heading's unit ("k€", "Mio. CHF") rather than a code that somebody typed. */
const isUnit = (currency: string): boolean => /[\s\d\p{Sc}]/u.test(currency);

/**
 * Number format for floors. Large whole floors get thousands; small ones stay as typed, because a format would round
 * the 6.5 that someone types over a 6.
 *
 * @example floorFormat([50000, 1000]) // "#,##0"
 * @example floorFormat([21, 6, 1]) // "General"
 */
export const floorFormat = (floors: readonly number[]): string => {
  const isLarge = floors.some((floor) => Math.abs(floor) >= 1000) && floors.every(Number.isInteger);
  return isLarge ? COUNT_FORMAT : "General";
};
