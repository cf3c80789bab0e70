import type {Attribute, AttributeValues} from "../../domain/attribute";
import {FIRST_DERIVED_COLUMN} from "../../domain/attribute";
import {jobTitle, titleLanguage} from "./jobTitle";
import type {JobTitle} from "./jobTitle";
import {TITLE_NAMES} from "./titles/names";

/** A column is taken apart where at least this share of its different titles says a function or a level. */
const LEAST_UNDERSTOOD = 0.5;

type Listed = Exclude<AttributeValues, {kind: "number"}>;

/**
 * Function and seniority of each column of job titles, as attributes of their own ("Title: function"), in the language of the titles (M5.2). None where the titles say nothing, and none
 * that the sheet has a column for.
 */
export function titleAttributes(attributes: readonly Attribute[]): Attribute[] {
  const has = (role: string) => attributes.some((attribute) => attribute.role === role);
  const titles = attributes.filter(({role, values}) => role === "title" && values.kind !== "number");
  return titles.flatMap((title) => {
    const values = title.values as Listed;
    const read = values.texts.map((text) => jobTitle(text));
    const understood = read.filter((one) => one.function !== undefined || one.seniority !== undefined).length;
    if (understood === 0 || understood < LEAST_UNDERSTOOD * read.length) return [];
    const names = TITLE_NAMES[titleLanguage(values.texts)];
    const part = (name: string, role: string, offset: number, nameOf: (title: JobTitle) => string | undefined): Attribute[] =>
      has(role)
        ? []
        : [
            {
              ...title,
              column: FIRST_DERIVED_COLUMN + 2 * title.column + offset,
              heading: `${title.heading}: ${name}`,
              role,
              kind: values.kind,
              values: renamed(values, read.map(nameOf)),
            },
          ];
    return [
      ...part(names.function, "department", 0, (one) => one.function && names.functions[one.function]),
      ...part(names.seniority, "seniority", 1, (one) => one.seniority && names.seniorities[one.seniority]),
    ].filter(({values: own}) => own.kind !== "number" && own.texts.length > 0);
  });
}

/** The same customers under other texts: several that get one name become one, those without a name are blank. */
function renamed(values: Listed, names: readonly (string | undefined)[]): Listed {
  const texts = [...new Set(names.filter((name) => name !== undefined))];
  const codeOf = names.map((name) => (name === undefined ? -1 : texts.indexOf(name)));
  if (values.kind === "text") return {kind: "text", texts, codes: values.codes.map((code) => (code < 0 ? -1 : codeOf[code]))};
  const starts = new Int32Array(values.starts.length);
  const all: number[] = [];
  for (let c = 0; c + 1 < starts.length; c++) {
    const own = new Set(Array.from(values.codes.subarray(values.starts[c], values.starts[c + 1]), (code) => codeOf[code]));
    for (const code of own) if (code >= 0) all.push(code);
    starts[c + 1] = all.length;
  }
  return {kind: "many", texts, starts, codes: Int32Array.from(all)};
}
