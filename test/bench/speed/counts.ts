/**
 * The counts that everything in the analysis is made of, by the functions that the product itself uses, and quantiles by its way of finding places among numbers, against polars and DuckDB on the same million rows: revenue by tier, the thousand best by revenue, every value of ten columns of
 * texts counted among the best and the rest, five quantiles of ten columns of numbers among the best and the rest. Every figure of the three is compared.
 */
import {topOf} from "../../../src/analysis/best/topOf";
import {countByStanding, STANDINGS} from "../../../src/analysis/traits/standingCounts";
import {tierResults} from "../../../src/analysis/tiers/tierResults";
import {STANDING} from "../../../src/domain/best";
import {duckdbJob, polarsJob} from "./engines";
import {interleaved, load, within} from "./measure";
import {BEST, FLOORS, million, SHARES, type Million} from "./million";
import {quantilesByStanding} from "./standingQuantiles";

/** What each engine answers. */
export interface Counts {
  /** Revenue of each tier, the lowest first. */
  readonly revenue: readonly number[];
  /** Column and value, as text, to customers among the best and among the rest. */
  readonly values: ReadonlyMap<string, readonly [number, number]>;
  /** For each column of numbers the quantiles of the best, then of the rest. */
  readonly quantiles: readonly (readonly number[])[];
}

const LIMITS = {polars: 0.75, duckdb: 0.35};
const NEARLY = 1e-9;

/** The job as the product does it, without putting the answer into words. */
export function ownJob({rows, numbers, codes, texts}: Million) {
  const revenue = numbers[0];
  const floors = [...FLOORS].reverse();
  const tiers = tierResults(
    {metric: revenue, amount: revenue},
    [...floors, -Infinity].map((floor) => ({name: String(floor), floor})),
  );
  const everybody = new Int32Array(rows);
  for (let i = 0; i < rows; i++) everybody[i] = i;
  const best = topOf(everybody, revenue, BEST, (a, b) => revenue[b] - revenue[a] || a - b);
  const standing = new Uint8Array(rows).fill(STANDING.candidate);
  for (const i of best) standing[i] = STANDING.best;
  const counts = codes.map((own, c) => countByStanding(own, texts[c].length, standing));
  return {tiers, counts, spreads: quantilesByStanding(numbers, standing, SHARES)};
}

/** Runs all three and compares them. */
export async function counts(rows: number) {
  const table = million(rows);
  const [polars, duckdb] = [polarsJob(table), await duckdbJob(table)];
  const own = ownCounts(table);
  const different = [polars.answer(await polars.run()), duckdb.answer(await duckdb.run())].flatMap((other, k) =>
    differences(own, other).map((what) => `${k === 0 ? "polars" : "DuckDB"} ${what}`),
  );
  const times = await interleaved({own: () => ownJob(table), polars: polars.run, duckdb: duckdb.run});
  const ratios = {polars: times.own / times.polars, duckdb: times.own / times.duckdb};
  console.log(
    `counts and quantiles, ${rows} rows x 20: ${within("own", ratios.polars, LIMITS.polars)} polars, ${within("", ratios.duckdb, LIMITS.duckdb)} DuckDB; ` +
      `own ${times.own.toFixed(0)} ms on 1 thread, polars ${times.polars.toFixed(0)} ms on ${polars.threads}, DuckDB ${times.duckdb.toFixed(0)} ms on ${duckdb.threads}; ` +
      `${own.values.size} counts, ${own.quantiles.flat().length} quantiles and ${own.revenue.length} sums: ${different.length === 0 ? "all equal" : `DIFFERENT: ${different.slice(0, 3).join("; ")}`}; ${load()}`,
  );
  if (different.length > 0) process.exitCode = 1;
  return {rows, ratios, different, milliseconds: times, threads: {own: 1, polars: polars.threads, duckdb: duckdb.threads}};
}

function ownCounts(table: Million): Counts {
  const {tiers, counts: found, spreads} = ownJob(table);
  const values = new Map<string, readonly [number, number]>();
  found.forEach(({counts: cells, size}, c) => {
    for (let code = 0; code < size; code++) {
      const at = (code + 1) * STANDINGS;
      const [best, rest] = [cells[at + STANDING.best], cells[at + STANDING.candidate]];
      if (best + rest > 0) values.set(table.texts[c][code], [best, rest]);
    }
  });
  return {revenue: tiers.map(({revenue}) => revenue).reverse(), values, quantiles: spreads.map(({best, rest}) => [...best, ...rest])};
}

function differences(own: Counts, other: Counts): string[] {
  const isNear = (a: number, b: number) => Math.abs(a - b) <= NEARLY * Math.max(1, Math.abs(a));
  const found = [...own.values].flatMap(([value, [best, rest]]) => {
    const [b, r] = other.values.get(value) ?? [0, 0];
    return b === best && r === rest ? [] : [`counts ${value}: ${b}, ${r} for ${best}, ${rest}`];
  });
  own.revenue.forEach((sum, t) => isNear(sum, other.revenue[t]) || found.push(`revenue of tier ${t}: ${other.revenue[t]} for ${sum}`));
  own.quantiles.forEach((some, c) =>
    some.forEach((quantile, k) => isNear(quantile, other.quantiles[c][k]) || found.push(`quantile ${SHARES[k % SHARES.length]} of ${c}`)),
  );
  return other.values.size === own.values.size ? found : [...found, `${other.values.size} values for ${own.values.size}`];
}
