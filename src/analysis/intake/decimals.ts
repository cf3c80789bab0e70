import type {Decimals, NumberText} from "./numberText";

/** How many texts of a column can only be read one way, and how many could be read both ways ("1.234"). */
export interface DecimalVotes {
  readonly point: number;
  readonly comma: number;
  /** Of the open ones: "1,234" would be thousands with a decimal point, "1.234" with a decimal comma. */
  readonly openComma: number;
  readonly openPoint: number;
}

/**
 * Counts what the separators of some number texts can mean.
 *
 * @example decimalVotes(["1.100,04", "2.822"]) // {point: 0, comma: 1, openComma: 0, openPoint: 1}
 */
export function decimalVotes(digits: Iterable<NumberText["digits"]>): DecimalVotes {
  const votes = {point: 0, comma: 0, openComma: 0, openPoint: 0};
  for (const text of digits) {
    const vote = voteOf(text);
    if (vote !== undefined) votes[vote]++;
  }
  return votes;
}

function voteOf(digits: string): keyof DecimalVotes | undefined {
  const [point, comma] = [digits.indexOf("."), digits.indexOf(",")];
  const [lastPoint, lastComma] = [digits.lastIndexOf("."), digits.lastIndexOf(",")];
  if (point >= 0 && comma >= 0) return lastPoint > lastComma ? "point" : "comma";
  if (point !== lastPoint) return "comma";
  if (comma !== lastComma) return "point";
  const mark = Math.max(point, comma);
  if (mark < 0) return undefined;
  // Three digits behind the mark, and a number before it that could be thousands.
  const isOpenMark = mark >= 1 && mark <= 3 && digits.length === mark + 4 && !digits.startsWith("0") && /^\d+.\d+$/.test(digits);
  if (point >= 0) return isOpenMark ? "openPoint" : "point";
  return isOpenMark ? "openComma" : "comma";
}

/**
 * The meaning of a column's separators: the majority of what is certain, else what the rest of the sheet does. With neither, a column of nothing but "1.234" holds thousands
 * (hardly anybody types three decimals every time), and so does one of "1,234".
 */
export function settleDecimals(votes: DecimalVotes, sheet: Decimals | undefined): Decimals {
  if (votes.point !== votes.comma) return votes.point > votes.comma ? "point" : "comma";
  if (sheet !== undefined) return sheet;
  return votes.openPoint > votes.openComma ? "comma" : "point";
}

/** Whether the column alone cannot tell what its separators mean: nothing certain, and both readings possible. */
export const isOpen = (votes: DecimalVotes): boolean => votes.point === votes.comma && votes.openPoint + votes.openComma > 0;
