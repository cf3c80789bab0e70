import type {Attribute, AttributeTable} from "../../domain/attribute";
import type {BinRule, Scorecard} from "../../domain/scorecard";
import {textKey} from "../fit/encode";
import {fitColumns, type FitColumn, HELD, heldCodes} from "../fit/fitColumn";

/** What a block or a side of a pair is read from. */
interface Reader {
  readonly attribute: string;
  readonly column: number;
  readonly rules: readonly BinRule[];
}

/**
 * The columns that a card reads, over all customers: of a many-valued attribute the very values that the card names, however rare they have become or whoever typed them. A column that the table lacks is left out.
 */
export function cardColumns({blocks, pairs}: Scorecard, {attributes}: AttributeTable): FitColumn[] {
  const readers: Reader[] = [
    ...blocks.map(({attribute, column, bins}) => ({attribute, column, rules: bins.map(({rule}) => rule)})),
    ...pairs.flatMap(({sides}) => sides),
  ];
  const columns = new Map<string, FitColumn>();
  for (const reader of readers) {
    const attribute = attributes.find(({column, heading}) => column === reader.column && heading === reader.attribute);
    if (attribute === undefined) continue;
    const held = heldBy(reader.rules);
    const key = `${reader.column} ${held ?? ""}`;
    if (!columns.has(key)) columnsOf(attribute, held).forEach((column) => columns.set(key, column));
  }
  return [...columns.values()];
}

/** The value of a many-valued attribute that some rules are about; undefined of other rules. */
export const heldBy = (rules: readonly BinRule[]): string | undefined =>
  rules.flatMap((rule) => (rule.kind === "contains" || rule.kind === "lacks" ? [rule.value] : []))[0];

const HELD_TEXTS: readonly string[] = Object.keys(HELD);

/** Nothing where the card speaks of single values of an attribute that has none, or the other way round: everybody is unknown there. */
function columnsOf(attribute: Attribute, held: string | undefined): FitColumn[] {
  const {values} = attribute;
  if (values.kind !== "many") return held === undefined ? fitColumns([attribute]) : [];
  if (held === undefined) return [];
  const {heading, column, group, unit, currency} = attribute;
  const code = values.texts.findIndex((text) => textKey(text) === textKey(held));
  const name = {attribute: heading, column, group, unit, ...(currency === undefined ? {} : {currency})};
  return [{...name, values: {kind: "text", texts: HELD_TEXTS, codes: heldCodes(values, code), held}}];
}
