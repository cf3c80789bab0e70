import type {FormulaRun, Graph} from "./graph";
import {isDirty} from "./graph";

/** Runs that can be calculated together, and whether they read each other or themselves. */
export interface Group {
  readonly runs: readonly FormulaRun[];
  readonly isCircular: boolean;
}

interface Visit {
  readonly run: FormulaRun;
  readonly sources: readonly FormulaRun[];
  next: number;
}

/** The dirty runs that a run's dirty rows read. */
function dirtySources(graph: Graph, run: FormulaRun): FormulaRun[] {
  return run.precedents.flatMap(({sheet, area, moves}) => {
    const read =
      moves === undefined
        ? area
        : {...area, row: Math.max(0, run.dirtyFrom + moves.first), rows: run.dirtyTo - run.dirtyFrom + moves.last - moves.first};
    return graph.within(sheet, read).filter(isDirty);
  });
}

/** Dirty runs in an order in which each comes after those that it reads: Tarjan's strongly connected components, without recursion. */
export function calculationOrder(graph: Graph, dirty: readonly FormulaRun[]): Group[] {
  const numbers = new Map<FormulaRun, number>();
  const lowest = new Map<FormulaRun, number>();
  const open: FormulaRun[] = [];
  const isOpen = new Set<FormulaRun>();
  const groups: Group[] = [];
  const enter = (run: FormulaRun): Visit => {
    numbers.set(run, numbers.size);
    lowest.set(run, numbers.size - 1);
    open.push(run);
    isOpen.add(run);
    return {run, sources: dirtySources(graph, run), next: 0};
  };
  const lower = (run: FormulaRun, to: number) => lowest.set(run, Math.min(lowest.get(run) ?? to, to));
  for (const root of dirty) {
    if (numbers.has(root)) continue;
    const path: Visit[] = [enter(root)];
    for (let top = path[0]; top !== undefined; top = path[path.length - 1]) {
      const source = top.sources[top.next++];
      if (source !== undefined) {
        if (!numbers.has(source)) path.push(enter(source));
        else if (isOpen.has(source)) lower(top.run, numbers.get(source) ?? 0);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) lower(parent.run, lowest.get(top.run) ?? 0);
      if (lowest.get(top.run) === numbers.get(top.run)) groups.push(close(top, open, isOpen));
    }
  }
  return groups;
}

function close({run, sources}: Visit, open: FormulaRun[], isOpen: Set<FormulaRun>): Group {
  const runs = open.splice(open.lastIndexOf(run));
  for (const each of runs) isOpen.delete(each);
  return {runs, isCircular: runs.length > 1 || sources.includes(run)};
}
