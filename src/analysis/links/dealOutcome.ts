import type {LinkKind} from "../../domain/links";
import {TEXT, TRUTH} from "../intake/encodedColumn";
import {WON} from "../intake/groupCustomers";
import {headingWords} from "../intake/headingWords";
import type {TableColumn} from "../intake/tableColumns";

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

/** Stages of deals that were lost, and of orders that came to nothing. */
const LOST: ReadonlySet<string> = new Set(
  (
    "lost|closed lost|loss|deal lost|dead|abandoned|disqualified|rejected|declined|cancelled|canceled|void|voided|refunded|returned|verloren|abgeschlossen und verloren|storniert|abgebrochen|abgelehnt|" +
    "perdu|perdue|ferme perdu|fermee perdue|annule|annulee|perdida|perdido|cerrada perdida|cancelado|cancelada|anulado|fechado perdido|chiuso perso|perso|annullato|gesloten verloren|geannuleerd|przegrana|przegrane|" +
    "anulowane|проиграна|закрыта неудачно|отменен|kaybedildi|thua|that bai|mat|da mat|da huy|huy|khong thanh cong|شکست|باخت|از دست رفته|ناموفق|لغو شده|لغو|输单|失注|실패"
  ).split("|"),
);

/**
 * What became of each deal: by the column of stages, else by one that says whether it was won. Orders and invoices are won unless they were cancelled;
 * so is every row of a sheet that says nothing about it.
 */
export function dealOutcomes(kind: LinkKind, columns: readonly TableColumn[], body: Int32Array): DealOutcomes {
  const stages = columns.filter(({role}) => role === "stage" || role === "status").sort((a, b) => rank(a) - rank(b));
  const stage = stages.find((column) => says(column, body, WON));
  if (stage !== undefined) return {outcomes: byStage(stage, body, IS_OPEN), isTold: true};
  const flag = columns.find(({role, profile}) => role === "won" && profile.kind === "boolean");
  if (flag !== undefined) return {outcomes: byFlag(flag, body), isTold: true};
  const told = stages.find((column) => says(column, body, LOST)) ?? stages[0];
  if (told === undefined) return {outcomes: new Int8Array(body.length).fill(WAS_WON), isTold: false};
  const outcomes = byStage(told, body, WAS_WON);
  return {outcomes, isTold: outcomes.includes(WAS_LOST), ...(kind === "deals" ? {unread: told} : {})};
}

/** A stage goes before a status: "status" may speak of the customer. */
const rank = ({role}: TableColumn): number => (role === "stage" ? 0 : 1);

const says = ({cells}: TableColumn, body: Int32Array, words: ReadonlySet<string>): boolean => {
  const isSaid = cells.texts.map((text) => words.has(headingWords(text)));
  return body.some((row) => cells.kind(row) === TEXT && isSaid[cells.value(row)]);
};

function byStage({cells}: TableColumn, body: Int32Array, otherwise: number): Int8Array {
  const outcomes = cells.texts.map((text) => {
    const words = headingWords(text);
    return WON.has(words) ? WAS_WON : LOST.has(words) ? WAS_LOST : otherwise;
  });
  return Int8Array.from(body, (row) => (cells.kind(row) === TEXT ? outcomes[cells.value(row)] : otherwise));
}

/** Yes is won; no is lost, whether it is kept as a truth value or as a word. */
function byFlag({cells}: TableColumn, body: Int32Array): Int8Array {
  const yes = cells.texts.map((text) => /^(yes|y|true|1|ja|oui|si|co|بله)$/.test(headingWords(text)));
  return Int8Array.from(body, (row) => {
    const kind = cells.kind(row);
    const isYes = kind === TEXT ? yes[cells.value(row)] : kind === TRUTH && cells.value(row) === 1;
    return isYes ? WAS_WON : WAS_LOST;
  });
}
