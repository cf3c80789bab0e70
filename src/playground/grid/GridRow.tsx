import {memo} from "react";
import {mergeClasses} from "@fluentui/react-components";
import {cellAddress, holds} from "../../embedded/workbook/address";
import type {SheetView} from "../../embedded/desk/face";
import type {CellCache, DrawnCell} from "./cellCache";
import type {CellLayout} from "./cellLayout";
import {layRow} from "./cellLayout";
import {boxStyle, fontOf, textStyle} from "./cellStyle";
import {useGridStyles} from "./gridStyles";
import type {SheetAxes} from "./sheetAxes";
import {tableTint} from "./tableStyle";
import {textWidth} from "./textWidth";

/** What every row of a sheet is drawn with. */
export interface SheetDrawing {
  readonly sheet: SheetView;
  readonly axes: SheetAxes;
  readonly cells: CellCache;
  readonly isDark: boolean;
}

interface GridRowProps {
  readonly drawing: SheetDrawing;
  readonly row: number;
  readonly from: number;
  readonly to: number;
  /** Where the pane's drawing starts, in pixels from the start of the sheet. */
  readonly anchorX: number;
  readonly top: number;
  /** Changes with the row's cells: a new one draws the row again. */
  readonly stamp: string;
}

/** One row of cells in sight. */
export const GridRow = memo(function GridRow({drawing, row, from, to, anchorX, top}: GridRowProps) {
  const styles = useGridStyles();
  const {sheet, axes, cells, isDark} = drawing;
  const height = axes.rows.size(row);
  const cellAt = (column: number) => (isMerged(sheet, row, column) ? undefined : cells.cell(sheet.id, row, column));
  const layouts = layRow({
    from,
    to,
    cell: cellAt,
    width: axes.columns.size,
    textWidth: (text, column, {look}) => textWidth(text, fontOf(look, tableTint(sheet, row, column))),
  });
  const layoutOf = new Map(layouts.map((layout) => [layout.column, layout]));
  const covered = coveredEnds(layouts, axes);
  const boxes = [];
  for (let column = from; column < to; column++) {
    const cell = cellAt(column);
    const layout = layoutOf.get(column);
    const style = boxStyle(cell?.look ?? {}, tableTint(sheet, row, column), {
      gridlines: sheet.showGridlines,
      coveredEnd: covered.has(column),
      isDark,
    });
    const place = {insetInlineStart: axes.columns.start(column) - anchorX, width: axes.columns.size(column), height};
    boxes.push(
      <div
        key={column}
        role="gridcell"
        aria-colindex={column + 1}
        data-testid={`cell-${cellAddress(row, column)}`}
        className={styles.box}
        style={{...style, ...place}}
        title={cell?.sentence}
      >
        {cell && layout && <CellText drawing={drawing} row={row} cell={cell} layout={layout} width={place.width} />}
      </div>,
    );
  }
  return (
    <div role="row" aria-rowindex={row + 1} className={styles.row} style={{top, height}}>
      {boxes}
    </div>
  );
});

interface CellTextProps {
  readonly drawing: SheetDrawing;
  readonly row: number;
  readonly cell: DrawnCell;
  readonly layout: CellLayout;
  readonly width: number;
}

/** The text of a cell, where it lies: over its cell, and over blank neighbours where it is longer. */
export function CellText({drawing, row, cell, layout, width}: CellTextProps) {
  const styles = useGridStyles();
  const {column, shown, align, overStart, overEnd} = layout;
  return (
    <div
      className={mergeClasses(styles.text, styles[align], verticalClass(styles, cell))}
      style={{
        ...textStyle(cell.look, tableTint(drawing.sheet, row, column), drawing.isDark),
        insetInlineStart: -overStart,
        width: width + overStart + overEnd,
      }}
    >
      <span dir={direction(cell)} className={cell.look.wrap ? styles.wrapped : styles.oneLine}>
        {shown}
      </span>
    </div>
  );
}

const isMerged = (sheet: SheetView, row: number, column: number) => sheet.merges.some((area) => holds(area, row, column));

/** Columns whose end line lies under a text that reaches over it. */
function coveredEnds(layouts: readonly CellLayout[], axes: SheetAxes): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const {column, overStart, overEnd} of layouts) {
    for (let at = column, rest = overEnd; rest > 0; rest -= axes.columns.size(++at)) covered.add(at);
    for (let at = column - 1, rest = overStart; rest > 0 && at >= 0; rest -= axes.columns.size(at--)) covered.add(at);
  }
  return covered;
}

const verticalClass = (styles: ReturnType<typeof useGridStyles>, {look}: DrawnCell) =>
  look.verticalAlign === "Top" ? styles.top : look.verticalAlign === "Center" ? styles.middle : styles.bottom;

function direction({look}: DrawnCell): "ltr" | "rtl" | "auto" {
  return look.readingOrder === "RightToLeft" ? "rtl" : look.readingOrder === "LeftToRight" ? "ltr" : "auto";
}
