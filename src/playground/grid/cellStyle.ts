import type {CSSProperties} from "react";
import {tokens} from "@fluentui/react-components";
import type {Look} from "../../embedded/workbook/model";
import type {TableTint} from "./tableStyle";

/** Font of a cell without a look of its own; Excel's 11 points are drawn as 13 px. */
export const cellFont = "'Aptos Narrow', Calibri, Carlito, 'Segoe UI', 'Liberation Sans', Arial, sans-serif";
const pixelsPerPoint = 13 / 11;
const standardPoints = 11;

/** Font size in pixels. */
export const fontPixels = (look: Look) => Math.round((look.fontSize ?? standardPoints) * pixelsPerPoint * 10) / 10;

/** The font as a canvas measures it. */
export const fontOf = (look: Look, tint: TableTint | undefined) =>
  `${look.italic ? "italic " : ""}${(look.bold ?? tint?.bold) ? "600 " : ""}${fontPixels(look)}px ${look.fontName ? `'${look.fontName}', ` : ""}${cellFont}`;

/** Fill and lines of a cell. Gridlines are not drawn where a cell is filled, as in Excel. */
export function boxStyle(look: Look, tint: TableTint | undefined, lines: {gridlines: boolean; coveredEnd: boolean; isDark: boolean}): CSSProperties {
  const fill = look.fill ?? tintFill(tint, lines.isDark);
  const gridline = lines.gridlines && !fill ? `1px solid ${tokens.colorNeutralStroke3}` : "1px solid transparent";
  const line = (own: string | undefined, ofTable: string | undefined, plain: string) =>
    own ? borderLine(own) : ofTable ? `1px solid ${ofTable}` : plain;
  return {
    backgroundColor: fill,
    borderBottom: line(look.borderBottom, lines.isDark ? undefined : tint?.lineBottom, gridline),
    // No transparent line here: its corner would cut a gap into the line below.
    borderInlineEnd:
      lines.coveredEnd || fill ? line(look.borderRight, undefined, "none") : line(look.borderRight, undefined, lines.gridlines ? gridline : "none"),
    ...(look.borderTop ? {borderTop: borderLine(look.borderTop)} : tint?.lineTop ? {borderTop: `1px solid ${tint.lineTop}`} : {}),
    ...(look.borderLeft ? {borderInlineStart: borderLine(look.borderLeft)} : {}),
  };
}

/** Colour and font of a cell's text. On a dark page, texts without a fill behind them are lightened to stay legible. */
export function textStyle(look: Look, tint: TableTint | undefined, isDark: boolean): CSSProperties {
  const fill = look.fill ?? (isDark && tint?.isBand ? undefined : tint?.fill);
  const color = look.fontColor ?? tint?.color;
  return {
    color: inkOn(fill, color, isDark),
    fontSize: fontPixels(look),
    ...(look.fontName ? {fontFamily: `'${look.fontName}', ${cellFont}`} : {}),
    ...((look.bold ?? tint?.bold) ? {fontWeight: 600} : {}),
    ...(look.italic ? {fontStyle: "italic"} : {}),
    ...(look.underline ? {textDecoration: "underline"} : {}),
  };
}

const lineWidths: Readonly<Record<string, string>> = {Hairline: "1px", Thin: "1px", Medium: "2px", Thick: "3px"};
const lineStyles: Readonly<Record<string, string>> = {
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dashed",
  Dot: "dotted",
  Double: "double",
  None: "none",
};

/** A border as CSS, from Excel's names: "Continuous Thin #808080". */
function borderLine(border: string): string {
  const [style = "", weight = "", color = "currentColor"] = border.split(" ");
  return `${style === "Double" ? "3px" : (lineWidths[weight] ?? "1px")} ${lineStyles[style] ?? "solid"} ${color}`;
}

const tintFill = (tint: TableTint | undefined, isDark: boolean) =>
  isDark && tint?.isBand ? `color-mix(in srgb, ${tint.fill} 12%, ${tokens.colorNeutralBackground1})` : tint?.fill;

function inkOn(fill: string | undefined, color: string | undefined, isDark: boolean): string {
  if (fill) return color ?? "#000000"; // the document's colours: Excel's automatic ink on a fill is black
  if (!color) return tokens.colorNeutralForeground1;
  return isDark ? `color-mix(in srgb, ${color} 45%, ${tokens.colorNeutralForeground1})` : color;
}
