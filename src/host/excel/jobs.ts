import type {Cell} from "../../domain/cell";
import type {Area} from "../../domain/source";
import type {Problem} from "../../domain/problem";
import type {WriteProgress} from "../workbook";
import {rangeAt, toEveryCell} from "./areas";
import {hostCode, isRequestTooLarge} from "./attempt";
import {bytesOf} from "./blockSize";

/** One thing to write, small enough to travel. */
export interface Job {
  readonly bytes: number;
  queue(context: Excel.RequestContext): void;
  /** The same in two parts; none where it cannot be smaller. */
  halves?(): readonly [Job, Job];
}

/**
 * Writes jobs in order, as many to a sync as fit into the limit; what the host still finds too large is halved. Answers the problem for which
 * it was stopped before its end, asked before each sync and once after the last.
 */
export async function writeJobs(
  context: Excel.RequestContext,
  jobs: readonly Job[],
  limit: number,
  {onBytes, stopped}: WriteProgress = {},
): Promise<Problem | undefined> {
  const all = jobs.reduce((sum, {bytes}) => sum + bytes, 0);
  let done = 0;
  for (let first = 0; first < jobs.length;) {
    const problem = stopped?.();
    if (problem) return problem;
    let bytes = 0;
    let next = first;
    for (let job = jobs[next]; job && (next === first || bytes + job.bytes <= limit); job = jobs[++next]) bytes += job.bytes;
    await send(context, jobs.slice(first, next));
    first = next;
    onBytes?.((done += bytes), all);
  }
  return stopped?.();
}

async function send(context: Excel.RequestContext, jobs: readonly Job[]): Promise<void> {
  try {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const job of jobs) job.queue(context);
    await context.sync();
  } catch (error) {
    if (!isRequestTooLarge(error)) throw error;
    // Nothing of a request that is too large has been applied, so that its parts can be sent.
    const parts =
      jobs.length > 1
        ? [jobs.slice(0, Math.ceil(jobs.length / 2)), jobs.slice(Math.ceil(jobs.length / 2))]
        : jobs[0]?.halves?.().map((half) => [half]);
    if (!parts) throw error;
    try {
      for (const part of parts) await send(context, part);
    } catch (later) {
      // What is there already shows that the host had applied it all the same: the size is what stopped it.
      throw hostCode(later) === "ItemAlreadyExists" ? error : later;
    }
  }
}

/** Cells from a corner on, as they are typed, in jobs of at most so many bytes; null leaves a cell alone. */
export function cellJobs(sheetId: string, row: number, column: number, cells: readonly (readonly Cell[])[], limit: number): Job[] {
  const job = cellJob(sheetId, row, column, cells);
  return job.bytes <= limit || !job.halves
    ? [job]
    : split(cells).flatMap(([down, right, part]) => cellJobs(sheetId, row + down, column + right, part, limit));
}

function cellJob(sheetId: string, row: number, column: number, cells: readonly (readonly Cell[])[]): Job {
  const columns = cells[0]?.length ?? 0;
  const job: Job = {
    bytes: bytesOf(cells),
    queue(context) {
      rangeAt(context.workbook.worksheets.getItem(sheetId), {row, column, rows: cells.length, columns}).formulas = cells.map((line) => [...line]);
    },
  };
  if (cells.length * columns < 2) return job;
  const half = ([down, right, part]: Part): Job => cellJob(sheetId, row + down, column + right, part);
  return {
    ...job,
    halves() {
      const [first, second] = split(cells);
      return [half(first), half(second)];
    },
  };
}

/** Some cells with how far down and right of the whole they begin. */
type Part = readonly [number, number, readonly (readonly Cell[])[]];

function split(cells: readonly (readonly Cell[])[]): readonly [Part, Part] {
  const rows = cells.length >> 1;
  if (rows > 0)
    return [
      [0, 0, cells.slice(0, rows)],
      [rows, 0, cells.slice(rows)],
    ];
  const columns = (cells[0]?.length ?? 0) >> 1;
  return [
    [0, 0, cells.map((row) => row.slice(0, columns))],
    [0, columns, cells.map((row) => row.slice(columns))],
  ];
}

/** One formula in R1C1 for every cell of an area. */
export const formulaJob = (sheetId: string, area: Area, r1c1: string): Job => ({
  bytes: r1c1.length + 100,
  queue(context) {
    rangeAt(context.workbook.worksheets.getItem(sheetId), area).formulasR1C1 = toEveryCell(r1c1);
  },
});

/** Anything small. */
export const job = (queue: (context: Excel.RequestContext) => void): Job => ({bytes: 200, queue});
