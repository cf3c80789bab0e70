import type {Scorecard} from "../../domain/scorecard";
import {sheetFormatsIn} from "../../words/formats";
import type {CleanedColumn} from "../fitColumns";
import {COLORS, SIZES} from "../look";
import {brokenLines} from "../profile/story";
import {tell, toldList} from "../tell";
import type {CardContext} from "./cardContext";

/** Characters of a line across the sheet. */
const LINE = 190;

/** How the points were made, how fit and segment follow from them, and how to take everything away again. */
export function composeCardMethod(context: CardContext, cleaned: readonly CleanedColumn[]): void {
  const {draft, request, layout} = context;
  const lines = methodLines(context, cleaned).flatMap((text) => brokenLines(text, LINE));
  draft.put(layout.method, 0, request.words.scorecard.method);
  lines.forEach((line, i) => draft.put(layout.method + 1 + i, 0, line));
  draft.look(layout.method, 0, 1, 1, {bold: true, fontSize: SIZES.section, fontColor: COLORS.title});
  draft.look(layout.method + 1, 0, lines.length, 1, {fontColor: COLORS.muted});
}

/** Rows that {@link composeCardMethod} takes. */
export const methodRows = (context: CardContext, cleaned: readonly CleanedColumn[]): number =>
  1 + methodLines(context, cleaned).flatMap((text) => brokenLines(text, LINE)).length;

function methodLines({request, results}: CardContext, cleaned: readonly CleanedColumn[]): string[] {
  const {scorecard: words} = request.words;
  const {card} = results;
  const {language} = request.choices;
  const {number} = sheetFormatsIn(language);
  const hasLists = card.blocks.some(({bins}) => bins.some(({rule}) => rule.kind === "contains" || rule.kind === "lacks"));
  const own = [...new Set(ownAttributes(card))];
  const suspicious = card.tellingBlanks.map(({attribute}) => attribute);
  return [
    tell(words.learnt, {best: number(card.best), rest: number(card.rest)}),
    ...(card.fittedOn < card.best + card.rest ? [tell(words.sampled, {customers: number(card.fittedOn)})] : []),
    words.pointsRule,
    words.fitRule,
    words.unknownRule,
    words.binRule,
    ...(card.blocks.some(({bins}) => bins.some(({rule}) => rule.kind === "texts" && rule.values.length > 1)) ? [words.sharedRule] : []),
    ...(hasLists ? [words.listRule] : []),
    tell(words.hardRule, {mustHave: words.mustHave, never: words.never}),
    ...(suspicious.length > 0 ? [tell(words.blankIsPredictive, {attributes: toldList([...new Set(suspicious)], language)})] : []),
    ...(own.length > 0 ? [tell(words.own, {attributes: toldList(own, language)})] : []),
    ...(results.reasonsOf === undefined ? [] : [tell(words.reasonsRule, {column: slotted(words.columns.reason, request)})]),
    ...cleaned.map(({heading, column}) => tell(words.cleanedFrom, {heading, column})),
    request.isLive ? words.live : words.values,
    words.remove,
  ];
}

/** Attributes of which a person gave points, values or edges. */
const ownAttributes = ({blocks, pairs}: Scorecard): string[] => [
  ...blocks.filter(({bins}) => bins.some(({isOwn}) => isOwn)).map(({attribute}) => attribute),
  ...pairs.filter(({cells}) => cells.some(({isOwn}) => isOwn)).map(({sides: [first, second]}) => `${first.attribute} × ${second.attribute}`),
];

const slotted = (heading: string, {slot}: CardContext["request"]): string => (slot === 1 ? heading : `${heading} ${slot}`);
