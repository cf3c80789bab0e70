import type {BestCount, Objective, Pin} from "../domain/best";
import {choose} from "./actions";
import type {State} from "./state";

/** What makes a customer good; undefined goes back to what the aim stands for. Another objective measures everybody anew, so pins stay. */
export const setObjective = (state: State, objective: Objective | undefined): State => choose(state, {objective});

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
