import {wordsIn} from "../words/languages";
import type {Language} from "../domain/language";
import type {Cells} from "./argument";
import {type CellValue, cellValue, isError} from "./cellValue";
import {Fault} from "./fault";

/** Tiers as they stand in cells, highest first. */
export interface Floors {
  readonly names: readonly string[];
  readonly floors: readonly number[];
}

/**
 * Reads tier names with their floors from two columns, whichever stands first; lines without a floor (headings, blank ones) are passed over. Like the sheet's own formulas it takes floors only
 * where they fall from the highest tier to the lowest: a wrong tier would go unnoticed.
 */
export function readFloors(cells: Cells): Floors {
  const lines = cells.map((row) => row.map(cellValue));
  const error = lines.flat().find(isError);
  if (error !== undefined) throw new Fault({code: "argumentError", found: error.error});
  const found = lines.flatMap(lineOf);
  if (found.length === 0) throw new Fault({code: "notFloors"});
  const floors = found.map(({floor}) => floor);
  if (floors.some((floor, i) => i > 0 && floor >= floors[i - 1])) throw new Fault({code: "floorsOutOfOrder"});
  return {names: found.map(({name}) => name), floors};
}

function lineOf(row: readonly CellValue[]): {name: string; floor: number}[] {
  const name = row.find((cell) => typeof cell === "string" && cell.trim() !== "");
  const floor = row.find((cell) => typeof cell === "number");
  return typeof name === "string" && typeof floor === "number" ? [{name, floor}] : [];
}

/** The highest tier whose floor a number reaches; a value that is no number, or lies below all floors, is in no tier. An error is passed on. */
export function tierOfValue({names, floors}: Floors, given: unknown, language: Language): string {
  const value = cellValue(given);
  if (isError(value)) throw new Fault({code: "argumentError", found: value.error});
  const at = typeof value === "number" ? floors.findIndex((floor) => value >= floor) : -1;
  return names[at] ?? wordsIn(language).report.unclassified;
}
