import type {Joint, JointTerms} from "./jointTerms";
import type {Term} from "./term";

/**
 * Codes of customers: four customers stand together, one of each quarter of them, and of them the four codes in the first joint, then those in the second, and so on; last those whom four do not divide. Neighbours are much alike in the order of a
 * fit, and sums of the same code wait for each other.
 */
export type JointCodes = Uint16Array | Uint32Array;

/** Where a customer's first code stands, in a look at so many; the next one is four further. */
function firstOf(customer: number, customers: number, width: number): number {
  const quarter = customers >> 2;
  let [four, place] = [customer, 0];
  for (; four >= quarter && place < 4; place++) four -= quarter;
  return place < 4 ? 4 * four * width + place : 4 * quarter * width + four;
}

/** The codes of so many customers in some joints. */
export function codesOf(terms: readonly Term[], joints: readonly Joint[], customers: number): JointCodes {
  const width = joints.length;
  const places = ((customers + 3) & ~3) * width;
  const {from, size} = joints[width - 1] ?? {from: 0, size: 0};
  const codes = from + size > 2 ** 16 ? new Uint32Array(places) : new Uint16Array(places);
  joints.forEach((joint, k) => {
    const [first, ...others] = joint.terms.map((j) => terms[j]);
    writeCodes(others.reduce(together, first.codes), codes, joint.from, {k, width});
  });
  return codes;
}

/** Which of how many joints. */
interface Column {
  readonly k: number;
  readonly width: number;
}

function writeCodes(own: Uint16Array, codes: JointCodes, from: number, {k, width}: Column): void {
  const quarter = own.length >> 2;
  for (let i = 0, at = 4 * k; i < quarter; i++, at += 4 * width) {
    codes[at] = from + own[i];
    codes[at + 1] = from + own[quarter + i];
    codes[at + 2] = from + own[2 * quarter + i];
    codes[at + 3] = from + own[3 * quarter + i];
  }
  for (let i = 4 * quarter; i < own.length; i++) codes[firstOf(i, own.length, width) + 4 * k] = from + own[i];
}

function together(before: Uint16Array, {codes: own, size}: Term): Uint16Array {
  const both = new Uint16Array(own.length);
  for (let i = 0; i < both.length; i++) both[i] = before[i] * size + own[i];
  return both;
}

// Most of a fit is spent in the loops below. They take four customers at a time: a loop over the codes of one is so short that a processor mistakes its end every time, which takes longer than its sums. And each loop is a function of its own: what
// follows a loop within one is not known yet when the loop is compiled, and would be thrown out of compiled code at every call.

/** By joint and customer: see {@link JointTerms}. */
type Look = Pick<JointTerms, "codes" | "joints" | "worth" | "sums">;

/** Adds to each customer's amount what its codes are worth. */
export function addWorth(look: Look, amounts: Float64Array): void {
  addWorthOfFours(look, amounts, amounts.length >> 2);
  addWorthFrom(look, amounts, amounts.length & ~3);
}

function addWorthOfFours({codes, joints: {length: width}, worth}: Look, amounts: Float64Array, quarter: number): void {
  for (let i = 0, at = 0; i < quarter; i++) {
    let first = amounts[i];
    let second = amounts[quarter + i];
    let third = amounts[2 * quarter + i];
    let fourth = amounts[3 * quarter + i];
    for (const end = at + 4 * width; at < end; at += 4) {
      first += worth[codes[at]];
      second += worth[codes[at + 1]];
      third += worth[codes[at + 2]];
      fourth += worth[codes[at + 3]];
    }
    amounts[i] = first;
    amounts[quarter + i] = second;
    amounts[2 * quarter + i] = third;
    amounts[3 * quarter + i] = fourth;
  }
}

function addWorthFrom({codes, joints: {length: width}, worth}: Look, amounts: Float64Array, from: number): void {
  for (let i = from; i < amounts.length; i++)
    for (let k = 0, at = firstOf(i, amounts.length, width); k < width; k++, at += 4) amounts[i] += worth[codes[at]];
}

/** Adds each customer's amount to the sums of its codes. */
export function addByCode(look: Look, amounts: Float64Array): void {
  addFoursByCode(look, amounts, amounts.length >> 2);
  addEveryByCode(look, amounts, amounts.length & ~3, 1);
}

function addFoursByCode({codes, joints: {length: width}, sums}: Look, amounts: Float64Array, quarter: number): void {
  for (let i = 0, at = 0; i < quarter; i++) {
    const first = amounts[i];
    const second = amounts[quarter + i];
    const third = amounts[2 * quarter + i];
    const fourth = amounts[3 * quarter + i];
    for (const end = at + 4 * width; at < end; at += 4) {
      sums[codes[at]] += first;
      sums[codes[at + 1]] += second;
      sums[codes[at + 2]] += third;
      sums[codes[at + 3]] += fourth;
    }
  }
}

/** The same of every so many customers, from one on. */
export function addEveryByCode({codes, joints: {length: width}, sums}: Look, amounts: Float64Array, first: number, every: number): void {
  for (let i = first; i < amounts.length; i += every)
    for (let k = 0, at = firstOf(i, amounts.length, width); k < width; k++, at += 4) sums[codes[at]] += amounts[i];
}

/** Amounts of each customer. */
interface Moves {
  readonly information: Float64Array;
  readonly moved: Float64Array;
}

/** Sets what customers move by: so much, and what their codes are worth. Adds that times their information to the sums of their codes, and returns it of all. */
export function bendCodes(look: Look, moves: Moves, base: number): number {
  const quarter = moves.moved.length >> 2;
  return bendFrom(look, moves, base, {from: 4 * quarter, sum: bendFours(look, moves, base, quarter)});
}

function bendFours({codes, joints: {length: width}, worth, sums}: Look, {information, moved}: Moves, base: number, quarter: number): number {
  let sum = 0;
  for (let i = 0, from = 0; i < quarter; i++, from += 4 * width) {
    const end = from + 4 * width;
    let first = base;
    let second = base;
    let third = base;
    let fourth = base;
    for (let at = from; at < end; at += 4) {
      first += worth[codes[at]];
      second += worth[codes[at + 1]];
      third += worth[codes[at + 2]];
      fourth += worth[codes[at + 3]];
    }
    moved[i] = first;
    moved[quarter + i] = second;
    moved[2 * quarter + i] = third;
    moved[3 * quarter + i] = fourth;
    first *= information[i];
    second *= information[quarter + i];
    third *= information[2 * quarter + i];
    fourth *= information[3 * quarter + i];
    sum = sum + first + second + third + fourth;
    for (let at = from; at < end; at += 4) {
      sums[codes[at]] += first;
      sums[codes[at + 1]] += second;
      sums[codes[at + 2]] += third;
      sums[codes[at + 3]] += fourth;
    }
  }
  return sum;
}

function bendFrom(
  {codes, joints: {length: width}, worth, sums}: Look,
  {information, moved}: Moves,
  base: number,
  {from, sum: before}: {readonly from: number; readonly sum: number},
): number {
  let sum = before;
  for (let i = from; i < moved.length; i++) {
    const start = firstOf(i, moved.length, width);
    let amount = base;
    for (let k = 0, at = start; k < width; k++, at += 4) amount += worth[codes[at]];
    moved[i] = amount;
    amount *= information[i];
    sum += amount;
    for (let k = 0, at = start; k < width; k++, at += 4) sums[codes[at]] += amount;
  }
  return sum;
}
