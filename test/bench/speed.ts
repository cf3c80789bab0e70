/**
 * `npm run -s bench:speed [-- --json OUT] [--only NAME] [--rows N] [--engineRows N]`: the engine against polars and DuckDB, the whole analysis, scoring, taking in a full sheet with its peak of memory, the custom functions, and the written formulas in the
 * embedded Excel. Ratios of one run, medians of seven rounds in turn; seconds only to look at. Ends with 1 where a limit is missed.
 *
 * `--only`: counts, analysis, scoring, intake, functions or formulas. `--rows`: of the formulas; `--engineRows`: of everything else.
 */
import {writeFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {analysis} from "./speed/analysis";
import {counts} from "./speed/counts";
import {customFunctions} from "./speed/customFunctions";
import {NotInstalled} from "./speed/engines";
import {formulas} from "./speed/formulas";
import {intake} from "./speed/intake";
import {scoring} from "./speed/scoring";

const {values: options} = parseArgs({
  options: {json: {type: "string"}, only: {type: "string"}, rows: {type: "string"}, engineRows: {type: "string"}},
});
const rows = Number(options.engineRows ?? 1_000_000);

const BENCHES: Readonly<Record<string, () => unknown>> = {
  counts: () => counts(rows),
  analysis: () => analysis(rows),
  scoring: () => scoring(rows),
  intake: () => intake(options.engineRows === undefined ? 1_048_576 : rows),
  functions: () => customFunctions(),
  formulas: () => formulas(Number(options.rows ?? 100_000)),
};

const wantedBenches = Object.entries(BENCHES).filter(([name]) => options.only === undefined || options.only === name);
if (wantedBenches.length === 0) throw new Error(`no such bench: ${options.only}; there are ${Object.keys(BENCHES).join(", ")}`);
const results: Record<string, unknown> = {};
for (const [name, bench] of wantedBenches) {
  try {
    results[name] = await bench();
  } catch (error) {
    if (!(error instanceof NotInstalled)) throw error;
    console.log(`${name}: MISSED, ${error.message}`);
    process.exitCode = 1;
  }
}
if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
