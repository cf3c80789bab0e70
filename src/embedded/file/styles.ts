import type {Look} from "../workbook/model";
import type {Palette} from "./colors";
import {builtInNumber} from "./numberFormats";
import {describe, formatOf, place, readStyleLists} from "./styleLists";
import type {StyleLists} from "./styleLists";
import type {Made} from "./styleMaker";
import {inFontOrder, makeStyle} from "./styleMaker";
import {lookKey, readLook} from "./styleReader";
import type {XmlElement} from "./xml";
import {attribute, changed, child, element, elements, isOn, parseXml} from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The styles of a workbook that did not come from a file: Excel's Normal, Calibri 11. */
const NEW_STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;

const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

/** The cell styles of a file: reads each as a look, and finds or adds the style for a look. What looks do not know of a style stays in it. */
export class Styles {
  private readonly root: XmlElement;
  private readonly lists: StyleLists;
  private readonly looks: Look[];
  private readonly indexes = new Map<string, number>();
  private readonly known = new Map<Look, number>();
  private isChanged = false;

  constructor(root: XmlElement | undefined, palette: Palette) {
    this.root = root ?? parseXml(NEW_STYLES, "xl/styles.xml");
    this.lists = readStyleLists(this.root, palette);
    this.looks = this.lists.xfs.map((xf, index) => this.withFileStyle(readLook(this.lists, xf), xf, index));
    this.looks.forEach((look, index) => {
      if (!this.indexes.has(lookKey(look))) this.indexes.set(lookKey(look), index);
    });
  }

  /** The look of the cells that have a style; the default for a number that the file does not have. */
  look(index: number): Look {
    return this.looks[index] ?? {};
  }

  /** The number of the style for a look. */
  indexOf(look: Look): number {
    let index = this.known.get(look);
    if (index === undefined) {
      index = this.indexes.get(lookKey(look)) ?? this.add(look);
      this.known.set(look, index);
    }
    return index;
  }

  /** The part as it is to be written. */
  tree(): XmlElement {
    if (!this.isChanged) return this.root;
    const lists: Readonly<Record<string, readonly XmlElement[]>> = {
      numFmts: [...this.lists.formats].map(([id, code]) => element("numFmt", {numFmtId: id, formatCode: code})),
      fonts: this.lists.fonts,
      fills: this.lists.fills,
      borders: this.lists.borders,
      cellXfs: this.lists.xfs,
    };
    const kept = elements(this.root).filter(({local}) => !(local in lists));
    const written = Object.entries(lists)
      .filter(([, list]) => list.length > 0)
      .map(([local, list]) => changed(child(this.root, local) ?? element(local), {count: list.length}, list));
    const children = [...kept, ...written].sort((a, b) => ORDER.indexOf(a.local) - ORDER.indexOf(b.local));
    return changed(this.root, {xmlns: MAIN}, children);
  }

  /** Marks a look whose style holds more than looks can say, so that it is found again by its number. */
  private withFileStyle(look: Look, xf: XmlElement, index: number): Look {
    const made = makeStyle(this.lists, look, this.lists.xfs[0] ?? xf);
    return index === 0 || this.describeStyle(xf) === this.describeStyle(made.xf, made) ? look : {...look, fileStyle: index};
  }

  private describeStyle(xf: XmlElement, parts: Partial<Made> = {}): string {
    const at = (list: readonly XmlElement[], id: string) => list[Number(attribute(xf, id) ?? 0)];
    const font = parts.font ?? at(this.lists.fonts, "fontId");
    return [
      parts.format ?? formatOf(this.lists, xf),
      describe(font && changed(font, {}, inFontOrder(elements(font)))),
      describe(parts.fill ?? at(this.lists.fills, "fillId")).replace(/<bgColor [^>]*>/, ""),
      describe(parts.border ?? at(this.lists.borders, "borderId")),
      describe(child(xf, "alignment")),
      describe(child(xf, "protection")),
      attribute(xf, "xfId") ?? "0",
      String(isOn(xf, "quotePrefix")),
    ].join("\n");
  }

  private add(look: Look): number {
    const base = look.fileStyle === undefined ? 0 : look.fileStyle;
    const made = makeStyle(this.lists, look, this.lists.xfs[base] ?? this.lists.xfs[0] ?? element("xf"));
    const ids = {
      numFmtId: made.format === undefined ? undefined : this.formatNumber(made.format),
      fontId: made.font && place(this.lists.fonts, made.font),
      fillId: made.fill && place(this.lists.fills, made.fill),
      borderId: made.border && place(this.lists.borders, made.border),
    };
    const given = Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined));
    this.lists.xfs.push(changed(made.xf, given));
    this.isChanged = true;
    this.indexes.set(lookKey(look), this.lists.xfs.length - 1);
    return this.lists.xfs.length - 1;
  }

  private formatNumber(code: string): number {
    const built = builtInNumber(code);
    if (built !== undefined) return built;
    for (const [id, known] of this.lists.formats) if (known === code) return id;
    const id = Math.max(163, ...this.lists.formats.keys()) + 1;
    this.lists.formats.set(id, code);
    return id;
  }
}
