import {isErrorText} from "../../domain/cell";
import {TEXT} from "./encodedColumn";
import {numberText} from "./numberText";
import type {Rows} from "./summaryRows";

/** A longer foot is a list. */
const MOST_ROWS = 20;
/** How full a line of a foot is at most, of the columns of the table. */
const MOST_FILLED = 0.5;

const NONE: ReadonlySet<number> = new Set();

/**
 * Rows below the last total of a table that hold nothing but a few texts: who made it, who signs, what it is from. None where one of them has a number, or is as full as a customer: what stands below a total may go on.
 *
 * @param totals Rows of totals, ascending.
 */
export function footRows({sheet, columns, end}: Rows, totals: ReadonlyMap<number, number>): ReadonlySet<number> {
  const last = [...totals.keys()].pop();
  if (last === undefined || end - last > MOST_ROWS) return NONE;
  const foot = new Set<number>();
  for (let row = last + 1; row <= end; row++) {
    if (sheet.filled[row] === 0) continue;
    const cells = columns.map((c) => sheet.columns[c]).filter((column) => column.kind(row) !== 0);
    const areTexts = cells.every(
      (column) => column.kind(row) === TEXT && !isErrorText(column.text(row)) && numberText(column.text(row)) === undefined,
    );
    if (!areTexts || cells.length > MOST_FILLED * columns.length) return NONE;
    foot.add(row);
  }
  return foot;
}
