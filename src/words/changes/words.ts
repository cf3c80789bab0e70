import type {ListDrift} from "../../domain/listDigest";

/** What the pane says of a list that changes while it is open, or has changed since results were written from it, and of work that takes long. */
export interface ChangeWords {
  /** Somebody changed the list since it was read, or only sheets that are linked to it: those by their titles. */
  readonly stale: (isByOthers: boolean, linked: readonly string[]) => string;
  /** What has changed in the list since the results were written, which of the changed columns they stand on, and which linked sheets columns of it come from, by their titles. */
  readonly drifted: (drift: ListDrift, standsOn: readonly string[], linked: readonly string[]) => string;
  /** Reads the list again and brings the results up to date. */
  readonly update: string;
  /** What an update keeps of the user's. */
  readonly updateKeeps: string;
  /** How long some work will still take, roughly. */
  readonly timeLeft: (seconds: number) => string;
  /** How a write can be undone. */
  readonly undo: string;
}

/** Headings that a sentence names; a list may have hundreds. */
const MOST = 6;

/** Changed columns that the results stand on, and how many others there are; none where it cannot be told. */
export function changedColumns({columns}: ListDrift, standsOn: readonly string[]): {readonly counting: readonly string[]; readonly others: number} {
  const counting = (columns ?? []).filter((heading) => standsOn.includes(heading));
  return {counting, others: (columns ?? []).length - counting.length};
}

/** The first few headings, cut where they are long. */
export const fewHeadings = (headings: readonly string[]): readonly string[] => [
  ...headings.slice(0, MOST).map((heading) => (heading.length > 40 ? `${heading.slice(0, 39)}…` : heading)),
  ...(headings.length > MOST ? ["…"] : []),
];

/** Seconds in steps that do not flicker: fives below a minute. */
export const inSteps = (seconds: number): number => Math.max(5, Math.ceil(seconds / 5) * 5);
