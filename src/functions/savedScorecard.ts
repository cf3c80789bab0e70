import type {Cells} from "./argument";

/** What the workbook has saved, as cells: the range ICP_Scorecard, and tier names with their floors. */
export interface Saved {
  readonly scorecard?: Cells;
  readonly floors?: Cells;
}

let saved: Saved = {};

/** Tells the functions what they go by where an argument is left out. The pane's door calls it at start and whenever those cells change; it holds for this runtime alone. */
export function keepSaved(cells: Saved): void {
  saved = cells;
}

/** What was kept last; empty where nothing was. */
export const savedNow = (): Saved => saved;
