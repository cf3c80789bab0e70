import {FIRST_LINKED_COLUMN, type LinkedHeadings} from "../../domain/links";
import {columnProfile} from "../intake/columnProfile";
import {EncodedColumn} from "../intake/encodedColumn";
import type {TableColumn} from "../intake/tableColumns";
import type {Figure, RowsOfCustomers} from "./figure";

/** Roles that we give ourselves are as sure as a heading that says so; a column of the sheet that is surer still goes first. */
const CONFIDENCE = 0.9;
const DATE_FORMAT = "yyyy-mm-dd";

/** Where the columns go, and what they may not be called. */
export interface Beside {
  /** Rows of the customers, as read. */
  readonly body: Int32Array;
  /** Headings that are taken, in lower case; those of the new columns are added. */
  readonly taken: Set<string>;
  /** Columns that came from linked sheets before. */
  readonly before: number;
  /** Columns that were read from the sheet. */
  readonly width: number;
  readonly title: string;
}

/** What a linked sheet says, as columns like those of the sheet: each value in the customer's row. */
export function linkedColumns(figures: readonly Figure[], {hosts}: RowsOfCustomers, headings: LinkedHeadings, beside: Beside): TableColumn[] {
  return figures.map((figure, i) => {
    const heading = freeHeading(figure.heading, headings, beside);
    const cells = new EncodedColumn();
    figure.values.forEach((value, c) => cells.put(hosts[c], value));
    const format = figure.isDate === true ? DATE_FORMAT : undefined;
    return {
      position: beside.width + beside.before + i,
      column: FIRST_LINKED_COLUMN + beside.before + i,
      heading,
      cells,
      profile: columnProfile(cells, beside.body, {heading: "", format, namesFigure: true}),
      role: figure.role,
      confidence: figure.role === undefined ? 0 : CONFIDENCE,
      rank: Infinity,
      currency: figure.currency,
      format,
    };
  });
}

/** The heading, with the sheet's title besides where it is taken, and with a number where that is too. */
function freeHeading(wanted: string, headings: LinkedHeadings, {taken, title}: Beside): string {
  const named = headings.from(wanted, title);
  let heading = taken.has(wanted.toLowerCase()) ? named : wanted;
  for (let n = 2; taken.has(heading.toLowerCase()); n++) heading = `${named} ${n}`;
  taken.add(heading.toLowerCase());
  return heading;
}
