import {AVOID_MULTIPLE, CUT_P, NEUTRAL_FIT} from "../../domain/segment";
import {DEFINING_MULTIPLE} from "../../domain/settings";
import {fisherExact} from "../traits/combinations/fisherExact";
import type {FitGroup} from "./fitGroups";
import {together, wholeGroups} from "./fitGroups";
import {plainNumber} from "./plainNumber";
import {wilsonInterval} from "./wilsonInterval";

/** A band is a tenth of the customers, as in a gains table, and never fewer than this. */
const BAND_SHARE = 0.1;
const FEWEST_IN_BAND = 20;
/** A band from below holds so many that this many of them would be best at the base rate: of fewer, even none at all would be no evidence. */
const EXPECTED_IN_AVOID_BAND = 6;

/**
 * Smallest fit of Ideal by the evidence, a whole number; undefined where there is none. From the highest fit down, band by band, as long as a band's customers are best more
 * often than all are: by a third and more, and reliably, which is that the lower end of Wilson's interval lies above the base rate and that Fisher's exact test agrees
 * (one-sided, p ≤ {@link CUT_P}), since Wilson is too bold where hardly anybody is best. So it is true of all at the cut and above together as well. At the first band that fails
 * it stops, so that no later one needs a correction for the earlier ones. Only fits above {@link NEUTRAL_FIT}.
 * Source: W. Maurer, L. Hothorn, W. Lehmacher, "Multiple comparisons in drug clinical trials and preclinical assays: a-priori ordered hypotheses" (1995), the fixed sequence.
 *
 * @param known Customers whose answer is known, the lowest fit first.
 */
export function idealCutByEvidence(known: readonly FitGroup[]): number | undefined {
  const groups = wholeGroups(known);
  const all = together(groups);
  const size = bandSize(all.customers);
  const reached = reliableUpTo(
    [...groups].reverse().filter(({fit}) => fit > NEUTRAL_FIT),
    size,
    (band) => isMoreOftenBest(band, all),
  );
  if (reached === undefined) return undefined;
  const below = groups.filter(({fit}) => fit < reached);
  return plainNumber(Math.max(NEUTRAL_FIT, below.length === 0 ? 0 : below[below.length - 1].fit), reached);
}

/**
 * The fit below which customers are Avoid by the evidence, a whole number; undefined where it speaks against nobody. As {@link idealCutByEvidence}, from the lowest fit up:
 * reliably less often best than all are, and at most half as often. Only fits below {@link NEUTRAL_FIT}.
 */
export function avoidCutByEvidence(known: readonly FitGroup[]): number | undefined {
  const groups = wholeGroups(known);
  const all = together(groups);
  const size = Math.max(bandSize(all.customers), Math.ceil((EXPECTED_IN_AVOID_BAND * all.customers) / Math.max(1, all.best)));
  const reached = reliableUpTo(
    groups.filter(({fit}) => fit < NEUTRAL_FIT),
    size,
    (band) => isLessOftenBest(band, all),
  );
  if (reached === undefined) return undefined;
  const above = groups.find(({fit}) => fit > reached);
  return plainNumber(reached, Math.min(NEUTRAL_FIT, above?.fit ?? NEUTRAL_FIT));
}

type Tally = Omit<FitGroup, "fit">;

const bandSize = (customers: number): number => Math.max(FEWEST_IN_BAND, Math.ceil(BAND_SHARE * customers));

/** Fit of the last group of the last band before the first that fails; undefined where the first fails. */
function reliableUpTo(ordered: readonly FitGroup[], size: number, isReliable: (band: Tally) => boolean): number | undefined {
  let reached: number | undefined;
  for (const band of bandsOf(ordered, size)) {
    if (!isReliable(together(band))) break;
    reached = band[band.length - 1].fit;
  }
  return reached;
}

/** Neighbouring groups in bands of at least `size` customers; what is left over is too few for a band, and proves nothing. */
function bandsOf(ordered: readonly FitGroup[], size: number): FitGroup[][] {
  const bands: FitGroup[][] = [];
  let [band, held]: [FitGroup[], number] = [[], 0];
  for (const group of ordered) {
    band.push(group);
    held += group.customers;
    if (held < size) continue;
    bands.push(band);
    [band, held] = [[], 0];
  }
  return bands;
}

const isMoreOftenBest = (band: Tally, all: Tally): boolean =>
  band.best * all.customers >= DEFINING_MULTIPLE * all.best * band.customers &&
  boundsOf(band)[0] * all.customers > all.best &&
  fisherExact({both: band.best, covered: band.customers, best: all.best, all: all.customers}) <= CUT_P;

/** Few of the best in a band are many of the others. */
const isLessOftenBest = (band: Tally, all: Tally): boolean =>
  band.best * all.customers <= AVOID_MULTIPLE * all.best * band.customers &&
  boundsOf(band)[1] * all.customers < all.best &&
  fisherExact({both: band.customers - band.best, covered: band.customers, best: all.customers - all.best, all: all.customers}) <= CUT_P;

const boundsOf = ({best, customers}: Tally) => wilsonInterval({matching: best, of: customers});
