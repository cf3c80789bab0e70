import {conditionText} from "../../words/conditions";
import {sheetFormatsIn} from "../../words/formats";
import {COLORS, SIZES, TEXT_FORMAT} from "../look";
import type {CardContext} from "./cardContext";
import {ruleLines, type RuleOnColumn, ruleText} from "./hardRules";
import {edgeFormat} from "./labels";
import {COLUMN, type RulePlace, TABLE_COLUMNS} from "./layout";
import {ownRuleCode} from "./ruleCode";

/** Must-haves and never-rules that are told as conditions, one line a condition; what they are is typed beside the first. */
export function composeRuleTable(context: CardContext): void {
  const {draft, request, layout} = context;
  const {scorecard: words} = request.words;
  if (layout.rules.length === 0) return;
  const header = layout.rulesHeading + 2;
  draft.put(layout.rulesHeading, 0, words.rules);
  draft.put(layout.rulesHeading + 1, 0, words.rulesHint);
  draft.put(header, COLUMN.attribute, words.attribute);
  draft.put(header, COLUMN.bin, words.bin, words.from, words.to, words.value);
  draft.put(header, COLUMN.rule, words.rule);
  draft.look(layout.rulesHeading, 0, 1, 1, {bold: true, fontSize: SIZES.section, fontColor: COLORS.title});
  draft.look(layout.rulesHeading + 1, 0, 1, 1, {fontColor: COLORS.muted, fontSize: SIZES.small});
  draft.look(header, 0, 1, TABLE_COLUMNS, {bold: true, fill: COLORS.heading, align: "Left"});
  draft.look(header, COLUMN.from, 1, 1, {align: "Right"});
  draft.look(header, COLUMN.to, 1, 1, {align: "Center"});
  for (const place of layout.rules) putRule(context, place);
}

function putRule(context: CardContext, {first, rule: own}: RulePlace): void {
  const {draft, request} = context;
  const {attribute} = own.column;
  const {language} = request.choices;
  const lines = ruleLines(own);
  lines.forEach(({condition, from, to, value}, i) => {
    draft.put(first + i, COLUMN.attribute, attribute.heading);
    draft.put(first + i, COLUMN.bin, conditionText(condition, language, sheetFormatsIn(language)), from ?? null, to ?? null, value ?? null);
  });
  draft.put(first, COLUMN.rule, ruleText(own.rule, request.words.scorecard));
  if (request.isLive) draft.put(first, COLUMN.code, {formula: `=${ownRuleCode(context, first)}`});
  lookRule(context, first, own, lines.length);
}

function lookRule({draft, request}: CardContext, first: number, {column: {attribute}}: RuleOnColumn, rows: number): void {
  const {unit, currency} = attribute;
  const labels = {words: request.words.scorecard, language: request.choices.language, unit, currency, numbers: []};
  draft.look(first, COLUMN.attribute, rows, 1, {numberFormat: TEXT_FORMAT, fontColor: COLORS.muted});
  draft.look(first, COLUMN.attribute, 1, 1, {bold: true, fontColor: COLORS.title});
  draft.look(first, COLUMN.from, rows, 1, {numberFormat: edgeFormat(labels), align: "Right", fontColor: COLORS.muted});
  draft.look(first, COLUMN.to, rows, 1, {numberFormat: edgeFormat(labels), align: "Center", fontColor: COLORS.muted});
  draft.look(first, COLUMN.value, rows, 1, {numberFormat: TEXT_FORMAT, align: "Left", fontColor: COLORS.muted});
  draft.look(first + rows - 1, 0, 1, TABLE_COLUMNS, {borderBottom: COLORS.line});
  if (!request.isLive) return;
  draft.look(first, COLUMN.rule, 1, 1, {fill: COLORS.input, fontColor: COLORS.inputText, align: "Left"});
  draft.look(first, COLUMN.code, 1, 1, {fontColor: COLORS.muted, fontSize: SIZES.small, align: "Right"});
}
