import {stringifyStructRef} from "@borgar/fx";
import {columnLetters, quoteTitle} from "../workbook/address";
import type {Area} from "../workbook/model";
import {MAX_COLUMNS, MAX_ROWS} from "../workbook/model";
import type {Sheet} from "../workbook/sheet";
import type {Table, TableColumn} from "../workbook/table";

/** One side of a range: a sheet row or column from 0 ("$"), or an offset from the formula's own cell. */
export interface Edge {
  readonly isAbsolute: boolean;
  readonly at: number;
}

/** Cells of a sheet. Without rows it is whole columns, without columns whole rows. */
export interface CellsTarget {
  readonly kind: "cells";
  /** The sheet as an object, so that renames need no care; undefined until a sheet with that title exists. */
  sheet: Sheet | undefined;
  /** The sheet's title as typed; undefined where the formula names no sheet. */
  readonly title: string | undefined;
  readonly top: Edge | undefined;
  readonly bottom: Edge | undefined;
  readonly left: Edge | undefined;
  readonly right: Edge | undefined;
  /** Written without a colon. */
  readonly isSingle: boolean;
}

/** Part of a table: `Customers[[#Headers],[ARR]:[Seats]]`. Columns are objects, so that new headings need no care. */
export interface TableTarget {
  readonly kind: "table";
  table: Table | undefined;
  /** As typed; "" where the formula stands in the table and leaves its name out. */
  readonly tableName: string;
  /** Written as the table's name alone. */
  readonly isBare: boolean;
  columns: readonly (TableColumn | string)[];
  readonly sections: readonly string[];
}

/** A defined name, looked up whenever it is calculated. */
export interface NameTarget {
  readonly kind: "name";
  readonly name: string;
  readonly sheet: Sheet | undefined;
  readonly title: string | undefined;
}

/** Cells that are gone. */
export interface DeadTarget {
  readonly kind: "dead";
}

export type Target = CellsTarget | TableTarget | NameTarget | DeadTarget;

/** A place in a formula's text that refers to something; what it refers to may be replaced when cells move. */
export interface Reference {
  target: Target;
}

export type Notation = "A1" | "R1C1";

export const DEAD: DeadTarget = {kind: "dead"};

const wrap = (at: number, size: number): number => ((at % size) + size) % size;

/** Row or column that an edge means, seen from a cell. Offsets beyond the sheet come in again on the other side, as in Excel. */
export const resolveEdge = (edge: Edge, from: number, size: number): number => (edge.isAbsolute ? edge.at : wrap(from + edge.at, size));

/** The rectangle that cells mean, seen from a cell. */
export function targetArea(target: CellsTarget, row: number, column: number): Area {
  const top = target.top === undefined ? 0 : resolveEdge(target.top, row, MAX_ROWS);
  const bottom = target.bottom === undefined ? MAX_ROWS - 1 : resolveEdge(target.bottom, row, MAX_ROWS);
  const left = target.left === undefined ? 0 : resolveEdge(target.left, column, MAX_COLUMNS);
  const right = target.right === undefined ? MAX_COLUMNS - 1 : resolveEdge(target.right, column, MAX_COLUMNS);
  return {row: Math.min(top, bottom), column: Math.min(left, right), rows: Math.abs(bottom - top) + 1, columns: Math.abs(right - left) + 1};
}

/** A reference as the formula bar or R1C1 writes it, seen from a cell. */
export function printTarget(target: Target, notation: Notation, row: number, column: number): string {
  switch (target.kind) {
    case "dead":
      return "#REF!";
    case "name":
      return prefix(target) + target.name;
    case "table":
      return printTable(target);
    case "cells":
      return prefix(target) + (notation === "A1" ? printA1(target, row, column) : printR1C1(target));
  }
}

const prefix = (target: CellsTarget | NameTarget): string =>
  target.title === undefined ? "" : `${quoteTitle(target.sheet?.title ?? target.title)}!`;

function printTable(target: TableTarget): string {
  const columns = target.columns.map((each) => (typeof each === "string" ? each : each.heading));
  const isGone = target.columns.some((each) => typeof each !== "string" && each.isDeleted);
  if (isGone) return "#REF!";
  const table = target.tableName === "" ? "" : (target.table?.name ?? target.tableName);
  if (target.isBare) return table;
  return stringifyStructRef({context: [], table, columns, sections: [...target.sections]}, {thisRow: false});
}

function printA1(target: CellsTarget, row: number, column: number): string {
  const rowText = (edge: Edge) => `${edge.isAbsolute ? "$" : ""}${resolveEdge(edge, row, MAX_ROWS) + 1}`;
  const columnText = (edge: Edge) => `${edge.isAbsolute ? "$" : ""}${columnLetters(resolveEdge(edge, column, MAX_COLUMNS))}`;
  const corner = (vertical: Edge | undefined, horizontal: Edge | undefined) =>
    `${horizontal === undefined ? "" : columnText(horizontal)}${vertical === undefined ? "" : rowText(vertical)}`;
  const first = corner(target.top, target.left);
  return target.isSingle ? first : `${first}:${corner(target.bottom, target.right)}`;
}

function printR1C1(target: CellsTarget): string {
  const edge = (letter: string, side: Edge | undefined) => {
    if (side === undefined) return "";
    if (side.isAbsolute) return `${letter}${side.at + 1}`;
    return side.at === 0 ? letter : `${letter}[${side.at}]`;
  };
  const first = edge("R", target.top) + edge("C", target.left);
  const second = edge("R", target.bottom) + edge("C", target.right);
  return target.isSingle || first === second ? first : `${first}:${second}`;
}
