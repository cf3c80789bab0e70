import type {Link, LinkedHeadings, LinkedSheet} from "../../domain/links";
import {failure, type Outcome, success} from "../../domain/outcome";
import type {Problem} from "../../domain/problem";
import {type Choices, DEFAULT_CHOICES} from "../../domain/settings";
import {sourceTitle} from "../../domain/source";
import {mixedCurrencies} from "../intake/amountNotes";
import {chooseColumns, type ChosenColumns} from "../intake/chooseColumns";
import type {RawSheet} from "../intake/rawSheet";
import type {TableColumn, TableColumns} from "../intake/tableColumns";
import type {TableFrame} from "../intake/tableFrame";
import {contactFigures} from "./contactFigures";
import {dealFigures} from "./dealFigures";
import {type Figure, type RowsOfCustomers, rowsOfCustomers} from "./figure";
import {type Join, joinSheets} from "./joinColumns";
import {linkedColumns} from "./linkedColumns";
import {customersSummary, lookUpSummary, missNotes} from "./linkSummary";
import type {LookedUpColumn} from "./lookUp";
import {type AskedLink, askLookUps} from "./lookUps";

/** A sheet whose table was found. */
export interface ReadTable {
  readonly sheet: RawSheet;
  readonly frame: TableFrame;
  readonly found: TableColumns;
}

/** A linked sheet that was read. */
export interface ReadLink {
  readonly link: Link;
  readonly headings: LinkedHeadings;
  readonly table: ReadTable;
}

/** A linked sheet with its columns settled. */
export interface ChosenLink extends ReadLink {
  readonly chosen: ChosenColumns;
  /** What look-ups say more about its rows. */
  readonly lookedUp: readonly LookedUpColumn[];
}

/** What linked sheets add to the customers. */
export interface LinkedTables {
  readonly columns: readonly TableColumn[];
  readonly sheets: readonly LinkedSheet[];
  readonly notes: readonly Problem[];
}

export const NOTHING_LINKED: LinkedTables = {columns: [], sheets: [], notes: []};

const TEXTS_NAMED = 5;

/** The customers that other sheets are joined to. */
export interface Customers {
  readonly table: ReadTable;
  readonly customer: TableColumn | undefined;
  /** Rows of the customers, as read; of several rows of one customer the first one here carries what is linked. */
  readonly hosts: Int32Array;
}

/**
 * Joins other sheets to the customers: each becomes columns beside those of the sheet, and what found no counterpart is listed both ways. A look-up over another linked sheet adds to what that one says.
 * Fails where a sheet has no column that names the customers (or, of a look-up, no column that somebody asks for), or has amounts in several currencies and none is chosen.
 */
export function linkSheets(ours: Customers, links: readonly ReadLink[], choices: Choices, today: number): Outcome<LinkedTables> {
  const settled: ChosenLink[] = [];
  for (const read of links) {
    const {sheet, frame, found} = read.table;
    const chosen = chooseColumns(sheet, frame, found.columns, DEFAULT_CHOICES);
    if (!chosen.ok) return chosen;
    settled.push({...read, chosen: chosen.value, lookedUp: []});
  }
  const asked = askLookUps(ours, settled);
  return asked.ok ? joinAll(ours, asked.value, choices, today) : asked;
}

function joinAll(ours: Customers, links: readonly AskedLink[], choices: Choices, today: number): Outcome<LinkedTables> {
  const taken = new Set(ours.table.found.columns.map(({heading}) => heading.toLowerCase()));
  const width = ours.table.sheet.columns.length;
  const columns: TableColumn[] = [];
  const told: {readonly link: AskedLink; readonly joined: Joined; readonly added: readonly string[]}[] = [];
  for (const link of links) {
    const joined = joinOne(ours, link, choices, today);
    if (!joined.ok) return joined;
    const {figures, rows} = joined.value;
    const title = sourceTitle(link.table.sheet.source);
    const own = linkedColumns(figures, rows, link.headings, {body: ours.table.frame.body, taken, before: columns.length, width, title});
    columns.push(...own);
    told.push({link, joined: joined.value, added: own.map(({heading}) => heading)});
  }
  const sheets = told.map(({link, joined, added}) => {
    const {lookUp} = link;
    if (lookUp === undefined) return customersSummary(ours, link, joined.join, fromItself(joined, added));
    return lookUpSummary(link, joined.join, lookUp.asking, [...added, ...told.flatMap((other) => fromLookUp(link, other))]);
  });
  return success({columns, sheets, notes: told.flatMap(({link, joined}, i) => [...joined.notes, ...missNotes(sheets[i], ours, link)])});
}

/** Headings of the columns that a sheet brings itself, and of those that a look-up over it has brought. */
const fromItself = ({figures}: Joined, added: readonly string[]): string[] => added.filter((_, i) => figures[i].from === undefined);
const fromLookUp = ({table}: AskedLink, {joined, added}: {readonly joined: Joined; readonly added: readonly string[]}): string[] =>
  added.filter((_, i) => joined.figures[i].from === sourceTitle(table.sheet.source));

/** One sheet joined: what it says of each customer. */
interface Joined {
  readonly join: Join;
  readonly rows: RowsOfCustomers;
  readonly figures: readonly Figure[];
  readonly notes: readonly Problem[];
}

function joinOne(ours: Customers, {link, headings, table, chosen, lookedUp, lookUp}: AskedLink, choices: Choices, today: number): Outcome<Joined> {
  if (lookUp !== undefined) return success({join: lookUp.join, rows: lookUp.rows, figures: lookUp.figures, notes: []});
  const {body} = table.frame;
  const {amount, columns} = chosen;
  const join = joinSheets({columns: ours.table.found.columns, body: ours.hosts, customer: ours.customer}, {columns, body});
  if (join === undefined) return failure({code: "linkNoKey", sheet: sourceTitle(table.sheet.source), source: sourceTitle(ours.table.sheet.source)});
  const rows = rowsOfCustomers(join.customerRows);
  const {kind} = link;
  if (kind === "lookup") throw new Error(`look-up not asked: ${link.sheet}`);
  if (kind === "contacts") return success({join, rows, figures: contactFigures({columns, body}, rows, headings), notes: []});
  const mixed = amount === undefined ? undefined : mixedCurrencies(table.sheet, table.frame, amount, columns);
  if (mixed !== undefined && choices.currency === undefined) return failure(mixed);
  const currency = mixed === undefined ? undefined : choices.currency;
  const deals = {kind, chosen, lookedUp, body, decimals: table.found.decimals, key: join.theirs, currency, asOf: choices.asOf, today};
  const {figures, unread} = dealFigures(deals, rows, headings);
  return success({join, rows, figures, notes: unread === undefined ? [] : [unreadNote(unread, table)]});
}

const unreadNote = ({heading, profile}: TableColumn, {sheet}: ReadTable): Problem => ({
  code: "linkStageUnread",
  heading,
  sheet: sourceTitle(sheet.source),
  found: profile.someTexts.slice(0, TEXTS_NAMED).join(", "),
});
