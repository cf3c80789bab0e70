import type {BinRule} from "../../domain/scorecard";
import type {Block} from "./mainEffects";
import {mergedRules} from "./mergeBins";

/** A block in a few broad bins, as one side of a two-way table. */
export interface Coarse {
  /** The broad bin of each bin. */
  readonly group: readonly number[];
  /** Broad bins there are, blanks not among them. */
  readonly bins: number;
  /** Broad bin of each customer; the number of broad bins where blank. */
  readonly codes: Uint8Array;
  readonly hasBlanks: boolean;
}

/** The same where the table is kept: with the rules of its broad bins. */
export interface Side extends Coarse {
  readonly rules: readonly BinRule[];
}

/** Broad bins of a number; of a text the most usual ones and all others as one. */
const BROAD_BINS = 5;

/** Numbers in runs of bins of about equal numbers of customers; the most usual texts, and all others as one. */
export function coarse(block: Block): Coarse {
  const counts = Array.from(block.counts.best, (best, bin) => best + block.counts.rest[bin]);
  const [size, blanks] = [counts.slice(0, -1), counts[counts.length - 1]];
  const group = block.learnt.isOrdered ? evenRuns(size) : size.map((_, bin) => Math.min(bin, BROAD_BINS - 1));
  const bins = Math.max(...group) + 1;
  return {group, bins, codes: codesOf(block.codes, [...group, bins]), hasBlanks: blanks > 0};
}

/** With rules, which are written for the few tables that are kept. */
export const sideOf = ({learnt}: Block, side: Coarse): Side => ({...side, rules: mergedRules(learnt, side.group)});

function codesOf(bins: Uint16Array, group: readonly number[]): Uint8Array {
  const ofBin = Uint8Array.from(group);
  const codes = new Uint8Array(bins.length);
  for (let i = 0; i < codes.length; i++) codes[i] = ofBin[bins[i]];
  return codes;
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
