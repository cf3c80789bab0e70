import type {Problem} from "../domain/problem";

/** Cell addresses that a problem names ("Sales!C17"), so that the sentence can lead there. Empty where it names none. */
export function cellsOf(problem: Problem): readonly string[] {
  switch (problem.code) {
    case "amountNotNumber":
    case "cellErrors":
    case "headingsRepeated":
    case "headingsBlank":
    case "customersRepeated":
    case "rowsRepeated":
    case "groupRows":
    case "notesBelow":
    case "linkedRowsUnmatched":
    case "customersUnlinked":
    case "valuesNotListed":
      return problem.cells;
    case "ourCellsEdited":
    case "ourCellsReferenced":
      return problem.places.filter(isAddress);
    case "columnNotNumber":
    case "totalsRow":
    case "ambiguousNumbers":
    case "ambiguousDates":
    case "refundRow":
      return [problem.cell];
    case "blankRows":
    case "currencyUnstated":
    case "negativeAmounts":
    case "blankAmounts":
    case "zeroAmounts":
    case "unclassified":
    case "customersUnnamed":
    case "dealsLeftOut":
      return [problem.first];
    case "mixedCurrencies":
      return problem.cell === undefined ? [] : [problem.cell];
    case "titleLines":
    case "sideNotes":
      return [problem.cells];
    case "cellsOccupied":
    case "sourceChanged":
    case "cellsWouldMove":
      return isAddress(problem.place) ? [problem.place] : [];
    default:
      return [];
  }
}

/** Whether a place is an address that the workbook can show: a sheet title, "!", and a cell or range. */
const isAddress = (place: string): boolean => /^.+!\$?[A-Z]{1,3}\$?[0-9]+(:\$?[A-Z]{1,3}\$?[0-9]+)?$/.test(place);
