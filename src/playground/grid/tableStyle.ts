import {holds} from "../../embedded/workbook/address";
import type {SheetView, TableView} from "../../embedded/desk/face";

/** What a table's style gives a cell; the cell's own look goes before it. */
export interface TableTint {
  readonly fill?: string;
  /** Whether the fill only bands the rows: on a dark page it is mixed with the page. */
  readonly isBand?: boolean;
  readonly color?: string;
  readonly bold?: boolean;
  readonly lineTop?: string;
  readonly lineBottom?: string;
}

// Excel's own document colours (Office theme), in the order in which its built-in table styles count through them.
const accents = ["#404040", "#4472C4", "#ED7D31", "#7F7F7F", "#BF9000", "#5B9BD5", "#548235"];
const bands = ["#D9D9D9", "#D9E1F2", "#FCE4D6", "#EDEDED", "#FFF2CC", "#DDEBF7", "#E2EFDA"];
const white = "#FFFFFF";

/** What the tables of a sheet give to one cell; undefined outside all of them. */
export function tableTint(sheet: SheetView, row: number, column: number): TableTint | undefined {
  const table = sheet.tables.find(({area}) => holds(area, row, column));
  return table && tintOf(table, row);
}

function tintOf(table: TableView, row: number): TableTint | undefined {
  const style = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (!style) return undefined;
  const [, family, number] = style;
  const hue = (Number(number) - 1) % accents.length;
  const accent = accents[hue] ?? white;
  const inTable = row - table.area.row;
  const isPlain = family === "Light" && Number(number) <= accents.length;
  if (table.hasHeadings && inTable === 0) {
    return isPlain ? {bold: true, lineTop: accent, lineBottom: accent} : {fill: accent, color: white, bold: true};
  }
  if (table.hasTotals && inTable === table.area.rows - 1) return {bold: true, lineTop: accent};
  const isBanded = (inTable - Number(table.hasHeadings)) % 2 === 0;
  const band = bands[hue];
  return {...(isBanded && band ? {fill: band, isBand: true} : {}), ...(isPlain ? {} : {lineBottom: bands[hue] ?? white})};
}
