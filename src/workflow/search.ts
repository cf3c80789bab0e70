/** Milliseconds that a search may take before others have their turn. */
const TURN = 25;

/** A long calculation in small steps, which other calls can interrupt between the steps. */
export interface Search {
  /** Runs the steps to their end; undefined when stopped, or when another run was begun. */
  readonly run: <T>(steps: Generator<number, T, void>, onProgress?: (share: number) => void) => Promise<T | undefined>;
  readonly stop: () => void;
}

/** A search runs on the thread that it is made on and gives way many times a second, so that a worker can hear that it should stop. */
export function createSearch(): Search {
  let current = 0;
  return {
    run: async (steps, onProgress) => {
      const mine = ++current;
      let percent = -1;
      for (;;) {
        const turn = takeTurn(steps);
        if (turn.done === true) return mine === current ? turn.value : undefined;
        if (Math.floor(turn.value * 100) > percent) {
          percent = Math.floor(turn.value * 100);
          onProgress?.(turn.value);
        }
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (mine !== current) return undefined;
      }
    },
    stop: () => {
      current++;
    },
  };
}

/** As many steps as fit in a turn. */
function takeTurn<T>(steps: Generator<number, T, void>): IteratorResult<number, T> {
  const start = performance.now();
  let step = steps.next();
  while (step.done !== true && performance.now() - start < TURN) step = steps.next();
  return step;
}
