import type {LeftOut, Shortlist} from "../../domain/best";
import {type Formats, sheetFormatsIn} from "../../words/formats";
import type {ShortlistWords} from "../../words/report/words";
import {tell} from "../tell";
import {COLORS, SIZES} from "../look";
import type {ShortlistContext} from "./shortlistColumns";

/** Left out for a reason, or without a value to rank by. */
export type LeftOutList = "leftOut" | "missing";

/** Customers that are named; thousands would bury the rest of the sheet. */
const LISTED = 200;

/** Rows that a list takes: heading, hint, customers, how many more there are, and a blank one; none where nobody is on it. */
export function leftOutRows(shortlist: Shortlist, list: LeftOutList): number {
  const found = listed(shortlist, list).length;
  return found === 0 ? 0 : 3 + Math.min(found, LISTED + 1);
}

/** Customers of the focus tier who were not ranked, each with the reason (M3.1, M3.3). */
export function composeLeftOut({request, shortlist, draft}: ShortlistContext, row: number, list: LeftOutList): void {
  const {customers, choices, words} = request;
  const texts = words.shortlist;
  const formats = sheetFormatsIn(choices.language);
  const found = listed(shortlist, list);
  const first = row + 2;
  if (found.length === 0) return;
  draft.put(row, 0, `${texts[list]} (${formats.number(found.length)})`);
  draft.put(row + 1, 0, list === "leftOut" ? texts.leftOutHint : texts.missingHint);
  found.slice(0, LISTED).forEach((one, i) => draft.put(first + i, 1, customers.names[one.customer] ?? "", reasonText(one, texts, formats)));
  if (found.length > LISTED) draft.put(first + LISTED, 1, tell(texts.more, {customers: formats.number(found.length - LISTED)}));
  draft.look(row, 0, 1, 1, {bold: true, fontSize: SIZES.section, fontColor: COLORS.title});
  draft.look(row + 1, 0, 1, 1, {fontColor: COLORS.muted, fontSize: SIZES.small});
  draft.look(first, 1, leftOutRows(shortlist, list) - 3, 2, {align: "Left"});
  draft.look(first, 2, leftOutRows(shortlist, list) - 3, 1, {fontColor: COLORS.muted});
}

const listed = ({leftOut}: Shortlist, list: LeftOutList): LeftOut[] =>
  leftOut.filter(({why}) => (why === "objectiveMissing") === (list === "missing"));

/** Why somebody is not on the list, as a person would say it. */
export function reasonText({why, heading, value, reason = ""}: LeftOut, words: ShortlistWords, formats: Formats): string {
  switch (why) {
    case "churned":
      return Number.isNaN(value) ? tell(words.churnedUndated, {heading}) : tell(words.churned, {heading, value: formats.date(value)});
    case "dissatisfied":
      return Number.isNaN(value) ? tell(words.dissatisfiedText, {heading}) : tell(words.dissatisfied, {heading, value: formats.number(value)});
    case "pinnedOut":
      return reason === "" ? words.pinnedOutWithout : tell(words.pinnedOut, {reason});
    case "objectiveMissing":
      return tell(words.objectiveMissing, {heading});
  }
}
