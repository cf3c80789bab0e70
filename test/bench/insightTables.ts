/** Reading the folder of `npm run bench:insight`: `bench/NAME.{csv,json}`, `bench/NAME_group.csv`, `folds/NAME_folds.csv`, `planted/NAME.{csv,truth.json}` and `baselines.csv`. */
import {existsSync, readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import Papa from "papaparse";
import type {ColumnName, FitColumn} from "../../src/analysis/fit/fitColumn";

type Row = Readonly<Record<string, string>>;

/** A table with a label and given folds. */
export interface BenchTable {
  readonly name: string;
  readonly columns: readonly FitColumn[];
  readonly isBest: Uint8Array;
  readonly fold: readonly number[];
  readonly groups?: Int32Array;
}

/** A sheet made by a known rule, as cells of text. */
export interface PlantedTable {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The headings that may be attributes: those that the rule names, some that go with them, and some that have nothing to do with it. */
  readonly attributes: readonly string[];
  readonly relevant: readonly string[];
  readonly irrelevant: readonly string[];
}

/** What other methods reached on the same folds. */
export interface Baseline {
  readonly scorecard: number;
  readonly fine: number;
  readonly readable: number;
}

/** Names of the tables, in alphabetical order. */
export const benchNames = (dir: string): string[] => namesIn(join(dir, "bench"), ".json");
export const plantedNames = (dir: string): string[] => namesIn(join(dir, "planted"), ".truth.json");

const namesIn = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(ending))
        .map((file) => file.slice(0, -ending.length))
        .sort()
    : [];

export function readBench(dir: string, name: string): BenchTable {
  const {numeric, categorical} = JSON.parse(readFileSync(join(dir, "bench", `${name}.json`), "utf8"));
  const rows = read(join(dir, "bench", `${name}.csv`));
  const columns = [
    ...numeric.map((heading: string, k: number) => numberColumn(rows, heading, k)),
    ...categorical.map((heading: string, k: number) => textColumn(rows, heading, numeric.length + k)),
  ];
  const fold = new Array<number>(rows.length).fill(-1);
  for (const {row, fold: one} of read(join(dir, "folds", `${name}_folds.csv`))) fold[Number(row)] = Number(one);
  const groupFile = join(dir, "bench", `${name}_group.csv`);
  const groups = existsSync(groupFile) ? {groups: numbered(read(groupFile).map(({group}) => group))} : {};
  return {name, columns, isBest: Uint8Array.from(rows, ({label}) => Number(label)), fold, ...groups};
}

export function readPlanted(dir: string, name: string): PlantedTable {
  const truth = JSON.parse(readFileSync(join(dir, "planted", `${name}.truth.json`), "utf8"));
  const {data} = Papa.parse<string[]>(readFileSync(join(dir, "planted", `${name}.csv`), "utf8"), {skipEmptyLines: true});
  const [headings, ...rows] = data;
  const attributes = [...truth.relevant_attributes, ...truth.decoy_attributes_correlated_with_relevant, ...truth.irrelevant_attributes];
  return {name, headings, rows, attributes, relevant: truth.relevant_attributes, irrelevant: truth.irrelevant_attributes};
}

/** By table; empty without the file. */
export function readBaselines(dir: string): ReadonlyMap<string, Baseline> {
  const file = join(dir, "baselines.csv");
  if (!existsSync(file)) return new Map();
  const baseline = (row: Row): Baseline => ({
    scorecard: Number(row.auc_scorecard_lr),
    fine: Number(row.auc_points_fine),
    readable: Number(row.auc_points_readable),
  });
  return new Map(read(file).map((row) => [row.dataset, baseline(row)]));
}

const read = (file: string): Row[] => Papa.parse<Row>(readFileSync(file, "utf8"), {header: true, skipEmptyLines: true}).data;

const named = (attribute: string, column: number): ColumnName => ({attribute, column, group: "other", unit: "number"});

const numberColumn = (rows: readonly Row[], heading: string, column: number): FitColumn => ({
  ...named(heading, column),
  values: {kind: "number", numbers: Float64Array.from(rows, (row) => (row[heading] === "" ? Number.NaN : Number(row[heading])))},
});

function textColumn(rows: readonly Row[], heading: string, column: number): FitColumn {
  const cells = rows.map((row) => row[heading]);
  const texts = [...new Set(cells.filter((text) => text !== ""))];
  const codes = new Map(texts.map((text, code) => [text, code]));
  return {...named(heading, column), values: {kind: "text", texts, codes: Int32Array.from(cells, (text) => codes.get(text) ?? -1)}};
}

function numbered(names: readonly string[]): Int32Array {
  const numbers = new Map([...new Set(names)].map((name, number) => [name, number]));
  return Int32Array.from(names, (name) => numbers.get(name) ?? -1);
}
