import fc from "fast-check";
import type {AttributeValues} from "../../src/domain/attribute";
import type {Cell} from "../../src/domain/cell";
import type {BinRule, Scorecard, ScorecardPair} from "../../src/domain/scorecard";
import type {Cutoffs} from "../../src/domain/segment";
import {bin, block, cardColumnOf, cardOf, manyValues, textValues} from "../unit/report/cardExample";
import type {CardColumn} from "../../src/report/scorecard/results";

/** What a customer has in a column: the cell as it stands, and the clean value. */
export interface Held<T> {
  readonly raw: Cell;
  readonly clean: T;
}

export type Clean = number | string | readonly string[] | null;

/** A column of a random card. */
export interface RandomColumn {
  readonly heading: string;
  readonly cells: readonly Held<Clean>[];
  readonly values: AttributeValues;
  readonly bins: readonly {readonly rule: BinRule; readonly points: number}[];
}

/** Customers and a card about them. */
export interface RandomCard {
  readonly columns: readonly RandomColumn[];
  readonly pairs: readonly RandomPair[];
  readonly cutoffs: Cutoffs;
  readonly customers: number;
}

export interface RandomPair {
  /** Positions among the columns. */
  readonly columns: readonly [number, number];
  readonly rules: readonly [readonly BinRule[], readonly BinRule[]];
  /** Points by row, then by column. */
  readonly points: readonly (readonly number[])[];
}

/** First sheet column of the card's own; before it stand Company, Seats and ARR. */
export const FIRST_COLUMN = 3;

const TEXTS = ["IT", "Media", "=1+1", "a*", "?", "~x", "<5", 'say "hi"', "-3", "Größe", "ایران", "TRUE", "2024", "n".repeat(255)];
const ITEMS = ["CRM", "CRM Plus", "a*", "?", "ERP", "=x", "É"];
const EDGES = [-7.5, -1, 0, 0.1, 1, 2.5, 10, 49.5, 50, 1000, 45_000];

const points = fc.integer({min: -40, max: 40});
const blank = <T>(clean: T): fc.Arbitrary<Held<T>> => fc.constantFrom<Cell>(null, "  ").map((raw) => ({raw, clean}));

const number: fc.Arbitrary<Held<Clean>> = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...EDGES).map((clean) => ({raw: clean, clean}))},
  // Excel compares fifteen digits: numbers that differ in the sixteenth only are one to it, and two to us.
  {
    weight: 4,
    arbitrary: fc
      .double({min: -20, max: 60, noNaN: true})
      .map((one) => Math.round(one * 1e9) / 1e9)
      .map((clean) => ({raw: clean, clean})),
  },
  {weight: 1, arbitrary: fc.constantFrom<Cell>("n/a", true).map((raw) => ({raw, clean: null}))},
  {weight: 1, arbitrary: blank(null)},
);
/** Half of the columns have cells that only clean values can read. */
const uncleanNumber: fc.Arbitrary<Held<Clean>> = fc.oneof(
  number,
  fc.integer({min: 0, max: 60}).map((n) => ({raw: `$${n / 1000}k`, clean: n})),
);
const text: fc.Arbitrary<Held<Clean>> = fc.oneof(
  {weight: 8, arbitrary: fc.constantFrom(...TEXTS, "Unseen", "mining*").map((clean) => ({raw: clean, clean}))},
  {weight: 1, arbitrary: fc.constant({raw: "it", clean: "IT"})},
  {weight: 1, arbitrary: blank(null)},
);
const uncleanText: fc.Arbitrary<Held<Clean>> = fc.oneof(
  text,
  fc.constantFrom({raw: " IT", clean: "IT"}, {raw: true, clean: "TRUE"}, {raw: 2024, clean: "2024"}),
);
const list = (divider: string): fc.Arbitrary<Held<Clean>> =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.uniqueArray(fc.constantFrom(...ITEMS), {minLength: 1, maxLength: 4}).map((clean) => ({raw: clean.join(divider), clean})),
    },
    {weight: 1, arbitrary: blank([])},
    {weight: 1, arbitrary: fc.constant({raw: `crm${divider}ERP`, clean: ["CRM", "ERP"]})},
  );

/** Ranges over the whole line or over a part of it, with some numbers of their own. */
const numberRules: fc.Arbitrary<readonly BinRule[]> = fc
  .record({
    own: fc.uniqueArray(fc.constantFrom(...EDGES), {maxLength: 3}),
    edges: fc.uniqueArray(fc.constantFrom(...EDGES, 3.25, 20), {maxLength: 5}),
    isOpenBelow: fc.boolean(),
    isOpenAbove: fc.boolean(),
  })
  .map(({own, edges, isOpenBelow, isOpenAbove}): BinRule[] => {
    const sorted = [...edges].sort((a, b) => a - b);
    const froms = isOpenBelow || sorted.length === 0 ? [undefined, ...sorted] : sorted;
    const ranges = froms.flatMap((from, i): BinRule[] => {
      const to = froms[i + 1];
      if (to === undefined && !isOpenAbove && from !== undefined) return [];
      return [{kind: "range", ...(from === undefined ? {} : {from}), ...(to === undefined ? {} : {to})}];
    });
    const alone = [...own].sort((a, b) => a - b).map((value): BinRule => ({kind: "number", value}));
    return alone.length + ranges.length === 0 ? [{kind: "range"}] : [...alone, ...ranges];
  });

const textRules: fc.Arbitrary<readonly BinRule[]> = fc
  .record({
    texts: fc.uniqueArray(fc.constantFrom(...TEXTS), {minLength: 1, maxLength: 7}),
    size: fc.integer({min: 1, max: 3}),
    hasOther: fc.boolean(),
  })
  .map(({texts, size, hasOther}): BinRule[] => {
    const named = texts.flatMap((_, i): BinRule[] => (i % size === 0 ? [{kind: "texts", values: texts.slice(i, i + size)}] : []));
    return hasOther ? [...named, {kind: "other"}] : named;
  });

const listRules: fc.Arbitrary<readonly BinRule[]> = fc
  .tuple(fc.constantFrom(...ITEMS), fc.boolean())
  .map(([value, hasBoth]): BinRule[] => [...(hasBoth ? [{kind: "lacks", value} as const] : []), {kind: "contains", value}]);

type Kind = "number" | "text" | "list";

/** How a kind of column is made up: its rules, and its cells, clean ones or not. */
const KINDS: Readonly<Record<Kind, {readonly rules: fc.Arbitrary<readonly BinRule[]>; readonly cells: readonly fc.Arbitrary<Held<Clean>>[]}>> = {
  number: {rules: numberRules, cells: [number, uncleanNumber]},
  text: {rules: textRules, cells: [text, uncleanText]},
  list: {rules: listRules, cells: [list("; "), list("|"), list(";  "), list(", ")]},
};

function valuesOf(kind: Kind, cells: readonly Held<Clean>[]): AttributeValues {
  if (kind === "number") return {kind, numbers: Float64Array.from(cells, ({clean}) => (typeof clean === "number" ? clean : Number.NaN))};
  if (kind === "text") return textValues(cells.map(({clean}) => (typeof clean === "string" ? clean : null)));
  return manyValues(cells.map(({clean}) => (Array.isArray(clean) ? clean : [])));
}

const column = (customers: number, i: number): fc.Arbitrary<RandomColumn> =>
  fc.constantFrom<Kind>("number", "text", "list").chain((kind) => {
    const {rules, cells} = KINDS[kind];
    return fc
      .record({
        rules,
        cells: fc.constantFrom(...cells).chain((cell) => fc.array(cell, {minLength: customers, maxLength: customers})),
        points: fc.array(points, {minLength: 20, maxLength: 20}),
        heading: fc.constantFrom("Attribute", "Odd [#'@] one", "کشور"),
      })
      .map((made) => ({
        heading: `${made.heading} ${i}`,
        cells: made.cells,
        values: valuesOf(kind, made.cells),
        bins: made.rules.map((rule, at) => ({rule, points: made.points[at] ?? 0})),
      }));
  });

const pairOf = (columns: readonly RandomColumn[]): fc.Arbitrary<RandomPair> =>
  fc
    .record({a: fc.nat(columns.length - 1), b: fc.nat(columns.length - 1), points: fc.array(points, {minLength: 100, maxLength: 100})})
    .map(({a, b, points: all}) => {
      const rulesAt = (at: number) => (columns[at]?.bins ?? []).map(({rule}) => rule);
      const rules = [rulesAt(a), rulesAt(b)] as const;
      return {columns: [a, b], rules, points: rules[0].map((_, i) => rules[1].map((__, j) => all[(i * 7 + j) % all.length] ?? 0))};
    });

/** A card of up to four attributes and a pair, and customers for it. */
export const randomCard: fc.Arbitrary<RandomCard> = fc.integer({min: 4, max: 9}).chain((customers) =>
  fc
    .integer({min: 1, max: 4})
    .chain((count) => fc.tuple(...Array.from({length: count}, (_, i) => column(customers, i))))
    .chain((columns) =>
      fc.record({
        columns: fc.constant(columns),
        pairs: fc.array(pairOf(columns), {maxLength: 1}),
        cutoffs: fc.record({idealFrom: fc.constantFrom(undefined, 55, 70.5), avoidBelow: fc.constantFrom(undefined, 30, 45)}),
        customers: fc.constant(customers),
      }),
    ),
);

/** The customers' sheet. */
export const rowsOf = ({columns, customers}: RandomCard): Cell[][] => [
  ["Company", "Seats", "ARR", ...columns.map(({heading}) => heading)],
  ...Array.from({length: customers}, (_, i): Cell[] => [`Firm ${i}`, 40 - i, 100 * i + 50, ...columns.map(({cells}) => cells[i]?.raw ?? null)]),
];

/** The card as the engine would hand it over. */
export function scorecardOf({columns, pairs}: RandomCard): Scorecard {
  const place = (at: number) => ({attribute: columns[at]?.heading ?? "", column: FIRST_COLUMN + at});
  return cardOf(
    columns.map(({heading, bins}, i) =>
      block(
        heading,
        FIRST_COLUMN + i,
        bins.map(({rule, points: worth}) => bin(rule, worth)),
      ),
    ),
    pairs.map(({columns: [a, b], rules, points: all}): ScorecardPair => ({
      sides: [
        {...place(a), rules: rules[0]},
        {...place(b), rules: rules[1]},
      ],
      cells: all.flatMap((row, i) => row.map((worth, j) => ({...bin({kind: "other"}, worth), at: [i, j] as const}))),
    })),
  );
}

/** Its columns with their clean values. */
export const columnsOf = ({columns}: RandomCard): CardColumn[] =>
  columns.map(({heading, values, cells}, i) =>
    cardColumnOf(
      heading,
      FIRST_COLUMN + i,
      values,
      cells.map(({raw}) => raw),
    ),
  );

/** Position of the rule that holds a value, by plain reading of what a rule says; undefined where none does, or where it is blank. */
export function ruleOf(value: Clean, rules: readonly BinRule[]): number | undefined {
  const at = (holds: (rule: BinRule) => boolean) => {
    const found = rules.findIndex(holds);
    return found < 0 ? undefined : found;
  };
  if (value === null || (Array.isArray(value) && value.length === 0)) return undefined;
  if (typeof value === "number")
    return (
      at((rule) => rule.kind === "number" && rule.value === value) ??
      at((rule) => rule.kind === "range" && (rule.from ?? -Infinity) <= value && value < (rule.to ?? Infinity))
    );
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  if (typeof value === "string")
    return at((rule) => rule.kind === "texts" && rule.values.some((one) => same(one, value))) ?? at(({kind}) => kind === "other");
  return at(
    (rule) =>
      (rule.kind === "contains" && value.some((one) => same(one, rule.value))) ||
      (rule.kind === "lacks" && !value.some((one) => same(one, rule.value))),
  );
}

/** Fit of a customer by plain adding up. */
export function fitOf({columns, pairs}: RandomCard, customer: number): number {
  const held = (at: number): Clean => columns[at]?.cells[customer]?.clean ?? null;
  let sum = 0;
  columns.forEach(({bins}, i) => {
    const rule = ruleOf(
      held(i),
      bins.map((each) => each.rule),
    );
    if (rule !== undefined) sum += bins[rule]?.points ?? 0;
  });
  for (const {
    columns: [a, b],
    rules,
    points: all,
  } of pairs) {
    const [i, j] = [ruleOf(held(a), rules[0]), ruleOf(held(b), rules[1])];
    if (i !== undefined && j !== undefined) sum += all[i]?.[j] ?? 0;
  }
  return 100 / (1 + 2 ** (-sum / 10));
}
