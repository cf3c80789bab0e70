import {sourceTitle} from "../../domain/source";
import type {NotSearched} from "../../domain/trait";
import {sheetFormatsIn} from "../../words/formats";
import {problemSentence} from "../../words/languages";
import {tell, toldList} from "../tell";
import {COLORS} from "../look";
import {objectiveText} from "../objectiveText";
import {composeHeading, type ProfileContext} from "./profileContext";
import {brokenLines} from "./story";

/** Characters of a line across the sheet. */
const LINE = 180;

/** Which columns were left aside and why, and how the profile was made. Returns the next free row. */
export function composeMethod(context: ProfileContext, first: number): number {
  const {profile, request} = context;
  const {profile: words} = request.words;
  const row = profile.notSearched.length === 0 ? first : putLines(context, first, words.notSearched, leftAside(context, profile.notSearched));
  return putLines(context, row, words.method, methodLines(context));
}

function putLines(context: ProfileContext, first: number, heading: string, texts: readonly string[]): number {
  const lines = texts.flatMap((text) => brokenLines(text, LINE));
  const row = composeHeading(context, first, heading);
  lines.forEach((line, i) => context.draft.put(row + i, 0, line));
  context.draft.look(row, 0, lines.length, 1, {fontColor: COLORS.muted});
  return row + lines.length + 1;
}

/** One line a reason, with the columns it holds for. */
function leftAside({request}: ProfileContext, notSearched: readonly NotSearched[]): string[] {
  const byReason = new Map<NotSearched["why"], string[]>();
  for (const {why, heading} of notSearched) byReason.set(why, [...(byReason.get(why) ?? []), heading]);
  return [...byReason].map(([why, headings]) => `${request.words.profile.why[why]}: ${toldList(headings, request.choices.language)}.`);
}

function methodLines({request, shortlist, profile}: ProfileContext): string[] {
  const {words, choices, customers, analysis, today} = request;
  const {profile: texts} = words;
  const {number, date} = sheetFormatsIn(choices.language);
  const source = sourceTitle(customers.source);
  const count = number(analysis.customers);
  return [
    today === undefined ? tell(texts.madeUndated, {source, customers: count}) : tell(texts.made, {date: date(today), source, customers: count}),
    tell(texts.compared, {
      best: number(profile.best),
      tier: shortlist.focusTier,
      objective: objectiveText(shortlist.measure.objective, words.shortlist.objective, choices.language),
      rest: number(profile.rest),
      tierRest: number(profile.tierRest),
    }),
    texts.columnsRule,
    texts.intervalRule,
    tell(texts.chanceRule, {permutations: number(profile.permutations), seed: String(profile.seed)}),
    tell(texts.chanceOfAll, {p: chanceText(profile.p, profile.permutations)}),
    texts.verdictRule,
    ...profile.notes.map((note) => problemSentence(note, choices.language)),
    texts.remove,
  ];
}

/** A chance in percent; one that no shuffle reached is only known to be below their number. */
const chanceText = (p: number, permutations: number): string =>
  p <= 1 / (permutations + 1) ? `< ${percentDigits(1 / permutations)}%` : `${percentDigits(p)}%`;

/** @example percentDigits(0.0123) // "1.2" */
const percentDigits = (share: number): string => String(Math.round(share * 1000) / 10);
