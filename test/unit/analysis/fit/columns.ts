import type {FitColumn} from "../../../../src/analysis/fit/fitColumn";

/** A column of numbers; NaN is blank. */
export const numbers = (attribute: string, values: readonly number[], column = 0): FitColumn => ({
  attribute,
  column,
  group: "other",
  unit: "number",
  values: {kind: "number", numbers: Float64Array.from(values)},
});

/** A column of texts; "" is blank. */
export function texts(attribute: string, values: readonly string[], column = 0): FitColumn {
  const different = [...new Set(values.filter((text) => text !== ""))];
  const codes = Int32Array.from(values, (text) => different.indexOf(text));
  return {attribute, column, group: "other", unit: "number", values: {kind: "text", texts: different, codes}};
}

/** The same thing so many times. */
export const repeat = <T>(value: T, times: number): T[] => new Array<T>(times).fill(value);

/** Runs a search to its end. */
export function finish<T>(steps: Generator<number, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
