import {text} from "./arguments";
import type {WireRecord} from "./hostObject";
import {CollectionObject, HostObject, NullObject} from "./hostObject";
import {refusal} from "./refusal";
import type {Session} from "./session";

/** Excel.Setting: one setting of the add-in in this workbook; any value that JSON can hold. */
export class SettingObject extends HostObject {
  readonly excelClass = "Setting";

  constructor(
    session: Session,
    private readonly key: string,
  ) {
    super(session);
  }

  override identity(): WireRecord {
    return {_Id: this.key};
  }

  get _Id(): string {
    return this.key;
  }

  get Key(): string {
    return this.key;
  }

  get Value(): unknown {
    return this.session.workbook.settings.get(this.key) ?? null;
  }

  set Value(value: unknown) {
    this.session.workbook.settings.set(this.key, value);
  }

  Delete(): void {
    this.session.requireWritable();
    this.session.workbook.settings.delete(this.key);
  }
}

/** Excel.SettingCollection. */
export class SettingCollection extends CollectionObject<SettingObject> {
  readonly excelClass = "SettingCollection";

  items(): readonly SettingObject[] {
    return [...this.session.workbook.settings.keys()].map((key) => new SettingObject(this.session, key));
  }

  GetCount(): number {
    return this.session.workbook.settings.size;
  }

  GetItem(key: unknown): SettingObject {
    const setting = this.GetItemOrNullObject(key);
    if (setting instanceof NullObject) throw refusal("ItemNotFound", text(key));
    return setting;
  }

  GetItemOrNullObject(key: unknown): SettingObject | NullObject {
    return this.session.workbook.settings.has(text(key)) ? new SettingObject(this.session, text(key)) : new NullObject(this.session);
  }

  /** Adds a setting or replaces its value. */
  Add(key: unknown, value: unknown): SettingObject {
    this.session.requireWritable();
    this.session.workbook.settings.set(text(key), value);
    return new SettingObject(this.session, text(key));
  }
}
