import {serialOf} from "./dateText";
import {headingWords} from "./headingWords";
import {isJalaliYear} from "./jalaliDate";

/** A part of a year as it is written: the second quarter of 2024, the fifth month of 1402. */
export interface Period {
  /** What is counted. "part" is a quarter or a month: French and Spanish write "T1" for a quarter, Vietnamese for a month, and Roman numbers stand for both. */
  readonly unit: "half" | "quarter" | "month" | "week" | "part";
  /** From 1. */
  readonly number: number;
  readonly year: number;
}

/** Words for parts of a year, by language, as `headingWords` gives them. */
const UNIT_WORDS: readonly (readonly [Period["unit"], string])[] = [
  [
    "quarter",
    "q qtr quarter quartal quartals trimestre trimestres trim quy kvartal kv kwartal kwartaal ceyrek ctvrtleti negyedev квартал кв سهماهه فصل ربع 季度 四半期 분기",
  ],
  ["half", "h hy half halbjahr hj semestre semester sem s halvar halvår polrocze yariyil полугодие نیمه نیمسال"],
  ["month", "thang thg month monat mois mes mese"],
  ["week", "w wk week kalenderwoche kw semaine semana settimana tuan uke vecka hafta tydzien неделя هفته"],
  ["part", "t"],
];

const UNITS: ReadonlyMap<string, Period["unit"]> = new Map(
  UNIT_WORDS.flatMap(([unit, words]) => words.split(" ").map((word) => [headingWords(word), unit] as const)),
);

/** Numbers that are written as words or in Roman letters, from 1 on; a bar divides what says the same. */
const NUMBER_WORDS: readonly string[] = [
  "i first erste erster erstes premier premiere primer primero primo mot اول نخست",
  "ii second zweite zweiter zweites deuxieme segundo secondo hai دوم",
  "iii third dritte drittes dritter troisieme tercer tercero terzo ba سوم",
  "iv fourth vierte viertes vierter quatrieme cuarto quarto bon tu چهارم",
  "v",
  "vi",
  "vii",
  "viii",
  "ix",
  "x",
  "xi",
  "xii",
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  NUMBER_WORDS.flatMap((words, i) => words.split(" ").map((word) => [headingWords(word), i + 1] as const)),
);

/** The Iranian seasons are the quarters of its year. */
const SEASONS: ReadonlyMap<string, number> = new Map(["بهار", "تابستان", "پاییز", "زمستان"].map((name, i) => [headingWords(name), i + 1] as const));

/** What stands between the number and the year, and endings of ordinals that stand alone ("3.º"). */
const FILLERS: ReadonlySet<string> = new Set("de del of the nam năm سال jahr des year o a e th".split(" ").map(headingWords));

/** How many parts of a kind a year has. */
const MOST: Readonly<Record<Period["unit"], number>> = {half: 2, quarter: 4, month: 12, week: 53, part: 12};

/** A letter and a number written as one, in either order, with the year behind: "Q1", "T12", "1Q24", "KW05". */
const LETTER_FIRST = /^(q|h|hy|s|t|w|kw|kv)(\d{1,2})$/;
const NUMBER_FIRST = /^(\d{1,2})(q|h|s|t)(\d{2}|\d{4})?$/;
const ORDINAL = /^(\d{1,2})(?:er|re|e|eme|o|a|st|nd|rd|th)?$/;

/** No part of a year is written longer. */
const LONGEST = 40;

/**
 * The part of a year that a text names and nothing else; undefined where it names none. Years of our calendar and the Iranian one, two digits where nothing else can be the year ("Q3/24").
 *
 * @example periodOf("Quý III/2024") // {unit: "quarter", number: 3, year: 2024}
 * @example periodOf("سه‌ماهه دوم ۱۴۰۲") // {unit: "quarter", number: 2, year: 1402}
 */
export function periodOf(text: string): Period | undefined {
  if (text.length > LONGEST || !/\p{Nd}/u.test(text)) return undefined;
  const words = headingWords(text).replace(IN_TWO, "").split(" ").flatMap(apart);
  const found: Found = {units: [], numbers: [], years: [], isRoman: words.some((word) => ROMAN.test(word))};
  const isKnown = words.every((word) => take(word, found));
  return isKnown ? together(found) : undefined;
}

/** Persian words for "quarter" and "half of a year" that are written with a half-space or a whole one. */
const IN_TWO = /(?<=سه) (?=ماهه)|(?<=نیم) (?=سال)/g;

const ROMAN = /^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})$/;

/** Words that a text is made of, glued ones taken apart. */
function apart(word: string): string[] {
  const letterFirst = LETTER_FIRST.exec(word);
  if (letterFirst !== null) return [letterFirst[1], letterFirst[2]];
  const numberFirst = NUMBER_FIRST.exec(word);
  return numberFirst === null ? [word] : [numberFirst[2], numberFirst[1], ...(numberFirst[3] === undefined ? [] : [numberFirst[3]])];
}

interface Found {
  readonly units: Period["unit"][];
  readonly numbers: number[];
  readonly years: number[];
  readonly isRoman: boolean;
}

/** Puts a word where it belongs; false where it belongs nowhere. */
function take(word: string, {units, numbers, years}: Found): boolean {
  const season = SEASONS.get(word);
  const unit = season === undefined ? UNITS.get(word) : "quarter";
  const number = season ?? NUMBERS.get(word) ?? Number(ORDINAL.exec(word)?.[1] ?? Number.NaN);
  if (unit !== undefined) units.push(unit);
  if (!Number.isNaN(number)) numbers.push(number);
  else if (/^\d{4}$/.test(word)) years.push(Number(word));
  else if (unit === undefined) return FILLERS.has(word);
  return true;
}

/** One unit, one number, one year; of two plain numbers the second is a year of two digits. Roman numbers need no unit, and no week has one: "III kw. 2023" is Polish for a quarter. */
function together({units, numbers, years, isRoman}: Found): Period | undefined {
  const [number, short, ...more] = numbers;
  const year = years[0] ?? (short === undefined ? undefined : short + (short < 70 ? 2000 : 1900));
  if (year === undefined || years.length > 1 || more.length > 0 || (years.length === 1 && short !== undefined)) return undefined;
  const said = units.length === 0 && isRoman ? "part" : units.length === 1 ? units[0] : undefined;
  const unit = said === "week" && isRoman ? "quarter" : said;
  const isYear = (year >= 1950 && year <= 2100) || isJalaliYear(year);
  return unit === undefined || number === undefined || !isYear || number < 1 || number > MOST[unit] ? undefined : {unit, number, year};
}

/** Whether the parts of a column are months: one of them has a number that no quarter has. */
export const areMonths = (periods: readonly (Period | undefined)[]): boolean =>
  periods.some((period) => period !== undefined && period.unit === "part" && period.number > 4);

/**
 * The first day of a part of a year, as a serial date: weeks begin on Monday, the first one is that of January 4 (ISO 8601).
 *
 * @param isMonths What a "part" of its column is.
 * @example periodStart({unit: "quarter", number: 2, year: 2024}, false) // 45383, which is 2024-04-01
 */
export function periodStart({unit, number, year}: Period, isMonths: boolean): number {
  if (unit === "week") return isJalaliYear(year) ? Number.NaN : weekStart(year, number);
  const months = unit === "half" ? 6 : unit === "month" || (unit === "part" && isMonths) ? 1 : 3;
  const month = (number - 1) * months + 1;
  if (month > 12) return Number.NaN;
  return serialOf(year, month, 1);
}

function weekStart(year: number, week: number): number {
  const fourth = serialOf(year, 1, 4);
  // Serial 2 was a Monday.
  return fourth - ((((fourth - 2) % 7) + 7) % 7) + 7 * (week - 1);
}
