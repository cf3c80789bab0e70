import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import Papa from "papaparse";
import type {Cell} from "../../../src/domain/cell";

// A text, not a URL: jsdom has a URL of its own, which Node does not take.
const SAMPLE = join(dirname(fileURLToPath(import.meta.url)), "../../../assets/samples/customers.csv");

/** The sample that ships with the playground, as Excel opens it: numbers as numbers, dates as serial numbers, blanks as nothing. */
export function sampleRows(): Cell[][] {
  const {data} = Papa.parse<string[]>(readFileSync(SAMPLE, "utf8").trimEnd());
  return data.map((fields) => fields.map(cellOf));
}

function cellOf(field: string): Cell {
  if (field === "") return "";
  if (/^-?\d+(\.\d+)?$/.test(field)) return Number(field);
  return /^\d{4}-\d{2}-\d{2}$/.test(field) ? Date.parse(field) / 86_400_000 + 25_569 : field;
}
