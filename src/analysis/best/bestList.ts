import type {Attribute} from "../../domain/attribute";
import type {Shortlist} from "../../domain/best";
import type {Outcome} from "../../domain/outcome";
import {failure, success} from "../../domain/outcome";
import {THIN_BEST} from "../../domain/settings";
import {headingWords} from "../intake/headingWords";
import {columnProblem} from "./chooseMeasure";
import {columnNamed} from "./measureObjective";
import {customersOf} from "../tiers/customersOf";
import type {Field} from "./shortlist";
import {shortlistOf} from "./shortlist";

const YES: ReadonlySet<string> = new Set("yes|y|true|x|best|ja|oui|si|có|đúng|بله|بلی".split("|").map(headingWords));

/**
 * The user's own list of the best, of whatever tier; everybody else who is classified is a candidate who did not make it. A column of ranks keeps its order,
 * a column of marks is ordered by amount. Fails where the column is unknown, or marks nobody or everybody.
 */
export function bestList(field: Field, heading: string): Outcome<Shortlist> {
  const {customers, table} = field.input;
  const attribute = columnNamed(table, heading);
  if (attribute === undefined) return failure(columnProblem(heading, field.input));
  const rank = ranksOf(attribute, customers.amount.length);
  const all = customersOf(field.positions, (tier) => tier >= 0);
  const best = Array.from(all.filter((i) => rank[i] > 0)).sort(
    (a, b) => rank[a] - rank[b] || (customers.amount[b] || 0) - (customers.amount[a] || 0) || a - b,
  );
  if (best.length === 0 || best.length === all.length) return failure({code: "bestListEmpty", heading: attribute.heading});
  return success(
    shortlistOf(field, {
      measure: {objective: {kind: "list", heading: attribute.heading}, headings: [attribute.heading], direction: "lowest", unit: "number"},
      wanted: best.length,
      values: rank,
      best,
      leftOut: [],
      candidates: all,
      members: all,
      isCutTied: false,
      notes: [...field.notes, ...(best.length < THIN_BEST ? [{code: "thinEvidence", found: best.length, needed: THIN_BEST} as const] : [])],
    }),
  );
}

/** The rank of each marked customer, 1 for all where the column only marks; 0 for the others. */
function ranksOf({values}: Attribute, customers: number): Float64Array {
  const ranks = new Float64Array(customers);
  if (values.kind === "many") return ranks;
  if (values.kind === "number") return values.numbers.map((number) => (number > 0 ? number : 0));
  const isYes = values.texts.map((text) => YES.has(headingWords(text)));
  for (let i = 0; i < customers; i++) ranks[i] = isYes[values.codes[i]] ? 1 : 0;
  return ranks;
}
