import type {Matching} from "./prospects";
import type {Receipt} from "./receipt";
import type {Choices} from "./settings";

/** What the workbook remembers about us: the choices and receipts of each source. Kept in the workbook, under 200 kB. */
export interface SavedState {
  readonly version: 1;
  readonly profiles: readonly SavedProfile[];
}

/** One source with its choices and what was written for it. */
export interface SavedProfile {
  /** From 1; suffix of the names and sheets of this profile from the second on. */
  readonly slot: number;
  readonly sheetId: string;
  readonly sheet: string;
  readonly table?: string;
  readonly choices: Choices;
  /** The step the user was at, 1 to 6. */
  readonly step: number;
  /** Set for a list of prospects: the slot of the profile that it was scored with, and columns matched by hand. */
  readonly scored?: {readonly by: number; readonly matching: Matching};
  readonly receipt?: Receipt;
  /** The receipt that a write will leave, saved before its first cell is written; still there only after a crash. */
  readonly pending?: Receipt;
}

/** A workbook that has never seen us. */
export const EMPTY_STATE: SavedState = {version: 1, profiles: []};

/** Largest state that we keep in a workbook; beyond about 1 MB hosts were seen to fail. */
export const STATE_BYTE_LIMIT = 200_000;
