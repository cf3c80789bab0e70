/** Where the digits of other scripts begin: Arabic, Persian, Hindi, Thai, full-width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x0e50, 0xff10];

const OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59\uff10-\uff19]/g;

/** Anything that a plain number of our own script does not have, so that most texts are left as they are. */
const NEEDS_WORK = /[^\x21-\x7e]|\s\s|^\s|\s$/;

/** A mark that can only divide thousands; `readNumber` takes it for nothing else. */
export const SURE_GROUP = "'";

/** A mark that can only stand before decimals; a character that nobody types. */
export const SURE_DECIMAL = "\ue000";

/**
 * A text with the digits of every script as 0–9, all spaces as one kind, one minus sign. Persian marks say what they are: "٬" and, between digits, "،" divide thousands,
 * "٫" and a single "/" stand before decimals.
 *
 * @example plainDigits("۱۰۱٬۷۴۴ ریال") // "101'744 ریال"
 */
export function plainDigits(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  const isPersian = /[\u0660-\u0669\u06f0-\u06f9]/.test(text);
  const latin = text.replace(OTHER_DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
  });
  const marked = latin
    .replace(/٬/g, SURE_GROUP)
    .replace(/(\d)،(?=\d)/g, `$1${SURE_GROUP}`)
    .replace(/٫/g, SURE_DECIMAL);
  const decimals = isPersian ? persianMarks(marked) : marked;
  return (
    decimals
      .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      // The euro sign of Windows text that was read as Latin 1; Node's own decoder does so.
      .replace(/\u0080/g, "€")
      .replace(/٪/g, "%")
      .replace(/[\s\u00a0\u202f\u2009]+/g, " ")
      .replace(/[\u200b-\u200f\u2060-\u2069\ufeff]/g, "")
      .replace(/[−–—‐‑]/g, "-")
      .normalize("NFC")
      .trim()
  );
}

/** Beside Persian digits a comma divides thousands, as the keyboard gives no other, and a single slash stands before decimals. */
const persianMarks = (text: string): string =>
  text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, SURE_GROUP).replace(/^(\D*\d+)\/(\d+)(?![\d/])/, `$1${SURE_DECIMAL}$2`);
