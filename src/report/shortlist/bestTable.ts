import type {BestCustomer, Measure} from "../../domain/best";
import type {PlannedCell} from "../../domain/plan";
import type {ShortlistWords} from "../../words/report/words";
import type {CustomerCells} from "../customerCells";
import {tell} from "../tell";
import {COLORS, HEADING_HEIGHT, NOTHING, TEXT_FORMAT} from "../look";
import {moneyFormat} from "../numberFormat";
import {measureFormat} from "../objectiveText";
import {currencyOf, tierTexts} from "../request";
import {cellInRow, hasLookups, rowFormula, rowNow, sureCustomers} from "./customerRow";
import type {ShortlistColumns, ShortlistContext} from "./shortlistColumns";

/** Where the table is composed. */
export interface BestTableContext extends ShortlistContext {
  readonly columns: ShortlistColumns;
}

/** The best, first to last: heading row, then one row each. */
export function composeBestTable(context: BestTableContext, header: number, cells: CustomerCells): void {
  const {draft, request, shortlist, columns} = context;
  const {words, analysis} = request;
  const texts = words.shortlist;
  draft.put(header, columns.rank, texts.rank, texts.customer, texts.tier);
  if (columns.value !== undefined) draft.put(header, columns.value, valueHeading(shortlist.measure, texts));
  draft.put(header, columns.amount, analysis.amountHeading, texts.row, texts.note);
  const isSure = sureCustomers(request);
  const tiers = tierTexts(request);
  shortlist.best.forEach((best, i) => {
    const isLive = hasLookups(request, cells) && isSure(best);
    putCustomer(context, header + 1 + i, best, isLive ? cells : undefined, tiers[best.customer] ?? null);
  });
  lookTable(context, header);
}

/** What the values of the objective are called. */
export function valueHeading({objective, headings}: Measure, words: ShortlistWords): string {
  switch (objective.kind) {
    case "growth":
      return words.daysToClose;
    case "loyalty":
      return words.lifetime;
    case "blend":
      return words.blended;
    case "list":
      return words.listed;
    default:
      return headings[0] ?? "";
  }
}

function putCustomer(
  {draft, request, columns}: BestTableContext,
  row: number,
  best: BestCustomer,
  cells: CustomerCells | undefined,
  tier: PlannedCell,
): void {
  const {customers, words} = request;
  const amount = customers.amount[best.customer] ?? Number.NaN;
  const rowCell = draft.inRow(row, columns.row);
  const live = (formula: (found: CustomerCells) => string, value: PlannedCell): PlannedCell =>
    cells === undefined ? value : {formula: `=${formula(cells)}`};
  draft.put(
    row,
    columns.rank,
    best.rank,
    customers.names[best.customer] ?? "",
    live((found) => cellInRow(found.tier, rowCell), tier),
  );
  if (columns.value !== undefined) draft.put(row, columns.value, Number.isNaN(best.value) ? NOTHING : best.value);
  draft.put(
    row,
    columns.amount,
    live((found) => cellInRow(found.amount, rowCell), Number.isNaN(amount) ? NOTHING : amount),
    live(({key = ""}) => rowFormula(draft.inRow(row, columns.customer), key), rowNow(request, best.customer)),
    noteOf(best, words.shortlist),
  );
}

const noteOf = ({isPinned, reason = ""}: BestCustomer, words: ShortlistWords): string | null =>
  isPinned ? (reason === "" ? words.pinnedWithout : tell(words.pinned, {reason})) : null;

function lookTable({draft, request, shortlist, columns}: BestTableContext, header: number): void {
  const {best, measure} = shortlist;
  const rows = Math.max(best.length, 1);
  const first = header + 1;
  const wide = columns.note + 1;
  const largest = best.reduce((most, {customer}) => Math.max(most, Math.abs(request.customers.amount[customer] ?? 0) || 0), 0);
  draft.look(header, 0, 1, wide, {bold: true, fill: COLORS.heading, wrap: true, verticalAlign: "Center", align: "Right", rowHeight: HEADING_HEIGHT});
  for (const column of [columns.customer, columns.tier, columns.note]) draft.look(header, column, rows + 1, 1, {align: "Left"});
  for (const column of [columns.rank, columns.row]) draft.look(header, column, rows + 1, 1, {align: "Center"});
  draft.look(first, columns.rank, rows, 1, {bold: true, fontColor: COLORS.focus});
  draft.look(first, columns.customer, rows, 1, {numberFormat: TEXT_FORMAT});
  if (columns.value !== undefined) {
    const numberFormat = measureFormat(
      measure,
      best.map(({value}) => value),
    );
    draft.look(first, columns.value, rows, 1, {numberFormat, align: "Right"});
  }
  draft.look(first, columns.amount, rows, 1, {numberFormat: moneyFormat(currencyOf(request), largest), align: "Right"});
  draft.look(first, columns.row, rows, 1, {fontColor: COLORS.muted});
  draft.look(header + rows, 0, 1, wide, {borderBottom: COLORS.line});
}
