/** Shapes of a request batch and its answer, as Microsoft's client library sends and reads them. */

export const ActionType = {instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, queryAsJson: 7} as const;

export const PathType = {workbook: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7} as const;

/** Request flag: the batch waits until the user has left the cell. */
export const DELAY_FOR_CELL_EDIT = 64;

/** Arguments; an argument that is an object is replaced by the id of its path, which stands again at the same place in the second list. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface BatchAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Batch {
  readonly Actions: readonly BatchAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex?: number;
}

export interface BatchAnswer {
  readonly Results: readonly {readonly ActionId: number; readonly Value: unknown}[];
  readonly TraceIds?: readonly number[];
  readonly Error?: BatchError;
}

/** Whether a batch only gives back references, as the library does after `Excel.run`; nobody asked for such a batch. */
export function isCleanup(batch: Batch): boolean {
  const isRelease = (action: BatchAction) => action.Name === "_RemoveReference" || action.ActionType === ActionType.instantiate;
  return batch.Actions.every(isRelease) && batch.Actions.some((action) => action.Name === "_RemoveReference");
}
