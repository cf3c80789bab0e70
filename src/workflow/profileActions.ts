import {choose} from "./actions";
import type {State} from "./state";

/** Puts an attribute's trait into the profile or takes it out, whatever its verdict. */
export const setInProfile = (state: State, heading: string, isIn: boolean): State =>
  choose(state, {
    attributesOn: isIn ? withHeading(state.choices.attributesOn, heading) : without(state.choices.attributesOn, heading),
    attributesOff: isIn ? without(state.choices.attributesOff, heading) : withHeading(state.choices.attributesOff, heading),
  });

/** Looks at a column, or never at it. */
export const setExcluded = (state: State, heading: string, isExcluded: boolean): State =>
  choose(state, {
    excludedHeadings: isExcluded ? withHeading(state.choices.excludedHeadings, heading) : without(state.choices.excludedHeadings, heading),
  });

/** Turns a sensitive column (sex, age) on or off (M5.3). */
export const setSensitive = (state: State, heading: string, isOn: boolean): State =>
  choose(state, {sensitiveOn: isOn ? withHeading(state.choices.sensitiveOn, heading) : without(state.choices.sensitiveOn, heading)});

/** Whether customers are people, who have no company's step; undefined lets the columns decide. */
export function setB2C(state: State, isB2C: boolean | undefined): State {
  const chosen = choose(state, {isB2C});
  return isB2C === true && chosen.step === 4 ? {...chosen, step: 5} : chosen;
}

/** Writes a profile although the evidence says that there is none. */
export const setInsists = (state: State, insistsOnProfile: boolean): State => choose(state, {insistsOnProfile});

const withHeading = (headings: readonly string[] | undefined, heading: string): readonly string[] => [...without(headings, heading), heading];

const without = (headings: readonly string[] | undefined, heading: string): readonly string[] => (headings ?? []).filter((each) => each !== heading);
