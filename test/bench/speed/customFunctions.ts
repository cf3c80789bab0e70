/** How fast =ICPFIT computes: a list spilled at once, and cell by cell beside a function that does nothing with the same arguments. */
import type {Cell} from "../../../src/domain/cell";
import {icpFit} from "../../../src/functions/functions";
import {wordsIn} from "../../../src/words/languages";
import {collectGarbage, generator, load, median, ROUNDS, within} from "./measure";

const ROWS = 100_000;
const CALLS = 100_000;
/** Rows a second that a spilled list must reach, with ten attributes. */
const LEAST_ROWS = 300_000;
/** Microseconds that a cell may take above an empty function. */
const MOST_PER_CALL = 20;

/** Five attributes of numbers and five of texts, five lines each, as they stand on the sheet. */
function scorecard(): Cell[][] {
  const words = wordsIn("en").report.scorecard;
  const {attribute, group, bin, from, to, value, points, best, rest, multiple, rule} = words;
  const line = (name: string, label: string, cells: readonly Cell[], worth: number): Cell[] => [
    name,
    "Other",
    label,
    ...cells,
    worth,
    "3 of 20",
    "7 of 60",
    1.3,
    null,
  ];
  const numbers = [0, 1, 2, 3, 4].flatMap((k) =>
    [0, 1, 2, 3, 4].map((i) => line(`Number ${k}`, `${20 * i}`, [i === 0 ? null : 20 * i, i === 4 ? null : 20 * (i + 1), null], i * 3 - 6)),
  );
  const texts = [0, 1, 2, 3, 4].flatMap((k) =>
    [0, 1, 2, 3, 4].map((i) =>
      i === 4 ? line(`Text ${k}`, words.bins.otherText, [null, null, null], -4) : line(`Text ${k}`, `value ${i}`, [null, null, `value ${i}`], i - 2),
    ),
  );
  const gap: Cell[] = new Array<Cell>(11).fill(null);
  const cut = (name: string, fit: number): Cell[] => [name, fit, ...gap.slice(2)];
  return [
    [attribute, group, bin, from, to, value, points, best, rest, multiple, rule],
    ...numbers,
    ...texts,
    gap,
    cut(words.idealFrom, 60),
    cut(words.avoidBelow, 40),
  ];
}

const headings = (): Cell[][] => [[...[0, 1, 2, 3, 4].map((k) => `Number ${k}`), ...[0, 1, 2, 3, 4].map((k) => `Text ${k}`)]];

function customers(count: number): Cell[][] {
  const random = generator(7);
  const number = () => (random() < 0.05 ? null : Math.round(random() * 120) + 1);
  const text = () => (random() < 0.05 ? null : `value ${Math.floor(random() * 12)}`);
  return Array.from({length: count}, () => [number(), number(), number(), number(), number(), text(), text(), text(), text(), text()]);
}

/** Arguments as they come with every call: new arrays with new texts. */
const arrived = (cells: readonly (readonly Cell[])[]): Cell[][] => JSON.parse(JSON.stringify(cells)) as Cell[][];

/**
 * Median milliseconds of processor time of each, in turn round by round; one round before does not count. Processor time, garbage collection included, because what is asked is the computation alone: on a machine
 * that others use the clock would count theirs too.
 */
function inTurn(contestants: readonly (() => unknown)[]): number[] {
  const times = contestants.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    contestants.forEach((run, i) => {
      collectGarbage();
      const start = process.cpuUsage();
      run();
      const {user, system} = process.cpuUsage(start);
      if (round > 0) times[i]?.push((user + system) / 1000);
    });
  }
  return times.map(median);
}

/** Prints the figures and ends the run with 1 where a limit is missed. */
export function customFunctions() {
  const [card, heads, rows] = [scorecard(), headings(), customers(ROWS)];
  const single = rows.slice(0, 1000).map((row) => [row]);
  const sets = single.map((row) => [row, arrived(heads), arrived(card)] as const);
  let sink: unknown = 0;
  const empty = (...args: readonly unknown[]): unknown => args;
  const calls = (answer: (row: Cell[][], heads: Cell[][], card: Cell[][]) => unknown) => () => {
    for (let i = 0; i < CALLS; i++) sink = answer(...sets[i % sets.length]);
  };
  const [spilled, cells, nothing] = inTurn([() => (sink = icpFit(rows, heads, card)), calls(icpFit), calls(empty)]);
  const perSecond = (1000 * ROWS) / spilled;
  const perCall = (1000 * (cells - nothing)) / CALLS;
  console.log(`custom functions, processor time, one thread, ${load()}:`);
  console.log(
    `  ICPFIT spilled over ${ROWS} rows of 10 attributes: ${Math.round(perSecond)} rows/s, ${within("of the time allowed", LEAST_ROWS / perSecond, 1)}`,
  );
  console.log(`  ICPFIT in ${CALLS} cells: ${within("above an empty function", perCall, MOST_PER_CALL, "µs a cell")}`);
  return {rowsPerSecond: perSecond, microsecondsPerCall: perCall, isAnswered: sink !== 0};
}
