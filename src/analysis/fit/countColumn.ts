import type {BinRule} from "../../domain/scorecard";
import {type BinCounts, byBin} from "./binCounts";
import {binsByPlace} from "./encode";
import type {FitColumn} from "./fitColumn";
import {countNumbers} from "./numberSteps";

/** Customers by bin, counted in one look at the column: as many as its codes would give, without writing anybody's code down. */
export function countColumn({values}: FitColumn, rules: readonly BinRule[], isBest: Uint8Array): BinCounts {
  if (values.kind === "number" && values.ranks === undefined) return byBin(countNumbers(values.numbers, rules, isBest), rules.length);
  const {places, bins} = binsByPlace(values, rules);
  const held = new Int32Array(2 * bins.length);
  for (let i = 0; i < places.length; i++) held[2 * places[i] + 2 + isBest[i]]++;
  return byBin({held, bins}, rules.length);
}
