/**
 * A user's mistake, or a state of the workbook that stops us: a code and the place at fault, never a sentence.
 * Places read the way the user sees them: `Sales!C17`, column headings, sheet titles. The sentence lives in `words/`.
 */
export type Problem =
  // the sheet
  | {readonly code: "sheetEmpty"; readonly sheet: string}
  | {readonly code: "headingsOnly"; readonly sheet: string; readonly row: number}
  | {readonly code: "tooFewCustomers"; readonly sheet: string; readonly found: number; readonly needed: number}
  | {readonly code: "noNumericColumn"; readonly sheet: string}
  | {readonly code: "tooManyColumns"; readonly sheet: string; readonly found: number; readonly limit: number}
  | {readonly code: "sourceGone"; readonly source: string}
  // columns and cells
  | {readonly code: "noAmountColumn"; readonly sheet: string}
  | {readonly code: "columnUnknown"; readonly heading: string; readonly available: readonly string[]}
  | {readonly code: "columnNotNumber"; readonly heading: string; readonly cell: string; readonly found: string}
  | {readonly code: "amountNotNumber"; readonly heading: string; readonly count: number; readonly cells: readonly string[]; readonly found: string}
  | {readonly code: "cellErrors"; readonly heading: string; readonly count: number; readonly cells: readonly string[]; readonly found: string}
  | {readonly code: "headingsRepeated"; readonly heading: string; readonly cells: readonly string[]}
  | {readonly code: "headingsBlank"; readonly cells: readonly string[]}
  | {readonly code: "titleLines"; readonly cells: string; readonly headingRow: number}
  | {readonly code: "blankRows"; readonly count: number; readonly first: string}
  | {readonly code: "totalsRow"; readonly cell: string; readonly found: string}
  /** Currencies of one column, most frequent first; the cell is the first in another one than most. */
  | {readonly code: "mixedCurrencies"; readonly heading: string; readonly currencies: readonly string[]; readonly cell?: string}
  /** Amounts that say no currency among others that do, under a heading that says none: counted in the one that most are in. */
  | {readonly code: "currencyUnstated"; readonly heading: string; readonly count: number; readonly first: string; readonly currency: string}
  | {readonly code: "ambiguousNumbers"; readonly heading: string; readonly cell: string; readonly found: string}
  | {readonly code: "negativeAmounts"; readonly heading: string; readonly count: number; readonly first: string}
  | {readonly code: "blankAmounts"; readonly heading: string; readonly count: number; readonly first: string}
  | {readonly code: "zeroAmounts"; readonly heading: string; readonly count: number; readonly first: string}
  | {readonly code: "unclassified"; readonly heading: string; readonly count: number; readonly first: string}
  | {readonly code: "customersGrouped"; readonly heading: string; readonly rows: number; readonly customers: number}
  /** Some names stand more than once in a list of customers; the rows are kept apart. */
  /** Rows of customers whose name is blank. */
  | {readonly code: "customersUnnamed"; readonly heading: string; readonly count: number; readonly first: string}
  | {readonly code: "customersRepeated"; readonly heading: string; readonly count: number; readonly cells: readonly string[]}
  /** Rows that repeat another one in everything but the spelling of the name; counted once. */
  | {readonly code: "rowsRepeated"; readonly heading: string; readonly count: number; readonly cells: readonly string[]}
  /** A row of a refund or a correction that belongs to no customer; it is left out. */
  | {readonly code: "refundRow"; readonly cell: string; readonly found: string}
  /** Rows that only name a group of the customers below them; left out. The first few with what they say. */
  | {readonly code: "groupRows"; readonly count: number; readonly cells: readonly string[]; readonly found: readonly string[]}
  /** Dates of a column could have the day or the month first. */
  | {readonly code: "ambiguousDates"; readonly heading: string; readonly cell: string; readonly found: string}
  /** Cells beside the table that are none of its columns. */
  | {readonly code: "sideNotes"; readonly cells: string}
  /** Rows of texts below the table: who made it, what it leaves out. */
  | {readonly code: "notesBelow"; readonly count: number; readonly cells: readonly string[]}
  /** Rows that say the headings again; left out. */
  | {readonly code: "headingsAgain"; readonly count: number; readonly cells: readonly string[]}
  /** Rows that a filter or a hand has hidden: counted like the others, or left out. */
  | {readonly code: "hiddenRows"; readonly count: number; readonly first: string; readonly isCounted: boolean}
  /** Several tables on one sheet: the one that is read, and the others. */
  | {readonly code: "severalTables"; readonly used: string; readonly others: readonly string[]}
  /** Rows of deals that were not won; they bring no amount and are left out. */
  | {readonly code: "dealsLeftOut"; readonly heading: string; readonly count: number; readonly first: string}
  // linked sheets
  /** No column of a linked sheet names the customers of the list. */
  | {readonly code: "linkNoKey"; readonly sheet: string; readonly source: string}
  /** No column of a list to look things up in is asked for by the customers or by another linked sheet. */
  | {readonly code: "lookUpNoKey"; readonly sheet: string}
  /** Different values that a list to look things up in does not know, with the first cell of each. */
  | {readonly code: "valuesNotListed"; readonly sheet: string; readonly heading: string; readonly count: number; readonly cells: readonly string[]}
  /** Rows of a linked sheet that name no customer of the list. */
  | {
      readonly code: "linkedRowsUnmatched";
      readonly sheet: string;
      readonly heading: string;
      readonly count: number;
      readonly cells: readonly string[];
    }
  /** Customers of the list that a linked sheet does not name. */
  | {readonly code: "customersUnlinked"; readonly sheet: string; readonly count: number; readonly cells: readonly string[]}
  /** Stages of deals in words that say neither won nor lost to us: every row counts as won. */
  | {readonly code: "linkStageUnread"; readonly heading: string; readonly sheet: string; readonly found: string}
  // tiers
  | {readonly code: "floorsOutOfOrder"; readonly floors: readonly number[]}
  | {readonly code: "floorsWrongCount"; readonly floors: number; readonly tiers: number}
  | {readonly code: "floorNotNumber"; readonly found: string}
  /** A cell of our scorecard that nobody can read: points or an edge that is no number, edges that do not ascend, a value twice, a rule without its word. */
  | {readonly code: "cardCellUnreadable"; readonly heading: string; readonly found: string}
  /** Lines of our scorecard were inserted, deleted or moved. */
  | {readonly code: "cardRearranged"}
  | {readonly code: "tierCount"; readonly found: number}
  | {readonly code: "tierNameBlank"; readonly position: number}
  | {readonly code: "tierNameRepeated"; readonly name: string}
  | {readonly code: "tierNameReserved"; readonly name: string}
  | {readonly code: "tierEmpty"; readonly name: string}
  | {readonly code: "fewDistinctValues"; readonly heading: string; readonly distinct: number; readonly tiers: number}
  | {readonly code: "noRevenue"; readonly heading: string}
  // the best customers and their profile
  /** The columns that an objective needs are not there; revenue stands in. */
  | {readonly code: "objectiveColumnMissing"; readonly objective: "growth" | "profit" | "loyalty" | "upsell"; readonly heading: string}
  /** Nobody of the focus tier can be ranked: all are left out, or lack a value. */
  | {readonly code: "nobodyToRank"; readonly tier: string; readonly headings: readonly string[]}
  /** More best customers were asked for than the tier can give. */
  | {readonly code: "bestLimited"; readonly wanted: number; readonly given: number; readonly tier: string}
  | {readonly code: "thinEvidence"; readonly found: number; readonly needed: number}
  /** How many of the best and of all others are blank in a column tells them apart: usually a leak. */
  | {
      readonly code: "blanksTell";
      readonly heading: string;
      readonly best: number;
      readonly bestOf: number;
      readonly rest: number;
      readonly restOf: number;
    }
  /** A pinned customer who is not in the sheet. */
  | {readonly code: "pinUnknown"; readonly customer: string}
  /** A column marks nobody, or everybody, as best. */
  | {readonly code: "bestListEmpty"; readonly heading: string}
  /** A list is to be scored, and there is no profile to score it with. */
  | {readonly code: "noProfileToScore"}
  // writing
  | {readonly code: "sheetNameTaken"; readonly sheet: string}
  | {readonly code: "nameTaken"; readonly name: string}
  | {readonly code: "cellsOccupied"; readonly place: string}
  | {readonly code: "sheetProtected"; readonly sheet: string}
  | {readonly code: "workbookProtected"}
  | {readonly code: "workbookReadOnly"}
  | {readonly code: "sourceChanged"; readonly source: string; readonly place: string}
  | {readonly code: "ourCellsEdited"; readonly places: readonly string[]}
  | {readonly code: "ourCellsReferenced"; readonly places: readonly string[]}
  | {readonly code: "cellsWouldMove"; readonly place: string}
  | {readonly code: "cellEditMode"}
  | {readonly code: "readIncomplete"; readonly place: string}
  | {readonly code: "tooLargeForHost"; readonly place: string}
  | {readonly code: "hostRefused"; readonly action: "read" | "write" | "remove"; readonly hostCode: string}
  | {readonly code: "undoFailed"; readonly hostCode: string}
  | {readonly code: "stateUnreadable"; readonly found: string}
  | {readonly code: "stateTooLarge"; readonly bytes: number; readonly limit: number}
  | {readonly code: "cancelled"}
  /** The user ended a write; what was written was taken back. */
  | {readonly code: "writeCancelled"}
  // files and commands, headless and playground
  | {readonly code: "fileNotFound"; readonly file: string}
  | {readonly code: "fileUnreadable"; readonly file: string; readonly reason: string}
  | {readonly code: "sheetUnknown"; readonly sheet: string; readonly available: readonly string[]}
  | {readonly code: "optionUnknown"; readonly option: string}
  | {readonly code: "optionInvalid"; readonly option: string; readonly found: string; readonly allowed: string};

/** Every code a problem can have. */
export type ProblemCode = Problem["code"];
