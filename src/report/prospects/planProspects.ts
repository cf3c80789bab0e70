import type {ScoredProspects} from "../../analysis/index";
import type {Cell} from "../../domain/cell";
import type {PlannedColumn, WorkbookPlan} from "../../domain/plan";
import type {ProspectList, TargetAnswer} from "../../domain/prospects";
import type {Choices} from "../../domain/settings";
import type {ReportWords} from "../../words/report/words";
import {tableCell} from "../address";
import {type FitColumn, fitColumns, type FitPlaces} from "../fitColumns";
import {headingOverNumbers} from "../customerColumns";
import {firstColumn} from "../firstColumn";
import {targetNames} from "../names";
import type {FitRequest} from "../request";
import {prospectResults} from "./prospectResults";
import {targetsSheet} from "./targetsSheet";

/** A scored list, and what its plan may know besides. */
export interface ProspectReport {
  readonly list: ProspectList;
  readonly scored: ScoredProspects;
  readonly choices: Pick<Choices, "language" | "mayWidenTable">;
  readonly words: ReportWords;
  /** Which of the workbook's profiles it was scored with, from 1: formulas read that one's scorecard. */
  readonly profileSlot: number;
  /** What that profile was made of, as the user calls it. */
  readonly profile: string;
  /** Which of the workbook's lists this is, from 2 on. */
  readonly slot: number;
  /** Whether the scorecard stands in the workbook as it is used here, so that formulas can read it. */
  readonly isLive: boolean;
  /** Serial date of the day it is made. */
  readonly today: number;
  /** What people wrote beside the targets before. */
  readonly answers: readonly TargetAnswer[];
  /** The sheet's own cells of a sheet column, by sheet row. */
  readonly cellsOf: (column: number) => (row: number) => Cell;
}

/** What will be written for a list of prospects (M8.1, M8.3): fit, segment and reasons beside each, and the sheet of target accounts, best first. */
export function planProspects(report: ProspectReport): WorkbookPlan {
  const {list, slot} = report;
  const names = targetNames(slot);
  const {sheet, area} = targetsSheet(report, names);
  return {
    slot,
    source: list.source,
    columns: columnsBeside(report),
    sheets: [sheet],
    names: [{name: names.list, target: {anchor: names.sheet, area}}],
  };
}

function columnsBeside(report: ProspectReport): PlannedColumn[] {
  const {list, words, profileSlot: slot, choices} = report;
  const results = prospectResults(report);
  // Rules are counted on the scorecard's sheet; where one finds no column here, its number would be another one's.
  const isLive =
    report.isLive && (results.hardRules ?? []).every(({attribute}) => results.columns.some((column) => column.attribute.heading === attribute));
  const request: FitRequest = {words, slot, choices, isLive};
  // Whether a table is widened depends on how many columns there are, and what formulas say on whether it is: so they are made once to be counted.
  const count = fitColumns(request, results, placesFrom(0, false)).length;
  const first = firstColumn(list.source, choices, count);
  const columns = fitColumns(request, results, placesFrom(first.column, first.widensTable));
  return columns.map((column, i) => ({
    ...planned(list, column, first.column + i, first.widensTable),
    ...(column.numberFormat === undefined ? {} : headingOverNumbers(choices)),
  }));
}

function placesFrom(first: number, widensTable: boolean): FitPlaces {
  const cell = (column: number, heading: string) => (widensTable ? tableCell(heading) : `RC${column + 1}`);
  return {own: (index, heading) => cell(first + index, heading), sheet: cell};
}

const planned = (
  {headingRow, runs}: ProspectList,
  {key, heading, content, numberFormat}: FitColumn,
  column: number,
  widensTable: boolean,
): PlannedColumn => ({
  key,
  heading,
  column,
  headingRow,
  runs,
  widensTable,
  content,
  ...(numberFormat === undefined ? {} : {numberFormat}),
});
