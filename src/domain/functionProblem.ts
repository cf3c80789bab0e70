/** Excel's error values that a custom function can return. */
export type FunctionError = "#VALUE!" | "#N/A" | "#DIV/0!" | "#NUM!" | "#NULL!";

/** What keeps a scorecard in cells from being read. */
export type CardFault = "points" | "edges" | "rule" | "cutoffs";

/** Why a custom function (=ICPFIT and its sisters) gives no answer. Its sentence stands in `words/functions`; rows and columns are those of the argument, from 1. */
export type FunctionProblem =
  /** No scorecard as an argument, and none saved in the workbook. */
  | {readonly code: "noScorecard"}
  | {readonly code: "notAScorecard"}
  | {readonly code: "cardOutOfOrder"; readonly fault: CardFault; readonly row: number}
  /** A range that ends before the fits at which segments begin. */
  | {readonly code: "cutoffsMissing"}
  | {readonly code: "noRows"}
  | {readonly code: "headingsMismatch"; readonly headings: number; readonly columns: number}
  | {readonly code: "columnsMismatch"; readonly columns: number; readonly attributes: readonly string[]}
  /** A cell that the scorecard reads holds an error. */
  | {readonly code: "cellError"; readonly heading: string; readonly found: string}
  | {readonly code: "argumentError"; readonly found: string}
  | {readonly code: "noFloors"}
  | {readonly code: "notFloors"}
  | {readonly code: "floorsOutOfOrder"};
