import {describe, expect, test} from "vitest";
import {LANGUAGES} from "../../../src/domain/language";
import type {Problem, ProblemCode} from "../../../src/domain/problem";
import {problemSentence} from "../../../src/words/languages";
import {cellsOf} from "../../../src/words/places";

/** One problem of every code; a new code without an example does not compile. */
const EXAMPLES: {readonly [Code in ProblemCode]: Extract<Problem, {code: Code}>} = {
  sheetEmpty: {code: "sheetEmpty", sheet: "Sales"},
  headingsOnly: {code: "headingsOnly", sheet: "Sales", row: 1},
  tooFewCustomers: {code: "tooFewCustomers", sheet: "Sales", found: 1, needed: 2},
  noNumericColumn: {code: "noNumericColumn", sheet: "Sales"},
  tooManyColumns: {code: "tooManyColumns", sheet: "Sales", found: 17000, limit: 16384},
  sourceGone: {code: "sourceGone", source: "Sales"},
  noAmountColumn: {code: "noAmountColumn", sheet: "Sales"},
  columnUnknown: {code: "columnUnknown", heading: "Seats", available: ["Licences", "ARR"]},
  columnNotNumber: {code: "columnNotNumber", heading: "Seats", cell: "Sales!C17", found: "many"},
  amountNotNumber: {code: "amountNotNumber", heading: "ARR", count: 3, cells: ["Sales!C17", "Sales!C18"], found: "tbd"},
  cellErrors: {code: "cellErrors", heading: "ARR", count: 1, cells: ["Sales!C17"], found: "#N/A"},
  headingsRepeated: {code: "headingsRepeated", heading: "ARR", cells: ["Sales!C1", "Sales!F1"]},
  headingsBlank: {code: "headingsBlank", cells: ["Sales!D1"]},
  titleLines: {code: "titleLines", cells: "Sales!A1:A3", headingRow: 4},
  blankRows: {code: "blankRows", count: 2, first: "Sales!A9"},
  totalsRow: {code: "totalsRow", cell: "Sales!A99", found: "Total"},
  mixedCurrencies: {code: "mixedCurrencies", heading: "ARR", currencies: ["USD", "EUR"], cell: "Sales!B250"},
  groupRows: {code: "groupRows", count: 2, cells: ["Sales!A2", "Sales!A9"], found: ["Germany", "France"]},
  currencyUnstated: {code: "currencyUnstated", heading: "ARR", count: 3, first: "Sales!B7", currency: "EUR"},
  ambiguousNumbers: {code: "ambiguousNumbers", heading: "ARR", cell: "Sales!C17", found: "1,234"},
  negativeAmounts: {code: "negativeAmounts", heading: "ARR", count: 2, first: "Sales!C17"},
  blankAmounts: {code: "blankAmounts", heading: "ARR", count: 2, first: "Sales!C17"},
  zeroAmounts: {code: "zeroAmounts", heading: "ARR", count: 2, first: "Sales!C17"},
  unclassified: {code: "unclassified", heading: "Seats", count: 2, first: "Sales!C17"},
  customersGrouped: {code: "customersGrouped", heading: "Company", rows: 400, customers: 85},
  customersUnnamed: {code: "customersUnnamed", heading: "Company", count: 2, first: "Sales!A5"},
  customersRepeated: {code: "customersRepeated", heading: "Company", count: 2, cells: ["Sales!A5", "Sales!A9"]},
  rowsRepeated: {code: "rowsRepeated", heading: "Company", count: 2, cells: ["Sales!A5", "Sales!A9"]},
  headingsAgain: {code: "headingsAgain", count: 1, cells: ["Sales!A40"]},
  hiddenRows: {code: "hiddenRows", count: 12, first: "Sales!A9", isCounted: true},
  severalTables: {code: "severalTables", used: "Sales!A3:F40", others: ["Sales!H3:J12"]},
  refundRow: {code: "refundRow", cell: "Sales!A9", found: "Refund"},
  ambiguousDates: {code: "ambiguousDates", heading: "Won on", cell: "Sales!D2", found: "03/04/2026"},
  notesBelow: {code: "notesBelow", count: 1, cells: ["Sales!A12"]},
  sideNotes: {code: "sideNotes", cells: "Sales!H2:I5"},
  dealsLeftOut: {code: "dealsLeftOut", heading: "Stage", count: 7, first: "Sales!B4"},
  linkNoKey: {code: "linkNoKey", sheet: "Deals", source: "Customers"},
  lookUpNoKey: {code: "lookUpNoKey", sheet: "Teams"},
  valuesNotListed: {code: "valuesNotListed", sheet: "Teams", heading: "Agent", count: 2, cells: ["Deals!B4", "Deals!B9"]},
  linkedRowsUnmatched: {code: "linkedRowsUnmatched", sheet: "Deals", heading: "Account", count: 2, cells: ["Deals!C4", "Deals!C9"]},
  customersUnlinked: {code: "customersUnlinked", sheet: "Deals", count: 1, cells: ["Sales!A4"]},
  linkStageUnread: {code: "linkStageUnread", heading: "Stage", sheet: "Deals", found: "Phase 4, Phase 5"},
  floorsOutOfOrder: {code: "floorsOutOfOrder", floors: [6, 21]},
  floorsWrongCount: {code: "floorsWrongCount", floors: 1, tiers: 3},
  floorNotNumber: {code: "floorNotNumber", found: "ten"},
  cardCellUnreadable: {code: "cardCellUnreadable", heading: "Industry", found: "ten"},
  cardRearranged: {code: "cardRearranged"},
  tierCount: {code: "tierCount", found: 9},
  tierNameBlank: {code: "tierNameBlank", position: 2},
  tierNameRepeated: {code: "tierNameRepeated", name: "Large"},
  tierNameReserved: {code: "tierNameReserved", name: "Unclassified"},
  tierEmpty: {code: "tierEmpty", name: "Large"},
  fewDistinctValues: {code: "fewDistinctValues", heading: "Seats", distinct: 2, tiers: 3},
  noRevenue: {code: "noRevenue", heading: "ARR"},
  objectiveColumnMissing: {code: "objectiveColumnMissing", objective: "growth", heading: "ARR"},
  nobodyToRank: {code: "nobodyToRank", tier: "Large", headings: ["Margin"]},
  bestLimited: {code: "bestLimited", wanted: 50, given: 42, tier: "Large"},
  thinEvidence: {code: "thinEvidence", found: 6, needed: 10},
  blanksTell: {code: "blanksTell", heading: "Renewal date", best: 2, bestOf: 20, rest: 210, restOf: 380},
  pinUnknown: {code: "pinUnknown", customer: "Alder"},
  bestListEmpty: {code: "bestListEmpty", heading: "Favourites"},
  noProfileToScore: {code: "noProfileToScore"},
  sheetNameTaken: {code: "sheetNameTaken", sheet: "ICP Summary"},
  nameTaken: {code: "nameTaken", name: "ICP_Floors"},
  cellsOccupied: {code: "cellsOccupied", place: "Sales!X1"},
  sheetProtected: {code: "sheetProtected", sheet: "Sales"},
  workbookProtected: {code: "workbookProtected"},
  workbookReadOnly: {code: "workbookReadOnly"},
  sourceChanged: {code: "sourceChanged", source: "Sales", place: "Sales!C1"},
  ourCellsEdited: {code: "ourCellsEdited", places: ["ICP Summary!B5"]},
  ourCellsReferenced: {code: "ourCellsReferenced", places: ["Notes!B2"]},
  cellsWouldMove: {code: "cellsWouldMove", place: "Sales!Y1"},
  cellEditMode: {code: "cellEditMode"},
  readIncomplete: {code: "readIncomplete", place: "Sales!A1:Z99"},
  tooLargeForHost: {code: "tooLargeForHost", place: "Sales!A7"},
  hostRefused: {code: "hostRefused", action: "write", hostCode: "GeneralException"},
  undoFailed: {code: "undoFailed", hostCode: "Timeout"},
  stateUnreadable: {code: "stateUnreadable", found: "version 9"},
  stateTooLarge: {code: "stateTooLarge", bytes: 250000, limit: 200000},
  cancelled: {code: "cancelled"},
  writeCancelled: {code: "writeCancelled"},
  fileNotFound: {code: "fileNotFound", file: "sales.csv"},
  fileUnreadable: {code: "fileUnreadable", file: "sales.xlsx", reason: "encrypted"},
  sheetUnknown: {code: "sheetUnknown", sheet: "Sale", available: ["Sales"]},
  optionUnknown: {code: "optionUnknown", option: "--tier"},
  optionInvalid: {code: "optionInvalid", option: "--floors", found: "x", allowed: "6,21"},
};

const problems: readonly Problem[] = Object.values(EXAMPLES);

/** Every text that the problem carries, apart from its code, the verb of the host and the kind of objective: the places, names and values at fault. */
const factsOf = ({code: _code, ...facts}: Problem): readonly string[] =>
  Object.entries(facts)
    .filter(([key]) => key !== "action" && key !== "objective")
    .flatMap(([, value]) => value)
    .filter((value) => typeof value === "string");

describe.each(LANGUAGES)("problemSentence(problem, %s)", (language) => {
  test.each(problems)("$code names its place and everything at fault", (problem) => {
    const sentence = problemSentence(problem, language);
    for (const fact of factsOf(problem)) expect(sentence).toContain(fact);
  });

  test.each(problems)("$code says what happened and then what to do, in whole sentences", (problem) => {
    const sentence = problemSentence(problem, language);
    expect(sentence).toMatch(/[.]$/);
    expect(sentence).toMatch(/[.;؛?؟»)] /u);
    expect(sentence).not.toMatch(/undefined|NaN|\[object|null|something went wrong/);
    // A code of one word may be a word of the sentence too.
    if (/[A-Z]/.test(problem.code)) expect(sentence).not.toContain(problem.code);
  });
});

test("problemSentence(problem, language) speaks each language in its own letters", () => {
  const problem = EXAMPLES.sheetProtected;
  expect(problemSentence(problem, "vi")).toMatch(/[ăđêôơưạảấầẩẫậắằẳẵặ]/);
  expect(problemSentence(problem, "fa")).toMatch(/[\u0600-\u06ff]/);
});

test("problemSentence(amountNotNumber, en) counts one cell as one", () => {
  expect(problemSentence({...EXAMPLES.cellErrors}, "en")).toMatch(/has 1 cell with/);
  expect(problemSentence({...EXAMPLES.amountNotNumber}, "en")).toContain("Sales!C17, Sales!C18 and 1 more");
});

describe("cellsOf(problem)", () => {
  test("names only cells that the workbook can show", () => {
    for (const problem of problems) for (const cell of cellsOf(problem)) expect(cell).toMatch(/^.+![A-Z]+\d+(:[A-Z]+\d+)?$/);
  });

  test("finds each of its cells in the sentence of every language, so that it can be clicked there", () => {
    for (const language of LANGUAGES)
      for (const problem of problems) for (const cell of cellsOf(problem)) expect(problemSentence(problem, language)).toContain(cell);
  });
});
