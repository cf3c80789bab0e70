import {HostError} from "./hostError";

const MAX_TITLE = 31;
const MAX_NAME = 255;

/** Refuses what Excel does not take as the title of a sheet, with InvalidArgument. */
export function checkTitle(title: string): void {
  const isWrong =
    title === "" ||
    title.length > MAX_TITLE ||
    /[[\]:*?/\\]/.test(title) ||
    title.startsWith("'") ||
    title.endsWith("'") ||
    title.toLowerCase() === "history";
  if (isWrong) throw new HostError("InvalidArgument", `"${title}" cannot be the title of a sheet.`);
}

/** Refuses what Excel does not take as the name of a range or table, with InvalidArgument. */
export function checkName(name: string): void {
  const isWord = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.?\\]*$/u.test(name) && name.length <= MAX_NAME;
  if (!isWord || isCellLike(name)) throw new HostError("InvalidArgument", `"${name}" cannot be a name.`);
}

/** Whether a word is an address in A1 or R1C1, so that it cannot name anything. */
function isCellLike(name: string): boolean {
  if (/^(r|c|r\d*c\d*|r\d+|c\d+)$/i.test(name)) return true;
  const address = /^([a-z]{1,3})(\d{1,7})$/i.exec(name);
  if (address === null) return false;
  const [, letters = "", digits = ""] = address;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return column <= 16_384 && Number(digits) >= 1 && Number(digits) <= 1_048_576;
}

/** First free variant of a name: "Sheet1", "Sheet2"; the name itself is tried first where it is given without a number. */
export function freeName(stem: string, isTaken: (name: string) => boolean, from = 1): string {
  for (let number = from; ; number++) {
    const name = `${stem}${number}`;
    if (!isTaken(name)) return name;
  }
}
