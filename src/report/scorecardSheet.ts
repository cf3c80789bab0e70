import {isRightToLeft} from "../domain/language";
import type {PlannedName, PlannedSheet} from "../domain/plan";
import type {Area} from "../domain/source";
import type {CleanedColumn} from "./fitColumns";
import {cardNames, slottedTitle} from "./names";
import type {ReportRequest} from "./request";
import {composeBlockTable} from "./scorecard/blockTable";
import type {CardContext} from "./scorecard/cardContext";
import {composeCutoffs, CUTOFF_COLUMN, CUTOFF_ROW} from "./scorecard/cutoffTable";
import {cardLayout, COLUMN, ROW} from "./scorecard/layout";
import {composeCardMethod, methodRows} from "./scorecard/method";
import {composeCardOpening} from "./scorecard/opening";
import {composePairTables} from "./scorecard/pairTable";
import type {ScorecardResults} from "./scorecard/results";
import {ruleLines} from "./scorecard/hardRules";
import {composeRuleTable} from "./scorecard/ruleTable";
import {composeSettings} from "./settingsChanged";
import {sheetDraft} from "./sheetDraft";

/**
 * The sheet of the scorecard (M6.7): how good it is, the points with their evidence, the two-way tables, the cut-offs of the segments, and how it
 * was made. Where the sheet calculates, points, edges, rules and cut-offs are edited in place, and the names are what the fit is calculated from.
 */
export function scorecardSheet(
  request: ReportRequest,
  results: ScorecardResults,
  cleaned: readonly CleanedColumn[],
): {readonly sheet: PlannedSheet; readonly names: readonly PlannedName[]} {
  const {words, slot, choices} = request;
  const isMirrored = isRightToLeft(choices.language);
  const layout = cardLayout(results);
  const names = cardNames(slot);
  const draft = sheetDraft(layout.widths, isMirrored);
  const context: CardContext = {request, results, names, draft, layout};
  composeCardOpening(context);
  composeBlockTable(context);
  composePairTables(context);
  composeRuleTable(context);
  composeCutoffs(context);
  composeCardMethod(context, cleaned);
  composeSettings(request, draft, {warning: ROW.warning, block: layout.method + methodRows(context, cleaned) + 1, column: 0});
  return {
    sheet: {
      anchor: names.sheet,
      title: slottedTitle(words.scorecard.sheet, slot),
      rightToLeft: isMirrored,
      ...draft.content(),
      charts: [],
      frozenRows: layout.frozenRows,
      showGridlines: false,
      print: {landscape: true, pagesWide: 1},
    },
    names: [...tableNames(context), ...(request.isLive ? blockNames(context) : []), ...pairNames(context), ...ruleNames(context)],
  };
}

const named = ({names}: CardContext, name: string, area: Area): PlannedName => ({name, target: {anchor: names.sheet, area}});

/** The one table with its headings, and the cut-offs. These, pairs and rules are read back and by other readers too, also where results are values. */
function tableNames(context: CardContext): PlannedName[] {
  const {names, draft, layout} = context;
  const figure = (name: string, row: number) => named(context, name, draft.area(layout.cutoffs + row, CUTOFF_COLUMN));
  return [
    // Down to the cut-offs and out to the widest two-way table, so that a function that reads this one range reads all of the card.
    named(context, names.card, draft.area(ROW.header, 0, layout.cutoffs + CUTOFF_ROW.avoidBelow + 1 - ROW.header, layout.widths.length)),
    figure(names.idealFrom, CUTOFF_ROW.idealFrom),
    figure(names.avoidBelow, CUTOFF_ROW.avoidBelow),
    ...(context.request.isLive ? [figure(names.isInOrder, CUTOFF_ROW.isInOrder), figure(names.rules, CUTOFF_ROW.rules)] : []),
  ];
}

function blockNames(context: CardContext): PlannedName[] {
  const {names, draft, layout} = context;
  const columns = [
    [names.from, COLUMN.from],
    [names.value, COLUMN.value],
    [names.points, COLUMN.points],
    [names.hard, COLUMN.code],
  ] as const;
  return layout.blocks.flatMap(({first, lines}, k) =>
    columns.map(([name, column]) => named(context, name(k + 1), draft.area(first, column, lines.length))),
  );
}

function pairNames(context: CardContext): PlannedName[] {
  const {names, draft, layout} = context;
  return layout.pairs.flatMap(({heading, first, rows, columns}, i) => {
    const across = (row: number) => draft.area(row, COLUMN.points, 1, columns.length);
    return [
      named(context, names.pairFrom(i + 1, "Row"), draft.area(first, COLUMN.from, rows.length)),
      named(context, names.pairValue(i + 1, "Row"), draft.area(first, COLUMN.value, rows.length)),
      named(context, names.pairFrom(i + 1, "Column"), across(heading + 2)),
      named(context, names.pairValue(i + 1, "Column"), across(heading + 3)),
      named(context, names.pairPoints(i + 1), draft.area(first, COLUMN.points, rows.length, columns.length)),
    ];
  });
}

function ruleNames(context: CardContext): PlannedName[] {
  const {request, names, draft, layout} = context;
  return layout.rules.flatMap(({first, rule}, i) => {
    const rows = ruleLines(rule).length;
    return [
      named(context, names.ruleFrom(i + 1), draft.area(first, COLUMN.from, rows)),
      named(context, names.ruleTo(i + 1), draft.area(first, COLUMN.to, rows)),
      named(context, names.ruleValue(i + 1), draft.area(first, COLUMN.value, rows)),
      ...(request.isLive ? [named(context, names.ruleCode(i + 1), draft.area(first, COLUMN.code))] : []),
      named(context, names.ruleText(i + 1), draft.area(first, COLUMN.rule)),
    ];
  });
}
