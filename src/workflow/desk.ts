import type {Workbook} from "../host/workbook";
import type {Language} from "../domain/language";
import type {Clock} from "./clock";
import type {Environment} from "./diagnostics";
import type {Engine} from "./engine";
import type {State} from "./state";
import type {Store} from "./store";

/** What a session works with. */
export interface Doors {
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly language: Language;
  readonly environment: Environment;
}

/** The parts of a session share the store, the doors, and how to change the one while telling the diary. */
export interface Desk extends Doors {
  readonly store: Store<State>;
  readonly update: (change: (state: State) => State) => void;
  readonly note: (event: string) => void;
}
