import {readFileSync} from "node:fs";
import Papa from "papaparse";
import {analyzeTiers, beginIntake} from "../../../src/analysis";
import type {Intake} from "../../../src/analysis";
import type {Cell} from "../../../src/domain/cell";
import type {Customers, Understanding} from "../../../src/domain/customers";
import type {Outcome} from "../../../src/domain/outcome";
import type {Problem} from "../../../src/domain/problem";
import {DEFAULT_CHOICES} from "../../../src/domain/settings";
import type {Choices} from "../../../src/domain/settings";
import type {Source} from "../../../src/domain/source";
import type {TierAnalysis} from "../../../src/domain/tierAnalysis";

/** 2026-01-01. */
export const TODAY = 46_023;
export const NAMES = ["Large", "Medium", "Small"];

/** A sheet called Sales that holds these rows, its first cell at A1 unless told otherwise. */
export function sheetOf(
  rows: readonly (readonly Cell[])[],
  options: {kind?: Source["kind"]; row?: number; column?: number; formats?: string[][]; block?: number; hidden?: readonly number[]} = {},
): Intake {
  const {kind = "range", row = 0, column = 0, formats, block = 3, hidden = []} = options;
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const area = {row, column, rows: rows.length, columns};
  const intake = beginIntake({kind, sheetId: "1", sheet: "Sales", area, freeColumn: column + columns, canWiden: true, isProtected: false});
  for (let at = 0; at < rows.length; at += block) {
    const own = hidden.filter((one) => one >= row + at && one < row + at + block);
    intake.add({
      firstRow: row + at,
      firstColumn: column,
      rows: rows.slice(at, at + block),
      ...(at === 0 && formats ? {formats} : {}),
      ...(own.length > 0 ? {hidden: own} : {}),
    });
  }
  return intake;
}

/** The same of a CSV file: plain numbers as numbers, all else as text, as Excel opens it (dates excepted). */
export function csvOf(path: string | URL): Intake {
  const text = readFileSync(path, "utf8")
    .replace(/^\ufeff/, "")
    .trimEnd();
  const {data} = Papa.parse<string[]>(text, {delimiter: ","});
  return sheetOf(
    data.map((fields) => fields.map((field) => (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(field) ? Number(field) : field))),
    {block: 1000},
  );
}

export const choose = (choices: Partial<Choices> = {}): Choices => ({...DEFAULT_CHOICES, ...choices});

/** The value of an outcome that must be there. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`unexpected problem: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

export const understood = (intake: Intake, choices?: Partial<Choices>): Understanding => valueOf(intake.finish(choose(choices), TODAY));
export const customersOf = (intake: Intake, choices?: Partial<Choices>): Customers => valueOf(intake.customers(choose(choices), TODAY));

/** Steps 1 and 2 of a sheet at once. */
export const tiersOf = (intake: Intake, choices: Partial<Choices> = {}, names = NAMES): TierAnalysis =>
  valueOf(analyzeTiers(customersOf(intake, choices), choose(choices), names));

/** The problem of an outcome, or undefined where there is none. */
export const problemOf = (outcome: Outcome<unknown>): Problem | undefined => (outcome.ok ? undefined : outcome.problem);

export const note = (understanding: Pick<Understanding, "notes">, code: Problem["code"]): Problem | undefined =>
  understanding.notes.find((candidate) => candidate.code === code);

/** The headings that were settled on. */
export function chosen(understanding: Understanding) {
  const heading = (column: number | undefined) => understanding.columns.find((summary) => summary.column === column)?.heading;
  return {customer: heading(understanding.customerColumn), amount: heading(understanding.amountColumn), metric: heading(understanding.metricColumn)};
}
