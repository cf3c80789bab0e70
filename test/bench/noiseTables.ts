/**
 * `npx tsx test/bench/noiseTables.ts [--tables N] [--seed N] [--objective NAME]`: tables in which nothing tells who is best, through the engine as the
 * product runs it. How many get a verdict other than "none", and how many attributes are called defining: both are false. Exits with 1 above the limits.
 */
import {pathToFileURL} from "node:url";
import {parseArgs} from "node:util";
import {analyzeTiers, beginIntake, findProfile, shortlist} from "../../src/analysis/index";
import {type RandomBelow, randomBelow} from "../../src/analysis/math/random";
import type {Objective} from "../../src/domain/best";
import type {Cell} from "../../src/domain/cell";
import type {Outcome} from "../../src/domain/outcome";
import type {Profile} from "../../src/domain/profile";
import {type Choices, DEFAULT_CHOICES} from "../../src/domain/settings";

/** Largest share of noise tables that may get a verdict other than "none". */
export const MOST_VERDICTS = 0.08;
/** Largest share of noise attributes that may be called defining. */
export const MOST_DEFINING = 0.01;

/** What was found where there is nothing to find. */
export interface NoiseFigures {
  readonly objective: string;
  readonly tables: number;
  /** Tables with a verdict other than "none". */
  readonly verdicts: number;
  /** Attributes that were searched, over all tables. */
  readonly attributes: number;
  readonly defining: number;
  /** Tables in which a blank was called telling. */
  readonly blanks: number;
}

/** One way to say who is best, by name. */
export const NOISE_OBJECTIVES: Readonly<Record<string, Objective>> = {
  revenue: {kind: "revenue"},
  profit: {kind: "profit"},
  loyalty: {kind: "loyalty"},
  growth: {kind: "growth"},
  list: {kind: "list", heading: "Best list"},
};

const TODAY = 46_023;

/** So many tables from a seed on, judged by one objective. */
export function noiseFigures(name: string, tables: number, firstSeed: number): NoiseFigures {
  const profiles = Array.from({length: tables}, (_, i) => profileOfNoise(firstSeed + i, NOISE_OBJECTIVES[name]));
  const count = (of: (profile: Profile) => number) => profiles.reduce((all, profile) => all + of(profile), 0);
  return {
    objective: name,
    tables,
    verdicts: count(({verdict}) => (verdict === "none" ? 0 : 1)),
    attributes: count(({traits}) => traits.length),
    defining: count(({traits}) => traits.filter(({verdict}) => verdict === "defining").length),
    blanks: count(({blanks}) => (blanks.length > 0 ? 1 : 0)),
  };
}

/** The profile of a table of noise. */
export function profileOfNoise(seed: number, objective: Objective): Profile {
  const rows = noiseTable(seed);
  const area = {row: 0, column: 0, rows: rows.length, columns: rows[0].length};
  const intake = beginIntake({kind: "range", sheetId: "1", sheet: "Noise", area, freeColumn: area.columns, canWiden: true, isProtected: false});
  intake.add({firstRow: 0, firstColumn: 0, rows});
  const choices: Choices = {...DEFAULT_CHOICES, objective};
  const [customers, table] = [wanted(intake.customers(choices, TODAY)), wanted(intake.attributes(choices, TODAY))];
  const tiers = wanted(analyzeTiers(customers, choices, ["Large", "Medium", "Small"]));
  const best = wanted(shortlist(customers, table, tiers, choices, TODAY));
  return wanted(findProfile({customers, table, tiers, shortlist: best, choices, today: TODAY}, {seed: 1}));
}

const HEADINGS = (
  "Company,Seats,ARR,Best list,Gross margin %,Created,Closed,Customer since,Industry,Country,City,Tools used,Employees,Annual revenue,Growth %,Founded,Market position," +
  "Pain point,Buyer title,Channel"
).split(",");

/**
 * 100 to 1 000 customers: who they are was drawn without a look at what they pay. Seats, and with them what they pay, are skewed; employees and revenue go
 * together, and so do city and country, as they do in real lists; some columns have blanks.
 */
export function noiseTable(seed: number): Cell[][] {
  const below = randomBelow(Math.imul(seed, 2_654_435_761));
  const rows = 100 + below(901);
  return [HEADINGS, ...Array.from({length: rows}, (_, i) => noiseRow(i, below))];
}

function noiseRow(i: number, below: RandomBelow): Cell[] {
  const seats = 1 + skewed(below, 300);
  const employees = 1 + skewed(below, 2000);
  const country = below(6);
  const created = 43_000 + below(2000);
  const closed = created + 1 + skewed(below, 200);
  const sometimes = (value: Cell, percent: number): Cell => (below(100) < percent ? "" : value);
  const some = (prefix: string, kinds: number) => `${prefix} ${skewed(below, kinds)}`;
  return [
    `Customer ${i}`,
    seats,
    seats * (100 + below(100)),
    below(100) < 12 ? 1 : 0,
    20 + below(70),
    dateText(created),
    dateText(closed),
    dateText(closed + below(30)),
    some("Industry", 9),
    `Country ${country}`,
    `City ${country * 8 + below(8)}`,
    sometimes(["CRM", "ERP", "Web shop", "Mail", "Chat", "Help desk"].filter(() => below(3) === 0).join("; "), 10),
    sometimes(employees, 5),
    employees * (50_000 + below(100_000)),
    below(60) - 10,
    sometimes(1950 + below(70), 20),
    some("Position", 3),
    sometimes(some("Pain", 7), 30),
    some("Title", 12),
    some("Channel", 5),
  ];
}

/** Whole numbers below a limit, of which small ones are the more usual. */
const skewed = (below: RandomBelow, limit: number): number => Math.floor((below(limit) * below(limit)) / limit);

/** @example dateText(46_023) // "2026-01-01" */
const dateText = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

function wanted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.problem.code}`);
  return outcome.value;
}

/** The 95 % interval of a share (Wilson's score interval). */
function shareInterval(found: number, of: number): readonly [number, number] {
  const z = 1.96;
  const middle = (found + (z * z) / 2) / (of + z * z);
  const half = (z / (of + z * z)) * Math.sqrt((found * (of - found)) / of + (z * z) / 4);
  return [middle - half, middle + half];
}

function main(): void {
  const {values: options} = parseArgs({options: {tables: {type: "string"}, seed: {type: "string"}, objective: {type: "string"}}});
  const names = options.objective === undefined ? Object.keys(NOISE_OBJECTIVES) : [options.objective];
  for (const name of names) {
    const found = noiseFigures(name, Number(options.tables ?? 300), Number(options.seed ?? 10_000));
    const [low, high] = shareInterval(found.verdicts, found.tables).map((share) => (100 * share).toFixed(1));
    console.log(
      `${name}: a verdict in ${found.verdicts} of ${found.tables} tables (${low} to ${high} %), defining ${found.defining} of ${found.attributes} attributes ` +
        `(${((100 * found.defining) / found.attributes).toFixed(2)} %), telling blanks in ${found.blanks}`,
    );
    if (found.verdicts > MOST_VERDICTS * found.tables || found.defining > MOST_DEFINING * found.attributes) process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main();
