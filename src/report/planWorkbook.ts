import {tierOf} from "../analysis/index";
import type {Customers} from "../domain/customers";
import type {DataReport} from "../domain/dataReport";
import {isProfileWritten} from "../domain/profile";
import type {PlannedName, PlannedSheet, WorkbookPlan} from "../domain/plan";
import type {Choices} from "../domain/settings";
import type {TierAnalysis} from "../domain/tierAnalysis";
import type {ReportWords} from "../words/report/words";
import type {CustomerCells} from "./customerCells";
import {customerColumns} from "./customerColumns";
import {dataReportSheet} from "./dataReport";
import {dataSheet} from "./dataSheet";
import type {CleanedColumn} from "./fitColumns";
import {profileSheet} from "./profileSheet";
import {type ReportRequest, reportRequest, standsOnData, type StepResults, writtenCard} from "./request";
import {scorecardSheet} from "./scorecardSheet";
import {shortlistSheet} from "./shortlistSheet";
import {summarySheet} from "./summarySheet";

/** What a plan may know besides. */
export interface PlanOptions {
  /** Serial date of the day it is made; without it the sheets do not name the day. */
  readonly today?: number;
  /** The report on the data, where the user wants it on a sheet. */
  readonly dataReport?: DataReport;
  /** What steps 3 to 6 found. Without it only tiers and revenue are planned. */
  readonly steps?: StepResults;
  /**
   * Whether a profile sheet of ours stands in the workbook already. With the verdict "none" no profile is planned; but a sheet that
   * stands there is kept, because the team's answers are on it, and says that there is no profile.
   */
  readonly profileStands?: boolean;
}

/**
 * What will be written: tier, rank, fit and segment beside each customer, and the sheets of tiers and revenue, of the best customers, of
 * their profile and of its scorecard, as native formulas or as values. Where rows were grouped to customers, a data sheet takes the place of the columns.
 *
 * @param slot Which of the workbook's profiles this is, from 1; from 2 on sheets and names carry it.
 */
export function planWorkbook(
  customers: Customers,
  analysis: TierAnalysis,
  choices: Choices,
  words: ReportWords,
  slot: number,
  options: PlanOptions = {},
): WorkbookPlan {
  const positions = tierOf(customers, analysis.tiers);
  const request = reportRequest({
    customers,
    analysis,
    choices,
    words,
    slot,
    positions,
    today: options.today,
    dataReport: options.dataReport,
    steps: options.steps,
  });
  const profileStands = options.profileStands ?? false;
  return standsOnData(customers) ? groupedPlan(request, profileStands) : besidePlan(request, profileStands);
}

function besidePlan(request: ReportRequest, profileStands: boolean): WorkbookPlan {
  const {columns, cells, helpers, cleaned} = customerColumns(request);
  const {sheet, names} = summarySheet(request, cells, helpers);
  const card = cardSheet(request, cleaned);
  return {
    slot: request.slot,
    source: request.customers.source,
    columns,
    sheets: [sheet, ...stepSheets(request, cells, profileStands), ...card.sheets, ...reportSheets(request)],
    names: [...names, ...card.names],
  };
}

function groupedPlan(request: ReportRequest, profileStands: boolean): WorkbookPlan {
  const data = dataSheet(request);
  const {sheet, names} = summarySheet(request, data.cells, []);
  const card = cardSheet(request, []);
  return {
    slot: request.slot,
    source: request.customers.source,
    columns: [],
    sheets: [sheet, ...stepSheets(request, data.cells, profileStands), ...card.sheets, data.sheet],
    names: [...names, ...card.names, ...data.names],
  };
}

/** The report on the data, where it is wanted and no data sheet has it. */
const reportSheets = (request: ReportRequest): readonly PlannedSheet[] =>
  request.dataReport === undefined ? [] : [dataReportSheet(request, request.dataReport)];

/** The sheet of the scorecard with its names; nothing without one. */
function cardSheet(
  request: ReportRequest,
  cleaned: readonly CleanedColumn[],
): {readonly sheets: readonly PlannedSheet[]; readonly names: readonly PlannedName[]} {
  const card = writtenCard(request);
  if (card === undefined) return {sheets: [], names: []};
  const {sheet, names} = scorecardSheet(request, card, cleaned);
  return {sheets: [sheet], names};
}

function stepSheets(request: ReportRequest, cells: CustomerCells, profileStands: boolean): PlannedSheet[] {
  const {steps} = request;
  if (steps === undefined) return [];
  const {shortlist, profile, narrative = []} = steps;
  const isWritten = profile !== undefined && (isProfileWritten(profile) || profileStands);
  return [shortlistSheet(request, shortlist, cells), ...(isWritten ? [profileSheet(request, shortlist, profile, narrative)] : [])];
}
