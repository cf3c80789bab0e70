import type {NameModel, SheetModel} from "../workbook/model";
import {absoluteAddress} from "./address";
import {optionalText, text, truth} from "./arguments";
import {wireValue} from "./cellInput";
import type {WireRecord} from "./hostObject";
import {CollectionObject, HostObject, NullObject} from "./hostObject";
import {RangeObject} from "./range";
import {refusal} from "./refusal";
import type {Session} from "./session";
import {WorksheetObject} from "./worksheet";

/** Excel.NamedItem: a defined name. */
export class NamedItemObject extends HostObject {
  readonly excelClass = "NamedItem";

  constructor(
    session: Session,
    private readonly item: NameModel,
  ) {
    super(session);
  }

  override identity(): WireRecord {
    return {_Id: this.item.name};
  }

  get Name(): string {
    return this.item.name;
  }

  get Formula(): string {
    return this.item.formula;
  }

  set Formula(value: unknown) {
    this.item.formula = text(value);
  }

  get Comment(): string {
    return this.item.comment;
  }

  set Comment(value: unknown) {
    this.item.comment = text(value);
  }

  get Visible(): boolean {
    return this.item.visible;
  }

  set Visible(value: unknown) {
    this.item.visible = truth(value);
  }

  get Scope(): string {
    return this.item.scope === undefined ? "Workbook" : "Worksheet";
  }

  get Type(): string {
    if (this.#place() !== undefined) return "Range";
    if (/#REF!/.test(this.item.formula)) return "Error";
    const constant = this.#constant();
    if (typeof constant === "number") return Number.isInteger(constant) ? "Integer" : "Double";
    return typeof constant === "boolean" ? "Boolean" : "String";
  }

  /** The address of the cells it stands for, "Sheet1!$A$1:$B$4", or its constant. */
  get Value(): unknown {
    const place = this.#place();
    if (place !== undefined) return absoluteAddress(place.sheet.title, place.area);
    return /#REF!/.test(this.item.formula) ? "#REF!" : wireValue(this.#constant());
  }

  get Worksheet(): WorksheetObject {
    if (this.item.scope === undefined) throw refusal("ItemNotFound", `${this.item.name} belongs to the workbook`);
    return new WorksheetObject(this.session, this.item.scope);
  }

  get WorksheetOrNullObject(): WorksheetObject | NullObject {
    return this.item.scope === undefined ? new NullObject(this.session) : new WorksheetObject(this.session, this.item.scope);
  }

  GetRange(): RangeObject {
    const range = this.GetRangeOrNullObject();
    if (range instanceof NullObject) throw refusal("ItemNotFound", this.item.name);
    return range;
  }

  GetRangeOrNullObject(): RangeObject | NullObject {
    const place = this.#place();
    return place === undefined ? new NullObject(this.session) : new RangeObject(this.session, place.sheet, place.area);
  }

  Delete(): void {
    this.session.requireWritable();
    this.session.workbook.deleteName(this.item);
  }

  #place() {
    return this.session.workbook.nameArea(this.item);
  }

  #constant(): number | string | boolean {
    const constant = this.item.formula.replace(/^=/, "");
    if (/^(true|false)$/i.test(constant)) return constant.toLowerCase() === "true";
    if (/^".*"$/s.test(constant)) return constant.slice(1, -1).replace(/""/g, '"');
    return constant !== "" && Number.isFinite(Number(constant)) ? Number(constant) : constant;
  }
}

/** Excel.NamedItemCollection: the names of the workbook, or of one sheet. */
export class NamedItemCollection extends CollectionObject<NamedItemObject> {
  readonly excelClass = "NamedItemCollection";

  constructor(
    session: Session,
    private readonly scope?: SheetModel,
  ) {
    super(session);
  }

  items(): readonly NamedItemObject[] {
    return this.session.workbook.names.filter((name) => name.scope === this.scope).map((name) => new NamedItemObject(this.session, name));
  }

  GetCount(): number {
    return this.items().length;
  }

  GetItem(name: unknown): NamedItemObject {
    const item = this.GetItemOrNullObject(name);
    if (item instanceof NullObject) throw refusal("ItemNotFound", text(name));
    return item;
  }

  GetItemOrNullObject(name: unknown): NamedItemObject | NullObject {
    const item = this.session.workbook.name(text(name), this.scope);
    return item === undefined || item.scope !== this.scope ? new NullObject(this.session) : new NamedItemObject(this.session, item);
  }

  /** A name over a range, or over a formula given as text. */
  Add(name: unknown, reference: unknown, comment: unknown): NamedItemObject {
    const isRange = reference instanceof RangeObject;
    const formula = isRange ? `=${absoluteAddress(reference.sheet.title, reference.area)}` : text(reference);
    return this.#add(name, formula, comment);
  }

  AddFormulaLocal(name: unknown, formula: unknown, comment: unknown): NamedItemObject {
    return this.#add(name, text(formula), comment);
  }

  #add(name: unknown, formula: string, comment: unknown): NamedItemObject {
    this.session.requireWritable();
    const wanted = text(name);
    if (!isValidName(wanted)) throw refusal("InvalidArgument", wanted);
    const existing = this.session.workbook.name(wanted, this.scope);
    if (existing !== undefined && existing.scope === this.scope) throw refusal("ItemAlreadyExists", wanted);
    const options = {comment: optionalText(comment) ?? "", ...(this.scope && {scope: this.scope})};
    return new NamedItemObject(this.session, this.session.workbook.addName(wanted, formula.startsWith("=") ? formula : `=${formula}`, options));
  }
}

/** Letters, digits, dots and underscores, not beginning with a digit, and no cell address ("ICP1" is one). */
function isValidName(name: string): boolean {
  const isAddress = /^[A-Z]{1,3}\d{1,7}$/i.test(name) ? columnOf(name) <= 16_384 : /^(R(\d+|\[-?\d+\])?C?(\d+|\[-?\d+\])?|C)$/i.test(name);
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !isAddress;
}

function columnOf(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase().replace(/\d/g, "")) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
