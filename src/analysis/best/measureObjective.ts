import type {Attribute, AttributeTable} from "../../domain/attribute";
import type {Measure, Objective, SingleObjective} from "../../domain/best";
import type {Customers, Role} from "../../domain/customers";
import type {Choices} from "../../domain/settings";
import {asOfDate} from "../intake/asOfDate";
import {headingWords} from "../intake/headingWords";

/** What an objective is measured on. */
export interface MeasureInput {
  readonly customers: Customers;
  readonly table: AttributeTable;
  readonly choices: Choices;
  readonly today: number;
}

/** An objective with its value for each customer; NaN where a customer has none. */
export interface Measured {
  readonly measure: Measure;
  readonly values: Float64Array;
}

/** The objective that the aim stands for (M0.1); revenue where none is stated. Upsell is a column that speaks of expansion. */
export function objectiveOfAim({aim}: Pick<Choices, "aim">, table: AttributeTable): Objective {
  switch (aim) {
    case "growth":
    case "profit":
    case "loyalty":
      return {kind: aim};
    case "churn":
      return {kind: "loyalty"};
    case "upsell": {
      const expansion = numbersBy(table, ({heading}) =>
        /\b(expansion|upsell|up sell|upgrade|upgrades|cross sell|add ons?)\b/.test(headingWords(heading)),
      );
      return expansion === undefined ? {kind: "revenue"} : {kind: "column", heading: expansion.heading, direction: "highest"};
    }
    default:
      return {kind: "revenue"};
  }
}

/** Measures a single objective; undefined where the sheet lacks its columns. */
export function measureObjective(objective: SingleObjective, input: MeasureInput): Measured | undefined {
  switch (objective.kind) {
    case "growth":
      return growth(input);
    case "profit":
      return column(objective, surest(input.table, "margin"), "highest");
    case "loyalty":
      return loyalty(input);
    case "revenue":
      return revenue(input);
    case "column":
      return column(objective, columnNamed(input.table, objective.heading), objective.direction);
  }
}

/** The attribute of a heading; upper and lower case count only where two headings differ in nothing else. */
export function columnNamed({attributes}: AttributeTable, heading: string): Attribute | undefined {
  const wanted = heading.trim().toLowerCase();
  return attributes.find((one) => one.heading === heading) ?? attributes.find((one) => one.heading.toLowerCase() === wanted);
}

/** The numbers of an attribute; undefined where it has none. */
export const numbersOfAttribute = ({values}: Attribute): Float64Array | undefined => (values.kind === "number" ? values.numbers : undefined);

function growth({table}: MeasureInput): Measured | undefined {
  if (table.daysToClose !== undefined) {
    const headings = [surest(table, "created"), surest(table, "closed")].flatMap((date) => (date === undefined ? [] : [date.heading]));
    return {measure: {objective: {kind: "growth"}, headings, direction: "lowest", unit: "days"}, values: table.daysToClose};
  }
  const days = numbersBy(
    table,
    ({heading, role}) =>
      role === "days_to_close" || /\b(days? to (close|win|won)|time to (close|win)|sales cycle|days? to deal)\b/.test(headingWords(heading)),
  );
  const measured = column({kind: "growth"}, days, "lowest");
  return measured === undefined ? undefined : {...measured, measure: {...measured.measure, unit: "days"}};
}

/** Days from the first day as a customer to the last: the day they left, else the as-of date (M0.4). */
function loyalty({customers, table, choices, today}: MeasureInput): Measured | undefined {
  const asOf = asOfDate(customers.understanding, choices, today);
  const starts = startDates(table);
  if (starts.length === 0) return undefined;
  const churn = table.attributes.find((attribute) => attribute.role === "churned_on" && attribute.values.kind === "number");
  const left = churn === undefined ? undefined : numbersOfAttribute(churn);
  const values = customers.amount.map((_, i) => {
    const start = starts.reduce((first, {numbers}) => (numbers[i] < first ? numbers[i] : first), Infinity);
    const end = left !== undefined && left[i] <= asOf ? left[i] : asOf;
    return end >= start ? end - start : Number.NaN;
  });
  const headings = [...starts.map(({heading}) => heading), ...(churn === undefined ? [] : [churn.heading])];
  return {measure: {objective: {kind: "loyalty"}, headings, direction: "highest", unit: "days", asOf}, values};
}

/** Since when they are customers; else the dates of winning them, of which the earliest counts; else of creation. */
function startDates(table: AttributeTable): {readonly heading: string; readonly numbers: Float64Array}[] {
  for (const role of ["customer_since", "closed", "created"]) {
    const dates = table.attributes.filter((attribute) => attribute.role === role && attribute.kind === "date");
    const found = dates.flatMap(({heading, values}) => (values.kind === "number" ? [{heading, numbers: values.numbers}] : []));
    if (found.length > 0) return found;
  }
  return [];
}

function revenue({customers}: MeasureInput): Measured {
  const {columns, amountColumn} = customers.understanding;
  const summary = columns.find(({column: position}) => position === amountColumn);
  const headings = summary === undefined ? [] : [summary.heading];
  const currency = summary?.currency === undefined ? {} : {currency: summary.currency};
  return {measure: {objective: {kind: "revenue"}, headings, direction: "highest", unit: "money", ...currency}, values: customers.amount};
}

function column(objective: SingleObjective, attribute: Attribute | undefined, direction: Measure["direction"]): Measured | undefined {
  const values = attribute === undefined ? undefined : numbersOfAttribute(attribute);
  if (attribute === undefined || values === undefined) return undefined;
  const currency = attribute.currency === undefined ? {} : {currency: attribute.currency};
  return {measure: {objective, headings: [attribute.heading], direction, unit: attribute.unit, ...currency}, values};
}

/** The first column of numbers of a role. */
const surest = (table: AttributeTable, role: Role): Attribute | undefined => numbersBy(table, (attribute) => attribute.role === role);

const numbersBy = ({attributes}: AttributeTable, isWanted: (attribute: Attribute) => boolean): Attribute | undefined =>
  attributes.find((attribute) => attribute.values.kind === "number" && isWanted(attribute));
