import type {Cell} from "../../domain/cell";
import {failure, type Outcome, success} from "../../domain/outcome";
import {attempt, type ExcelApi} from "./attempt";
import {isComplete} from "./blockSize";

/** What names of ours hold now. Two syncs: a name that is not there has no range that could be asked for. */
export const readNames = (excel: ExcelApi, names: readonly string[]): Promise<Outcome<ReadonlyMap<string, readonly (readonly Cell[])[]>>> =>
  attempt(excel, {action: "read"}, async (context) => {
    const items = names.map((name) => ({name, item: context.workbook.names.getItemOrNullObject(name)}));
    if (items.length > 0) await context.sync();
    const standing = items.filter(({item}) => !item.isNullObject).map(({name, item}) => ({name, range: item.getRangeOrNullObject().load("values")}));
    if (standing.length > 0) await context.sync();
    const found = new Map<string, readonly (readonly Cell[])[]>();
    for (const {name, range} of standing) {
      if (range.isNullObject) continue;
      const cells: readonly (readonly Cell[])[] | null = range.values;
      if (!isComplete(cells)) return failure({code: "readIncomplete", place: name});
      found.set(name, cells);
    }
    return success(found);
  });
