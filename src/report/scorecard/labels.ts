import type {NumberUnit} from "../../domain/attribute";
import {sheetFormatsIn} from "../../words/formats";
import type {ScorecardWords} from "../../words/report/words";
import type {Language} from "../../domain/language";
import {fill, fillFormula, type Slot, type Slots} from "../formula";
import {COUNT_FORMAT, DATE_FORMAT, PRECISE_PERCENT_FORMAT} from "../look";
import {moneyFormat} from "../numberFormat";
import {type CardLine, listValue} from "./lines";

/** What the numbers of an attribute are, and the language they are said in. */
export interface LabelContext {
  readonly words: ScorecardWords;
  readonly language: Language;
  readonly unit: NumberUnit;
  readonly currency?: string | undefined;
  /** All edges and numbers of the attribute: they tell how its numbers are written. */
  readonly numbers: readonly number[];
}

/** Cells of the line that its name is made from. */
export interface LineCells {
  readonly from: string;
  readonly to: string;
  readonly value: string;
}

/** What a line is called, as a text and as a formula (without "=") that follows its cells when people edit them. */
export function labelOf(context: LabelContext, line: CardLine, cells: LineCells): Slot {
  const {words} = context;
  const {bins} = words;
  const number = (value: number | undefined, cell: string): Slot => (value === undefined ? NOTHING : numberSlot(context, value, cell));
  switch (line.kind) {
    case "range":
      return counted(context, sentence(rangeTemplate(context, line), {from: number(line.from, cells.from), to: number(line.to, cells.to)}));
    case "number":
      return counted(context, sentence(bins.exactly, {value: number(Number(line.value), cells.value)}));
    case "text":
      return {text: String(line.value), formula: `${cells.value}&""`};
    case "contains":
      return sentence(bins.includes, {value: {text: String(line.value), formula: `MID(${cells.value},2,LEN(${cells.value})-2)`}});
    case "lacks":
      return sentence(bins.includesNot, {});
    case "other":
      return sentence(bins.otherText, {});
  }
}

/** Numbers of days say so, once. */
const counted = ({unit, words}: LabelContext, label: Slot): Slot => (unit === "days" ? sentence(words.bins.days, {value: label}) : label);

const NOTHING: Slot = {text: "", formula: '""'};

const sentence = (template: string, slots: Slots): Slot => ({text: fill(template, slots), formula: fillFormula(template, slots)});

function rangeTemplate({words: {bins}, unit}: LabelContext, {from, to}: CardLine): string {
  const isTime = unit === "date" || unit === "year";
  if (from === undefined) return to === undefined ? bins.otherNumber : isTime ? bins.before : bins.under;
  if (to === undefined) return isTime ? bins.since : bins.atLeast;
  return isTime ? bins.betweenDates : bins.between;
}

/** A number as people say it. The formula needs no number format, for those of dates depend on the country of the Excel that reads it. */
function numberSlot(context: LabelContext, value: number, cell: string): Slot {
  const {unit, language} = context;
  const formats = sheetFormatsIn(language);
  switch (unit) {
    case "date": {
      const between = language === "fa" ? "/" : "-";
      const two = (part: string) => `TEXT(${part}(${cell}),"00")`;
      return {text: formats.date(value), formula: `YEAR(${cell})&"${between}"&${two("MONTH")}&"${between}"&${two("DAY")}`};
    }
    case "year":
      return {text: String(value), formula: cell};
    case "percent":
      return areFractions(context)
        ? {text: `${formats.number(value * 100)}%`, formula: `ROUND(100*${cell},2)&"%"`}
        : {text: `${formats.number(value)}%`, formula: `${cell}&"%"`};
    case "days":
    case "money":
    case "number":
      return plainSlot(value, cell, language);
  }
}

/** From ten thousand on without decimals, but with separators. */
function plainSlot(value: number, cell: string, language: Language): Slot {
  const {number} = sheetFormatsIn(language);
  return {text: Math.abs(value) >= 10_000 ? number(Math.round(value)) : String(value), formula: `IF(ABS(${cell})<10000,${cell},FIXED(${cell},0))`};
}

/** A column of percentages holds fractions (0.72) or whole numbers (72); its numbers tell which. */
const areFractions = ({numbers}: LabelContext): boolean => numbers.every((one) => Math.abs(one) <= 1);

/** How the numbers of an attribute are shown. Small ones stay as typed, because a format would round the 6.5 that someone types over a 6. */
export function edgeFormat(context: LabelContext): string {
  const {unit, currency, numbers} = context;
  const largest = Math.max(0, ...numbers.map(Math.abs));
  switch (unit) {
    case "date":
      return DATE_FORMAT;
    case "percent":
      if (!areFractions(context)) return "General";
      return numbers.every((share) => Number.isInteger(Math.round(share * 1e6) / 1e4)) ? "0%" : PRECISE_PERCENT_FORMAT;
    case "money":
      return largest >= 1000 ? moneyFormat(currency, largest) : "General";
    case "year":
      return "General";
    case "days":
    case "number":
      return largest >= 10_000 && numbers.every(Number.isInteger) ? COUNT_FORMAT : "General";
  }
}

/** What stands in the column Value; blank where the line is a range, or holds all that no other does. */
export function valueCell({kind, value}: CardLine): string | number | null {
  if (kind === "contains") return listValue(String(value));
  return kind === "number" || kind === "text" ? (value ?? null) : null;
}
