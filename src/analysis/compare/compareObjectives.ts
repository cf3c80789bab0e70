import type {AttributeTable} from "../../domain/attribute";
import type {Shortlist} from "../../domain/best";
import {STANDING} from "../../domain/best";
import type {BestOverlap, CrossEvidence, ObjectiveComparison, ObjectiveSide, TraitChange, TraitChangeKind} from "../../domain/comparison";
import type {Profile} from "../../domain/profile";
import type {Trait} from "../../domain/trait";
import {matches} from "../traits/condition";
import {attributeAt} from "./attributeAt";
import {crossEvidence} from "./crossEvidence";

/** What steps 3 to 6 found by one objective. */
export interface Found {
  readonly shortlist: Shortlist;
  readonly profile: Pick<Profile, "traits" | "notSearched" | "verdict">;
}

/**
 * Two objectives side by side (M3.5), of the same customers: which traits of the profile appear, vanish, change or stay, which help one aim but hurt the other, and how far the
 * best are the same people.
 *
 * @example compareObjectives(table, byGrowth, byProfit)
 */
export function compareObjectives(table: AttributeTable, first: Found, second: Found): ObjectiveComparison {
  const [there, back] = [crossable(first, second), crossable(second, first)];
  const crossed = crossEvidence(table, [
    ...there.map((trait) => ({trait, standing: second.shortlist.standing})),
    ...back.map((trait) => ({trait, standing: first.shortlist.standing})),
  ]);
  const across = (some: readonly Trait[], from: number) => new Map(some.map(({column}, at) => [column, crossed[from + at]]));
  const [firstAmongSecond, secondAmongFirst] = [across(there, 0), across(back, there.length)];
  const [firstIn, secondIn] = [traitsByColumn(first), traitsByColumn(second)];
  const columns = [...new Set([...firstIn.keys(), ...secondIn.keys()])];
  const changes = columns.map((column) => {
    const both = {first: firstIn.get(column), second: secondIn.get(column)};
    const crossings = {firstAmongSecond: firstAmongSecond.get(column), secondAmongFirst: secondAmongFirst.get(column)};
    return changeOf(table, {...both, ...crossings}, {first, second});
  });
  return {first: sideOf(first), second: sideOf(second), best: overlapOf(first.shortlist, second.shortlist), changes: changes.sort(byWeight)};
}

const inProfile = ({profile}: Found): Trait[] => profile.traits.filter((trait) => trait.inProfile);

const traitsByColumn = (found: Found): Map<number, Trait> => new Map(inProfile(found).map((trait) => [trait.column, trait]));

const whyNotSearched = ({profile}: Found, column: number) => profile.notSearched.find((one) => one.column === column)?.why;

/** Traits of one profile whose column the other objective searched too. */
const crossable = (one: Found, other: Found): Trait[] => inProfile(one).filter(({column}) => whyNotSearched(other, column) === undefined);

const sideOf = ({shortlist, profile}: Found): ObjectiveSide => ({
  measure: shortlist.measure,
  focusTier: shortlist.focusTier,
  verdict: profile.verdict,
});

type Sides = Pick<TraitChange, "first" | "second" | "firstAmongSecond" | "secondAmongFirst">;

function changeOf(table: AttributeTable, sides: Sides, found: {readonly first: Found; readonly second: Found}): TraitChange {
  const trait = sides.first ?? sides.second;
  if (trait === undefined) throw new Error("change without a trait");
  const {attribute, column, group} = trait;
  const other = sides.first === undefined ? found.first : sides.second === undefined ? found.second : undefined;
  const why = other === undefined ? undefined : whyNotSearched(other, column);
  const sameAs = other?.profile.traits.find((one) => one.column === column)?.sameAs;
  const isSameSaid = sameAs !== undefined && other !== undefined && inProfile(other).some((one) => one.attribute === sameAs);
  return {
    attribute,
    column,
    group,
    change: why === undefined ? kindOf(table, sides) : "notSearched",
    ...sides,
    ...(why === undefined ? {} : {why}),
    ...(isSameSaid ? {sameAs} : {}),
  };
}

function kindOf(table: AttributeTable, {first, second, firstAmongSecond, secondAmongFirst}: Sides): TraitChangeKind {
  if (turnsAgainst(firstAmongSecond) || turnsAgainst(secondAmongFirst)) return "opposes";
  if (second === undefined) return "vanishes";
  if (first === undefined) return "appears";
  return isSame(table, first, second) ? "stays" : "changes";
}

const turnsAgainst = (crossing: CrossEvidence | undefined): boolean => crossing?.turnsAgainst === true;

/** Whether the same customers meet both conditions, however their ends were rounded. */
function isSame(table: AttributeTable, first: Trait, second: Trait): boolean {
  const attribute = attributeAt(table, first.column);
  const [a, b] = [matches(attribute, first.condition), matches(attribute, second.condition)];
  return a.every((one, i) => one === b[i]);
}

/** Who is best by both. */
function overlapOf(first: Shortlist, second: Shortlist): BestOverlap {
  const isBest = (standing: Uint8Array, i: number) => standing[i] === STANDING.best;
  const both = first.best
    .map(({customer}) => customer)
    .filter((i) => isBest(second.standing, i))
    .sort((a, b) => a - b);
  const [ofFirst, ofSecond] = [first.best.length, second.best.length];
  return {both, first: ofFirst, second: ofSecond, jaccard: both.length / (ofFirst + ofSecond - both.length)};
}

const ORDER: readonly TraitChangeKind[] = ["opposes", "vanishes", "appears", "changes", "stays", "notSearched"];

function byWeight(a: TraitChange, b: TraitChange): number {
  return ORDER.indexOf(a.change) - ORDER.indexOf(b.change) || chanceOf(a) - chanceOf(b) || a.column - b.column;
}

const chanceOf = ({first, second}: TraitChange): number => Math.min(first?.p ?? 1, second?.p ?? 1);
