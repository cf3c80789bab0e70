import {jobTitle} from "../intake/jobTitle";
import {TITLE_NAMES} from "../intake/titles/names";

/** An attribute that intake took from a column of job titles ("Title: function"), so that it can be taken from the same column again. */
export interface TitlePart {
  /** Heading of the titles. */
  readonly title: string;
  /** What a title says; undefined where it says nothing. */
  readonly partOf: (title: string) => string | undefined;
}

/**
 * Whether an attribute is a part of job titles, and how it is told from one; undefined where it is a column of its own.
 *
 * @example titlePart("Title: seniority")?.partOf("VP Sales") // "VP or director"
 */
export function titlePart(attribute: string): TitlePart | undefined {
  for (const names of Object.values(TITLE_NAMES)) {
    const part = (["function", "seniority"] as const).find((one) => attribute.endsWith(`: ${names[one]}`));
    if (part === undefined) continue;
    const title = attribute.slice(0, -`: ${names[part]}`.length);
    if (part === "function") return {title, partOf: (text) => nameIn(names.functions, jobTitle(text).function)};
    return {title, partOf: (text) => nameIn(names.seniorities, jobTitle(text).seniority)};
  }
  return undefined;
}

const nameIn = <Key extends string>(names: Readonly<Record<Key, string>>, key: Key | undefined): string | undefined =>
  key === undefined ? undefined : names[key];
