import {isRightToLeft} from "../../domain/language";
import type {PlannedSheet} from "../../domain/plan";
import {MOST_TARGETS, type ProspectList} from "../../domain/prospects";
import {SEGMENT, SEGMENTS} from "../../domain/segment";
import type {Area} from "../../domain/source";
import {sourceTitle} from "../../domain/source";
import {sheetFormatsIn} from "../../words/formats";
import {prospectWordsIn} from "../../words/prospects/languages";
import type {TargetSheetWords} from "../../words/prospects/words";
import {COLORS, FIT_FORMAT, HEADING_HEIGHT, SIZES, TARGET_WIDTHS, TEXT_FORMAT} from "../look";
import {slottedTitle, type TargetNames} from "../names";
import {reasonTexts} from "../reasonTexts";
import {type SheetDraft, sheetDraft} from "../sheetDraft";
import {tell, toldList} from "../tell";
import type {ProspectReport} from "./planProspects";
import {prospectResults} from "./prospectResults";
import {type Candidates, chooseTargets, type Targets} from "./targets";

/** Height of a row whose reasons take two lines, in points. */
const TWO_LINES = 30;

const COLUMN = {rank: 0, prospect: 1, fit: 2, segment: 3, reason: 4, owner: 5, nextStep: 6, row: 7} as const;

/**
 * The sheet of target accounts (M8.3): the prospects worth working, the best fit first, with owner and next step to fill in. What people wrote there before follows its prospect.
 *
 * @returns The sheet, and the cells of its table with the headings.
 */
export function targetsSheet(report: ProspectReport, names: TargetNames): {readonly sheet: PlannedSheet; readonly area: Area} {
  const {list, scored} = report;
  const {language} = report.choices;
  const words = prospectWordsIn(language).sheet;
  const isMirrored = isRightToLeft(language);
  const draft = sheetDraft(TARGET_WIDTHS, isMirrored);
  const [called, rows] = [namesOf(list, words), rowsOf(list)];
  const targets = chooseTargets({names: called, rows, fit: scored.fit, segments: scored.segmented.segments}, report.answers);
  const lines = openingLines(report, words, targets.isCut);
  const header = 3 + lines.length + 1;
  compose(report, draft, words, lines);
  const height = targets.listed.length + targets.gone.length + 1;
  composeTable(report, draft, header, {...targets, names: called, rows});
  return {
    sheet: {
      anchor: names.sheet,
      title: slottedTitle(words.name, report.slot - 1),
      rightToLeft: isMirrored,
      ...draft.content(),
      charts: [],
      answers: draft.area(header + 1, COLUMN.owner, Math.max(height - 1, 1), 2),
      frozenRows: header + 1,
      // Rank and prospect; laid out from the right they stand at the other end.
      ...(isMirrored ? {} : {frozenColumns: COLUMN.prospect + 1}),
      showGridlines: false,
      print: {landscape: true, pagesWide: 1},
    },
    area: draft.area(header, 0, height, TARGET_WIDTHS.length),
  };
}

const rowsOf = ({sheetRows}: ProspectList): number[] => Array.from(sheetRows, (row) => row + 1);

const namesOf = ({names, sheetRows}: ProspectList, words: TargetSheetWords): string[] =>
  names.map((name, position) => name || tell(words.unnamed, {row: String((sheetRows[position] ?? 0) + 1)}));

function openingLines(report: ProspectReport, words: TargetSheetWords, isCut: boolean): string[] {
  const {scored, today, profile, choices} = report;
  const {number, date} = sheetFormatsIn(choices.language);
  const missing = scored.matches.filter(({by}) => by === "none").map(({attribute}) => attribute);
  return [
    tell(words.made, {profile, date: date(today)}),
    words.sorted,
    ...(isCut ? [tell(words.cut, {count: number(MOST_TARGETS)})] : []),
    ...(missing.length > 0 ? [tell(words.missing, {attributes: toldList(missing, choices.language)})] : []),
    words.answers,
    words.again,
  ];
}

function compose(report: ProspectReport, draft: SheetDraft, words: TargetSheetWords, lines: readonly string[]): void {
  const {list, scored, choices} = report;
  const {number} = sheetFormatsIn(choices.language);
  const [ideal, neutral, avoid] = scored.segmented.counts.map(({customers}) => number(customers));
  draft.put(0, 0, tell(words.title, {source: sourceTitle(list.source)}));
  draft.put(1, 0, tell(words.finding, {all: number(list.names.length), ideal: ideal ?? "", neutral: neutral ?? "", avoid: avoid ?? ""}));
  lines.forEach((line, i) => draft.put(3 + i, 0, line));
  draft.look(0, 0, 1, 1, {bold: true, fontSize: SIZES.title, fontColor: COLORS.title, rowHeight: 28});
  draft.look(1, 0, 1, 1, {fontSize: SIZES.finding, fontColor: COLORS.ink, rowHeight: 20});
  draft.look(3, 0, lines.length, 1, {fontColor: COLORS.muted});
}

/** Targets with what every prospect is called, and its row. */
type NamedTargets = Targets & Pick<Candidates, "names" | "rows">;

function composeTable(report: ProspectReport, draft: SheetDraft, header: number, {listed, gone, names, rows}: NamedTargets): void {
  const {scored, words: reportWords, choices} = report;
  const words = prospectWordsIn(choices.language).sheet;
  const positions = listed.map(({position}) => position);
  const reasons = reasonsOfTargets(report, positions);
  const segments = new Map(SEGMENTS.map((segment) => [SEGMENT[segment], reportWords.scorecard.segments[segment]]));
  const {rank, prospect, fit, segment, reason, owner, nextStep, row} = words;
  const first = header + 1;
  draft.put(header, 0, rank, prospect, fit, segment, reason, owner, nextStep, row);
  listed.forEach(({position, answer}, i) => {
    const name = names[position] ?? "";
    draft.put(first + i, COLUMN.rank, i + 1, name, scored.fit[position] ?? null, segments.get(scored.segmented.segments[position] ?? 0) ?? null);
    draft.put(first + i, COLUMN.reason, reasons[i] ?? "", answer?.owner ?? "", answer?.nextStep ?? "", rows[position] ?? "");
  });
  gone.forEach((answer, i) =>
    draft.put(first + listed.length + i, COLUMN.rank, "", answer.name, "", "", words.gone, answer.owner, answer.nextStep, ""),
  );
  lookTable(draft, header, Math.max(listed.length + gone.length, 1));
}

/** Reasons of those who are listed only. */
function reasonsOfTargets(report: ProspectReport, targets: readonly number[]): readonly string[] {
  const {words, profileSlot: slot, choices} = report;
  const results = prospectResults(report);
  return reasonTexts({words, slot, choices, isLive: false}, results, report.scored.reasonsOf, targets);
}

function lookTable(draft: SheetDraft, header: number, rows: number): void {
  const wide = TARGET_WIDTHS.length;
  const first = header + 1;
  draft.look(header, 0, 1, wide, {bold: true, fill: COLORS.heading, wrap: true, verticalAlign: "Center", align: "Left", rowHeight: HEADING_HEIGHT});
  for (const column of [COLUMN.rank, COLUMN.fit, COLUMN.row]) draft.look(header, column, rows + 1, 1, {align: "Center"});
  draft.look(first, COLUMN.rank, rows, 1, {bold: true, fontColor: COLORS.focus});
  draft.look(first, COLUMN.fit, rows, 1, {numberFormat: FIT_FORMAT});
  for (const column of [COLUMN.prospect, COLUMN.reason]) draft.look(first, column, rows, 1, {numberFormat: TEXT_FORMAT});
  draft.look(first, COLUMN.reason, rows, 1, {wrap: true});
  draft.look(first, COLUMN.owner, rows, 2, {numberFormat: TEXT_FORMAT, fill: COLORS.input, fontColor: COLORS.inputText, wrap: true});
  draft.look(first, COLUMN.row, rows, 1, {fontColor: COLORS.muted});
  draft.look(first, 0, rows, wide, {verticalAlign: "Top", rowHeight: TWO_LINES});
  draft.look(header + rows, 0, 1, wide, {borderBottom: COLORS.line});
}
