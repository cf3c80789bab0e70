import type {NarrativeWords} from "../../domain/phrase";

/** The story of the profile in English. */
export const english: NarrativeWords = {
  trait: "{attribute} ({condition})",
  clauses: {
    customer_type: "is of the type {value}",
    industry: "works in {value}",
    market_position: "has the market position {value}",
    employees: "has {value} employees",
    founded: "was founded {value}",
    country: "is in {value}",
    region: "is in {value}",
    state: "is in {value}",
    city: "is in {value}",
    revenue: "has a yearly revenue of {value}",
    growth: "grows by {value} a year",
    funding: "has the funding {value}",
    title: "has the title {value}",
    seniority: "has the seniority {value}",
    department: "works in {value}",
    age: "is {value} years old",
    tools: "uses {value}",
    pain_point: "struggles with {value}",
    channel: "came through {value}",
    source: "came through {value}",
  },
  besides: "Besides: {traits}.",
  comma: ", ",
  and: " and ",
  clauseComma: ", ",
  verdict: {
    strong: "Your {best} best customers of {tier} have a clear profile: {defining} traits set them apart from the rest of {tier}.",
    moderate: "Your {best} best customers of {tier} have a profile. Traits that set them apart from the rest of {tier}: {defining}.",
    weak: "Your {best} best customers of {tier} show the outline of a profile, but the evidence is thin. Traits that set them apart: {defining}.",
    together:
      "Your {best} best customers of {tier} can be told from the rest of {tier} by what the columns say together, though no single trait sets them apart.",
    outline:
      "What the columns say together hints at who your {best} best customers of {tier} are, but the evidence is thin and no single trait sets them apart.",
    none: "There is no profile to be had from this list: nothing sets your {best} best customers of {tier} apart from the others of {tier} more than chance would.",
    help: "More customers, more columns about who they are (industry, size, tools, pain points), or another objective would help.",
    thin: "Only {best} customers are best; take this as a first guess.",
    insisted: "It is shown because you asked for it; do not plan on it.",
    matchingAll: "{customers} of your customers have all of these traits, {best} of them among the best.",
  },
  company: {
    told: "The ideal company {clauses}.",
    opening: "The ideal company: {traits}.",
    nothing: "Nothing about the company sets the best apart.",
  },
  buyer: {
    told: "The one who decides {clauses}.",
    opening: "The one who decides: {traits}.",
    nothing: "Nothing about the buyer sets the best apart.",
  },
  person: {
    told: "The ideal customer {clauses}.",
    opening: "The ideal customer: {traits}.",
    nothing: "Nothing about the customer sets the best apart.",
  },
  evidence: "{attribute} ({condition}): {matching} of {of} best customers ({share}) against {restShare} of the rest, {multiple} as common.",
  evidenceOnly: "{attribute} ({condition}): {matching} of {of} best customers, and none of the rest.",
  common: "Common among the best, and elsewhere as well: {traits}.",
  typicalOfTier: "Typical of {tier} as a whole, not of the best: {traits}.",
  least: {
    churned: {
      shared: "Beware of what the {count} customers who left have in common: {traits}.",
      nothing: "The {count} customers who left have nothing in common that sets them apart, so there is no least ideal profile.",
    },
    worst: {
      shared: "Beware of what the {count} worst customers of {tier} have in common: {traits}.",
      nothing: "The {count} worst customers of {tier} have nothing in common that sets them apart, so there is no least ideal profile.",
    },
  },
  contradiction: "The ideal and the least ideal profile both have {attribute} ({condition}): do not decide by it.",
};
