import type {Attribute} from "../domain/attribute";
import type {Customers} from "../domain/customers";
import {cleanCells} from "./fitReading";
import {COLORS, COUNT_FORMAT, DATE_FORMAT, FIT_WIDTH, HEADING_HEIGHT} from "./look";
import type {SheetDraft} from "./sheetDraft";

type Linked = Pick<Customers, "linked" | "understanding">;

/** Columns from linked sheets, in the order of the links; none where nothing is linked. What customers are measured by stands on the sheet already. */
const linkedOf = ({linked = [], understanding: {amountColumn, metricColumn}}: Linked): readonly Attribute[] =>
  linked.filter(({column}) => column !== amountColumn && column !== metricColumn);

/** Their widths on the data sheet. */
export const linkedWidths = (customers: Linked): readonly number[] => linkedOf(customers).map(() => FIT_WIDTH);

/** What linked sheets say of each customer, one row a customer, from a column of the data sheet on. */
export function composeLinked(
  customers: Linked & Pick<Customers, "metric">,
  draft: SheetDraft,
  {header, column: first}: {readonly header: number; readonly column: number},
): void {
  const rows = Math.max(customers.metric.length, 1);
  linkedOf(customers).forEach((attribute, i) => {
    const column = first + i;
    draft.put(header, column, attribute.heading);
    cleanCells(attribute.values).forEach((cell, r) => draft.put(header + 1 + r, column, cell));
    draft.look(header, column, 1, 1, {bold: true, fill: COLORS.heading, wrap: true, verticalAlign: "Center", rowHeight: HEADING_HEIGHT});
    const format = numberFormat(attribute);
    if (format === undefined) return;
    draft.look(header, column, 1, 1, {align: "Right"});
    draft.look(header + 1, column, rows, 1, {numberFormat: format, align: "Right"});
  });
}

function numberFormat({values, kind, unit, role}: Attribute): string | undefined {
  if (values.kind !== "number") return undefined;
  if (kind === "date") return DATE_FORMAT;
  if (role === "won") return "0%";
  if (unit === "money" || values.numbers.every((value) => Number.isNaN(value) || Number.isInteger(value))) return COUNT_FORMAT;
  return "#,##0.0";
}
