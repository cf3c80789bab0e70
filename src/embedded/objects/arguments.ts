import {refusal} from "./refusal";

/** A whole number from the wire; InvalidArgument otherwise. A number left out takes the fallback, where there is one. */
export function wholeNumber(value: unknown, fallback?: number): number {
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  if (typeof value !== "number" || !Number.isInteger(value)) throw refusal("InvalidArgument", String(value));
  return value;
}

/** A number from the wire. */
export function finiteNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw refusal("InvalidArgument", String(value));
  return value;
}

/** A text from the wire. */
export function text(value: unknown): string {
  if (typeof value !== "string") throw refusal("InvalidArgument", String(value));
  return value;
}

/** A text that may be left out. */
export function optionalText(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : text(value);
}

/** A truth value from the wire; left out, it takes the fallback. */
export function truth(value: unknown, fallback?: boolean): boolean {
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  if (typeof value !== "boolean") throw refusal("InvalidArgument", String(value));
  return value;
}

/** One of a few words, however it is capitalised. */
export function oneOf<Word extends string>(value: unknown, words: readonly Word[], fallback?: Word): Word {
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  const found = words.find((word) => word.toLowerCase() === String(value).toLowerCase());
  if (found === undefined) throw refusal("InvalidArgument", String(value));
  return found;
}

const COLOUR_NAMES: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  purple: "#800080",
  teal: "#008080",
  navy: "#000080",
  maroon: "#800000",
  olive: "#808000",
  lime: "#00FF00",
  aqua: "#00FFFF",
  fuchsia: "#FF00FF",
};

/** A colour as Excel gives it back, "#RRGGBB" in capitals; HTML's sixteen names and orange are understood. */
export function colour(value: unknown): string {
  const given = text(value);
  const named = COLOUR_NAMES[given.toLowerCase()];
  if (named !== undefined) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(given)) throw refusal("InvalidArgument", given);
  return `#${given.replace("#", "").toUpperCase()}`;
}
