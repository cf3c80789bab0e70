import {currencyOf} from "./currency";

/** Which character stands before the decimals. */
export type Decimals = "point" | "comma";

/** A text that is a number: its digits with their separators as typed, and everything around them understood. */
export interface NumberText {
  readonly digits: string;
  /** What the digits are multiplied by: sign, "m", "Mio.", "%". */
  readonly scale: number;
  readonly currency: string | undefined;
}

/** Words for thousands, millions, milliards and billions, as they stand after amounts. */
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  tsd: 1e3,
  thousand: 1e3,
  mille: 1e3,
  nghìn: 1e3,
  ngàn: 1e3,
  هزار: 1e3,
  тыс: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  millionen: 1e6,
  millones: 1e6,
  milioni: 1e6,
  triệu: 1e6,
  tr: 1e6,
  میلیون: 1e6,
  млн: 1e6,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  mrd: 1e9,
  mia: 1e9,
  md: 1e9,
  billion: 1e9,
  billions: 1e9,
  milliarden: 1e9,
  miliardi: 1e9,
  tỷ: 1e9,
  tỉ: 1e9,
  میلیارد: 1e9,
  млрд: 1e9,
  tn: 1e12,
  trillion: 1e12,
  "%": 0.01,
  "٪": 0.01,
};

/** Words that say what was counted, or for how long, and change nothing about the number. */
const UNITS: ReadonlySet<string> = new Set(
  (
    "employees employee people persons person staff ftes fte heads headcount seats seat users user licences licenses licence license units unit pcs customers orders deals " +
    "days day months month years year yrs yr mo per a p pa pm annum annual annually monthly pro jahr monat mitarbeiter plätze nutzer stück người nhân viên năm tháng نفر سال ماه"
  ).split(" "),
);

/** Words and signs before a number that say it is roughly so. */
const ROUGHLY: ReadonlySet<string> = new Set(["~", "≈", "ca", "circa", "approx", "about", "etwa", "around", "khoảng", "حدود"]);

/** Texts that say there is no value. */
const MISSING: ReadonlySet<string> = new Set([
  "-",
  "–",
  "—",
  "--",
  "?",
  ".",
  "n/a",
  "na",
  "n.a.",
  "n.a",
  "nan",
  "none",
  "null",
  "nil",
  "unknown",
  "not available",
  "not applicable",
  "tbd",
  "tba",
  "missing",
  "k.a.",
  "k. a.",
  "keine angabe",
  "unbekannt",
  "inconnu",
  "desconocido",
  "không có",
  "không rõ",
  "chưa có",
  "ندارد",
  "نامشخص",
  "(blank)",
  "(leer)",
  "\\n",
]);

/** Whether a text says that there is no value ("n/a", "-", "unknown"). */
export const isMissingText = (text: string): boolean => MISSING.has(text.trim().toLowerCase());

const SHAPE = /^([^\d]*?)((?:\d|[.,]\d)[\d.,'’ ]*)(\D*)$/u;

/** No number with its unit is longer; a cell may hold 32 767 characters. */
const LONGEST_NUMBER = 60;

/** Takes a text apart as a number; undefined where it is none. What its separators mean is decided later, by column. */
export function numberText(text: string): NumberText | undefined {
  if (text.length > LONGEST_NUMBER) return undefined;
  const clean = plainDigits(text);
  const inside = /^\((.*)\)$/.exec(clean)?.[1];
  const parts = SHAPE.exec(inside ?? clean);
  if (parts === null) return undefined;
  const before = pieces(parts[1]);
  const after = pieces(parts[3]);
  const digits = parts[2].trim().replace(/[.,]$/, "");
  const scale = before.every((piece) => piece.scale === undefined && piece.isUnit !== true) ? scaleOf(after) : undefined;
  if (scale === undefined || !before.every(isUnderstood) || !after.every(isUnderstood)) return undefined;
  const negatives = [...before, ...after].filter((piece) => piece.isMinus).length + (inside === undefined ? 0 : 1);
  if (negatives > 1) return undefined;
  const read: NumberText = {
    digits,
    scale: negatives === 1 ? -scale : scale,
    currency: [...before, ...after].find((piece) => piece.currency !== undefined)?.currency,
  };
  return Number.isNaN(readNumber(read, "point")) && Number.isNaN(readNumber(read, "comma")) ? undefined : read;
}

/**
 * The number that a text stands for, where its separators mean this; NaN where they cannot.
 *
 * @example readNumber({digits: "1.100,04", scale: 1e6, currency: "EUR"}, "comma") // 1100040000
 */
export function readNumber(text: NumberText, decimals: Decimals): number {
  const [mark, group] = decimals === "point" ? [".", ","] : [",", "."];
  const [whole, fraction, ...more] = text.digits.split(mark);
  if (more.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return Number.NaN;
  const groups = whole.split(new RegExp(`[${group}'’ ]`));
  const isGrouped = groups.length > 1;
  if (isGrouped && !areGroups(groups)) return Number.NaN;
  const digits = groups.join("");
  if (!/^\d*$/.test(digits)) return Number.NaN;
  return shifted(digits, fraction ?? "", text.scale);
}

/** Groups of three, or of two after the first and three at the end, as India writes them. */
const areGroups = (groups: readonly string[]): boolean =>
  /^\d{1,3}$/.test(groups[0]) && /^\d{3}$/.test(groups[groups.length - 1]) && groups.slice(1, -1).every((group) => /^\d{2,3}$/.test(group));

/** Moves the decimal mark instead of multiplying, so that "2,057.2m" is 2 057 200 000 to the last digit. */
function shifted(whole: string, fraction: string, scale: number): number {
  const power = Math.round(Math.log10(Math.abs(scale)));
  return Math.sign(scale) * Number(`${whole || "0"}.${fraction || "0"}e${power}`);
}

interface Piece {
  readonly currency?: string;
  readonly scale?: number;
  readonly isMinus?: boolean;
  readonly isFiller?: boolean;
  readonly isUnit?: boolean;
}

const isUnderstood = (piece: Piece): boolean =>
  piece.currency !== undefined || piece.scale !== undefined || piece.isMinus === true || piece.isFiller === true || piece.isUnit === true;

function pieces(text: string): Piece[] {
  const found = text.match(/[\p{L}\p{M}]*\p{Sc}|[\p{L}\p{M}]+|[^\p{L}\p{M}\p{Sc}\s]/gu) ?? [];
  return found.flatMap(understand);
}

function understand(word: string): Piece[] {
  const key = word.toLowerCase();
  const currency = currencyOf(word);
  if (currency !== undefined) return [{currency}];
  if (key in SCALES) return [{scale: SCALES[key]}];
  if (word === "-") return [{isMinus: true}];
  if (ROUGHLY.has(key) || "./+*".includes(word)) return [{isFiller: true}];
  if (UNITS.has(key)) return [{isUnit: true}];
  const glued = /^(\p{L}+)(\p{Sc})$/u.exec(word);
  return glued === null ? [{}] : [...understand(glued[1]), ...understand(glued[2])];
}

/** One scale at most ("1.2 mio"), or a scale of a scale is refused. */
function scaleOf(after: readonly Piece[]): number | undefined {
  const scales = after.flatMap((piece) => (piece.scale === undefined ? [] : [piece.scale]));
  return scales.length > 1 ? undefined : (scales[0] ?? 1);
}

/** Digits of every script as 0–9, all spaces as one kind, one minus sign. */
function plainDigits(text: string): string {
  return (
    text
      .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
      .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
      // The euro sign of Windows text that was read as Latin 1; Node's own decoder does so.
      .replace(/\u0080/g, "€")
      .replace(/٬/g, ",")
      .replace(/٫/g, ".")
      .replace(/[\s\u00a0\u202f\u2009]+/g, " ")
      .replace(/[\u200b-\u200f\u2066-\u2069\ufeff]/g, "")
      .replace(/[−–—]/g, "-")
      .trim()
  );
}
