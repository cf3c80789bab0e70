import {failure, type Outcome, success} from "../../domain/outcome";
import {sourceTitle} from "../../domain/source";
import type {Figure, RowsOfCustomers} from "./figure";
import type {Join, ScoredJoin} from "./joinColumns";
import {linkedColumns} from "./linkedColumns";
import type {ChosenLink, Customers, ReadTable} from "./linkSheets";
import {findLookUp, lookedUpFigures, type LookUpList, spelledAsListed} from "./lookUp";

/** What a look-up has answered: to whom, and what it says of the customers where they asked themselves. */
export interface Answered {
  readonly join: Join;
  /** Table of the sheet that asked. */
  readonly asking: ReadTable;
  /** None where another linked sheet asked: then the answers are among its columns. */
  readonly figures: readonly Figure[];
  readonly rows: RowsOfCustomers;
}

/** A linked sheet after look-ups were asked; of a look-up, what it answered. */
export interface AskedLink extends ChosenLink {
  readonly lookUp?: Answered;
}

const NOBODY: RowsOfCustomers = {hosts: [], rows: []};

/**
 * Asks every look-up among the linked sheets: the customers or the linked sheet of sales that it answers best, of equals the sales. Their columns are then as if they had stood there; values that the look-up
 * spells in another way are spelt as there. Fails where nobody asks for what a look-up lists.
 */
export function askLookUps(ours: Customers, links: readonly ChosenLink[]): Outcome<readonly AskedLink[]> {
  const asked: AskedLink[] = [...links];
  for (const [i, link] of links.entries()) {
    if (link.link.kind !== "lookup") continue;
    const {chosen, table, headings} = link;
    const list: LookUpList = {columns: chosen.columns, body: table.frame.body, decimals: table.found.decimals};
    const {sheet, join} = bestAsking(ours, asked, list);
    if (join === undefined) return failure({code: "lookUpNoKey", sheet: sourceTitle(table.sheet.source)});
    const {at, figures} = lookedUpFigures(list, join);
    if (sheet === undefined) {
      const hosts = at.map((row) => ours.table.frame.body[row]);
      asked[i] = {...link, lookUp: {join, asking: ours.table, figures, rows: {hosts, rows: []}}};
      continue;
    }
    const other = asked[sheet];
    const {body} = other.table.frame;
    const title = sourceTitle(table.sheet.source);
    const known = [...other.chosen.columns, ...other.lookedUp.map(({column}) => column)];
    const beside = {
      body,
      taken: new Set(known.map(({heading}) => heading.toLowerCase())),
      before: other.lookedUp.length,
      width: other.table.sheet.columns.length,
      title,
    };
    const columns = linkedColumns(figures, {hosts: at.map((row) => body[row]), rows: []}, headings, beside);
    const spelled = other.chosen.columns.map((column) => (column.position === join.theirs.position ? spelledAsListed(column, body, join) : column));
    const lookedUp = [...other.lookedUp, ...columns.map((column) => ({column, title}))];
    asked[sheet] = {...other, chosen: {...other.chosen, columns: spelled}, lookedUp};
    asked[i] = {...link, lookUp: {join, asking: other.table, figures: [], rows: NOBODY}};
  }
  return success(asked);
}

/** Who asks for what a list says: the place of a linked sheet of sales, or undefined for the customers themselves. */
function bestAsking(
  ours: Customers,
  links: readonly AskedLink[],
  list: LookUpList,
): {readonly sheet: number | undefined; readonly join: ScoredJoin | undefined} {
  let best: {readonly sheet: number | undefined; readonly join: ScoredJoin | undefined} = {sheet: undefined, join: undefined};
  const consider = (sheet: number | undefined, join: ScoredJoin | undefined) => {
    if (join !== undefined && join.score > (best.join?.score ?? 0)) best = {sheet, join};
  };
  links.forEach(({link: {kind}, chosen, table}, i) => {
    if (kind !== "lookup" && kind !== "contacts") consider(i, findLookUp(list, {columns: chosen.columns, body: table.frame.body}));
  });
  consider(undefined, findLookUp(list, {columns: ours.table.found.columns, body: ours.table.frame.body}));
  return best;
}
