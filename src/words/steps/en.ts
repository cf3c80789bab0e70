import {formatsIn} from "../formats";
import type {BestWords, ProfileWords, TraitWords} from "./words";

const {number, percent, list, plural} = formatsIn("en");

const count = (amount: number, noun: string) => `${number(amount)} ${noun}${plural(amount) === "one" ? "" : "s"}`;

export const best: BestWords = {
  heading: "Your best customers",
  finding: (amount, tier) => `${count(amount, "best customer")} of ${tier}`,
  pareto: (share, topCustomers, topShare) =>
    `They bring ${percent(share)} of the tier’s revenue. Its top ${percent(0.2)} (${number(topCustomers)}) bring ${percent(topShare)}.`,
  objective: "Best means",
  objectives: {growth: "Fastest close", profit: "Highest margin", loyalty: "Longest with us", revenue: "Most revenue"},
  aims: "Aims",
  columns: "A column of your sheet",
  byAim: (objective) => `${objective} (by your aim)`,
  blend: "A blend of several",
  blendHint: "Each part ranks the customers of the tier from 0 to 100. The weights say how much each part counts.",
  blendParts: "Parts of the blend",
  weightOf: (part) => `Weight of ${part}`,
  weight: (weight, share) => `${number(weight)} · counts ${percent(share)}`,
  directionOf: (part) => `Which is best in ${part}`,
  addPart: "Add to the blend",
  choosePart: "Choose a column or an aim…",
  takeOut: (part) => `Take ${part} out of the blend`,
  blended: "Score, 0 to 100",
  list: (heading) => `Marked in ${heading}`,
  direction: "Best is",
  highest: "Highest first",
  lowest: "Lowest first",
  measuredBy: (headings) => `Measured by ${list(headings)}`,
  count: "How many",
  countOf: (amount) => number(amount),
  topFifth: (amount) => `Top ${percent(0.2)} of the tier (${number(amount)})`,
  otherCount: "Another number…",
  countInvalid: "Type a whole number, 1 or more.",
  ranking: "Best customers, ranked",
  rank: "Rank",
  customer: "Customer",
  value: "Value",
  days: (days) => count(days, "day"),
  noValue: "no value",
  pinned: "added by you",
  showAll: (amount) => `Show all ${number(amount)}`,
  showFewer: "Show fewer",
  tieRule: "Ties: the larger amount first, then the order of the sheet.",
  cutTied: "This rule decided the last place.",
  add: "Add a customer",
  addHint: (tier) => `Any other customer of ${tier}`,
  addAction: "Add",
  addUnknown: (name) => `“${name}” is not among the other customers of this tier. Choose a name from the list.`,
  reason: "Reason (optional)",
  takeOff: "Take off",
  takeOffName: (name) => `Take ${name} off the list`,
  undo: "Undo",
  undoName: (name) => `Undo for ${name}`,
  leftOut: (amount) => `${count(amount, "customer")} left out`,
  why: {
    churned: (heading, value) => `has left (${heading}${value === undefined ? "" : `: ${value}`})`,
    dissatisfied: (heading, value) => `not satisfied (${heading}${value === undefined ? "" : `: ${value}`})`,
    pinnedOut: (_, reason) => (reason === undefined ? "taken off by you" : `taken off by you: ${reason}`),
    objectiveMissing: (heading) => `nothing in ${heading}`,
  },
  putBack: "Put back",
  putBackName: (name) => `Put ${name} back`,
  putAllBack: "Put everyone back",
  leaveOutAgain: "Leave them out again",
  more: (amount) => `and ${number(amount)} more`,
  updated: (amount, first) => `${count(amount, "best customer")}, ${first} first.`,
};

export const traits: TraitWords = {
  company: "The company",
  buyer: "The buyer",
  companyFinding: (defining) =>
    defining === 0
      ? "Nothing about the company sets your best apart"
      : `${count(defining, "trait")} of the company ${defining === 1 ? "sets" : "set"} your best apart`,
  buyerFinding: (defining) =>
    defining === 0
      ? "Nothing about the buyer sets your best apart"
      : `${count(defining, "trait")} of the buyer ${defining === 1 ? "sets" : "set"} your best apart`,
  compared: (amount, rest) => `Your ${number(amount)} best against the other ${count(rest, "customer")}.`,
  searching: "Looking for what the best have in common…",
  searched: (share) => `${percent(share)} done`,
  cancelled: "The search was cancelled.",
  searchAgain: "Search again",
  verdicts: {defining: "Defining", common: "Common, not distinguishing", weak: "Weak evidence", unrelated: "Unrelated"},
  hints: {
    defining: "Sets the best apart, beyond chance.",
    common: "Most of the best have it, but so do others of their tier.",
    weak: "More usual among the best, but chance could do it.",
    unrelated: "As usual among the best as among the others.",
  },
  times: (multiple) => `${multiple}×`,
  onlyBest: "Only the best",
  bestRate: ({matching, of}) => `${number(matching)} of ${number(of)} best`,
  restRate: ({matching, of}) => `${number(matching)} of ${number(of)} others`,
  best: "Best",
  rest: "Others",
  between: (low, high) => (high === undefined ? `at least ${low}× (95% interval)` : `${low}× to ${high}× (95% interval)`),
  chance: (p) => (p < 0.01 ? "by chance: under 1%" : `by chance: ${percent(p)}`),
  sameAs: (heading) => `Says the same as ${heading}`,
  typicalOf: (tier) => `Typical of ${tier}, not of the best`,
  inProfile: "In profile",
  inProfileOf: (attribute) => `${attribute} in profile`,
  known: (share) => `known for ${percent(share)} of customers`,
  others: (amount) => `${count(amount, "other value")}`,
  othersOf: (attribute) => `Other values of ${attribute}`,
  condition: "Value",
  multiple: "Multiple",
  exclude: "Never use this column",
  excludeName: (attribute) => `Never use ${attribute}`,
  useAgain: "Use",
  useAgainName: (attribute) => `Use ${attribute}`,
  notSearched: (amount) => `${count(amount, "column")} not used`,
  why: {
    answer: "decides who is best, so it cannot explain it",
    outcome: "a result of being a good customer",
    name: "a name or a number of the customer",
    sensitive: "personal, so it is off",
    excluded: "excluded by you",
    constant: "the same for everybody",
    rank: "follows from the amount, so it cannot explain it",
    assessment: "somebody’s own judgement of the customer",
    blanks: "whether it is filled in gives the best away",
    tooFewValues: "too few values",
    everyValueDifferent: "different for everybody",
  },
  sensitive: "Personal columns",
  sensitiveHint: "Sex, age and the like are off and never count towards the fit. Turn one on only where the law and your purpose allow it.",
  noCompany: "No column describes the company. Industry, employees, country or tools in use would help.",
  noBuyer: "No column describes the buyer. Job title, seniority or role of the person who decides would help.",
  peopleNotice: "Your customers are people, so the company step is passed over. Place, channel and behaviour stand here.",
  areCompanies: "They are companies",
  arePeople: "Our customers are people, not companies",
  updated: (defining) => `Search done: ${count(defining, "defining trait")}.`,
};

/** Columns that are often worth having. */
const IDEAS = {industry: "industry", employees: "employees", tools: "tools in use", channel: "channel", title: "the buyer’s job title"};

export const profile: ProfileWords = {
  verdicts: {strong: "A strong profile", moderate: "A moderate profile", weak: "A weak profile", none: "No profile"},
  hints: {
    strong: "Your best customers stand clearly apart, far beyond chance.",
    moderate: "Your best customers stand apart, beyond chance.",
    weak: "A first guess: the evidence is thin. Check it with more customers.",
    none: "What the best share is no more than chance would find.",
  },
  story: "Your ideal customer",
  traits: "The profile",
  noTraits: "No trait is in the profile. Put one in at the steps before, or write the shortlist alone.",
  matching: (customers, amount) =>
    `${count(customers, "customer")} match all of it; ${number(amount)} of them ${amount === 1 ? "is" : "are"} among the best.`,
  least: "The least ideal customer",
  contradictions: "The two profiles disagree",
  contradiction: (attribute, ideal, least) => `${attribute}: ideal is ${ideal}, but ${least} is usual among the worst.`,
  noneTitle: "There is no profile here yet",
  noneWhy: (amount, others) =>
    `Your ${number(amount)} best customers share no more than chance would find among ${number(amount + others)}. A profile made of that would send you after the wrong companies.`,
  helps: "What would help",
  helpThin: (best, needed) =>
    `Only ${count(best, "customer")} ${best === 1 ? "is" : "are"} best. With ${number(needed - best)} more, ${number(needed)} in all, patterns can begin to show.`,
  helpClose: (attribute, condition, moreBest) =>
    `Closest is ${attribute}: ${condition}. If it holds in a longer list, about ${number(moreBest)} more best ${moreBest === 1 ? "customer" : "customers"} would set it apart from chance.`,
  helpNothing: (searched, missing) =>
    [
      searched === 0
        ? "No column about the customers could be searched."
        : `None of the ${count(searched, "column")} that could be searched comes close, so more customers alone would hardly help.`,
      ...(missing.length === 0 ? [] : [`The sheet says nothing about ${list(missing.map((idea) => IDEAS[idea]))}: a column for that might.`]),
    ].join(" "),
  helpGaps: (gaps) =>
    `Mostly blank: ${list(gaps.map(({heading, filled}) => `${heading} (${percent(filled)} filled)`))}. Filled in, ${gaps.length === 1 ? "it" : "they"} could show more.`,
  helpAims: (now, others) =>
    others.length === 0
      ? `Best now means “${now}”. A score that your team gives each customer would put others on the list, and those may share more.`
      : `Best now means “${now}”. ${list(others.map((other) => `“${other}”`))} would put others on the list, and those may share more.`,
  looked: (amount) => `What was looked at (${number(amount)})`,
  changeObjective: "Change what best means",
  insist: "Write it anyway",
  insistHint: "The sheet says in its first line that the evidence is missing.",
  insisted: "It is written because you insist; the evidence says that there is no profile.",
};
