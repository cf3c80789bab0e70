import type {Problem} from "../domain/problem";

/** Characters of a text of the user's that a sentence quotes: enough to find it; a cell may hold 32 767. Cell addresses are shorter. */
const LONGEST = 80;
/** Texts of a list that a sentence names; a sheet may have 16 384 headings. */
const MOST = 12;

/** A problem whose texts and lists are short enough to be read in a sentence. */
export const shortened = (problem: Problem): Problem =>
  // Texts stay texts and lists stay lists, so the problem keeps its shape.
  Object.fromEntries(Object.entries(problem).map(([name, value]) => [name, name === "reason" ? value : short(value)])) as unknown as Problem;

function short(value: unknown): unknown {
  if (typeof value === "string") return value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;
  if (!Array.isArray(value)) return value;
  return [...value.slice(0, MOST).map(short), ...(value.length > MOST ? ["…"] : [])];
}
