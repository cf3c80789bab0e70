import {BLANK, BOOLEAN, ERROR, NUMBER, TEXT} from "../workbook/columnCells";
import type {Dictionary} from "../workbook/dictionary";
import {errorFromText, errorIndex, isError, valueText} from "../workbook/errors";
import type {CellValue} from "../workbook/model";
import {readTyped} from "../workbook/typing";
import {compareTexts} from "./compare";
import type {Comparison} from "./comparison";
import {hasWildcards, wildcardPattern} from "./wildcards";

/** Whether a cell meets a criterion of COUNTIF and its family. */
export type Criterion = (kind: number, number: number) => boolean;

/** Reads a criterion: a value, or a text such as ">5", "<>", "Lar*". Texts compare whatever their case; "<5" sees only numbers. */
export function readCriterion(value: CellValue, dictionary: Dictionary): Criterion {
  if (value === null) return equalsNumber(0, dictionary);
  if (typeof value === "number") return equalsNumber(value, dictionary);
  if (typeof value === "boolean") return (kind, number) => kind === BOOLEAN && (number !== 0) === value;
  if (isError(value)) return equalsError(errorIndex(value));
  const [, operator = "", rest = ""] = /^(<=|>=|<>|=|<|>)?([^]*)$/.exec(value) ?? [];
  const compared = readTyped(rest).value;
  switch (operator) {
    case "":
    case "=":
      return equalsText(rest, compared, operator === "=", dictionary);
    case "<>": {
      const same = equalsText(rest, compared, true, dictionary);
      return (kind, number) => !same(kind, number);
    }
    case "<":
    case ">":
    case "<=":
    case ">=":
      return ordered(operator, rest, compared, dictionary);
    default:
      throw new Error(`unknown operator: ${operator}`);
  }
}

const equalsError =
  (index: number): Criterion =>
  (kind, number) =>
    kind === ERROR && number === index;

/** A number equals numbers, and texts that read as it. */
function equalsNumber(sought: number, dictionary: Dictionary): Criterion {
  const isText = textTest(dictionary, (text) => readTyped(text).value === sought);
  return (kind, number) => (kind === NUMBER ? number === sought : kind === TEXT && isText(number));
}

function equalsText(rest: string, compared: CellValue, hasOperator: boolean, dictionary: Dictionary): Criterion {
  if (rest === "") return hasOperator ? (kind) => kind === BLANK : (kind, number) => kind === BLANK || (kind === TEXT && number === 0);
  if (typeof compared === "number") return equalsNumber(compared, dictionary);
  if (typeof compared === "boolean") return (kind, number) => kind === BOOLEAN && (number !== 0) === compared;
  const error = errorFromText(rest);
  if (error !== undefined) return equalsError(errorIndex(error));
  if (hasWildcards(rest)) {
    const pattern = wildcardPattern(rest, "whole");
    const matches = textTest(dictionary, (text) => pattern.test(text));
    return (kind, number) => kind === TEXT && matches(number);
  }
  const fold = dictionary.fold(dictionary.id(rest));
  return (kind, number) => kind === TEXT && dictionary.fold(number) === fold;
}

function ordered(operator: Exclude<Comparison, "=" | "<>">, rest: string, compared: CellValue, dictionary: Dictionary): Criterion {
  const holds = (order: number) => (operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0);
  if (typeof compared === "number") return (kind, number) => kind === NUMBER && holds(number < compared ? -1 : number > compared ? 1 : 0);
  if (typeof compared === "boolean") return (kind, number) => kind === BOOLEAN && holds(number - Number(compared));
  const sought = valueText(compared === null ? rest : compared);
  const matches = textTest(dictionary, (text) => holds(compareTexts(text, sought)));
  return (kind, number) => kind === TEXT && matches(number);
}

/** A test of texts that looks at each different text once. */
function textTest(dictionary: Dictionary, test: (text: string) => boolean): (id: number) => boolean {
  const known = new Map<number, boolean>();
  return (id) => {
    const answer = known.get(id) ?? test(dictionary.text(id));
    known.set(id, answer);
    return answer;
  };
}
