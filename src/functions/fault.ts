import type {FunctionError, FunctionProblem} from "../domain/functionProblem";

/** Carries a problem up to the function that Excel called, which turns it into an error value with a sentence. Excel knows no other way to return one. */
export class Fault extends Error {
  constructor(readonly problem: FunctionProblem) {
    super(problem.code);
  }
}

/** The error value that belongs to a problem. What a cell holds is passed on; those that Excel does not let a function return become #VALUE!. */
export function errorValueOf(problem: FunctionProblem): FunctionError {
  switch (problem.code) {
    case "noScorecard":
    case "cardOutOfOrder":
    case "cutoffsMissing":
    case "noFloors":
    case "floorsOutOfOrder":
      return "#N/A";
    case "cellError":
    case "argumentError":
      return passedOn(problem.found);
    default:
      return "#VALUE!";
  }
}

const RETURNABLE: readonly FunctionError[] = ["#N/A", "#DIV/0!", "#NUM!", "#NULL!"];

const passedOn = (found: string): FunctionError => RETURNABLE.find((one) => one === found) ?? "#VALUE!";
