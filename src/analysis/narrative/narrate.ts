import type {Shortlist} from "../../domain/best";
import {TOLD_ROLES, type NarrativeWords, type Paragraph, type Phrase, type Sentence, type StoryWords} from "../../domain/phrase";
import {isProfileWritten, type LeastIdeal, type Profile, type ProfileVerdict} from "../../domain/profile";
import type {Trait} from "../../domain/trait";
import {shareOf} from "../traits/evidence";
import {filled, listed} from "./phrase";

/** Traits that are named besides those of the profile: more would bury it. */
const MOST_NAMED = 4;

/**
 * The profile as a story to read aloud (M6.2): what it is worth, the company, the buyer, the least ideal customer, and where the two contradict each other. It claims
 * nothing that the verdicts do not carry: without a profile it says so, and describes nobody unless the user insists.
 */
export function narrate(profile: Profile, shortlist: Shortlist, words: NarrativeWords): Paragraph[] {
  const paragraphs: Paragraph[] = [{part: "verdict", sentences: verdict(profile, shortlist, words)}];
  if (isProfileWritten(profile)) {
    if (!profile.isB2C) paragraphs.push({part: "company", sentences: story(profile.company, words.company, words)});
    paragraphs.push({part: "buyer", sentences: story(profile.buyer, profile.isB2C ? words.person : words.buyer, words)});
  }
  if (profile.least !== undefined) paragraphs.push({part: "least", sentences: [least(profile.least, words)]});
  if (profile.contradictions.length > 0) {
    const sentences = profile.contradictions.map(({best}) => filled(words.contradiction, named(best)));
    paragraphs.push({part: "contradiction", sentences});
  }
  return paragraphs;
}

function verdict(profile: Profile, shortlist: Shortlist, words: NarrativeWords): Sentence[] {
  const defining = profile.traits.filter((trait) => trait.verdict === "defining" && trait.sameAs === undefined).length;
  const slots = {best: count(profile.best), rest: count(profile.tierRest), tier: value(shortlist.focusTier), defining: count(defining)};
  const sentences = [filled(words.verdict[carriedClaim(profile.verdict, defining)], slots)];
  if (profile.verdict === "none") sentences.push(filled(words.verdict.help, {}));
  if (profile.isInsisted) sentences.push(filled(words.verdict.insisted, {}));
  if (shortlist.isThin) sentences.push(filled(words.verdict.thin, slots));
  const {customers, best} = profile.matchingAll;
  if (customers > 0) sentences.push(filled(words.verdict.matchingAll, {customers: count(customers), best: count(best)}));
  const typical = profile.traits.filter((trait) => trait.isTypicalOfTier && !trait.inProfile).slice(0, MOST_NAMED);
  if (typical.length > 0) sentences.push(filled(words.typicalOfTier, {tier: slots.tier, traits: list(typical, words)}));
  const common = profile.traits.filter((trait) => trait.verdict === "common" && !trait.isTypicalOfTier && !trait.inProfile).slice(0, MOST_NAMED);
  if (common.length > 0) sentences.push(filled(words.common, {traits: list(common, words)}));
  return sentences;
}

/** What may be claimed of a profile with so many defining traits: the columns together may tell the best apart where no single trait does, and one trait is not several. */
function carriedClaim(verdict: ProfileVerdict, defining: number): ProfileVerdict | "together" | "outline" {
  if (verdict === "none") return verdict;
  if (defining === 0) return verdict === "weak" ? "outline" : "together";
  return verdict === "strong" && defining === 1 ? "moderate" : verdict;
}

/** One sentence that people would say, then the evidence trait by trait. */
function story(traits: readonly Trait[], told: StoryWords, words: NarrativeWords): Sentence[] {
  if (traits.length === 0) return [filled(told.nothing, {})];
  return [...described(traits, told, words), ...traits.map((trait) => evidence(trait, words))];
}

function described(traits: readonly Trait[], told: StoryWords, words: NarrativeWords): Sentence[] {
  const clauses = TOLD_ROLES.flatMap((role) =>
    traits.filter((trait) => trait.role === role).map((trait) => filled(words.clauses[role], {value: valueOf(trait)})),
  );
  const besides = traits.filter(({role}) => !TOLD_ROLES.some((one) => one === role));
  if (clauses.length === 0) return [filled(told.opening, {traits: list(traits, words)})];
  const sentence = filled(told.told, {clauses: listed(clauses, words.clauseComma, words.and)});
  return besides.length === 0 ? [sentence] : [sentence, filled(words.besides, {traits: list(besides, words)})];
}

/** What a clause says: "includes CRM" is the CRM alone, since the clause has its own verb. */
const valueOf = ({condition}: Trait): Phrase => (condition.kind === "contains" ? value(condition.value) : {kind: "condition", condition});

function evidence(trait: Trait, words: NarrativeWords): Sentence {
  const slots = {...named(trait), matching: count(trait.best.matching), of: count(trait.best.of)};
  if (!Number.isFinite(trait.multiple)) return filled(words.evidenceOnly, slots);
  const shares = {share: share(shareOf(trait.best)), restShare: share(shareOf(trait.rest)), multiple: multiple(trait.multiple)};
  return filled(words.evidence, {...slots, ...shares});
}

function least(profile: LeastIdeal, words: NarrativeWords): Sentence {
  const traits = profile.traits.filter((trait) => trait.inProfile);
  const slots = {count: count(profile.customers.length), tier: value(profile.tier), traits: list(traits, words)};
  return filled(words.least[profile.from][traits.length === 0 ? "nothing" : "shared"], slots);
}

const list = (traits: readonly Trait[], words: NarrativeWords): Sentence =>
  listed(
    traits.map((trait) => filled(words.trait, named(trait))),
    words.comma,
    words.and,
  );

const named = ({attribute, condition}: Trait): Readonly<Record<"attribute" | "condition", Phrase>> => ({
  attribute: {kind: "attribute", text: attribute},
  condition: {kind: "condition", condition},
});

const count = (amount: number): Phrase => ({kind: "count", amount});
const share = (amount: number): Phrase => ({kind: "share", amount});
const multiple = (amount: number): Phrase => ({kind: "multiple", amount});
const value = (text: string): Phrase => ({kind: "value", text});
