import type {Parts} from "./package";
import {partTree, setTree} from "./package";
import {attribute, changed, element, elements} from "./xml";

const PART = "[Content_Types].xml";
const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";

/** What kind each part of a file is. */
export class ContentTypes {
  private readonly overrides = new Map<string, string>();
  private readonly defaults = new Map<string, string>([
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
  ]);
  private readonly before: string;

  constructor(private readonly parts: Parts) {
    const root = partTree(parts, PART);
    for (const each of elements(root, "Default"))
      this.defaults.set((attribute(each, "Extension") ?? "").toLowerCase(), attribute(each, "ContentType") ?? "");
    for (const each of elements(root, "Override"))
      this.overrides.set((attribute(each, "PartName") ?? "").replace(/^\//, ""), attribute(each, "ContentType") ?? "");
    this.before = JSON.stringify([...this.overrides]);
  }

  of(part: string): string | undefined {
    return this.overrides.get(part) ?? this.defaults.get(part.slice(part.lastIndexOf(".") + 1).toLowerCase());
  }

  set(part: string, type: string): void {
    this.overrides.set(part, type);
  }

  /** Writes the list, without parts that are gone. */
  write(): void {
    for (const part of this.overrides.keys()) if (!this.parts.has(part)) this.overrides.delete(part);
    if (this.parts.has(PART) && JSON.stringify([...this.overrides]) === this.before) return;
    const rows = [
      ...[...this.defaults].map(([extension, type]) => element("Default", {Extension: extension, ContentType: type})),
      ...[...this.overrides].map(([part, type]) => element("Override", {PartName: `/${part}`, ContentType: type})),
    ];
    setTree(this.parts, PART, changed(element("Types", {xmlns: NAMESPACE}), {}, rows));
  }
}
