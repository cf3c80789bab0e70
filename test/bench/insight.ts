/**
 * `npm run -s bench:insight -- DIR [--json OUT] [--noise TABLES] [--only NAME,NAME]`: cross-validated quality of both scorecards on the tables in DIR, beside DIR/baselines.csv; verdicts and defining attributes of the planted sheets; and, if
 * asked, how often noise is taken for a profile. With `--only` no more than these tables and sheets. Exits with 1 where a limit is missed, with 2 where DIR cannot be read.
 */
import {existsSync, writeFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {noiseFigures, type NoiseFigures} from "./insightNoiseRun";
import {mean, type SheetFigures, studySheet, studyTable, type TableFigures} from "./insightStudy";
import {type Baseline, benchNames, plantedNames, readBaselines, type PlantedTable, readBench, readPlanted} from "./insightTables";

/** Differences of means below it are noise. */
const MEAN_SLACK = 0.001;
/** And a single table may lie so far below the usual kind of scorecard. */
const TABLE_SLACK = 0.005;
const MOST_POINTS = 60;
/** Means are taken over tables with more rows. */
const LARGE = 500;
/** Largest share of noise sheets with a verdict, and of noise attributes that are called defining. */
const MOST_NOISE_VERDICTS = 0.08;
const MOST_NOISE_DEFINING = 0.01;
/** Tables of which it is known that they hold no profile, or next to none. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {maven_deals: ["none"], northwind: ["none", "weak"]};

/** Rules of one condition, of two, and of three, which a thousand customers are enough for. */
const PLAIN_RULE = /easy|pair|conj/;
const ENOUGH_ROWS = 1000;

const {values: options, positionals} = parseArgs({
  allowPositionals: true,
  options: {json: {type: "string"}, noise: {type: "string"}, only: {type: "string"}},
});
const [dir] = positionals;
if (dir === undefined || !existsSync(dir)) {
  console.error(dir === undefined ? "bench:insight needs a folder of tables: npm run -s bench:insight -- DIR" : `There is no folder ${dir}.`);
  process.exit(2);
}
const missed: string[] = [];
const wanted = options.only?.split(",");
const isWanted = (name: string): boolean => wanted?.includes(name) ?? true;
const baselines = readBaselines(dir);
const tables = studyTables(dir);
const planted = studyPlanted(dir);
const noise = options.noise === undefined ? {} : {noise: await studyNoise(Number(options.noise))};
for (const line of missed) console.log(`MISSED: ${line}`);
console.log(missed.length === 0 ? "All limits are kept." : `${missed.length} limits are missed.`);
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({tables, planted, ...noise, missed}, null, 2)}\n`);
process.exitCode = missed.length === 0 ? 0 : 1;

function studyTables(folder: string): TableFigures[] {
  console.log("table                 rows   fine: AUC (known) lift points   readable: AUC (known) lift points   verdict");
  const large: TableFigures[] = [];
  const names = benchNames(folder).filter(isWanted);
  const found = names.map((name) => {
    const table = readBench(folder, name);
    const figures = studyTable(table);
    if (table.isBest.length > LARGE) large.push(figures);
    printTable(figures, table.isBest.length);
    checkTable(figures);
    return figures;
  });
  // Some tables have no mean that could be held to that of all.
  if (wanted === undefined) checkMeans(large.flatMap((figures) => ofBoth(figures, baselines.get(figures.name))));
  return found;
}

interface Compared {
  readonly figures: TableFigures;
  readonly baseline: Baseline;
}

function ofBoth(figures: TableFigures, baseline: Baseline | undefined): Compared[] {
  return baseline === undefined ? [] : [{figures, baseline}];
}

function printTable({name, fine, readable, verdict}: TableFigures, rows: number): void {
  const known = baselines.get(name);
  const card = ({auc, lift10, points}: TableFigures["fine"], reached: number | undefined) =>
    `${auc.toFixed(4)} (${reached?.toFixed(4) ?? "-"}) ${lift10.toFixed(2)} ${String(points).padStart(3)}`;
  console.log(`${name.padEnd(20)} ${String(rows).padStart(6)}   ${card(fine, known?.fine)}   ${card(readable, known?.readable)}   ${verdict}`);
}

function checkTable({name, fine, readable, verdict}: TableFigures): void {
  const known = baselines.get(name);
  if (known !== undefined && fine.auc < known.scorecard - TABLE_SLACK)
    missed.push(`${name}: fine card ${fine.auc.toFixed(4)}, more than ${TABLE_SLACK} below ${known.scorecard}`);
  if (readable.points > MOST_POINTS) missed.push(`${name}: readable card has ${readable.points} points, more than ${MOST_POINTS}`);
  if (KNOWN[name]?.includes(verdict) === false) missed.push(`${name}: verdict ${verdict}, known to be ${KNOWN[name].join(" or ")}`);
}

function checkMeans(compared: readonly Compared[]): void {
  if (compared.length === 0) return;
  for (const kind of ["fine", "readable"] as const) {
    const [ours, known] = [mean(compared.map(({figures}) => figures[kind].auc)), mean(compared.map(({baseline}) => baseline[kind]))];
    const lift = mean(compared.map(({figures}) => figures[kind].lift10));
    const points = mean(compared.map(({figures}) => figures[kind].points));
    console.log(
      `mean of ${compared.length} tables over ${LARGE} rows, ${kind}: AUC ${ours.toFixed(4)} (known ${known.toFixed(4)}), lift ${lift.toFixed(2)}, ${points.toFixed(0)} points`,
    );
    if (ours < known - MEAN_SLACK) missed.push(`mean AUC of the ${kind} card ${ours.toFixed(4)}, more than ${MEAN_SLACK} below ${known.toFixed(4)}`);
  }
}

function studyPlanted(folder: string): Omit<SheetFigures, "searched">[] {
  const names = plantedNames(folder).filter(isWanted);
  return names.map((name) => {
    const sheet = readPlanted(folder, name);
    const {verdict, defining} = studySheet(sheet);
    console.log(`${name.padEnd(24)} ${verdict.padEnd(9)} defining: ${defining.join(", ") || "nothing"}`);
    checkPlanted(sheet, verdict, defining);
    return {name, verdict, defining};
  });
}

/** With enough customers every attribute of a plain rule must be found; one that has nothing to do with it never, and nothing in noise. */
function checkPlanted({name, rows, relevant, irrelevant}: PlantedTable, verdict: string, defining: readonly string[]): void {
  const wrong = defining.filter((attribute) => irrelevant.includes(attribute));
  if (relevant.length > 0 && wrong.length > 0) missed.push(`${name}: calls ${wrong.join(", ")} defining, which the rule does not name`);
  if (relevant.length === 0 && verdict !== "none") missed.push(`${name}: verdict ${verdict} on noise`);
  const missing = relevant.filter((attribute) => !defining.includes(attribute));
  if (rows.length >= ENOUGH_ROWS && PLAIN_RULE.test(name) && missing.length > 0) missed.push(`${name}: ${missing.join(", ")} not defining`);
}

async function studyNoise(count: number): Promise<NoiseFigures> {
  const figures = await noiseFigures(count);
  const {verdicts, attributes, defining} = figures;
  console.log(`noise: ${verdicts} of ${count} sheets got a verdict; ${defining} of ${attributes} attributes were called defining`);
  if (verdicts > MOST_NOISE_VERDICTS * count)
    missed.push(`noise: ${verdicts} of ${count} sheets got a verdict, more than ${MOST_NOISE_VERDICTS * 100} %`);
  if (defining > MOST_NOISE_DEFINING * attributes)
    missed.push(`noise: ${defining} of ${attributes} attributes defining, more than ${MOST_NOISE_DEFINING * 100} %`);
  return figures;
}
