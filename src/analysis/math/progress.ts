/**
 * Progress of a part as progress of the whole: steps that yield 0 to 1 yield `from` to `to`, and return what they return.
 *
 * @example yield* part(searchTraits(input, settings), 0, 0.5)
 */
export function* part<T>(steps: Generator<number, T, void>, from: number, to: number): Generator<number, T, void> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    yield from + step.value * (to - from);
  }
}

/**
 * Steps taken to their end, for a caller that need not answer in between.
 *
 * @example finished(searchTraits(input, settings))
 */
export function finished<T>(steps: Generator<number, T, void>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
