import type {Attribute, AttributeTable} from "../../domain/attribute";
import type {ColumnMatch, Matching, ProspectList} from "../../domain/prospects";
import type {BinRule, Scorecard} from "../../domain/scorecard";
import type {Cutoffs, HardRule} from "../../domain/segment";
import {scoreCustomers, type ScoredList} from "../segments/scoreCustomers";
import {STANDING} from "../../domain/best";
import {asLearnt} from "./asLearnt";
import {matchHeadings} from "./matchHeadings";

/** A profile's scorecard, and the list that it is used on. */
export interface ProspectInput {
  readonly list: ProspectList;
  /** The card with what people edited on it. */
  readonly card: Scorecard;
  readonly cutoffs: Cutoffs;
  readonly rules: readonly HardRule[];
  /** Columns that the user matched by hand. */
  readonly matching: Matching;
}

/** Prospects with their fit, segment and reasons, and how their columns were found. */
export interface ScoredProspects extends ScoredList {
  readonly matches: readonly ColumnMatch[];
  /** The list's columns in the form that the card asks for. */
  readonly table: AttributeTable;
  /** The rules with this sheet's headings. */
  readonly rules: readonly HardRule[];
}

/**
 * Uses a scorecard on a list of prospects (M8.1): columns are found by meaning, an attribute that the sheet lacks is unknown for everybody, and the cut-offs are those of the profile, so that a prospect and a customer
 * with the same fit are in the same segment.
 */
export function scoreProspects({list, card, cutoffs, rules, matching}: ProspectInput): ScoredProspects {
  const wanted = wantedBy(card, rules);
  const found = findColumns(wanted, list, matching);
  const table = {...list.table, attributes: list.table.attributes.map((attribute) => learntForm(attribute, wanted, found))};
  const moved = movedCard(card, wanted, found);
  const renamed = rules.map((rule) => ({...rule, attribute: found.get(rule.attribute)?.column?.heading ?? rule.attribute}));
  const customers = list.names.length;
  const scored = scoreCustomers({
    table,
    standing: new Uint8Array(customers).fill(STANDING.unclassified),
    card: moved,
    heldOutFit: new Float64Array(customers).fill(Number.NaN),
    cutoffs: {kind: "given", ...cutoffs},
    rules: renamed,
  });
  return {...scored, matches: wanted.map(({attribute}) => matchOf(attribute, found, scored, list)), table, rules: renamed};
}

/** An attribute of the scorecard with the lines that speak of it. */
interface Wanted {
  readonly attribute: string;
  readonly rules: readonly BinRule[];
}

interface Found {
  readonly by: ColumnMatch["by"];
  readonly column: Attribute | undefined;
}

function wantedBy({blocks, pairs}: Scorecard, hardRules: readonly HardRule[]): Wanted[] {
  const lines = new Map<string, BinRule[]>();
  const add = (attribute: string, rules: readonly BinRule[]) => lines.set(attribute, [...(lines.get(attribute) ?? []), ...rules]);
  blocks.forEach(({attribute, bins}) =>
    add(
      attribute,
      bins.map(({rule}) => rule),
    ),
  );
  pairs.forEach(({sides}) => sides.forEach(({attribute, rules}) => add(attribute, rules)));
  hardRules.forEach(({attribute}) => add(attribute, []));
  return [...lines].map(([attribute, rules]) => ({attribute, rules}));
}

function findColumns(wanted: readonly Wanted[], {table: {attributes}}: ProspectList, matching: Matching): ReadonlyMap<string, Found> {
  const byUser = (attribute: string) => (Object.prototype.hasOwnProperty.call(matching, attribute) ? matching[attribute] : undefined);
  const chosen = new Set(Object.values(matching));
  const open = wanted.filter(({attribute}) => byUser(attribute) === undefined);
  const given = attributes.filter(({heading}) => !chosen.has(heading));
  const places = matchHeadings(
    open.map(({attribute}) => attribute),
    given.map(({heading}) => heading),
  );
  const found = new Map<string, Found>();
  open.forEach(({attribute}, i) => {
    const column = given[places[i]];
    found.set(attribute, {by: column === undefined ? "none" : isSameHeading(column.heading, attribute) ? "heading" : "meaning", column});
  });
  for (const {attribute} of wanted) {
    const heading = byUser(attribute);
    if (heading !== undefined) found.set(attribute, {by: "user", column: attributes.find((one) => one.heading === heading)});
  }
  return found;
}

const isSameHeading = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** A column in the form that every attribute asks for that reads it: people may match two attributes to one column. */
function learntForm(attribute: Attribute, wanted: readonly Wanted[], found: ReadonlyMap<string, Found>): Attribute {
  const rules = wanted.filter((one) => found.get(one.attribute)?.column === attribute).flatMap((reader) => reader.rules);
  return asLearnt(attribute, rules);
}

/** The card as if it had been learnt on this sheet; what the sheet lacks stands at no column, and so is unknown. */
function movedCard(card: Scorecard, wanted: readonly Wanted[], found: ReadonlyMap<string, Found>): Scorecard {
  const places = new Map(
    wanted.map(({attribute}, at) => {
      const column = found.get(attribute)?.column;
      return [attribute, {attribute: column?.heading ?? attribute, column: column?.column ?? -1 - at}] as const;
    }),
  );
  const move = <Part extends {readonly attribute: string; readonly column: number}>(part: Part): Part => ({...part, ...places.get(part.attribute)});
  return {...card, blocks: card.blocks.map(move), pairs: card.pairs.map((pair) => ({...pair, sides: [move(pair.sides[0]), move(pair.sides[1])]}))};
}

function matchOf(attribute: string, found: ReadonlyMap<string, Found>, scored: ScoredList, list: ProspectList): ColumnMatch {
  const {by, column} = found.get(attribute) ?? {by: "none" as const, column: undefined};
  return {attribute, by: column === undefined ? "none" : by, heading: column?.heading, column: column?.column, ...knownShare(column, scored, list)};
}

const MOST_STRANGE = 3;

/** How many prospects have a value that a line of the card holds, and the commonest values that none does. */
function knownShare(found: Attribute | undefined, {card, encoded}: ScoredList, {names}: ProspectList): Pick<ColumnMatch, "known" | "strange"> {
  const block = card.blocks.findIndex(({column}) => column === found?.column);
  if (found === undefined || block < 0) return {known: found === undefined ? 0 : 1, strange: []};
  const [codes, bins] = [encoded.blocks[block], card.blocks[block].bins.length];
  const counts = new Map<string, number>();
  let known = 0;
  codes.forEach((code, i) => {
    if (code < bins) known++;
    else for (const text of textsOf(found.values, i)) counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  const commonest = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_STRANGE);
  return {known: known / Math.max(1, names.length), strange: commonest.map(([text]) => text)};
}

/** What stands in a prospect's cell of texts; nothing where it is blank, or a number. */
function textsOf(values: Attribute["values"], prospect: number): readonly string[] {
  if (values.kind === "number") return [];
  if (values.kind === "text") return values.codes[prospect] < 0 ? [] : [values.texts[values.codes[prospect]]];
  return Array.from(values.codes.subarray(values.starts[prospect], values.starts[prospect + 1]), (code) => values.texts[code]);
}
