import {mergeClasses} from "@fluentui/react-components";
import {columnLetters} from "../../embedded/workbook/address";
import type {Area} from "../../embedded/workbook/model";
import {useGridStyles} from "./gridStyles";
import type {SheetAxes} from "./sheetAxes";
import type {Stretch} from "./view";
import {headingHeight} from "./view";

interface HeadingsProps {
  readonly axes: SheetAxes;
  readonly stretch: Stretch;
  readonly selected: Area;
}

/** The letters over the columns. */
export function ColumnHeadings({axes, stretch, selected}: HeadingsProps) {
  const styles = useGridStyles();
  const headings = [];
  for (let column = stretch.from; column < stretch.to; column++) {
    const isIn = column >= selected.column && column < selected.column + selected.columns;
    const width = axes.columns.size(column);
    headings.push(
      <div
        key={column}
        role="columnheader"
        aria-colindex={column + 1}
        data-testid={`column-${columnLetters(column)}`}
        className={mergeClasses(styles.heading, styles.columnHeading, isIn && styles.headingIn)}
        style={{insetInlineStart: axes.columns.start(column) - stretch.origin, width, height: headingHeight}}
      >
        {width > 12 && columnLetters(column)}
        <span className={styles.resizer} />
      </div>,
    );
  }
  return (
    <div role="row" className={styles.headings} style={{top: 0, insetInlineStart: stretch.at, width: stretch.length, height: headingHeight}}>
      {headings}
    </div>
  );
}

/** The numbers beside the rows. */
export function RowHeadings({axes, stretch, selected, width}: HeadingsProps & {readonly width: number}) {
  const styles = useGridStyles();
  const headings = [];
  for (let row = stretch.from; row < stretch.to; row++) {
    const height = axes.rows.size(row);
    if (height === 0) continue;
    const isIn = row >= selected.row && row < selected.row + selected.rows;
    headings.push(
      <div
        key={row}
        role="rowheader"
        className={mergeClasses(styles.heading, styles.rowHeading, isIn && styles.headingIn)}
        style={{top: axes.rows.start(row) - stretch.origin, width, height}}
      >
        {row + 1}
      </div>,
    );
  }
  return (
    <div role="presentation" className={styles.headings} style={{insetInlineStart: 0, top: stretch.at, height: stretch.length, width}}>
      {headings}
    </div>
  );
}
