import {formatsIn} from "../formats";
import type {CardWords} from "./words";

const {number, percent} = formatsIn("en");

/** Headings that are named; the others are counted. */
const MOST_NAMED = 4;

function places(columns: readonly string[], sheets: number): string {
  const named = columns.slice(0, MOST_NAMED).map((heading) => `“${heading}”`);
  const others = columns.length - named.length;
  const beside = [...named, ...(others > 0 ? [`${number(others)} more ${others === 1 ? "column" : "columns"}`] : [])];
  return listed([...beside, `${number(sheets)} ${sheets === 1 ? "sheet" : "sheets"} of ours`]);
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1] ?? ""}`;

/** What the profile is worth, in English. */
export const english: CardWords = {
  proving: "Trying the profile on customers it has not seen…",
  proved: (share) => `${percent(share)} tried`,
  cancelled: "The trial was stopped. Without it there are no combinations, no scorecard and nothing to write.",
  goOn: "Go on",
  combinations: "Together they tell more",
  combinationsHint: "Conditions that point to the best more clearly together than any of them alone, beyond chance.",
  noCombinations: "No conditions tell more together than apart, beyond chance.",
  and: "and",
  combination: ({matching, of}, lift) => `${number(matching)} of your ${number(of)} best, ${lift} times the average`,
  heldOut: (lift) => `${lift} times on customers not seen before`,
  heldOutNobody: "nobody matched among customers not seen before",
  quality: "How good is it",
  finding: (auc, low, high) =>
    `Of one best customer and one other, the scorecard puts the best one first in ${percent(auc)} of cases (${percent(low)} to ${percent(high)}), on customers it has not seen.`,
  topBand: (lift, caught) =>
    `The top tenth by fit holds ${lift} times as many best customers as chance; the top fifth catches ${percent(caught)} of them.`,
  byChance: "That may be chance: its interval reaches down to a coin’s toss.",
  notTried: "There are too few best customers to try the scorecard on customers it has not seen.",
  checkNotes: {
    tooFew: "Fewer than five best customers, or others, leave nothing to hold back.",
    onlyStrong: "With so few customers only a strong profile can be seen.",
    sampled: "Tried on a sample of the customers.",
    grouped: "Rows that belong together were kept together.",
  },
  needed: (more) => `About ${number(more)} more best ${more === 1 ? "customer" : "customers"} would settle it, if they are like these.`,
  gains: (tenth, fifth, threeTenths) =>
    `Gains curve: the 10% of customers with the highest fit hold ${percent(tenth)} of the best, 20% hold ${percent(fifth)}, 30% hold ${percent(threeTenths)}. The dashed line is chance.`,
  gainsCustomers: "customers, the highest fit first",
  onlyTogether: "No single trait is defining: the attributes tell the best apart only together, and only weakly.",
  scorecard: "Scorecard",
  pointsHint: "+10 points double the odds of being among the best, −10 halve them. Unknown is 0.",
  noCard: "No attribute carries enough evidence for points. No scorecard is written.",
  attribute: "Attribute",
  bin: "Value",
  points: "Points",
  andMore: (values, others) => `${values.join(", ")} and ${number(others)} more`,
  allPoints: (count) => `All ${number(count)} lines`,
  pairs: "Together",
  own: "yours",
  ownKept: "Points you edited on “ICP Scorecard” are kept.",
  toLearnt: "Back to all learnt points",
  toLearntOf: (attribute) => `Back to the learnt points of ${attribute}`,
  taken: "What you edited on “ICP Scorecard” is kept and used from now on.",
  takenCutoffs: (choice) => {
    if (choice.kind === "given") return "Segments begin at the fits that were typed.";
    if (choice.kind === "evidence") return "With these points, the evidence chooses anew where segments begin; type a cut-off to fix it.";
    return `With these points, Ideal is again the top ${percent(choice.share)}, so its cut-off moves; type a cut-off to fix it.`;
  },
  segments: "Segments",
  segmentNames: {ideal: "Ideal", neutral: "Neutral", avoid: "Avoid"},
  segmentHints: {ideal: "spend your energy here", neutral: "take, do not prioritise", avoid: "do not spend time"},
  customers: (count) => (count === 1 ? "1 customer" : `${number(count)} customers`),
  bestIn: ({matching, of}) => `${number(matching)} of ${number(of)} best`,
  cutoffs: "Where Ideal begins",
  byEvidence: "By the evidence",
  byCapacity: (share) => `By capacity: the top ${percent(share)}`,
  given: "At a fit I give",
  idealFrom: "Ideal from",
  avoidBelow: "Avoid below",
  cutInvalid: "A fit is a number from 0 to 100. Leave it blank for nobody.",
  nobodyIdeal: "Nobody is Ideal: no fit stands out reliably.",
  nobodyAvoid: "Nobody is Avoid by fit: the evidence speaks against nobody.",
  idealRate: (fit, rate, base, isHeldOut) =>
    `Ideal from a fit of ${number(fit)}: of the focus tier, ${percent(rate)} at such a fit are best, against ${percent(base)} of all of it${isHeldOut ? ", on customers not seen before" : ""}.`,
  avoidRate: (fit, rate, base, isHeldOut) =>
    `Avoid below ${number(fit)}: of the focus tier, ${percent(rate)} at such a fit are best, against ${percent(base)} of all of it${isHeldOut ? ", on customers not seen before" : ""}.`,
  idealNoBetter: "Customers called Ideal here are best no more often than the average. Choose the evidence, or fewer of them.",
  rules: "Must-have and never",
  rulesHint: "Rules go before points: never makes Avoid, a must-have that is lacking keeps from Ideal. Unknown breaks no rule.",
  ruleKinds: {mustHave: "Must have", never: "Never"},
  ruleKind: "Rule",
  value: "Values, with a comma between",
  least: "From",
  most: "To",
  reason: "Why",
  addRule: "Add rule",
  removeRule: (attribute) => `Remove the rule on ${attribute}`,
  ruleCount: (barred, unknown) => `applies to ${number(barred)}, unknown for ${number(unknown)}`,
  ruleMissing: "This list has no such column or line, so the rule does nothing.",
  compare: "Compare with another objective",
  compareHint: "Which traits appear, vanish or turn against you when “best” means something else.",
  compareWith: "The other objective",
  comparing: "Searching by the other objective…",
  compareStart: "Compare",
  overlap: (both, first, second) => `${number(both)} customers are best by both (${number(first)} and ${number(second)}).`,
  changes: {
    opposes: "Helps one aim and hurts the other",
    vanishes: "Vanishes",
    appears: "Appears",
    changes: "Changes",
    stays: "Stays",
    notSearched: "Not looked at: it is what the other is measured by",
  },
  noChanges: "Neither objective has a profile to compare.",
  formulas: "Repair or convert",
  repair: "Repair formulas",
  repairHint: "Writes our formulas anew where somebody typed over them. What you edited on “ICP Scorecard” stays.",
  convert: "Convert to values",
  convertHint: "Turns our formulas into the values that they show. They change only when results are updated.",
  backToFormulas: "Back to formulas",
  backToFormulasHint: "Writes formulas in place of the values, so that results follow the list and the scorecard by themselves.",
  repairQuestion: "Write our formulas anew?",
  repairing: (columns, sheets) => `This writes ${places(columns, sheets)} anew, also where somebody deleted or typed over our formulas.`,
  repairKeeps: "Floors, points, rules and cut-offs that you edited on our sheets stay, and your own cells are not touched.",
  convertQuestion: "Replace our formulas by values?",
  converting: (columns, sheets) =>
    `In ${places(columns, sheets)}, values replace our formulas and from then on change only with “Update results”, which writes values again.`,
  convertKeeps: "Formulas and cells of your own are not touched.",
  withChanges: "You changed settings since the results were written; they count from now on too.",
  areValues: "The results are values. They change only with “Update results”, which writes values again.",
};
