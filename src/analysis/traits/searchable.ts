import type {Attribute, AttributeTable} from "../../domain/attribute";
import type {Customers, Role} from "../../domain/customers";
import type {Choices} from "../../domain/settings";
import type {NotSearched} from "../../domain/trait";
import {headingWords} from "../intake/headingWords";
import {followsFigure} from "./followsFigure";
import {nearlyFollows} from "./nearlyFollows";
import {FEWEST_MATCHING} from "./searchFeature";
import {parts} from "./partsOfAmount";

/** Which attributes are searched for traits, and why the others are not. */
export interface Searchable {
  readonly attributes: readonly Attribute[];
  readonly notSearched: readonly NotSearched[];
  /** Those of them that are not searched only because their values show no pattern; whether they are blank may. */
  readonly patternless: readonly Attribute[];
}

/** Who the customer is, and who looks after them: names say nothing about the next customer. */
const NAMES: ReadonlySet<Role | undefined> = new Set(
  "company record_id deal contact email phone website domain address first_name last_name notes owner join_key tax_id created_by ignore label next zip".split(
    " ",
  ),
);

/** What came of the relationship: known only after the sale, so it cannot describe whom to look for. */
const OUTCOMES: ReadonlySet<Role | undefined> = new Set(
  (
    "amount seats margin nps satisfaction referrals deals created closed customer_since churned_on last_activity stage status expected_amount probability forecast lost won " +
    "lost_reason modified rating lifecycle expected price activities days_to_close lifetime deal_size"
  ).split(" "),
);

/** Figures about the sales to a customer, whatever they are called. */
const OUTCOME_WORDS =
  /\b(deals?|won|win rate|orders?|invoices?|purchases?|purchased|spend|spent|ltv|clv|lifetime|days to close|sales cycle|churn|churned|upsell|expansion|freight|discount|basket|avg order|repeat)\b/;

/** Headings that give the answer away: ranks, scores and lists that somebody made of the same customers. */
const ANSWER_WORDS = /\b(rank|ranking|best|icp|ideal customer|tier|abc|vip|top \d+|top\d+|label)\b/;

/** What somebody in sales thinks of the customer, whatever it is called. */
const ASSESSMENT_WORDS =
  /\b(lead (quality|score|grade)|(quality|priority|health|fit|potential) (score|grade|rating)|score|grade|hot|temperature|account health)\b/;

/** For each attribute why its values are not even looked at; undefined where they are, "on" where they follow from the figure and the user wants them all the same, "given" where the analysis stands on them. */
export type Refusals = readonly (Refusal | "on" | undefined)[];
type Refusal = NotSearched["why"] | "given";

/**
 * What is refused for what it is, whatever its values. Outcomes of the sale, assessments, keys and ranks are searched only where the user turned them on, sensitive ones likewise (M5.3).
 *
 * @param answers Headings that say who is best.
 */
export const refusals = (customers: Customers, table: AttributeTable, answers: readonly string[], choices: Choices): Refusals =>
  table.attributes.map((attribute) => refused(attribute, customers, answers, choices) ?? turnedOn(attribute, customers, table, choices));

/** Only a column that would be left out for its values is "on": of any other the user's say changes the profile, not the search. */
function turnedOn(attribute: Attribute, customers: Customers, table: AttributeTable, {attributesOn = []}: Choices): "on" | undefined {
  if (!attributesOn.includes(attribute.heading)) return undefined;
  return parts(customers, table).has(attribute.column) || leaking(attribute, customers) !== undefined ? "on" : undefined;
}

/**
 * The attributes that may tell whom to look for. Never those that give the answer: the metric, the amount and its parts, and what the objective was measured on or customers were left out by; nor
 * those whose values cannot show a pattern.
 */
export function searchable(customers: Customers, table: AttributeTable, refusedFor: Refusals, population: Int32Array): Searchable {
  const partsOfAmount = parts(customers, table);
  const attributes: Attribute[] = [];
  const notSearched: NotSearched[] = [];
  const patternless: Attribute[] = [];
  table.attributes.forEach((attribute, at) => {
    const {heading, column, group} = attribute;
    const refusal = refusedFor[at] ?? (partsOfAmount.has(column) ? "answer" : undefined) ?? leaking(attribute, customers);
    const forbidden = refusal === "on" ? undefined : refusal;
    const why = forbidden ?? unfit(attribute, population);
    const isGiven = forbidden === "given" || column === customers.understanding.customerColumn;
    if (why === undefined) attributes.push(attribute);
    else notSearched.push({heading, column, group, why: why === "given" ? "answer" : why, ...(isGiven ? {isGiven} : {})});
    if (forbidden === undefined && why !== undefined) patternless.push(attribute);
  });
  return {attributes, notSearched, patternless};
}

function refused(attribute: Attribute, {understanding}: Customers, answers: readonly string[], choices: Choices): Refusal | undefined {
  const {heading, column, role, kind, group} = attribute;
  const words = headingWords(heading);
  const isIn = (headings: readonly string[] | undefined) => headings?.includes(heading) ?? false;
  if (isIn(choices.excludedHeadings)) return "excluded";
  if (column === understanding.amountColumn || column === understanding.metricColumn || isIn(answers) || role === "icp_tier") return "given";
  if (column === understanding.customerColumn || (NAMES.has(role) && !isIn(choices.attributesOn))) return "name";
  if (group === "sensitive") return isIn(choices.sensitiveOn) ? undefined : "sensitive";
  if (isIn(choices.attributesOn)) return undefined;
  if (role === "target_account" || ANSWER_WORDS.test(words)) return "answer";
  if (kind === "id") return "name";
  if (role === "rating" || (role === undefined && ASSESSMENT_WORDS.test(words))) return "assessment";
  return OUTCOMES.has(role) || (role === undefined && OUTCOME_WORDS.test(words)) ? "outcome" : undefined;
}

/** A column that follows from the amount or the metric, such as a rank or a class, gives the answer under another name. */
const leaking = (attribute: Attribute, {amount, metric}: Customers): NotSearched["why"] | undefined =>
  gives(attribute, amount) || (metric !== amount && gives(attribute, metric)) ? "rank" : undefined;

/** What was found of a column and a figure: they never change, and the ideal and the least ideal profile ask about the same. */
const GIVEN = new WeakMap<Attribute, WeakMap<Float64Array, boolean>>();

function gives(attribute: Attribute, figure: Float64Array): boolean {
  const {values, role, group} = attribute;
  const known = GIVEN.get(attribute) ?? new WeakMap<Float64Array, boolean>();
  GIVEN.set(attribute, known);
  // A plain "Sales 2022" is taken for the customer's own revenue, and may be what they paid us the year before.
  const isOpen = role === "revenue" || (role === undefined && group === "other");
  const found = known.get(figure) ?? (followsFigure(values, figure) || (isOpen && nearlyFollows(values, figure)));
  known.set(figure, found);
  return found;
}

/** Why the values cannot show a pattern among the population; looks no further than it must. */
function unfit({values}: Attribute, population: Int32Array): NotSearched["why"] | undefined {
  if (values.kind === "number") return unfitNumbers(values.numbers, population);
  const counts = new Int32Array(values.texts.length);
  let [filled, used, most] = [0, 0, 0];
  for (let m = 0; m < population.length && (used < 2 || most < FEWEST_MATCHING); m++) {
    const i = population[m];
    const [from, to] = values.kind === "text" ? [i, values.codes[i] < 0 ? i : i + 1] : [values.starts[i], values.starts[i + 1]];
    for (let at = from; at < to; at++) {
      const count = ++counts[values.codes[at]];
      if (count === 1) used++;
      if (count > most) most = count;
      filled++;
    }
  }
  if (filled < FEWEST_MATCHING) return "tooFewValues";
  if (used < 2) return "constant";
  return most < FEWEST_MATCHING ? "everyValueDifferent" : undefined;
}

/** The same of numbers. */
function unfitNumbers(numbers: Float64Array, population: Int32Array): NotSearched["why"] | undefined {
  let [known, first, isConstant] = [0, Number.NaN, true];
  for (let m = 0; m < population.length && (isConstant || known < FEWEST_MATCHING); m++) {
    const value = numbers[population[m]];
    if (Number.isNaN(value)) continue;
    if (known++ === 0) first = value;
    else if (value !== first) isConstant = false;
  }
  if (known < FEWEST_MATCHING) return "tooFewValues";
  return isConstant ? "constant" : undefined;
}
