import {dividedCell, type CellReading} from "./fitReading";
import type {CardNames, PairSideKey} from "./names";
import type {RuleOnColumn} from "./scorecard/hardRules";
import type {CardLine} from "./scorecard/lines";

/** A rule in figures: "never" outweighs any number of must-haves that a customer lacks. */
export const NEVER_CODE = 10_000;

/** A customer's value as a formula finds it: the cell in its own row, and how it is read. */
export interface ValueCell {
  readonly cell: string;
  readonly reading: CellReading;
}

/** Cells of the card that values are looked up in, by their names. */
interface Lookup {
  readonly from: string;
  readonly value: string;
  /** How many lines it has. */
  readonly lines: readonly CardLine[];
}

/**
 * What a block gives one customer, as a formula without "=": points, or with "hard" the figure of its rule. Text is compared by "=", never by a
 * function that reads wildcards; a number of its own is found exactly, any other by the edges below it. Unknown gives 0.
 */
export function blockTerm(names: CardNames, block: number, what: "points" | "hard", lines: readonly CardLine[], x: ValueCell): string {
  const lookup = {from: names.from(block), value: names.value(block), lines};
  const column = names[what](block);
  switch (lines[0]?.kind) {
    case "number":
    case "range":
      return `IF(ISNUMBER(${x.cell}),INDEX(${column},${numberPlace(lookup, x.cell)}),0)`;
    case "contains":
    case "lacks":
      return `IF(ISTEXT(${x.cell}),(TRIM(${x.cell})<>"")*INDEX(${column},${listPlace(lookup, x)}),0)`;
    case "text":
    case "other":
      return textTerm(lookup, column, x.cell);
    case undefined:
      throw new Error(`block without lines: ${block}`);
  }
}

function textTerm({value, lines}: Lookup, column: string, cell: string): string {
  const other = `INDEX(${column},ROWS(${column}))`;
  const isSame = `--(${value}=${cell})`;
  const found = lines.length === 1 ? other : `IF(SUMPRODUCT(${isSame})>0,SUMPRODUCT(${isSame},${column}),${other})`;
  return `IF(ISTEXT(${cell}),(TRIM(${cell})<>"")*${found},0)`;
}

/** Place of a number among the lines of a block or of the first side of a pair: numbers of their own stand above the ranges, of which the first is open below. */
function numberPlace({from, value, lines}: Lookup, cell: string): string {
  const range = `SUMPRODUCT(ISNUMBER(${from})*(${from}<=${cell}))`;
  const own = ownLines(lines);
  return own > 0 ? `IFERROR(MATCH(${cell},${value},0),${1 + own}+${range})` : `1+${range}`;
}

/** Lines of single numbers. They are counted here and not on the sheet, where somebody may have cleared one: the ranges stay where they are. */
const ownLines = (lines: readonly CardLine[]): number => lines.filter(({kind}) => kind === "number").length;

/** Line 1 holds the value, line 2 lacks it. FIND knows no wildcards, but it knows capitals. */
const listPlace = ({value}: Lookup, {cell, reading}: ValueCell): string =>
  `2-ISNUMBER(FIND(UPPER(INDEX(${value},1)),UPPER(${dividedCell(cell, reading)})))`;

/** Where a pair's two-way table stands. */
export interface PairLines {
  readonly row: readonly CardLine[];
  readonly column: readonly CardLine[];
  /** Whether the columns run from right to left, as sheets in such a language do. */
  readonly isMirrored: boolean;
}

/** What a two-way table adds for one customer, as a formula without "=". Where either value is unknown it adds 0. */
export function pairTerm(names: CardNames, pair: number, lines: PairLines, first: ValueCell, second: ValueCell): string {
  const side = (key: PairSideKey, of: readonly CardLine[]): Lookup => ({
    from: names.pairFrom(pair, key),
    value: names.pairValue(pair, key),
    lines: of,
  });
  const row = place(side("Row", lines.row), first, "ROW", false);
  const column = place(side("Column", lines.column), second, "COLUMN", lines.isMirrored);
  const known = `${isKnown(lines.row, first.cell)}*${isKnown(lines.column, second.cell)}`;
  return `IF(${known},INDEX(${names.pairPoints(pair)},${row},${column}),0)`;
}

const isKnown = (lines: readonly CardLine[], cell: string): string =>
  isNumeric(lines) ? `ISNUMBER(${cell})` : `ISTEXT(${cell})*(TRIM(${cell})<>"")`;

const isNumeric = (lines: readonly CardLine[]): boolean => lines.some(({kind}) => kind === "number" || kind === "range");

/** Place of a value on one side, counted as the sheet counts: from the left, also where the side runs from the right. */
function place(lookup: Lookup, x: ValueCell, count: "ROW" | "COLUMN", isMirrored: boolean): string {
  const {value, lines} = lookup;
  if (isNumeric(lines)) return isMirrored ? mirroredPlace(lookup, x.cell) : numberPlace(lookup, x.cell);
  if (lines[0]?.kind === "contains") {
    const held = `ISNUMBER(FIND(UPPER(INDEX(${value},${isMirrored ? 2 : 1})),UPPER(${dividedCell(x.cell, x.reading)})))`;
    return isMirrored ? `1+${held}` : `2-${held}`;
  }
  const other = isMirrored ? 1 : lines.length;
  if (lines.length === 1) return "1";
  const isSame = `--(${value}=${x.cell})`;
  return `IF(SUMPRODUCT(${isSame})>0,SUMPRODUCT(${isSame},${count}(${value})-${count}(INDEX(${value},1))+1),${other})`;
}

/** The same from the other end: the last range is the leftmost. */
function mirroredPlace({from, value, lines}: Lookup, cell: string): string {
  const range = `SUMPRODUCT(ISNUMBER(${from})*(${from}<=${cell}))`;
  const own = ownLines(lines);
  return own > 0 ? `IFERROR(MATCH(${cell},${value},0),${lines.length - own}-${range})` : `${lines.length}-${range}`;
}

/**
 * What a rule that is told as conditions says of one customer, in figures, as a formula without "=": the large number where a never-rule holds, 1 where
 * a must-have does not, else 0. Unknown fails and hits no rule, but those about being blank or filled.
 */
export function ruleTerm(names: CardNames, number: number, {rule: {conditions}, column: {attribute}}: RuleOnColumn, x: ValueCell): string {
  const has = (isSo: (condition: (typeof conditions)[number]) => boolean) => conditions.some(isSo);
  const [isBlank, isFilled] = [has(({kind}) => kind === "blank"), has(({kind}) => kind === "filled")];
  const isAny = has((condition) => condition.kind === "range" && condition.from === undefined && condition.to === undefined);
  const isNumber = attribute.values.kind === "number";
  const known = isNumber ? `ISNUMBER(${x.cell})` : `ISTEXT(${x.cell})*(TRIM(${x.cell})<>"")`;
  const held = isFilled || (isAny && isNumber) ? "1" : `(${foundBy(names, number, attribute.values.kind, x)}>0)`;
  const code = names.ruleCode(number);
  const lacking = isFilled && !isBlank ? 1 : 0;
  return `IF(${code}=0,0,IF(${code}=${NEVER_CODE},${NEVER_CODE}*IF(${known},${held},${isBlank ? 1 : 0}),IF(${known},1-${held},${lacking})))`;
}

/** On how many lines of a rule a known value is found. */
function foundBy(names: CardNames, number: number, kind: "number" | "text" | "many", {cell, reading}: ValueCell): string {
  const value = names.ruleValue(number);
  if (kind === "text") return `SUMPRODUCT(--(${value}=${cell}))`;
  if (kind === "many") return `SUMPRODUCT((${value}<>"")*ISNUMBER(FIND(UPPER(${value}),UPPER(${dividedCell(cell, reading)}))))`;
  const [from, to] = [names.ruleFrom(number), names.ruleTo(number)];
  const isRange = `(ISNUMBER(${from})+ISNUMBER(${to})>0)`;
  return `SUMPRODUCT(${isRange}*(ISNUMBER(${from})*(${from}>${cell})+ISNUMBER(${to})*(${to}<${cell})=0))`;
}
