import type {Shortlist} from "../../domain/best";
import {sourceTitle} from "../../domain/source";
import {sheetFormatsIn} from "../../words/formats";
import {problemSentence} from "../../words/languages";
import type {CustomerCells} from "../customerCells";
import {tell, toldList} from "../tell";
import {COLORS, SIZES} from "../look";
import {objectiveText} from "../objectiveText";
import type {ReportRequest} from "../request";
import {hasLookups, unsureCustomers} from "./customerRow";
import type {ShortlistContext} from "./shortlistColumns";

/** A line under the title; a warning is something that people should weigh. */
export interface OpeningLine {
  readonly text: string;
  readonly isWarning: boolean;
}

/** Title, who is on the list in one sentence, and how they were found. */
export function composeShortlistOpening({request, shortlist, draft}: ShortlistContext, lines: readonly OpeningLine[]): void {
  const {words, customers, choices} = request;
  const best = String(shortlist.best.length);
  const objective = objectiveText(shortlist.measure.objective, words.shortlist.objective, choices.language);
  draft.put(0, 0, tell(words.shortlist.title, {source: sourceTitle(customers.source)}));
  draft.put(1, 0, tell(words.shortlist.finding, {best, tier: shortlist.focusTier, objective}));
  lines.forEach(({text}, i) => draft.put(3 + i, 0, text));
  draft.look(0, 0, 1, 1, {bold: true, fontSize: SIZES.title, fontColor: COLORS.title, rowHeight: 28});
  draft.look(1, 0, 1, 1, {fontSize: SIZES.finding, fontColor: COLORS.ink, rowHeight: 20});
  draft.look(3, 0, lines.length, 1, {fontColor: COLORS.muted});
  lines.forEach(({isWarning}, i) => {
    if (isWarning) draft.look(3 + i, 0, 1, 1, {bold: true, fontColor: COLORS.warning});
  });
}

/** How the list came about, one line each; the engine's notes among them. */
export function openingLines(request: ReportRequest, shortlist: Shortlist, cells: CustomerCells): OpeningLine[] {
  const {words, choices} = request;
  const {shortlist: texts} = words;
  const {measure, pareto, focusTier: tier} = shortlist;
  const {number, percent, date} = sheetFormatsIn(choices.language);
  const measured = measure.direction === "lowest" ? texts.measuredLowest : texts.measuredHighest;
  const unsure = unsureCustomers(request, shortlist);
  const isLive = hasLookups(request, cells);
  const lines: (string | undefined)[] = [
    measure.headings.length > 0 ? tell(measured, {headings: toldList(measure.headings, choices.language)}) : undefined,
    tell(texts.counts, {candidates: number(shortlist.candidates), all: number(shortlist.inFocusTier), tier}),
    Number.isNaN(shortlist.revenueShare)
      ? undefined
      : tell(texts.pareto, {
          share: percent(shortlist.revenueShare),
          tier,
          customers: number(pareto.customers),
          topShare: percent(pareto.revenueShare),
        }),
    measure.asOf === undefined ? undefined : tell(texts.asOf, {date: date(measure.asOf)}),
    texts.ties,
    isLive ? texts.lookups : texts.values,
    isLive && unsure > 0 ? tell(texts.unsureKeys, {customers: number(unsure)}) : undefined,
  ];
  const warnings = [...(shortlist.isCutTied ? [texts.cutTied] : []), ...shortlist.notes.map((note) => problemSentence(note, choices.language))];
  return [...lines.flatMap((text) => (text === undefined ? [] : [{text, isWarning: false}])), ...warnings.map((text) => ({text, isWarning: true}))];
}
