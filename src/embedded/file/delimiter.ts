const CANDIDATES = [",", ";", "\t", "|"] as const;

/** What separates the fields of a CSV file. */
export type Delimiter = (typeof CANDIDATES)[number];

/** How a CSV file begins: its delimiter, and how many characters of a "sep=;" line are not data. */
export interface CsvOpening {
  readonly delimiter: Delimiter;
  readonly skip: number;
}

/**
 * Finds the delimiter in the first lines of a file: what Excel's own "sep=" line says, else the candidate that splits most lines
 * into the same number of fields; among equals the one with more fields, then the earlier of `,` `;` tab `|`.
 */
export function detectDelimiter(text: string): CsvOpening {
  const told = /^\uFEFF?sep=([,;\t|])\r?\n/i.exec(text);
  const named = CANDIDATES.find((candidate) => candidate === told?.[1]);
  if (told && named) return {delimiter: named, skip: told[0].length};
  const scores = CANDIDATES.map((candidate) => ({candidate, ...agreement(fieldCounts(text, candidate))}));
  const best = scores.reduce((a, b) => (b.lines > a.lines || (b.lines === a.lines && b.fields > a.fields) ? b : a));
  return {delimiter: best.fields > 1 ? best.candidate : ",", skip: 0};
}

/** Fields in each of the first lines, text in quotes left out. */
function fieldCounts(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let fields = 1;
  let isQuoted = false;
  for (let at = 0; at < Math.min(text.length, 65_536) && counts.length < 25; at++) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === delimiter) fields++;
    else if (character === "\n" || character === "\r") {
      if (text[at - 1] !== "\r" || character === "\r") counts.push(fields);
      fields = 1;
    }
  }
  return fields > 1 || counts.length === 0 ? [...counts, fields] : counts;
}

/** The number of fields, over 1, that most lines have, and how many have it. */
function agreement(counts: readonly number[]): {fields: number; lines: number} {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 1) tally.set(count, (tally.get(count) ?? 0) + 1);
  let best = {fields: 0, lines: 0};
  for (const [fields, lines] of tally) if (lines > best.lines || (lines === best.lines && fields > best.fields)) best = {fields, lines};
  return best;
}
