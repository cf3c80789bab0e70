import type {Attribute} from "../domain/attribute";
import type {Customers} from "../domain/customers";
import {cleanCells} from "./fitReading";
import {COLORS, DATE_FORMAT, FIT_WIDTH, HEADING_HEIGHT} from "./look";
import type {SheetDraft} from "./sheetDraft";

/** Columns from linked sheets, in the order of the links; none where nothing is linked. */
export const linkedOf = ({linked}: Pick<Customers, "linked">): readonly Attribute[] => linked ?? [];

/** Their widths on the data sheet. */
export const linkedWidths = (customers: Pick<Customers, "linked">): readonly number[] => linkedOf(customers).map(() => FIT_WIDTH);

/** What linked sheets say of each customer, one row a customer, from a column of the data sheet on. */
export function composeLinked(
  customers: Pick<Customers, "linked" | "metric">,
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
    if (format !== undefined) draft.look(header + 1, column, rows, 1, {numberFormat: format, align: "Right"});
  });
}

function numberFormat({values, kind, unit, role}: Attribute): string | undefined {
  if (values.kind !== "number") return undefined;
  if (kind === "date") return DATE_FORMAT;
  if (role === "won") return "0%";
  return unit === "money" ? "#,##0" : "#,##0.##";
}
