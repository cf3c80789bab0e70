import {sourceTitle} from "../../domain/source";
import {multipleText} from "../../words/conditions";
import {sheetFormatsIn} from "../../words/formats";
import {literal} from "../formula";
import {COLORS, SIZES} from "../look";
import {tell} from "../tell";
import type {CardContext} from "./cardContext";
import {ROW} from "./layout";

/** Title, how good the card is in plain sentences (M6.8), and what can be edited, or what is wrong with what was. */
export function composeCardOpening({draft, request, results: {quality}, names}: CardContext): void {
  const {scorecard: words} = request.words;
  const {percent, ...formats} = sheetFormatsIn(request.choices.language);
  draft.put(ROW.title, 0, tell(words.title, {source: sourceTitle(request.customers.source)}));
  if (quality !== undefined && !Number.isNaN(quality.auc)) {
    const {auc, interval, topBandLift, caughtInTopFifth} = quality;
    draft.put(ROW.quality, 0, tell(words.quality, {auc: percent(auc), low: percent(interval[0]), high: percent(interval[1])}));
    draft.put(ROW.topBand, 0, tell(words.topBand, {lift: multipleText(topBandLift, {...formats, percent}), caught: percent(caughtInTopFifth)}));
  }
  draft.put(
    ROW.hint,
    0,
    request.isLive ? {formula: `=IF(${names.isInOrder},${literal(words.hint)},${literal(words.outOfOrder)})`} : words.hintValues,
  );
  draft.look(ROW.title, 0, 1, 1, {bold: true, fontSize: SIZES.title, fontColor: COLORS.title, rowHeight: 28});
  draft.look(ROW.quality, 0, 2, 1, {fontSize: SIZES.finding, fontColor: COLORS.ink});
  draft.look(ROW.hint, 0, 1, 1, {fontColor: COLORS.muted});
}
