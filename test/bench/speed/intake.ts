/**
 * Taking in a full sheet, 1 048 576 rows of 20 columns, from row blocks, beside a minimal encoder of the same blocks (typed arrays and one Map a column of texts, no parsing): numbers as numbers, then every number kept as text. Runs by
 * itself in processes of its own, so that its peak of memory is its own: `intake.ts ROWS numbers|texts beside|alone`.
 */
import {spawnSync} from "node:child_process";
import {resourceUsage} from "node:process";
import {fileURLToPath} from "node:url";
import {beginIntake} from "../../../src/analysis/index";
import type {Cell} from "../../../src/domain/cell";
import {DEFAULT_CHOICES} from "../../../src/domain/settings";
import type {Source} from "../../../src/domain/source";
import {generator, load, wanted, within} from "./measure";

const COLUMNS = 20;
const BLOCK_ROWS = 20_000;
const TODAY = 46_000;

/** Whether numbers come as numbers, or as the texts that a badly imported file leaves. */
type Kind = "numbers" | "texts";
const LIMITS: Readonly<Record<Kind, number>> = {numbers: 2, texts: 4};
const MOST_MEGABYTES = 1200;

/** What one process measured; milliseconds. */
interface Measured {
  readonly minimal: number;
  readonly takeIn: number;
  readonly understand: number;
  readonly megabytes: number;
}

/** Measures both kinds, each in a process of its own. */
export function intake(rows: number) {
  const found = {numbers: inProcess(rows, "numbers"), texts: inProcess(rows, "texts")};
  const told = (["numbers", "texts"] as const).map((kind) => {
    const {minimal, takeIn, understand, megabytes} = found[kind];
    const isMissed = megabytes > MOST_MEGABYTES;
    if (isMissed) process.exitCode = 1;
    return (
      `${kind === "texts" ? "every number kept as text" : "numbers as numbers"} ${within("", takeIn / minimal, LIMITS[kind])} a minimal encoder (${(takeIn / 1000).toFixed(1)} s), and ` +
      `${(understand / 1000).toFixed(1)} s to understand it and make clean columns; peak ${megabytes.toFixed(0)} MB (limit ${MOST_MEGABYTES}${isMissed ? ": MISSED" : ""})`
    );
  });
  console.log(`intake, ${rows} x ${COLUMNS}: ${told.join("; ")}; 1 thread, ${load()}`);
  return {rows, columns: COLUMNS, ...found};
}

/** Times beside the minimal encoder; memory of a process that does nothing but take in. */
const inProcess = (rows: number, kind: Kind): Measured => ({
  ...processed(rows, kind, "beside"),
  megabytes: processed(rows, kind, "alone").megabytes,
});

function processed(rows: number, kind: Kind, company: "alone" | "beside"): Measured {
  const args = ["--import", "tsx", fileURLToPath(import.meta.url), String(rows), kind, company];
  const {stdout, stderr, status} = spawnSync(process.execPath, args, {encoding: "utf8"});
  if (status !== 0) throw new Error(`intake bench failed: ${stderr}`);
  return JSON.parse(stdout.trim().split("\n").pop() ?? "") as Measured;
}

/** Both encoders take each block in turn, so that a busy machine is as unfair to one as to the other; the minimal one's columns are forgotten before anything is understood. */
function measure(rows: number, kind: Kind, isAlone: boolean): Measured {
  const blocks = blocksOf(rows, kind);
  const own = beginIntake(sourceOf(rows));
  own.add({firstRow: 0, firstColumn: 0, rows: [headings()]});
  const minimal = isAlone ? undefined : minimalEncoder(rows, kind);
  let [minimalTime, takeIn] = [0, 0];
  for (const {firstRow, cells} of blocks) {
    minimalTime += spent(() => minimal?.add(firstRow, cells));
    takeIn += spent(() => own.add({firstRow: firstRow + 1, firstColumn: 0, rows: cells}));
  }
  minimal?.forget();
  const understand = spent(() => {
    wanted(own.customers(DEFAULT_CHOICES, TODAY));
    wanted(own.attributes(DEFAULT_CHOICES, TODAY));
  });
  return {minimal: minimalTime, takeIn, understand, megabytes: resourceUsage().maxRSS / 1024};
}

/** Milliseconds of processor: on a shared machine the clock on the wall would time the others. */
function spent(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1000;
}

function* blocksOf(rows: number, kind: Kind): Generator<{readonly firstRow: number; readonly cells: readonly (readonly Cell[])[]}> {
  const random = generator(7);
  const words = Array.from({length: 50}, (_, each) => `value ${each}`);
  const cell = (column: number, row: number): Cell => {
    if (column === 0) return `Customer ${Math.floor(random() * 1e9)}-${row}`;
    if (column % 2 === 0) return words[Math.floor(random() * 50)];
    const number = Math.ceil(random() ** 4 * 100_000) / 100;
    return kind === "numbers" ? number : number.toFixed(2);
  };
  for (let firstRow = 0; firstRow < rows; firstRow += BLOCK_ROWS) {
    const size = Math.min(BLOCK_ROWS, rows - firstRow);
    yield {firstRow, cells: Array.from({length: size}, (_, r) => Array.from({length: COLUMNS}, (_, column) => cell(column, firstRow + r)))};
  }
}

/** As little as an encoder can do: numbers into an array of numbers, texts into codes by one Map a column. It is told beforehand which columns are which, and how many rows come. */
function minimalEncoder(rows: number, kind: Kind) {
  const isText = (column: number) => column % 2 === 0 || kind === "texts";
  let columns = Array.from({length: COLUMNS}, (_, column) =>
    isText(column)
      ? {kind: "texts" as const, codes: new Int32Array(rows), known: new Map<Cell, number>()}
      : {kind: "numbers" as const, numbers: new Float64Array(rows)},
  );
  return {
    add: (firstRow: number, cells: readonly (readonly Cell[])[]) => {
      for (let r = 0; r < cells.length; r++) {
        const row = cells[r];
        for (let c = 0; c < COLUMNS; c++) {
          const column = columns[c];
          if (column.kind === "numbers") {
            column.numbers[firstRow + r] = Number(row[c]);
            continue;
          }
          let code = column.known.get(row[c]);
          if (code === undefined) column.known.set(row[c], (code = column.known.size));
          column.codes[firstRow + r] = code;
        }
      }
    },
    forget: () => (columns = []),
  };
}

const headings = (): string[] =>
  Array.from({length: COLUMNS}, (_, column) => (column === 0 ? "Company" : column === 1 ? "Seats" : column === 3 ? "ARR" : `Attribute ${column}`));

const sourceOf = (rows: number): Source => ({
  kind: "range",
  sheetId: "1",
  sheet: "Sheet1",
  area: {row: 0, column: 0, rows: rows + 1, columns: COLUMNS},
  freeColumn: COLUMNS,
  canWiden: true,
  isProtected: false,
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [rows, kind, company] = process.argv.slice(2);
  console.log(JSON.stringify(measure(Number(rows), kind === "texts" ? "texts" : "numbers", company === "alone")));
}
