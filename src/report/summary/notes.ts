import type {Understanding} from "../../domain/customers";
import {say} from "../formula";
import {COLORS, SIZES} from "../look";
import {slottedTitle} from "../names";
import {type ReportRequest, standsOnData} from "../request";
import type {SummaryContext} from "./summaryContext";

/** A column whose numbers a helper column holds. */
export interface HelperNote {
  readonly heading: string;
  readonly column: string;
}

/** How the figures came about, one line each, and how to take everything away again. */
export function composeNotes({draft, layout, request}: SummaryContext, helpers: readonly HelperNote[]): void {
  const lines = noteLines(request, helpers);
  draft.put(layout.notes, 0, request.words.notes.heading);
  lines.forEach((line, i) => draft.put(layout.notes + 1 + i, 0, line));
  draft.look(layout.notes, 0, 1, 1, {bold: true, fontSize: SIZES.section, fontColor: COLORS.title});
  draft.look(layout.notes + 1, 0, lines.length, 1, {fontColor: COLORS.muted});
}

function noteLines({customers, analysis, choices, words, slot, isLive}: ReportRequest, helpers: readonly HelperNote[]): string[] {
  const {notes, sheets} = words;
  const {isGrouped, links = []} = customers.understanding;
  const sheet = slottedTitle(sheets.data, slot);
  return [
    say(notes[choices.floorMethod], {metric: analysis.metricHeading}),
    notes.tierRule,
    notes.sharesRule,
    notes.averageRule,
    isLive ? notes.live : notes.values,
    ...(isGrouped
      ? [
          say(notes.grouped, {
            rows: String(groupedRows(customers.understanding)),
            customers: String(analysis.customers),
            sheet,
          }),
        ]
      : []),
    ...links.map(({title}) => say(notes.linked, {linked: title, sheet})),
    ...helpers.map((helper) => say(notes.parsed, {heading: helper.heading, column: helper.column})),
    ...(customers.source.kind === "range" && isLive && !standsOnData(customers) ? [notes.rangeRefresh] : []),
    notes.remove,
  ];
}

/** Rows that were added up; deals that intake left out (lost ones) are not among them. */
const groupedRows = ({rows, notes}: Understanding): number =>
  notes.reduce((count, note) => (note.code === "customersGrouped" ? note.rows : count), rows);
