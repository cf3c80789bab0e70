import {addByCode, addEveryByCode, addWorth, bendCodes, codesOf, type JointCodes} from "./jointCodes";
import type {Term} from "./term";

/** Some terms as one: a customer's bins in all of them are a single code, so that one look finds what they are worth together. */
export interface Joint {
  /** Positions of the terms, the slowest digit of the code first. */
  readonly terms: readonly number[];
  /** Its first code, and how many it has. */
  readonly from: number;
  readonly size: number;
}

/** All terms of a regression, joined. Coefficients stand in one list: the intercept at 0, term j from `starts[j]`. */
export interface JointTerms {
  readonly terms: readonly Term[];
  readonly starts: Int32Array;
  readonly joints: readonly Joint[];
  /** Each customer's code in each joint, all numbered in one go, as {@link codesOf} lays them out. */
  readonly codes: JointCodes;
  /** What each code is worth, and sums by code: used again by every look. */
  readonly worth: Float64Array;
  readonly sums: Float64Array;
  readonly byCustomer: ByCustomer;
}

/** Amounts of each customer, for use in between: written over by every step. */
interface ByCustomer {
  readonly residuals: Float64Array;
  readonly information: Float64Array;
  readonly moved: Float64Array;
  readonly shift: Float64Array;
}

/** Codes there may be for each customer: a table that most customers are alone in saves nothing. */
const CODES_PER_CUSTOMER = 1 / 8;
const FEWEST_CODES = 64;
/** And what stays near the processor. */
const MOST_CODES = 1024;

/** Joins terms of so many customers as long as their codes together stay few, the largest first. */
export function joinTerms(terms: readonly Term[], customers: number): JointTerms {
  const most = Math.min(MOST_CODES, Math.max(FEWEST_CODES, customers * CODES_PER_CUSTOMER));
  const bySize = [...terms.keys()].sort((a, b) => terms[b].size - terms[a].size || a - b);
  const groups: {readonly members: number[]; size: number}[] = [];
  for (const j of bySize) {
    const room = groups.find(({size}) => size * terms[j].size <= most);
    if (room === undefined) groups.push({members: [j], size: terms[j].size});
    else {
      room.members.push(j);
      room.size *= terms[j].size;
    }
  }
  const starts = new Int32Array(terms.length);
  for (let j = 1; j < terms.length; j++) starts[j] = starts[j - 1] + terms[j - 1].size;
  const amounts = (): Float64Array => new Float64Array(customers);
  let codes = 0;
  const joints = groups.map(({members, size}): Joint => ({terms: members, from: (codes += size) - size, size}));
  return {
    terms,
    starts: starts.map((start) => start + 1),
    joints,
    codes: codesOf(terms, joints, customers),
    worth: new Float64Array(codes),
    sums: new Float64Array(codes),
    byCustomer: {residuals: amounts(), information: amounts(), moved: amounts(), shift: amounts()},
  };
}

/** Coefficients there are, the intercept among them. */
export function sizeOf({terms, starts}: Pick<JointTerms, "terms" | "starts">): number {
  return terms.length === 0 ? 1 : starts[terms.length - 1] + terms[terms.length - 1].size;
}

/** What each code is worth by the coefficients of its bins. */
function setWorth({terms, starts, joints, worth}: JointTerms, coefficients: Float64Array): void {
  for (const {terms: members, from} of joints) {
    worth[from] = 0;
    let filled = 1;
    for (const j of members) {
      const {size} = terms[j];
      // From the last on, since each entry makes room for as many as the term has bins.
      for (let at = filled - 1; at >= 0; at--) {
        const before = worth[from + at];
        for (let bin = size - 1; bin >= 0; bin--) worth[from + at * size + bin] = before + coefficients[starts[j] + bin];
      }
      filled *= size;
    }
  }
}

/** Adds the sums by code to those of the coefficients of their bins. */
function addByBin({terms, starts, joints, sums: byCode}: JointTerms, sums: Float64Array): void {
  for (const {terms: members, from: first, size: codes} of joints) {
    let left = codes;
    for (let m = members.length - 1; m >= 0; m--) {
      const {size} = terms[members[m]];
      const from = starts[members[m]];
      left /= size;
      for (let at = 0; at < left; at++) {
        let sum = 0;
        for (let bin = 0; bin < size; bin++) {
          const amount = byCode[first + at * size + bin];
          sums[from + bin] += amount;
          sum += amount;
        }
        byCode[first + at] = sum;
      }
    }
  }
}

/** Adds to each customer's amount the coefficients of its bins. */
export function gather(joined: JointTerms, coefficients: Float64Array, amounts: Float64Array): void {
  setWorth(joined, coefficients);
  addWorth(joined, amounts);
}

/** Adds to each coefficient the amounts of the customers in its bin. */
export function scatter(joined: JointTerms, amounts: Float64Array, sums: Float64Array): void {
  joined.sums.fill(0);
  addByCode(joined, amounts);
  addByBin(joined, sums);
}

/** The same of every so many customers, from the first of them on. */
export function scatterEvery(
  joined: JointTerms,
  amounts: Float64Array,
  sums: Float64Array,
  {first, every}: {readonly first: number; readonly every: number},
): void {
  joined.sums.fill(0);
  addEveryByCode(joined, amounts, first, every);
  addByBin(joined, sums);
}

/** What the customers make of a direction of the coefficients. */
export interface Bend {
  readonly direction: Float64Array;
  /** How much each customer tells. */
  readonly information: Float64Array;
  /** Set to what the direction adds to each customer's log-odds. */
  readonly moved: Float64Array;
  /** Set to the sums of that times the information, by coefficient. */
  readonly bent: Float64Array;
}

/** {@link gather}, weighing and {@link scatter} in one look at the customers. */
export function bendRows(joined: JointTerms, {direction, information, moved, bent}: Bend): void {
  setWorth(joined, direction);
  joined.sums.fill(0);
  bent.fill(0);
  bent[0] = bendCodes(joined, {information, moved}, direction[0]);
  addByBin(joined, bent);
}
