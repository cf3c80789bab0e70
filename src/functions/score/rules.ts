import {listIn, numberIn, textIn} from "../../analysis/index";
import type {Cell} from "../../domain/cell";
import type {RuleLine, SheetRule} from "../card/sheetCard";

/** What a rule told as conditions finds in a value: 1 where a line holds, 0 where none does, −1 where nothing is known. */
export interface CompiledRule {
  readonly rule: SheetRule;
  readonly slot: number;
  readonly found: (cell: Cell) => -1 | 0 | 1;
}

/** Makes a rule ready. A blank neither has nor lacks anything, unless the rule is about being blank or filled. */
export function compileRule(rule: SheetRule, slot: number): CompiledRule {
  const {lines} = rule;
  const has = (kind: RuleLine["kind"]) => lines.some((line) => line.kind === kind);
  const isNumeric = lines.some((line) => line.kind === "range") || (has("any") && !has("text") && !has("list"));
  const [isBlank, isFilled] = [has("blank"), has("filled")];
  const holds = isNumeric ? numberTest(rule) : textTest(lines);
  return {
    rule,
    slot,
    found: (cell) => {
      const held = holds(cell);
      if (held === undefined) return isBlank ? 1 : isFilled ? 0 : -1;
      return held || isFilled || (isNumeric && has("any")) ? 1 : 0;
    },
  };
}

type Test = (cell: Cell) => boolean | undefined;

/** Both ends belong to a range; a line without ends holds nobody. */
function numberTest({lines, isDate}: SheetRule): Test {
  const ranges = lines.flatMap((line) => (line.kind === "range" ? [{from: line.from ?? -Infinity, to: line.to ?? Infinity}] : []));
  return (cell) => {
    const number = numberIn(cell, isDate);
    return Number.isNaN(number) ? undefined : ranges.some(({from, to}) => from <= number && number <= to);
  };
}

function textTest(lines: readonly RuleLine[]): Test {
  const texts = new Set(lines.flatMap((line) => (line.kind === "text" ? [textIn(line.value)] : [])));
  const listed = new Set(lines.flatMap((line) => (line.kind === "list" ? [textIn(line.value)] : [])));
  return (cell) => {
    const text = textIn(cell);
    return text === undefined ? undefined : texts.has(text) || (listed.size > 0 && listIn(cell).some((one) => listed.has(one)));
  };
}
