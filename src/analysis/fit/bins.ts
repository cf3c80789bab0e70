import type {BinRule} from "../../domain/scorecard";
import type {FitColumn} from "./fitColumn";
import {HELD} from "./fitColumn";
import {numberBins} from "./numberBins";
import {countPlaces, heldAt, type Spread, spreadOf} from "./placeCounts";
import {ranked, ranksOf} from "./ranks";
import type {LearntBin} from "./spans";

/** The bins of one column. Those of an ordered one, numbers or ranges kept as text, ascend, and neighbours are alike. */
export interface LearntBins {
  readonly isOrdered: boolean;
  readonly bins: readonly LearntBin[];
  /** Known values, ascending; empty for texts. */
  readonly sorted: Float64Array;
}

/**
 * A text is a bin when so many customers have it, else it is one of "other". Fewer than five tell nothing; with five to nine the ridge keeps the points small, and cards learnt from 90 and from 200 rows of eight real tables tell the
 * best from the rest a little better than with ten (mean area of the fine card 0.7269 against 0.7260, and 0.7457 against 0.7452, on rows not seen), from 500 rows no worse.
 */
const LEAST_TEXT_SHARE = 0.002;
/** Of a sample of very many: what fewer share says little, and makes every fit longer. */
const LEAST_SAMPLED_SHARE = 0.01;
const FEWEST_WITH_TEXT = 5;
/** A value of a many-valued attribute is usual enough already; it must be there, and missing, in what is learnt from. */
const FEWEST_HELD = 5;
/** And at most so many texts of one attribute, the most usual first. */
const MOST_TEXTS = 100;

/** The bins of a column, learnt from its values alone: who is best plays no part. Of a sample of very many customers rarer texts are one of "other". */
export function learnBins(column: FitColumn, isSample = false): LearntBins {
  const {values} = ranked(column);
  return learnSpread(values, spreadOf(countPlaces(values)), isSample);
}

/** The same of those who are spread so over the column's values. Numbers have ranks. */
export function learnSpread(values: FitColumn["values"], spread: Spread, isSample: boolean): LearntBins {
  const {before, blanks} = spread;
  if (values.kind === "number") return numberBins((values.ranks ?? ranksOf(values.numbers)).different, before);
  const counts = heldAt(spread);
  const fewest = Math.max(FEWEST_WITH_TEXT, (isSample ? LEAST_SAMPLED_SHARE : LEAST_TEXT_SHARE) * (before[counts.length] + blanks));
  const isOrdered = isLadder(values, counts);
  const rules = isOrdered ? bandRules(values, counts, fewest) : textRules(values, counts, fewest);
  return {isOrdered, bins: rules.map(textBin), sorted: new Float64Array(0)};
}

/** Whether all texts that anybody has are ranges, and few enough to be steps of one ladder. */
const isLadder = ({bands}: TextValues, counts: Int32Array): boolean =>
  bands !== undefined && bands.length > 1 && bands.length <= MOST_TEXTS && bands.every((band, code) => band !== undefined || counts[code] === 0);

/** Ranges kept as text in ascending order; a rare one goes with the next, and what is left over at the end with the last. */
function bandRules({texts, bands = []}: TextValues, counts: Int32Array, fewest: number): BinRule[] {
  const groups: string[][] = [];
  let [values, held]: [string[], number] = [[], 0];
  texts.forEach((text, code) => {
    if (bands[code] === undefined) return;
    values.push(text);
    held += counts[code];
    if (held < fewest) return;
    groups.push(values);
    [values, held] = [[], 0];
  });
  if (groups.length === 0 && held === 0) return [];
  if (groups.length === 0) groups.push([]);
  groups[groups.length - 1].push(...values);
  return groups.map((group) => ({kind: "texts", values: group}));
}

const textBin = (rule: BinRule): LearntBin => ({rule, lowest: Number.NaN, highest: Number.NaN});

type TextValues = Extract<FitColumn["values"], {kind: "text"}>;

function textRules({texts, held}: TextValues, counts: Int32Array, fewest: number): BinRule[] {
  if (held !== undefined) {
    const isMixed = counts[HELD.lacks] >= FEWEST_HELD && counts[HELD.contains] >= FEWEST_HELD;
    return isMixed
      ? [
          {kind: "lacks", value: held},
          {kind: "contains", value: held},
        ]
      : [];
  }
  const usual: number[] = [];
  let known = 0;
  for (let code = 0; code < counts.length; code++) {
    known += counts[code];
    if (counts[code] >= fewest) usual.push(code);
  }
  usual.sort((a, b) => counts[b] - counts[a] || (texts[a] < texts[b] ? -1 : 1));
  const named = usual.slice(0, MOST_TEXTS);
  const isRest = named.reduce((all, code) => all + counts[code], 0) < known;
  return [...named.map((code): BinRule => ({kind: "texts", values: [texts[code]]})), ...(isRest ? [{kind: "other"} as const] : [])];
}
