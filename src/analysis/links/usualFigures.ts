import type {Role} from "../../domain/customers";
import type {LinkedHeadings} from "../../domain/links";
import {isNoValue} from "../intake/cellTally";
import {BLANK} from "../intake/encodedColumn";
import type {TableColumn} from "../intake/tableColumns";
import {isClosedFlag} from "./dealOutcome";
import type {Figure, RowsOfCustomers} from "./figure";

/** Columns that name a row or a person, or say how a deal stands: they describe the deal, never the customer. */
const OF_THE_ROW: ReadonlySet<Role | undefined> = new Set(
  (
    "company record_id deal contact email phone website domain address first_name last_name notes join_key tax_id created_by ignore stage status won lost lost_reason currency probability forecast next label icp_tier " +
    "lifecycle zip"
  ).split(" "),
);

/** More different texts than this are names or notes, not categories. */
const MOST_TEXTS = 100;

/** What the usual values are found in. */
interface Rows {
  readonly body: Int32Array;
  readonly key: TableColumn;
}

/** For each column of categories the value that most of a customer's rows have (of equals the first), and of products how many different ones they have. */
export function usualFigures({body, key}: Rows, columns: readonly TableColumn[], rows: RowsOfCustomers, headings: LinkedHeadings): Figure[] {
  return columns
    .filter((column) => column.position !== key.position && isCategory(column) && !isClosedFlag(column))
    .flatMap((column) => {
      const counts = rows.rows.map((own) => textCounts(column, body, own));
      const usual: Figure = {heading: headings.usual(column.heading), role: column.role, values: counts.map(commonest)};
      if (column.role !== "product") return [usual];
      return [usual, {heading: headings.different(column.heading), role: "deals", values: counts.map((own) => (own.size === 0 ? null : own.size))}];
    });
}

function isCategory({role, profile}: TableColumn): boolean {
  if (OF_THE_ROW.has(role)) return false;
  return (profile.kind === "text" || profile.kind === "boolean" || profile.kind === "band") && profile.distinctTexts <= MOST_TEXTS;
}

/** How often each text stands in some rows, in the order in which they come; upper and lower case make no difference. */
function textCounts({cells}: TableColumn, body: Int32Array, own: readonly number[]): Map<string, {readonly text: string; count: number}> {
  const counts = new Map<string, {readonly text: string; count: number}>();
  for (const i of own) {
    if (cells.kind(body[i]) === BLANK) continue;
    const text = cells.text(body[i]);
    if (text === "" || isNoValue(text)) continue;
    const key = text.toLowerCase().normalize("NFC");
    const known = counts.get(key);
    if (known === undefined) counts.set(key, {text, count: 1});
    else known.count++;
  }
  return counts;
}

function commonest(counts: ReadonlyMap<string, {readonly text: string; readonly count: number}>): string | null {
  let most: {readonly text: string; readonly count: number} | undefined;
  for (const one of counts.values()) if (one.count > (most?.count ?? 0)) most = one;
  return most?.text ?? null;
}
