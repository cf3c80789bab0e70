/**
 * The whole analysis from encoded columns to scorecard and verdict: floors and tiers, the best, their traits and the least ideal profile with their shuffles, combinations, the card, and the card tried on customers it has not seen, beside the counts of
 * the million rows in the same run.
 */
import {analyzeTiers, createSearchMemory, searchProfile, searchProof, shortlist} from "../../../src/analysis/index";
import type {AttributeTable} from "../../../src/domain/attribute";
import {DEFAULT_CHOICES, type Choices} from "../../../src/domain/settings";
import {ownJob} from "./counts";
import {interleaved, load, wanted, within} from "./measure";
import {asCustomers, BEST, million} from "./million";

const TODAY = 46_000;
const TIER_NAMES = ["Large", "Medium", "Small"];
/** Times the counts of a million rows: the analysis of the same million, and of a sheet of {@link SMALL} rows. */
const LIMITS = {million: 10, small: 2};
const SMALL = 5_000;

/** Rounds in which the growth with the rows is timed: it is only looked at. */
const GROWTH_ROUNDS = 1;

/** Times both, and shows that the cost grows with the rows. */
export async function analysis(rows: number) {
  const table = million(rows);
  const [whole, small] = [analysed(rows), analysed(SMALL)];
  const times = await interleaved({counts: () => ownJob(table), whole: whole.run, small: small.run});
  const ratios = {million: times.whole / times.counts, small: times.small / times.counts};
  const {folds, shuffles} = whole.last();
  console.log(
    `whole analysis: ${rows} x 20 ${within("", ratios.million, LIMITS.million)} the counts of the million (${times.whole.toFixed(0)} ms beside ${times.counts.toFixed(0)}), ` +
      `${SMALL} x 20 ${within("", ratios.small, LIMITS.small)} (${times.small.toFixed(0)} ms, ${small.last().folds} folds, ${small.last().shuffles} shuffles); ${folds} folds, ${shuffles} shuffles; 1 thread, ${load()}`,
  );
  const [quarter, half, twice] = [rows / 4, rows / 2, 2 * rows].map((size): [string, () => unknown] => [String(size), analysed(size).run]);
  const growth: Record<string, number> = await interleaved(Object.fromEntries([quarter, half, [String(rows), whole.run], twice]), GROWTH_ROUNDS);
  console.log(
    `  by rows: ${Object.entries(growth)
      .map(([size, time]) => `${Number(size) / 1000}k ${time.toFixed(0)} ms`)
      .join(", ")}; each further thousand ${slopes(growth)
      .map((slope) => slope.toFixed(1))
      .join(", ")} ms`,
  );
  return {rows, ratios, folds, shuffles, milliseconds: times, growth};
}

/** Milliseconds for each further thousand rows, from one size to the next: the same where the cost is linear, whatever a sheet costs to begin with. */
function slopes(growth: Readonly<Record<string, number>>): number[] {
  const sizes = Object.entries(growth).map(([size, time]) => ({thousands: Number(size) / 1000, time}));
  return sizes.slice(1).map(({thousands, time}, k) => (time - sizes[k].time) / (thousands - sizes[k].thousands));
}

/** One table, ready to be analysed again and again from the start. */
function analysed(rows: number) {
  const {customers, table: read} = asCustomers(million(rows));
  const choices: Choices = {...DEFAULT_CHOICES, bestCount: Math.min(BEST, Math.floor(rows / 50))};
  const answer = () => {
    // Copies, because what was found of customers and of a column is remembered with them.
    const amount = customers.amount.slice();
    const [own, table] = [{...customers, amount, metric: amount}, unseen(read)];
    const tiers = wanted(analyzeTiers(own, choices, TIER_NAMES));
    const ranked = wanted(shortlist(own, table, tiers, choices, TODAY));
    const input = {customers: own, table, tiers, shortlist: ranked, choices, today: TODAY};
    const settings = {seed: 1, memory: createSearchMemory()};
    const profile = finished(searchProfile(input, settings));
    const proof = finished(searchProof(input, profile, settings));
    const folds = proof.cardCheck.repeats * 5;
    return {folds, shuffles: Math.min(profile.permutations, proof.combinations.permutations), verdict: profile.verdict};
  };
  let last: ReturnType<typeof answer> | undefined;
  const run = () => (last = answer());
  return {run, last: () => last ?? run()};
}

/** The same columns as if read anew, because what was counted of a column's values is remembered with them. */
const unseen = ({attributes, ...table}: AttributeTable): AttributeTable => ({
  ...table,
  attributes: attributes.map((one) => ({
    ...one,
    values: one.values.kind === "number" ? {...one.values} : {...one.values, texts: [...one.values.texts]},
  })),
});

function finished<Found>(steps: Generator<number, Found, void>): Found {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
