import {analyzeTiers, findProfile, shortlist} from "../../../src/analysis";
import type {Intake} from "../../../src/analysis";
import type {AttributeTable} from "../../../src/domain/attribute";
import type {Shortlist} from "../../../src/domain/best";
import type {Cell} from "../../../src/domain/cell";
import type {Outcome} from "../../../src/domain/outcome";
import type {Profile} from "../../../src/domain/profile";
import type {Choices} from "../../../src/domain/settings";
import {choose, customersOf, NAMES, sheetOf, TODAY, valueOf} from "./sheet";

export const tableOf = (intake: Intake, choices: Partial<Choices> = {}): AttributeTable => valueOf(intake.attributes(choose(choices), TODAY));

/** Step 3 of a sheet, or the problem that prevents it. */
export function bestOutcome(intake: Intake, choices: Partial<Choices> = {}): Outcome<Shortlist> {
  const customers = customersOf(intake, choices);
  const tiers = valueOf(analyzeTiers(customers, choose(choices), NAMES));
  return shortlist(customers, tableOf(intake, choices), tiers, choose(choices), TODAY);
}

export const bestOf = (intake: Intake, choices: Partial<Choices> = {}): Shortlist => valueOf(bestOutcome(intake, choices));

export const keysOf = ({best}: Shortlist): string[] => best.map(({key}) => key);

/** Steps 3 to 6 of a sheet, as the door gives them. */
export function profileOutcome(
  intake: Intake,
  choices: Partial<Choices> = {},
  options: Partial<Parameters<typeof findProfile>[1]> = {},
): Outcome<Profile> {
  const chosen = choose(choices);
  const customers = customersOf(intake, choices);
  const tiers = valueOf(analyzeTiers(customers, chosen, NAMES));
  const input = {customers, table: tableOf(intake, choices), tiers, shortlist: bestOf(intake, choices), choices: chosen, today: TODAY};
  return findProfile(input, {seed: 1, ...options});
}

export const profileOf = (intake: Intake, choices: Partial<Choices> = {}): Profile => valueOf(profileOutcome(intake, choices));

/** One tier of customers: the first cells are their name and amount, the rest what `more` says. */
export const oneTier = (headings: readonly string[], rows: readonly (readonly Cell[])[]): Intake =>
  sheetOf([["Company", "ARR", ...headings], ...rows]);
