import type {Cell} from "../domain/cell";
import type {Language} from "../domain/language";
import {functionWordsIn} from "../words/functions/languages";
import {languageFor} from "../words/languages";
import {type Cells, cellsIn} from "./argument";
import {errorValueOf, Fault} from "./fault";
import {type TellsBlanks, tellsBlanks} from "./blanks";
import {savedNow} from "./savedScorecard";
import {cellFault, takeValues} from "./score/customers";
import type {CompiledCard} from "./score/compiledCard";
import {ready, type Ready} from "./score/memo";
import {readFloors, tierOfValue} from "./tier";

/** One column of answers, a row each, as Excel spills them. */
export type Spilled<T> = (T | CustomFunctions.Error)[][];

/** What is said of one customer, from its values by slot of the card. */
export type ValuesAnswer<T> = (card: CompiledCard, values: readonly Cell[]) => T;

/**
 * Answers each row by the scorecard, or by the saved one where it was left out. An error in a cell that the card reads becomes the answer of that row alone; what is wrong with an argument
 * is thrown as Excel's own error, with a sentence.
 */
export function answerRows<T>(rows: unknown, headings: unknown, scorecard: unknown, answer: ValuesAnswer<T>): Spilled<T> {
  return orError(() => {
    const cells = cellsIn(rows);
    if (cells === undefined) throw new Fault({code: "noRows"});
    const given = cellsIn(scorecard);
    const card = given ?? savedNow().scorecard;
    if (card === undefined) throw new Fault({code: "noScorecard"});
    const {card: compiled, columns} = ready(card, cellsIn(headings), cells);
    return answers(cells, {card: compiled, columns, tells: tellsBlanks(given === undefined ? undefined : compiled)}, answer);
  });
}

function answers<T>(rows: Cells, {card, columns, tells}: Ready & {readonly tells: TellsBlanks}, answer: ValuesAnswer<T>): Spilled<T> {
  const values: Cell[] = card.attributes.map(() => null);
  const spilled: Spilled<T> = new Array<(T | CustomFunctions.Error)[]>(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const faulty = takeValues(card, columns, rows[i], values, tells);
    if (faulty < 0) {
      spilled[i] = [answer(card, values)];
      continue;
    }
    const fault = cellFault(card, columns, rows[i], faulty);
    if (rows.length === 1) throw fault;
    spilled[i] = [excelError(fault)];
  }
  return spilled;
}

/** The tier of each value, cell by cell, by the floors or by the saved ones where they were left out. */
export function answerTiers(values: unknown, floors: unknown): (string | CustomFunctions.Error)[][] {
  return orError(() => {
    const cells = cellsIn(values);
    if (cells === undefined) throw new Fault({code: "noRows"});
    const given = cellsIn(floors) ?? savedNow().floors;
    if (given === undefined) throw new Fault({code: "noFloors"});
    const tiers = readFloors(given);
    const isAlone = cells.length === 1 && cells[0].length === 1;
    const tierOf = (value: unknown) => tierOfValue(tiers, value, displayLanguage());
    return cells.map((row) => row.map((value) => (isAlone ? tierOf(value) : orErrorValue(() => tierOf(value)))));
  });
}

/** The same in one cell of several: an error stands there alone. */
function orErrorValue<T>(answer: () => T): T | CustomFunctions.Error {
  try {
    return answer();
  } catch (error) {
    if (error instanceof Fault) return excelError(error);
    throw error;
  }
}

/** The answer, or Excel's own error in place of a fault. Anything else is a mistake of ours and goes on up. */
function orError<T>(answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    throw error instanceof Fault ? excelError(error) : error;
  }
}

/** A fault as Excel shows it: the error value with a sentence beside it. */
const excelError = ({problem}: Fault): CustomFunctions.Error =>
  new CustomFunctions.Error(codeOf(errorValueOf(problem)), functionWordsIn(displayLanguage()).problem(problem));

function codeOf(value: ReturnType<typeof errorValueOf>): CustomFunctions.ErrorCode {
  const {ErrorCode} = CustomFunctions;
  switch (value) {
    case "#N/A":
      return ErrorCode.notAvailable;
    case "#DIV/0!":
      return ErrorCode.divisionByZero;
    case "#NUM!":
      return ErrorCode.invalidNumber;
    case "#NULL!":
      return ErrorCode.nullReference;
    case "#VALUE!":
      return ErrorCode.invalidValue;
  }
}

/** The language of this Excel, English where it does not say. */
function displayLanguage(): Language {
  const locale = typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
  return languageFor(locale ?? "en");
}
