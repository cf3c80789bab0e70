import type {BestCount, BlendPart, Objective, Pin, SingleObjective} from "../domain/best";
import {choose} from "./actions";
import type {State} from "./state";

/** How much a part of a blend can count: few steps, which people can tell apart, and a middle to begin with. */
export const WEIGHTS = {least: 1, most: 5} as const;
const MIDDLE_WEIGHT = 3;

/** What makes a customer good; undefined goes back to what the aim stands for. Another objective measures everybody anew, so pins stay. */
export const setObjective = (state: State, objective: Objective | undefined): State => choose(state, {objective});

/** Begins a blend with one part, what was best until now; a list of the user's own cannot be part of one, so revenue takes its place. */
export function startBlend(state: State, before: Objective): State {
  if (before.kind === "blend") return setObjective(state, before);
  return setObjective(state, {kind: "blend", parts: [{objective: before.kind === "list" ? {kind: "revenue"} : before, weight: MIDDLE_WEIGHT}]});
}

/** One part more, or another direction or weight for one that the blend has. */
export function setBlendPart(state: State, objective: SingleObjective, weight = MIDDLE_WEIGHT): State {
  const parts = partsOf(state);
  const part = {objective, weight};
  const isThere = parts.some((each) => isSameMeasure(each.objective, objective));
  const changed = isThere ? parts.map((each) => (isSameMeasure(each.objective, objective) ? part : each)) : [...parts, part];
  return setObjective(state, {kind: "blend", parts: changed});
}

/** One part less. The last one stays: a blend of nothing ranks nobody. */
export function takeOutOfBlend(state: State, objective: SingleObjective): State {
  const parts = partsOf(state).filter((each) => !isSameMeasure(each.objective, objective));
  return parts.length === 0 ? state : setObjective(state, {kind: "blend", parts});
}

/** Whether two objectives rank by the same thing, in whatever direction. */
export const isSameMeasure = (one: SingleObjective, other: SingleObjective): boolean =>
  one.kind === "column" && other.kind === "column" ? one.heading === other.heading : one.kind === other.kind;

const partsOf = ({choices: {objective}}: State): readonly BlendPart[] => (objective?.kind === "blend" ? objective.parts : []);

/** How many are best; undefined goes back to the default. */
export const setBestCount = (state: State, bestCount: BestCount | undefined): State => choose(state, {bestCount});

/** Puts a customer on the shortlist, with the reason. */
export const pinIn = (state: State, pin: Pin): State =>
  choose(state, {pinnedIn: [...without(state.choices.pinnedIn, pin.customer), pin], pinnedOut: without(state.choices.pinnedOut, pin.customer)});

/** Takes a customer off the shortlist, with the reason. */
export const pinOut = (state: State, pin: Pin): State =>
  choose(state, {pinnedOut: [...without(state.choices.pinnedOut, pin.customer), pin], pinnedIn: without(state.choices.pinnedIn, pin.customer)});

/** Lets the objective decide again about a customer. */
export const unpin = (state: State, customer: string): State =>
  choose(state, {pinnedIn: without(state.choices.pinnedIn, customer), pinnedOut: without(state.choices.pinnedOut, customer)});

/** Lets churned or dissatisfied customers be best after all: one of them, or everybody. */
export function putBack(state: State, customer: string | "all"): State {
  const before = state.choices.putBack;
  if (customer === "all" || before === "all") return choose(state, {putBack: "all"});
  return choose(state, {putBack: [...(before ?? []).filter((each) => each !== customer), customer]});
}

/** Leaves churned and dissatisfied customers out again. */
export const leaveOut = (state: State): State => choose(state, {putBack: undefined});

const without = (pins: readonly Pin[] | undefined, customer: string): readonly Pin[] => (pins ?? []).filter((pin) => pin.customer !== customer);
