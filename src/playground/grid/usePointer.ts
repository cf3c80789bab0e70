import type {MouseEvent as ReactMouseEvent, PointerEvent as ReactPointerEvent, RefObject} from "react";
import {useRef} from "react";
import {MAX_COLUMNS, MAX_ROWS} from "../../embedded/workbook/model";
import type {Bench} from "../bench";
import type {GridView, Hit, Scroll} from "./view";
import {hitTest} from "./view";
import type {SheetAxes} from "./sheetAxes";
import {points} from "./sheetAxes";

/** What the mouse needs to know of the grid as it is drawn now. */
export interface PointerGround {
  readonly bench: Bench;
  readonly viewport: RefObject<HTMLElement>;
  readonly view: GridView;
  readonly axes: SheetAxes;
  readonly isRightToLeft: boolean;
  readonly scroll: Scroll;
  scrollBy(to: Scroll): void;
  /** Shows a column at a width while its edge is dragged; undefined when it is let go. */
  setDragged(dragged: {column: number; width: number} | undefined): void;
  focus(): void;
}

type Drag =
  {readonly kind: "cells" | "columns" | "rows"} | {readonly kind: "edge"; readonly column: number; readonly from: number; readonly width: number};

/** Mouse and pen on the grid: select, drag, resize. */
export function usePointer(ground: PointerGround) {
  const drag = useRef<Drag>();
  const {bench, axes} = ground;

  function place(event: {clientX: number; clientY: number}): {x: number; y: number} {
    const bounds = ground.viewport.current?.getBoundingClientRect();
    if (!bounds) return {x: 0, y: 0};
    return {x: ground.isRightToLeft ? bounds.right - event.clientX : event.clientX - bounds.left, y: event.clientY - bounds.top};
  }

  const hit = (event: {clientX: number; clientY: number}): Hit => {
    const {x, y} = place(event);
    return hitTest(ground.view, axes, x, y);
  };

  async function onPointerDown(event: ReactPointerEvent) {
    if (event.button !== 0 || isOnChart(event)) return;
    event.preventDefault();
    const {pointerId, shiftKey} = event;
    const target = hit(event);
    ground.viewport.current?.setPointerCapture(pointerId);
    if (target.on === "columnHeading" && target.edge !== undefined) {
      drag.current = {kind: "edge", column: target.edge, from: place(event).x, width: axes.columns.size(target.edge)};
      return;
    }
    drag.current = {kind: target.on === "columnHeading" ? "columns" : target.on === "rowHeading" ? "rows" : "cells"};
    if (bench.state().editing && !(await bench.commit({rows: 0, columns: 0}))) return;
    ground.focus();
    selectHit(target, shiftKey);
  }

  function onPointerMove(event: ReactPointerEvent) {
    const now = drag.current;
    if (!now) return;
    if (now.kind === "edge") {
      ground.setDragged({column: now.column, width: widthAt(now, event)});
      return;
    }
    scrollAtEdges(event);
    const target = hit(event);
    const {selection} = bench.state();
    const to = cornerOf(target, now.kind);
    if (to.row !== selection.focus.row || to.column !== selection.focus.column) bench.select(selection.anchor, to);
  }

  async function onPointerUp(event: ReactPointerEvent) {
    const now = drag.current;
    drag.current = undefined;
    if (now?.kind !== "edge") return;
    const width = widthAt(now, event);
    if (width !== now.width) await setWidth(now.column, width);
    ground.setDragged(undefined);
  }

  const widthAt = (edge: {from: number; width: number}, event: ReactPointerEvent) => Math.max(8, edge.width + place(event).x - edge.from);

  async function setWidth(column: number, width: number) {
    const {sheet, selection} = bench.state();
    if (!sheet) return;
    const first = Math.min(selection.anchor.column, selection.focus.column);
    const last = Math.max(selection.anchor.column, selection.focus.column);
    const areWholeColumns = Math.abs(selection.anchor.row - selection.focus.row) === MAX_ROWS - 1 && column >= first && column <= last;
    await bench.act({
      sheet: sheet.id,
      kind: "columnWidth",
      points: points(width),
      ...(areWholeColumns ? {first, count: last - first + 1} : {first: column, count: 1}),
    });
  }

  function selectHit(target: Hit, extend: boolean) {
    const {anchor} = bench.state().selection;
    if (target.on === "corner") return bench.select({row: 0, column: 0}, {row: MAX_ROWS - 1, column: MAX_COLUMNS - 1});
    if (target.on === "columnHeading")
      return bench.select({row: 0, column: extend ? anchor.column : target.column}, {row: MAX_ROWS - 1, column: target.column});
    if (target.on === "rowHeading")
      return bench.select({row: extend ? anchor.row : target.row, column: 0}, {row: target.row, column: MAX_COLUMNS - 1});
    const cell = wholeMerge({row: target.row, column: target.column});
    return extend ? bench.select(anchor, target) : bench.select(cell);
  }

  /** A click into a merged area means its first cell. */
  function wholeMerge(cell: {row: number; column: number}) {
    const merge = bench
      .state()
      .sheet?.merges.find(
        ({row, column, rows, columns}) => cell.row >= row && cell.column >= column && cell.row < row + rows && cell.column < column + columns,
      );
    return merge ? {row: merge.row, column: merge.column} : cell;
  }

  function cornerOf(target: Hit, kind: "cells" | "columns" | "rows") {
    const {focus} = bench.state().selection;
    if (kind === "columns") return {row: MAX_ROWS - 1, column: "column" in target ? target.column : focus.column};
    if (kind === "rows") return {row: "row" in target ? target.row : focus.row, column: MAX_COLUMNS - 1};
    return target.on === "cell"
      ? {row: target.row, column: target.column}
      : {row: "row" in target ? target.row : focus.row, column: "column" in target ? target.column : focus.column};
  }

  function scrollAtEdges(event: ReactPointerEvent) {
    const {x, y} = place(event);
    const {rows, columns} = ground.view;
    const dy = y > rows.at + rows.length ? 20 : y < rows.at ? -20 : 0;
    const dx = x > columns.at + columns.length ? 32 : x < columns.at ? -32 : 0;
    if (dx !== 0 || dy !== 0) ground.scrollBy({x: ground.scroll.x + dx, y: ground.scroll.y + dy});
  }

  function onDoubleClick(event: ReactMouseEvent) {
    if (isOnChart(event)) return;
    const target = hit(event);
    if (target.on === "cell") bench.beginEdit("cell");
  }

  return {onPointerDown, onPointerMove, onPointerUp, onDoubleClick};
}

const isOnChart = (event: {target: EventTarget}) => event.target instanceof Element && event.target.closest("[data-chart]") !== null;
