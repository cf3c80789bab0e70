import type {Contradiction, LeastIdeal} from "../../domain/profile";
import type {Trait} from "../../domain/trait";
import {conditionText} from "../../words/conditions";
import {sheetFormatsIn} from "../../words/formats";
import {tell, toldList} from "../tell";
import {COLORS} from "../look";
import {composeHeading, type ProfileContext} from "./profileContext";
import {composeTraitTable, isTraitShown} from "./traitTable";

/** The traits by what they are about: company, buyer, least ideal, and what was looked at besides. Returns the next free row. */
export function composeTraitTables(context: ProfileContext, first: number): number {
  const {profile, request} = context;
  const {profile: words} = request.words;
  const {company, buyer, least, traits} = profile;
  const hint = matchingAll(context);
  // People have no company profile: what was found about them is one list.
  let row = profile.isB2C
    ? composeSection(context, first, {heading: words.people, traits: [...company, ...buyer], hint})
    : composeSection(context, first, {heading: words.company, traits: company, hint});
  if (!profile.isB2C && buyer.length > 0) row = composeSection(context, row, {heading: words.buyer, traits: buyer});
  if (least !== undefined) row = composeLeast(context, row, least);
  row = composeContradictions(context, row, profile.contradictions);
  const others = traits.filter((trait) => !trait.inProfile);
  return composeOthers(context, row, others);
}

/** A table under a heading; a line instead where it has no traits. */
interface Section {
  readonly heading: string;
  readonly hint?: string | undefined;
  readonly traits: readonly Trait[];
  readonly isWorst?: boolean;
}

function composeSection(context: ProfileContext, first: number, {heading, hint, traits, isWorst = false}: Section): number {
  const row = composeHeading(context, first, heading, hint);
  if (traits.length > 0) return composeTraitTable(context, row, traits, isWorst) + 1;
  context.draft.put(row, 0, context.request.words.profile.noTraits);
  context.draft.look(row, 0, 1, 1, {fontColor: COLORS.muted});
  return row + 2;
}

/** How many customers have the whole profile; nothing where it holds no traits. */
function matchingAll({profile, request}: ProfileContext): string | undefined {
  const {number} = sheetFormatsIn(request.choices.language);
  const {customers, best} = profile.matchingAll;
  if (profile.company.length + profile.buyer.length === 0) return undefined;
  return tell(request.words.profile.matchingAll, {customers: number(customers), best: number(best)});
}

function composeLeast(context: ProfileContext, first: number, least: LeastIdeal): number {
  const {profile: words} = context.request.words;
  const customers = sheetFormatsIn(context.request.choices.language).number(least.customers.length);
  const hint = tell(least.from === "churned" ? words.leastChurned : words.leastWorst, {customers, tier: least.tier});
  return composeSection(context, first, {heading: words.least, hint, traits: least.traits.filter((trait) => trait.inProfile), isWorst: true});
}

function composeContradictions(context: ProfileContext, first: number, contradictions: readonly Contradiction[]): number {
  if (contradictions.length === 0) return first;
  const {draft, request} = context;
  const {words, choices} = request;
  const text = ({condition}: Trait) => conditionText(condition, choices.language, sheetFormatsIn(choices.language));
  const row = composeHeading(context, first, words.profile.contradictions);
  contradictions.forEach(({attribute, best, least}, i) =>
    draft.put(row + i, 0, tell(words.profile.contradiction, {attribute, best: text(best), least: text(least)})),
  );
  draft.look(row, 0, contradictions.length, 1, {fontColor: COLORS.warning});
  return row + contradictions.length + 1;
}

/** What was looked at and stays out: in a table where there is something to see, by name alone where there is not. */
function composeOthers(context: ProfileContext, first: number, others: readonly Trait[]): number {
  if (others.length === 0) return first;
  const {draft, request} = context;
  const {words, choices} = request;
  const shown = others.filter(isTraitShown);
  const silent = others.filter((trait) => !isTraitShown(trait));
  let row = composeHeading(context, first, words.profile.others, words.profile.othersHint);
  if (shown.length > 0) row = composeTraitTable(context, row, shown, false);
  if (silent.length > 0) {
    const attributes = toldList(
      silent.map(({attribute}) => attribute),
      choices.language,
    );
    draft.put(row, 0, tell(words.profile.unrelated, {attributes}));
    draft.look(row, 0, 1, 1, {fontColor: COLORS.muted});
    row++;
  }
  return row + 1;
}
