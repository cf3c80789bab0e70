import type {Attribute, AttributeTable} from "../../domain/attribute";
import type {Scorecard} from "../../domain/scorecard";
import type {HardRule} from "../../domain/segment";

/** The attributes that a scorecard or a hard rule speaks of, in the order of the table. */
export function spokenColumns(card: Scorecard, {attributes}: AttributeTable, rules: readonly HardRule[]): readonly Attribute[] {
  const ruled = new Set(rules.map(({attribute}) => level(attribute)));
  const spoken = new Set([...card.blocks.map(({column}) => column), ...card.pairs.flatMap(({sides}) => sides.map(({column}) => column))]);
  return attributes.filter(({column, heading}) => spoken.has(column) || ruled.has(level(heading)));
}

/** Headings are the same that differ in case or in outer spaces, because people type those of rules. */
const level = (heading: string): string => heading.trim().toLowerCase();
