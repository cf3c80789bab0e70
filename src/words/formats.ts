import {LANGUAGES, type Language} from "../domain/language";

/** How numbers, money and dates read in one language. Everything a user reads goes through here, so a number looks the same everywhere. */
export interface Formats {
  /** What Intl calls the language, with its region: "vi-VN". */
  readonly locale: string;
  /** Stands between facts on one line. */
  readonly separator: string;
  /** @example formatsIn("en").number(1234.5) // "1,234.5" */
  readonly number: (value: number) => string;
  /** With exactly one digit behind the point. NaN reads "–". @example formatsIn("en").oneDigit(8) // "8.0" */
  readonly oneDigit: (value: number) => string;
  /** A share from 0 to 1 as whole percent. NaN reads "–". */
  readonly percent: (share: number) => string;
  /** An amount, short ("$1.2M"); without a currency just the number. NaN reads "–". */
  readonly money: (amount: number, currency?: string) => string;
  /** A serial date of the sheet as a date ("31 Dec 2025"). */
  readonly date: (serial: number) => string;
  /** Milliseconds since 1970 as date and time of this machine. */
  readonly moment: (milliseconds: number) => string;
  /** "a, b and c" */
  readonly list: (items: readonly string[]) => string;
  /** Which plural form a count takes. */
  readonly plural: (count: number) => Intl.LDMLPluralRule;
}

const LOCALES: Readonly<Record<Language, string>> = {en: "en-GB", vi: "vi-VN", fa: "fa-IR"};

/** Serial 25569 is 1 January 1970; a day has 86 400 000 milliseconds. */
const MILLISECONDS_A_DAY = 86_400_000;
const SERIAL_1970 = 25_569;

/** A dash where there is no number: an empty cell would read as an oversight. */
const NOTHING = "–";

function build(locale: string): Formats {
  const number = new Intl.NumberFormat(locale, {maximumFractionDigits: 2});
  const oneDigit = new Intl.NumberFormat(locale, {minimumFractionDigits: 1, maximumFractionDigits: 1});
  const percent = new Intl.NumberFormat(locale, {style: "percent", maximumFractionDigits: 0});
  const date = new Intl.DateTimeFormat(locale, {dateStyle: "medium", timeZone: "UTC"});
  const moment = new Intl.DateTimeFormat(locale, {dateStyle: "medium", timeStyle: "short"});
  const list = new Intl.ListFormat(locale, {type: "conjunction"});
  const plural = new Intl.PluralRules(locale);
  return {
    locale,
    separator: " · ",
    number: (value) => (Number.isFinite(value) ? number.format(value) : NOTHING),
    oneDigit: (value) => (Number.isFinite(value) ? oneDigit.format(value) : NOTHING),
    percent: (share) => (Number.isFinite(share) ? percent.format(share) : NOTHING),
    money: (amount, currency) => (Number.isFinite(amount) ? moneyFormat(locale, currency).format(amount) : NOTHING),
    date: (serial) => (Number.isFinite(serial) ? date.format(new Date((serial - SERIAL_1970) * MILLISECONDS_A_DAY)) : NOTHING),
    moment: (milliseconds) => moment.format(new Date(milliseconds)),
    list: (items) => list.format(items),
    plural: (count) => plural.select(count),
  };
}

const moneyFormats = new Map<string, Intl.NumberFormat>();

/** A format with the currency's narrow symbol. A code that Intl does not know (a user may type any) leaves the plain number. */
function moneyFormat(locale: string, currency: string | undefined): Intl.NumberFormat {
  const key = `${locale} ${currency ?? ""}`;
  const known = moneyFormats.get(key);
  if (known !== undefined) return known;
  const style = currency !== undefined && isCurrencyCode(currency) ? ({style: "currency", currency, currencyDisplay: "narrowSymbol"} as const) : {};
  const made = new Intl.NumberFormat(locale, {...style, notation: "compact", minimumFractionDigits: 0, maximumFractionDigits: 1});
  moneyFormats.set(key, made);
  return made;
}

/** Whether a text has the shape of an ISO currency code, which is all that Intl asks of it. */
export const isCurrencyCode = (text: string): boolean => /^[A-Za-z]{3}$/.test(text);

const FORMATS = new Map<Language, Formats>(LANGUAGES.map((language) => [language, build(LOCALES[language])]));

/** Cells show Latin digits in every language and dates by their number format; sentences beside them do the same. */
const SHEET_FORMATS = new Map<Language, Formats>(
  LANGUAGES.map((language) => [language, forSheets(build(`${LOCALES[language]}-u-nu-latn`), language === "fa" ? "/" : "-")]),
);

/** Dates with hyphens would be turned around behind Persian letters; slashes keep year, month and day in order. */
function forSheets(formats: Formats, between: "-" | "/"): Formats {
  return {
    ...formats,
    percent: (share) => (Number.isFinite(share) ? `${Math.round(share * 100)}%` : NOTHING),
    date: (serial) =>
      Number.isFinite(serial)
        ? new Date((Math.floor(serial) - SERIAL_1970) * MILLISECONDS_A_DAY).toISOString().slice(0, 10).replaceAll("-", between)
        : NOTHING,
  };
}

/** The formats of a language for texts that stand in the workbook. */
export const sheetFormatsIn = (language: Language): Formats => formatsOf(SHEET_FORMATS, language);

/** The formats of a language. */
export const formatsIn = (language: Language): Formats => formatsOf(FORMATS, language);

function formatsOf(known: ReadonlyMap<Language, Formats>, language: Language): Formats {
  const formats = known.get(language);
  if (formats === undefined) throw new Error(`unknown language: ${language}`);
  return formats;
}
