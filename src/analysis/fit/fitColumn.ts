import type {Attribute, AttributeGroup, NumberUnit, ValueBand} from "../../domain/attribute";

/** What the card says about a column beside its values. */
export interface ColumnName {
  readonly attribute: string;
  readonly column: number;
  readonly group: AttributeGroup;
  readonly unit: NumberUnit;
  readonly currency?: string;
}

/** The numbers of a column by their order, which is found once for all cards that are learnt from parts of the customers. */
export interface Ranks {
  /** The different numbers, ascending. Of customers who were picked some may be nobody's. */
  readonly different: Float64Array;
  /** For each customer the place of the number among them; −1 where blank. */
  readonly places: Int32Array;
}

/**
 * A column as the scorecard counts it: numbers with NaN where blank, or texts by their position with −1 where blank. A many-valued attribute is
 * several columns, one for each value that is usual enough, with the texts "lacks" and "contains" of {@link HELD}.
 */
export interface FitColumn extends ColumnName {
  readonly values:
    | {
        readonly kind: "number";
        readonly numbers: Float64Array;
        /** Where they are known. */
        readonly ranks?: Ranks;
      }
    | {
        readonly kind: "text";
        readonly texts: readonly string[];
        readonly codes: Int32Array;
        readonly held?: string;
        /** Where the texts are ranges: their ends, as {@link Attribute} has them. */
        readonly bands?: readonly (ValueBand | undefined)[];
      };
}

/** The two texts of a value of a many-valued attribute, by code. */
export const HELD = {lacks: 0, contains: 1} as const;
const HELD_TEXTS: readonly string[] = ["lacks", "contains"];

/** A value of a many-valued attribute is an attribute of its own when so many customers have it, and so many filled ones lack it. */
const FEWEST_HOLDING = 10;
const LEAST_SHARE = 0.02;
/** At most so many values of one many-valued attribute, the most usual first: more would be hundreds of chances to be fooled. */
const MOST_VALUES = 20;

/** The columns of some attributes, in their order. */
export const fitColumns = (attributes: readonly Attribute[]): FitColumn[] => attributes.flatMap(columnsOf);

function columnsOf(attribute: Attribute): FitColumn[] {
  const {heading, column, group, unit, currency, values} = attribute;
  const name: ColumnName = {attribute: heading, column, group, unit, ...(currency === undefined ? {} : {currency})};
  if (values.kind !== "many") return [{...name, values}];
  return usualValues(values).map((code) => ({
    ...name,
    values: {kind: "text", texts: HELD_TEXTS, codes: heldCodes(values, code), held: values.texts[code]},
  }));
}

type ManyValues = Extract<Attribute["values"], {kind: "many"}>;

/** Codes of the values that are usual enough, the most usual first; of equals by text, so that the order of rows does not matter. */
function usualValues({texts, starts, codes}: ManyValues): number[] {
  const counts = new Int32Array(texts.length);
  for (const code of codes) counts[code]++;
  let filled = 0;
  for (let i = 0; i + 1 < starts.length; i++) if (starts[i + 1] > starts[i]) filled++;
  const fewest = Math.max(FEWEST_HOLDING, LEAST_SHARE * filled);
  return Array.from(counts.keys())
    .filter((code) => counts[code] >= fewest && filled - counts[code] >= fewest)
    .sort((a, b) => counts[b] - counts[a] || (texts[a] < texts[b] ? -1 : 1))
    .slice(0, MOST_VALUES);
}

/** For each customer whether the cell holds the value; −1 where it is blank. */
export function heldCodes({starts, codes}: Pick<ManyValues, "starts" | "codes">, wanted: number): Int32Array {
  const held = new Int32Array(starts.length - 1);
  for (let i = 0; i < held.length; i++) {
    held[i] = starts[i + 1] === starts[i] ? -1 : HELD.lacks;
    for (let at = starts[i]; at < starts[i + 1]; at++) if (codes[at] === wanted) held[i] = HELD.contains;
  }
  return held;
}

/** The same column for some customers only, in the order given. */
export function pickRows(column: FitColumn, rows: Int32Array): FitColumn {
  const {values} = column;
  if (values.kind === "text") return {...column, values: {...values, codes: picked(values.codes, rows)}};
  if (values.ranks !== undefined) return {...column, values: ofRanks({different: values.ranks.different, places: picked(values.ranks.places, rows)})};
  const numbers = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) numbers[at] = values.numbers[rows[at]];
  return {...column, values: {kind: "number", numbers}};
}

/** Numbers of which the ranks are known. They are written out when they are asked for, which hardly anybody does who has ranks. */
export const ofRanks = (ranks: Ranks): FitColumn["values"] => ({
  kind: "number",
  ranks,
  get numbers() {
    const {different, places} = ranks;
    return Float64Array.from(places, (place) => (place < 0 ? Number.NaN : different[place]));
  },
});

function picked(all: Int32Array, rows: Int32Array): Int32Array {
  const some = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) some[at] = all[rows[at]];
  return some;
}

/** Who is best of some customers, in the order given. */
export function pickLabels(isBest: Uint8Array, rows: Int32Array): Uint8Array {
  const some = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) some[at] = isBest[rows[at]];
  return some;
}

/** How many are best. */
export function countBest(isBest: Uint8Array): number {
  let best = 0;
  for (let i = 0; i < isBest.length; i++) best += isBest[i];
  return best;
}

/** The column among others that speaks of the same: of a many-valued attribute the one about the same value. Undefined where they lack it. */
export const sameColumn = (column: FitColumn, among: readonly FitColumn[]): FitColumn | undefined =>
  among.find((one) => one.column === column.column && heldBy(one) === heldBy(column));

const heldBy = ({values}: FitColumn): string | undefined => (values.kind === "text" ? values.held : undefined);
