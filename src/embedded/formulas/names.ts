import type {DefinedName} from "../workbook/definedName";
import type {Area} from "../workbook/model";
import type {Sheet} from "../workbook/sheet";
import type {Workbook} from "../workbook/workbook";
import {targetArea} from "./reference";
import {tablePart} from "./tableArea";

/** The name that a formula on a sheet means: the sheet's own one first. */
export const nameSeenFrom = (book: Workbook, name: string, sheet: Sheet): DefinedName | undefined => book.name(name, sheet) ?? book.name(name);

/** Cells that a name stands for; undefined for constants, calculations and cells that are gone. */
export function areaOfName(book: Workbook, name: DefinedName, depth = 0): {sheet: Sheet; area: Area} | undefined {
  const {expression} = name.meaning;
  if (expression.kind !== "reference" || depth > 64) return undefined;
  const {target} = expression.reference;
  if (target.kind === "cells") return target.sheet === undefined ? undefined : {sheet: target.sheet, area: targetArea(target, 0, 0)};
  if (target.kind === "table") {
    const part = tablePart(target);
    return part.kind === "cells" ? {sheet: part.sheet, area: part.area} : undefined;
  }
  if (target.kind === "dead") return undefined;
  const next = nameSeenFrom(book, target.name, target.sheet ?? name.meaning.scope.sheet);
  return next === undefined ? undefined : areaOfName(book, next, depth + 1);
}
