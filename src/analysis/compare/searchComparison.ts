import type {Objective} from "../../domain/best";
import type {ObjectiveComparison} from "../../domain/comparison";
import type {Outcome} from "../../domain/outcome";
import {success} from "../../domain/outcome";
import {shortlist} from "../best/shortlist";
import type {ProfileInput} from "../profile/findProfile";
import {searchProfile} from "../profile/findProfile";
import type {SearchSettings} from "../traits/searchTraits";
import type {Found} from "./compareObjectives";
import {compareObjectives} from "./compareObjectives";

/** Everything that steps 1 and 2 settled, and the choices for the rest. */
export type ComparisonInput = Omit<ProfileInput, "shortlist">;

/**
 * Ranks and searches by two objectives in turn and compares them (M3.5). Yields its progress, 0 to 1; stop asking to cancel. With a memory in the settings, what was searched for
 * before costs nothing. Fails where one of them cannot rank anybody; before anything is searched.
 */
export function* searchComparison(
  input: ComparisonInput,
  objectives: readonly [Objective, Objective],
  settings: SearchSettings,
): Generator<number, Outcome<ObjectiveComparison>, void> {
  const [firstInput, secondInput] = objectives.map((objective) => ranked(input, objective));
  if (!firstInput.ok) return firstInput;
  if (!secondInput.ok) return secondInput;
  const first = yield* found(firstInput.value, settings, 0);
  const second = yield* found(secondInput.value, settings, 0.5);
  return success(compareObjectives(input.table, first, second));
}

function ranked(input: ComparisonInput, objective: Objective): Outcome<ProfileInput> {
  const choices = {...input.choices, objective};
  const best = shortlist(input.customers, input.table, input.tiers, choices, input.today);
  return best.ok ? success({...input, choices, shortlist: best.value}) : best;
}

/** One of the two searches; its progress is half of the whole. */
function* found(input: ProfileInput, settings: SearchSettings, from: number): Generator<number, Found, void> {
  const steps = searchProfile(input, settings);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return {shortlist: input.shortlist, profile: step.value};
    yield from + step.value / 2;
  }
}
