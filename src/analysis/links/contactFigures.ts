import type {LinkedHeadings} from "../../domain/links";
import {isNoValue} from "../intake/cellTally";
import {jobTitle, type JobTitle, titleLanguage} from "../intake/jobTitle";
import type {TableColumn} from "../intake/tableColumns";
import {TITLE_NAMES, type TitleNames} from "../intake/titles/names";
import {SENIORITIES} from "../intake/titles/words";
import type {Figure, RowsOfCustomers} from "./figure";

/** A sheet of contacts with its columns. */
export interface ContactSheet {
  readonly columns: readonly TableColumn[];
  readonly body: Int32Array;
}

/** The contact who stands for a customer's buyers. */
interface Buyer {
  readonly title: string;
  readonly department: string;
  readonly seniority: string;
}

/**
 * What a sheet of contacts says about each customer: how many there are, and title, function and seniority of the most senior of them (of equals the first), because
 * who decides stands higher up than who signs (M5.1, M5.2). Function and seniority are the sheet's own where it has a column for them.
 */
export function contactFigures(sheet: ContactSheet, {rows}: RowsOfCustomers, headings: LinkedHeadings): Figure[] {
  const count: Figure = {heading: headings.count.contacts, role: "contacts", values: rows.map((own) => own.length)};
  const buyerOf = buyers(sheet);
  if (buyerOf === undefined) return [count];
  const found = rows.map(buyerOf);
  const part = (heading: string, role: keyof Buyer): Figure => ({heading, role, values: found.map((buyer) => buyer?.[role] || null)});
  const parts = [part(headings.title, "title"), part(headings.department, "department"), part(headings.seniority, "seniority")];
  return [count, ...parts.filter(({values}) => values.some((value) => value !== null))];
}

/** Finds a customer's most senior contact; undefined where the sheet has no column about it. */
function buyers({columns, body}: ContactSheet): ((rows: readonly number[]) => Buyer | undefined) | undefined {
  const text = (role: string): ((i: number) => string) | undefined => {
    const column = columns.find((each) => each.role === role);
    return column && ((i) => told(column.cells.text(body[i])));
  };
  const [title, department, seniority] = [text("title"), text("department"), text("seniority")];
  if (title === undefined && department === undefined && seniority === undefined) return undefined;
  const titles = columns.find(({role}) => role === "title")?.profile.someTexts ?? [];
  const names = TITLE_NAMES[titleLanguage(titles)];
  const read = remembered(jobTitle);
  return (rows) => {
    let [best, lowest] = [undefined as Buyer | undefined, Infinity];
    for (const i of rows) {
      const own = title?.(i) ?? "";
      const level = seniority?.(i) ?? "";
      const meant = read(own);
      const rank = rankOf(meant.seniority ?? read(level).seniority, own !== "" || level !== "");
      if (rank >= lowest) continue;
      lowest = rank;
      best = {title: own, department: department?.(i) || functionIn(names, meant), seniority: level || levelIn(names, meant)};
    }
    return best;
  };
}

/** Place among the ranks; somebody with a title that says no rank stands behind all who have one, somebody without one last. */
const rankOf = (seniority: JobTitle["seniority"], isTold: boolean): number =>
  seniority !== undefined ? SENIORITIES.indexOf(seniority) : isTold ? SENIORITIES.length : SENIORITIES.length + 1;

const functionIn = ({functions}: TitleNames, title: JobTitle): string => (title.function === undefined ? "" : functions[title.function]);
const levelIn = ({seniorities}: TitleNames, {seniority}: JobTitle): string => (seniority === undefined ? "" : seniorities[seniority]);

const told = (text: string): string => (isNoValue(text) ? "" : text);

/** The same answer to the same question: a title stands in many rows. */
function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? answer(text);
    known.set(text, found);
    return found;
  };
}
