import {HostError} from "../workbook/hostError";
import type {Answer} from "./face";

/** Runs an action of the person at the grid; what the workbook refuses comes back as an answer, a fault of ours is thrown. */
export function answering<T>(action: () => T): Answer<T> {
  try {
    return {ok: true, value: action()};
  } catch (error) {
    if (error instanceof HostError) return refused(error.code, error.message);
    throw error;
  }
}

/** An answer that says no. */
export const refused = (code: string, message: string): {ok: false; refusal: {code: string; message: string}} => ({
  ok: false,
  refusal: {code, message},
});
