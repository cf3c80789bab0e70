import type {Attribute, AttributeTable} from "../../domain/attribute";
import type {LeftOut} from "../../domain/best";
import {headingWords} from "../intake/headingWords";

/** Whether a customer should not be held up as an example, and which column says so. */
export type Reproach = Pick<LeftOut, "why" | "heading" | "value">;

/** Tells of a customer whether they have churned or are dissatisfied; undefined where nothing speaks against them. */
export type Reproaches = (customer: number) => Reproach | undefined;

const CHURNED: ReadonlySet<string> = new Set(
  (
    "yes|y|true|ja|oui|si|có|بله|churned|cancelled|canceled|lost|left|inactive|former|former customer|ended|terminated|closed lost|gekundigt|verloren|inaktiv|resilie|perdu|baja|inactivo|perdido|disdetto|perso|opgezegd|" +
    "da huy|roi bo|ngung|da ngung|لغو شده|لغو|غیرفعال|ترک کرده|از دست رفته"
  )
    .split("|")
    .map(headingWords),
);

const UNHAPPY = /\b(dissatisfied|unsatisfied|unhappy|very low|poor|bad|detractor|unzufrieden|insatisfait|insatisfecho|khong hai long)\b|ناراضی/;

/** NPS by definition: 0 to 6 of 10 detract. On the scale from −100 to 100 whatever is below zero does. */
const DETRACTOR = 6;

/**
 * Value goes both ways (M3.1): customers who have left, and those who are dissatisfied, are no example. Churned: a date of leaving up to the as-of date, or a status that says so.
 * Dissatisfied: an NPS up to 6 of 10, or satisfaction below the middle of its scale.
 */
export function reproaches(table: AttributeTable, asOf: number): Reproaches {
  const tests = table.attributes.flatMap((attribute) => {
    const test = testOf(attribute, asOf);
    return test === undefined ? [] : [test];
  });
  return (customer) => {
    for (const test of tests) {
      const found = test(customer);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** Columns by which customers may be left out; they say who is best, so they are never traits. */
export const speaksOfReproach = ({role}: Attribute): boolean =>
  role === "churned_on" || role === "status" || role === "nps" || role === "satisfaction";

function testOf(attribute: Attribute, asOf: number): Reproaches | undefined {
  switch (attribute.role) {
    case "churned_on":
      return attribute.kind === "date" ? byNumber(attribute, "churned", (date) => date <= asOf) : byText(attribute, "churned", isChurned);
    case "status":
      return byText(attribute, "churned", (words) => !/^(yes|y|true|ja|oui|si|co|بله)$/.test(words) && isChurned(words));
    case "nps":
    case "satisfaction":
      return attribute.values.kind === "number"
        ? byNumber(attribute, "dissatisfied", isLow(attribute.role, attribute.values.numbers))
        : byText(attribute, "dissatisfied", (words) => UNHAPPY.test(words));
    default:
      return undefined;
  }
}

const isChurned = (words: string): boolean => CHURNED.has(words);

function isLow(role: string, scores: Float64Array): (score: number) => boolean {
  const highest = scores.reduce((most, score) => (score > most ? score : most), -Infinity);
  const lowest = scores.reduce((least, score) => (score < least ? score : least), Infinity);
  if (role === "nps") return highest > 10 || lowest < 0 ? (score) => score < 0 : (score) => score <= DETRACTOR;
  const top = [5, 7, 10].find((scale) => highest <= scale) ?? 100;
  return (score) => score < (top === 100 ? 50 : (1 + top) / 2);
}

function byNumber({values, heading}: Attribute, why: Reproach["why"], isBad: (value: number) => boolean): Reproaches | undefined {
  if (values.kind !== "number") return undefined;
  return (customer) => (isBad(values.numbers[customer]) ? {why, heading, value: values.numbers[customer]} : undefined);
}

function byText({values, heading}: Attribute, why: Reproach["why"], isBad: (words: string) => boolean): Reproaches | undefined {
  // A flag of ones and zeros.
  if (values.kind === "number") return (customer) => (values.numbers[customer] === 1 ? {why, heading, value: 1} : undefined);
  if (values.kind === "many") return undefined;
  const bad = values.texts.map((text) => isBad(headingWords(text)));
  return (customer) => (bad[values.codes[customer]] === true ? {why, heading, value: Number.NaN} : undefined);
}
