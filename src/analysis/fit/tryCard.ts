import type {CardCheck} from "../../domain/scorecard";
import {STANDING} from "../../domain/best";
import {crossValidate} from "./crossValidate";
import {pickRows, type FitColumn} from "./fitColumn";
import {MOST_FITTED} from "./fittedRows";
import {ranked} from "./ranks";
import {positionsWhere} from "../math/order";

/** What the readable card reached among some customers while it had not seen them. */
export interface TriedCard {
  readonly check: CardCheck;
  /** For each customer of the list the mean fit by cards that had not seen them; NaN for those who were never held out. */
  readonly heldOutFit: Float64Array;
}

/** Some customers' columns, who of them is best, and where they stand in the list. */
export interface Among {
  readonly columns: readonly FitColumn[];
  readonly isBest: Uint8Array;
  readonly rows: Int32Array;
  /** Where they stand in the columns, too, if the columns are of the whole list. */
  readonly places?: Int32Array;
}

/** The columns of the customers of some standings, and who of them is best. */
export function among(columns: readonly FitColumn[], standing: Uint8Array, isIn: (one: number) => boolean): Among {
  const {isBest, rows} = labelled(standing, isIn);
  if (rows.length === standing.length) return {columns, isBest, rows};
  // The order of the numbers is found once for the whole list, and serves every part of it; of very many customers only a few are looked at.
  const whole = standing.length > MOST_FITTED ? columns : columns.map(ranked);
  return {columns: whole.map((column) => pickRows(column, rows)), isBest, rows};
}

/** The same for trying a card, which looks at a few of very many customers only: then the columns stay whole. */
export function amongForTrial(columns: readonly FitColumn[], standing: Uint8Array, isIn: (one: number) => boolean): Among {
  const {isBest, rows} = labelled(standing, isIn);
  return rows.length > MOST_FITTED ? {columns, isBest, rows, places: rows} : among(columns, standing, isIn);
}

function labelled(standing: Uint8Array, isIn: (one: number) => boolean): Pick<Among, "isBest" | "rows"> {
  const rows = positionsWhere(standing, isIn);
  const isBest = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) isBest[at] = standing[rows[at]] === STANDING.best ? 1 : 0;
  return {isBest, rows};
}

/**
 * Tries the card on customers it has not seen, and keeps what it said of each. Yields its progress, 0 to 1; stop asking to cancel.
 *
 * @param customers In the whole list.
 */
export function* tryCard({columns, isBest, rows, places}: Among, customers: number, seed: number): Generator<number, TriedCard, void> {
  const heldOutFit = new Float64Array(customers).fill(Number.NaN);
  const times = new Uint8Array(customers);
  // Of very many customers only a few are ever held out.
  const tried: number[] = [];
  const onHeldOut = (at: number, fit: number) => {
    const row = rows[at];
    if (times[row]++ > 0) heldOutFit[row] += fit;
    else {
      heldOutFit[row] = fit;
      tried.push(row);
    }
  };
  const check = yield* crossValidate({columns, isBest, onHeldOut, ...(places === undefined ? {} : {places})}, seed);
  for (const row of tried) heldOutFit[row] /= times[row];
  return {check, heldOutFit};
}
