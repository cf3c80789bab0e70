/** The newest answer to a question, so that the same question is not worked out twice in a row. */
export interface Latest<T> {
  /** The answer; worked out only where the question is another one than the last. */
  readonly get: (question: string, answer: () => T) => T;
  readonly forget: () => void;
}

/** Remembers one answer. */
export function latestOf<T>(): Latest<T> {
  let known: {readonly question: string; readonly answer: T} | undefined;
  return {
    get: (question, answer) => {
      if (known?.question !== question) known = {question, answer: answer()};
      return known.answer;
    },
    forget: () => {
      known = undefined;
    },
  };
}
