import type {Parts} from "./package";
import {partTree} from "./package";
import type {XmlElement} from "./xml";
import {attribute, child, descend, element, elements} from "./xml";

/** Colours of the theme in the order in which cells count them. */
export type Palette = readonly string[];

/** Colours of Office's own theme. */
export const OFFICE_THEME: Palette = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];
/** Names of the colours of a theme, in the order in which cells count them. */
export const COLOR_PLACES = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** The 64 colours of old Excel, six hex digits each [ECMA-376 18.8.27]; the first eight stand twice. */
const BASIC = "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF";
const INDEXED =
  BASIC +
  BASIC +
  "800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF800080800000008080" +
  "0000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333";

/** Reads the colours of a file's theme; Office's own where it has none. */
export function readPalette(parts: Parts, themePart: string | undefined): Palette {
  const scheme = descend(themePart ? partTree(parts, themePart) : undefined, "themeElements", "clrScheme");
  if (!scheme) return OFFICE_THEME;
  return COLOR_PLACES.map((name, index) => {
    const color = elements(child(scheme, name))[0];
    return attribute(color, "lastClr") ?? attribute(color, "val") ?? OFFICE_THEME[index] ?? "000000";
  });
}

/** A colour as "#RRGGBB"; undefined for automatic ones and where there is none. */
export function readColor(color: XmlElement | undefined, palette: Palette): string | undefined {
  const rgb = attribute(color, "rgb");
  if (rgb) return `#${rgb.slice(-6)}`;
  const theme = attribute(color, "theme");
  if (theme !== undefined) return `#${tinted(palette[Number(theme)] ?? "000000", Number(attribute(color, "tint") ?? 0))}`;
  const indexed = Number(attribute(color, "indexed") ?? 64);
  return indexed < 64 ? `#${INDEXED.slice(indexed * 6, indexed * 6 + 6)}` : undefined;
}

/** A colour element for "#RRGGBB". */
export const colorElement = (name: string, color: string): XmlElement => element(name, {rgb: `FF${color.replace("#", "")}`});

/** Lightens (tint above 0) or darkens a colour; Excel does it on lightness, which this mixing towards white or black equals for greys and nearly for others. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const mixed = channels.map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return mixed.map((channel) => Math.max(0, Math.min(255, channel)).toString(16).padStart(2, "0").toUpperCase()).join("");
}
