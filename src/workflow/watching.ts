import type {CellsChange} from "../host/workbook";
import {type Source, sourceTitle} from "../domain/source";
import {isUnchanged} from "../domain/listDigest";
import {todayBy} from "./clock";
import type {Desk} from "./desk";
import {sourceOfLink} from "./linkReading";
import {receiptOf, type Stale, type State} from "./state";

/** Knows whether the list is still as it was read, as long as the host tells of changes. */
export interface Watching {
  /** Begins to listen; where the host refuses, every write reads the list again. */
  readonly start: () => Promise<void>;
  /** Whether the list may be another than the one that was read. */
  readonly mayDiffer: () => boolean;
  readonly stop: () => Promise<void>;
}

/** Listens to changes of cells, and keeps in the state whether they concern the chosen list or a sheet that is linked to it. */
export function createWatching({workbook, store, update, note}: Desk): Watching {
  let stop: (() => Promise<void>) | undefined;
  const look = (change: CellsChange) => {
    const changed = readPlaces(store.get()).filter((place) => concerns(place, change));
    if (changed.length === 0) return;
    if (store.get().stale === undefined) note("list changed");
    update((state) => ({...state, stale: staleBy(state, changed, change.isByOthers)}));
  };
  return {
    start: async () => {
      const watched = await workbook.onCellsChanged(look);
      note(watched.ok ? "watching" : `not watching ${watched.problem.code}`);
      stop = watched.ok ? watched.value : undefined;
    },
    mayDiffer: () => stop === undefined || store.get().stale !== undefined,
    stop: async () => stop?.(),
  };
}

/** What is to be told after some places were changed, besides what is told already. Where the list itself was changed, that is enough. */
function staleBy({source, stale}: State, changed: readonly Source[], isByOthers: boolean): Stale {
  const by = {isByOthers: isByOthers || (stale?.isByOthers ?? false)};
  const isList = (stale !== undefined && stale.linked === undefined) || changed.some((place) => place === source);
  return isList ? by : {...by, linked: [...new Set([...(stale?.linked ?? []), ...changed.map(sourceTitle)])]};
}

/** What was read: the chosen list, and the sheets that are linked to it. */
const readPlaces = ({source, sources, choices}: State): readonly Source[] =>
  source === undefined ? [] : [source, ...(choices.links ?? []).flatMap((link) => sourceOfLink(link, sources) ?? [])];

/** Whether a change can be one of the customers: in the columns of the list, from its first row down, for rows are added below it. */
export function concerns({sheetId, area}: Source, {sheetId: changedId, area: changed}: CellsChange): boolean {
  if (sheetId !== changedId) return false;
  if (changed === undefined) return true;
  const areBeside = changed.column >= area.column + area.columns || changed.column + changed.columns <= area.column;
  return !areBeside && changed.row + changed.rows > area.row;
}

/** Says what has changed in the list since the results in the workbook were made from it; the engine has just been given the list. */
export async function tellDrift({store, update, engine, clock}: Desk): Promise<void> {
  const {choices, source} = store.get();
  const before = choices.written?.list;
  const drift = before === undefined || receiptOf(store.get()) === undefined ? undefined : await engine.drift(before, choices, todayBy(clock));
  update((state) => (state.source === source ? {...state, drift: drift?.ok && !isUnchanged(drift.value) ? drift.value : undefined} : state));
}
