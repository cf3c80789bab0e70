import type {XmlElement} from "./xml";
import {attribute, child, element} from "./xml";
import type {Palette} from "./colors";
import {colorElement, readColor} from "./colors";

/** Line styles of files, and the style and weight by which Excel's object model knows them. */
const STYLES: Readonly<Record<string, string>> = {
  thin: "Continuous Thin",
  medium: "Continuous Medium",
  thick: "Continuous Thick",
  hair: "Continuous Hairline",
  dashed: "Dash Thin",
  mediumDashed: "Dash Medium",
  dotted: "Dot Thin",
  dashDot: "DashDot Thin",
  mediumDashDot: "DashDot Medium",
  dashDotDot: "DashDotDot Thin",
  mediumDashDotDot: "DashDotDot Medium",
  double: "Double Thick",
  slantDashDot: "SlantDashDot Medium",
};

/** One side of a border as looks hold it ("Continuous Thin #808080"); undefined for none. */
export function readSide(border: XmlElement | undefined, side: string, palette: Palette): string | undefined {
  const line = child(border, side);
  const style = STYLES[attribute(line, "style") ?? "none"];
  return style && `${style} ${readColor(child(line, "color"), palette) ?? "#000000"}`;
}

/** One side of a border for a file. */
export function sideElement(side: string, border: string | undefined): XmlElement {
  if (!border) return element(side);
  const color = /#[0-9a-f]{6}/i.exec(border)?.[0] ?? "#000000";
  const words = border.replace(color, "").trim().split(/\s+/);
  const exact = Object.entries(STYLES).find(([, style]) => style === words.join(" "));
  const nearest = Object.entries(STYLES).find(([, style]) => style.split(" ")[0] === words[0]);
  return element(side, {style: (exact ?? nearest)?.[0] ?? "thin"}, [colorElement("color", color)]);
}
