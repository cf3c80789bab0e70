import {textKey} from "./encode";
import type {FitColumn} from "./fitColumn";

/** Customers in an order that their rows in the sheet have no part in: by label, then by value after value, blanks last. Those who are equal in everything stay as they come, which nobody can tell. */
export function canonicalOrder(columns: readonly FitColumn[], isBest: Uint8Array): Int32Array {
  const ranks = columns.map(ranksOf);
  return Int32Array.from(isBest, (_, i) => i).sort((a, b) => {
    if (isBest[a] !== isBest[b]) return isBest[a] - isBest[b];
    for (const rank of ranks) if (rank[a] !== rank[b]) return rank[a] < rank[b] ? -1 : 1;
    return a - b;
  });
}

/** Numbers as they are and texts by the alphabet of their codes, Infinity where blank. */
function ranksOf({values}: FitColumn): Float64Array {
  if (values.kind === "number") return values.numbers.map((value) => (Number.isNaN(value) ? Infinity : value));
  const keys = values.texts.map(textKey);
  const places = new Map([...new Set(keys)].sort().map((key, at) => [key, at]));
  return Float64Array.from(values.codes, (code) => (code < 0 ? Infinity : (places.get(keys[code]) ?? 0)));
}
