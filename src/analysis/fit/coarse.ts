import type {BinRule} from "../../domain/scorecard";
import type {Block} from "./mainEffects";
import {mergedRules} from "./mergeBins";

/** A block in a few broad bins, as one side of a two-way table. */
export interface Coarse {
  /** The broad bin of each bin. */
  readonly group: readonly number[];
  readonly rules: readonly BinRule[];
  /** Broad bin of each customer; the number of broad bins where blank. */
  readonly codes: Uint16Array;
}

/** Broad bins of a number; of a text the most usual ones and all others as one. */
const BROAD_BINS = 5;

/** Numbers in runs of bins of about equal numbers of customers; the most usual texts, and all others as one. */
export function coarse(block: Block): Coarse {
  const size = Array.from(block.counts.best, (best, bin) => best + block.counts.rest[bin]).slice(0, -1);
  const group = block.learnt.isOrdered ? evenRuns(size) : size.map((_, bin) => Math.min(bin, BROAD_BINS - 1));
  const rules = mergedRules(block.learnt, group);
  const ofBin = Uint16Array.from([...group, rules.length]);
  return {group, rules, codes: block.codes.map((bin) => ofBin[bin])};
}

/** For each bin the run it falls in, by the middle of its customers. */
function evenRuns(size: readonly number[]): number[] {
  const total = size.reduce((all, count) => all + count, 0);
  let [before, run, last] = [0, -1, -1];
  return size.map((count) => {
    const wanted = Math.min(BROAD_BINS - 1, Math.floor((BROAD_BINS * (before + count / 2)) / total));
    before += count;
    if (wanted !== last) [run, last] = [run + 1, wanted];
    return run;
  });
}
