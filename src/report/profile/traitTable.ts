import type {Count, Trait} from "../../domain/trait";
import {conditionText, multipleText} from "../../words/conditions";
import {sheetFormatsIn} from "../../words/formats";
import type {ProfileWords} from "../../words/report/words";
import {tell} from "../tell";
import {CHANCE_FORMAT, COLORS, HEADING_HEIGHT, NOTHING, PROFILE_WIDTHS, TEXT_FORMAT} from "../look";
import {COLUMN, type ProfileContext} from "./profileContext";

/** Whether a trait outside of the profile has something to show; of an unrelated attribute its name is enough. */
export const isTraitShown = ({verdict, isTypicalOfTier}: Trait): boolean => verdict !== "unrelated" || isTypicalOfTier;

/** Traits with their evidence, one row each under a heading row. Returns the next free row. */
export function composeTraitTable(context: ProfileContext, header: number, traits: readonly Trait[], isWorst: boolean): number {
  const {draft, request} = context;
  const {profile: words} = request.words;
  const [inCommon, best] = isWorst ? [words.worstInCommon, words.worst] : [words.inCommon, words.best];
  draft.put(header, COLUMN.attribute, words.attribute, inCommon, best, "%", words.rest, "%");
  draft.put(header, COLUMN.multiple, words.multiple, words.interval, words.lift, words.chance, words.verdict, words.inProfile);
  traits.forEach((trait, i) => putTrait(context, header + 1 + i, trait));
  lookTable(context, header, traits);
  return header + 1 + traits.length;
}

function putTrait({draft, request, shortlist}: ProfileContext, row: number, trait: Trait): void {
  const {choices, words} = request;
  const {profile: texts} = words;
  const formats = sheetFormatsIn(choices.language);
  const count = ({matching, of}: Count) => tell(texts.count, {matching: formats.number(matching), of: formats.number(of)});
  const [low, high] = trait.interval;
  draft.put(row, COLUMN.attribute, trait.attribute, conditionText(trait.condition, choices.language, formats));
  draft.put(row, COLUMN.best, count(trait.best), share(trait.best), count(trait.rest), share(trait.rest));
  draft.put(
    row,
    COLUMN.multiple,
    Number.isFinite(trait.multiple) ? trait.multiple : trait.multiple === Infinity ? "∞" : NOTHING,
    intervalText(low, high, texts, (value) => multipleText(value, formats)),
    Number.isFinite(trait.lift) ? trait.lift : NOTHING,
    trait.q,
    verdictText(trait, texts, shortlist.focusTier),
    trait.inProfile ? texts.yes : texts.no,
  );
}

const share = ({matching, of}: Count): number | string => (of > 0 ? matching / of : NOTHING);

/** @example intervalText(1.4, 4.9, words, digits) // "1.4 – 4.9" */
function intervalText(low: number, high: number, words: ProfileWords, digits: (value: number) => string): string {
  if (!Number.isFinite(low)) return NOTHING;
  return Number.isFinite(high) ? `${digits(low)} – ${digits(high)}` : tell(words.openInterval, {low: digits(low)});
}

/** The verdict in words; what only tells the tier apart, or repeats a clearer trait, says so (M4.5). */
export function verdictText({verdict, isTypicalOfTier, sameAs}: Trait, words: ProfileWords, tier: string): string {
  if (sameAs !== undefined) return tell(words.sameAs, {attribute: sameAs});
  return isTypicalOfTier ? tell(words.typical, {tier}) : words.traitVerdicts[verdict];
}

function lookTable({draft}: ProfileContext, header: number, traits: readonly Trait[]): void {
  const first = header + 1;
  const rows = traits.length;
  const wide = PROFILE_WIDTHS.length;
  draft.look(header, 0, 1, wide, {bold: true, fill: COLORS.heading, wrap: true, verticalAlign: "Center", align: "Right", rowHeight: HEADING_HEIGHT});
  for (const column of [COLUMN.attribute, COLUMN.condition, COLUMN.verdict, COLUMN.inProfile])
    draft.look(header, column, rows + 1, 1, {align: "Left"});
  draft.look(first, COLUMN.attribute, rows, 2, {numberFormat: TEXT_FORMAT, wrap: true, verticalAlign: "Top"});
  draft.look(first, COLUMN.condition, rows, 1, {bold: true});
  draft.look(first, COLUMN.best, rows, wide - COLUMN.best, {verticalAlign: "Top"});
  draft.look(first, COLUMN.best, rows, COLUMN.verdict - COLUMN.best, {align: "Right"});
  // Beside the words of the verdict, numbers at the right edge of their cell would run into them.
  draft.look(header, COLUMN.chance, rows + 1, 1, {align: "Center"});
  for (const column of [COLUMN.best, COLUMN.rest, COLUMN.interval]) draft.look(first, column, rows, 1, {numberFormat: TEXT_FORMAT});
  for (const column of [COLUMN.bestShare, COLUMN.restShare]) draft.look(first, column, rows, 1, {numberFormat: "0%"});
  draft.look(first, COLUMN.multiple, rows, 1, {numberFormat: '0.0"×"', bold: true, fontColor: COLORS.focus});
  draft.look(first, COLUMN.lift, rows, 1, {numberFormat: "0.0"});
  draft.look(first, COLUMN.chance, rows, 1, {numberFormat: CHANCE_FORMAT});
  draft.look(header + rows, 0, 1, wide, {borderBottom: COLORS.line});
}
