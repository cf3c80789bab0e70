import type {Problem} from "../../domain/problem";
import {formatsIn} from "../formats";

const {number, list, plural} = formatsIn("en");

/** A problem in English: what happened and where, then what to do. The switch is exhaustive: a new code without a sentence does not compile. */
export function englishProblem(problem: Problem): string {
  switch (problem.code) {
    case "sheetEmpty":
      return `${problem.sheet} is empty. Open the sheet with your customers, or paste them here with one heading row above.`;
    case "headingsOnly":
      return `${problem.sheet} has headings in row ${number(problem.row)} but no customers below. Add one row for each customer.`;
    case "tooFewCustomers":
      return `${problem.sheet} has ${count(problem.found, "customer")}; tiers need at least ${number(problem.needed)}. Add customers, or choose another list.`;
    case "noNumericColumn":
      return `${problem.sheet} has no column with numbers, so customers cannot be grouped by size. Add a column such as seats or revenue.`;
    case "tooManyColumns":
      return `${problem.sheet} has ${number(problem.found)} columns; with more than ${number(problem.limit)} there is no room for the results beside them. Delete columns that do not describe customers.`;
    case "sourceGone":
      return `${problem.source} is no longer in the workbook. It may have been deleted or renamed; choose the list again.`;
    case "noAmountColumn":
      return `No column of ${problem.sheet} looks like what customers pay you. Choose one under “What they pay us”.`;
    case "columnUnknown":
      return `There is no column “${problem.heading}”. Choose one of ${list(problem.available.map(quote))}.`;
    case "columnNotNumber":
      return `Column “${problem.heading}” should hold numbers, but ${problem.cell} reads “${problem.found}”. Correct it, or choose another column.`;
    case "amountNotNumber":
      return `“${problem.heading}” has ${count(problem.count, "cell")} without a readable number (${some(problem.cells, problem.count)}: “${problem.found}”), counted as missing. Correct what should count.`;
    case "cellErrors":
      return `“${problem.heading}” has ${count(problem.count, "cell")} with an error (${some(problem.cells, problem.count)}: ${problem.found}), counted as missing. Repair what should count.`;
    case "headingsRepeated":
      return `The heading “${problem.heading}” stands more than once (${list(problem.cells)}). The column letter is added to tell them apart; rename one to be sure.`;
    case "headingsBlank":
      return `Some columns have no heading (${list(problem.cells)}). They are called by their letter; type a heading to name them.`;
    case "titleLines":
      return `Lines above the headings are left out (${problem.cells}); the headings were found in row ${number(problem.headingRow)}. Delete the lines if that is wrong.`;
    case "blankRows":
      return `${count(problem.count, "blank row")} left out, the first at ${problem.first}. Nothing to do, unless a customer is missing there.`;
    case "totalsRow":
      return `The row at ${problem.cell} (“${problem.found}”) looks like a total and is not counted as a customer. Rename it if it is one.`;
    case "mixedCurrencies":
      return `“${problem.heading}” mixes ${list(problem.currencies)}${problem.cell === undefined ? "" : ` (see ${problem.cell})`}, and they cannot be added up. Convert the amounts to one currency.`;
    case "currencyUnstated":
      return `${count(problem.count, "amount")} in “${problem.heading}” without a currency, the first at ${problem.first}: counted as ${problem.currency}, like the others. Convert them if they are in another one.`;
    case "ambiguousNumbers":
      return `${problem.cell} in “${problem.heading}” reads “${problem.found}”, which could be two different numbers. Check it against the column’s other numbers.`;
    case "negativeAmounts":
      return `${count(problem.count, "amount")} in “${problem.heading}” below zero, the first at ${problem.first}. They are subtracted from the revenue; check that they are refunds.`;
    case "blankAmounts":
      return `${count(problem.count, "customer")} without an amount in “${problem.heading}”, the first at ${problem.first}: counted as customers without revenue. Fill in the amounts that you know.`;
    case "zeroAmounts":
      return `${count(problem.count, "customer")} with an amount of zero in “${problem.heading}”, the first at ${problem.first}. They count as customers without revenue; clear the cell where the amount is unknown.`;
    case "unclassified":
      return `${count(problem.count, "customer")} without a usable “${problem.heading}”, the first at ${problem.first}: counted as unclassified. Fill in the values to put everyone in a tier.`;
    case "customersGrouped":
      return `“${problem.heading}” repeats, so ${number(problem.rows)} rows were grouped into ${count(problem.customers, "customer")} and their amounts added. Choose another customer column if each row is its own customer.`;
    case "customersUnnamed":
      return `${count(problem.count, "row")} without a name in “${problem.heading}”, the first at ${problem.first}: each is counted as a customer of its own. Fill in the names; under a merged cell, repeat the name in every row.`;
    case "customersRepeated":
      return `“${problem.heading}” names some customers more than once, in ${count(problem.count, "row")} (${some(problem.cells, problem.count)}); each row is kept as its own customer. Remove the repeats if they are the same.`;
    case "rowsRepeated":
      return `${count(problem.count, "row")} repeat another in everything but the spelling of “${problem.heading}” (${some(problem.cells, problem.count)}) and are not counted again. Keep them apart if they are customers of their own.`;
    case "headingsAgain":
      return `${count(problem.count, "row")} with the headings once more (${some(problem.cells, problem.count)}), not counted as customers. Nothing to do.`;
    case "groupRows":
      return `${count(problem.count, "row")} that only name a group of the rows below (${list(problem.found)}: ${some(problem.cells, problem.count)}), not counted as customers. Fill in another cell of a row that is one.`;
    case "hiddenRows":
      return problem.isCounted
        ? `${count(problem.count, "hidden row")}, the first at ${problem.first}, counted like the others. Choose “Visible rows only” to leave them out.`
        : `${count(problem.count, "hidden row")}, the first at ${problem.first}, left out. Choose “All rows” to count them too.`;
    case "severalTables":
      return `The sheet holds more than one table. This one was read: ${problem.used}; not ${list(problem.others)}. Choose another one above if it is the wrong one.`;
    case "refundRow":
      return `The row at ${problem.cell} (“${problem.found}”) looks like a refund that belongs to no customer and is left out. Put it beside its customer, or rename it if it is one.`;
    case "ambiguousDates":
      return `${problem.cell} in “${problem.heading}” reads “${problem.found}”: the day or the month could stand first, and no other date tells which. Check the period shown.`;
    case "sideNotes":
      return `Notes beside the table (${problem.cells}) are left out. Give them headings and fill them if they are columns of it.`;
    case "notesBelow":
      return `${count(problem.count, "row")} of notes below the table (${some(problem.cells, problem.count)}), not counted as customers. Fill in another cell of a row that is one.`;
    case "dealsLeftOut":
      return `${count(problem.count, "row")} not marked as won in “${problem.heading}” left out, the first at ${problem.first}. Correct the stage where a deal was won.`;
    case "linkNoKey":
      return `No column of ${problem.sheet} names the customers of ${problem.source}, so the two cannot be joined. Add the customer’s name or number to it, or link another sheet.`;
    case "lookUpNoKey":
      return `Nothing in your customers or the linked sheets is listed in ${problem.sheet}, so nothing can be looked up there. Link the sheet that uses its values first, or unlink it.`;
    case "valuesNotListed":
      return `${count(problem.count, "value")} of “${problem.heading}” not listed in ${problem.sheet} (${some(problem.cells, problem.count)}), so its columns are blank for them. Add them to the list, or correct their spelling.`;
    case "linkedRowsUnmatched":
      return `${count(problem.count, "row")} of ${problem.sheet} name no customer of the list (${some(problem.cells, problem.count)}) and are not counted. Correct the names in “${problem.heading}” that should match.`;
    case "customersUnlinked":
      return `${count(problem.count, "customer")} not found in ${problem.sheet} (${some(problem.cells, problem.count)}), so its columns are blank for them. Check the spelling of names that should be there.`;
    case "linkStageUnread":
      return `“${problem.heading}” of ${problem.sheet} says nowhere that a deal was won (it reads ${problem.found}), so every row that was not lost counts as won. Write “Won” where it was, if that is wrong.`;
    case "floorsOutOfOrder":
      return `The floors ${list(problem.floors.map(number))} are out of order. Make each floor smaller than the one above it.`;
    case "floorsWrongCount":
      return `${count(problem.floors, "floor")} given for ${count(problem.tiers, "tier")}. Give each tier but the last its floor.`;
    case "floorNotNumber":
      return `The floor “${problem.found}” is not a number. Type the smallest value that belongs to the tier.`;
    case "cardCellUnreadable":
      return `“${problem.found}” at ${problem.heading} on “ICP Scorecard” cannot be read. Points and edges must be numbers, edges must ascend, no value may stand twice, and a rule begins with “must have” or “never”. Correct that cell.`;
    case "cardRearranged":
      return "Lines of “ICP Scorecard” were inserted, deleted or moved, so that your points cannot be told apart. Undo that, or choose “Remove results” and write again.";
    case "tierCount":
      return `${count(problem.found, "tier")} cannot be made. Choose two to five.`;
    case "tierNameBlank":
      return `Tier ${number(problem.position)} has no name. Type one.`;
    case "tierNameRepeated":
      return `Two tiers are called “${problem.name}”. Give each its own name.`;
    case "tierNameReserved":
      return `“${problem.name}” is kept for customers without a tier. Choose another name for the tier.`;
    case "tierEmpty":
      return `No customer falls into “${problem.name}”. Lower its floor, or use fewer tiers.`;
    case "fewDistinctValues":
      return `“${problem.heading}” has only ${count(problem.distinct, "different value")}, too few for ${count(problem.tiers, "tier")}. Use fewer tiers, or another column.`;
    case "noRevenue":
      return `The amounts in “${problem.heading}” add up to nothing, so there are no revenue shares. Choose the column with what customers pay you.`;
    case "objectiveColumnMissing":
      return `${{growth: "Early growth needs the dates created and closed", profit: "Profit needs a margin", loyalty: "Loyalty needs a date since when they are customers", upsell: "Upsell needs an expansion column"}[problem.objective]}, and no such column was found. “${problem.heading}” stands in; choose another objective if you can.`;
    case "nobodyToRank":
      return `No customer of “${problem.tier}” can be ranked by ${list(problem.headings.map(quote))}. Choose another objective, or put customers back who were left out.`;
    case "bestLimited":
      return `${number(problem.wanted)} best customers were asked for, but “${problem.tier}” can give ${number(problem.given)}: at most half of the tier. Ask for fewer, or choose a larger tier.`;
    case "thinEvidence":
      return `Only ${count(problem.found, "customer")} ${plural(problem.found) === "one" ? "is" : "are"} best; under ${number(problem.needed)} the evidence is thin. Take the profile as a first guess, or choose more.`;
    case "blanksTell":
      return `“${problem.heading}” is blank for ${number(problem.best)} of the ${number(problem.bestOf)} best customers, and for ${number(problem.rest)} of the ${number(problem.restOf)} others: that alone tells them apart. Such a column is mostly filled in only after the sale, so it stands in no profile. Find out when it is filled in before you go by it.`;
    case "pinUnknown":
      return `The pinned customer “${problem.customer}” is not in the list any more. Pin again if the name has changed.`;
    case "bestListEmpty":
      return `“${problem.heading}” marks nobody as best, or everybody. Mark the best with 1 or yes, and leave the others empty.`;
    case "noProfileToScore":
      return "There is no profile to score with. Walk the steps on your list of customers first; where they find none, you can insist on one at step 6.";
    case "sheetNameTaken":
      return `The workbook already has a sheet “${problem.sheet}” that is not ours. Rename or move it, then write again; it was not touched.`;
    case "nameTaken":
      return `The name “${problem.name}” is already used in this workbook. Rename it in Formulas › Name Manager, then write again.`;
    case "cellsOccupied":
      return `${problem.place} is not empty, and nothing of yours is overwritten. Clear or move it, then write again.`;
    case "sheetProtected":
      return `${problem.sheet} is protected, so nothing can be written there. Unprotect it under Review, then try again.`;
    case "workbookProtected":
      return "The structure of this workbook is protected, so no sheet can be added or removed. Unprotect it under Review › Protect Workbook, then try again.";
    case "workbookReadOnly":
      return "This workbook is open for reading only. Choose Edit, or save a copy, then try again.";
    case "sourceChanged":
      return `${problem.source} has changed since it was read, at ${problem.place}. Refresh, then write again.`;
    case "ourCellsEdited":
      return `Cells that were written here have been edited since (${list(problem.places)}). Removing the results loses those edits.`;
    case "ourCellsReferenced":
      return `Your formulas use cells that were written here (${list(problem.places)}). Removing the results turns them into #REF! or #NAME?.`;
    case "cellsWouldMove":
      return `Cells of yours at ${problem.place} would move, so the column was left where it is. Move them, then remove the results again.`;
    case "cellEditMode":
      return "A cell is being edited. Press Enter or Esc in the sheet, then try again.";
    case "readIncomplete":
      return `Excel did not return all cells of ${problem.place}. Read again; if it happens again, split the list over smaller sheets.`;
    case "tooLargeForHost":
      return `${problem.place} is larger than Excel can pass to an add-in. Remove columns with very long texts, or split the list.`;
    case "hostRefused":
      return `Excel refused to ${problem.action === "read" ? "read the list" : problem.action === "write" ? "write the results; everything was put back" : "remove the results"} (${problem.hostCode}). Try again; if it happens again, copy the diagnostics from the menu.`;
    case "undoFailed":
      return `Writing stopped half-way (${problem.hostCode}) and could not be taken back. Your own cells are unharmed; choose Finish or Remove.`;
    case "stateUnreadable":
      return `What was saved in this workbook cannot be read (${problem.found}); it was left alone. Use the version of Lodestar that wrote it, or work in a copy.`;
    case "stateTooLarge":
      return `Your choices need ${number(problem.bytes)} bytes; at most ${number(problem.limit)} can be kept in a workbook. Remove the results of lists that you no longer need.`;
    case "cancelled":
      return "Reading was cancelled. Choose Read again when you are ready.";
    case "writeCancelled":
      return "Writing was cancelled and everything is as it was. Choose Write when you are ready.";
    case "fileNotFound":
      return `There is no file ${problem.file}. Check the path.`;
    case "fileUnreadable":
      return `${problem.file} cannot be opened: ${problem.reason}. Save it anew as .xlsx or .csv.`;
    case "sheetUnknown":
      return `There is no sheet “${problem.sheet}”. Choose one of ${list(problem.available.map(quote))}.`;
    case "optionUnknown":
      return `The option ${problem.option} is not known. Run with --help to see all options.`;
    case "optionInvalid":
      return `${problem.option} cannot be “${problem.found}”. It takes ${problem.allowed}.`;
  }
}

const quote = (text: string) => `“${text}”`;

const count = (amount: number, noun: string) => `${number(amount)} ${noun}${plural(amount) === "one" ? "" : "s"}`;

/** The first few cells, and how many more there are. */
function some(cells: readonly string[], all: number): string {
  const more = all - cells.length;
  return more > 0 ? `${cells.join(", ")} and ${number(more)} more` : list(cells);
}
