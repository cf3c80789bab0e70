import type {CardFault, FunctionProblem} from "../../domain/functionProblem";
import type {FunctionWords} from "./words";

/** What the custom functions say in English. */
export const english: FunctionWords = {
  problem,
  reasons: {
    bin: (attribute, bin, points) => `${attribute} ${bin} ${points}`,
    pair: (first, second, points) => `${first} with ${second} ${points}`,
    side: (attribute, bin) => `${attribute} ${bin}`,
    unknown: (attribute) => `${attribute} unknown 0`,
    never: (attribute, reason) => (reason === "" ? `never: ${attribute}` : `never: ${reason} (${attribute})`),
    lacking: (attribute, reason) => (reason === "" ? `must have is lacking: ${attribute}` : `must have is lacking: ${reason} (${attribute})`),
    mustHaveUnknown: (attribute) => `must have cannot be told, ${attribute} is unknown`,
    nothing: "nothing known either way",
    between: ", ",
  },
};

const FAULTS: Readonly<Record<CardFault, string>> = {
  points: "Points must be numbers",
  edges: "Edges must be numbers that ascend",
  rule: "A rule begins with “must have” or “never”",
  cutoffs: "Cut-offs must be numbers or blank",
};

function problem(given: FunctionProblem): string {
  switch (given.code) {
    case "noScorecard":
      return "No scorecard is saved in this workbook. Build a profile in the Lodestar pane, or give the range ICP_Scorecard as the third argument.";
    case "notAScorecard":
      return "This range is no scorecard. Give ICP_Scorecard: the table on “ICP Scorecard”, from its headings down to the cut-offs.";
    case "cardOutOfOrder":
      return `Row ${given.row} of the scorecard cannot be read. ${FAULTS[given.fault]}. Correct it on “ICP Scorecard”.`;
    case "cutoffsMissing":
      return "This range ends before the cut-offs of the segments. Give the whole range ICP_Scorecard.";
    case "noRows":
      return "There are no customers in the first argument. Give one row of cells, or several.";
    case "headingsMismatch":
      return `The headings are ${given.headings}, the columns ${given.columns}. Give one heading for each column of the rows.`;
    case "columnsMismatch":
      return `The row has ${given.columns} cells and the scorecard asks for ${given.attributes.length}: ${given.attributes.join(", ")}. Give the headings as the second argument.`;
    case "cellError":
      return `${given.heading} holds the error ${given.found}. Correct that cell, and this one follows.`;
    case "argumentError":
      return `An argument is the error ${given.found}. Correct what it refers to.`;
    case "noFloors":
      return "No floors are saved in this workbook. Build a profile in the Lodestar pane, or give tier names with their floors as the second argument.";
    case "notFloors":
      return "The second argument must be two columns, tier names and their floors, as on “ICP Summary”.";
    case "floorsOutOfOrder":
      return "The floors are out of order. They must be numbers and fall from the highest tier to the lowest.";
  }
}
