import type {PlannedCell} from "../domain/plan";
import {type FitColumn, fitColumns} from "./fitColumns";
import {COLORS, FIT_WIDTH, HEADING_HEIGHT, REASON_WIDTH} from "./look";
import {type ReportRequest, writtenCard} from "./request";
import type {SheetDraft} from "./sheetDraft";

/** The columns about the fit on the sheet with one row a customer. */
export interface FitOnData {
  readonly columns: readonly FitColumn[];
  readonly widths: readonly number[];
}

/** Stands in a formula for a cell of its own row until the row is known: the column's position, between two of these. */
const MARK = "\u0001";

/** The columns about the fit, all of them over clean values, from a column of the sheet on; none without a scorecard. */
export function fitOnData(request: ReportRequest, first: number): FitOnData {
  const card = writtenCard(request);
  if (card === undefined) return {columns: [], widths: []};
  const columns = fitColumns(request, card, {own: (index) => `${MARK}${first + index}${MARK}`});
  return {columns, widths: columns.map(({key}) => (key === "reason" ? REASON_WIDTH : FIT_WIDTH))};
}

/** Headings at a row, then one row a customer. */
export function composeFit(
  {columns}: FitOnData,
  draft: SheetDraft,
  {header, column: first}: {readonly header: number; readonly column: number},
): void {
  columns.forEach((fit, i) => {
    const column = first + i;
    const cellIn = cellsOf(fit, draft);
    const rows = fit.content.kind === "values" ? fit.content.values.length : rowsOf(columns);
    draft.put(header, column, fit.heading);
    for (let r = 0; r < rows; r++) draft.put(header + 1 + r, column, cellIn(r, header + 1 + r));
    draft.look(header, column, 1, 1, {bold: true, fill: COLORS.heading, wrap: true, verticalAlign: "Center", rowHeight: HEADING_HEIGHT});
    if (fit.numberFormat === undefined) return;
    draft.look(header, column, 1, 1, {align: "Right"});
    draft.look(header + 1, column, Math.max(rows, 1), 1, {numberFormat: fit.numberFormat});
  });
}

/** Every card reads at least one column of values, or is values itself: they say how many customers there are. */
function rowsOf(columns: readonly FitColumn[]): number {
  for (const {content} of columns) if (content.kind === "values") return content.values.length;
  throw new Error("a fit without values");
}

/** What a column holds, by customer and by row of the sheet. */
function cellsOf({content}: FitColumn, draft: SheetDraft): (customer: number, row: number) => PlannedCell {
  if (content.kind === "values") return (customer) => content.values[customer] ?? null;
  const pieces = content.r1c1.split(MARK);
  return (_, row) => ({formula: pieces.map((piece, i) => (i % 2 === 0 ? piece : draft.inRow(row, Number(piece)))).join("")});
}
