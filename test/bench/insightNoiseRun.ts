/** How often noise is taken for a profile: sheets of {@link noiseSheet} in as many processes as the machine has cores. In a process of its own this file is one of the workers. */
import {fork} from "node:child_process";
import {availableParallelism} from "node:os";
import {fileURLToPath} from "node:url";
import {noiseSheet} from "./insightNoise";
import {studySheet} from "./insightStudy";

/** What was found where there is nothing to find. */
export interface NoiseFigures {
  readonly tables: number;
  /** Tables with a verdict other than "none". */
  readonly verdicts: number;
  /** Attributes that were searched, over all tables. */
  readonly attributes: number;
  readonly defining: number;
}

/** The sheets of the seeds 1 to `count`. The figures do not depend on the number of processes. */
export async function noiseFigures(count: number): Promise<NoiseFigures> {
  const workers = Math.max(1, Math.min(count, availableParallelism()));
  const seeds = Array.from({length: count}, (_, k) => k + 1);
  const parts = await Promise.all(Array.from({length: workers}, (_, at) => inProcess(seeds.filter((seed) => seed % workers === at))));
  const sum = (of: keyof NoiseFigures) => parts.reduce((all, part) => all + part[of], 0);
  return {tables: sum("tables"), verdicts: sum("verdicts"), attributes: sum("attributes"), defining: sum("defining")};
}

function inProcess(seeds: readonly number[]): Promise<NoiseFigures> {
  return new Promise((resolve, reject) => {
    const worker = fork(fileURLToPath(import.meta.url));
    worker.once("message", (figures) => {
      // The worker sends nothing else.
      resolve(figures as NoiseFigures);
      worker.disconnect();
    });
    worker.once("exit", (code) => reject(new Error(`noise worker ended: ${code}`)));
    worker.send(seeds);
  });
}

function figuresOf(seeds: readonly number[]): NoiseFigures {
  const found = seeds.map((seed) => studySheet(noiseSheet(seed)));
  const sum = (of: (one: (typeof found)[number]) => number) => found.reduce((all, one) => all + of(one), 0);
  return {
    tables: found.length,
    verdicts: sum(({verdict}) => Number(verdict !== "none")),
    attributes: sum(({searched}) => searched),
    defining: sum(({defining}) => defining.length),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.once("message", (seeds) => process.send?.(figuresOf(seeds as readonly number[])));
}
