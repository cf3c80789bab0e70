import {parseArea, splitReference} from "../workbook/address";
import type {SheetModel} from "../workbook/model";
import {tableBody} from "../workbook/tableBody";
import {text} from "./arguments";
import {RangeObject} from "./range";
import {refusal} from "./refusal";
import type {Session} from "./session";

/**
 * The range that a text names: an address, with or without its sheet, a name or a table.
 * InvalidArgument where it names none; ItemNotFound where its sheet does not exist.
 */
export function rangeOfAddress(session: Session, address: unknown, home: SheetModel): RangeObject {
  const {title, local} = splitReference(text(address));
  const sheet = title === undefined ? home : session.workbook.sheet(title);
  if (sheet === undefined) throw refusal("ItemNotFound", String(address));
  const area = parseArea(local);
  if (area !== undefined) return new RangeObject(session, sheet, area);
  const named = session.workbook.name(local, sheet) ?? session.workbook.name(local);
  const place = named && session.workbook.nameArea(named);
  if (place !== undefined) return new RangeObject(session, place.sheet, place.area);
  const table = session.workbook.table(local);
  if (table === undefined) throw refusal("InvalidArgument", String(address));
  return new RangeObject(session, table.sheet, tableBody(table));
}

/** The range given as a range, or as a text on this sheet. */
export const rangeArgument = (session: Session, range: unknown, home: SheetModel): RangeObject =>
  range instanceof RangeObject ? range : rangeOfAddress(session, range, home);
