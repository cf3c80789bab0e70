import {colour, oneOf} from "./arguments";

/** One edge of a cell in Excel's words. */
export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export const BORDER_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
export const BORDER_WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** An edge without a line, as Excel gives it. */
export const NO_LINE: BorderLine = {style: "None", weight: "Thin", color: "#000000"};

/** Takes apart what a look holds of an edge. @example borderLine("Continuous Thin #808080").color // "#808080" */
export function borderLine(kept: string | undefined): BorderLine {
  if (!kept) return NO_LINE;
  const [style = "Continuous", weight = "Thin", color = "#000000"] = kept.split(" ");
  return {style, weight, color};
}

/** An edge as a look holds it, after some of it was changed. Colour or weight given to an edge without a line draws a thin one. */
export function changedLine(kept: string | undefined, change: {style?: unknown; weight?: unknown; color?: unknown}): string | undefined {
  const before = borderLine(kept);
  const style = change.style === undefined ? before.style : oneOf(change.style, BORDER_STYLES);
  if (style === "None" && (change.style !== undefined || Object.keys(change).length === 0)) return undefined;
  const weight = change.weight === undefined ? before.weight : oneOf(change.weight, BORDER_WEIGHTS);
  const color = change.color === undefined ? before.color : colour(change.color);
  return `${style === "None" ? "Continuous" : style} ${weight} ${color}`;
}
