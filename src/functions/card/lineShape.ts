import type {ScorecardWords} from "../../words/report/words";

/** Which cells of a line its name speaks of. */
export interface LineShape {
  readonly from: boolean;
  readonly to: boolean;
  readonly value: boolean;
}

const NONE: LineShape = {from: false, to: false, value: false};

/**
 * What the name of a line (its cell Bin) tells about the cells beside it: "under 20" has no From. Needed where a blank cell arrives as 0, and where a value was cleared. Undefined for a
 * name that is nobody's, such as a text's own.
 *
 * @example lineShape("20 to under 50", words) // {from: true, to: true, value: false}
 */
export function lineShape(label: string, words: ScorecardWords): LineShape | undefined {
  const {bins} = words;
  const text = label.trim();
  if ([bins.otherNumber, bins.otherText, bins.includesNot].includes(text)) return NONE;
  const inner = matchOf(bins.days, text);
  const texts = inner === undefined ? [text] : [inner, text];
  for (const each of texts) {
    if (matchOf(bins.between, each) ?? matchOf(bins.betweenDates, each)) return {from: true, to: true, value: false};
    if (matchOf(bins.under, each) ?? matchOf(bins.before, each)) return {from: false, to: true, value: false};
    if (matchOf(bins.atLeast, each) ?? matchOf(bins.since, each)) return {from: true, to: false, value: false};
    if (matchOf(bins.exactly, each)) return {from: false, to: false, value: true};
    if (matchOf(bins.includes, each)) return {from: false, to: false, value: true};
    if (each === bins.otherNumber) return NONE;
  }
  return undefined;
}

const patterns = new Map<string, RegExp>();

/** What stands in the first slot of a template, where the whole text follows it. */
function matchOf(template: string, text: string): string | undefined {
  let pattern = patterns.get(template);
  if (pattern === undefined) {
    pattern = new RegExp(
      `^${template
        .split(/\{\w+\}/)
        .map(escaped)
        .join("(.+)")}$`,
      "u",
    );
    patterns.set(template, pattern);
  }
  return pattern.exec(text)?.[1];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
