import {isSameBin} from "../../../analysis/index";
import type {Cell} from "../../../domain/cell";
import type {EditedBin} from "../../../domain/cardEdits";
import {type Outcome, success} from "../../../domain/outcome";
import type {BinRule} from "../../../domain/scorecard";
import {type CardLine, linesOf} from "../lines";
import {allOf, isNothing, type LineCells, type LineEdges, pointsIn, unreadable} from "./cells";

/** Lines of the sheet that are one bin now, and their points; `was` is the bin they were, undefined where a line has become one. */
interface Group {
  readonly was: number | undefined;
  readonly lines: readonly number[];
}

/**
 * The bins of an attribute as its lines say them now. A line that shared its points and has others now is a bin of its own, and so is a gap that was given points; a value that was
 * cleared holds nobody, and its bin goes with its last value.
 */
export function readBins(attribute: string, written: readonly EditedBin[], cells: readonly LineCells[]): Outcome<ReadBin[]> {
  const lines = linesOf(written.map(({rule}) => rule));
  const points = allOf(cells.map((cell) => pointsIn(cell.points, attribute)));
  if (!points.ok) return points;
  const mark = (line: number) => textIn(cells[line]?.rule ?? null).trim();
  const isAlike = (line: number, other: number) => points.value[line] === points.value[other] && mark(line) === mark(other);
  const groups = groupsOf(lines, isAlike, (line) => points.value[line] === 0 && mark(line) === "");
  const bins = allOf(
    groups.map((group) => {
      const rule = ruleOf(attribute, group, lines, cells);
      if (!rule.ok) return rule;
      const first = group.lines[0] ?? 0;
      const before = group.was === undefined ? undefined : written[group.was];
      return success(rule.value === undefined ? undefined : {bin: binOf(rule.value, points.value[first] ?? 0, before), mark: mark(first)});
    }),
  );
  if (!bins.ok) return bins;
  const found = bins.value.flatMap((bin) => bin ?? []);
  const twice = repeated(found.map(({bin}) => bin.rule));
  return twice === undefined ? success(found) : unreadable(attribute, twice);
}

/**
 * Lines of a sheet of values, where the end of a range is no formula over the beginning of the next one: whichever of the two somebody typed counts.
 *
 * @param written The lines as the sheet got them.
 */
export const withTypedEnds = (written: readonly CardLine[], cells: readonly LineCells[]): LineCells[] =>
  cells.map((cell, i) => {
    const [line, above] = [written[i], written[i - 1]];
    if (line?.kind !== "range" || above?.kind !== "range") return cell;
    const end = cells[i - 1]?.to ?? null;
    return cell.from === (line.from ?? null) && end !== (above.to ?? null) ? {...cell, from: end} : cell;
  });

/** A bin with what is typed in the column of rules beside it. */
export interface ReadBin {
  readonly bin: EditedBin;
  readonly mark: string;
}

/** A value that two bins name: formulas would count both. */
function repeated(rules: readonly BinRule[]): string | number | undefined {
  const known = new Set<string | number>();
  for (const rule of rules) {
    for (const value of rule.kind === "number" ? [rule.value] : rule.kind === "texts" ? rule.values : []) {
      const key = typeof value === "string" ? value.toLowerCase() : value;
      if (known.has(key)) return value;
      known.add(key);
    }
  }
  return undefined;
}

function binOf(rule: BinRule, points: number, before: EditedBin | undefined): EditedBin {
  const isSame = before !== undefined && before.points === points && isSameBin(before.rule, rule);
  return isSame ? before : {rule, points, isOwn: true};
}

/** Which lines belong together, in the order of the bins that they were: those that were one bin and still do the same, then what is new; gaps only where they do something. */
export function groupsOf(
  lines: readonly CardLine[],
  isAlike: (line: number, other: number) => boolean,
  isWorthless: (line: number) => boolean,
): Group[] {
  const groups: {was: number | undefined; lines: number[]}[] = [];
  lines.forEach((line, i) => {
    if (line.rule === undefined) {
      if (!isWorthless(i)) groups.push({was: undefined, lines: [i]});
      return;
    }
    const isOfRule = (other: number) => lines[other]?.rule === line.rule;
    const alike = groups.find(({lines: [first = i]}) => isOfRule(first) && isAlike(i, first));
    if (alike !== undefined) alike.lines.push(i);
    else groups.push({was: groups.some(({was}) => was === line.rule) ? undefined : line.rule, lines: [i]});
  });
  return groups.sort((a, b) => (a.was ?? lines.length) - (b.was ?? lines.length));
}

/** What some lines hold now; undefined where nobody can be on them any more. */
export function ruleOf(
  attribute: string,
  {lines: own}: Group,
  lines: readonly CardLine[],
  cells: readonly LineEdges[],
): Outcome<BinRule | undefined> {
  const first = own[0] ?? 0;
  const value = cells[first]?.value ?? null;
  switch (lines[first]?.kind) {
    case "number":
      if (isNothing(value)) return success(undefined);
      return typeof value === "number" ? success({kind: "number", value}) : unreadable(attribute, value);
    case "range":
      return rangeAt(attribute, first, lines, cells);
    case "text": {
      const values = own.map((at) => textIn(cells[at]?.value ?? null)).filter((text) => text !== "");
      return success(values.length === 0 ? undefined : {kind: "texts", values});
    }
    case "contains":
    case "lacks": {
      const held = textIn(cells[0]?.value ?? null).replace(/^;|;$/g, "");
      return held === "" ? unreadable(attribute, "") : success({kind: lines[first].kind, value: held});
    }
    case "other":
      return success({kind: "other"});
    case undefined:
      throw new Error(`no such line: ${first}`);
  }
}

const textIn = (cell: Cell): string => (cell === null ? "" : String(cell));

/** A range ends where the next begins; the first is open below and the last above. */
function rangeAt(attribute: string, at: number, lines: readonly CardLine[], cells: readonly LineEdges[]): Outcome<BinRule> {
  const edgeOf = (line: number): Outcome<number | undefined> => {
    if (lines[line]?.kind !== "range") return success(undefined);
    const cell = cells[line]?.from ?? null;
    if (lines[line - 1]?.kind !== "range") return isNothing(cell) ? success(undefined) : unreadable(attribute, cell);
    return typeof cell === "number" ? success(cell) : unreadable(attribute, cell);
  };
  const [from, to] = [edgeOf(at), edgeOf(at + 1)];
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (from.value !== undefined && to.value !== undefined && from.value >= to.value) return unreadable(attribute, to.value);
  return success({
    kind: "range",
    ...(from.value === undefined ? {} : {from: from.value}),
    ...(to.value === undefined ? {} : {to: to.value}),
  });
}
