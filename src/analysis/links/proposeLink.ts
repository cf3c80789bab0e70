import type {LinkKind, LinkProposal} from "../../domain/links";
import {DEFAULT_CHOICES} from "../../domain/settings";
import {sourceTitle} from "../../domain/source";
import {chooseColumns} from "../intake/chooseColumns";
import {headingWords} from "../intake/headingWords";
import type {TableColumn} from "../intake/tableColumns";
import {type CustomerSide, joinSheets, type Side} from "./joinColumns";
import type {ReadTable} from "./linkSheets";
import {findLookUp} from "./lookUp";

/** Words in a title or a heading that say what the rows are, without accents. */
const SPEAKS_OF: readonly (readonly [LinkKind, RegExp])[] = [
  ["invoices", /\b(invoices?|billing|rechnung\w*|factures?|facturas?|fatture|fatura\w*|hoa don)\b|فاکتور|صورتحساب/],
  ["orders", /\b(orders?|purchases?|bestellung\w*|auftrag\w*|auftrage|commandes?|pedidos?|compras?|ordini|don hang)\b|سفارش|خرید/],
  ["contacts", /\b(contacts?|people|persons?|buyers?|kontakte?|ansprechpartner|contactos?|contatti|lien he)\b|مخاطب|افراد/],
  ["deals", /\b(deals?|opportunit\w*|pipeline|sales|chancen?|geschafte?|affaires?|negocios?|oportunidad\w*|thuong vu|co hoi)\b|معامله|فرصت|فروش/],
];

/** Rows of a sheet that are asked what they could look up; the first ones tell. */
const ROWS_ASKING = 2000;

/** Roles that people have and deals have not. */
const OF_PEOPLE: ReadonlySet<string | undefined> = new Set(["title", "seniority", "buying_role", "first_name", "last_name", "email"]);

/**
 * Whether another sheet could be linked to the customers: which columns name them in both, and what its rows seem to be; else whether it lists what a column of the customers or of a
 * linked sheet asks for. Undefined where neither is so.
 *
 * @param linked The sheets that are linked already.
 */
export function proposeLink(ours: CustomerSide, linked: readonly Side[], {sheet, frame, found}: ReadTable): LinkProposal | undefined {
  const chosen = chooseColumns(sheet, frame, found.columns, DEFAULT_CHOICES);
  if (!chosen.ok) return undefined;
  const {source} = sheet;
  const place = {sheetId: source.sheetId, sheet: source.sheet, ...(source.table === undefined ? {} : {table: source.table})};
  const theirs = {columns: chosen.value.columns, body: frame.body};
  const join = joinSheets(ours, theirs);
  if (join !== undefined) {
    const matched = join.customerRows.filter((row) => row >= 0).length;
    const isOnce = new Set(join.customerRows).size === frame.body.length;
    const kind = kindOf(sourceTitle(source), chosen.value.columns, isOnce);
    return {...place, kind, heading: join.theirs.heading, customerHeading: join.ours.heading, share: matched / frame.body.length};
  }
  const asking = [ours, ...linked].map(({columns, body}) => ({columns, body: body.subarray(0, ROWS_ASKING)}));
  const [lookUp] = asking.flatMap((side) => findLookUp(theirs, side) ?? []).sort((a, b) => b.score - a.score);
  if (lookUp === undefined) return undefined;
  const asked = new Set(lookUp.customerRows.filter((row) => row >= 0)).size;
  return {...place, kind: "lookup", heading: lookUp.ours.heading, customerHeading: lookUp.theirs.heading, share: asked / frame.body.length};
}

/**
 * What the rows are: people where columns are about people and there is no amount; else what the title says, then what the headings say; deals where nothing does, and where there is no amount either, more
 * about each customer, or people, by whether each customer stands there once.
 */
function kindOf(title: string, columns: readonly TableColumn[], isOnce: boolean): LinkKind {
  const hasAmount = columns.some(({role}) => role === "amount");
  const people = columns.filter(({role}) => OF_PEOPLE.has(role)).length;
  if (!hasAmount && people > 0) return "contacts";
  const spoken = (text: string) => SPEAKS_OF.find(([kind, words]) => (kind !== "contacts" || !hasAmount) && words.test(headingWords(text)))?.[0];
  if (columns.some(({role}) => role === "stage" || role === "deal")) return "deals";
  return spoken(title) ?? spoken(columns.map(({heading}) => heading).join(" | ")) ?? (hasAmount ? "deals" : isOnce ? "lookup" : "contacts");
}
