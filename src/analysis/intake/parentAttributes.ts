import type {Attribute, AttributeValues} from "../../domain/attribute";
import {FIRST_DERIVED_COLUMN} from "../../domain/attribute";
import {headingWords} from "./headingWords";

/** What it is called that a company belongs to another one, and yes and no. */
interface ParentNames {
  readonly part: string;
  readonly yes: string;
  readonly no: string;
}

const ENGLISH: ParentNames = {part: "subsidiary", yes: "yes", no: "no"};

/** Names by the language of the heading, told by words of it without accents; English where none is there. */
const NAMES: readonly (readonly [RegExp, ParentNames])[] = [
  [/[\u0600-\u06ff]/, {part: "شرکت زیرمجموعه", yes: "بله", no: "خیر"}],
  [/\bcong ty\b/, {part: "công ty con", yes: "có", no: "không"}],
  [/mutter|konzern|tochter/, {part: "Tochterfirma", yes: "ja", no: "nein"}],
  [/\b(mere|filiale|societe|maison)\b/, {part: "filiale", yes: "oui", no: "non"}],
  [/\b(matriz|filial|empresa)\b/, {part: "filial", yes: "sí", no: "no"}],
];

type TextValues = Extract<AttributeValues, {kind: "text"}>;

/**
 * Whether each customer belongs to another company, told from the column that names it: where it is blank, the company stands alone, and that is an answer as well. None where every cell or no cell
 * is filled, and none where the sheet has a column that says the same.
 *
 * @example "subsidiary_of" gives "subsidiary_of: subsidiary" with yes and no.
 */
export function parentAttributes(attributes: readonly Attribute[]): Attribute[] {
  return attributes.flatMap((attribute) => {
    const {role, values, heading, column} = attribute;
    if (role !== "parent" || values.kind !== "text") return [];
    const isPart = (customer: number) => values.codes[customer] >= 0;
    const filled = values.codes.filter((code) => code >= 0).length;
    if (filled === 0 || filled === values.codes.length) return [];
    if (attributes.some((other) => other !== attribute && other.values.kind === "text" && partsAlike(other.values, isPart))) return [];
    const {part, yes, no} = namesFor(heading);
    const told: TextValues = {kind: "text", texts: [no, yes], codes: values.codes.map((code) => (code >= 0 ? 1 : 0))};
    return [
      {...attribute, column: FIRST_DERIVED_COLUMN + 2 * column, heading: `${heading}: ${part}`, role: undefined, kind: "boolean", values: told},
    ];
  });
}

/** An attribute of {@link parentAttributes} by its heading: the heading of the parent's name, and what a filled and a blank cell say. Undefined for any other. */
export function parentPart(attribute: string): {readonly heading: string; readonly filled: string; readonly blank: string} | undefined {
  for (const {part, yes, no} of [ENGLISH, ...NAMES.map(([, names]) => names)]) {
    const heading = attribute.slice(0, -`: ${part}`.length);
    if (attribute.endsWith(`: ${part}`) && namesFor(heading).part === part) return {heading, filled: yes, blank: no};
  }
  return undefined;
}

const namesFor = (heading: string): ParentNames => NAMES.find(([mark]) => mark.test(headingWords(heading)))?.[1] ?? ENGLISH;

/** Whether two texts of a column divide the customers in the same way. */
function partsAlike({texts, codes}: TextValues, isPart: (customer: number) => boolean): boolean {
  if (texts.length !== 2) return false;
  const first = codes.findIndex((_, customer) => isPart(customer));
  const yes = codes[first];
  return codes.every((code, customer) => code >= 0 && (code === yes) === isPart(customer));
}
