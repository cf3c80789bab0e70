import type {CoarseColumn} from "./coarseColumn";

/** Which codes of a column each of the customers searched has. */
export interface MemberCodes {
  /** Codes, and one more place for customers who have none that is tried. */
  readonly size: number;
  /** Whether each customer has one place, that of customer m at m; else they have those from `starts[m]` to `starts[m + 1]`. */
  readonly isSingle: boolean;
  readonly starts: Int32Array;
  /** A column has far fewer than 256 codes. */
  readonly places: Uint8Array;
}

/** Lays them out for some of the customers that the column was made over. */
export function memberCodes({starts, codes, counts}: CoarseColumn, members: Int32Array): MemberCodes {
  const own = new Int32Array(members.length + 1);
  let isSingle = true;
  for (let m = 0; m < members.length; m++) {
    const many = starts[members[m] + 1] - starts[members[m]];
    own[m + 1] = own[m] + many;
    isSingle = isSingle && many === 1;
  }
  const places = new Uint8Array(own[members.length]);
  for (let [m, at] = [0, 0]; m < members.length; m++) {
    for (let run = starts[members[m]]; run < starts[members[m] + 1]; run++) places[at++] = codes[run] < 0 ? counts.length : codes[run];
  }
  return {size: counts.length + 1, isSingle, starts: own, places};
}

/** The codes of some of these customers, in the order asked for. */
export function codesAmong({size, isSingle, starts, places}: MemberCodes, who: Int32Array): MemberCodes {
  if (isSingle) {
    const own = new Uint8Array(who.length);
    for (let m = 0; m < who.length; m++) own[m] = places[who[m]];
    // Each has one place, so that the first of all starts are theirs too.
    return {size, isSingle, starts, places: own};
  }
  const own = new Int32Array(who.length + 1);
  for (let m = 0; m < who.length; m++) own[m + 1] = own[m] + starts[who[m] + 1] - starts[who[m]];
  const found = new Uint8Array(own[who.length]);
  for (let m = 0; m < who.length; m++) found.set(places.subarray(starts[who[m]], starts[who[m] + 1]), own[m]);
  return {size, isSingle, starts: own, places: found};
}
