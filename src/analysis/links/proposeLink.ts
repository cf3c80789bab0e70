import type {LinkKind, LinkProposal} from "../../domain/links";
import {DEFAULT_CHOICES} from "../../domain/settings";
import {sourceTitle} from "../../domain/source";
import {chooseColumns} from "../intake/chooseColumns";
import {headingWords} from "../intake/headingWords";
import type {TableColumn} from "../intake/tableColumns";
import {type CustomerSide, joinSheets} from "./joinColumns";
import type {ReadTable} from "./linkSheets";

/** Words in a title or a heading that say what the rows are, without accents. */
const SPEAKS_OF: readonly (readonly [LinkKind, RegExp])[] = [
  ["invoices", /\b(invoices?|billing|rechnung\w*|factures?|facturas?|fatture|fatura\w*|hoa don)\b|فاکتور|صورتحساب/],
  ["orders", /\b(orders?|purchases?|bestellung\w*|auftrag\w*|auftrage|commandes?|pedidos?|compras?|ordini|don hang)\b|سفارش|خرید/],
  ["contacts", /\b(contacts?|people|persons?|buyers?|kontakte?|ansprechpartner|contactos?|contatti|lien he)\b|مخاطب|افراد/],
  ["deals", /\b(deals?|opportunit\w*|pipeline|sales|chancen?|geschafte?|affaires?|negocios?|oportunidad\w*|thuong vu|co hoi)\b|معامله|فرصت|فروش/],
];

/** Roles that people have and deals have not. */
const OF_PEOPLE: ReadonlySet<string | undefined> = new Set(["title", "seniority", "buying_role", "first_name", "last_name", "email"]);

/**
 * Whether another sheet could be linked to the customers: which columns name them in both, and what its rows seem to be. Undefined where no column of it names our customers.
 */
export function proposeLink(ours: CustomerSide, {sheet, frame, found}: ReadTable): LinkProposal | undefined {
  const chosen = chooseColumns(sheet, frame, found.columns, DEFAULT_CHOICES);
  if (!chosen.ok) return undefined;
  const join = joinSheets(ours, {columns: chosen.value.columns, body: frame.body});
  if (join === undefined) return undefined;
  const {source} = sheet;
  const matched = join.customerRows.filter((row) => row >= 0).length;
  return {
    sheetId: source.sheetId,
    sheet: source.sheet,
    ...(source.table === undefined ? {} : {table: source.table}),
    kind: kindOf(sourceTitle(source), chosen.value.columns),
    heading: join.theirs.heading,
    customerHeading: join.ours.heading,
    share: matched / frame.body.length,
  };
}

/** What the rows are: people where columns are about people and there is no amount; else what the title says, then what the headings say; deals where nothing does. */
function kindOf(title: string, columns: readonly TableColumn[]): LinkKind {
  const hasAmount = columns.some(({role}) => role === "amount");
  const people = columns.filter(({role}) => OF_PEOPLE.has(role)).length;
  if (!hasAmount && people > 0) return "contacts";
  const spoken = (text: string) => SPEAKS_OF.find(([kind, words]) => (kind !== "contacts" || !hasAmount) && words.test(headingWords(text)))?.[0];
  if (columns.some(({role}) => role === "stage" || role === "deal")) return "deals";
  return spoken(title) ?? spoken(columns.map(({heading}) => heading).join(" | ")) ?? (hasAmount ? "deals" : "contacts");
}
