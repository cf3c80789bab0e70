/** Takes the time of each stage, and tells a person what is going on once it has taken over a second. */
export interface Stopwatch {
  /** Begins the next stage; the one before ends. */
  stage(name: string): void;
  /** How far the stage is, 0 to 1. */
  progress(share: number): void;
  /** Milliseconds of each stage so far, and of all. */
  timings(): Readonly<Record<string, number>>;
}

const PATIENCE = 1000;

/** A stopwatch over a clock in milliseconds; `tell` gets a line at most once a second. */
export function stopwatch(clock: () => number, tell: (line: string) => void): Stopwatch {
  const start = clock();
  const spent = new Map<string, number>();
  let current: {readonly name: string; readonly since: number} | undefined;
  let told = start;
  const speak = (line: string) => {
    const now = clock();
    if (now - told < PATIENCE) return;
    told = now;
    tell(line);
  };
  const end = () => {
    if (current) spent.set(current.name, (spent.get(current.name) ?? 0) + clock() - current.since);
  };
  return {
    stage: (name) => {
      end();
      current = {name, since: clock()};
      speak(`${name} …`);
    },
    progress: (share) => speak(`${current?.name ?? ""} ${Math.round(share * 100)} %`),
    timings: () => {
      end();
      if (current) current = {...current, since: clock()};
      return Object.fromEntries([...spent, ["total", clock() - start]].map(([name, time]) => [name, Math.round(Number(time) * 10) / 10]));
    },
  };
}
