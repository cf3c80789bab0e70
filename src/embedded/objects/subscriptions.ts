import type {Invocation} from "../formulas/custom/customFunctions";

/** One event as it goes to the client: category, type, target, arguments as JSON, id, whether it came from elsewhere. */
export type EventEntry = readonly [category: number, type: number, target: string, json: string, id: string, isRemote: boolean];

const RICH_API_EVENT = 65536;

/** Type of the workbook's own event "the selection changed", for which the library asks the host in its older way, or not at all. */
export const DOCUMENT_SELECTION_CHANGED = 2;

/** The entry that says that the selection changed somewhere in the workbook; sent whether or not it was asked for. */
export const documentSelectionChanged: EventEntry = [RICH_API_EVENT, DOCUMENT_SELECTION_CHANGED, "", "{}", "", false];

const CUSTOM_FUNCTION = 1;
const INVOKE = 1000;
const [TAKES_ERRORS, TAKES_DATA_TYPES] = [4, 8];

/** The entry by which the library is told to run a custom function. */
export function invocationEntry({id, function: custom, values, address}: Invocation): EventEntry {
  const flags = (custom.takesErrors ? TAKES_ERRORS : 0) + (custom.takesDataTypes ? TAKES_DATA_TYPES : 0);
  return [CUSTOM_FUNCTION, INVOKE, "", JSON.stringify([id, custom.id, values, address, flags]), "", false];
}

/** Which events the add-in has asked for, by type and target. */
export class Subscriptions {
  #keys = new Set<string>();

  add(type: number, target: string): void {
    this.#keys.add(`${type} ${target}`);
  }

  remove(type: number, target: string): void {
    this.#keys.delete(`${type} ${target}`);
  }

  has(type: number, target: string): boolean {
    return this.#keys.has(`${type} ${target}`);
  }

  /** The entry for an event that somebody asked for; an empty list otherwise. */
  entries(type: number, target: string, args: object, isRemote = false): EventEntry[] {
    return this.has(type, target) ? [[RICH_API_EVENT, type, target, JSON.stringify(args), "", isRemote]] : [];
  }
}
