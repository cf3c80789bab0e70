import type {NarrativeWords} from "../../domain/phrase";

/** The story of the profile in English. */
export const english: NarrativeWords = {
  trait: "{attribute}: {condition}",
  comma: "; ",
  and: " and ",
  verdict: {
    strong: "Your {best} best customers of {tier} have a clear profile: traits that set them apart from the rest of {tier}, {defining} in number.",
    moderate: "Your {best} best customers of {tier} have a profile, resting on this many traits: {defining}.",
    weak: "Your {best} best customers of {tier} show the outline of a profile, but the evidence is thin. Traits that set them apart: {defining}.",
    none: "There is no profile to be had from this list: nothing sets your {best} best customers of {tier} apart from the others of {tier} more than chance would.",
    help: "More customers, more columns about who they are (industry, size, tools, pain points), or another objective would help.",
    thin: "Only {best} customers are best; take this as a first guess.",
    insisted: "It is shown because you asked for it; do not plan on it.",
    matchingAll: "{customers} of your customers have all of these traits, {best} of them among the best.",
  },
  company: {
    opening: "The ideal company: {traits}.",
    nothing: "Nothing about the company sets the best apart.",
  },
  buyer: {
    opening: "The one who decides: {traits}.",
    nothing: "Nothing about the buyer sets the best apart.",
  },
  person: {
    opening: "The ideal customer: {traits}.",
    nothing: "Nothing about the customer sets the best apart.",
  },
  evidence: "{attribute}, {condition}: {matching} of {of} best customers ({share}) against {restShare} of the rest, {multiple} as usual.",
  evidenceOnly: "{attribute}, {condition}: {matching} of {of} best customers, and none of the rest.",
  common: "Common among the best, and elsewhere as well: {traits}.",
  typicalOfTier: "Typical of {tier} as a whole, not of the best: {traits}.",
  least: {
    churned: "Beware of what the {count} customers who left have in common: {traits}.",
    worst: "Beware of what the {count} worst customers of {tier} have in common: {traits}.",
    none: "Nothing sets the {count} customers who brought you least apart, so there is no least ideal profile.",
  },
  contradiction: "The ideal and the least ideal profile both have {attribute}, {condition}: do not decide by it.",
};
