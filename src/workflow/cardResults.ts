import {scoreCustomers, type ScoredList} from "../analysis/index";
import type {Attribute, AttributeTable} from "../domain/attribute";
import type {Shortlist} from "../domain/best";
import type {Cell} from "../domain/cell";
import type {Customers} from "../domain/customers";
import type {Proof} from "../domain/profile";
import type {Choices} from "../domain/settings";
import {readingOf} from "../report/fitReading";
import {isLiveFor} from "../report/request";
import type {ScorecardResults} from "../report/scorecard/results";
import {spokenColumns} from "../report/scorecard/spokenColumns";
import type {FoundProof} from "./engine";

/** What a scorecard is used on. */
export interface CardInput {
  readonly customers: Customers;
  readonly table: AttributeTable;
  readonly shortlist: Shortlist;
  readonly choices: Choices;
  readonly proof: Proof;
}

/** Everybody's fit, segment and reasons by the learnt card and what the user says about it. */
export const scoredBy = ({table, shortlist, choices, proof}: CardInput): ScoredList =>
  scoreCustomers({
    table,
    standing: shortlist.standing,
    card: proof.card,
    heldOutFit: proof.heldOutFit,
    edits: choices.cardEdits,
    cutoffs: choices.cutoffs,
    rules: choices.hardRules,
  });

/** What the pane shows of it: no column with an entry a customer goes through the channel. */
export function foundProof({heldOutFit: _, ...proof}: Proof, {card, segmented}: ScoredList): FoundProof {
  const {cutoffs, counts, rules} = segmented;
  return {...proof, card, segments: {cutoffs, counts, rules}};
}

/**
 * What the report writes of it.
 *
 * @param cellsOf The sheet's own cells of a sheet column, by sheet row.
 */
export function cardResults(input: CardInput, scored: ScoredList, cellsOf: (column: number) => (row: number) => Cell): ScorecardResults {
  const {table, choices, proof} = input;
  const {card, fit, segmented, reasonsOf} = scored;
  const rules = choices.hardRules ?? [];
  const columns = spokenColumns(card, table, rules);
  return {
    card,
    cutoffs: segmented.cutoffs,
    columns: columns.map((attribute) => ({attribute, reading: readingFor(attribute, input, cellsOf)})),
    fits: fit,
    segments: segmented.segments,
    quality: proof.cardCheck.readable,
    hardRules: rules,
    reasonsOf,
  };
}

/** Formulas read the sheet's own cells where they find the very values there; grouped rows have clean ones only, and values need none. */
function readingFor({column, values}: Attribute, {customers, choices}: CardInput, cellsOf: (column: number) => (row: number) => Cell) {
  const {understanding, sheetRows} = customers;
  if (understanding.isGrouped || !isLiveFor(choices, sheetRows.length)) return "none";
  const cells = cellsOf(column);
  return readingOf(values, (customer) => cells(sheetRows[customer]));
}
