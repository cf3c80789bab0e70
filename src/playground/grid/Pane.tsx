import {mergeClasses} from "@fluentui/react-components";
import type {ReactNode} from "react";
import type {Area} from "../../embedded/workbook/model";
import type {CellPlace} from "../selection";
import {intersection} from "../../embedded/workbook/address";
import type {SheetDrawing} from "./GridRow";
import {CellText, GridRow} from "./GridRow";
import {boxStyle} from "./cellStyle";
import {alignment} from "./cellLayout";
import {useGridStyles} from "./gridStyles";
import type {Stretch} from "./view";

interface PaneProps {
  readonly drawing: SheetDrawing;
  readonly rows: Stretch;
  readonly columns: Stretch;
  readonly selected: Area;
  readonly active: CellPlace;
  readonly isFrozenBelow?: boolean;
  readonly isFrozenBeside?: boolean;
  readonly children?: ReactNode;
}

/** Rows are placed from every 64th row on, so that scrolling by a few rows moves the pane and leaves its rows as they are. */
const anchorRows = 64;
const anchorColumns = 16;

/** One window onto the sheet: the scrolling cells, or those that are frozen above or beside them. */
export function Pane({drawing, rows, columns, selected, active, isFrozenBelow, isFrozenBeside, children}: PaneProps) {
  const styles = useGridStyles();
  if (rows.length === 0 || columns.length === 0) return null;
  const {axes} = drawing;
  const anchorY = axes.rows.start(rows.from - (rows.from % anchorRows));
  const anchorX = axes.columns.start(columns.from - (columns.from % anchorColumns));
  const visibleRows = [];
  for (let row = rows.from; row < rows.to; row++) {
    if (axes.rows.size(row) === 0) continue;
    visibleRows.push(
      <GridRow
        key={row}
        drawing={drawing}
        row={row}
        from={columns.from}
        to={columns.to}
        anchorX={anchorX}
        top={axes.rows.start(row) - anchorY}
        stamp={drawing.cells.stamp(drawing.sheet.id, row, columns.from, columns.to)}
      />,
    );
  }
  const seen = {row: rows.from, column: columns.from, rows: rows.to - rows.from, columns: columns.to - columns.from};
  const shift = {top: anchorY - rows.origin, insetInlineStart: anchorX - columns.origin};
  return (
    <div
      role="presentation"
      className={mergeClasses(styles.pane, isFrozenBelow && styles.frozenBelow, isFrozenBeside && styles.frozenBeside)}
      style={{top: rows.at, insetInlineStart: columns.at, height: rows.length, width: columns.length}}
    >
      <div role="presentation" className={styles.paneContent} style={shift}>
        {visibleRows}
        <Merges drawing={drawing} seen={seen} anchorX={anchorX} anchorY={anchorY} />
        <SelectedArea drawing={drawing} seen={seen} selected={selected} active={active} anchorX={anchorX} anchorY={anchorY} />
      </div>
      <div role="presentation" className={styles.paneContent} style={{top: -rows.origin, insetInlineStart: -columns.origin}}>
        {children}
      </div>
    </div>
  );
}

interface OverlayProps {
  readonly drawing: SheetDrawing;
  readonly seen: Area;
  readonly anchorX: number;
  readonly anchorY: number;
}

function box({axes}: SheetDrawing, {row, column, rows, columns}: Area, anchorX: number, anchorY: number) {
  const top = axes.rows.start(row);
  const start = axes.columns.start(column);
  return {
    top: top - anchorY,
    insetInlineStart: start - anchorX,
    height: axes.rows.start(row + rows) - top,
    width: axes.columns.start(column + columns) - start,
  };
}

function Merges({drawing, seen, anchorX, anchorY}: OverlayProps) {
  const styles = useGridStyles();
  const {sheet, cells, isDark} = drawing;
  const visible = sheet.merges.filter((area) => intersection(area, seen));
  return visible.map((area) => {
    const cell = cells.cell(sheet.id, area.row, area.column);
    const place = box(drawing, area, anchorX, anchorY);
    const layout = cell && {column: area.column, shown: cell.text, align: alignment(cell), overStart: 0, overEnd: 0};
    return (
      <div
        key={`${area.row}/${area.column}`}
        className={styles.merge}
        style={{...boxStyle(cell?.look ?? {}, undefined, {gridlines: sheet.showGridlines, coveredEnd: false, isDark}), ...place}}
      >
        {cell && layout && <CellText drawing={drawing} row={area.row} cell={cell} layout={layout} width={place.width} />}
      </div>
    );
  });
}

/** The frame around the selection; its active cell stays unshaded. */
function SelectedArea({drawing, seen, selected, active, anchorX, anchorY}: OverlayProps & {readonly selected: Area; readonly active: CellPlace}) {
  const styles = useGridStyles();
  // A selected column is a million rows tall: only what lies in sight, and one cell around it, is drawn.
  const near = {row: Math.max(0, seen.row - 1), column: Math.max(0, seen.column - 1), rows: seen.rows + 2, columns: seen.columns + 2};
  const shown = intersection(selected, near);
  if (!shown) return null;
  const isOneCell = selected.rows === 1 && selected.columns === 1;
  const frame = box(drawing, shown, anchorX, anchorY);
  const activeBox = box(drawing, {...active, rows: 1, columns: 1}, anchorX, anchorY);
  return (
    <>
      {!isOneCell && <div className={styles.shade} style={{...frame, clipPath: without(frame, activeBox)}} />}
      <div
        className={styles.selected}
        style={{...frame, top: frame.top - 1, insetInlineStart: frame.insetInlineStart - 1, width: frame.width + 1, height: frame.height + 1}}
      >
        {shown.row + shown.rows === selected.row + selected.rows && shown.column + shown.columns === selected.column + selected.columns && (
          <span className={styles.handle} />
        )}
      </div>
    </>
  );
}

interface Box {
  readonly top: number;
  readonly insetInlineStart: number;
  readonly height: number;
  readonly width: number;
}

/** A clip path over a frame that leaves out a hole in it. */
function without(frame: Box, hole: Box): string {
  const top = hole.top - frame.top;
  const start = hole.insetInlineStart - frame.insetInlineStart;
  const [bottom, end] = [top + hole.height, start + hole.width];
  return `polygon(evenodd, 0 0, 100% 0, 100% 100%, 0 100%, 0 0, ${start}px ${top}px, ${end}px ${top}px, ${end}px ${bottom}px, ${start}px ${bottom}px, ${start}px ${top}px)`;
}
