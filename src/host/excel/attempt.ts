import {failure, type Outcome} from "../../domain/outcome";
import type {Problem} from "../../domain/problem";

/** Excel's JavaScript API, given as an argument so that every host can pass its own. */
export type ExcelApi = typeof Excel;

/** What we were doing when the host refused. */
export interface Doing {
  readonly action: "read" | "write" | "remove";
  /** The sheet we were working on, as the user calls it. */
  readonly sheet?: string;
  /** The cells, if they were many. */
  readonly place?: string;
  /** Whether the host is asked to make one step for Undo of it (ExcelApi 1.20). */
  readonly isOneUndo?: boolean;
}

/**
 * One conversation with Excel: waits while the user is typing in a cell, and turns a refusal of the host into a problem.
 * A fault of ours is not a refusal and is thrown on.
 */
export async function attempt<T>(excel: ExcelApi, doing: Doing, work: (context: Excel.RequestContext) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await excel.run({delayForCellEdit: true, ...(doing.isOneUndo && {mergeUndoGroup: true})}, work);
  } catch (error) {
    return failure(hostProblem(error, doing));
  }
}

/** The host's code of a failure; undefined when the failure is our own. */
export function hostCode(error: unknown): string | undefined {
  // Not instanceof: the library's errors may come from another frame.
  if (typeof error !== "object" || error === null || !("code" in error) || !("debugInfo" in error)) return undefined;
  return String(error.code);
}

/** A refusal of the host as a problem; anything else is thrown on. */
export function hostProblem(error: unknown, {action, sheet, place}: Doing): Problem {
  const code = hostCode(error);
  if (code === undefined) throw error;
  switch (code) {
    case "AccessDenied":
      if (sheet !== undefined) return {code: "sheetProtected", sheet};
      // Only what we remember is written on no sheet; that is refused where the workbook cannot be changed at all.
      return action === "write" ? {code: "workbookReadOnly"} : {code: "hostRefused", action, hostCode: code};
    case "InvalidOperationInCellEditMode":
      return {code: "cellEditMode"};
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
      return {code: "tooLargeForHost", place: place ?? sheet ?? ""};
    default:
      return {code: "hostRefused", action, hostCode: code};
  }
}

/** Whether the host refused a request because it was too large: nothing of it was done, and half as much may pass. */
export const isRequestTooLarge = (error: unknown): boolean => hostCode(error) === "RequestPayloadSizeLimitExceeded";

/** Whether one request or its answer was too large; half as much may pass. What the request asked may have been done. */
export const isTooLarge = (error: unknown): boolean => isRequestTooLarge(error) || hostCode(error) === "ResponsePayloadSizeLimitExceeded";
