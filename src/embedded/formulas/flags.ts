import {BLANK, BOOLEAN, ERROR, NUMBER, TEXT} from "../workbook/columnCells";
import {scratchKinds} from "./scratch";
import type {Strip} from "./values";
import {Grid, Lanes, Planes} from "./values";
import {andMasks} from "./masks";

/**
 * A column of yes and no: what a condition says of a whole column of cells. A byte a row instead of a kind and a number, so that
 * conditions over long columns are met, counted and summed in an eighth of the memory. Whoever asks for strips gets them.
 */
export class Flags extends Grid {
  private filled: readonly Strip[] | undefined;

  constructor(
    /** 1 where the condition holds, else 0. */
    readonly mask: Uint8Array,
    /** Truth values as a comparison gives them, or the numbers 0 and 1 that arithmetic makes of them. */
    readonly kind: typeof NUMBER | typeof BOOLEAN,
  ) {
    super(mask.length, 1, []);
  }

  /** What must be kept with it, see Memo. */
  get arrays(): readonly Uint8Array[] {
    return [this.mask];
  }

  override get strips(): readonly Strip[] {
    // fresh arrays: these may outlive the formula that asks first
    this.filled ??= [{kinds: new Uint8Array(this.rows).fill(this.kind), numbers: Float64Array.from(this.mask)}];
    return this.filled;
  }
}

/**
 * The same for a small rectangle whose conditions hold or not in each row of a run, `floors>B2`: row by row a mask with a byte for each
 * row of the run.
 */
export class FlagPlanes extends Planes {
  private filled: readonly Lanes[] | undefined;

  constructor(
    rows: number,
    columns: number,
    readonly masks: readonly Uint8Array[],
    readonly kind: typeof NUMBER | typeof BOOLEAN,
  ) {
    super(rows, columns, [], false);
  }

  override get items(): readonly Lanes[] {
    this.filled ??= this.masks.map((mask) => new Lanes(new Uint8Array(mask.length).fill(this.kind), Float64Array.from(mask), false));
    return this.filled;
  }
}

/**
 * A column divided by flags, `amount/(tier="Large")`: the column's values where the flags are 1, #DIV/0! elsewhere. AGGREGATE, which
 * passes over the errors, picks the values straight from it; for all others it is the quotient.
 */
export class Chosen extends Grid {
  private quotient: readonly Strip[] | undefined;

  constructor(
    readonly column: Strip,
    readonly flags: Flags,
    private readonly divide: () => Strip,
  ) {
    super(flags.rows, 1, []);
  }

  /** What must be kept with it, see Memo. */
  get arrays(): readonly (Uint8Array | Float64Array)[] {
    return [this.column.kinds, this.column.numbers, this.flags.mask];
  }

  override get strips(): readonly Strip[] {
    this.quotient ??= [this.divide()];
    return this.quotient;
  }
}

/** Rows in which both hold, as numbers. */
export function both(a: Flags, b: Flags): Flags {
  const mask = scratchKinds(a.rows);
  andMasks(a.mask, b.mask, mask);
  return new Flags(mask, NUMBER);
}

/** Rows in which it does not hold, as numbers. */
export function opposite({mask: given}: Flags): Flags {
  const mask = scratchKinds(given.length);
  for (let i = 0; i < mask.length; i++) mask[i] = given[i] ^ 1;
  return new Flags(mask, NUMBER);
}

/** Flags by the kind of each cell: `answers` has 1 or 0 for each kind. */
export function flagsOfKinds({kinds}: Strip, rows: number, answers: Uint8Array): Flags {
  const mask = scratchKinds(rows);
  const end = Math.min(rows, kinds.length);
  for (let i = 0; i < end; i++) mask[i] = answers[kinds[i]];
  mask.fill(answers[BLANK], end);
  return new Flags(mask, BOOLEAN);
}

/** Sum of a column's numbers over the rows that hold, in their order; undefined where there is an error in the column, which would be the answer. */
export function sumFlagged({mask}: Flags, {kinds, numbers}: Strip): number | undefined {
  let sum = 0;
  const end = Math.min(mask.length, kinds.length);
  for (let i = 0; i < end; i++) {
    // multiplied and not branched over: which rows hold is hard to foresee for a processor
    if (kinds[i] === NUMBER) sum += mask[i] * numbers[i];
    else if (kinds[i] === ERROR) return undefined;
  }
  return sum;
}

/** The numbers that dividing by the flags leaves, in order, put into an array of at least so many rows; undefined where a text would have to be read. */
export function collectChosen({column: {kinds, numbers}, flags: {mask}}: Chosen, found: Float64Array): Float64Array | undefined {
  let count = 0;
  const end = Math.min(mask.length, kinds.length);
  for (let i = 0; i < end; i++) {
    const kind = kinds[i];
    if (kind === NUMBER || kind === BOOLEAN) {
      found[count] = numbers[i];
      count += mask[i];
    } else if (mask[i] === 1) {
      if (kind === TEXT) return undefined;
      if (kind === BLANK) found[count++] = 0;
    }
  }
  for (let i = end; i < mask.length; i++) if (mask[i] === 1) found[count++] = 0;
  return found.subarray(0, count);
}
