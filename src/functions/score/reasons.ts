import {type CardSide, type EncodedCard, type JudgedRule, reasonsFor} from "../../analysis/index";
import type {Cell} from "../../domain/cell";
import type {BinRule, Scorecard, ScorecardBlock} from "../../domain/scorecard";
import type {Language} from "../../domain/language";
import type {HardRule, Reason} from "../../domain/segment";
import {binText, pointsText} from "../../words/binText";
import {type Formats, sheetFormatsIn} from "../../words/formats";
import {functionWordsIn} from "../../words/functions/languages";
import type {ReasonWords} from "../../words/functions/words";
import type {CompiledBlock, CompiledCard, CompiledPair} from "./compiledCard";

/** Why a customer has its fit and segment, in words: the engine's reasons, with the names that the sheet gives to lines. */
export function reasonsOfValues(card: CompiledCard, values: readonly Cell[]): string {
  const words = functionWordsIn(card.card.language).reasons;
  const {scorecard, labels} = scorecardOf(card);
  const reasons = reasonsFor({card: scorecard, encoded: encodedRow(card, values), rules: judged(card, values)})(0);
  const formats = sheetFormatsIn(card.card.language);
  const labelOf = (slot: number, bin: BinRule) => labels.get(bin) ?? ownText(values[slot]);
  return reasons.length === 0 ? words.nothing : reasons.map((reason) => reasonText(reason, labelOf, words, formats)).join(words.between);
}

/** What a line is called for a customer: those that hold every other text, by the customer's own. */
type LabelOf = (slot: number, bin: BinRule) => string;

const ownText = (value: Cell): string => (typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "").trim());

function reasonText(reason: Reason, labelOf: LabelOf, words: ReasonWords, formats: Formats): string {
  switch (reason.kind) {
    case "never":
      return words.never(reason.rule.attribute, reason.rule.reason);
    case "mustHaveLacking":
      return words.lacking(reason.rule.attribute, reason.rule.reason);
    case "mustHaveUnknown":
      return words.mustHaveUnknown(reason.rule.attribute);
    case "bin":
      return words.bin(reason.attribute, labelOf(reason.column, reason.bin), pointsText(reason.points, formats));
    case "pair": {
      const [first, second] = reason.sides.map(({attribute, column, bin}) => words.side(attribute, labelOf(column, bin)));
      return words.pair(first, second, pointsText(reason.points, formats));
    }
    case "unknown":
      return words.unknown(reason.attribute);
  }
}

/** The card as the engine knows it, one bin a line, with the sheet's name of each. */
interface Named {
  readonly scorecard: Scorecard;
  /** Lines with a name; one that holds every other text has none. */
  readonly labels: ReadonlyMap<BinRule, string>;
}

const known = new WeakMap<CompiledCard, Named>();

function scorecardOf(card: CompiledCard): Named {
  const found = known.get(card) ?? named(card);
  known.set(card, found);
  return found;
}

function named({blocks, pairs, card: {language}}: CompiledCard): Named {
  const labels = new Map<BinRule, string>();
  const rulesOf = ({lines}: CardSide, names: readonly string[]): BinRule[] =>
    names.map((name, i): BinRule => {
      const label = lineName(lines, i, name, language);
      const rule: BinRule = label === undefined ? {kind: "other"} : {kind: "texts", values: [label]};
      if (label !== undefined) labels.set(rule, label);
      return rule;
    });
  const scorecard: Scorecard = {
    kind: "readable",
    blocks: blocks.map(({block, slot}) => {
      const rules = rulesOf(
        block.side,
        block.labels.map(({label}) => label),
      );
      return blockOf(
        block.attribute,
        slot,
        rules.map((rule, i) => ({rule, points: block.points[i]})),
      );
    }),
    pairs: pairs.map(({pair, slots, width}) => ({
      sides: [
        {attribute: pair.sides[0].attribute, column: slots[0], rules: rulesOf(pair.sides[0].side, pair.sides[0].labels)},
        {attribute: pair.sides[1].attribute, column: slots[1], rules: rulesOf(pair.sides[1].side, pair.sides[1].labels)},
      ],
      cells: Array.from(pair.points, (points, i) => ({at: [Math.floor(i / width), i % width], points, ...NO_COUNTS})),
    })),
    tellingBlanks: [],
    best: 0,
    rest: 0,
    intercept: 0,
    fittedOn: 0,
  };
  return {scorecard, labels};
}

/** A line said for itself: on the sheet "filled, without it" stands below the line that names the value. */
function lineName(lines: CardSide["lines"], i: number, name: string, language: Language): string | undefined {
  const {kind} = lines[i];
  if (kind === "other") return undefined;
  const held = lines.find((line) => line.kind === "holds");
  return kind === "lacks" && held !== undefined ? binText({kind: "lacks", value: held.value}, {unit: "number"}, language) : name;
}

/** Counts stand on the sheet as texts and are no part of a reason. */
const NO_COUNTS = {best: {matching: 0, of: 0}, rest: {matching: 0, of: 0}, multiple: Number.NaN} as const;

const blockOf = (attribute: string, column: number, bins: readonly {readonly rule: BinRule; readonly points: number}[]): ScorecardBlock => ({
  attribute,
  column,
  group: "other",
  unit: "number",
  bins: bins.map((bin) => ({...bin, ...NO_COUNTS})),
  blank: {...NO_COUNTS, points: 0, isPredictive: false},
});

/** One customer by line; the number of lines where its value is unknown. */
function encodedRow({blocks, pairs}: CompiledCard, values: readonly Cell[]): EncodedCard {
  const code = (line: number, lines: number) => Uint16Array.of(line < 0 ? lines : line);
  const side = ({pair, slots, find}: CompiledPair, i: 0 | 1) => code(find[i](values[slots[i]]), pair.sides[i].labels.length);
  return {
    rows: 1,
    blocks: blocks.map(({block, slot, find}) => code(find(values[slot]), block.labels.length)),
    pairs: pairs.map((pair) => [side(pair, 0), side(pair, 1)]),
  };
}

/** What the rules say of one customer. */
function judged({blocks, rules}: CompiledCard, values: readonly Cell[]): JudgedRule[] {
  const beside = blocks.flatMap((block) => besideLines(block, values[block.slot]));
  const told = rules.flatMap(({rule: {attribute, typed}, slot, found}): JudgedRule[] =>
    typed === undefined ? [] : [judgedRule({...typed, attribute, conditions: []}, found(values[slot]))],
  );
  return [...beside, ...told];
}

/** Rules beside the lines of a block: one for each word, with the reason of the line that is met, else of the first. */
function besideLines({block: {attribute, labels}, find}: CompiledBlock, value: Cell): JudgedRule[] {
  return (["never", "mustHave"] as const).flatMap((kind) => {
    const marked = labels.filter(({rule}) => rule?.kind === kind);
    if (marked.length === 0) return [];
    const line = find(value);
    const own = line < 0 ? undefined : labels[line].rule;
    // A line that says never is judged by that word alone.
    const found = line < 0 ? -1 : own?.kind === kind || (kind === "mustHave" && own !== undefined) ? 1 : 0;
    return [judgedRule({kind, attribute, reason: (own?.kind === kind ? own : marked[0].rule)?.reason ?? "", bins: []}, found)];
  });
}

const judgedRule = (rule: HardRule, found: number): JudgedRule => ({rule, barred: 0, unknown: 0, isColumnMissing: false, found: Int8Array.of(found)});
