import {currencyOf} from "./currency";
import {inPlainWords} from "./numberSpelling";
import {ROUGHLY, SCALES, UNITS} from "./numberWords";
import {plainDigits, SURE_DECIMAL, SURE_GROUP} from "./plainDigits";

/** Which character stands before the decimals. */
export type Decimals = "point" | "comma";

/** A text that is a number: its digits with their separators as typed, and everything around them understood. */
export interface NumberText {
  readonly digits: string;
  /** What the digits are multiplied by: sign, "m", "Mio.", "%". */
  readonly scale: number;
  readonly currency: string | undefined;
}

const PERCENT = 0.01;

/** A number in brackets is below zero, the currency inside or outside: "(1,234)", "$(5.00)", "(5,00) €". */
const BRACKETED = /^(\D*?)\((.*\d.*)\)(\D*)$/;

const SHAPE = /^([^\d]*?)((?:\d|[.,\ue000]\d)[\d.,'’\ue000 ]*)(\D*)$/u;

/** A number as Excel shows a long one: "1.2E+06". Without the sign of the power it is rather a code ("12E4"). */
const SCIENTIFIC = /^(\d+(?:[.,]\d+)?)E([+-]\d{1,2})$/i;

/** Letters that say "roughly" only with a dot or a space behind them: "c. 100", while "C00100" is a key. */
const CODE = /(?<!\p{L})(?:ca?|est|etwa|rund|env|about|us)$/iu;

/** What programs write; columns of a million texts mostly hold it. */
const PLAIN = /^-?\d+(?:[.,]\d+)?$/;

/** No number with its unit is longer; a cell may hold 32 767 characters. */
const LONGEST_NUMBER = 60;

/** Takes a text apart as a number; undefined where it is none. What its separators mean is decided later, by column. */
export function numberText(text: string): NumberText | undefined {
  if (text.length > LONGEST_NUMBER) return undefined;
  if (PLAIN.test(text))
    return text.startsWith("-") ? {digits: text.slice(1), scale: -1, currency: undefined} : {digits: text, scale: 1, currency: undefined};
  const clean = inPlainWords(plainDigits(text));
  const scientific = SCIENTIFIC.exec(clean);
  if (scientific !== null) return {digits: scientific[1], scale: Number(`1e${scientific[2]}`), currency: undefined};
  const bracketed = BRACKETED.exec(clean);
  const parts = SHAPE.exec(bracketed === null ? clean : bracketed.slice(1).join(" ").trim());
  if (parts === null) return undefined;
  if (CODE.test(parts[1])) return undefined;
  const before = pieces(parts[1]);
  const after = pieces(parts[3]);
  const digits = parts[2].trim().replace(/[.,]$/, "");
  // "T€ 250" and "$m 1.2" say the scale with the currency, "%12" is Turkish and Persian, while "% 2024" is a heading; no other word stands before a number with a scale.
  const isPriced = before.some((piece) => piece.currency !== undefined || (piece.scale === PERCENT && parts[1].endsWith("%")));
  const isLabel = before.some((piece) => piece.isUnit === true || (piece.scale !== undefined && !isPriced));
  const scale = isLabel ? undefined : scaleOf([...before, ...after]);
  if (scale === undefined || !before.every(isUnderstood) || !after.every(isUnderstood)) return undefined;
  const negatives = [...before, ...after].filter((piece) => piece.isMinus).length + (bracketed === null ? 0 : 1);
  if (negatives > 1) return undefined;
  const read: NumberText = {
    digits,
    scale: negatives === 1 ? -scale : scale,
    currency: currencyAmong([...before, ...after]),
  };
  return Number.isNaN(readNumber(read, "point")) && Number.isNaN(readNumber(read, "comma")) ? undefined : read;
}

/**
 * The number that a text stands for, where its separators mean this; NaN where they cannot.
 *
 * @example readNumber({digits: "1.100,04", scale: 1e6, currency: "EUR"}, "comma") // 1100040000
 */
export function readNumber(text: NumberText, decimals: Decimals): number {
  const simple = SIMPLE.exec(text.digits);
  if (simple !== null) return readSimple(simple, text.scale, decimals === "point" ? "." : ",");
  const isSure = text.digits.includes(SURE_DECIMAL);
  const [mark, group] = isSure ? [SURE_DECIMAL, ".,"] : decimals === "point" ? [".", ","] : [",", "."];
  const [whole, fraction, ...more] = text.digits.split(mark);
  if (more.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return Number.NaN;
  const groups = whole.split(GROUPS[group]);
  const isGrouped = groups.length > 1;
  if (isGrouped && !areGroups(groups)) return Number.NaN;
  const digits = groups.join("");
  if (!/^\d*$/.test(digits)) return Number.NaN;
  return shifted(digits, fraction ?? "", text.scale);
}

/** Digits with one mark at most. */
const SIMPLE = /^(\d+)(?:([.,])(\d+))?$/;

function readSimple([, whole, mark, fraction]: readonly (string | undefined)[], scale: number, decimal: string): number {
  if (mark === undefined || fraction === undefined) return shifted(whole ?? "", "", scale);
  if (mark === decimal) return shifted(whole ?? "", fraction, scale);
  return areGroups([whole ?? "", fraction]) ? shifted(`${whole}${fraction}`, "", scale) : Number.NaN;
}

/** What divides groups of thousands, besides the mark that the decimals leave free. */
const GROUPS: Readonly<Record<string, RegExp>> = {
  ",": new RegExp(`[,’ ${SURE_GROUP}]`),
  ".": new RegExp(`[.’ ${SURE_GROUP}]`),
  ".,": new RegExp(`[.,’ ${SURE_GROUP}]`),
};

/** Groups of three, or of two after the first and three at the end, as India writes them. */
const areGroups = (groups: readonly string[]): boolean =>
  /^\d{1,3}$/.test(groups[0]) && /^\d{3}$/.test(groups[groups.length - 1]) && groups.slice(1, -1).every((group) => /^\d{2,3}$/.test(group));

/** Moves the decimal mark instead of multiplying, so that "2,057.2m" is 2 057 200 000 to the last digit. */
function shifted(whole: string, fraction: string, scale: number): number {
  if (scale === 1) return Number(fraction === "" ? whole || "0" : `${whole || "0"}.${fraction}`);
  const power = Math.round(Math.log10(Math.abs(scale)));
  return Math.sign(scale) * Number(`${whole || "0"}.${fraction || "0"}e${power}`);
}

interface Piece {
  readonly currency?: string;
  /** Whether the currency is written as its code: "$99 MXN" are pesos. */
  readonly isCode?: boolean;
  readonly scale?: number;
  readonly isMinus?: boolean;
  readonly isFiller?: boolean;
  readonly isUnit?: boolean;
}

const currencyAmong = (found: readonly Piece[]): string | undefined =>
  (found.find(({isCode}) => isCode) ?? found.find(({currency}) => currency !== undefined))?.currency;

const isUnderstood = (piece: Piece): boolean =>
  piece.currency !== undefined || piece.scale !== undefined || piece.isMinus === true || piece.isFiller === true || piece.isUnit === true;

function pieces(text: string): Piece[] {
  const found = text.match(/[\p{L}\p{M}]*\p{Sc}|[\p{L}\p{M}]+|[^\p{L}\p{M}\p{Sc}\s]/gu) ?? [];
  return found.flatMap(understand);
}

function understand(word: string): Piece[] {
  const key = word.toLowerCase();
  const currency = currencyOf(word);
  if (currency !== undefined) return [{currency, isCode: currency === word.toUpperCase()}];
  const scale = SCALES.get(key);
  if (scale !== undefined) return [{scale}];
  if (word === "-") return [{isMinus: true}];
  if (ROUGHLY.has(key) || "./+*'’".includes(word)) return [{isFiller: true}];
  if (UNITS.has(key)) return [{isUnit: true}];
  return glued(key);
}

/** A scale and a currency written as one: "Mio€", "TEUR" (German books in thousands), "USDm", "万円". */
function glued(key: string): Piece[] {
  for (let cut = 1; cut < key.length; cut++) {
    const [left, right] = [key.slice(0, cut), key.slice(cut)];
    const scale = left === "t" ? 1e3 : SCALES.get(left);
    if (scale !== undefined && isLongName(right)) return [{scale}, {currency: currencyOf(right)}];
    if (isLongName(left) && SCALES.has(right)) return [{currency: currencyOf(left)}, {scale: SCALES.get(right)}];
  }
  return [{}];
}

/** Two letters of our own ("rs") end too many words; a sign or a code does not. */
const isLongName = (name: string): boolean => currencyOf(name) !== undefined && (name.length > 2 || !/^[a-z]+$/.test(name));

/** One scale at most ("1.2 mio"), or a scale of a scale is refused. */
function scaleOf(after: readonly Piece[]): number | undefined {
  const scales = after.flatMap((piece) => (piece.scale === undefined ? [] : [piece.scale]));
  return scales.length > 1 ? undefined : (scales[0] ?? 1);
}
