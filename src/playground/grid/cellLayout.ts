import type {DrawnCell} from "./cellCache";

/** How a row's texts lie over its cells. */
export interface CellLayout {
  readonly column: number;
  /** The text as it fits: numbers that do not are shortened, or shown as "####" as in Excel. */
  readonly shown: string;
  readonly align: "start" | "center" | "end";
  /** Pixels by which the text reaches over its cell's start and end, into blank neighbours. */
  readonly overStart: number;
  readonly overEnd: number;
}

/** What the layout of a row needs to know. */
export interface RowToLay {
  readonly from: number;
  readonly to: number;
  cell(column: number): DrawnCell | undefined;
  width(column: number): number;
  textWidth(text: string, column: number, cell: DrawnCell): number;
}

/** Space at both ends of a cell, together. */
const padding = 8;
/** No text reaches over more neighbours than this. */
const mostNeighbours = 24;

/** Lays out the texts of one row: long texts reach over blank neighbours, as a spreadsheet's do. */
export function layRow(row: RowToLay): CellLayout[] {
  const laid: CellLayout[] = [];
  for (let column = row.from; column < row.to; column++) {
    const cell = row.cell(column);
    if (cell && cell.text !== "") laid.push(layCell(row, column, cell));
  }
  return laid;
}

function layCell(row: RowToLay, column: number, cell: DrawnCell): CellLayout {
  const align = alignment(cell);
  const room = row.width(column) - padding;
  const needed = row.textWidth(cell.text, column, cell);
  const plain = {column, shown: cell.text, align, overStart: 0, overEnd: 0};
  if (needed <= room || cell.look.wrap) return plain;
  if (cell.kind === "number") return {...plain, shown: fittingNumber(row, column, cell, room)};
  if (cell.kind !== "text") return plain;
  const missing = needed - room;
  const wantedEnd = align === "start" ? missing : align === "end" ? 0 : missing / 2;
  const wantedStart = missing - wantedEnd;
  return {...plain, overStart: reach(row, column, -1, wantedStart), overEnd: reach(row, column, 1, wantedEnd)};
}

/** How far a text may reach over blank neighbours on one side. */
function reach(row: RowToLay, column: number, direction: 1 | -1, wanted: number): number {
  let room = 0;
  for (let step = 1; step <= mostNeighbours && room < wanted; step++) {
    const neighbour = column + direction * step;
    const cell = neighbour < 0 ? undefined : row.cell(neighbour);
    if (!cell || cell.kind !== "blank") break;
    room += row.width(neighbour);
  }
  return Math.min(room, wanted);
}

function fittingNumber(row: RowToLay, column: number, cell: DrawnCell, room: number): string {
  if ((cell.look.numberFormat ?? "General") === "General") {
    const value = Number(cell.text);
    for (let digits = 10; Number.isFinite(value) && digits >= 1; digits--) {
      const shorter = String(Number(value.toPrecision(digits)));
      if (Math.abs(value) < 10 ** digits && row.textWidth(shorter, column, cell) <= room) return shorter;
    }
  }
  return "#".repeat(Math.max(1, Math.floor((room + padding / 2) / Math.max(1, row.textWidth("#", column, cell)))));
}

/** Numbers stand at the end, truth values and errors in the middle, texts at the start, unless the look says otherwise. */
export function alignment({kind, look}: DrawnCell): "start" | "center" | "end" {
  if (look.align === "Center") return "center";
  if (look.align === "Right") return "end";
  if (look.align === "Left") return "start";
  return kind === "number" ? "end" : kind === "boolean" || kind === "error" ? "center" : "start";
}
