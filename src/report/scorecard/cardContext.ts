import type {NumberUnit} from "../../domain/attribute";
import type {PlannedCell} from "../../domain/plan";
import type {BinRule} from "../../domain/scorecard";
import type {Slot} from "../formula";
import type {CardNames} from "../names";
import type {ReportRequest} from "../request";
import type {SheetDraft} from "../sheetDraft";
import type {LabelContext} from "./labels";
import type {CardLayout} from "./layout";
import type {ScorecardResults} from "./results";

/** What each section of the scorecard is composed from. */
export interface CardContext {
  readonly request: ReportRequest;
  readonly results: ScorecardResults;
  readonly names: CardNames;
  readonly draft: SheetDraft;
  readonly layout: CardLayout;
}

/** A text that follows cells where the sheet calculates, else the text alone. */
export const told = ({request}: CardContext, {formula, text}: Slot): PlannedCell => (request.isLive ? {formula: `=${formula}`} : text);

/** A formula (without "=") where the sheet calculates, else a value. */
export const live = ({request}: CardContext, formula: string, value: PlannedCell): PlannedCell => (request.isLive ? {formula: `=${formula}`} : value);

/** How the numbers of an attribute are said. */
export const labelContext = (
  {request}: CardContext,
  {unit, currency}: {readonly unit: NumberUnit; readonly currency?: string},
  rules: readonly BinRule[],
): LabelContext => ({
  words: request.words.scorecard,
  language: request.choices.language,
  unit,
  currency,
  numbers: rules.flatMap(numbersOf),
});

function numbersOf(rule: BinRule): number[] {
  if (rule.kind === "number") return [rule.value];
  return rule.kind === "range" ? [rule.from, rule.to].flatMap((edge) => edge ?? []) : [];
}
