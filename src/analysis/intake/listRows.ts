import type {ProspectList} from "../../domain/prospects";
import {attributeTable, type AttributeIngredients} from "./attributeTable";
import {customerColumn, withRoles} from "./chooseColumns";
import type {RawSheet} from "./rawSheet";
import type {TableColumns} from "./tableColumns";
import type {TableFrame} from "./tableFrame";
import type {Choices} from "../../domain/settings";

/** A table as it was found below its headings. */
interface FoundTable {
  readonly sheet: RawSheet;
  readonly frame: TableFrame;
  readonly found: TableColumns;
}

/** Every row by itself with all its columns: a list of prospects, of which nothing is asked but rows and headings. */
export function listRows({sheet, frame, found}: FoundTable, choices: Choices): ProspectList {
  const {body} = frame;
  const columns = withRoles(found.columns, choices.roles);
  const name = customerColumn(columns, choices, body.length);
  const grouping = {isGrouped: false, customerOfRow: Int32Array.from(body.keys()), firstRows: body, notes: []};
  const ingredients: AttributeIngredients = {columns, body, grouping, decimals: found.decimals, merged: choices.mergedValues ?? []};
  return {
    source: sheet.source,
    names: Array.from(body, (row) => name?.cells.text(row) ?? ""),
    nameHeading: name?.heading,
    sheetRows: body.map((row) => row + sheet.firstRow),
    headingRow: sheet.firstRow + frame.headingRow,
    runs: frame.runs,
    table: attributeTable(ingredients),
  };
}
