import type {Look} from "../workbook/model";
import {sideElement} from "./borders";
import {colorElement} from "./colors";
import {READING, SIDES} from "./styleLists";
import type {StyleLists} from "./styleLists";
import {readLook} from "./styleReader";
import type {XmlElement} from "./xml";
import {attribute, changed, child, element, elements} from "./xml";

const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

/** A style before it has its numbers in the lists; parts that stay those of its base are undefined. */
export interface Made {
  readonly xf: XmlElement;
  readonly format: string | undefined;
  readonly font: XmlElement | undefined;
  readonly fill: XmlElement | undefined;
  readonly border: XmlElement | undefined;
}

/** The style of a look, made from another by changing only what differs. */
export function makeStyle(lists: StyleLists, look: Look, base: XmlElement): Made {
  const before = readLook(lists, base);
  const differs = (...properties: (keyof Look)[]) => properties.some((property) => look[property] !== before[property]);
  const hasFont = differs("bold", "italic", "underline", "fontSize", "fontName", "fontColor");
  const hasBorder = differs("borderLeft", "borderRight", "borderTop", "borderBottom");
  const alignment = makeAlignment(look, child(base, "alignment"));
  const protection = differs("unlocked") ? element("protection", {locked: look.unlocked ? 0 : 1}) : child(base, "protection");
  const children = [alignment, protection].filter((each): each is XmlElement => each !== undefined);
  return {
    format: differs("numberFormat") ? (look.numberFormat ?? "General") : undefined,
    font: hasFont ? makeFont(lists, look, lists.fonts[Number(attribute(base, "fontId") ?? 0)] ?? element("font"), before) : undefined,
    fill: differs("fill") ? makeFill(look.fill) : undefined,
    border: hasBorder ? makeBorder(look, lists.borders[Number(attribute(base, "borderId") ?? 0)]) : undefined,
    xf: changed(
      base,
      {
        quotePrefix: look.quotePrefix ? 1 : undefined,
        applyNumberFormat: differs("numberFormat") ? 1 : attribute(base, "applyNumberFormat"),
        applyFont: hasFont ? 1 : attribute(base, "applyFont"),
        applyFill: differs("fill") ? 1 : attribute(base, "applyFill"),
        applyBorder: hasBorder ? 1 : attribute(base, "applyBorder"),
        applyAlignment: alignment ? 1 : attribute(base, "applyAlignment"),
        applyProtection: protection ? 1 : attribute(base, "applyProtection"),
      },
      children,
    ),
  };
}

function makeAlignment(look: Look, base: XmlElement | undefined): XmlElement | undefined {
  const known = ["left", "center", "right"];
  const horizontal = attribute(base, "horizontal");
  const made = changed(base ?? element("alignment"), {
    horizontal: look.align ? look.align.toLowerCase() : horizontal && known.includes(horizontal) ? undefined : horizontal,
    vertical:
      look.verticalAlign?.toLowerCase() ??
      (["justify", "distributed"].includes(attribute(base, "vertical") ?? "") ? attribute(base, "vertical") : undefined),
    wrapText: look.wrap ? 1 : undefined,
    readingOrder: look.readingOrder === undefined ? undefined : READING.indexOf(look.readingOrder),
  });
  return Object.keys(made.attributes).length > 0 ? made : undefined;
}

function makeFont({fonts}: StyleLists, look: Look, base: XmlElement, before: Look): XmlElement {
  const normal = fonts[0];
  const children = new Map(elements(base).map((each) => [each.local, each]));
  const set = (name: string, made: XmlElement | undefined) => (made ? children.set(name, made) : children.delete(name));
  if (look.bold !== before.bold) set("b", look.bold ? element("b") : undefined);
  if (look.italic !== before.italic) set("i", look.italic ? element("i") : undefined);
  if (look.underline !== before.underline) set("u", look.underline ? element("u") : undefined);
  if (look.fontSize !== before.fontSize) set("sz", look.fontSize === undefined ? child(normal, "sz") : element("sz", {val: look.fontSize}));
  if (look.fontColor !== before.fontColor)
    set("color", look.fontColor === undefined ? child(normal, "color") : colorElement("color", look.fontColor));
  if (look.fontName !== before.fontName) {
    set("name", look.fontName === undefined ? child(normal, "name") : element("name", {val: look.fontName}));
    // A font that belongs to the theme's scheme would be replaced by the theme's own.
    set("scheme", look.fontName === undefined ? child(normal, "scheme") : undefined);
    set("family", look.fontName === undefined ? child(normal, "family") : undefined);
  }
  return changed(base, {}, inFontOrder([...children.values()]));
}

/** Parts of a font in the order of the schema. */
export const inFontOrder = (children: readonly XmlElement[]) =>
  [...children].sort((a, b) => FONT_ORDER.indexOf(a.local) - FONT_ORDER.indexOf(b.local));

const makeFill = (fill: string | undefined): XmlElement =>
  element("fill", {}, [
    fill === undefined
      ? element("patternFill", {patternType: "none"})
      : element("patternFill", {patternType: "solid"}, [colorElement("fgColor", fill), element("bgColor", {indexed: 64})]),
  ]);

function makeBorder(look: Look, base: XmlElement | undefined): XmlElement {
  const others = elements(base).filter(({local}) => !SIDES.some(([side]) => side === local));
  return changed(base ?? element("border"), {}, [...SIDES.map(([side, property]) => sideElement(side, look[property])), ...others]);
}
