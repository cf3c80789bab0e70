import type {CutoffChoice, HardRule} from "../domain/segment";
import {choose} from "./actions";
import type {State} from "./state";

/** Where segments begin and end: by evidence, by how many customers can be worked, or as given (M6.5). */
export const setCutoffs = (state: State, cutoffs: CutoffChoice): State => choose(state, {cutoffs});

/** One must-have or never-rule more (M6.6); the same one is not added twice. */
export function addRule(state: State, rule: HardRule): State {
  const rules = rulesOf(state);
  return rules.some((one) => isSame(one, rule)) ? state : choose(state, {hardRules: [...rules, rule]});
}

/** One rule less. */
export const removeRule = (state: State, rule: HardRule): State => choose(state, {hardRules: rulesOf(state).filter((one) => !isSame(one, rule))});

const rulesOf = ({choices}: State): readonly HardRule[] => choices.hardRules ?? [];

/** Rules are plain data, which also comes back from the workbook: they are the same where they say the same. */
const isSame = (one: HardRule, other: HardRule): boolean => JSON.stringify(one) === JSON.stringify(other);
