import type {Term} from "./term";

/** Some terms as one: a customer's bins in all of them are a single code, so that one look finds what they are worth together. */
interface Joint {
  /** Positions of the terms, the slowest digit of the code first. */
  readonly terms: readonly number[];
  readonly codes: Uint16Array;
  /** Sums by code, used again by every look. */
  readonly table: Float64Array;
}

/** All terms of a regression, joined. Coefficients stand in one list: the intercept at 0, term j from `starts[j]`. */
export interface JointTerms {
  readonly terms: readonly Term[];
  readonly starts: Int32Array;
  readonly joints: readonly Joint[];
}

/** Codes there may be for each customer: a table that most customers are alone in saves nothing. */
const CODES_PER_CUSTOMER = 1 / 8;
const FEWEST_CODES = 64;
/** And what stays near the processor. */
const MOST_CODES = 1024;

/** Joins terms as long as their codes together stay few, the largest first. */
export function joinTerms(terms: readonly Term[]): JointTerms {
  const customers = terms[0]?.codes.length ?? 0;
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
  return {
    terms,
    starts: starts.map((start) => start + 1),
    joints: groups.map(({members, size}) => ({terms: members, codes: jointCodes(terms, members), table: new Float64Array(size)})),
  };
}

/** The same customers, with one more term that stays alone. */
export function withTerm({terms, starts, joints}: JointTerms, term: Term): JointTerms {
  return {
    terms: [...terms, term],
    starts: Int32Array.of(...starts, sizeOf({terms, starts})),
    joints: [...joints, {terms: [terms.length], codes: term.codes, table: new Float64Array(term.size)}],
  };
}

/** Coefficients there are, the intercept among them. */
export function sizeOf({terms, starts}: Pick<JointTerms, "terms" | "starts">): number {
  return terms.length === 0 ? 1 : starts[terms.length - 1] + terms[terms.length - 1].size;
}

function jointCodes(terms: readonly Term[], members: readonly number[]): Uint16Array {
  if (members.length === 1) return terms[members[0]].codes;
  const codes = terms[members[0]].codes.slice();
  for (const j of members.slice(1)) {
    const {codes: own, size} = terms[j];
    for (let i = 0; i < codes.length; i++) codes[i] = codes[i] * size + own[i];
  }
  return codes;
}

/** Adds to each customer's amount the coefficients of its bins. */
export function gather({terms, starts, joints}: JointTerms, coefficients: Float64Array, amounts: Float64Array): void {
  for (const {terms: members, codes, table} of joints) {
    table[0] = 0;
    let filled = 1;
    for (const j of members) {
      const {size} = terms[j];
      // From the last on, since each entry makes room for as many as the term has bins.
      for (let at = filled - 1; at >= 0; at--) {
        const before = table[at];
        for (let bin = size - 1; bin >= 0; bin--) table[at * size + bin] = before + coefficients[starts[j] + bin];
      }
      filled *= size;
    }
    for (let i = 0; i < amounts.length; i++) amounts[i] += table[codes[i]];
  }
}

/** Adds to each coefficient the amounts of the customers in its bin. */
export function scatter({terms, starts, joints}: JointTerms, amounts: Float64Array, sums: Float64Array): void {
  for (const {terms: members, codes, table} of joints) {
    table.fill(0);
    for (let i = 0; i < amounts.length; i++) table[codes[i]] += amounts[i];
    let left = table.length;
    for (let m = members.length - 1; m >= 0; m--) {
      const {size} = terms[members[m]];
      const from = starts[members[m]];
      left /= size;
      for (let at = 0; at < left; at++) {
        let sum = 0;
        for (let bin = 0; bin < size; bin++) {
          const amount = table[at * size + bin];
          sums[from + bin] += amount;
          sum += amount;
        }
        table[at] = sum;
      }
    }
  }
}
