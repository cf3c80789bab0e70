import type {CustomXmlPart} from "../workbook/model";
import {text} from "./arguments";
import type {WireRecord} from "./hostObject";
import {CollectionObject, HostObject, NullObject} from "./hostObject";
import {refusal} from "./refusal";
import type {Session} from "./session";

/** The namespace of an XML text's root element; "" where it has none. */
export function rootNamespace(xml: string): string {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/.exec(xml);
  if (root === null) throw refusal("InvalidArgument", "no XML");
  const attribute = root[1] === undefined ? "xmlns" : `xmlns:${root[1]}`;
  const found = new RegExp(`(?:^|\\s)${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root[2] ?? "");
  return found?.[1] ?? found?.[2] ?? "";
}

/** Excel.CustomXmlPart. */
export class CustomXmlPartObject extends HostObject {
  readonly excelClass = "CustomXmlPart";

  constructor(
    session: Session,
    private readonly part: CustomXmlPart,
  ) {
    super(session);
  }

  override identity(): WireRecord {
    return {Id: this.part.id};
  }

  get Id(): string {
    return this.part.id;
  }

  get NamespaceUri(): string {
    return rootNamespace(this.part.xml);
  }

  GetXml(): string {
    return this.part.xml;
  }

  SetXml(xml: unknown): void {
    this.session.requireWritable();
    rootNamespace(text(xml));
    this.part.xml = text(xml);
  }

  Delete(): void {
    this.session.requireWritable();
    this.session.workbook.deleteCustomXml(this.part);
  }
}

/** What both collections of custom XML parts can do: list them and find one by id. */
abstract class CustomXmlParts extends CollectionObject<CustomXmlPartObject> {
  protected abstract parts(): readonly CustomXmlPart[];

  items(): readonly CustomXmlPartObject[] {
    return this.parts().map((part) => new CustomXmlPartObject(this.session, part));
  }

  GetCount(): number {
    return this.parts().length;
  }

  GetItem(id: unknown): CustomXmlPartObject {
    const part = this.find(id);
    if (part === undefined) throw refusal("ItemNotFound", text(id));
    return new CustomXmlPartObject(this.session, part);
  }

  GetItemOrNullObject(id: unknown): CustomXmlPartObject | NullObject {
    return this.orNothing(this.find(id));
  }

  protected orNothing(part: CustomXmlPart | undefined): CustomXmlPartObject | NullObject {
    return part === undefined ? new NullObject(this.session) : new CustomXmlPartObject(this.session, part);
  }

  private find(id: unknown): CustomXmlPart | undefined {
    return this.parts().find((part) => part.id.toLowerCase() === text(id).toLowerCase());
  }
}

/** Excel.CustomXmlPartCollection: all parts of the workbook. */
export class CustomXmlPartCollection extends CustomXmlParts {
  readonly excelClass = "CustomXmlPartCollection";

  Add(xml: unknown): CustomXmlPartObject {
    this.session.requireWritable();
    rootNamespace(text(xml));
    return new CustomXmlPartObject(this.session, this.session.workbook.addCustomXml(text(xml)));
  }

  GetByNamespace(namespace: unknown): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.session, text(namespace));
  }

  protected parts(): readonly CustomXmlPart[] {
    return this.session.workbook.customXml;
  }
}

/** Excel.CustomXmlPartScopedCollection: the parts of one namespace. */
export class CustomXmlPartScopedCollection extends CustomXmlParts {
  readonly excelClass = "CustomXmlPartScopedCollection";

  constructor(
    session: Session,
    private readonly namespace: string,
  ) {
    super(session);
  }

  GetOnlyItem(): CustomXmlPartObject {
    const [part, ...more] = this.parts();
    if (part === undefined || more.length > 0) throw refusal(part === undefined ? "ItemNotFound" : "InvalidOperation", this.namespace);
    return new CustomXmlPartObject(this.session, part);
  }

  /** Nothing unless there is exactly one. */
  GetOnlyItemOrNullObject(): CustomXmlPartObject | NullObject {
    const [part, ...more] = this.parts();
    return this.orNothing(more.length === 0 ? part : undefined);
  }

  protected parts(): readonly CustomXmlPart[] {
    return this.session.workbook.customXml.filter((part) => namespaceOf(part) === this.namespace);
  }
}

/** A part from an opened file may hold anything; one without a root element has no namespace. */
function namespaceOf(part: CustomXmlPart): string | undefined {
  return /<(?![?!])/.test(part.xml) ? rootNamespace(part.xml) : undefined;
}
