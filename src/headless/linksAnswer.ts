import type {Understanding} from "../domain/customers";
import type {LinkKind, Miss} from "../domain/links";

/** A row that found no counterpart: sheet row as people count, and what stands there as the name. */
export interface MissAnswer {
  readonly row: number;
  readonly name: string;
}

/** How a linked sheet was joined to the customers, or a look-up to the sheet that asks it. */
export interface LinkAnswer {
  readonly sheet: string;
  readonly kind: LinkKind;
  /** The sheet that asks a look-up, where the columns stand that it was joined on; absent for the others, which are joined to the customers. */
  readonly over?: string;
  /** Heading there, and the heading in the linked sheet itself. */
  readonly joinedOn: readonly [string, string];
  readonly rows: number;
  readonly matchedRows: number;
  /** Rows matched by a name that is written in another way. */
  readonly byName: number;
  readonly columns: readonly string[];
  /** Rows of the linked sheet that name no customer, or that nothing asks for: how many, and the first few hundred of them. */
  readonly unmatchedRows: number;
  readonly unmatched: readonly MissAnswer[];
  /** Customers whom it does not name, or values that it does not list, likewise. */
  readonly missing: readonly MissAnswer[];
}

/** Every linked sheet, in the order of the links; nothing where none is. */
export function linkAnswers({links}: Understanding): {readonly links?: readonly LinkAnswer[]} {
  if (links === undefined) return {};
  return {
    links: links.map(({title, kind, over, customerHeading, heading, rows, matchedRows, byName, columns, lostRows, lost, missed}) => ({
      sheet: title,
      kind,
      ...(over === undefined ? {} : {over: over.title}),
      joinedOn: [customerHeading, heading],
      rows,
      matchedRows,
      byName,
      columns,
      unmatchedRows: lostRows,
      unmatched: lost.map(missAnswer),
      missing: missed.map(missAnswer),
    })),
  };
}

const missAnswer = ({row, name}: Miss): MissAnswer => ({row: row + 1, name});
