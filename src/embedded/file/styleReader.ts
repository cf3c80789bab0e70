import type {Look} from "../workbook/model";
import {readSide} from "./borders";
import {readColor} from "./colors";
import {describe, formatOf, READING, SIDES} from "./styleLists";
import type {StyleLists} from "./styleLists";
import type {XmlElement} from "./xml";
import {attribute, child, isOn} from "./xml";

/** How cells of a style look. */
export function readLook(lists: StyleLists, xf: XmlElement): Look {
  const font = lists.fonts[Number(attribute(xf, "fontId") ?? 0)];
  const alignment = child(xf, "alignment");
  const format = formatOf(lists, xf);
  return clean({
    numberFormat: format === "General" ? undefined : format,
    ...readFont(lists, font),
    fill: readFill(lists, lists.fills[Number(attribute(xf, "fillId") ?? 0)]),
    wrap: isOn(alignment, "wrapText"),
    align: oneOf(attribute(alignment, "horizontal"), {left: "Left", center: "Center", right: "Right"} as const),
    verticalAlign: oneOf(attribute(alignment, "vertical"), {top: "Top", center: "Center", bottom: "Bottom"} as const),
    readingOrder: attribute(alignment, "readingOrder") === undefined ? undefined : READING[Number(attribute(alignment, "readingOrder"))],
    ...Object.fromEntries(
      SIDES.map(([side, property]) => [property, readSide(lists.borders[Number(attribute(xf, "borderId") ?? 0)], side, lists.palette)]),
    ),
    unlocked: !isOn(child(xf, "protection"), "locked", true),
    quotePrefix: isOn(xf, "quotePrefix"),
  });
}

/** Size, name and colour count only where they are not those of the file's Normal style. */
function readFont(lists: StyleLists, font: XmlElement | undefined): Partial<Look> {
  const normal = lists.fonts[0];
  const differs = (name: string) => describe(child(font, name)) !== describe(child(normal, name));
  return {
    bold: child(font, "b") !== undefined && isOn(child(font, "b"), "val", true),
    italic: child(font, "i") !== undefined && isOn(child(font, "i"), "val", true),
    underline: child(font, "u") !== undefined && attribute(child(font, "u"), "val") !== "none",
    fontSize: differs("sz") ? Number(attribute(child(font, "sz"), "val") ?? 11) : undefined,
    fontName: differs("name") ? attribute(child(font, "name"), "val") : undefined,
    fontColor: differs("color") ? readColor(child(font, "color"), lists.palette) : undefined,
  };
}

function readFill(lists: StyleLists, fill: XmlElement | undefined): string | undefined {
  const pattern = child(fill, "patternFill");
  const type = attribute(pattern, "patternType") ?? "none";
  return type === "none" ? undefined : readColor(child(pattern, "fgColor"), lists.palette);
}

const oneOf = <T extends string>(value: string | undefined, names: Readonly<Record<string, T>>): T | undefined =>
  value === undefined ? undefined : names[value];

/** A look without what is default, as the workbook keeps it. */
function clean(look: Look): Look {
  // fromEntries forgets the property types that entries had; the entries come from a Look
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined && value !== false)) as Look;
}

/** One text for equal looks. */
export const lookKey = (look: Look) => JSON.stringify(Object.entries(clean(look)).sort(([a], [b]) => (a < b ? -1 : 1)));
