import type {Condition, Evidence, Trait, TraitVerdict} from "../../domain/trait";
import {STANDING} from "../../domain/best";
import {COMMON_SHARE, DEFINING_MULTIPLE, DEFINING_P, OTHER_CONDITIONS} from "../../domain/settings";
import {spanOf} from "./bands";
import {conditionOf} from "./condition";
import type {ConditionCounts} from "./conditionCounts";
import {conditionCounts} from "./conditionCounts";
import {evidenceFor, evidenceFrom, shareOf, strengthAgainstRest, strengthOfTier} from "./evidence";
import type {Feature} from "./feature";
import type {Tested} from "./permutationTest";
import type {CodeRange, Spread} from "./searchFeature";
import {BLANKNESS, spreadOf, strongest} from "./searchFeature";
import type {StandingCounter} from "./standingCounts";

/** A condition this many standard deviations apart is no accident, one attribute among dozens. */
const CLEARLY = 3;

/** Share of the best that the usual range of a number holds. */
const MOST = 0.8;

/** The customers that are compared: the standing of each, and every column counted by it. */
export interface Compared {
  readonly standing: Uint8Array;
  readonly counter: StandingCounter;
}

/** All classified customers. */
const CLASSIFIED = [STANDING.otherTier, STANDING.leftOut, STANDING.candidate, STANDING.best];

/** A trait before it is compared with the others, and before the user's own choices. */
export type Judged = Omit<Trait, "inProfile" | "sameAs">;

/**
 * The verdict on one attribute. Defining, where the test within the focus tier says so and the multiple is worth it. Else, where the best differ from all the rest only because their whole tier does, the trait is typical
 * of the tier. Else weak, where this attribute alone would look unusual; common, where at least half of the best have it; unrelated.
 */
export function judge(feature: Feature, tested: Tested, compared: Compared): Judged {
  const {attribute} = feature;
  const counts = conditionCounts(feature, compared.standing, compared.counter);
  const evidenceOf = (condition: Condition) => evidenceFrom(condition, counts(condition));
  const isLeaning = tested.strongest.strength > 0;
  const leaning = isLeaning ? evidenceOf(conditionOf(feature, tested.strongest)) : undefined;
  const isDefining = leaning !== undefined && tested.p <= DEFINING_P && leaning.multiple >= DEFINING_MULTIPLE;
  const all = spreadOf(feature, compared.counter, CLASSIFIED);
  const best = spreadOf(feature, compared.counter, [STANDING.best]);
  const typical = isDefining ? undefined : typicalOfTier(feature, all, best, counts);
  const isWeak = leaning !== undefined && tested.ownP <= DEFINING_P && leaning.multiple > 1;
  const shown = isDefining || (isWeak && typical === undefined) ? leaning : (typical ?? evidenceOf(conditionOf(feature, usual(best))));
  const verdict: TraitVerdict = isDefining
    ? "defining"
    : isWeak && typical === undefined
      ? "weak"
      : shareOf(shown.best) >= COMMON_SHARE
        ? "common"
        : "unrelated";
  return {
    ...shown,
    attribute: attribute.heading,
    column: attribute.column,
    group: attribute.group,
    role: attribute.role,
    p: tested.p,
    q: tested.q,
    verdict,
    isTypicalOfTier: typical !== undefined,
    others: others(feature, best, evidenceOf, shown.condition),
    filled: all.members === 0 ? 0 : all.known / all.members,
  };
}

function typicalOfTier(feature: Feature, all: Spread, best: Spread, counts: ConditionCounts): Evidence | undefined {
  const found = strongest(all, best);
  if (found.strength < CLEARLY) return undefined;
  const condition = conditionOf(feature, found);
  const counted = counts(condition);
  const evidence = evidenceFrom(condition, counted);
  const isOfTier = strengthOfTier(counted) >= CLEARLY;
  return isOfTier && strengthAgainstRest(evidence) >= CLEARLY ? evidence : undefined;
}

/** What is told of an attribute whose being blank, or filled in, is a defining sign of the best; undefined where it is none. */
export function judgeBlankness(feature: Feature, {strongest: found, p, q}: Tested, {standing, counter}: Compared): Judged | undefined {
  if (found.strength === 0 || p > DEFINING_P) return undefined;
  const {attribute} = feature;
  const evidence = evidenceFor(attribute, {kind: found.first === BLANKNESS.blank ? "blank" : "filled"}, standing);
  if (!(evidence.multiple >= DEFINING_MULTIPLE)) return undefined;
  const {heading, column, role, group} = attribute;
  const {known, members} = spreadOf(feature, counter, CLASSIFIED);
  return {
    ...evidence,
    attribute: heading,
    column,
    role,
    group,
    p,
    q,
    verdict: "defining",
    isTypicalOfTier: false,
    others: [],
    filled: known / members,
  };
}

/** What most of the best have: their commonest value, or the narrowest bins or bands that hold four in five of them. */
function usual(best: Spread): CodeRange {
  const {feature, counts} = best;
  if (feature.isOrdered) return narrowest(best, {first: 0, last: Math.max(0, counts.length - 1)});
  const most = counts.reduce((top, count, code) => (count > counts[top] ? code : top), 0);
  const all = {first: 0, last: feature.bands.length - 1};
  const run = narrowest(best, all, ({first, last}) => first === last || spanOf(feature.attribute, first, last) !== undefined);
  return all.last < 0 || run === all ? {first: most, last: most} : run;
}

/** The narrowest range within a wider one that holds four in five; that one where there is none. */
function narrowest({counts, known}: Spread, within: CodeRange, isRange: (range: CodeRange) => boolean = () => true): CodeRange {
  let found = within;
  for (let first = 0; first <= within.last; first++) {
    for (let [last, held] = [first, 0]; last <= within.last && last - first < found.last - found.first; last++) {
      held += counts[last];
      if (held >= MOST * known && isRange({first, last})) found = {first, last};
    }
  }
  return found;
}

/** The other values, the most usual among the best first; of a number its bins, smallest first, and of ranges kept as text those the best have, likewise. */
function others(feature: Feature, best: Spread, evidenceOf: (condition: Condition) => Evidence, shown: Condition): Evidence[] {
  const codes: number[] = [];
  for (let code = 0; code < best.counts.length; code++) if (feature.isOrdered || best.counts[code] > 0) codes.push(code);
  if (!feature.isOrdered && feature.bands.length === 0) codes.sort((a, b) => best.counts[b] - best.counts[a] || a - b);
  const step = feature.isOrdered ? Math.ceil(codes.length / OTHER_CONDITIONS) : 1;
  const ranges = codes.filter((_, at) => at % step === 0).map((first) => ({first, last: Math.min(first + step - 1, feature.size - 1)}));
  return ranges
    .slice(0, OTHER_CONDITIONS + 1)
    .map((range) => conditionOf(feature, range))
    .filter((condition) => !isSameValue(condition, shown))
    .slice(0, OTHER_CONDITIONS)
    .map(evidenceOf);
}

const isSameValue = (a: Condition, b: Condition): boolean => "value" in a && "value" in b && a.value === b.value;
