import type {AttributeTable} from "../../domain/attribute";
import type {Customers} from "../../domain/customers";
import type {Proof, TraitSearch} from "../../domain/profile";
import type {TriedCard} from "../fit/tryCard";
import type {Refusals} from "./searchable";

/** Everything that the answer of a search depends on. The user's say about single traits, the language and the names of tiers are no part of it. */
export interface SearchQuestion {
  readonly customers: Customers;
  readonly table: AttributeTable;
  readonly standing: Uint8Array;
  readonly refusedFor: Refusals;
  readonly seed: number;
  readonly permutations: number;
}

/** Answers to questions about one list of customers. */
export interface Memory<Found> {
  /** The answer to the very same question; undefined where it was not asked lately. */
  readonly recall: (question: SearchQuestion) => Found | undefined;
  /** Keeps an answer. One about another list makes it forget all others. */
  readonly keep: (question: SearchQuestion, found: Found) => void;
}

/** What was found of one list of customers, how a card fared within the focus tier, and what was put to the proof. */
export interface SearchMemory {
  readonly traits: Memory<TraitSearch>;
  readonly checks: Memory<TriedCard>;
  readonly proofs: Memory<Proof>;
}

/** Answers that are kept: the ideal and the least ideal profile of a few choices that people go back and forth between. */
const MOST_KEPT = 8;

/** A memory with nothing in it. Lists are told apart by identity, so give the same customers and table again. */
export const createSearchMemory = (): SearchMemory => ({traits: createMemory(), checks: createMemory(), proofs: createMemory()});

function createMemory<Found>(): Memory<Found> {
  let kept: readonly {readonly question: SearchQuestion; readonly found: Found}[] = [];
  return {
    recall: (question) => kept.find((one) => isSame(one.question, question))?.found,
    keep: (question, found) => {
      const others = kept.filter((one) => isSameList(one.question, question) && !isSame(one.question, question));
      kept = [{question, found}, ...others].slice(0, MOST_KEPT);
    },
  };
}

const isSameList = (a: SearchQuestion, b: SearchQuestion): boolean => a.table === b.table && a.customers === b.customers;

const isSame = (a: SearchQuestion, b: SearchQuestion): boolean =>
  isSameList(a, b) &&
  a.seed === b.seed &&
  a.permutations === b.permutations &&
  a.refusedFor.length === b.refusedFor.length &&
  a.refusedFor.every((why, at) => why === b.refusedFor[at]) &&
  areEqual(a.standing, b.standing);

/** A plain loop: there is one entry a customer. */
function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
