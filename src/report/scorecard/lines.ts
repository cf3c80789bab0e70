import type {BinRule} from "../../domain/scorecard";

/** What a line of the card holds; its three cells From, To and Value say the same in the sheet, in every language. */
export type LineKind = "number" | "range" | "text" | "other" | "contains" | "lacks";

/** One line of an attribute: a rule, or one text of a rule that names several. */
export interface CardLine {
  readonly kind: LineKind;
  readonly from?: number;
  readonly to?: number;
  /** The number, the text, or the value of a list. */
  readonly value?: number | string;
  /** Position of its rule; undefined for a line that stands only so that every value has one, worth 0 points. */
  readonly rule: number | undefined;
  /** Whether a line above stands for the same rule: its points and its rule follow that one. */
  readonly isRepeat: boolean;
}

/**
 * Rules as lines of the sheet, so that every value but a blank is on exactly one of them: numbers of their own first, then ranges in ascending order
 * without gaps; texts as they come, "any other" last; of a list the line that holds the value, then the one that lacks it.
 */
export function linesOf(rules: readonly BinRule[]): CardLine[] {
  if (rules.some(({kind}) => kind === "contains" || kind === "lacks")) return listLines(rules);
  return rules.some(({kind}) => kind === "number" || kind === "range") ? numberLines(rules) : textLines(rules);
}

function numberLines(rules: readonly BinRule[]): CardLine[] {
  const own = new Map<number, CardLine>();
  const ranges: CardLine[] = [];
  rules.forEach((each, rule) => {
    if (each.kind === "number" && !own.has(each.value)) own.set(each.value, {kind: "number", value: each.value, rule, isRepeat: false});
    if (each.kind === "range") ranges.push({...each, rule, isRepeat: false});
  });
  return [...own.values(), ...withoutGaps(ranges.sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity)))];
}

/** Ranges that share the whole line; what none of them holds becomes a range of its own. */
function withoutGaps(ranges: readonly CardLine[]): CardLine[] {
  const lines: CardLine[] = [];
  let [end, isOpen]: [number | undefined, boolean] = [undefined, true];
  for (const range of ranges) {
    if (isOpen && range.from !== undefined && (end === undefined || end < range.from)) lines.push(gap(end, range.from));
    lines.push(range);
    [end, isOpen] = [range.to, range.to !== undefined];
  }
  return isOpen ? [...lines, gap(end, undefined)] : lines;
}

const gap = (from: number | undefined, to: number | undefined): CardLine => ({
  kind: "range",
  ...(from === undefined ? {} : {from}),
  ...(to === undefined ? {} : {to}),
  rule: undefined,
  isRepeat: false,
});

/** Each text once: the first rule that names it holds it. */
function textLines(rules: readonly BinRule[]): CardLine[] {
  const known = new Set<string>();
  const named = rules.flatMap((each, rule): CardLine[] => {
    if (each.kind !== "texts") return [];
    const fresh = each.values.filter((value) => value !== "" && !known.has(value.toLowerCase()) && known.add(value.toLowerCase()));
    return fresh.map((value, i) => ({kind: "text", value, rule, isRepeat: i > 0}));
  });
  const other = rules.findIndex(({kind}) => kind === "other");
  return [...named, {kind: "other", rule: other < 0 ? undefined : other, isRepeat: false}];
}

function listLines(rules: readonly BinRule[]): CardLine[] {
  const place = (kind: "contains" | "lacks") => rules.findIndex((rule) => rule.kind === kind);
  const value = rules.flatMap((rule) => (rule.kind === "contains" || rule.kind === "lacks" ? [rule.value] : []))[0] ?? "";
  return (["contains", "lacks"] as const).map((kind) => ({kind, value, rule: place(kind) < 0 ? undefined : place(kind), isRepeat: false}));
}

/** How a value of a list stands in the column Value. @example listValue("CRM") // ";CRM;" */
export const listValue = (value: string): string => `;${value};`;
