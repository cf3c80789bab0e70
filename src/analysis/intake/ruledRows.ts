import {TEXT} from "./encodedColumn";
import type {Rows} from "./summaryRows";

/** A line is drawn from one of the first columns on. */
const FIRST_COLUMNS = 3;
/** Marks that a line is drawn with in a list that was printed. */
const RULE = /^[-=_*~.·—–+|#\s]{3,}$/;

/** Rows that are nothing but a line drawn with characters ("-----", "=====") across a list; they part it for the eye and hold no customer. */
export function ruledRows({sheet, columns, headingRow, end}: Rows): ReadonlySet<number> {
  const ruled = new Set<number>();
  for (const c of columns.slice(0, FIRST_COLUMNS)) {
    const column = sheet.columns[c];
    const rules = new Set<number>();
    column.texts.forEach((text, code) => {
      if (RULE.test(text)) rules.add(code);
    });
    if (rules.size === 0) continue;
    for (let row = headingRow + 1; row <= end; row++) {
      if (column.kind(row) === TEXT && rules.has(column.value(row)) && isRule(sheet, columns, row)) ruled.add(row);
    }
  }
  return ruled;
}

const isRule = (sheet: Rows["sheet"], columns: readonly number[], row: number): boolean =>
  columns.every((c) => sheet.columns[c].kind(row) === 0 || (sheet.columns[c].kind(row) === TEXT && RULE.test(sheet.columns[c].text(row))));
