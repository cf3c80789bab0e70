import type {NumberUnit} from "../domain/attribute";
import type {Language} from "../domain/language";
import type {BinRule} from "../domain/scorecard";
import {boundText} from "./conditions";
import {type Formats, formatsIn} from "./formats";
import {wordsIn} from "./languages";

/** What an attribute's numbers are. */
export interface BinUnit {
  readonly unit: NumberUnit;
  readonly currency?: string | undefined;
}

/**
 * A bin of the scorecard as people say it, without its attribute. It is said for itself: what lacks a value names the value.
 *
 * @example binText({kind: "range", from: 20, to: 50}, {unit: "number"}, "en") // "20 to under 50"
 * @example binText({kind: "lacks", value: "CRM"}, {unit: "number"}, "en") // "without CRM"
 */
export function binText(rule: BinRule, about: BinUnit, language: Language, formats: Formats = formatsIn(language)): string {
  const {bins} = wordsIn(language).report.scorecard;
  const say = (value: number | undefined) =>
    value === undefined ? "" : boundText(value, {kind: "range", from: boundOf(rule, "from"), to: boundOf(rule, "to"), ...unitOf(about)}, formats);
  const counted = (text: string) => (about.unit === "days" ? put(bins.days, {value: text}) : text);
  switch (rule.kind) {
    case "number":
      return counted(put(bins.exactly, {value: say(rule.value)}));
    case "range":
      return counted(put(rangeTemplate(rule, about, language), {from: say(rule.from), to: say(rule.to)}));
    case "texts":
      return formats.list(rule.values);
    case "other":
      return bins.otherText;
    case "contains":
      return put(bins.includes, {value: rule.value});
    case "lacks":
      return put(bins.without, {value: rule.value});
  }
}

/** Points with their sign, as many digits as somebody typed up to two. @example pointsText(-9, formatsIn("en")) // "−9" */
export const pointsText = (points: number, {number}: Formats): string => `${points > 0 ? "+" : points < 0 ? "−" : ""}${number(Math.abs(points))}`;

const unitOf = ({unit, currency}: BinUnit) => ({unit, ...(currency === undefined ? {} : {currency})});

const boundOf = (rule: BinRule, end: "from" | "to"): number | undefined =>
  rule.kind === "number" ? rule.value : rule.kind === "range" ? rule[end] : undefined;

function rangeTemplate({from, to}: Extract<BinRule, {kind: "range"}>, {unit}: BinUnit, language: Language): string {
  const {bins} = wordsIn(language).report.scorecard;
  const isTime = unit === "date" || unit === "year";
  if (from === undefined) return to === undefined ? bins.otherNumber : isTime ? bins.before : bins.under;
  if (to === undefined) return isTime ? bins.since : bins.atLeast;
  return isTime ? bins.betweenDates : bins.between;
}

const put = (template: string, slots: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
