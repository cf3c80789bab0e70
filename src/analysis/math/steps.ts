/** Cells of the grid that says where to begin to look. */
export const GRID = 1024;

/** Cells behind the last finite beginning, so that everything beyond it stands on one step. */
const BEHIND = 3;

/** Ascending numbers at which steps begin, with a grid over them that says where to begin to look, so that finding a step costs a look or two and not a search. */
export interface Steps {
  /** −∞ first: the step before all others. */
  readonly begins: Float64Array;
  readonly least: number;
  readonly scale: number;
  readonly starts: Uint16Array;
  /** The step on which all of a cell stands; where there are several, −1 less the one to begin to look at. */
  readonly sure: Int32Array;
}

/**
 * Prepares steps. A number is found from `starts` at cell (number − least) × scale, cut to 0 and {@link GRID}, by going up as long as the next step begins at or below it; a blank (NaN) stays at the first step, since
 * nothing is as large. Most cells lie wholly on one step.
 *
 * @param begins Ascending, each once, fewer than 65 535.
 */
export function stepsAt(begins: ArrayLike<number>): Steps {
  const all = new Float64Array(begins.length + 1);
  all.set(begins, 1);
  all[0] = -Infinity;
  return {begins: all, ...gridOver(all)};
}

/**
 * The step that a number stands on, 0 where it is missing.
 *
 * @example stepOf(stepsAt([10, 20]), 15) // 1
 */
export function stepOf({begins, least, scale, starts}: Steps, value: number): number {
  const cell = (value - least) * scale;
  let at = cell >= 1 ? starts[cell < GRID ? cell | 0 : GRID] : 0;
  while (begins[at + 1] <= value) at++;
  return at;
}

/** For each cell of an even grid over the finite beginnings the last step that begins at or before the cell; the first cell reaches down to −∞, the last up to ∞. */
function gridOver(begins: Float64Array): Omit<Steps, "begins"> {
  const finite = begins.filter(Number.isFinite);
  const [least, most] = finite.length === 0 ? [0, 0] : [finite[0], finite[finite.length - 1]];
  const scale = most > least ? (GRID - BEHIND) / (most - least) : 0;
  const starts = new Uint16Array(GRID + 1);
  const sure = new Int32Array(GRID + 1).fill(-1);
  // One cell of margin on either side makes up for the rounding of the scale.
  for (let cell = 1, at = 0; cell <= GRID; cell++) {
    while (at + 1 < begins.length && begins[at + 1] <= least + (cell - 1) / scale) at++;
    starts[cell] = at;
    const end = cell === GRID ? Infinity : least + (cell + 2) / scale;
    sure[cell] = at + 1 === begins.length || begins[at + 1] > end ? at : -1 - at;
  }
  return {least, scale, starts, sure};
}
