import type {AttributeTable} from "../../domain/attribute";
import type {Choices} from "../../domain/settings";
import {headingWords} from "../intake/headingWords";

const PERSON =
  /\b(b2c|consumer|consumers|person|private|individual|individuals|self employed|freelancer|sole trader|retail customer|privatkunde|privat|particulier|particular|privato|ca nhan|khach le)\b|مصرف کننده|شخص|فرد|خانگی/;

/**
 * Whether the customers are people, so that there is no company to describe (M4): what the user says, else what most of the customer type column says. False without such a column.
 */
export function isB2C({attributes}: AttributeTable, choices: Pick<Choices, "isB2C">): boolean {
  if (choices.isB2C !== undefined) return choices.isB2C;
  const type = attributes.find((attribute) => attribute.role === "customer_type");
  if (type === undefined || type.values.kind !== "text") return false;
  const isPerson = type.values.texts.map((text) => PERSON.test(headingWords(text)));
  const known = type.values.codes.filter((code) => code >= 0);
  return known.filter((code) => isPerson[code]).length > known.length / 2;
}
