import type {Role, SpellingVariants} from "../domain/customers";
import type {Language} from "../domain/language";
import {isSameLink, type Link, type LinkKind} from "../domain/links";
import type {Choices} from "../domain/settings";
import {choose, setAmount, setCustomer, setMetric} from "./actions";
import {latest} from "./stage";
import type {State} from "./state";

/** A link to a place of the workbook, its columns named in the language of the pane. */
export const linkTo = ({sheetId, sheet, table}: Pick<Link, "sheetId" | "sheet" | "table">, kind: LinkKind, language: Language): Link => ({
  kind,
  sheetId,
  sheet,
  ...(table === undefined ? {} : {table}),
  language,
});

/** Another sheet joined to the customers; one of the same place is replaced. */
export const addLink = (state: State, link: Link): State => choose(state, {links: [...otherLinks(state, link), link]});

/** A linked sheet taken away. Choices that name its columns would stop everything, so those are found anew. */
export function removeLink(state: State, link: Link): State {
  const links = otherLinks(state, link);
  const without = choose(state, {links: links.length === 0 ? undefined : links});
  const known = latest(state.list)?.columns;
  const isGone = (heading: string | undefined) =>
    heading !== undefined && (known === undefined || known.some((column) => column.heading === heading && column.linkedFrom !== undefined));
  const {customerHeading, amountHeading, metricHeading, objective} = state.choices;
  return [
    (next: State) => (isGone(customerHeading) ? setCustomer(next, undefined) : next),
    (next: State) => (isGone(amountHeading) ? setAmount(next, undefined) : next),
    (next: State) => (isGone(metricHeading) ? setMetric(next, undefined) : next),
    (next: State) => (objective !== undefined && "heading" in objective && isGone(objective.heading) ? choose(next, {objective: undefined}) : next),
  ].reduce((next, forget) => forget(next), without);
}

const otherLinks = ({choices}: State, link: Link): readonly Link[] => (choices.links ?? []).filter((each) => !isSameLink(each, link));

/** What becomes of rows that repeat a customer. A choice is kept even where it is what happens unasked: in a very long list repeats are searched only then. */
export const setDuplicates = (state: State, duplicates: NonNullable<Choices["duplicates"]>): State => choose(state, {duplicates});

/** Spellings that count as one value from now on. */
export function mergeSpellings(state: State, proposals: readonly SpellingVariants[]): State {
  const others = (state.choices.mergedValues ?? []).filter((own) => !proposals.some((each) => isSameValue(each, own)));
  return choose(state, {mergedValues: [...others, ...proposals.map(({heading, value, variants}) => ({heading, value, variants}))]});
}

/** Spellings that are values of their own again. */
export function partSpellings(state: State, proposal: SpellingVariants): State {
  const left = (state.choices.mergedValues ?? []).filter((own) => !isSameValue(own, proposal));
  return choose(state, {mergedValues: left.length === 0 ? undefined : left});
}

/** Whether two proposals are of the same value of the same column. */
export const isSameValue = (one: Pick<SpellingVariants, "heading" | "value">, other: Pick<SpellingVariants, "heading" | "value">): boolean =>
  one.heading === other.heading && one.value === other.value;

/** What a column means, by the user's word; undefined goes back to the detection. */
export function setRole(state: State, heading: string, role: Role | undefined): State {
  const {[heading]: _, ...others} = state.choices.roles ?? {};
  const roles = role === undefined ? others : {...others, [heading]: role};
  return choose(state, {roles: Object.keys(roles).length === 0 ? undefined : roles});
}

/** Whether the report on the data is written on a sheet of its own. */
export const setWritesDataReport = (state: State, isOn: boolean): State => choose(state, {writesDataReport: isOn ? true : undefined});
