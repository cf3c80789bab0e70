import type {Problem} from "./problem";

/** A result, or the one problem that prevented it. A user's mistake is never thrown. */
export type Outcome<T> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly problem: Problem};

/** @example success(3) // {ok: true, value: 3} */
export const success = <T>(value: T): Outcome<T> => ({ok: true, value});

/** @example failure({code: "sheetEmpty", sheet: "Sales"}).ok // false */
export const failure = (problem: Problem): {readonly ok: false; readonly problem: Problem} => ({ok: false, problem});
