import type {Bench} from "../bench";
import {selectedArea} from "../selection";
import {MAX_COLUMNS, MAX_ROWS} from "../../embedded/workbook/model";
import type {KeyCommand} from "./keys";

/** Does what a key stands for. `pageRows` is how many rows are in sight. */
export async function runCommand(bench: Bench, command: KeyCommand, pageRows: number): Promise<void> {
  const {selection, sheet} = bench.state();
  if (!sheet) return;
  const {anchor, focus} = selection;
  const lastRow = Math.max(0, sheet.usedRows - 1);
  const lastColumn = Math.max(0, sheet.usedColumns - 1);
  switch (command.does) {
    case "move":
      return bench.move(command.step, {extend: command.extend, toEdge: command.toEdge, by: command.pages ? pageRows : 1});
    case "home":
      return place({row: (command.extend ? focus : anchor).row, column: 0}, command.extend);
    case "sheetStart":
      return place({row: 0, column: 0}, command.extend);
    case "sheetEnd":
      return place({row: lastRow, column: lastColumn}, command.extend);
    case "selectAll":
      return bench.select({row: 0, column: 0}, {row: MAX_ROWS - 1, column: MAX_COLUMNS - 1});
    case "selectColumn":
      return bench.select({row: 0, column: anchor.column}, {row: MAX_ROWS - 1, column: focus.column});
    case "selectRow":
      return bench.select({row: anchor.row, column: 0}, {row: focus.row, column: MAX_COLUMNS - 1});
    case "edit":
      return bench.beginEdit("cell");
    case "escape":
      return bench.say(undefined);
    case "table":
      return void (await bench.act({sheet: sheet.id, kind: "table", area: selectedArea(selection)}));
    case "bold":
    case "italic":
      return void (await bench.toggleLook(command.does));
    case "nextSheet":
    case "previousSheet":
      return bench.showNeighbour(command.does === "nextSheet" ? 1 : -1);
    default:
      return bench[command.does]();
  }

  function place(to: {row: number; column: number}, extend: boolean) {
    if (extend) bench.select(anchor, to);
    else bench.select(to);
  }
}
