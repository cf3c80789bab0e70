import {escapeText, unescapeText} from "./escapes";
import {decodeEntities, elements, encodeText, parseXml, textOf} from "./xml";
import type {XmlElement} from "./xml";

/** A text of a file; `xml` is its inside where it is more than text: parts in different fonts, phonetic guides. */
export interface FileText {
  readonly plain: string;
  readonly xml?: string;
}

/** Reads the texts that the cells of a file share. */
export function readSharedStrings(text: string): FileText[] {
  const texts: FileText[] = [];
  const item = /<((?:\w+:)?)si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/\1si>)/g;
  for (let match = item.exec(text); match; match = item.exec(text)) texts.push(readText(match[2] ?? ""));
  return texts;
}

/** Reads the inside of a text element (`si` or `is`). */
export function readText(inside: string): FileText {
  const simple = /^\s*<t(?:\s[^>]*)?(?:\/>|>([^<]*)<\/t>)\s*$/.exec(inside);
  if (simple) return {plain: unescapeText(decodeEntities(lineEnds(simple[1] ?? "")))};
  if (inside.trim() === "") return {plain: ""};
  const root = parseXml(`<si>${inside}</si>`, "xl/sharedStrings.xml");
  const isRich = elements(root).some(({local}) => local !== "t");
  return isRich ? {plain: richText(root), xml: inside} : {plain: richText(root)};
}

/** XML reads every line end as one line feed. */
const lineEnds = (text: string) => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

/** The text of all runs, without the phonetic guides above them. */
const richText = (root: XmlElement): string =>
  elements(root)
    .map((each) => (each.local === "t" ? unescapeText(textOf(each)) : each.local === "r" ? richText(each) : ""))
    .join("");

/** Gathers the texts of the cells that are written, each once. */
export class SharedStrings {
  private readonly places = new Map<string, number>();
  private readonly items: string[] = [];
  private uses = 0;

  indexOf(text: string): number {
    this.uses++;
    const known = this.places.get(text);
    return known ?? this.add(text, textElement(text));
  }

  /** A text in several fonts, as it was read. */
  indexOfRich(xml: string): number {
    this.uses++;
    // No text of a cell begins with this character, so rich and plain texts never meet.
    const key = `\uffff${xml}`;
    return this.places.get(key) ?? this.add(key, xml);
  }

  get size(): number {
    return this.items.length;
  }

  /** The part, in pieces. */
  *write(): Generator<string> {
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${this.items.length}">`;
    for (let at = 0; at < this.items.length; at += 10_000) {
      yield this.items
        .slice(at, at + 10_000)
        .map((item) => `<si>${item}</si>`)
        .join("");
    }
    yield "</sst>";
  }

  private add(key: string, item: string): number {
    this.places.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}

/** A text element; spaces at its ends and line breaks survive only with xml:space. */
export function textElement(text: string): string {
  const space = /^\s|\s$|\n| {2}/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${encodeText(escapeText(text))}</t>`;
}
