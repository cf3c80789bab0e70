import type {Coarse} from "./coarse";
import type {Fitted} from "./logisticFit";

/** What holds each cell of a table back. */
export const CELL_RIDGE = 10;

/**
 * The pairs of blocks whose tables may pay: by what a model without them leaves unexplained, they lean so many standard deviations towards a table. The most promising first; of equals those further left.
 * Source: C. R. Rao, "Large sample tests of statistical hypotheses concerning several parameters", Proc. Cambridge Philos. Soc. 44 (1948): the score test.
 */
export function promisingPairs(
  isBest: Uint8Array,
  sides: readonly Coarse[],
  {chances}: Pick<Fitted, "chances">,
  leastZ: number,
): (readonly [number, number])[] {
  const residuals = new Float64Array(chances.length);
  const information = new Float64Array(chances.length);
  for (let i = 0; i < chances.length; i++) {
    residuals[i] = isBest[i] - chances[i];
    information[i] = chances[i] * (1 - chances[i]);
  }
  const found: {readonly places: readonly [number, number]; readonly gain: number}[] = [];
  const count = counter(sides, residuals, information);
  for (let a = 0; a < sides.length; a++) {
    for (let b = a + 1; b < sides.length; b += 2) {
      const pair = count(a, b, Math.min(b + 1, sides.length - 1));
      for (let k = 0; k < 2 && b + k < sides.length; k++) {
        const {gain, z} = promise(pair[k], sides[a].rules.length, sides[b + k].rules.length);
        if (z >= leastZ && gain > 0) found.push({places: [a, b + k], gain});
      }
    }
  }
  return found.sort((a, b) => b.gain - a.gain).map(({places}) => places);
}

/** Sums over the customers in each cell of a table, with so many cells a row; blanks stand behind. */
interface Sums {
  readonly width: number;
  readonly residuals: Float64Array;
  readonly information: Float64Array;
}

/** Counts the tables of side a with sides b and c in one look at the customers. What it answers is used again by the next. */
function counter(
  sides: readonly Coarse[],
  residuals: Float64Array,
  information: Float64Array,
): (a: number, b: number, c: number) => readonly [Sums, Sums] {
  const width = sides.reduce((most, {rules}) => Math.max(most, rules.length + 1), 1);
  const sums = (): Sums => ({width, residuals: new Float64Array(width * width), information: new Float64Array(width * width)});
  const both = [sums(), sums()] as const;
  const [{residuals: g1, information: h1}, {residuals: g2, information: h2}] = both;
  return (a, b, c) => {
    const [rows, first, second] = [sides[a].codes, sides[b].codes, sides[c].codes];
    for (const {residuals: g, information: h} of both) {
      g.fill(0);
      h.fill(0);
    }
    for (let i = 0; i < residuals.length; i++) {
      const row = rows[i] * width;
      const [g, h] = [residuals[i], information[i]];
      const [one, two] = [row + first[i], row + second[i]];
      g1[one] += g;
      h1[one] += h;
      g2[two] += g;
      h2[two] += h;
    }
    return both;
  };
}

/** What a table would explain beyond its two attributes, and by how many standard deviations that exceeds chance. */
function promise({width, residuals, information}: Sums, rows: number, columns: number): {readonly gain: number; readonly z: number} {
  // A single row or column leaves nothing to correct.
  if (rows < 2 || columns < 2) return {gain: 0, z: 0};
  let [explained, expected, spread] = [0, 0, 0];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const cell = r * width + c;
      const kept = information[cell] / (information[cell] + CELL_RIDGE);
      explained += residuals[cell] ** 2 / (information[cell] + CELL_RIDGE);
      expected += kept;
      spread += kept ** 2;
    }
  }
  const free = ((rows - 1) * (columns - 1)) / (rows * columns);
  const gain = explained - free * expected;
  return {gain, z: spread > 0 ? gain / Math.sqrt(2 * free * spread) : 0};
}
