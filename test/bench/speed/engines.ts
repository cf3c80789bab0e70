/** The same job in nodejs-polars 0.18 and DuckDB, as the first probe of engines wrote it, with every count taken. Loading the table is not timed. */
import {createRequire} from "node:module";
import type {Counts} from "./counts";
import {BEST, FLOORS, SHARES, type Million} from "./million";

/** An engine with the table loaded. */
export interface Rival {
  readonly threads: number;
  /** What is timed. */
  readonly run: () => unknown;
  /** The last run in plain words. */
  readonly answer: (found: unknown) => Counts;
}

type Row = Readonly<Record<string, unknown>>;
/** A library that is there only where somebody installed it, so that its types are not. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a library without usable types
type Untyped = any;

const [LOW, MIDDLE, HIGH] = FLOORS;

/** Both weigh 150 MB and differ by machine, so they are no part of the project. */
const INSTALL = "npm install --no-save nodejs-polars@0.18.0 @duckdb/node-api@1.5.6-r.1";

/** A comparison that this machine has no library for; the other benches go on. */
export class NotInstalled extends Error {}

function library(name: string): Untyped {
  const require = createRequire(import.meta.url);
  try {
    require.resolve(name);
  } catch {
    throw new NotInstalled(`${name} is not installed; this comparison needs: ${INSTALL}`);
  }
  const loaded: Untyped = require(name);
  return loaded.default ?? loaded;
}

export function polarsJob({rows, numbers, codes, texts}: Million): Rival {
  const pl = library("nodejs-polars");
  const columns: Record<string, unknown> = {
    rid: pl.Series(
      "rid",
      Int32Array.from({length: rows}, (_, i) => i),
    ),
  };
  numbers.forEach((own, c) => (columns[`n${c}`] = pl.Series(`n${c}`, own)));
  codes.forEach(
    (own, c) =>
      (columns[`c${c}`] = pl
        .Series(
          `c${c}`,
          Array.from(own, (code) => texts[c][code]),
          pl.Utf8,
        )
        .cast(pl.Categorical)),
  );
  const table = pl.DataFrame(columns);
  const run = () => {
    const revenue = pl.col("n0");
    const tier = pl
      .when(revenue.lt(LOW))
      .then(pl.lit(0))
      .when(revenue.lt(MIDDLE))
      .then(pl.lit(1))
      .when(revenue.lt(HIGH))
      .then(pl.lit(2))
      .otherwise(pl.lit(3))
      .alias("t");
    const sums = table.select(revenue, tier).groupBy("t").agg(pl.col("n0").sum()).sort("t").getColumn("n0").toArray();
    const top = table.select("rid", "n0").sort({by: "n0", descending: true}).head(BEST).getColumn("rid").toArray();
    const isBest = new Uint8Array(rows);
    for (const i of top) isBest[i] = 1;
    const marked = table.withColumn(pl.Series("best", isBest));
    const counted = codes.map((_, c) =>
      marked
        .groupBy("best", `c${c}`)
        .agg(pl.count("rid").alias("k"))
        .withColumn(pl.col(`c${c}`).cast(pl.Utf8))
        .toRecords(),
    );
    const wanted = numbers.flatMap((_, c) => SHARES.map((share, k) => pl.col(`n${c}`).quantile(share, "linear").alias(`n${c}_${k}`)));
    return {
      sums,
      counted,
      quantiles: marked
        .groupBy("best")
        .agg(...wanted)
        .toRecords(),
    };
  };
  const answer = (found: unknown): Counts => {
    const {sums, counted, quantiles} = found as {sums: number[]; counted: Row[][]; quantiles: Row[]};
    const of = (best: number) => quantiles.find((row) => Number(row.best) === best) ?? {};
    return {
      revenue: sums,
      values: tallied(counted.map((own, c) => own.map((row) => [Number(row.best), String(row[`c${c}`]), Number(row.k)] as const))),
      quantiles: numbers.map((_, c) => [1, 0].flatMap((best) => SHARES.map((_share, k) => Number(of(best)[`n${c}_${k}`])))),
    };
  };
  return {threads: Number(pl.threadPoolSize?.() ?? 2), run, answer};
}

export async function duckdbJob({rows, numbers, codes, texts}: Million): Promise<Rival> {
  const {DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR} = library("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const read = async (sql: string) => (await connection.runAndReadAll(sql)).getRows();
  const named = (prefix: string, type: string, of: readonly unknown[]) => of.map((_, c) => `${prefix}${c} ${type}`);
  await connection.run(`create table t(rid integer, ${[...named("n", "double", numbers), ...named("c", "varchar", codes)].join()})`);
  const appender = await connection.createAppender("t");
  const types = [INTEGER, ...numbers.map(() => DOUBLE), ...codes.map(() => VARCHAR)];
  for (let from = 0; from < rows; from += 2048) {
    const size = Math.min(2048, rows - from);
    const chunk = DuckDBDataChunk.create(types, size);
    chunk.setColumns([
      Array.from({length: size}, (_, i) => from + i),
      ...numbers.map((own) => Array.from(own.subarray(from, from + size))),
      ...codes.map((own, c) => Array.from(own.subarray(from, from + size), (code) => texts[c][code])),
    ]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  const tier = `case when n0 < ${LOW} then 0 when n0 < ${MIDDLE} then 1 when n0 < ${HIGH} then 2 else 3 end`;
  const run = async () => {
    const sums = await read(`select ${tier} t, sum(n0) from t group by 1 order by 1`);
    await read(`create or replace temp table top as select rid from t order by n0 desc limit ${BEST}`);
    await read("create or replace temp table b as select t.*, top.rid is not null as best from t left join top using(rid)");
    const counted = [];
    for (let c = 0; c < codes.length; c++) counted.push(await read(`select best, c${c}, count(*) from b group by all`));
    const wanted = numbers.map((_, c) => `quantile_cont(n${c}, [${SHARES.join()}])`);
    return {sums, counted, quantiles: await read(`select best, ${wanted.join()} from b group by best order by best desc`)};
  };
  const answer = (found: unknown): Counts => {
    const {sums, counted, quantiles} = found as {sums: unknown[][]; counted: unknown[][][]; quantiles: unknown[][]};
    return {
      revenue: sums.map(([, sum]) => Number(sum)),
      values: tallied(counted.map((own) => own.map(([best, value, count]) => [best === true ? 1 : 0, String(value), Number(count)] as const))),
      quantiles: numbers.map((_, c) => quantiles.flatMap((row) => listed(row[c + 1]))),
    };
  };
  return {threads: Number((await read("select current_setting('threads')"))[0][0]), run, answer};
}

/** A list as DuckDB hands it over. */
const listed = (value: unknown): number[] => {
  const items = (value as {items?: readonly unknown[]}).items ?? (value as readonly unknown[]);
  return [...items].map(Number);
};

function tallied(columns: readonly (readonly (readonly [best: number, value: string, count: number])[])[]): Counts["values"] {
  const values = new Map<string, [number, number]>();
  for (const [best, value, count] of columns.flat()) {
    const pair = values.get(value) ?? [0, 0];
    pair[best === 1 ? 0 : 1] += count;
    values.set(value, pair);
  }
  return values;
}
