import {useEffect, useLayoutEffect, useMemo, useRef, useState} from "react";
import type {Area} from "../../embedded/workbook/model";
import {MAX_COLUMNS, MAX_ROWS} from "../../embedded/workbook/model";
import {ChartLayer} from "../charts/ChartLayer";
import type {Bench} from "../bench";
import {firstCell, selectedArea} from "../selection";
import {useBench, useCells} from "../useBench";
import type {SheetView} from "../../embedded/desk/face";
import {CellEditor} from "./CellEditor";
import type {SheetDrawing} from "./GridRow";
import {ColumnHeadings, RowHeadings} from "./Headings";
import {Pane} from "./Pane";
import {useGridStyles} from "./gridStyles";
import {sheetAxes} from "./sheetAxes";
import {usePointer} from "./usePointer";
import {useScroll} from "./useScroll";
import {useSize} from "./useSize";
import type {GridView, Reach, Stretch} from "./view";
import {gridView, headingHeight, headingWidth, leastReach, reachTo, scrollTo} from "./view";

interface GridProps {
  readonly bench: Bench;
  readonly sheet: SheetView;
  readonly isDark: boolean;
}

/** A sheet's cells: only what is in sight is fetched and drawn, however long the sheet. */
export function Grid({bench, sheet, isDark}: GridProps) {
  const styles = useGridStyles();
  const {selection, charts} = useBench(bench);
  useCells(bench);
  const scroller = useRef<HTMLDivElement>(null);
  const viewport = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLTextAreaElement>(null);
  const size = useSize(scroller);
  const [dragged, setDragged] = useState<{column: number; width: number}>();
  const axes = useMemo(() => sheetAxes(sheet, dragged), [sheet, dragged]);
  const [reach, reachFurther] = useReach(sheet, isWhole(selectedArea(selection)) ? firstCell : selection.focus);
  const headWidth = headingWidth(reach.rows);
  const length = axes.rows.start(reach.rows) + headingHeight;
  const {scroll, spacer, onScroll, scrollBy} = useScroll(scroller, sheet.id, length, axes.columns.start(reach.columns) + headWidth, size);
  const view = gridView(sheet, axes, scroll, size, headWidth);
  const drawing: SheetDrawing = useMemo(() => ({sheet, axes, cells: bench.cells, isDark}), [sheet, axes, bench, isDark]);
  const selected = selectedArea(selection);
  const active = selection.anchor;
  const focus = () => editor.current?.focus({preventScroll: true});
  const pointer = usePointer({bench, viewport, view, axes, isRightToLeft: sheet.rightToLeft, scroll, scrollBy, setDragged, focus});

  useEffect(() => {
    wantCells(bench, sheet.id, view);
    reachFurther(scroll.y > 0 ? view.rows.to : 0, scroll.x > 0 ? view.columns.to : 0);
  });
  // The cell at the moving corner of the selection is kept in sight; whole rows and columns need no scrolling.
  const {row, column} = selection.focus;
  useLayoutEffect(() => {
    if (isWhole(selected) || size.height === 0) return;
    const to = scrollTo(sheet, axes, view, scroll, row, column);
    if (to.x !== scroll.x || to.y !== scroll.y) scrollBy(to);
    // Only a move of the selection scrolls; scrolling away from it must stay possible.
  }, [row, column, sheet.id, size.height]);

  const pane = {drawing, selected, active};
  return (
    <div className={styles.frame} data-testid="grid">
      <div
        ref={scroller}
        dir={sheet.rightToLeft ? "rtl" : "ltr"}
        className={styles.scroller}
        role="grid"
        aria-label={`Sheet ${sheet.title}`}
        aria-rowcount={MAX_ROWS}
        aria-colcount={MAX_COLUMNS}
        onScroll={onScroll}
        data-testid="grid-scroller"
      >
        <div
          ref={viewport}
          role="presentation"
          className={styles.viewport}
          style={{width: size.width, height: size.height}}
          onPointerDown={(event) => void pointer.onPointerDown(event)}
          onPointerMove={pointer.onPointerMove}
          onPointerUp={(event) => void pointer.onPointerUp(event)}
          onDoubleClick={pointer.onDoubleClick}
        >
          <Pane {...pane} rows={view.rows} columns={view.columns}>
            <ChartLayer charts={charts} isDark={isDark} />
          </Pane>
          <Pane {...pane} rows={view.frozenRows} columns={view.columns} isFrozenBelow />
          <Pane {...pane} rows={view.rows} columns={view.frozenColumns} isFrozenBeside />
          <Pane {...pane} rows={view.frozenRows} columns={view.frozenColumns} isFrozenBelow isFrozenBeside />
          <ColumnHeadings axes={axes} stretch={view.columns} selected={selected} />
          <ColumnHeadings axes={axes} stretch={view.frozenColumns} selected={selected} />
          <RowHeadings axes={axes} stretch={view.rows} selected={selected} width={headWidth} />
          <RowHeadings axes={axes} stretch={view.frozenRows} selected={selected} width={headWidth} />
          <button
            type="button"
            tabIndex={-1}
            aria-label="Select all cells"
            className={`${styles.heading} ${styles.corner}`}
            style={{width: headWidth, height: headingHeight}}
          />
          <CellEditor
            bench={bench}
            editor={editor}
            pageRows={Math.max(1, Math.floor(view.rows.length / 20) - 1)}
            room={Math.max(
              120,
              view.columns.at + view.columns.length - placeOf(view.columns, view.frozenColumns, axes.columns.start(active.column), active.column),
            )}
            place={{
              top: placeOf(view.rows, view.frozenRows, axes.rows.start(active.row), active.row),
              insetInlineStart: placeOf(view.columns, view.frozenColumns, axes.columns.start(active.column), active.column),
              width: axes.columns.size(active.column),
              height: axes.rows.size(active.row),
            }}
          />
        </div>
        <div role="presentation" style={{width: spacer.width, height: Math.max(0, spacer.height - size.height)}} />
      </div>
    </div>
  );
}

/** Where a row or column stands in the viewport. */
const placeOf = (body: Stretch, frozen: Stretch, start: number, index: number) =>
  index < frozen.to ? frozen.at + start : body.at + start - body.origin;

/** Whether whole rows or columns are selected. */
const isWhole = ({rows, columns}: Area) => rows === MAX_ROWS || columns === MAX_COLUMNS;

/** How far a sheet scrolls, and how to reach further: where the person selects or scrolls near the end, the end moves away. */
function useReach(sheet: SheetView, focus: {row: number; column: number}): [Reach, (row: number, column: number) => void] {
  const [further, setFurther] = useState<Readonly<Record<string, Reach>>>({});
  const least = leastReach(sheet);
  const known = further[sheet.id] ?? least;
  const base = {rows: Math.max(known.rows, least.rows), columns: Math.max(known.columns, least.columns)};
  const reach = reachTo(base, focus.row, focus.column);
  function reachFurther(row: number, column: number) {
    const next = reachTo(reach, row, column);
    if (next.rows !== known.rows || next.columns !== known.columns) setFurther((all) => ({...all, [sheet.id]: next}));
  }
  return [reach, reachFurther];
}

/** Asks for the cells in sight, and a screen's worth of rows around them. */
function wantCells(bench: Bench, sheet: string, {frozenRows, rows, frozenColumns, columns}: GridView) {
  const spare = Math.max(8, rows.to - rows.from);
  const body = {from: Math.max(0, rows.from - spare), to: Math.min(MAX_ROWS, rows.to + spare)};
  for (const down of [frozenRows, body]) {
    for (const across of [frozenColumns, columns]) {
      const area = {row: down.from, column: across.from, rows: down.to - down.from, columns: across.to - across.from};
      if (area.rows > 0 && area.columns > 0) bench.cells.want(sheet, area);
    }
  }
}
