const LETTERS = 26;
const FIRST = "A".charCodeAt(0);

/**
 * A sheet column (from 0) as the user sees it.
 * @example columnLetters(27) // "AB"
 */
export function columnLetters(column: number): string {
  const before = Math.floor(column / LETTERS);
  return `${before > 0 ? columnLetters(before - 1) : ""}${String.fromCharCode(FIRST + (column % LETTERS))}`;
}
