import type {LinkKind} from "../../domain/links";
import {BLANK, NUMBER, TEXT, TRUTH} from "../intake/encodedColumn";
import {headingWords} from "../intake/headingWords";
import {type StageOutcome, stageOutcome} from "../intake/stageOutcome";
import {isFlag, type TableColumn} from "../intake/tableColumns";

export const WAS_WON = 1;
export const IS_OPEN = 0;
export const WAS_LOST = -1;

/** What became of each row of a sheet of deals. */
export interface DealOutcomes {
  /** {@link WAS_WON}, {@link IS_OPEN} or {@link WAS_LOST}, one a row of the body. */
  readonly outcomes: Int8Array;
  /** Whether the sheet knows deals that were not won; otherwise there are no lost ones to count. */
  readonly isTold: boolean;
  /** The column of stages where none of its texts says "won" in words that we know: then every row counts. */
  readonly unread?: TableColumn;
}

/** More different texts than this are notes. */
const MOST_OUTCOMES = 50;

/** A column of a few texts, whatever it is called. */
const isCategory = ({profile: {distinctTexts}}: TableColumn): boolean => distinctTexts > 0 && distinctTexts <= MOST_OUTCOMES;

/**
 * What became of each deal: by the column of stages, else by one that says both "won" and "lost", else by one that says whether it was won. Orders and invoices are won unless they were cancelled;
 * so is every row of a sheet that says nothing about it.
 */
export function dealOutcomes(kind: LinkKind, columns: readonly TableColumn[], body: Int32Array): DealOutcomes {
  const stages = columns.filter(({role}) => role === "stage" || role === "status").sort((a, b) => rank(a) - rank(b));
  const stage = stages.find((column) => says(column, body, "won"));
  if (stage !== undefined) return {outcomes: byStage(stage, body, IS_OPEN), isTold: true};
  const result = columns.find((column) => isCategory(column) && says(column, body, "won") && says(column, body, "lost"));
  if (result !== undefined) return {outcomes: byStage(result, body, IS_OPEN), isTold: true};
  const flag = columns.find(({role, profile}) => role === "won" && (profile.kind === "boolean" || isFlag(profile)));
  if (flag !== undefined) return {outcomes: byFlag(flag, columns.find(isClosedFlag), body), isTold: true};
  const told = stages.find((column) => says(column, body, "lost")) ?? stages[0];
  if (told === undefined) return {outcomes: new Int8Array(body.length).fill(WAS_WON), isTold: false};
  const outcomes = byStage(told, body, WAS_WON);
  return {outcomes, isTold: outcomes.includes(WAS_LOST), ...(kind === "deals" ? {unread: told} : {})};
}

/** A stage goes before a status: "status" may speak of the customer. */
const rank = ({role}: TableColumn): number => (role === "stage" ? 0 : 1);

const says = ({cells}: TableColumn, body: Int32Array, outcome: StageOutcome): boolean => {
  const isSaid = cells.texts.map((text) => stageOutcome(text) === outcome);
  return body.some((row) => cells.kind(row) === TEXT && isSaid[cells.value(row)]);
};

function byStage({cells}: TableColumn, body: Int32Array, otherwise: number): Int8Array {
  const outcomes = cells.texts.map((text) => {
    const told = stageOutcome(text);
    return told === "won" ? WAS_WON : told === "lost" ? WAS_LOST : otherwise;
  });
  return Int8Array.from(body, (row) => (cells.kind(row) === TEXT ? outcomes[cells.value(row)] : otherwise));
}

/** Headings of a column that says whether a deal is closed at all, won or lost. */
const CLOSED =
  /^(?:is )?closed$|^(?:ist )?(?:ab)?geschlossen$|^(?:est )?(?:fermee?|clos|close|cloturee?)$|^(?:esta )?cerrad[oa]$|^da (?:dong|ket thuc)$|^بسته(?: شده)?$/;

/** Whether a column says of each deal whether it is closed, whatever its outcome. */
export const isClosedFlag = ({heading, profile}: TableColumn): boolean =>
  (profile.kind === "boolean" || isFlag(profile)) && CLOSED.test(headingWords(heading));

/** Yes is won; no is lost, or open where another column says that the deal is not closed. */
function byFlag(won: TableColumn, closed: TableColumn | undefined, body: Int32Array): Int8Array {
  const [isWon, isClosed] = [yesIn(won), closed === undefined ? () => true : yesIn(closed)];
  return Int8Array.from(body, (row) => (isWon(row) ? WAS_WON : won.cells.kind(row) === BLANK || !isClosed(row) ? IS_OPEN : WAS_LOST));
}

/** Whether a cell says yes: as a truth value, as 1, or as a word. */
function yesIn({cells}: TableColumn): (row: number) => boolean {
  const yes = cells.texts.map((text) => /^(yes|y|true|1|x|ja|wahr|j|oui|o|vrai|si|s|verdadero|co|dung|بله|بلی|آری|درست)$/.test(headingWords(text)));
  return (row) => {
    const kind = cells.kind(row);
    return kind === TEXT ? yes[cells.value(row)] : (kind === TRUTH || kind === NUMBER) && cells.value(row) === 1;
  };
}
